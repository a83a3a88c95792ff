import { expect, test } from 'vitest';
import { parseArguments } from '../../models/cli/parse-arguments.ts';

const needed = ['--source', 's.png', '--exemplar', 'e.png', '--out', 'o.png'];

test('fills in the defaults', () => {
  expect(parseArguments(needed)).toMatchObject({
    source: 's.png',
    exemplars: ['e.png'],
    out: 'o.png',
    model: 'wireframe',
    strength: 1,
    backend: 'cpu',
    timeout: 300,
    json: false,
    exemplarLayers: [],
  });
  expect(parseArguments(needed).sharpness).toBeUndefined();
});

test('takes several exemplars, --flag=value and every option', () => {
  const given = parseArguments([
    ...needed,
    ...[
      '--exemplar',
      'f.png',
      '--exemplar-layers',
      'e.json',
      '--exemplar-layers=f.json',
      '--source-layers',
      's.json',
    ],
    ...[
      '--sharpness=40',
      '--strength',
      '0.5',
      '--size',
      '300',
      '--warp',
      'w.png',
      '--matches',
      'm.json',
      '--steer',
      'p.json',
    ],
    ...['--backend', 'wasm', '--json', '--model', 'packs/x/card.json'],
  ]);
  expect(given).toEqual({
    source: 's.png',
    exemplars: ['e.png', 'f.png'],
    out: 'o.png',
    model: 'packs/x/card.json',
    sourceLayers: 's.json',
    exemplarLayers: ['e.json', 'f.json'],
    exemplarGuides: [],
    sharpness: 40,
    strength: 0.5,
    size: 300,
    warp: 'w.png',
    matches: 'm.json',
    steer: 'p.json',
    backend: 'wasm',
    timeout: 300,
    json: true,
  });
});

test.each([
  ['no source', ['--exemplar', 'e.png', '--out', 'o.png'], '--source'],
  ['no exemplar', ['--source', 's.png', '--out', 'o.png'], '--exemplar'],
  ['no out', ['--source', 's.png', '--exemplar', 'e.png'], '--out'],
  ['an unknown flag', [...needed, '--colour', 'red'], '--colour'],
  ['a stray word', [...needed, 'more.png'], 'more.png'],
  ['a value missing at the end', [...needed, '--size'], '--size'],
  ['a value missing before a flag', [...needed, '--size', '--json'], '--size'],
  ['an empty value', [...needed, '--warp='], '--warp'],
  ['a flag given twice', [...needed, '--out', 'p.png'], '--out'],
  ['sharpness 0', [...needed, '--sharpness', '0'], '--sharpness'],
  ['sharpness in words', [...needed, '--sharpness', 'much'], '--sharpness'],
  ['strength above 1', [...needed, '--strength', '1.1'], '--strength'],
  ['strength below 0', [...needed, '--strength=-0.1'], '--strength'],
  ['half a pixel', [...needed, '--size', '10.5'], '--size'],
  ['over 4096 px', [...needed, '--size', '4097'], '--size'],
  ['an unknown backend', [...needed, '--backend', 'gpu'], '--backend'],
  [
    'layers for more exemplars than there are',
    [...needed, '--exemplar-layers', 'e.json', '--exemplar-layers', 'f.json'],
    '--exemplar-layers',
  ],
])('refuses %s and names it', (_, argv, named) => {
  expect(() => parseArguments(argv)).toThrow(
    expect.objectContaining({ name: 'UsageError', message: expect.stringContaining(named) }),
  );
});
