import type { Labelled } from '../../grammar/components.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import { COMPOSED, type Markup } from '../adapter.ts';
import { classes, flag, maybe, worded } from '../markup.ts';

/** A field of the kit's form: label, control, hint or error. */
function field(it: Labelled, control: string): string {
  const label = maybe(
    it.label,
    (words) => `<label class="k-label k-form-label" ${role('field.label')}>${escape(words)}</label>`,
  );
  const hint = maybe(
    it.hint,
    (words) => `<div class="k-form-hint" ${role('field.hint')}>${escape(words)}</div>`,
  );
  const error = maybe(
    it.error,
    (words) => `<div class="k-form-error" ${role('field.error')}>${escape(words)}</div>`,
  );
  return `<div ${classes('k-form-field', it.error !== undefined && 'k-form-field-error')} style="margin:0">${label}<div class="k-form-field-wrap">${control}${hint}${error}</div></div>`;
}

const input = (it: Labelled, kind: string): string =>
  classes(
    `${kind} k-input k-input-md k-rounded-md k-input-solid`,
    it.error !== undefined && 'k-invalid',
    it.disabled && 'k-disabled',
  );

interface Choice {
  readonly words: string;
  readonly on: boolean;
  readonly disabled?: boolean;
}

const choice = (it: Choice, box: string): string =>
  `<div ${classes(it.disabled && 'k-disabled')} style="display:flex;align-items:center;gap:8px">${box}${it.words === '' ? '' : `<label class="k-checkbox-label" style="margin:0">${escape(it.words)}</label>`}</div>`;

export const fields: Pick<
  Markup,
  'field' | 'select' | 'text-area' | 'checkbox' | 'radio' | 'switch' | 'slider' | 'progress'
> = {
  field: (it, draw) =>
    field(
      it,
      `<span ${input(it, 'k-textbox')} style="width:100%">${maybe(it.icon, (name) => `<span class="k-input-prefix k-input-prefix-horizontal" style="padding-left:8px">${draw.icon(name, 16)}</span>`)}<input class="k-input-inner" type="${it.kind === 'date' ? 'text' : it.kind}"${worded('placeholder', it.placeholder)}${worded('value', it.value)}></span>`,
    ),
  select: (it, draw) =>
    field(
      it,
      `<span ${classes('k-dropdownlist k-picker k-picker-md k-rounded-md k-picker-solid', it.error !== undefined && 'k-invalid', it.disabled && 'k-disabled')} style="width:100%"><span class="k-input-inner"><span class="k-input-value-text">${escape(it.value)}</span></span><span class="k-input-button k-button k-button-md k-button-solid k-button-base k-icon-button">${draw.icon('down', 14)}</span></span>`,
    ),
  'text-area': (it) =>
    field(
      it,
      `<span ${input(it, 'k-textarea')} style="width:100%"><textarea class="k-input-inner" rows="${it.rows}"${worded('placeholder', it.placeholder)}>${escape(it.value ?? '')}</textarea></span>`,
    ),
  checkbox: (it) =>
    choice(
      it,
      `<span class="k-checkbox-wrap"><input type="checkbox" class="k-checkbox k-checkbox-md k-rounded-md"${flag(it.on, 'checked')}></span>`,
    ),
  radio: (it) =>
    choice(
      it,
      `<span class="k-radio-wrap"><input type="radio" class="k-radio k-radio-md"${flag(it.on, 'checked')}></span>`,
    ),
  switch: (it) =>
    choice(
      it,
      `<span ${classes('k-switch k-switch-md k-rounded-full', it.on ? 'k-switch-on' : 'k-switch-off')}><span class="k-switch-track k-rounded-full"></span><span class="k-switch-thumb-wrap"><span class="k-switch-thumb k-rounded-full"></span></span></span>`,
    ),
  slider: COMPOSED,
  progress: (it) =>
    `<div class="k-progressbar k-progressbar-horizontal" style="width:100%;height:8px"><span class="k-progressbar-value k-selected" style="width:${it.value}%;height:100%" ${role('progress.fill', it.tone)}></span></div>`,
};
