import type { Labelled } from '../../grammar/components.ts';
import { escape } from '../../grammar/escape.ts';
import { role } from '../../grammar/role.ts';
import type { Draw, Markup } from '../adapter.ts';
import { bareIcon, classes, flag, maybe, worded } from '../markup.ts';

/** Label above; helper text or requirement below. */
function item(it: Labelled, draw: Draw, kind: string, control: (attributes: string) => string): string {
  const id = draw.id();
  const label = maybe(
    it.label,
    (words) =>
      `<label for="${id}" ${classes('cds--label', it.disabled && 'cds--label--disabled')}>${escape(words)}</label>`,
  );
  const note =
    it.error === undefined
      ? maybe(
          it.hint,
          (words) => `<div class="cds--form__helper-text" ${role('field.hint')}>${escape(words)}</div>`,
        )
      : `<div class="cds--form-requirement" style="display:block;max-block-size:none;color:var(--cds-text-error)" ${role('field.error')}>${escape(it.error)}</div>`;
  const invalid = flag(it.error !== undefined, 'data-invalid');
  return `<div class="cds--form-item ${kind}"${invalid}>${label}${control(`id="${id}"${flag(it.disabled, 'disabled')}${invalid}`)}${note}</div>`;
}

export const controls: Pick<
  Markup,
  'field' | 'select' | 'text-area' | 'checkbox' | 'radio' | 'switch' | 'slider'
> = {
  field: (it, draw) => {
    const written = `${worded('value', it.value)}${worded('placeholder', it.placeholder)}`;
    const invalid = it.error !== undefined && 'cds--text-input--invalid';
    return item(it, draw, 'cds--text-input-wrapper', (attributes) =>
      it.icon === undefined
        ? `<div class="cds--text-input__field-outer-wrapper"><div class="cds--text-input__field-wrapper"><input type="${it.kind === 'password' ? 'password' : 'text'}" ${classes('cds--text-input cds--layout--size-md', invalid)} ${attributes}${written}></div></div>`
        : `<div class="cds--search cds--layout--size-md"><div class="cds--search-magnifier">${bareIcon(it.icon, 16, draw).replace('<svg', '<svg class="cds--search-magnifier-icon"')}</div><input type="text" class="cds--search-input" ${attributes}${written}></div>`,
    );
  },
  select: (it, draw) =>
    item(
      it,
      draw,
      'cds--select',
      (attributes) =>
        `<div class="cds--select-input__wrapper"><select class="cds--select-input" ${attributes}><option>${escape(it.value)}</option></select>${bareIcon('down', 16, draw).replace('<svg', '<svg class="cds--select__arrow"')}</div>`,
    ),
  'text-area': (it, draw) =>
    item(
      it,
      draw,
      '',
      (attributes) =>
        `<div class="cds--text-area__wrapper" style="inline-size:100%"><textarea ${classes('cds--text-area', it.error !== undefined && 'cds--text-area--invalid')} rows="${it.rows}" ${attributes}${worded('placeholder', it.placeholder)}>${escape(it.value ?? '')}</textarea></div>`,
    ),
  checkbox: (it, draw) => {
    const id = draw.id();
    return `<div class="cds--form-item cds--checkbox-wrapper" style="flex:none"><input type="checkbox" class="cds--checkbox" id="${id}"${flag(it.on, 'checked')}${flag(it.disabled, 'disabled')}><label for="${id}" class="cds--checkbox-label"><span class="cds--checkbox-label-text">${escape(it.words)}</span></label></div>`;
  },
  radio: (it, draw) => {
    const id = draw.id();
    return `<div class="cds--radio-button-wrapper"><input type="radio" class="cds--radio-button" id="${id}"${flag(it.on, 'checked')}${flag(it.disabled, 'disabled')}><label for="${id}" class="cds--radio-button__label"><span class="cds--radio-button__appearance" ${role('radio', it.on ? 'on' : 'off', 'input')}></span><span class="cds--radio-button__label-text">${escape(it.words)}</span></label></div>`;
  },
  switch: (it) =>
    `<div ${classes('cds--toggle', it.disabled && 'cds--toggle--disabled')}><label class="cds--toggle__label"><span class="cds--toggle__appearance"><span ${classes('cds--toggle__switch', it.on && 'cds--toggle__switch--checked')} ${role('switch', it.on ? 'on' : 'off', 'input')}></span>${it.words === '' ? '' : `<span class="cds--toggle__text">${escape(it.words)}</span>`}</span></label></div>`,
  slider: (it, draw) =>
    item(
      it,
      draw,
      '',
      () =>
        `<div class="cds--slider-container" style="inline-size:100%"><div class="cds--slider" style="max-inline-size:none;min-inline-size:0"><div class="cds--slider__thumb-wrapper" style="inset-inline-start:${it.value}%"><div class="cds--slider__thumb" ${role('slider.thumb')}></div></div><div class="cds--slider__track" ${role('slider.track')}></div><div class="cds--slider__filled-track" style="transform:translate(0,-50%) scaleX(${it.value / 100})" ${role('slider.filled')}></div></div></div>`,
    ),
};
