import { beforeEach, describe, expect, it } from 'vitest';
import { SceneDocument } from '../../host/graph/document.ts';
import { bundlePlugin } from '../faults/lab/bundle-plugin.ts';
import { openNodeHost, type NodeHost } from '../../host/node-host.ts';

const RELAUNCH = { relaunchButtons: [{ command: 'restyle-again', name: 'Restyle again' }] };

let host: NodeHost;

beforeEach(async () => {
  const document = new SceneDocument('Test');
  document.create('PAGE', '0:0').name = 'Page 1';
  host = await openNodeHost(document);
});

const turn = (milliseconds = 20): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Runs an expression in the sandbox; answers what it gave or the error it threw, as text. */
async function ask(expression: string, before = ''): Promise<string> {
  host.logs.length = 0;
  host.run(`${before};
    (async () => { 'use strict'; try { const value = await (async () => (${expression}))(); console.log('' + JSON.stringify(value)); }
    catch (error) { console.log(error.name + ': ' + error.message); } })();`);
  await turn();
  return host.logs.map((line) => line.text).join('\n');
}

describe('the sandbox', () => {
  it('has the globals of Figma and no others', async () => {
    const absent = [
      'window',
      'document',
      'URL',
      'TextEncoder',
      'atob',
      'structuredClone',
      'AbortController',
      'MessageChannel',
      'crypto',
    ];
    absent.push(
      'performance',
      'Intl',
      'WebAssembly',
      'Worker',
      'queueMicrotask',
      'setImmediate',
      '__standIn',
      'EventTarget',
      'process',
    );
    const there = JSON.parse(
      await ask(`${JSON.stringify(absent)}.filter((name) => name in globalThis)`),
    ) as string[];
    expect(there).toEqual([]);
    const present = [
      'figma',
      '__html__',
      'console',
      'fetch',
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
    ];
    expect(await ask(`${JSON.stringify(present)}.every((name) => name in globalThis)`)).toBe('true');
  });

  it.each([
    'x.import(1)',
    '"import (y)"',
    'import /* z */ ("a")',
    'import // x',
    '"import <!-- x"',
    '"import -->"',
  ])('refuses %s with the sentence of Figma', (code) => {
    host.run(`const a = 1;\n${code}`);
    expect(host.logs[0]?.text).toBe('SyntaxError: possible import expression rejected around line 2');
  });

  it('takes the signs of an HTML comment where no import stands before them, and names that hold "import"', () => {
    host.run(
      `console.log('<!-- ' + '-->'); const reimport = (x) => x; console.log(reimport('y')); const important = 'z'; // import x`,
    );
    expect(host.logs.map((line) => line.text)).toEqual(['<!-- -->', 'y']);
  });

  it('ends runaway recursion with an error instead of taking the page down', async () => {
    expect(await ask('(function f() { return f() + 1; })()')).toContain('stack overflow');
    expect(await ask('1 + 1')).toBe('2');
  });

  it('runs timers and stops them when the plugin closes', async () => {
    host.run(`setTimeout(() => console.log('first'), 1); const t = setInterval(() => console.log('tick'), 1);
      setTimeout(() => figma.closePlugin(), 12); setTimeout(() => console.log('never'), 16);`);
    await turn(60);
    const lines = host.logs.map((line) => line.text);
    expect(lines).toContain('first');
    expect(lines).toContain('tick');
    expect(lines).not.toContain('never');
  });

  it('makes every use of figma throw after closePlugin', async () => {
    expect(await ask('(figma.closePlugin(), figma.currentPage)')).toMatch(/^Error: .*closed/);
  });

  it('reports an uncaught error in a promise', async () => {
    host.run(
      `figma.on('selectionchange', () => { throw new Error('from the listener'); }); figma.currentPage.selection = [figma.createFrame()];`,
    );
    await turn();
    expect(host.logs.map((line) => line.text).join()).toContain('from the listener');
  });
});

