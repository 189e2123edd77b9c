// SPDX-License-Identifier: AGPL-3.0-or-later
// Whose desk this browser showed last: enough to find that agent's files when no server answers.
export interface Identity {
  workspace: { id: string; name: string };
  agent: { id: string; name: string; email: string; role: string };
}

const key = 'parley:last';

export function lastIdentity(): Identity | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Identity | null;
    return kept?.workspace?.id && kept.agent?.id ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function keepIdentity({ workspace, agent }: Identity): void {
  try {
    localStorage.setItem(key, JSON.stringify({ workspace, agent }));
  } catch {
    // A browser that stores nothing has no files to be found either.
  }
}

export function forgetIdentity(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // See above.
  }
}
