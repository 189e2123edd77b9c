// SPDX-License-Identifier: AGPL-3.0-or-later
// The module comes in two parts (web/build/split.mjs). The first starts alone where the desk was never
// loaded before, so that the first picture does not wait for what it does not need; the rest follows at
// once behind it. Where the service worker has both, they start together.
// A call of something in the rest goes through a placeholder in the table of functions, which the rest
// fills as it is instantiated. Who calls before that waits for it, synchronously: code of the first part
// is on the stack and cannot go on without an answer.
declare const ASSET_PARLEY_WASM: string;
declare const ASSET_PARLEY_REST_WASM: string;

// What Emscripten calls in place of its own loading.
export type InstantiateWasm = (
  imports: WebAssembly.Imports,
  receive: (instance: WebAssembly.Instance) => void,
) => WebAssembly.Exports;

// The rest could not be had although something asked for it: the module is stopped in the middle of work.
export class RestMissing extends WebAssembly.RuntimeError {}

export interface Parts {
  instantiateWasm: InstantiateWasm;
  // Only ever rejects: Emscripten is not told when the module cannot be instantiated, and would wait.
  failed: Promise<never>;
}

// Aborted: nobody needs the rest any more.
export async function loadParts(signal?: AbortSignal): Promise<Parts> {
  const together = navigator.serviceWorker?.controller != null;
  const early = together ? compile(ASSET_PARLEY_REST_WASM) : undefined;
  early?.catch(() => undefined);
  const first = await compile(ASSET_PARLEY_WASM);
  const ready = await early?.catch(() => undefined);
  const rest = ready ? Promise.resolve(ready) : compileAtLast(ASSET_PARLEY_REST_WASM, signal);
  let fail: (reason: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => (fail = reject));
  failed.catch(() => undefined);
  return {
    instantiateWasm(imports, receive) {
      instantiate(first, imports, { ready, rest }, receive).catch(fail);
      return {};
    },
    failed,
  };
}

const compile = (url: string, init: RequestInit = {}): Promise<WebAssembly.Module> =>
  WebAssembly.compileStreaming(fetch(url, init));

// The network may go just now, and come back.
async function compileAtLast(url: string, signal?: AbortSignal): Promise<WebAssembly.Module> {
  for (let pause = 1_000; !signal?.aborted; pause = Math.min(2 * pause, 30_000)) {
    try {
      return await compile(url, { priority: 'low', signal: signal ?? null });
    } catch {
      await waited(pause, signal);
    }
  }
  return new Promise(() => undefined);
}

function waited(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
  });
}

interface Rest {
  ready: WebAssembly.Module | undefined;
  rest: Promise<WebAssembly.Module>;
}

async function instantiate(
  first: WebAssembly.Module,
  imports: WebAssembly.Imports,
  { ready, rest }: Rest,
  receive: (instance: WebAssembly.Instance) => void,
): Promise<void> {
  let exports: WebAssembly.Exports = {};
  let filled = false;
  const fill = (module: WebAssembly.Module) => {
    if (filled) return;
    filled = true;
    void new WebAssembly.Instance(module, { primary: exports });
  };
  const placeholder = placeholders((slot) => {
    if (!filled) fill(loadNow());
    return tableOf(exports).get(slot) as (...given: unknown[]) => unknown;
  });
  const instance = await WebAssembly.instantiate(first, { ...imports, p: placeholder });
  exports = instance.exports;
  if (ready) fill(ready);
  else void rest.then(fill);
  receive(instance);
}

// A function for each slot of the table that the first part may ask for.
function placeholders(
  load: (slot: number) => (...given: unknown[]) => unknown,
): WebAssembly.ModuleImports {
  return new Proxy<WebAssembly.ModuleImports>(
    {},
    {
      get:
        (_, slot) =>
        (...given: unknown[]) =>
          load(Number(slot))(...given),
    },
  );
}

function tableOf(exports: WebAssembly.Exports): WebAssembly.Table {
  for (const value of Object.values(exports)) {
    if (value instanceof WebAssembly.Table) return value;
  }
  throw new Error('the module exports no table of functions');
}

function loadNow(): WebAssembly.Module {
  performance.mark('parley:rest-awaited');
  try {
    const request = new XMLHttpRequest();
    request.open('GET', ASSET_PARLEY_REST_WASM, false);
    // Bytes as characters of one byte each: a synchronous request of a page gives no other kind.
    request.overrideMimeType('text/plain; charset=x-user-defined');
    request.send();
    if (request.status !== 200) throw new Error(`status ${request.status}`);
    const text = request.responseText;
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < bytes.length; i += 1) bytes[i] = text.charCodeAt(i) & 0xff;
    return new WebAssembly.Module(bytes);
  } catch (error) {
    throw new RestMissing(`${ASSET_PARLEY_REST_WASM}: ${String(error)}`);
  }
}
