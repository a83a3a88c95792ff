import type { Field, Labelled } from '../../grammar/components.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Draw } from '../adapter.ts';
import { classes, flag, maybe, worded } from '../markup.ts';
import { icon } from './icon.ts';

/** The kit's field: a cell of an inset group, its label on top. */
export function cell(
  it: Labelled,
  draw: Draw,
  control: (attributes: string) => string,
  left = '',
  right = '',
): string {
  const id = draw.id();
  const label = maybe(
    it.label,
    (words) =>
      `<div class="van-cell__title van-field__label van-field__label--top"><label for="${id}">${escape(words)}</label></div>`,
  );
  const note = maybe(
    it.error,
    (words) => `<div class="van-field__error-message" ${role('field.error')}>${escape(words)}</div>`,
  );
  const hint = maybe(
    it.hint,
    (words) =>
      `<div class="van-cell__label" style="text-align:left" ${role('field.hint')}>${escape(words)}</div>`,
  );
  const ground = role('field', it.error !== undefined && 'error', it.disabled && 'disabled', 'input');
  return `<div class="van-cell-group van-cell-group--inset" style="margin:0"><div ${classes('van-cell van-field', it.disabled && 'van-field--disabled')} ${ground} style="flex-wrap:wrap">${left}${label}<div class="van-cell__value van-field__value"><div class="van-field__body">${control(`id="${id}"${flag(it.disabled, 'disabled')}`)}${right}</div>${note}${hint}</div></div></div>`;
}

export function field(it: Field, draw: Draw): string {
  const input = (attributes: string): string =>
    `<input type="${it.kind === 'password' ? 'password' : 'text'}" ${classes('van-field__control', it.error !== undefined && 'van-field__control--error')} data-role="field.words" ${attributes}${worded('value', it.value)}${worded('placeholder', it.placeholder)}>`;
  if (it.kind !== 'search' || it.label !== undefined)
    return cell(
      it,
      draw,
      input,
      maybe(it.icon, (name) => `<div class="van-field__left-icon">${icon(name, draw)}</div>`),
    );
  return `<div class="van-search van-search--round" style="padding:0"><div class="van-search__content van-search__content--round" style="background:var(--van-background-2)" ${role('field.input')}><div class="van-cell van-search__field van-field"><div class="van-field__left-icon">${icon(it.icon ?? 'search', draw)}</div><div class="van-cell__value van-field__value"><div class="van-field__body">${input('')}</div></div></div></div></div>`;
}

export const choice =
  (kind: 'checkbox' | 'radio') =>
  (it: { words: string; on: boolean; disabled?: boolean }, draw: Draw): string => {
    const names = [`van-${kind}__icon`, `van-${kind}__icon--${kind === 'radio' ? 'round' : 'square'}`];
    return `<div class="van-${kind}"><div ${classes(...names, it.on && `van-${kind}__icon--checked`, it.disabled && `van-${kind}__icon--disabled`)}>${icon('check', draw, 14).replace('<i ', `<i ${role(kind, it.on ? 'on' : 'off', 'input')} style="display:flex;align-items:center;justify-content:center" `)}</div>${it.words === '' ? '' : `<span ${classes(`van-${kind}__label`, it.disabled && `van-${kind}__label--disabled`)}>${escape(it.words)}</span>`}</div>`;
  };
