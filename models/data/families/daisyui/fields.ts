import type { Labelled } from '../../grammar/components.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Markup } from '../adapter.ts';
import { classes, flag, maybe, worded } from '../markup.ts';

/** The kit's fieldset: legend, control, and what is said below it. */
function field(it: Labelled, control: string): string {
  const legend = maybe(
    it.label,
    (words) => `<legend class="fieldset-legend" ${role('field.label')}>${escape(words)}</legend>`,
  );
  const hint = maybe(it.hint, (words) => `<p class="label" ${role('field.hint')}>${escape(words)}</p>`);
  const error = maybe(
    it.error,
    (words) =>
      `<p class="label" style="color:var(--color-error)" ${role('field.error')}>${escape(words)}</p>`,
  );
  return `<fieldset class="fieldset" style="padding:0">${legend}${control}${hint}${error}</fieldset>`;
}

/** A box with its words in the kit's label. */
const choice = (
  kind: string,
  type: string,
  it: { words: string; on: boolean; disabled?: boolean },
): string => {
  const box = `<input type="${type}" class="${kind} ${kind}-primary"${flag(it.on, 'checked')}${flag(it.disabled, 'disabled')}>`;
  return it.words === ''
    ? `<span>${box}</span>`
    : `<label class="label" style="color:inherit">${box} ${escape(it.words)}</label>`;
};

export const fields: Pick<Markup, 'field' | 'select' | 'text-area' | 'checkbox' | 'radio' | 'switch'> = {
  field: (it, draw) =>
    field(
      it,
      `<label ${classes('input', it.error !== undefined && 'input-error')} style="width:100%">${maybe(it.icon, (name) => draw.icon(name, 16))}<input type="${it.kind === 'date' ? 'text' : it.kind}"${worded('placeholder', it.placeholder)}${worded('value', it.value)}${flag(it.disabled, 'disabled')}></label>`,
    ),
  select: (it) =>
    field(
      it,
      `<select ${classes('select', it.error !== undefined && 'select-error')} style="width:100%"${flag(it.disabled, 'disabled')}><option>${escape(it.value)}</option></select>`,
    ),
  'text-area': (it) =>
    field(
      it,
      `<textarea ${classes('textarea', it.error !== undefined && 'textarea-error')} style="width:100%" rows="${it.rows}"${worded('placeholder', it.placeholder)}${flag(it.disabled, 'disabled')}>${escape(it.value ?? '')}</textarea>`,
    ),
  checkbox: (it) => choice('checkbox', 'checkbox', it),
  radio: (it) => choice('radio', 'radio', it),
  switch: (it) => choice('toggle', 'checkbox', it),
};
