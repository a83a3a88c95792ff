import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const PACKAGE = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//g;
/** Where a package brings no licence text of its own, it stands here. */
const KEPT = 'docs/licences';
/** As wide as the panel shows at its narrowest. */
const RULE = '='.repeat(36);
/** What onnxruntime's binaries are compiled from: the paths of their build, which are left in them. */
const COMPILED = /_deps\/([a-z0-9_]+)-src/g;

/**
 * The packages of which a bundle holds at least one byte, by esbuild's own account (metafiles).
 * @returns names, sorted
 */
export function bundledPackages(metafiles) {
  return [...new Set(metafiles.flatMap(heldFiles).flatMap(packageOf))].sort();
}

/** Files that came into an output, and fonts and pictures that a style brought into it as data. */
function heldFiles({ inputs, outputs }) {
  const files = Object.values(outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  const data = files.flatMap((path) => inputs[path].imports.filter(({ kind }) => kind === 'url-token'));
  return [...files, ...data.map(({ path }) => path)];
}

/** The innermost package that a path lies in; none for a file of this repository. */
function packageOf(path) {
  const name = [...path.matchAll(PACKAGE)].at(-1)?.[1];
  return name === undefined ? [] : [name];
}

/**
 * What dist/ holds of others, with the text of every licence.
 * packages: names of bundledPackages, and what is copied whole. binaries: onnxruntime's WebAssembly. card: of the model inside.
 * @throws Error where a licence has no text, or a binary holds a work that its notice does not name
 */
export async function thirdPartyNotices(root, { packages, binaries, card }) {
  const own = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const parts = await Promise.all(packages.map((name) => noticeOf(root, name)));
  checkCompiled(parts.join('\n'), binaries);
  const { data, licence } = card.training;
  return [
    `Third-party notices of Exemplar ${own.version}\n`,
    `Exemplar itself is ${own.license}. It holds ${packages.join(', ')} and a trained model.\n`,
    ...parts,
    section(`The model "${card.id}"`, `Licence: ${licence}\nTrained on: ${data}`),
  ].join('\n');
}

async function noticeOf(root, name) {
  const folder = join(root, 'node_modules', name);
  const { version, license, homepage } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  if (texts.length === 0) {
    const path = join(root, KEPT, `${name}.txt`);
    texts.push(
      await readFile(path, 'utf8').catch(() => {
        throw new Error(`${name} is bundled and brings no licence text; put it into ${KEPT}/${name}.txt.`);
      }),
    );
  }
  return section(
    [name, version, license, homepage].filter(Boolean).join(' - '),
    texts.map((text) => text.trim()).join('\n\n'),
  );
}

function section(title, text) {
  return `${RULE}\n${title}\n${RULE}\n\n${text}\n`;
}

function checkCompiled(notices, binaries) {
  for (const binary of binaries) {
    const works = new Set([...binary.toString('latin1').matchAll(COMPILED)].map(([, work]) => work));
    for (const work of works)
      if (!new RegExp(`^ +${work} `, 'm').test(notices))
        throw new Error(`onnxruntime's binary holds ${work}; name it in ${KEPT}/onnxruntime-web.txt.`);
  }
}
