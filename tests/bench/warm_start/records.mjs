// SPDX-License-Identifier: AGPL-3.0-or-later
// The conversations of a log as a page of another program would keep them: one record each with what a
// row of the list shows, out of Parley's own export.
import { spawnSync } from 'node:child_process';

// RFC 4180, with a heading.
function readCsv(text) {
  const lines = [[]];
  for (let at = 0; at < text.length; ) {
    let field = '';
    if (text[at] === '"') {
      let end = text.indexOf('"', at + 1);
      while (text[end + 1] === '"') end = text.indexOf('"', end + 2);
      field = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      const start = at;
      while (at < text.length && !',\r\n'.includes(text[at])) at += 1;
      field = text.slice(start, at);
    }
    lines.at(-1).push(field);
    const isEnd = text[at] !== ',';
    while (at < text.length && ',\r\n'.includes(text[at])) if (text[at++] === ',' && !isEnd) break;
    if (isEnd && at < text.length) lines.push([]);
  }
  const [names, ...rows] = lines;
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])));
}

export function recordsOf(program, data) {
  const exported = (format) => {
    const options = ['export', '--data', data, '--format', format];
    const { status, stdout, stderr } = spawnSync(program, options, { encoding: 'utf8', maxBuffer: 2 ** 30 });
    if (status !== 0) throw new Error(stderr);
    return readCsv(stdout);
  };
  // In order, so that the last one stays.
  const last = new Map(exported('csv-messages').map((message) => [message.conversation, message]));
  return exported('csv-conversations').map((it) => {
    const { body, at, author } = last.get(it.id) ?? {};
    return {
      id: it.id,
      number: Number(it.number),
      customer: it.customer,
      subject: it.subject,
      preview: body,
      said_by: author,
      said_at: Date.parse(at),
      channel: it.channel,
      team: it.team,
      status: it.status,
      priority: it.priority,
      assignee: it.assignee,
      tags: it.tags ? it.tags.split(' ') : [],
      created_at: Date.parse(it.created_at),
      changed_at: Date.parse(it.changed_at),
    };
  });
}
