// SPDX-License-Identifier: AGPL-3.0-or-later
// A broken invariant stops a module. On a page with several desks the window's `error` event does not
// say whose it was; this does, by standing around the module's functions. One that has stopped is in the
// middle of something for ever: nothing is asked of it any more, also not by what takes it away.
export function guarded<M extends object>(module: M, stopped: (error: Error) => void): M {
  const around = new Map<PropertyKey, unknown>();
  let isStopped = false;
  return new Proxy(module, {
    get(target, name) {
      const known = around.get(name);
      if (known) return known;
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function' || !String(name).startsWith('_parley')) return value;
      const call = (...given: unknown[]) => {
        if (isStopped) return undefined;
        try {
          // Looked up again: Emscripten replaces its exports when they are first called.
          return (Reflect.get(target, name) as (...given: unknown[]) => unknown)(...given);
        } catch (error) {
          if (error instanceof WebAssembly.RuntimeError) {
            isStopped = true;
            stopped(error);
          }
          throw error;
        }
      };
      around.set(name, call);
      return call;
    },
    set: (target, name, value) => Reflect.set(target, name, value),
    deleteProperty: (target, name) => Reflect.deleteProperty(target, name),
  });
}
