// SPDX-License-Identifier: AGPL-3.0-or-later
// <parley-desk demo>              a whole Parley in the page: no server, nothing leaves the page
// <parley-desk server="URL">      the desk of a server of the same origin
//   route="/queue/mine"           where it begins
//   theme="light|dark|system"     until its person chooses another one
//   lang="de"                     likewise
//   agent="lea@demo.example"      whose desk a demo is
//   seed="2"                      another order of the demo's customers
//   loading="lazy"                not before it is about to be seen
//
// Attributes are read when the desk begins, but for `route`, which may be set at any time. It begins
// when the element comes into a document, and is undone when it leaves or by destroy().
// `data-parley` says how far it is: loading, ready or failed.
import { element } from '../dom';
import { markLanguage } from '../spoken';
import { Words, type Say } from '../words';
import { useFonts } from './fonts';
import { GivenUp, type Around, type Mounted, type Start, type Trouble } from './mounted';
import { elementSheet } from './style';

declare const PARLEY_DEMO: boolean;
declare const PARLEY_SERVER: boolean;

const nearlySeen = '200px';

interface Life {
  end: AbortController;
  mounted?: Mounted;
}

export class ParleyDesk extends HTMLElement {
  static readonly observedAttributes = ['route'];
  #life: Life | undefined;
  readonly #words = new Words();
  readonly #root = this.attachShadow({ mode: 'open' });

  connectedCallback(): void {
    if (!this.#life) this.#begin();
  }

  // An element that is only moved to another place comes back within the same turn.
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.destroy();
    });
  }

  attributeChangedCallback(_name: string, before: string | null, route: string | null): void {
    if (route !== null && route !== before) this.#life?.mounted?.route(route);
  }

  destroy(): void {
    const life = this.#life;
    if (!life) return;
    this.#life = undefined;
    life.end.abort();
    life.mounted?.destroy();
    this.#root.replaceChildren();
    this.#root.adoptedStyleSheets = [];
    delete this.dataset['parley'];
  }

  #begin(): void {
    const life: Life = { end: new AbortController() };
    this.#life = life;
    this.dataset['parley'] = 'loading';
    this.#words.choose(this.lang);
    this.#root.adoptedStyleSheets = [elementSheet()];
    const desk = element('div', { class: 'desk' });
    const loading = element('p', {}, this.#words.say('page.embed.loading'));
    const cover = element('div', { class: 'cover', role: 'status' }, loading);
    markLanguage(cover, this.#words);
    this.#root.replaceChildren(desk, cover);
    const open = () => void this.#open(life, desk, this.#around(life, cover));
    if (this.getAttribute('loading') === 'lazy') this.#whenSeen(life, open);
    else open();
  }

  #whenSeen(life: Life, open: () => void): void {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        open();
      },
      { rootMargin: nearlySeen },
    );
    observer.observe(this);
    life.end.signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }

  #around(life: Life, cover: HTMLElement): Around {
    return {
      ready: () => {
        if (this.#life !== life) return;
        cover.hidden = true;
        this.dataset['parley'] = 'ready';
      },
      failed: (trouble) => {
        if (this.#life === life) this.#fail(life, cover, trouble);
      },
      again: () => {
        if (this.#life !== life) return;
        this.destroy();
        this.#begin();
      },
    };
  }

  async #open(life: Life, desk: HTMLElement, around: Around): Promise<void> {
    const { signal } = life.end;
    const { say } = this.#words;
    const start = {
      route: this.#route(),
      theme: this.getAttribute('theme') ?? 'system',
      language: this.lang,
    };
    const letGo = useFonts();
    signal.addEventListener('abort', letGo, { once: true });
    try {
      const mounted = await this.#mount(desk, start, around, signal);
      if (signal.aborted || this.dataset['parley'] === 'failed') return mounted?.destroy();
      if (!mounted) return;
      life.mounted = mounted;
      // It may have been set while the desk was loading.
      const route = this.#route();
      if (route !== start.route) mounted.route(route);
    } catch (error) {
      if (error instanceof GivenUp || signal.aborted) return;
      around.failed({ title: say('page.embed.cannot_run'), text: reasonOf(error, say) });
    }
  }

  #route(): string {
    return this.getAttribute('route') ?? '/';
  }

  async #mount(
    desk: HTMLElement, start: Start, around: Around, signal: AbortSignal,
  ): Promise<Mounted | undefined> {
    if (PARLEY_DEMO && this.hasAttribute('demo')) {
      const { mountDemo } = await import('../demo/mount');
      const email = this.getAttribute('agent') ?? 'ana@demo.example';
      const seed = Math.max(1, Math.trunc(Number(this.getAttribute('seed'))) || 1);
      return mountDemo(desk, { ...start, email, seed }, around, signal);
    }
    const server = this.getAttribute('server');
    if (PARLEY_SERVER && server !== null) {
      const { mountServed } = await import('../served/mount');
      return mountServed(desk, { ...start, server }, around, signal);
    }
    const { say } = this.#words;
    around.failed({
      title: say('page.embed.nothing'),
      text: PARLEY_DEMO
        ? say('page.embed.write_demo')
        : say('page.embed.write_server'),
    });
    return undefined;
  }

  #fail(life: Life, cover: HTMLElement, { title, text, link }: Trouble): void {
    const { mounted } = life;
    delete life.mounted;
    mounted?.destroy();
    const box = element('div', {}, element('p', { class: 'title' }, title), element('p', {}, text));
    if (link) {
      const away = element('a', { href: link.href, target: '_blank', rel: 'noopener' }, link.name);
      box.append(element('p', {}, away));
    }
    const again = element('button', { type: 'button' }, this.#words.say('page.embed.again'));
    again.addEventListener('click', () => {
      this.destroy();
      this.#begin();
    }, { signal: life.end.signal });
    box.append(again);
    cover.replaceChildren(box);
    cover.setAttribute('role', 'alert');
    cover.hidden = false;
    this.dataset['parley'] = 'failed';
  }
}

function reasonOf(error: unknown, say: Say): string {
  if (typeof WebAssembly !== 'object') return say('page.embed.no_wasm');
  if (/WebGL/.test(String(error))) return say('page.embed.no_webgl');
  return say('page.embed.not_loaded', { detail: String(error) });
}
