import type { PluginApi } from '../../plugin/bridge/methods.ts';
import type { Engine } from '../engine/engine.ts';
import type { Model } from '../model/model.ts';
import type { Problem } from '../bridge/problem.ts';
import type { Store } from '../state/store.ts';
import { withTimeout } from '../bridge/with-timeout.ts';
import type { BuildInfo } from './build-info.ts';
import { describeProblem, describeState, namesIn, type Line } from './describe-state.ts';
import type { MessageSources } from './message-source.ts';
import { redact } from './redact.ts';
import type { Strays } from './strays.ts';
import { MOMENTS, type Timeline } from './timeline.ts';
import { writeReport } from './write-report.ts';

/** Milliseconds for an engine to say how many helpers it has; one that computes says so when it is done. */
const ENGINE_LIMIT = 1000;

/** A problem as it was met. */
export interface Met {
  problem: Problem;
  /** Milliseconds on the clock of `now`. */
  at: number;
  /** What the document and the user had named by then. */
  names: readonly string[];
}

export interface ReportParts {
  store: Store;
  plugin: Pick<PluginApi, 'facts'>;
  /** @throws where the build does not say what it is */
  build(): BuildInfo;
  model(): Model;
  engine(): Engine | null;
  sources: MessageSources;
  timeline: Timeline;
  strays: Strays;
  /** What the panel's window is: describe-window.ts. */
  describeWindow(): Promise<Line[]>;
  now(): number;
}

/** The whole report. Never rejects, and takes no longer than its limits: it is wanted most where nothing answers. */
export async function gatherReport(parts: ReportParts, last: Met | null): Promise<string> {
  const { store, strays } = parts;
  const names = namesIn(store.read());
  const [sandbox, panel, helpers] = await Promise.all([
    told('sandbox', () => describeSandbox(parts)),
    told('page', parts.describeWindow),
    told('engine helpers', () => describeHelpers(parts.engine())),
  ]);
  const { errors, refusals } = strays.read();
  const lines: Line[] = [
    ...(await told('plugin', async () => describeBuild(parts.build()))),
    ...describeModel(parts.model()),
    ...sandbox,
    ['messages', parts.sources.read().join(' | ') || 'none heard'],
    ['start', startText(parts.timeline)],
    ['open for', `${seconds(parts.now())} s`],
    ...describeState(store.read()),
    ...helpers,
    ...describeLast(last, parts.now(), names),
    ...listed('stray error', errors, names),
    ...listed('refused by policy', refusals, names),
    ...panel,
  ];
  return writeReport(lines);
}

/** Lines, or one that says why there are none. */
async function told(key: string, describe: () => Promise<Line[]>): Promise<Line[]> {
  try {
    return await describe();
  } catch (thrown) {
    return [[key, `not told: ${redact(String(thrown))}`]];
  }
}

async function describeSandbox({ plugin, now }: ReportParts): Promise<Line[]> {
  const asked = now();
  const facts = await plugin.facts();
  return [
    ['sandbox', `answered in ${Math.round(now() - asked)} ms`],
    ['figma api', facts.apiVersion],
    ['editor', `${facts.editorType}, ${facts.mode}`],
    ['sandbox globals', facts.globals.join(' ')],
    ['sandbox loop', `${Math.round(facts.loopMilliseconds)} ms`],
  ];
}

async function describeHelpers(engine: Engine | null): Promise<Line[]> {
  if (engine?.helpers === undefined) return [['engine helpers', 'no engine']];
  const silence = `no answer in ${ENGINE_LIMIT} ms`;
  return [['engine helpers', String(await withTimeout(engine.helpers(), ENGINE_LIMIT, 'Timeout', silence))]];
}

function describeBuild({ version, hash, onnxruntime }: BuildInfo): Line[] {
  return [
    ['plugin', version],
    ['build', hash],
    ['onnxruntime', onnxruntime],
  ];
}

/** A model from a file is the user's own, and so is what it is called. */
function describeModel({ card, isBuiltIn }: Model): Line[] {
  const hashes = Object.entries(card.files).map(([file, { sha256 }]) => `${file} ${sha256.slice(0, 12)}`);
  return [
    ['model', isBuiltIn ? `${card.id}, built in` : `from a file, ${card.domain}`],
    ['model files', hashes.join(', ')],
  ];
}

function startText(timeline: Timeline): string {
  const reached = timeline.read();
  return MOMENTS.map((moment) => {
    const at = reached[moment];
    return `${moment} ${at === undefined ? 'not yet' : `${Math.round(at)} ms`}`;
  }).join(', ');
}

function describeLast(last: Met | null, now: number, names: readonly string[]): Line[] {
  if (last === null) return [['problem', 'none']];
  const known = [...new Set([...last.names, ...names])];
  return [...describeProblem(last.problem, known), ['problem met', `${seconds(now - last.at)} s ago`]];
}

function listed(key: string, sentences: readonly string[], names: readonly string[]): Line[] {
  return sentences.length === 0
    ? [[key, 'none']]
    : sentences.map((sentence) => [key, redact(sentence, names)] as const);
}

const seconds = (milliseconds: number): number => Math.round(milliseconds / 1000);
