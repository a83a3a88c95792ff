import type { Labelled } from '../../grammar/components.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import { COMPOSED, type Markup } from '../adapter.ts';
import { classes, flag, maybe, worded } from '../markup.ts';

function field(it: Labelled, control: string): string {
  const label = maybe(
    it.label,
    (words) => `<label class="label" ${role('field.label')}>${escape(words)}</label>`,
  );
  const hint = maybe(it.hint, (words) => `<p class="help" ${role('field.hint')}>${escape(words)}</p>`);
  const error = maybe(
    it.error,
    (words) => `<p class="help is-danger" ${role('field.error')}>${escape(words)}</p>`,
  );
  return `<div class="field">${label}<div class="control">${control}</div>${hint}${error}</div>`;
}

const danger = (it: Labelled): string | false => it.error !== undefined && 'is-danger';

export const fields: Pick<
  Markup,
  'field' | 'select' | 'text-area' | 'checkbox' | 'radio' | 'switch' | 'slider'
> = {
  field: (it, draw) => {
    const input = `<input ${classes('input', danger(it))} type="${it.kind === 'date' ? 'text' : it.kind}"${worded('placeholder', it.placeholder)}${worded('value', it.value)}${flag(it.disabled, 'disabled')}>`;
    return field(
      it,
      it.icon === undefined
        ? input
        : `<div class="control has-icons-left">${input}<span class="icon is-left">${draw.icon(it.icon, 18)}</span></div>`,
    );
  },
  select: (it) =>
    field(
      it,
      `<div ${classes('select', 'is-fullwidth', danger(it))}><select${flag(it.disabled, 'disabled')}><option>${escape(it.value)}</option></select></div>`,
    ),
  'text-area': (it) =>
    field(
      it,
      `<textarea ${classes('textarea', danger(it))} rows="${it.rows}"${worded('placeholder', it.placeholder)}${flag(it.disabled, 'disabled')}>${escape(it.value ?? '')}</textarea>`,
    ),
  // The kit leaves these to the browser, whose own drawing no page can read.
  checkbox: COMPOSED,
  radio: COMPOSED,
  switch: COMPOSED,
  slider: COMPOSED,
};
