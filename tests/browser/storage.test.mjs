// SPDX-License-Identifier: AGPL-3.0-or-later
// The device's storage in a real browser, without a server of ours: sync.md's list of what stock
// IDBFS gets wrong is what these pin down.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { newPerson, startBrowser } from './support/browser.mjs';
import { atEnd } from './support/cleanup.mjs';

const source = fileURLToPath(new URL('../../web/src/storage/', import.meta.url));
let page;

before(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents:
        "export * from './database'; export * from './fence'; export * from './leadership';",
      resolveDir: source,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'storage',
    footer: { js: 'globalThis.storage = storage;' },
  });
  const site = createServer((request, response) => {
    const script = request.url.endsWith('.js');
    response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html');
    response.end(
      script ? outputFiles[0].text : '<!doctype html><script src="/storage.js"></script>',
    );
  });
  await new Promise((done) => site.listen(0, '127.0.0.1', done));
  atEnd(() => site.close());
  const person = await newPerson(await startBrowser());
  page = person.page;
  await page.goto(`http://localhost:${site.address().port}/`);
  await page.evaluate(() => {
    const { openDatabase, raiseFence, commit } = globalThis.storage;
    const file = (text) => ({
      timestamp: new Date(),
      mode: 33206,
      contents: new TextEncoder().encode(text),
    });
    globalThis.change = (written, removed = []) => ({
      written: new Map(Object.entries(written).map(([path, text]) => [path, file(text)])),
      removed: new Set(removed),
    });
    globalThis.read = async (name) => {
      const db = await openDatabase(name);
      const files = db.transaction('FILE_DATA').objectStore('FILE_DATA');
      const ask = (request) =>
        new Promise((done) => {
          request.onsuccess = () => done(request.result);
        });
      const keys = await ask(files.getAllKeys());
      const texts = {};
      for (const key of keys) {
        const record = await ask(files.get(key));
        if (record.contents) texts[key] = new TextDecoder().decode(record.contents);
      }
      db.close();
      return texts;
    };
    globalThis.writer = async (name) => {
      const db = await openDatabase(name);
      const epoch = await raiseFence(db);
      return { db, epoch, commit: (what, how = 'strict') => commit(db, epoch, what, how) };
    };
  });
});

test('a commit stores what was written and removes what was removed, in one go', async () => {
  const stored = await page.evaluate(async () => {
    const { change, writer, read } = globalThis;
    const one = await writer('/w/one');
    await one.commit(change({ '/w/one/a': 'first', '/w/one/b': 'second' }));
    await one.commit(change({ '/w/one/a': 'newer' }, ['/w/one/b']));
    return read('/w/one');
  });
  assert.deepEqual(stored, { '/w/one/a': 'newer' });
});

test('a writer that was overtaken is refused, and nothing of it gets in', async () => {
  const { fault, stored } = await page.evaluate(async () => {
    const { change, writer, read } = globalThis;
    const old = await writer('/w/two');
    await old.commit(change({ '/w/two/x': 'old leader' }));
    const fresh = await writer('/w/two');
    await fresh.commit(change({ '/w/two/x': 'new leader' }));
    const fault = await old.commit(change({ '/w/two/x': 'zombie', '/w/two/y': 'zombie' })).then(
      () => 'none',
      (error) => error.fault,
    );
    return { fault, stored: await read('/w/two') };
  });
  assert.equal(fault, 'fenced');
  assert.deepEqual(stored, { '/w/two/x': 'new leader' });
});

test('when one file cannot be stored, none of that commit is', async () => {
  const { fault, stored } = await page.evaluate(async () => {
    const { change, writer, read } = globalThis;
    const one = await writer('/w/three');
    await one.commit(change({ '/w/three/a': 'before', '/w/three/c': 'before' }));
    const broken = change({ '/w/three/a': 'after', '/w/three/b': 'after', '/w/three/c': 'after' });
    broken.written.get('/w/three/b').contents = () => 'a function cannot be stored';
    const fault = await one.commit(broken).then(
      () => 'none',
      (error) => error.fault,
    );
    return { fault, stored: await read('/w/three') };
  });
  assert.equal(fault, 'failed');
  assert.deepEqual(stored, { '/w/three/a': 'before', '/w/three/c': 'before' });
});

test('a commit after the browser closed the database says that it is lost', async () => {
  const fault = await page.evaluate(async () => {
    const { change, writer } = globalThis;
    const one = await writer('/w/four');
    one.db.close();
    return one.commit(change({ '/w/four/a': 'x' })).then(
      () => 'none',
      (error) => error.fault,
    );
  });
  assert.equal(fault, 'lost');
});

test('the second tab follows, takes the lead when asked to, and the first one is told', async () => {
  const heard = await page.evaluate(async () => {
    const { Leadership } = globalThis.storage;
    const heard = [];
    let wake = () => undefined;
    const until = (line) =>
      new Promise((done) => {
        wake = () => heard.includes(line) && done();
        wake();
      });
    const tab = (name) =>
      new Leadership('parley:test', {
        lead: () => {
          heard.push(`${name} leads`);
          wake();
        },
        follow: () => {
          heard.push(`${name} follows`);
          wake();
        },
      });
    const first = tab('first');
    const second = tab('second');
    first.start();
    await until('first leads');
    second.start();
    await until('second follows');
    second.take();
    await until('first follows');
    await until('second leads');
    return heard;
  });
  assert.deepEqual(heard.slice(0, 2), ['first leads', 'second follows']);
  assert.deepEqual(new Set(heard.slice(2)), new Set(['second leads', 'first follows']));
});
