import { relative } from 'node:path';
import { expect, test } from 'vitest';
import { circles } from './import-circles.ts';
import { imports, sources } from './product-files.ts';

interface Rule {
  folder: string;
  /** Folders of this repository, or package names, that files under `folder` may import. */
  may: string[];
  why: string;
}

/** What the panel may read of the sandbox: types, tables and what checks them. */
const SHARED = ['plugin/protocol.ts', 'plugin/bridge'];

const RULES: Rule[] = [
  {
    folder: 'plugin/protocol.ts',
    may: [],
    why: 'both sides read the protocol first; it must stand alone',
  },
  {
    folder: 'plugin/bridge',
    may: ['plugin/bridge', 'plugin/protocol.ts', 'plugin/messages/problem.ts'],
    why: 'both sides read the tables of the bridge; they must need neither Figma nor a page',
  },
  {
    folder: 'plugin',
    may: ['plugin', 'comlink'],
    why: 'the sandbox has no DOM and no room for neural code',
  },
  {
    folder: 'models/runtime',
    may: ['models/runtime'],
    why: 'the pipeline runs on any onnxruntime: it is passed in, never imported',
  },
  {
    folder: 'ui/engine',
    may: ['ui', 'models/runtime', ...SHARED, 'comlink', 'onnxruntime-web'],
    why: 'only the engine may know onnxruntime-web',
  },
  {
    folder: 'ui',
    may: ['ui', 'models/runtime', ...SHARED, 'preact', 'comlink'],
    why: 'the panel draws; it knows neither Figma nor a neural backend',
  },
];

const within = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

function offences(): string[] {
  const files = ['plugin', 'ui', 'models/runtime'].flatMap(sources);
  return files.flatMap((file) => {
    const rule = RULES.find(({ folder }) => within(file, folder));
    if (rule === undefined) return [];
    return imports(file)
      .filter((name) => !rule.may.some((allowed) => within(name, allowed)))
      .map((name) => `${file} imports ${name}, but ${rule.why}`);
  });
}

test('each folder imports only what it may', () => {
  expect(offences()).toEqual([]);
});

/**
 * The rooms of the runtime in the order of the verbs, foundations first: a file imports from its own room and from those before it. So the first verb
 * never waits for the last, and a room can be read without what comes after it.
 */
const VERB_ORDER = [
  ...[
    'geometry',
    'types.ts',
    'errors.ts',
    'ort',
    'image',
    'pack',
    'layers',
    'segment',
    'elements',
    'plan',
    'prepare',
    'align',
    'match',
  ],
  ...['pictures', 'synthesise', 'finish', 'steering', 'attribution', 'restyle-layers', 'run'],
  'restyle-result.ts',
  'pipeline.ts',
];
const RUNTIME = 'models/runtime';

/** The room of a file of the runtime, and its place in the order. */
function roomOf(file: string): { room: string; place: number } {
  const [room] = relative(RUNTIME, file).split('/');
  return { room: room!, place: VERB_ORDER.indexOf(room!) };
}

function disorder(): string[] {
  return sources(RUNTIME).flatMap((file) => {
    const own = roomOf(file);
    if (own.place < 0) return [`${file} lies in no room of the verbs' order; add ${own.room} to VERB_ORDER`];
    return imports(file)
      .filter((name) => roomOf(name).place > own.place)
      .map((name) => `${file} imports ${name}, but ${own.room} comes before ${roomOf(name).room}`);
  });
}

test('no room of the runtime imports that of a later verb', () => {
  expect(disorder()).toEqual([]);
});

test('no file waits for itself: what two files share has a home of its own', () => {
  const files = ['plugin', 'ui', RUNTIME].flatMap(sources);
  const found = circles(new Map(files.map((file) => [file, imports(file)])));
  expect(found.map((circle) => circle.join(' <-> '))).toEqual([]);
});

test('the search for circles finds one of two, one of three and a file that imports itself, and no diamond', () => {
  const graph = {
    a: ['b', 'c'],
    b: ['d'],
    c: ['d'],
    d: ['e'],
    e: ['f', 'package'],
    f: ['d'],
    g: ['h'],
    h: ['g', 'a'],
  };
  const own = { i: ['i'] };
  expect(circles(new Map(Object.entries({ ...graph, ...own })))).toEqual([
    ['d', 'e', 'f'],
    ['g', 'h'],
    ['i'],
  ]);
});

test('the reader of imports finds them', () => {
  expect(imports('test/boundaries.test.ts')).toContain('vitest');
});
