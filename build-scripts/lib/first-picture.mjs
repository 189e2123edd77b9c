// SPDX-License-Identifier: AGPL-3.0-or-later
// Runs the desk with a module that notes which of its functions were called, up to a person writing in a
// conversation that has no notes while other people work elsewhere, and writes web/build/later.txt.  PARLEY_WEB is a folder made for this and changed by it.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startBrowser } from '../../tests/browser/support/browser.mjs';
import { Agent, Customer } from '../../tests/browser/support/people.mjs';
import { startServer, web } from '../../tests/browser/support/server.mjs';
import { laterFile, mark, wasmSplit } from '../../web/build/split.mjs';
import { functionsOf } from '../../web/build/wasm_names.mjs';

const [wasmPath] = process.argv.slice(2);
const emptyModule = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const wide = { viewport: { width: 1440, height: 900 } };
const narrow = { viewport: { width: 390, height: 800 } };

async function serveInstrumented() {
  const assets = join(web, 'assets');
  for (const name of await readdir(assets)) {
    if (/^parley-rest-.*\.wasm$/.test(name)) await writeFile(join(assets, name), emptyModule);
    else if (/^parley-.*\.wasm$/.test(name)) await wasmSplit('--instrument', wasmPath, '-o', join(assets, name));
  }
  return startServer();
}

// Keeps the instance that the page makes, to ask it afterwards.
const keepInstance = () => {
  const make = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...given) => (globalThis.parleyInstance = await make.apply(WebAssembly, given));
};

// Binaryen's profile: eight bytes that name the module, then a number a function, 0 where it was not called.
const readProfile = () => {
  const exports = globalThis.parleyInstance.exports;
  const memory = Object.values(exports).find((value) => value instanceof WebAssembly.Memory);
  const size = exports.__write_profile(0, 0);
  const before = memory.buffer.slice(0, size);
  exports.__write_profile(0, size);
  const profile = [...new Uint32Array(memory.buffer.slice(8, size))];
  new Uint8Array(memory.buffer).set(new Uint8Array(before));
  return profile.map((called) => called !== 0);
};

// On a narrow screen up to the list, on a wide one up to an answer being written.
async function firstPicture(server, browser, options) {
  const agent = new Agent(server, { ...(await contextOf(browser, options)), complaints: [] });
  await agent.signIn('ana@demo.example');
  if (options === wide) {
    await agent.openQueue('All open');
    await agent.open('Jürgen Weiß');
    await agent.reply.fill('Hello Jürgen,');
    await oneWrites(server, browser, agent);
  }
  const called = await agent.page.evaluate(readProfile);
  await agent.context.close();
  return called;
}

// What comes in while somebody looks: a customer, read and answered by a colleague elsewhere.
async function oneWrites(server, browser, agent) {
  const name = 'Uma Lind';
  const uma = await Customer.open(server, browser);
  await uma.introduce(name);
  await uma.write('Hello?');
  await agent.openQueue('Unassigned');
  await agent.row(name).waitFor();
  const lea = await Agent.open(server, browser, 'lea@demo.example');
  await lea.openQueue('Unassigned');
  await lea.open(name);
  await lea.action('Assign to me').click();
  await lea.answer('Hello!');
  await uma.message('Hello!').waitFor();
  await agent.openQueue('All open');
  await agent.open(name);
  await agent.message('Hello!').waitFor();
  for (const { context } of [uma, lea]) await context.close();
}

async function contextOf(browser, options) {
  const context = await browser.newContext(options);
  await context.addInitScript(keepInstance);
  return { context, page: await context.newPage() };
}

async function main() {
  const names = functionsOf(await readFile(wasmPath)).map(({ name }) => name);
  const server = await serveInstrumented();
  const browser = await startBrowser();
  const runs = [];
  for (const options of [wide, { ...narrow, colorScheme: 'dark' }]) runs.push(await firstPicture(server, browser, options));
  await browser.close();
  await server.stop('SIGKILL');

  // The profile leaves out imported functions, which come first.
  const imported = names.length - runs[0].length;
  const needed = new Set(names.filter((_, i) => i < imported || runs.some((run) => run[i - imported])).map(mark));
  const later = [...new Set(names.map(mark))].filter((name) => !needed.has(name)).sort();
  const about = '# Functions that the first picture does not need, by web/build/split.mjs. Made by build-scripts/first-picture.';
  await writeFile(laterFile, `${about}\n${later.join('\n')}\n`);
  console.log(`${later.length} of ${names.length} functions can wait`);
}

await main();
process.exit(0);
