import { join } from 'node:path';
import { type Kit, MODES } from './kit';
import { foldersIn, kitFolder, readCss } from './kit-files';
import { BULMA_MARKUP } from './kit-markup';

export function bulmaKits(): Kit[] {
  const swatches = foldersIn(kitFolder('bulmaswatch')).filter((name) => name !== 'api');
  return [
    ...MODES.map((mode) => ({
      kit: 'bulma',
      name: `bulma-${mode}`,
      markup: BULMA_MARKUP,
      html: `data-theme="${mode}"`,
      body: '',
      css: () => readCss(join(kitFolder('bulma'), 'css/bulma.min.css')),
    })),
    ...swatches.map((name) => ({
      kit: 'bulmaswatch',
      name: `bulmaswatch-${name}`,
      markup: BULMA_MARKUP,
      html: '',
      body: '',
      css: () => readCss(join(kitFolder('bulmaswatch'), name, 'bulmaswatch.min.css')),
    })),
  ];
}
