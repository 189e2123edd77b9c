// SPDX-License-Identifier: AGPL-3.0-or-later
// The whole demo into one element.
import create from 'parley:demo-module';
import wasm from 'parley:demo-wasm';
import { mount } from '../canvas';
import { guarded } from '../embed/guard';
import { GivenUp, type Around, type Mounted } from '../embed/mounted';
import { Words } from '../words';
import { DemoTab, type DemoStart } from './tab';

export async function mountDemo(
  host: HTMLElement,
  start: DemoStart,
  around: Around,
  signal: AbortSignal,
): Promise<Mounted> {
  const { say } = new Words(start.language);
  const tab = new DemoTab(host, around);
  const made = await create({
    page: tab,
    locateFile: () => new URL(wasm, import.meta.url).href,
  });
  if (signal.aborted) throw new GivenUp();
  const module = guarded(made, (error) =>
    around.failed({
      title: say('page.embed.demo_stopped'),
      text: say('page.embed.demo_stopped_hint', { detail: error.message }),
    }),
  );
  // A link that is opened elsewhere leads to this page: the demo has no address of its own.
  const canvas = await mount(host, module, {
    linkTo: () => '#',
    onFiles: (files) => tab.offerFiles(files),
    fileAt: (href) => tab.fileAt(href),
    openFile: (href, name) => tab.openFile(href, name),
  });
  if (signal.aborted) {
    canvas.destroy();
    throw new GivenUp();
  }
  await tab.start(module, start);
  return {
    route: (path) => tab.route(path),
    destroy() {
      tab.end();
      canvas.destroy();
    },
  };
}
