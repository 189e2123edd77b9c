// SPDX-License-Identifier: AGPL-3.0-or-later
// One question to the server and its answer. A failure of the network is an answer too, with
// status 0, so that nobody has to catch.
import type { Say } from './words';

export interface Answer {
  status: number;
  body: unknown;
  retryAfter: number; // seconds; 0 when not told
}

export interface Question {
  method?: 'GET' | 'POST' | 'DELETE';
  body?: unknown;
  csrf?: string;
  timeoutMs?: number;
}

export async function ask(path: string, question: Question = {}): Promise<Answer> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (question.body !== undefined) headers['Content-Type'] = 'application/json';
  if (question.csrf) headers['X-Parley-CSRF'] = question.csrf;
  try {
    const response = await fetch(path, {
      method: question.method ?? 'GET',
      headers,
      body: question.body === undefined ? null : JSON.stringify(question.body),
      cache: 'no-store',
      signal: AbortSignal.timeout(question.timeoutMs ?? 20_000),
    });
    const text = await response.text();
    const retryAfter = Number(response.headers.get('Retry-After')) || 0;
    return { status: response.status, body: parsed(text), retryAfter };
  } catch {
    return { status: 0, body: undefined, retryAfter: 0 };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// Why the server said no: by its code in the reader's language, else in the server's own words, if it
// gave any. A code that is said of several fields has a word for each.
export function reasonIn(answer: Answer, say: Say): string {
  const body = answer.body as { error?: Record<string, unknown> } | undefined;
  const { code, where, message } = body?.error ?? {};
  const key = 'page.error.' + String(code);
  for (const word of [`${key}.${String(where)}`, key]) if (say(word) !== word) return say(word);
  return typeof message === 'string' ? message : '';
}

// 0 is the network, 5xx the server: both may be different the next time.
export function mayPass(answer: Answer): boolean {
  return (
    answer.status === 0 || answer.status === 408 || answer.status === 429 || answer.status >= 500
  );
}
