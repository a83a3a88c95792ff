import type { Draw, Values } from '../../families/adapter.ts';
import type { Checkbox, Field, Labelled, Radio, Select, Slider, Switch, TextArea } from '../components.ts';
import { escape } from '../escape.ts';
import { role } from '../role.ts';

export const fieldsCss = (v: Values): string => `
.x-field{display:flex;flex-direction:column;gap:.3em;text-align:left;color:var(--x-faint,${v.text})}
.x-field-label{font-size:.9em;font-weight:500}
.x-field-note{font-size:.8em;color:var(--x-faint,${v.faint})}.x-field-note.x-error{color:${v.danger}}
.x-input{display:flex;align-items:center;gap:.6em;box-sizing:border-box;padding:.5em .8em;border:1px solid ${v.border};border-radius:${v.radius};background:${v.surface};color:${v.text};line-height:1.5;min-height:2.6em}
.x-input.x-error{border-color:${v.danger}}.x-input.x-disabled{background:${v.muted}}
.x-input>.x-words{flex:1 1 0;min-width:0;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}.x-input>.x-placeholder{color:${v.faint}}
.x-choice{display:flex;align-items:center;gap:.6em;line-height:1.5}
.x-box{flex:none;width:1.15em;height:1.15em;box-sizing:border-box;border:1.5px solid ${v.border};border-radius:calc(${v.radius} / 2);background:${v.surface};display:flex;align-items:center;justify-content:center;color:${v.onPrimary}}
.x-box.x-on{background:${v.primary};border-color:${v.primary}}.x-box.x-dot{border-radius:50%}.x-box.x-dot.x-on::after{content:"";width:.45em;height:.45em;border-radius:50%;background:${v.onPrimary}}
.x-switch{flex:none;width:2.4em;height:1.35em;border-radius:1em;background:${v.faint};position:relative}.x-switch.x-on{background:${v.primary}}
.x-knob{position:absolute;top:.15em;left:.15em;width:1.05em;height:1.05em;border-radius:50%;background:#fff}.x-on>.x-knob{left:1.2em}
.x-slider{position:relative;height:1.25em}.x-slider>i{position:absolute;left:0;top:.5em;height:.25em;border-radius:1em}
.x-slider>.x-track{right:0;background:${v.muted}}.x-slider>.x-filled{background:${v.primary}}.x-slider>.x-thumb{top:0;width:1.25em;height:1.25em;border-radius:50%;background:${v.primary};margin-left:-.6em}`;

/** The label above a control and the hint or error below it. */
export function labelled(it: Labelled, control: string): string {
  const label =
    it.label === undefined
      ? ''
      : `<span class="x-field-label" ${role('field.label')}>${escape(it.label)}</span>`;
  const note = it.error ?? it.hint;
  const below =
    note === undefined
      ? ''
      : `<span class="x-field-note${it.error === undefined ? '' : ' x-error'}" ${role(it.error === undefined ? 'field.hint' : 'field.error')}>${escape(note)}</span>`;
  return `<span class="x-field">${label}${control}${below}</span>`;
}

function input(it: Labelled, inner: string, rows?: number): string {
  const area = rows === undefined ? '' : ` style="align-items:flex-start;height:${rows * 1.5 + 1}em"`;
  const states = `${it.error === undefined ? '' : ' x-error'}${it.disabled ? ' x-disabled' : ''}`;
  return `<span class="x-input${states}"${area} ${role('field.input', it.error !== undefined && 'error', it.disabled && 'disabled')}>${inner}</span>`;
}

const wordsOf = (value: string | undefined, placeholder: string | undefined): string =>
  value === undefined
    ? `<span class="x-words x-placeholder">${escape(placeholder ?? '')}</span>`
    : `<span class="x-words">${escape(value)}</span>`;

export function field(it: Field, draw: Draw): string {
  const icon = it.icon === undefined ? '' : draw.icon(it.icon, 16);
  const value = it.kind === 'password' && it.value !== undefined ? '•'.repeat(it.value.length) : it.value;
  return labelled(it, input(it, icon + wordsOf(value, it.placeholder)));
}

export const select = (it: Select, draw: Draw): string =>
  labelled(it, input(it, wordsOf(it.value, undefined) + draw.icon('down', 16)));

export const textArea = (it: TextArea): string =>
  labelled(it, input(it, wordsOf(it.value, it.placeholder), it.rows));

const choice = (it: { words: string; disabled?: boolean }, mark: string): string =>
  `<span class="x-choice${it.disabled ? ' x-disabled' : ''}">${mark}${it.words === '' ? '' : `<span>${escape(it.words)}</span>`}</span>`;

const boxRole = (name: string, on: boolean): string => role(name, on ? 'on' : 'off', 'input');

export const checkbox = (it: Checkbox, draw: Draw): string =>
  choice(
    it,
    `<span class="x-box${it.on ? ' x-on' : ''}" ${boxRole('checkbox', it.on)}>${it.on ? draw.icon('check', 12) : ''}</span>`,
  );

export const radio = (it: Radio): string =>
  choice(it, `<span class="x-box x-dot${it.on ? ' x-on' : ''}" ${boxRole('radio', it.on)}></span>`);

export const toggle = (it: Switch): string =>
  choice(
    it,
    `<span class="x-switch${it.on ? ' x-on' : ''}" ${boxRole('switch', it.on)}><i class="x-knob"></i></span>`,
  );

export const slider = (it: Slider): string =>
  labelled(
    it,
    `<span class="x-slider"><i class="x-track"></i><i class="x-filled" style="width:${it.value}%"></i><i class="x-thumb" style="left:${it.value}%"></i></span>`,
  );
