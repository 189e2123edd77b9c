// SPDX-License-Identifier: AGPL-3.0-or-later
// The other side of warm_start.bench.mjs: a page that keeps one record a conversation in IndexedDB by
// Dexie, and shows the first page of a list of those that are open, newest first.
//   /          reads all of them, chooses and sorts: whatever is asked next is answered from memory
//   /?index    reads the first page alone, by an index that was made for this order
// `data-shown` says that it is there.
import Dexie from 'dexie';

const shown = 50;
const atOnce = 5_000;

const db = new Dexie('inbox');
db.version(1).stores({ conversations: 'id, [status+changed_at]' });

globalThis.fill = async () => {
  const all = await (await fetch('/records.json')).json();
  for (let at = 0; at < all.length; at += atOnce) {
    await db.conversations.bulkPut(all.slice(at, at + atOnce));
  }
  return db.conversations.count();
};

async function byReadingAll() {
  const all = await db.conversations.toArray();
  const open = all.filter(({ status }) => status === 'open');
  return open.sort((a, b) => b.changed_at - a.changed_at || b.number - a.number).slice(0, shown);
}

const byIndex = () =>
  db.conversations.where('[status+changed_at]')
    .between(['open', Dexie.minKey], ['open', Dexie.maxKey])
    .reverse().limit(shown).toArray();

function row(it) {
  const element = document.createElement('div');
  element.setAttribute('role', 'row');
  element.textContent = [it.customer, it.subject, it.preview, it.priority, it.status, it.assignee,
    new Date(it.said_at).toLocaleTimeString()].join(' · ');
  return element;
}

if (location.search !== '?fill') {
  const list = await (location.search === '?index' ? byIndex() : byReadingAll());
  document.body.replaceChildren(...list.map(row));
  document.documentElement.dataset.shown = 'yes';
}
