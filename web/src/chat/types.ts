// SPDX-License-Identifier: AGPL-3.0-or-later
export interface ChatMessage {
  id: string;
  from: 'customer' | 'agent';
  name: string;
  body: string;
  at: number; // ms since the epoch
  files?: ChatFile[];
  corrected?: number; // when its author last changed it
}

export interface ChatFile {
  blob: string; // the digest of its bytes
  name: string;
  type?: string;
  bytes: number;
  picture: boolean; // one that browsers show in place
}

// The customer was handed over: from then on they talk with somebody else.
export interface Transfer {
  at: number; // ms since the epoch
  with: string; // a department or a channel, by its name
}

// Whether the customer is asked how it was, and from when on (ms since the epoch).
export type Survey = { state: 'none' | 'answered' } | { state: 'open'; from: number };

export interface QueuedMessage {
  id: string; // drawn here: the same message sent twice arrives once
  body: string;
  at: number;
  files?: ChatFile[];
  refused?: string; // the server's words, when it will never take this message
}
