import type { Labelled } from '../../grammar/components.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Markup } from '../adapter.ts';
import { bareIcon, classes, flag, maybe, worded } from '../markup.ts';

/** Label, control, and what is said below, as PrimeReact's form examples have it. */
function field(it: Labelled, control: string): string {
  const label = maybe(it.label, (words) => `<label ${role('field.label')}>${escape(words)}</label>`);
  const hint = maybe(
    it.hint,
    (words) =>
      `<small style="color:var(--text-color-secondary)" ${role('field.hint')}>${escape(words)}</small>`,
  );
  const error = maybe(
    it.error,
    (words) => `<small class="p-error" ${role('field.error')}>${escape(words)}</small>`,
  );
  return `<div class="x-column" style="gap:6px">${label}${control}${hint}${error}</div>`;
}

const input = (it: Labelled, ...names: readonly string[]): string =>
  classes(
    'p-inputtext p-component',
    it.error !== undefined && 'p-invalid',
    it.disabled && 'p-disabled',
    ...names,
  );

interface Choice {
  readonly words: string;
  readonly on: boolean;
  readonly disabled?: boolean;
}

const choice = (it: Choice, box: string): string =>
  `<div style="display:flex;align-items:center;gap:8px"${flag(it.disabled, 'class="p-disabled"')}>${box}${it.words === '' ? '' : `<label>${escape(it.words)}</label>`}</div>`;

const on = (it: Choice): string | false => it.on && 'p-highlight';

export const fields: Pick<
  Markup,
  'field' | 'select' | 'text-area' | 'checkbox' | 'radio' | 'switch' | 'slider' | 'progress'
> = {
  field: (it, draw) => {
    const box = `<input ${input(it)} style="width:100%" type="${it.kind === 'date' ? 'text' : it.kind}"${worded('placeholder', it.placeholder)}${worded('value', it.value)}>`;
    return field(
      it,
      it.icon === undefined
        ? box
        : `<span class="p-icon-field p-icon-field-left"><span class="p-input-icon">${bareIcon(it.icon, 16, draw)}</span>${box}</span>`,
    );
  },
  select: (it, draw) =>
    field(
      it,
      `<div ${classes('p-dropdown p-component p-inputwrapper p-inputwrapper-filled', it.error !== undefined && 'p-invalid', it.disabled && 'p-disabled')} style="width:100%"><span class="p-dropdown-label p-inputtext">${escape(it.value)}</span><div class="p-dropdown-trigger">${draw.icon('down', 14)}</div></div>`,
    ),
  'text-area': (it) =>
    field(
      it,
      `<textarea ${input(it, 'p-inputtextarea')} style="width:100%" rows="${it.rows}"${worded('placeholder', it.placeholder)}>${escape(it.value ?? '')}</textarea>`,
    ),
  checkbox: (it, draw) =>
    choice(
      it,
      `<div ${classes('p-checkbox p-component', on(it))}><div class="p-checkbox-box">${it.on ? `<span class="p-checkbox-icon" style="display:flex">${bareIcon('check', 14, draw)}</span>` : ''}</div></div>`,
    ),
  radio: (it) =>
    choice(
      it,
      `<div ${classes('p-radiobutton p-component', on(it))}><div class="p-radiobutton-box">${it.on ? '<div class="p-radiobutton-icon"></div>' : ''}</div></div>`,
    ),
  switch: (it) =>
    choice(
      it,
      `<div ${classes('p-inputswitch p-component', on(it))}><span class="p-inputswitch-slider"></span></div>`,
    ),
  slider: (it) =>
    field(
      it,
      `<div class="p-slider p-component p-slider-horizontal" style="margin:8px 0"><span class="p-slider-range" style="width:${it.value}%"></span><span class="p-slider-handle" style="left:${it.value}%"></span></div>`,
    ),
  progress: (it) =>
    `<div class="p-progressbar p-component p-progressbar-determinate" style="height:10px"><div class="p-progressbar-value" style="width:${it.value}%;display:flex" ${role('progress.fill', it.tone)}></div></div>`,
};
