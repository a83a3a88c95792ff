import type { Field, Labelled } from '../../grammar/components.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Draw } from '../adapter.ts';
import { classes, flag, maybe, worded } from '../markup.ts';
import { icon } from './icon.ts';

/** The kit's form item with its label on top. */
export function item(it: Labelled, draw: Draw, control: (attributes: string) => string): string {
  const id = draw.id();
  const label = maybe(
    it.label,
    (words) => `<label class="el-form-item__label" for="${id}">${escape(words)}</label>`,
  );
  const error = maybe(
    it.error,
    (words) =>
      `<div class="el-form-item__error" style="position:static" ${role('field.error')}>${escape(words)}</div>`,
  );
  const hint = maybe(
    it.hint,
    (words) =>
      `<span class="el-text el-text--info el-text--small" ${role('field.hint')}>${escape(words)}</span>`,
  );
  return `<div ${classes('el-form-item el-form-item--label-top', it.error !== undefined && 'is-error')}>${label}<div class="el-form-item__content">${control(`id="${id}"${flag(it.disabled, 'disabled')}`)}${error}${error === '' ? hint : ''}</div></div>`;
}

export const field = (it: Field, draw: Draw): string =>
  item(
    it,
    draw,
    (attributes) =>
      `<div ${classes('el-input', it.disabled && 'is-disabled', it.icon !== undefined && 'el-input--prefix')}><div class="el-input__wrapper" ${role('field', it.error !== undefined && 'error', it.disabled && 'disabled', 'input')}>${maybe(it.icon, (name) => `<span class="el-input__prefix"><span class="el-input__prefix-inner">${icon(name, draw, 'el-input__icon')}</span></span>`)}<input class="el-input__inner" type="${it.kind === 'password' ? 'password' : 'text'}" ${attributes}${worded('value', it.value)}${worded('placeholder', it.placeholder)}></div></div>`,
  );

export const choice =
  (kind: 'checkbox' | 'radio') =>
  (it: { words: string; on: boolean; disabled?: boolean }): string => {
    const states = `${flag(it.on, 'is-checked').trim()}${flag(it.disabled, 'is-disabled')}`;
    const label = it.words === '' ? '' : `<span class="el-${kind}__label">${escape(it.words)}</span>`;
    return `<label ${classes(`el-${kind}`, states)} style="margin:0"><span ${classes(`el-${kind}__input`, states)}><input type="${kind}" class="el-${kind}__original"${flag(it.on, 'checked')}><span class="el-${kind}__inner" ${role(kind, it.on ? 'on' : 'off', 'input')}></span></span>${label}</label>`;
  };
