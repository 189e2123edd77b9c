// SPDX-License-Identifier: AGPL-3.0-or-later
// Demos of Parley in other people's pages: the folder that build-scripts/demo makes, on a plain static
// host with the strictest policy.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { newPerson, startBrowser } from './support/browser.mjs';
import { serveFolder } from './support/folder.mjs';
import { countLeftovers } from './support/leftovers.mjs';
import { Agent } from './support/people.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = process.env.PARLEY_DEMO ?? join(root, 'build/demo');

const html = (body, script) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
  <title>An article</title><link rel="icon" href="/icon.svg">
  <script type="module" src="${script}"></script></head><body>${body}</body></html>`;
const pages = {
  '/one.html': html(
    '<button id="before">Before</button><parley-desk demo></parley-desk><button id="after">After</button>',
    '/parley/parley-desk.js',
  ),
  '/hosts.html': html('<div id="plain"></div><div id="shady"></div>', '/hosts.js'),
  '/hosts.js': `import { mountDesk } from './parley/parley-desk.js';
    globalThis.mountDesk = mountDesk;
    document.querySelector('#shady').attachShadow({ mode: 'open' });
    document.documentElement.dataset.ready = 'yes';`,
  '/loud.html': `<!doctype html><html lang="en" dir="rtl"><head><meta charset="utf-8"><title>Loud</title>
    <link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/loud.css">
    <script type="module" src="/parley/parley-desk.js"></script></head>
    <body><parley-desk demo></parley-desk></body></html>`,
  '/loud.css': `* { text-transform: uppercase; text-shadow: 0 2px 3px red; word-spacing: 9px; letter-spacing: 2px;
    text-indent: 20px; word-break: break-all; --line: red; }
    parley-desk { cursor: crosshair; border: 1px solid var(--line); }`,
  '/empty.html': html('<parley-desk></parley-desk>', '/parley/parley-desk.js'),
};

let browser;
let address;

before(async () => {
  address = await serveFolder(folder, pages);
  browser = await startBrowser();
});

// A reader of a page; what their browser complains about is kept, and what it asked for.
async function reader(path, prepare, options) {
  const person = await newPerson(browser, options);
  const { page, complaints } = person;
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  if (prepare) await page.addInitScript(prepare);
  await page.goto(address + path);
  return { ...person, asked };
}

const ready = (desk) =>
  desk.page().locator('parley-desk[data-parley="ready"]').and(desk).waitFor({ timeout: 60_000 });

// The agent whose desk an element shows.
async function agentAt(person, desk) {
  await ready(desk);
  const agent = new Agent(undefined, { ...person, page: desk });
  await agent.connection('Online').waitFor();
  return agent;
}

test('two demos in an article begin when they are scrolled to, and share nothing', async () => {
  // So low that neither demo is near what is seen at first.
  const person = await reader('/', undefined, { viewport: { width: 1400, height: 600 } });
  const { page, asked, complaints } = person;
  const desks = page.locator('parley-desk');
  assert.equal(await desks.count(), 2);
  assert.deepEqual(asked.filter((url) => url.endsWith('.wasm')), []);
  assert.equal(await desks.nth(1).getAttribute('data-parley'), 'loading');

  await desks.nth(0).scrollIntoViewIfNeeded();
  const ana = await agentAt(person, desks.nth(0));
  await desks.nth(1).scrollIntoViewIfNeeded();
  const lea = await agentAt(person, desks.nth(1));
  assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
  const dark = (desk) => desk.locator('[data-theme]').getAttribute('data-theme');
  assert.deepEqual([await dark(desks.nth(0)), await dark(desks.nth(1))], ['light', 'dark']);
  await lea.message('Doors').waitFor();

  // A reply is in its own thread only, and its customer answers.
  await ana.open('Luca');
  await ana.action('Assign to me').click();
  await ana.answer('Sure, three stickers are on their way.');
  await ana.message('three stickers').waitFor();
  await ana.connection(/^Online$/).waitFor();
  await lea.openQueue('All open');
  await lea.open('Luca');
  await lea.message('yo do u do stickers').waitFor();
  assert.equal(await lea.message('three stickers').count(), 0);
  await ana.message('omg yes').waitFor();

  // Somebody new writes by themselves.
  await ana.openQueue('Unassigned');
  await ana.row('Robin Castellanos').waitFor();

  assert.deepEqual(complaints, []);
  assert.deepEqual(asked.filter((url) => !url.startsWith(`${address}/`)), []);
  assert.deepEqual(await kept(page), { url: `${address}/`, storage: 0, databases: 0 });
  assert.match(await page.title(), /article/);
});

const kept = (page) =>
  page.evaluate(async () => ({
    url: location.href,
    storage: localStorage.length + sessionStorage.length,
    databases: (await indexedDB.databases()).length,
  }));

test('destroy() and leaving the document leave nothing behind', async () => {
  const { page, complaints } = await reader('/hosts.html', countLeftovers);
  await page.locator('html[data-ready]').waitFor();
  // What drives the browser listens on the page, too, from its first such question on.
  await page.waitForFunction(() => true);
  const before = await page.evaluate(() => leftovers());
  await page.evaluate(() => {
    const plain = document.querySelector('#plain');
    globalThis.desks = ['light', 'dark', 'system'].map((theme) => mountDesk(plain, { demo: '', theme }));
  });
  for (const i of [0, 1, 2]) await ready(page.locator('parley-desk').nth(i));
  const during = await page.evaluate(() => leftovers());
  assert.equal(during.contexts, 3);
  assert.ok(during.listeners > before.listeners && during.observers >= before.observers + 3 && during.fonts > 0);

  await page.evaluate(() => {
    const [first, second, third] = globalThis.desks;
    first.destroy();
    second.remove();
    // Gone before it has begun, and while it is loading.
    const hasty = mountDesk(document.body, { demo: '' });
    hasty.remove();
    third.parentNode.append(third);
    third.destroy();
    third.destroy();
  });
  await page.waitForFunction(() => globalThis.desks.every((desk) => !desk.dataset.parley));
  await page.waitForFunction((count) => leftovers().timers <= count, before.timers);
  assert.deepEqual(await page.evaluate(() => leftovers()), before);
  assert.equal(await page.evaluate(() => globalThis.desks[0].shadowRoot.childNodes.length), 0);
  assert.deepEqual(complaints, []);
});

test('an element that comes back into the document begins anew; one that is moved goes on', async () => {
  const { page, complaints } = await reader('/one.html');
  const desk = page.locator('parley-desk');
  await ready(desk);
  const canvas = await desk.locator('canvas').elementHandle();
  await desk.evaluate((element) => document.body.prepend(element));
  assert.equal(await canvas.evaluate((element) => element.isConnected), true);
  await ready(desk);

  await page.evaluate(async () => {
    const element = document.querySelector('parley-desk');
    element.remove();
    await Promise.resolve();
    document.body.append(element);
  });
  assert.equal(await canvas.evaluate((element) => element.isConnected), false);
  await ready(desk);
  assert.deepEqual(complaints, []);
});

test('it lives in a shadow root, with its route and its agent', async () => {
  const person = await reader('/hosts.html');
  const { page, complaints } = person;
  await page.locator('html[data-ready]').waitFor();
  await page.evaluate(() =>
    mountDesk(document.querySelector('#shady').shadowRoot, {
      demo: '', agent: 'ben@demo.example', route: '/queue/mine',
    }));
  const desk = page.locator('parley-desk');
  const ben = await agentAt(person, desk);
  await ben.row('Kwame Mensah').waitFor();
  await ben.open('Kwame Mensah');
  await ben.reply.pressSequentially('A queue was stuck.');
  assert.equal(await ben.reply.inputValue(), 'A queue was stuck.');
  await desk.evaluate((element) => element.setAttribute('route', '/queue/resolved'));
  await ben.row('Ingrid Solberg').or(ben.row('Camille Dubois')).first().waitFor();
  assert.deepEqual(complaints, []);
});

test('Tab goes into the desk, through it and out again, both ways', async () => {
  const { page } = await reader('/one.html');
  await ready(page.locator('parley-desk'));
  await page.getByRole('link', { name: /^Unassigned/ }).waitFor();
  const at = () => page.evaluate(() => document.activeElement.id || document.activeElement.localName);
  const walk = async (key, from, to) => {
    await page.locator(from).focus();
    const way = [];
    for (let i = 0; i < 80 && way.at(-1) !== to; i += 1) {
      await page.keyboard.press(key);
      way.push(await at());
    }
    assert.equal(way.pop(), to);
    assert.ok(way.length > 3, 'the desk has several stops');
    assert.deepEqual([...new Set(way)], ['parley-desk']);
  };
  await walk('Tab', '#before', 'after');
  await walk('Shift+Tab', '#after', 'before');
});

test('a route that is set while the desk is loading is not lost', async () => {
  const person = await reader('/hosts.html');
  const { page } = person;
  await page.locator('html[data-ready]').waitFor();
  await page.evaluate(() => {
    const desk = mountDesk(document.body, { demo: '', route: '/queue/unassigned' });
    requestAnimationFrame(() => desk.setAttribute('route', '/queue/mine'));
  });
  const ana = await agentAt(person, page.locator('parley-desk'));
  await ana.page.getByRole('link', { name: /^Mine/, includeHidden: false }).and(
    ana.page.locator('[aria-current="page"]')).waitFor();
});

test('what a page does to its own text does not reach into the desk', async () => {
  const [loud, calm] = [await reader('/loud.html'), await reader('/one.html')];
  const looks = [];
  for (const { page } of [loud, calm]) {
    const link = page.locator('parley-desk').getByRole('link', { name: /^Unassigned/ });
    await link.waitFor();
    const look = (element) => {
      const names = ['textTransform', 'textShadow', 'wordSpacing', 'letterSpacing', 'textIndent', 'wordBreak', 'direction'];
      const style = getComputedStyle(element);
      return names.map((name) => `${name}: ${style[name]}`);
    };
    looks.push(await link.evaluate(look));
  }
  assert.deepEqual(looks[0], looks[1]);
  const edge = (page) => page.locator('parley-desk').evaluate((desk) => getComputedStyle(desk).borderTopColor);
  assert.equal(await edge(loud.page), 'rgb(255, 0, 0)', 'the page’s own --line');
});

// What each desk of a page would print, while it prints; empty: nothing.
const papers = (page) =>
  page.locator('parley-desk').evaluateAll((desks) =>
    desks.map((desk) => desk.shadowRoot.querySelector('.pc-print')?.innerText ?? ''));
const printing = (page, event) => page.evaluate((name) => dispatchEvent(new Event(name)), event);

test('a page with desks prints as the page it is, each conversation in its desk’s place', async () => {
  const person = await reader('/');
  const { page, complaints } = person;
  const desks = page.locator('parley-desk');
  for (const i of [0, 1]) {
    await desks.nth(i).scrollIntoViewIfNeeded();
    await ready(desks.nth(i));
  }
  const ana = await agentAt(person, desks.nth(0));
  const lea = await agentAt(person, desks.nth(1));
  await lea.message('Doors').waitFor();
  const inner = () => desks.evaluateAll((all) => all.map(({ shadowRoot }) =>
    [shadowRoot.childNodes.length, shadowRoot.adoptedStyleSheets.length, document.adoptedStyleSheets.length]));
  const before = await inner();

  // Nobody has opened anything in Ana's: it takes no place. The article is all there.
  await page.emulateMedia({ media: 'print' });
  await printing(page, 'beforeprint');
  const [nothing, monitors] = await papers(page);
  assert.equal(nothing, '');
  assert.match(monitors, /^Monitors failing before a show\n[^]*Oluwaseun Adeyemi, [^\n]*\n[^]*Doors open at 19:00/);
  const [first, second] = await desks.evaluateAll((all) => all.map((desk) => desk.getBoundingClientRect()));
  assert.ok(first.height < 40, `${first.height}px`);
  const sheet = await lea.page.locator('.pc-print').boundingBox();
  assert.ok(sheet.y >= second.top && sheet.y + sheet.height <= second.bottom + 1, 'in its place');
  for (const text of ['Take a conversation', 'Look over', 'How it got here']) {
    assert.ok(await page.getByRole('heading', { name: text }).isVisible(), text);
  }
  assert.equal(await page.locator('body > .pc-print').count(), 0);
  assert.deepEqual(await desks.locator('canvas').evaluateAll((all) => all.map((it) => it.offsetWidth)), [0, 0]);

  await printing(page, 'afterprint');
  await page.emulateMedia({ media: 'screen' });
  assert.deepEqual(await inner(), before);
  assert.ok(await desks.nth(1).locator('canvas').isVisible());

  // Really on paper, and with two that have something to say.
  await ana.open('Luca');
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      globalThis.printed = [...document.querySelectorAll('parley-desk')].map((desk) =>
        desk.shadowRoot.querySelector('.pc-print').innerText);
    }, { once: true });
  });
  const paper = (await page.pdf({ format: 'A5' })).toString('latin1');
  assert.ok(paper.match(/\/Type\s*\/Page\b/g).length > 2);
  const [luca, doors] = await page.evaluate(() => globalThis.printed);
  assert.match(luca, /yo do u do stickers/);
  assert.match(doors, /Doors open at 19:00/);
  assert.deepEqual(await inner(), before);

  // Taken away in the middle of it.
  await printing(page, 'beforeprint');
  await desks.nth(1).evaluate((desk) => desk.destroy());
  await printing(page, 'beforeprint');
  assert.equal(await desks.nth(1).evaluate((desk) => desk.shadowRoot.childNodes.length), 0);
  assert.deepEqual(complaints, []);
});

test('what cannot run says why, in the element', async () => {
  const empty = await reader('/empty.html');
  await empty.page.locator('parley-desk[data-parley="failed"]').waitFor();
  await empty.page.getByRole('alert').filter({ hasText: '<parley-desk demo>' }).waitFor();

  const { page } = await reader('/one.html', () => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
      return kind === 'webgl2' ? null : getContext.call(this, kind, ...rest);
    };
  });
  await page.locator('parley-desk[data-parley="failed"]').waitFor();
  await page.getByRole('alert').filter({ hasText: 'WebGL 2' }).waitFor();
  await page.getByRole('button', { name: 'Try again' }).waitFor();
});
