// SPDX-License-Identifier: AGPL-3.0-or-later
// What ten thousand open streams cost a real server: its memory, and how long one event takes to
// reach all of them. The clients are plain sockets of this process on the same cores, so that the
// time includes their reading. PARLEY_BENCH_STREAMS takes another number.
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { startServer } from '../browser/support/server.mjs';

const count = Number(process.env.PARLEY_BENCH_STREAMS ?? 10_000);
const events = 5;
const atOnce = 200;
const patienceMs = 120_000;

const hex = (kind, n) => (kind * 0x1000000 + n).toString(16).padStart(32, '0');

async function signIn(url) {
  const answer = await fetch(`${url}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email: 'ana@demo.example', password: 'parley-demo' }),
  });
  if (!answer.ok) throw new Error(`signing in: ${answer.status}`);
  const cookie = answer.headers.getSetCookie()[0].split(';')[0];
  const { csrf, workspace } = await answer.json();
  return { url, cookie, csrf, workspace: workspace.id };
}

async function position(session) {
  const answer = await fetch(`${session.url}/v1/${session.workspace}/snapshot`, {
    headers: { cookie: session.cookie },
  });
  return (await answer.json()).cookie;
}

// Resolves when the stream's head is there; calls `heard` with every piece that follows.
function openStream(session, n, cookie, heard) {
  return new Promise((done, fail) => {
    const { port } = new URL(session.url);
    const socket = connect(Number(port), '127.0.0.1', () => {
      const path = `/v1/${session.workspace}/stream?client=${hex(1, n + 1)}&cookie=${cookie}&last_n=0`;
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nCookie: ${session.cookie}\r\n\r\n`);
    });
    let isOpen = false;
    socket.setNoDelay(true);
    socket.on('error', fail);
    socket.on('close', () => fail(new Error(`stream ${n} was closed`)));
    socket.on('data', (bytes) => {
      const text = bytes.toString('latin1');
      if (!isOpen) {
        if (!text.startsWith('HTTP/1.1 200')) return fail(new Error(text.slice(0, 200)));
        isOpen = true;
        done(socket);
      }
      heard(n, text);
    });
  });
}

async function push(session, client, number, epoch, command) {
  const answer = await fetch(`${session.url}/v1/${session.workspace}/push`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: session.cookie,
      origin: session.url,
      'x-parley-csrf': session.csrf,
    },
    body: JSON.stringify({
      proto: 1,
      client_id: client,
      epoch,
      cmds: [{ n: number, cmd_id: hex(2, number), acted_at: 1000, ...command }],
    }),
  });
  if (!answer.ok) throw new Error(`push: ${answer.status} ${await answer.text()}`);
}

function memoryMb(pid) {
  const line = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+) kB/);
  return Number(line[1]) / 1024;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const server = await startServer();
const session = await signIn(server.url);
const cookie = await position(session);
const epoch = cookie.split('.')[0];

let waiting = 0;
let finished = () => undefined;
const marks = new Array(count).fill(false);
let mark = '';
const heard = (n, text) => {
  if (!mark || marks[n] || !text.includes(mark)) return;
  marks[n] = true;
  waiting -= 1;
  if (waiting === 0) finished();
};

const before = memoryMb(server.pid);
const sockets = [];
for (let from = 0; from < count; from += atOnce) {
  const many = Array.from({ length: Math.min(atOnce, count - from) }, (_, i) =>
    openStream(session, from + i, cookie, heard));
  sockets.push(...(await Promise.all(many)));
}

async function fanOut(number) {
  marks.fill(false);
  waiting = count;
  mark = `bench tag ${number}.`;
  const all = new Promise((done, fail) => {
    finished = done;
    setTimeout(() => fail(new Error(`${waiting} streams heard nothing`)), patienceMs).unref();
  });
  const start = performance.now();
  const command = {
    type: 'tag.create',
    v: 1,
    args: { tag: hex(3, number), name: mark, colour: 0 },
  };
  await Promise.all([push(session, hex(4, 1), number, epoch, command), all]);
  return performance.now() - start;
}

const times = [];
for (let number = 1; number <= events; number += 1) times.push(await fanOut(number));
const print = (what, value, unit) => console.log(JSON.stringify({ what, value, unit }));
print('streams_memory', Math.round(memoryMb(server.pid)), 'MB');
print('streams_memory_before', Math.round(before), 'MB');
print('streams_fanout', Math.round(median(times)), 'ms');
for (const socket of sockets) {
  socket.removeAllListeners('close');
  socket.destroy();
}
await server.stop('SIGKILL');
process.exit(0);