describe('__html__', () => {
  const page = `<p>${'x'.repeat(100_000)}</p>`;

  it('is taken by showUI', () => {
    host.run('figma.showUI(__html__, { width: 90 })', { html: page });
    expect(host.shown).toMatchObject([{ html: page, options: { width: 90 } }]);
  });

  it.each([
    '__html__.length',
    '__html__ + ""',
    '`${__html__}`',
    '__html__.replace("x", "y")',
    'JSON.stringify(__html__)',
    '"x" in __html__',
    'Object.keys(__html__)',
    '[__html__].join()',
    'figma.ui.postMessage(__html__)',
    'figma.ui.postMessage({ page: __html__ })',
    'console.log(__html__)',
  ])('refuses and counts %s', (code) => {
    const run = host.run(
      `figma.showUI(__html__); try { ${code} } catch (error) { console.log(error.message) }`,
      {
        html: page,
      },
    );
    expect(host.logs.at(-1)?.text).toMatch(/^The stand-in refuses ".+" of __html__/);
    expect(run.pageReads).toBeGreaterThan(0);
    expect(host.posted).toEqual([]);
  });

  it.each(['', 'restyle', 'restyle-last', 'restyle-again'])(
    'is only handed on by the plugin itself (command "%s")',
    async (command) => {
      const run = host.run(await bundlePlugin(), { command, html: page, manifest: RELAUNCH });
      await turn();
      expect(host.shown).toMatchObject([{ html: page }]);
      expect(run.pageReads).toBe(0);
      expect(host.logs).toEqual([]);
      run.close();
    },
  );
});

describe('messages', () => {
  it.each([
    'new Float32Array(2)',
    'new Map()',
    '() => 1',
    'Symbol()',
    '10n',
    '({ a: [new Uint16Array(1)] })',
  ])('refuse %s', async (value) => {
    expect(await ask(`figma.ui.postMessage(${value})`, "figma.showUI('')")).toMatch(
      /^TypeError: Cannot copy/,
    );
    expect(host.posted).toEqual([]);
  });

  it('carry every type that arrives in Figma as a copy, and a Date as {}', async () => {
    await ask(
      `(() => { const bytes = new Uint8Array([1, 2, 3]).subarray(1); figma.ui.postMessage({ bytes, buffer: bytes.buffer, b: false, d: new Date(5), u: undefined, n: null, x: NaN, $: 1, list: [true, 'a'] }); bytes[0] = 9; return 0; })()`,
    );
    const [message] = host.posted as [Record<string, unknown>];
    expect(message).toEqual({
      bytes: Uint8Array.of(2, 3),
      buffer: Uint8Array.of(1, 2, 3).buffer,
      b: false,
      d: {},
      u: undefined,
      n: null,
      x: NaN,
      $: 1,
      list: [true, 'a'],
    });
  });

  it('have no transfer list: the bytes stay usable, an array of options is refused', async () => {
    expect(
      await ask(
        `(() => { const b = new Uint8Array([7]); figma.ui.postMessage(b, undefined, [b.buffer]); return b.length + b[0]; })()`,
      ),
    ).toBe('8');
    expect(await ask('figma.ui.postMessage(1, [])')).toContain('Expected object, received array');
  });

  it('from the UI arrive as the same types, as copies, a Date as {}', async () => {
    const run = host.run(`figma.ui.onmessage = (m) => console.log([
      m.d instanceof Date, JSON.stringify(m.d), m.bytes instanceof Uint8Array, m.bytes[1], m.buffer instanceof ArrayBuffer, m.buffer.byteLength,
      'u' in m && m.u === undefined, m.n, m.list.length].join());`);
    run.message({
      d: new Date(5),
      bytes: Uint8Array.of(1, 2),
      buffer: new ArrayBuffer(3),
      u: undefined,
      n: null,
      list: [1],
    });
    expect(host.logs.map((line) => line.text)).toEqual(['false,{},true,2,true,3,true,,1']);
  });

  it('from the UI are refused when they hold an undocumented type', async () => {
    const run = host.run(`figma.ui.onmessage = (m) => console.log('got ' + JSON.stringify(m));`);
    run.message({ a: new Float32Array(1) });
    run.message({ a: Uint8Array.of(1) });
    expect(host.logs.map((line) => line.text)).toEqual([
      expect.stringContaining("A message of the plugin's UI was refused. Cannot copy a Float32Array"),
      'got {"a":{"0":1}}',
    ]);
  });
});

