// SPDX-License-Identifier: AGPL-3.0-or-later
// Every screen, as a person comes to it, in both themes. A screen that cannot be reached is said at
// the end, and the exit code is 1.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBrowser } from '../../tests/browser/support/browser.mjs';
import { Agent, Customer } from '../../tests/browser/support/people.mjs';
import { startServer } from '../../tests/browser/support/server.mjs';

const out = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const wanted = process.argv.slice(2);
const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 800 };

const action = (name) => (agent) => agent.action(name).click();
const settings = (page) => async (agent) => {
  await agent.page.getByRole('link', { name: 'Settings', exact: true }).click();
  if (page) await agent.page.getByRole('link', { name: page, exact: true }).click();
};
const someConversation = async (agent) => {
  await agent.openQueue('All open');
  await agent.open('Maria Keller');
};

// name → how a person gets there from a conversation that is open (`begin: null`: from what is there
// after signing in). `as`: who; `size`: of the window.
const screens = {
  desk: {},
  unassigned: { go: (agent) => agent.openQueue('Unassigned') },
  notes: { go: (agent) => agent.page.getByRole('tab', { name: 'Notes' }).click() },
  history: { go: (agent) => agent.page.getByRole('tab', { name: 'History' }).click() },
  search: {
    go: (agent) => agent.page.getByRole('searchbox', { name: 'Search' }).fill('status:open aurora'),
  },
  'command-bar': {
    go: async (agent) => {
      await agent.page.keyboard.press('Control+k');
      await agent.page.keyboard.type('re');
    },
  },
  keys: { go: (agent) => agent.page.keyboard.press('?') },
  assign: { go: action('Assign') },
  priority: { go: action('Priority') },
  pending: { go: action('Pending') },
  snooze: { go: action('Snooze') },
  resolve: { go: action('Resolve') },
  merge: { go: action('Merge') },
  split: { go: action('Split') },
  transfer: { go: action('Transfer') },
  tags: { go: action('Tags') },
  schedule: {
    go: async (agent) => {
      await agent.reply.fill('It ships tomorrow.');
      await agent.page.getByRole('button', { name: 'Schedule', exact: true }).click();
    },
  },
  'quick-reply': {
    go: async (agent) => {
      await agent.reply.click();
      await agent.page.keyboard.type('Hello, /');
    },
  },
  bulk: {
    go: async (agent) => {
      const rows = agent.page.getByRole('grid', { name: 'Conversations' }).getByRole('row');
      await rows.nth(0).getByRole('checkbox').click();
      await rows.nth(3).getByRole('checkbox').click({ modifiers: ['Shift'] });
      const bar = agent.page.getByRole('toolbar', { name: 'Bulk actions' });
      await bar.getByRole('button', { name: 'Priority' }).click();
      const review = agent.page.getByRole('dialog', { name: 'Review changes' });
      await review.getByRole('button', { name: 'High', exact: true }).click();
    },
  },
  offline: {
    go: async (agent) => {
      await agent.context.setOffline(true);
      await agent.answer('Sent when the network is back.');
      await agent.connection('Offline, 1 waiting').waitFor();
    },
  },
  metrics: { as: 'lea', go: (agent) => agent.page.getByRole('link', { name: 'Metrics' }).click() },
  'settings-general': { as: 'ada', go: settings() },
  'settings-notifications': { as: 'ada', go: settings('Notifications') },
  'settings-keyboard': { as: 'ada', go: settings('Keyboard') },
  'settings-quick-replies': { as: 'ada', go: settings('Quick replies') },
  'settings-people': { as: 'ada', go: settings('People') },
  'settings-routing': { as: 'ada', go: settings('Routing') },
  'settings-service-levels': { as: 'ada', go: settings('Service levels') },
  'settings-channels': { as: 'ada', go: settings('Channels') },
  'settings-calendars': {
    as: 'ada',
    go: async (agent) => {
      await settings('Calendars')(agent);
      await agent.page.getByRole('button', { name: 'New calendar' }).click();
    },
  },
  arabic: { language: 'ar', go: null },
  german: { language: 'de', go: null },
  'narrow-thread': {
    size: narrow,
    begin: null,
    go: (agent) => agent.page.getByRole('grid', { name: 'Conversations' }).getByRole('row').nth(2).click(),
  },
  'narrow-list': { size: narrow, go: null },
};

const themes = ['light', 'dark'];
const missing = [];

async function personAt(server, browser, { as = 'ana', size = wide, language = '' }, theme) {
  const context = await browser.newContext({ viewport: size, colorScheme: theme });
  await context.addInitScript(
    ([key, value]) => localStorage.setItem(key, value),
    ['parley:language', language],
  );
  const agent = new Agent(server, { context, page: await context.newPage(), complaints: [] });
  await agent.page.goto(`${server.url}/login`);
  await agent.page.locator('input[type=email]').fill(`${as}@demo.example`);
  await agent.page.locator('input[type=password]').fill('parley-demo');
  await agent.page.locator('button[type=submit]').click();
  await agent.ready();
  return agent;
}

// The pictures are of what is there when nothing moves any more.
async function settle(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let quiet = 0; quiet < 6; quiet += 1) await new Promise(requestAnimationFrame);
  });
  await page.waitForTimeout(400);
}

async function picture(page, name, theme) {
  await settle(page);
  await page.screenshot({ path: join(out, `${name}-${theme}.jpg`), type: 'jpeg', quality: 82 });
}

async function takeScreen(server, browser, name, screen, theme) {
  const agent = await personAt(server, browser, screen, theme);
  agent.page.setDefaultTimeout(8_000);
  if (screen.go !== null) {
    if (screen.begin !== null) await someConversation(agent);
    await screen.go?.(agent);
  }
  await picture(agent.page, name, theme);
  await agent.context.close();
}

// The pages that are no desk.
async function takePages(server, browser, theme) {
  const context = await browser.newContext({ viewport: { width: 900, height: 700 }, colorScheme: theme });
  const page = await context.newPage();
  await page.goto(`${server.url}/login`);
  await picture(page, 'login', theme);
  const customer = new Customer({ context, page, complaints: [] });
  await page.goto(`${server.url}/chat/web`);
  await page.getByRole('status').filter({ hasText: 'Online' }).waitFor();
  await customer.introduce('Robin Vale');
  await customer.write('Hello! My left earcup crackles. What can I do?');
  await customer.message('My left earcup').waitFor();
  await picture(page, 'customer', theme);
  await context.close();
}

mkdirSync(out, { recursive: true });
const browser = await startBrowser();
const isWanted = (name) => wanted.length === 0 || wanted.some((begin) => name.startsWith(begin));
for (const theme of themes) {
  const server = await startServer();
  for (const [name, screen] of Object.entries(screens).filter(([name]) => isWanted(name))) {
    try {
      await takeScreen(server, browser, name, screen, theme);
      console.log(`  ${name}-${theme}.jpg`);
    } catch (error) {
      missing.push(`${name}-${theme}: ${String(error).split('\n').slice(0, 3).join(' ')}`);
    }
  }
  if (isWanted('login') || isWanted('customer')) await takePages(server, browser, theme);
  await server.stop('SIGKILL');
}
await browser.close();
for (const line of missing) console.error(`  not taken: ${line}`);
process.exit(missing.length > 0 ? 1 : 0);
