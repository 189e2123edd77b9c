// SPDX-License-Identifier: AGPL-3.0-or-later
// A server of its own for a test: a free port, an empty data folder, the demo workspace.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './cleanup.mjs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
export const program =
  process.env.PARLEY_PROGRAM ?? process.env.PARLEY_BIN ?? join(root, 'build/release/parley');
export const web = process.env.PARLEY_WEB ?? join(root, 'build/web');
export const password = 'parley-demo';

const readyMs = 60_000;

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

export class Server {
  #child;
  #gone = Promise.resolve(); // the last one that was stopped
  #said = '';

  constructor(port, data) {
    this.port = port;
    this.data = data;
    this.url = `http://localhost:${port}`;
  }

  get pid() {
    return this.#child?.pid;
  }

  // A server that is stopped hangs up on everybody before it lets go of its folder: whoever sees
  // that it is gone may see it too early for the next one.
  async start() {
    await this.#gone;
    const options = [
      'serve',
      '--port',
      String(this.port),
      '--data',
      this.data,
      '--web',
      web,
      '--demo',
    ];
    const child = spawn(program, options, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    await new Promise((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`no ready line:\n${this.#said}`)), readyMs);
      const hear = (text) => {
        this.#said += text;
        if (!/Parley is ready/.test(this.#said)) return;
        clearTimeout(timer);
        done();
      };
      child.stdout.setEncoding('utf8').on('data', hear);
      child.stderr.setEncoding('utf8').on('data', hear);
      child.once('error', fail);
      child.once('exit', (code) => fail(new Error(`ended with ${code}:\n${this.#said}`)));
    });
    return this;
  }

  // SIGTERM asks it to end; SIGKILL is a power cut.
  async stop(signal = 'SIGTERM') {
    const child = this.#child;
    this.#child = undefined;
    this.#said = '';
    if (child && child.exitCode === null) {
      this.#gone = new Promise((done) => child.once('exit', done));
      child.kill(signal);
    }
    await this.#gone;
  }
}

export async function startServer() {
  const data = mkdtempSync(join(tmpdir(), 'parley-test-'));
  const server = new Server(await freePort(), data);
  atEnd(async () => {
    await server.stop('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  });
  return server.start();
}
