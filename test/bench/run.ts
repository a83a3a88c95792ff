/**
 * `npm run bench`: the pipeline on every backend and size, start-up, the match alone, and beside it a network of the official CoCosNet's size.
 * Only ratios within one run mean anything: whatever else the machine does changes the times (less so the processor times). Needs `npm run build` before.
 */
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { startUpCase, wasmCase, webgpuCase, type StartUp } from './browser-cases.ts';
import { writeFlame } from './flame.ts';
import { inChild } from './in-child.ts';
import type { MatchResult } from './match-case.ts';
import { VERBS, type Measured } from './measure.ts';
import type { NetworksResult } from './networks-case.ts';
import type { CaseResult } from './node-case.ts';
import { readOptions, type Options, type Part } from './options.ts';
import { mebibytes, milliseconds, ratio, table } from './table.ts';

const MAKE_OFFICIAL = 'python models/training/random_official.py --out';

interface Report {
  machine: string;
  startUp?: StartUp;
  [part: string]: unknown;
}

type Row = Measured & { backend: string; size: string; peak?: number };

/** What is measured at every size. */
const SIZED = new Set<Part>(['wasm-one', 'wasm', 'node', 'webgpu']);

/** Every backend that was asked for, size by size. */
async function sizes({ only, sizes: asked, runs }: Options): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [width, height] of asked) {
    const one = { width, height, runs };
    const size = `${width} x ${height}`;
    if (only.includes('wasm-one'))
      rows.push({ backend: 'WASM in the frame, one thread', size, ...(await wasmCase(one, 1)) });
    if (only.includes('wasm')) {
      const measured = await wasmCase(one, null);
      rows.push({ backend: `WASM in the frame, ${measured.helpers + 1} threads`, size, ...measured });
    }
    if (only.includes('node'))
      rows.push({ backend: 'onnxruntime-node', size, ...(await inChild<CaseResult>('node-case.ts', one)) });
    if (only.includes('webgpu')) rows.push({ size, ...(await webgpuCase(one)) });
  }
  return rows;
}

function sizesTable(rows: readonly Row[]): string {
  const head = ['', 'first', 'full', ...VERBS, 'sharpness', 'strength', 'next frame', 'peak'];
  return table([
    head,
    ...rows.map((row) => [
      `${row.backend}, ${row.size}`,
      milliseconds(row.first),
      milliseconds(row.full),
      ...VERBS.map((verb) => milliseconds(row.verbs[verb])),
      ratio(row.sharpness / row.full),
      ratio(row.strength / row.full),
      ratio(row.frame / row.full),
      row.peak === undefined ? '–' : mebibytes(row.peak),
    ]),
  ]);
}

type MatchRow = MatchResult & { side: number; form: 'blocks' | 'plain' };

async function matches(runs: number): Promise<MatchRow[]> {
  const rows: MatchRow[] = [];
  for (const side of [64, 128]) {
    for (const form of ['blocks', 'plain'] as const)
      rows.push({
        side,
        form,
        ...(await inChild<MatchResult>('match-case.ts', { side, form, runs: side > 64 ? 1 : runs })),
      });
  }
  return rows;
}

type NetworksRow = NetworksResult & { backend: 'node' | 'wasm'; network: 'ours' | 'official size' };

/** Both networks on the same runtime, one after the other. @throws Error that says how to make the official one */
async function networks({ official, runs }: Options): Promise<NetworksRow[]> {
  if (!existsSync(join(official, 'card.json')))
    throw new Error(
      `${official} holds no pack; make one with \`${MAKE_OFFICIAL} ${official}\` (3 GB, minutes).`,
    );
  const rows: NetworksRow[] = [];
  for (const backend of ['node', 'wasm'] as const) {
    for (const [network, folder] of [
      ['ours', 'models/packs/wireframe'],
      ['official size', official],
    ] as const)
      rows.push({
        backend,
        network,
        ...(await inChild<NetworksResult>('networks-case.ts', {
          folder,
          backend,
          runs: network === 'ours' ? runs : 1,
        })),
      });
  }
  return rows;
}

function networksTable(rows: readonly NetworksRow[]): string {
  const body = rows.map((row) => [
    `${row.network}, ${row.backend}`,
    ...[row.align, row.match, row.synthesise, row.total].map(milliseconds),
    mebibytes(row.peak),
  ]);
  for (let i = 0; i + 1 < rows.length; i += 2) {
    const [ours, theirs] = [rows[i]!, rows[i + 1]!];
    const times = (['align', 'match', 'synthesise', 'total'] as const).map((part) =>
      ratio(theirs[part] / ours[part]),
    );
    body.push([`official / ours, ${ours.backend}`, ...times, ratio(theirs.peak / ours.peak)]);
  }
  return table([['', 'align', 'match', 'synthesise', 'total', 'peak'], ...body]);
}

async function run(options: Options): Promise<void> {
  const report: Report = { machine: `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}` };
  const show = (title: string, text: string): void => {
    if (!options.json) console.log(`\n${title}\n${text}`);
  };
  if (!options.json) console.log(report.machine);
  if (options.flame !== null) {
    const [width, height] = options.sizes[0]!;
    report.flame = await writeFlame(options.flame, width, height);
    show(
      'Flame',
      `One restyle of ${width} x ${height} on onnxruntime-node: ${options.flame} and a PNG of it`,
    );
    if (options.json) console.log(JSON.stringify(report));
    return;
  }
  if (options.only.includes('startup')) {
    const { host, panel, engine } = (report.startUp = await startUpCase());
    show(
      'Start-up',
      `panel painted ${milliseconds(panel)} after its frame opened, engine ready ${milliseconds(engine)} later; before that the stand-in took ${milliseconds(host)}`,
    );
  }
  if (options.only.some((part) => SIZED.has(part))) {
    const rows = await sizes(options);
    report.sizes = rows;
    show('Sizes (re-runs as a share of full)', sizesTable(rows));
  }
  if (options.only.includes('match')) {
    const rows = await matches(options.runs);
    report.match = rows;
    const cells = rows.map(({ side, form, milliseconds: time, extra }) => [
      `${side} x ${side}, ${form}`,
      milliseconds(time),
      mebibytes(extra),
    ]);
    show('The match alone, WASM, processor time', table([['', 'time', 'extra memory'], ...cells]));
  }
  if (options.only.includes('official')) {
    const rows = await networks(options);
    report.networks = rows;
    show('Networks at 256 x 256, one thread, processor time', networksTable(rows));
  }
  if (options.json) console.log(JSON.stringify(report));
}

try {
  await run(readOptions(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
