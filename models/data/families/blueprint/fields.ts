import type { Field, Labelled } from '../../grammar/components.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Draw } from '../adapter.ts';
import { classes, flag, maybe, worded } from '../markup.ts';
import { icon } from './icon.ts';

/** The kit's form group. */
export function group(
  it: Labelled,
  draw: Draw,
  control: (attributes: string, intent: string | false) => string,
): string {
  const id = draw.id();
  const intent = it.error !== undefined && 'bp6-intent-danger';
  const label = maybe(it.label, (words) => `<label class="bp6-label" for="${id}">${escape(words)}</label>`);
  const note = maybe(
    it.error ?? it.hint,
    (words) =>
      `<div class="bp6-form-helper-text" ${role(it.error === undefined ? 'field.hint' : 'field.error')}>${escape(words)}</div>`,
  );
  return `<div ${classes('bp6-form-group', intent, it.disabled && 'bp6-disabled')}>${label}<div class="bp6-form-content">${control(`id="${id}"${flag(it.disabled, 'disabled')}`, intent)}${note}</div></div>`;
}

export const field = (it: Field, draw: Draw): string =>
  group(
    it,
    draw,
    (attributes, intent) =>
      `<div ${classes('bp6-input-group', intent)}>${maybe(it.icon, (name) => icon(name, draw))}<input type="${it.kind === 'password' ? 'password' : 'text'}" ${classes('bp6-input', intent)} ${attributes}${worded('value', it.value)}${worded('placeholder', it.placeholder)}></div>`,
  );

export const choice =
  (kind: 'checkbox' | 'radio' | 'switch') =>
  (it: { words: string; on: boolean; disabled?: boolean }): string =>
    `<label ${classes('bp6-control', `bp6-${kind}`, it.disabled && 'bp6-disabled')} style="margin:0"><input class="bp6-control-input" type="${kind === 'radio' ? 'radio' : 'checkbox'}"${flag(it.on, 'checked')}${flag(it.disabled, 'disabled')}><span class="bp6-control-indicator" ${role(kind, it.on ? 'on' : 'off', 'input')}></span>${escape(it.words)}</label>`;
