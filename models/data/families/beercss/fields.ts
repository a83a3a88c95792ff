import type { Labelled } from '../../grammar/components.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import { COMPOSED, type Markup } from '../adapter.ts';
import { classes, flag, maybe, worded } from '../markup.ts';
import { icon } from './icon.ts';

/** The kit's field: the label stands in it, on its border once there is a value. */
function field(
  it: Labelled,
  parts: { start?: string; control: string; end?: string; filled: boolean },
): string {
  const label = maybe(
    it.label,
    (words) => `<label ${classes(parts.filled && 'active')} ${role('field.label')}>${escape(words)}</label>`,
  );
  const hint = maybe(it.hint, (words) => `<output ${role('field.hint')}>${escape(words)}</output>`);
  const error = maybe(
    it.error,
    (words) => `<output class="invalid" ${role('field.error')}>${escape(words)}</output>`,
  );
  return `<div ${classes('field border', it.label !== undefined && 'label', parts.start && 'prefix', parts.end && 'suffix', it.error !== undefined && 'invalid')} style="margin:0">${parts.start ?? ''}${parts.control}${label}${parts.end ?? ''}${error === '' ? hint : error}</div>`;
}

export const fields: Pick<
  Markup,
  'field' | 'select' | 'text-area' | 'checkbox' | 'radio' | 'switch' | 'slider' | 'progress'
> = {
  field: (it, draw) => {
    const hint = it.label === undefined ? it.placeholder : ' ';
    const control = `<input type="${it.kind === 'date' ? 'text' : it.kind}"${worded('placeholder', hint)}${worded('value', it.value)}${flag(it.disabled, 'disabled')}>`;
    return field(it, { start: it.icon && icon(it.icon, 22, draw), control, filled: it.value !== undefined });
  },
  select: (it, draw) =>
    field(it, {
      control: `<select${flag(it.disabled, 'disabled')}><option>${escape(it.value)}</option></select>`,
      end: icon('down', 18, draw),
      filled: true,
    }),
  'text-area': (it) =>
    field(it, {
      control: `<textarea rows="${it.rows}"${worded('placeholder', it.label === undefined ? it.placeholder : ' ')}>${escape(it.value ?? '')}</textarea>`,
      filled: it.value !== undefined,
    }),
  // Boxes and rings are glyphs of an icon font, tracks are parts that no page can read.
  checkbox: COMPOSED,
  radio: COMPOSED,
  slider: COMPOSED,
  progress: COMPOSED,
  switch: (it) =>
    `<div style="display:flex;align-items:center;gap:12px"><label class="switch"><input type="checkbox"${flag(it.on, 'checked')}${flag(it.disabled, 'disabled')}><span></span></label>${it.words === '' ? '' : `<span>${escape(it.words)}</span>`}</div>`,
};
