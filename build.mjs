import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { isLocal, readEngineOrigin } from './engine-origin.mjs';
import { checkPublishingSum, publishingSum } from './publishing-sum.mjs';
import { bundledPackages, thirdPartyNotices } from './third-party-notices.mjs';

// dist/plugin.js, dist/ui.html (one file: panel, engine, ORT, model), dist/manifest.json, dist/THIRD-PARTY-NOTICES.txt, and dist/engine/: the page of the
// accelerator, to be served by whoever hosts it. `--engine-origin https://…` lets the panel reach exactly that origin and no other; while developing it may be
// http://localhost:PORT. Figma's client takes no IP address.

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, 'dist');
const PACK = 'wireframe';
const NOTICES = 'THIRD-PARTY-NOTICES.txt';
const ORT = 'onnxruntime-web';
const parts = [];
/** Tells the panel that the parser has passed the last block (ui/engine/client/embedded-parts.ts). */
const PARTS_END = `<script id="parts-end">document.dispatchEvent(new Event('parts-end'));</script>`;

/** Observed in Figma's web client, which refuses sandbox code that has it anywhere; the stand-in has the same (host/sandbox). */
const IMPORT_EXPRESSION = /\bimport\s*(\(|\/\/|\/\*|<!--|-->)/;

/** One classic script; `import.meta.url` is undefined, for a data: document has no URL worth resolving. */
async function bundle(entry, options = {}) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    target: 'es2022',
    charset: 'ascii',
    // Each script would repeat a line or two of them; dist/THIRD-PARTY-NOTICES.txt has every licence in full.
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'import.meta.url': 'undefined' },
    ...options,
  });
  return { text: outputFiles[0].text, metafile };
}

/** Everything that esbuild makes, each once. */
async function bundleAll() {
  const [sandbox, style, panel, engine, page, hosted] = await Promise.all([
    bundle('plugin/main.ts', { target: 'es2017' }),
    bundle('ui/panel/panel.css', { format: undefined }),
    bundle('ui/main.tsx'),
    bundle('ui/engine/server/worker.ts'),
    bundle('ui/engine/hosted/page.ts'),
    bundle('ui/engine/hosted/worker.ts'),
  ]);
  const made = { sandbox, style, panel, engine, page, hosted };
  const scripts = Object.fromEntries(Object.entries(made).map(([name, { text }]) => [name, text]));
  return { scripts, packages: bundledPackages(Object.values(made).map(({ metafile }) => metafile)) };
}

async function readBinaries() {
  const read = (name) => readFile(join(root, 'node_modules', ORT, 'dist', name));
  const [wasm, jspi] = await Promise.all([
    read('ort-wasm-simd-threaded.wasm'),
    read('ort-wasm-simd-threaded.jspi.wasm'),
  ]);
  return { wasm, jspi };
}

function checkSandbox(text) {
  const refused = IMPORT_EXPRESSION.exec(text)?.[0];
  if (refused !== undefined)
    throw new Error(`dist/plugin.js contains ${refused}, which Figma refuses to run.`);
  note('plugin.js', text, text.length, 'dist/plugin.js');
}

async function buildPanel({ sandbox, style, panel, engine }, wasm, pack, notices, engineOrigin) {
  const template = await readFile(join(root, 'ui/panel/panel.html'), 'utf8');
  note('style', style, style.length);
  note('panel', panel, panel.length);
  const blocks = [block('engine.js', engine), block('ort.wasm', wasm)];
  for (const [name, bytes] of pack.files) blocks.push(block(`${PACK}/${name}`, bytes, `data-pack="${PACK}"`));
  const slots = {
    style: `<style>${style}</style>`,
    panel:
      `<script type="application/json" id="card">${inScript(JSON.stringify(pack.card))}</script>\n` +
      `<script type="application/json" id="build">${JSON.stringify(await about([sandbox, style, panel, engine]))}</script>\n` +
      `<script type="application/json" id="notices">${inScript(asciiJson(notices))}</script>\n` +
      `<script type="text/plain" id="engine-origin">${engineOrigin ?? ''}</script>\n` +
      `<script>${inScript(panel)}</script>`,
    engine: [...blocks, PARTS_END].join('\n'),
  };
  const page = template.replace(/\{\{(\w+)\}\}/g, (_, slot) => slots[slot]);
  // Figma hands the page on as a string, and one letter beyond Latin-1 makes every letter of it two bytes: 15 MB more to copy and to parse before the first paint.
  const foreign = /[^\0-\x7f]/.exec(page);
  if (foreign) {
    const near = page.slice(Math.max(0, foreign.index - 30), foreign.index + 10);
    throw new Error(`dist/ui.html is not ASCII at "${near}"; write an entity or an escape there.`);
  }
  return page;
}

