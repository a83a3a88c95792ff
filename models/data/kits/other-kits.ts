import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Kit, MODES } from './kit';
import { kitFolder, readCss } from './kit-files';
import { BEER_MARKUP, DAISY_MARKUP, PICO_MARKUP } from './kit-markup';

export function otherKits(): Kit[] {
  const daisy = kitFolder('daisyui');
  const pico = join(kitFolder('@picocss/pico'), 'css');
  const colors = readdirSync(pico).flatMap(
    (file) =>
      /^pico\.(amber|blue|cyan|fuchsia|green|grey|indigo|jade|lime|orange|pink|pumpkin|purple|red|sand|slate|violet|yellow|zinc)\.min\.css$/.exec(
        file,
      )?.[1] ?? [],
  );
  return [
    ...readdirSync(join(daisy, 'theme'))
      .filter((file) => file.endsWith('.css'))
      .map((file) => ({
        kit: 'daisyui',
        name: `daisyui-${file.slice(0, -4)}`,
        markup: DAISY_MARKUP,
        html: `data-theme="${file.slice(0, -4)}"`,
        body: 'style="background:var(--color-base-100);color:var(--color-base-content)"',
        css: () => readCss(join(daisy, 'daisyui.css'), join(daisy, 'theme', file)),
      })),
    ...colors.flatMap((color) =>
      MODES.map((mode) => ({
        kit: 'pico',
        name: `pico-${color}-${mode}`,
        markup: PICO_MARKUP,
        html: `data-theme="${mode}"`,
        body: '',
        css: () => readCss(join(pico, `pico.${color}.min.css`)),
      })),
    ),
    ...MODES.map((mode) => ({
      kit: 'beercss',
      name: `beercss-${mode}`,
      markup: BEER_MARKUP,
      html: '',
      body: `class="${mode}"`,
      css: () => readCss(join(kitFolder('beercss'), 'dist/cdn/beer.min.css')),
    })),
  ];
}