describe('nodes', () => {
  it.each([
    [
      'figma.createRectangle().characters',
      "TypeError: node.characters: no such property 'characters' on RECTANGLE node",
    ],
    [
      'figma.createText().layoutMode',
      "TypeError: node.layoutMode: no such property 'layoutMode' on TEXT node",
    ],
    [
      'figma.createRectangle().appendChild?.(1)',
      "TypeError: node.appendChild: no such property 'appendChild' on RECTANGLE node",
    ],
    ['figma.createFrame().foo = 1', 'TypeError: object is not extensible'],
    ['figma.createFrame().width = 1', 'TypeError: no setter for property'],
    [
      'figma.createSticky()',
      "TypeError: figma.createSticky no such property 'createSticky' on the figma global object",
    ],
    [
      `figma.getNodeById('0:1')`,
      'Error: in getNodeById: Cannot call with documentAccess: dynamic-page. Use figma.getNodeByIdAsync instead.',
    ],
    [
      `figma.createText().characters = 'a'`,
      'Error: in set_characters: Cannot write to node with unloaded font "Inter Regular"',
    ],
    [
      `figma.createRectangle().layoutSizingHorizontal = 'FILL'`,
      'Error: in set_layoutSizingHorizontal: node must be an auto-layout frame or a child of an auto-layout frame',
    ],
    [`figma.createRectangle().opacity = 2`, 'Number must be less than or equal to 1'],
    [
      `figma.createRectangle().fills = [{ type: 'SOLID', color: { r: 1, g: 0, b: 0, a: 1 } }]`,
      "Unrecognized key(s) in object: 'a' at [0].color",
    ],
    [
      `figma.createRectangle().fills = [{ type: 'SOLID', color: { r: 255, g: 0, b: 0 } }]`,
      'Number must be less than or equal to 1 at [0].color.r',
    ],
    [`figma.createRectangle().setPluginData('k', 'x'.repeat(103000))`, 'larger than 100 kB'],
    [`figma.createRectangle().setRelaunchData({ other: '' })`, 'Could not find the command "other"'],
    [`figma.clientStorage.setAsync('a', 'x'.repeat(5300000))`, 'quota of 5 MB'],
    [`figma.createComponentFromNode(figma.createRectangle())`, 'Cannot create component from node'],
  ])('%s throws as in Figma', async (code, sentence) => {
    expect(await ask(code)).toContain(sentence);
  });

  it('are one object per id, and null when gone', async () => {
    expect(
      await ask(`(async () => { const r = figma.createRectangle(); const same = (await figma.getNodeByIdAsync(r.id)) === r;
      r.remove(); return [same, r.removed, await figma.getNodeByIdAsync(r.id), figma.currentPage.children.length]; })()`),
    ).toBe('[true,true,null,0]');
  });

  it('give fills as copies', async () => {
    expect(
      await ask(
        `(() => { const r = figma.createRectangle(); const f = r.fills; f[0].opacity = 0; return [f === r.fills, r.fills[0].opacity]; })()`,
      ),
    ).toMatch(/^\[false,/);
    const node = [...host.document.walk('0:0')].find(({ type }) => type === 'RECTANGLE');
    expect(node?.fills[0]?.opacity).toBeUndefined();
  });

  it('cannot be put into an instance', async () => {
    expect(
      await ask(
        `(() => { const c = figma.createComponent(); const i = c.createInstance(); i.appendChild(figma.createRectangle()); })()`,
      ),
    ).toContain('New parent is an instance');
  });

  it('move as groups and measure from the container', async () => {
    expect(
      await ask(`(() => { const f = figma.createFrame(); f.x = 50; const r = figma.createRectangle(); f.appendChild(r); r.x = 10;
        const g = figma.group([r], f); g.x = 30; return [r.x, r.absoluteBoundingBox.x, g.width]; })()`),
    ).toBe('[30,80,100]');
  });
});

describe('events and undo', () => {
  it('merge what happens in one turn', async () => {
    await ask(
      `(() => { const r = figma.createRectangle(); figma.currentPage.selection = [r]; figma.currentPage.selection = []; figma.currentPage.selection = [r]; return 0; })()`,
      `figma.on('selectionchange', () => console.log('selection ' + figma.currentPage.selection.length))`,
    );
    expect(host.logs.map((line) => line.text)).toEqual(['0', 'selection 1']);
  });

  it('takes all that a plugin did since the last commit back in one step', async () => {
    const before = JSON.stringify(host.document.table());
    await ask(`(figma.createRectangle(), figma.createFrame().name = 'x')`);
    expect(host.history.undo()).toBe(true);
    expect(JSON.stringify(host.document.table())).toBe(before);
    expect(host.history.undo()).toBe(false);
  });

  it('commitUndo parts the steps and triggerUndo goes back by one', async () => {
    expect(
      await ask(
        `(() => { figma.createRectangle(); figma.commitUndo(); figma.createFrame(); figma.commitUndo(); figma.triggerUndo(); return figma.currentPage.children.map((n) => n.type); })()`,
      ),
    ).toBe('["RECTANGLE"]');
    host.history.undo();
    expect(host.document.currentPage.children).toEqual([]);
    host.history.redo();
    expect(host.document.currentPage.children).toHaveLength(1);
  });
});
