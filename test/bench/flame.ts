/** Where the time of one restyle goes: verbs, graphs and operators as a Chrome trace, for chrome://tracing, Perfetto or speedscope. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as ort from 'onnxruntime-node';
import { FRUGAL } from '../../models/cli/open-backend.ts';
import { readPack } from '../../models/cli/read-pack.ts';
import type { OrtLike } from '../../models/runtime/ort/ort.ts';
import { createPipeline } from '../../models/runtime/pipeline.ts';
import { drawFlame, type Span } from './flame-picture.ts';
import { inputOf } from './measure.ts';

/** One bar, with Chrome's own names. */
interface Bar extends Span {
  ph: 'X';
  pid: 1;
  tid: 1;
}

/** What onnxruntime's profiler writes, as far as it is read here. */
interface ProfilerEvent {
  cat?: string;
  name: string;
  ts: number;
  dur: number;
  args?: { op_name?: string };
}

interface ProfiledSession {
  name: string;
  session: ort.InferenceSession;
  /** When each run began, microseconds. */
  runs: number[];
}

const micros = (): number => performance.now() * 1000;
const bar = (cat: Bar['cat'], name: string, ts: number, dur: number): Bar => ({
  name,
  cat,
  ph: 'X',
  ts,
  dur,
  pid: 1,
  tid: 1,
});

/** onnxruntime-node with its profiler on in every session. Graphs are named in the order in which the pipeline opens them. */
function profiled(folder: string, sessions: ProfiledSession[]): OrtLike {
  const names = ['encode_source', 'encode_exemplar', 'match', 'synthesise: cells', 'synthesise: pixels'];
  return {
    Tensor: ort.Tensor as unknown as OrtLike['Tensor'],
    InferenceSession: {
      async create(model, options) {
        const name = names[sessions.length] ?? 'match';
        const profileFilePrefix = join(folder, `${sessions.length}`);
        const session = await ort.InferenceSession.create(model, {
          ...options,
          enableProfiling: true,
          profileFilePrefix,
        });
        const runs: number[] = [];
        sessions.push({ name, session, runs });
        return {
          inputNames: session.inputNames,
          outputNames: session.outputNames,
          run(feeds) {
            runs.push(micros());
            return session.run(feeds as unknown as ort.InferenceSession.FeedsType);
          },
          // Released only after its profile has been read.
          release: async () => undefined,
        };
      },
    },
  };
}

/** The operators of every run since `from`, moved from the profiler's clock to ours; a run is the bar that they stand on. */
async function barsOf({ name, runs }: ProfiledSession, path: string, from: number): Promise<Bar[]> {
  const events = JSON.parse(await readFile(path, 'utf8')) as ProfilerEvent[];
  const whole = events.filter((event) => event.name === 'model_run');
  return whole.flatMap((run, nth) => {
    const start = runs[nth]!;
    if (start < from) return [];
    const within = events.filter(
      ({ cat, ts, name: event }) =>
        cat === 'Node' && event.endsWith('kernel_time') && ts >= run.ts && ts < run.ts + run.dur,
    );
    return [
      bar('graph', name, start, run.dur),
      ...within.map(({ ts, dur, args, name: node }) =>
        bar('operator', `${args?.op_name} ${node.replace('_kernel_time', '')}`, start + ts - run.ts, dur),
      ),
    ];
  });
}

async function filesOf(folder: string, prefix: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith(prefix)).map((name) => join(folder, name));
}

/**
 * Restyles a page of that size twice on onnxruntime-node, one thread, and writes the trace of the second time, and a picture of it beside it. -> the
 * verbs' milliseconds
 */
export async function writeFlame(to: string, width: number, height: number): Promise<Record<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'flame-'));
  const sessions: ProfiledSession[] = [];
  try {
    const pipeline = createPipeline({
      ort: profiled(folder, sessions),
      pack: await readPack('wireframe'),
      sessionOptions: { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3, ...FRUGAL },
    });
    await pipeline.restyle(inputOf(width, height, 0, 0));
    const from = micros();
    const bars: Bar[] = [];
    let start = from;
    const { milliseconds } = await pipeline.restyle(inputOf(width, height, 1, 1), {
      onProgress: ({ verb, fraction }) => {
        if (fraction === 0 && bars.at(-1)?.name !== verb) start = micros();
        if (fraction === 1) bars.push(bar('verb', verb, start, micros() - start));
      },
    });
    for (const one of sessions) {
      one.session.endProfiling();
      await one.session.release();
    }
    for (const [nth, one] of sessions.entries()) {
      const [path] = await filesOf(folder, `${nth}_`);
      if (path !== undefined) bars.push(...(await barsOf(one, path, from)));
    }
    await pipeline.dispose();
    for (const one of bars) one.ts -= from;
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, JSON.stringify({ traceEvents: bars, displayTimeUnit: 'ms' }));
    const title = `One restyle of ${width} x ${height} on onnxruntime-node, one thread`;
    await drawFlame(bars, title, to.replace(/(\.json)?$/, '.png'));
    return milliseconds;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
