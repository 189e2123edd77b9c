// SPDX-License-Identifier: AGPL-3.0-or-later
// What belongs to an element elsewhere in the layer: a field's list of suggestions and the one of them
// that Enter takes, and the tooltip that describes a button. Such elements get an id; the ids are the
// layer's own, so that several canvases on a page do not meet.
const names = ['aria-controls', 'aria-activedescendant', 'aria-describedby'] as const;

let layers = 0;

export class Ties {
  readonly #prefix = `pc${(layers += 1)}-`;
  #waiting: [HTMLElement, number[]][] = [];

  set(element: HTMLElement, ids: number[]): void {
    this.#waiting.push([element, ids]);
  }

  // When all of a frame's elements are there.
  settle(elementOf: (id: number) => HTMLElement | undefined): void {
    for (const [element, ids] of this.#waiting) {
      ids.forEach((id, at) => this.#tie(element, names[at]!, elementOf(id), id));
      const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
      if (!isField || element.getAttribute('role') === 'combobox') continue;
      if (ids[0]) element.setAttribute('aria-autocomplete', 'list');
      else element.removeAttribute('aria-autocomplete');
    }
    this.#waiting = [];
  }

  #tie(element: HTMLElement, name: string, target: HTMLElement | undefined, id: number): void {
    if (!target) return element.removeAttribute(name);
    target.id ||= this.#prefix + id;
    element.setAttribute(name, target.id);
  }
}
