// SPDX-License-Identifier: AGPL-3.0-or-later
// Roles in the order of `enum class Role` (src/ui/kit/semantics.h), and the element each becomes.
import type { Flags } from './stream';

export const roles = [
  'group', 'main', 'region', 'navigation', 'complementary', 'toolbar', 'dialog', 'alertdialog',
  'button', 'link', 'checkbox', 'switch', 'tab', 'tablist', 'tabpanel', 'heading', 'text',
  'grid', 'row', 'gridcell', 'list', 'listitem', 'log', 'article', 'textbox', 'searchbox',
  'menu', 'menuitem', 'menuitemradio', 'menuitemcheckbox', 'listbox', 'option',
  'status', 'alert', 'progressbar', 'separator', 'tooltip', 'img', 'scroll', 'line', 'presentation',
  'datetime', 'splitter',
] as const;
export type Role = (typeof roles)[number];

const buttons = new Set<Role>([
  'button', 'checkbox', 'switch', 'tab', 'menuitem', 'menuitemradio', 'menuitemcheckbox', 'option',
]);
// What a press on it, or on something within it that is none itself, is meant for.
const pressable = new Set<Role>([...buttons, 'link', 'row']);
const namedByContent = new Set<Role>([...buttons, 'link', 'heading', 'text', 'line']);
const focused = new Set<Role>(['dialog', 'alertdialog', 'menu']);
// The input's type; a role of its own is not needed, since such an input has one.
const fields = new Map<Role, string>([
  ['textbox', 'text'],
  ['searchbox', 'search'],
  ['datetime', 'datetime-local'],
]);

export const isPressable = (role: Role): boolean => pressable.has(role);
export const isNamedByContent = (role: Role): boolean => namedByContent.has(role);
// Of what floats: what the focus goes into when it opens, and out of when it closes.
export const takesFocus = (role: Role): boolean => focused.has(role);
export const isField = (role: Role): boolean => fields.has(role);

export function elementFor(role: Role, flags: Flags): HTMLElement {
  if (buttons.has(role)) {
    const button = document.createElement('button');
    button.type = 'button';
    if (role !== 'button') button.setAttribute('role', role);
    return button;
  }
  if (role === 'link') return document.createElement('a');
  if (isField(role)) {
    if (flags.multiline) return document.createElement('textarea');
    const input = document.createElement('input');
    input.type = fields.get(role) ?? 'text';
    return input;
  }
  if (role === 'text' || role === 'line') return document.createElement('span');
  const element = document.createElement('div');
  if (role === 'splitter') {
    element.setAttribute('role', 'separator');
    element.setAttribute('aria-orientation', 'vertical');
    return element;
  }
  if (role !== 'scroll' && role !== 'presentation') element.setAttribute('role', role);
  return element;
}
