// SPDX-License-Identifier: AGPL-3.0-or-later
// Counts what a script has running in its page: listeners, timers, frames, observers, WebGL contexts
// and fonts. `page.addInitScript(countLeftovers)` puts it there before anything else runs;
// `leftovers()` in the page then gives what there still is.

function watchListeners(live) {
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const isCapture = (options) =>
    typeof options === 'object' ? Boolean(options?.capture) : options === true;
  EventTarget.prototype.addEventListener = function (type, heard, options) {
    const target = this ?? globalThis;
    const { once = false, signal } = typeof options === 'object' && options ? options : {};
    if (heard && !signal?.aborted) {
      const entry = { target, type, heard, capture: isCapture(options) };
      const gone = () => live.listeners.delete(entry);
      live.listeners.add(entry);
      if (once || target instanceof AbortSignal) add.call(target, type, gone, { once: true });
      if (signal) add.call(signal, 'abort', gone, { once: true });
    }
    return add.call(target, type, heard, options);
  };
  EventTarget.prototype.removeEventListener = function (type, heard, options) {
    const target = this ?? globalThis;
    for (const entry of live.listeners) {
      const same = entry.target === target && entry.type === type && entry.heard === heard;
      if (same && entry.capture === isCapture(options)) live.listeners.delete(entry);
    }
    return remove.call(target, type, heard, options);
  };
}

function watchTimers(live) {
  const wrap = (set, clear, kind, isRepeated) => {
    const [start, stop] = [globalThis[set].bind(globalThis), globalThis[clear].bind(globalThis)];
    globalThis[set] = (run, ...rest) => {
      const timer = start((...given) => {
        if (!isRepeated) live[kind].delete(timer);
        run(...given);
      }, ...rest);
      live[kind].add(timer);
      return timer;
    };
    globalThis[clear] = (timer) => {
      live[kind].delete(timer);
      stop(timer);
    };
  };
  wrap('setTimeout', 'clearTimeout', 'timers', false);
  wrap('setInterval', 'clearInterval', 'timers', true);
  wrap('requestAnimationFrame', 'cancelAnimationFrame', 'frames', false);
}

function watchObservers(live) {
  for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver']) {
    globalThis[name] = class extends globalThis[name] {
      observe(...given) {
        live.observers.add(this);
        return super.observe(...given);
      }
      disconnect() {
        live.observers.delete(this);
        return super.disconnect();
      }
    };
  }
}

function watchContexts(live) {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    const context = getContext.call(this, kind, ...rest);
    if (context && /webgl/.test(kind)) live.contexts.add(context);
    return context;
  };
}

function tellLeftovers(live) {
  globalThis.leftovers = () => ({
    ...Object.fromEntries(Object.entries(live).map(([kind, things]) => [kind, things.size])),
    contexts: [...live.contexts].filter((context) => !context.isContextLost()).length,
    fonts: document.fonts.size,
    listening: [...live.listeners].map(({ target, type }) => `${target.constructor.name} ${type}`),
  });
}

const steps = [watchListeners, watchTimers, watchObservers, watchContexts, tellLeftovers];
export const countLeftovers = {
  content: `{
    const live = { listeners: new Set(), timers: new Set(), frames: new Set(),
      observers: new Set(), contexts: new Set() };
    for (const step of [${steps.map(String).join(',')}]) step(live);
  }`,
};
