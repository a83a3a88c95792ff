import type { Field, Labelled } from '../../grammar/components.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Draw, Markup } from '../adapter.ts';
import { classes, flag, maybe, worded } from '../markup.ts';
import { type Platform, type Name, namer } from './platform.ts';

const labelled = (it: Labelled, draw: Draw, control: (attributes: string) => string): string => {
  const id = draw.id();
  const label = maybe(
    it.label,
    (words) =>
      `<label for="${id}" style="font-size:14px;color:var(--x-faint,${draw.values.faint})">${escape(words)}</label>`,
  );
  const note = maybe(
    it.error ?? it.hint,
    (words) =>
      `<div style="font-size:12px;margin-top:4px;color:${it.error === undefined ? draw.values.faint : draw.values.danger}" ${role(it.error === undefined ? 'field.hint' : 'field.error')}>${escape(words)}</div>`,
  );
  return `<div>${label}${control(`id="${id}"${flag(it.disabled, 'disabled')}${it.error === undefined ? '' : ` style="border-color:${draw.values.danger}"`}`)}${note}</div>`;
};

function field(it: Field, draw: Draw, name: Name): string {
  const written = `${worded('value', it.value)}${worded('placeholder', it.placeholder)}`;
  if (it.kind === 'search' && it.label === undefined)
    return `<div><input type="search" ${classes(name('search-input'))} style="width:100%"${written}></div>`;
  const under = name('text-input') === 'text-input' ? 'text-input--underbar' : false;
  return labelled(
    it,
    draw,
    (attributes) =>
      `<input type="${it.kind === 'password' ? 'password' : 'text'}" ${classes(name('text-input'), under, 'x-full')} ${attributes}${written}>`,
  );
}

const choice = (
  kind: 'checkbox' | 'radio',
  name: Name,
  it: { words: string; on: boolean; disabled?: boolean },
): string => {
  const block = kind === 'radio' ? 'radio-button' : 'checkbox';
  return `<label ${classes(name(block))} style="display:inline-flex;align-items:center;gap:10px"><span style="position:relative;flex:none"><input type="${kind}" ${classes(name(block, 'input'))}${flag(it.on, 'checked')}${flag(it.disabled, 'disabled')}><span ${classes(name(block, 'checkmark'))} style="display:block" ${role(kind, it.on ? 'on' : 'off', 'input')}></span></span>${escape(it.words)}</label>`;
};

/** What is filled in. */
export const fields = (
  platform: Platform,
): Pick<Markup, 'field' | 'select' | 'text-area' | 'checkbox' | 'radio' | 'switch' | 'slider'> => {
  const name = namer(platform);
  return {
    field: (it, draw) => field(it, draw, name),
    select: (it, draw) =>
      labelled(
        it,
        draw,
        (attributes) =>
          `<select ${classes(name('select-input'), platform === 'ios' && 'select-input--underbar', 'x-full')} ${attributes}><option>${escape(it.value)}</option></select>`,
      ),
    'text-area': (it, draw) =>
      labelled(
        it,
        draw,
        (attributes) =>
          `<textarea class="textarea x-full" rows="${it.rows}" ${attributes}${worded('placeholder', it.placeholder)}>${escape(it.value ?? '')}</textarea>`,
      ),
    checkbox: (it) => choice('checkbox', name, it),
    radio: (it) => choice('radio', name, it),
    switch: (it) =>
      `<div style="display:flex;align-items:center;gap:10px"><label ${classes(name('switch'))} style="flex:none"><input type="checkbox" ${classes(name('switch', 'input'))}${flag(it.on, 'checked')}${flag(it.disabled, 'disabled')}><div ${classes(name('switch', 'toggle'))} ${role('switch', it.on ? 'on' : 'off', 'input')}><div ${classes(name('switch', 'handle'))}></div></div></label>${it.words === '' ? '' : `<span>${escape(it.words)}</span>`}</div>`,
    slider: (it, draw) =>
      labelled(
        it,
        draw,
        () =>
          `<div ${classes(name('range'))} style="width:100%"><input type="range" ${classes(name('range', 'input'))} value="${it.value}" style="background-size:${it.value}% 2px"></div>`,
      ),
  };
};
