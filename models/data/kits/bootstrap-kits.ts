import { join } from 'node:path';
import { type Kit, MODES } from './kit';
import { foldersIn, kitFolder, readCss } from './kit-files';
import { BOOTSTRAP_MARKUP } from './kit-markup';

export function bootstrapKits(): Kit[] {
  const bootstrap = join(kitFolder('bootstrap'), 'dist/css/bootstrap.min.css');
  const swatches = join(kitFolder('bootswatch'), 'dist');
  const sheets = [
    { kit: 'bootstrap', name: 'bootstrap', files: [bootstrap], attributes: '' },
    ...foldersIn(swatches).map((name) => ({
      kit: 'bootswatch',
      name: `bootswatch-${name}`,
      files: [join(swatches, name, 'bootstrap.min.css')],
      attributes: '',
    })),
    ...['modern', 'elegant', 'none'].map((core) => ({
      kit: 'halfmoon',
      name: `halfmoon-${core}`,
      files: [
        join(kitFolder('halfmoon'), 'css/halfmoon.min.css'),
        join(kitFolder('halfmoon'), 'css/cores/halfmoon.cores.css'),
      ],
      attributes: core === 'none' ? '' : `data-bs-core="${core}"`,
    })),
    ...[
      'blue',
      'azure',
      'indigo',
      'purple',
      'pink',
      'red',
      'orange',
      'yellow',
      'lime',
      'green',
      'teal',
      'cyan',
    ].map((color) => ({
      kit: 'tabler',
      name: `tabler-${color}`,
      files: ['tabler.min.css', 'tabler-themes.min.css'].map((file) =>
        join(kitFolder('@tabler/core'), 'dist/css', file),
      ),
      attributes: `data-bs-theme-primary="${color}"`,
    })),
  ];
  return sheets.flatMap(({ kit, name, files, attributes }) =>
    MODES.map((mode) => ({
      kit,
      name: `${name}-${mode}`,
      markup: BOOTSTRAP_MARKUP,
      html: `data-bs-theme="${mode}" ${attributes}`,
      body: '',
      css: () => readCss(...files),
    })),
  );
}
