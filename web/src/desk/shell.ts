// SPDX-License-Identifier: AGPL-3.0-or-later
// The service worker, which opens the desk without a server. A new build takes over only when this
// page has nothing that is not stored or sent, or with the next start.
export async function keepShell(hasUnsavedWork: () => boolean): Promise<void> {
  if (!isSecureContext || !('serviceWorker' in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register('/sw.js');
    const offer = () => {
      if (!hasUnsavedWork()) registration.waiting?.postMessage('take over');
    };
    offer();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', offer);
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') offer();
    });
  } catch {
    // Private windows and some policies forbid it. The desk works, only not without a server.
  }
}
