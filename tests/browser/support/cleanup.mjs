// SPDX-License-Identifier: AGPL-3.0-or-later
// What was started is ended after the last test of the file, newest first, wherever it was started:
// node:test's own `after` would belong to the hook or test that happens to call it.
import { after } from 'node:test';

const steps = [];

export function atEnd(step) {
  steps.push(step);
}

after(async () => {
  for (const step of steps.reverse()) await step();
});