/** What a report says of this build (ui/report/build-info.ts). scripts: all that runs, but for onnxruntime and the model. */
async function about(scripts) {
  const { version, dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const hash = createHash('sha256').update(scripts.join('\0')).digest('hex').slice(0, 12);
  return { version, hash, onnxruntime: dependencies['onnxruntime-web'] };
}

/** The accelerator's page: static, and by its own policy unable to reach anything but itself. */
async function buildEnginePage({ page, hosted }, wasm, pack, notices) {
  const folder = join(dist, 'engine');
  await mkdir(join(folder, 'packs', PACK), { recursive: true });
  const html = await readFile(join(root, 'ui/engine/hosted/index.html'));
  const files = {
    'index.html': html,
    'page.js': page,
    'engine.js': hosted,
    'ort.wasm': wasm,
    [NOTICES]: notices,
  };
  for (const [name, bytes] of pack.files) files[`packs/${PACK}/${name}`] = bytes;
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), content);
    note(`engine/${name}`, content, Buffer.byteLength(content), 'dist/engine');
  }
}

/** card.json and the ONNX files that it names. */
async function readPack(id) {
  const folder = join(root, 'models/packs', id);
  const names = await readdir(folder).catch(() => []);
  if (!names.includes('card.json')) {
    throw new Error(
      `models/packs/${id}/card.json is missing; export the model first (models/packs/README.md).`,
    );
  }
  const card = JSON.parse(await readFile(join(folder, 'card.json'), 'utf8'));
  const files = [];
  for (const [name, { bytes }] of Object.entries(card.files)) {
    if (!names.includes(name))
      throw new Error(`models/packs/${id}/${name} is named by the card but missing.`);
    const content = await readFile(join(folder, name));
    if (content.length !== bytes) {
      throw new Error(
        `models/packs/${id}/${name} has ${content.length} bytes, its card says ${bytes}; export again.`,
      );
    }
    files.push([name, content]);
  }
  return { card, files };
}

/** An inert block of gzip + base64, which the HTML parser skips over; the panel's script has run before. */
function block(id, content, attributes = '') {
  const text = gzipSync(content, { level: 9 }).toString('base64');
  note(id, content, text.length);
  return `<script type="application/octet-stream;base64" id="${id}" ${attributes}>${text}</script>`;
}

function asciiJson(text) {
  return JSON.stringify(text).replace(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Both sequences may only occur in strings and regular expressions, where the backslash changes nothing. */
function inScript(text) {
  return text.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
}

async function writeManifest(engineOrigin) {
  const manifest = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8'));
  manifest.main = 'plugin.js';
  manifest.ui = 'ui.html';
  if (engineOrigin !== null) {
    const field = isLocal(new URL(engineOrigin)) ? 'devAllowedDomains' : 'allowedDomains';
    manifest.networkAccess[field] = [engineOrigin];
  }
  await writeFile(join(dist, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

function note(part, content, inFile, file = 'dist/ui.html') {
  parts.push({
    file,
    part,
    raw: Buffer.byteLength(content),
    gzip: gzipSync(content, { level: 9 }).length,
    inFile,
  });
}

function printSizes(page, sum) {
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(12);
  const row = (part, ...cells) => process.stdout.write(`${part.padEnd(32)}${cells.join('')}\n`);
  row('part', 'raw'.padStart(12), 'gzip'.padStart(12), 'in the file'.padStart(12));
  for (const { part, raw, gzip, inFile } of parts)
    row(part, kilobytes(raw), kilobytes(gzip), kilobytes(inFile));
  row('dist/ui.html', ' '.repeat(24), kilobytes(page.length));
  row('published (of 15 MiB)', ' '.repeat(24), `${(sum / 2 ** 20).toFixed(2)} MiB`.padStart(12));
}

try {
  const engineOrigin = readEngineOrigin();
  await mkdir(dist, { recursive: true });
  const { scripts, packages } = await bundleAll();
  checkSandbox(scripts.sandbox);
  const [pack, binaries] = await Promise.all([readPack(PACK), readBinaries()]);
  const held = { packages, binaries: Object.values(binaries), card: pack.card };
  const notices = await thirdPartyNotices(root, held);
  const page = await buildPanel(scripts, binaries.wasm, pack, notices, engineOrigin);
  const sum = publishingSum(page, scripts.sandbox);
  checkPublishingSum(sum);
  await writeFile(join(dist, 'plugin.js'), scripts.sandbox);
  await writeFile(join(dist, 'ui.html'), page);
  await writeFile(join(dist, NOTICES), notices);
  await buildEnginePage(scripts, binaries.jspi, pack, notices);
  await writeManifest(engineOrigin);
  printSizes(page, sum);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
