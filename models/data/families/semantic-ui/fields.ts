import type { Labelled } from '../../grammar/components.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { IconName } from '../../icons.ts';
import { COMPOSED, type Draw, type Markup } from '../adapter.ts';
import { classes, flag, maybe, worded } from '../markup.ts';
import { colorOf, toneOf, ui } from './theme-words.ts';

/** The kit's icon element with our drawing in it. */
const icon = (name: IconName, size: number, draw: Draw, style = ''): string =>
  `<i class="icon" style="display:inline-flex;align-items:center;justify-content:center;${style}">${draw.icon(name, size)}</i>`;

/** A field of a form of its own: the kit's fields are styled in forms. */
function field(it: Labelled, control: string, draw: Draw): string {
  const label = maybe(it.label, (words) => `<label ${role('field.label')}>${escape(words)}</label>`);
  const hint = maybe(
    it.hint,
    (words) => `<small class="x-faint" ${role('field.hint')}>${escape(words)}</small>`,
  );
  const error = maybe(
    it.error,
    (words) =>
      `<div class="ui basic red pointing prompt label" ${role('field.error')}>${escape(words)}</div>`,
  );
  return `<div ${ui(draw, 'form')}><div ${classes(it.error !== undefined && 'error', it.disabled && 'disabled', 'field')} style="margin:0">${label}${control}${hint}${error}</div></div>`;
}

interface Choice {
  readonly words: string;
  readonly on: boolean;
  readonly disabled?: boolean;
}

const choice = (it: Choice, kind: string, type: string, draw: Draw): string =>
  `<div ${ui(draw, 'form')}><div ${classes('ui', kind, it.on && 'checked', it.disabled && 'disabled', 'checkbox')}><input type="${type}"${flag(it.on, 'checked')}${flag(it.disabled, 'disabled')}><label style="color:inherit!important">${escape(it.words)}</label></div></div>`;

export const fields: Pick<
  Markup,
  'field' | 'select' | 'text-area' | 'checkbox' | 'radio' | 'switch' | 'slider' | 'progress'
> = {
  field: (it, draw) => {
    const input = `<input type="${it.kind === 'date' ? 'text' : it.kind}"${worded('placeholder', it.placeholder)}${worded('value', it.value)}${flag(it.disabled, 'disabled')}>`;
    return field(
      it,
      it.icon === undefined
        ? input
        : `<div class="ui left icon input">${input}${icon(it.icon, 16, draw)}</div>`,
      draw,
    );
  },
  select: (it, draw) =>
    field(
      it,
      `<div class="ui fluid selection dropdown"><div class="text">${escape(it.value)}</div>${icon('down', 14, draw, 'position:absolute;right:10px;top:13px;margin:0')}</div>`,
      draw,
    ),
  'text-area': (it, draw) =>
    field(
      it,
      `<textarea rows="${it.rows}" style="min-height:0;height:auto"${worded('placeholder', it.placeholder)}>${escape(it.value ?? '')}</textarea>`,
      draw,
    ),
  checkbox: (it, draw) => choice(it, '', 'checkbox', draw),
  radio: (it, draw) => choice(it, 'radio', 'radio', draw),
  switch: (it, draw) => choice(it, 'toggle', 'checkbox', draw),
  slider: COMPOSED,
  progress: (it, draw) =>
    `<div ${ui(draw, 'small', toneOf(it.tone, draw) === 'positive' ? 'green' : colorOf(draw), 'progress')} style="margin:0"><div class="bar" style="width:${it.value}%;min-width:0" ${role('progress.fill', it.tone)}></div></div>`,
};
