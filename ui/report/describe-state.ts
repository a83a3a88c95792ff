import type { FrameRef } from '../../plugin/protocol.ts';
import type { Problem } from '../bridge/problem.ts';
import { exemplarsOf, type Pair } from '../state/pair.ts';
import { STAGES, type RunProgress } from '../state/stages.ts';
import type { Outcome } from '../state/outcome.ts';
import type { State } from '../state/state.ts';
import { redact, sizeClass } from './redact.ts';

/** A line of the report before it is written: key and value. */
export type Line = readonly [key: string, value: string];

/** What the panel's state tells of the plugin. Of frames only how many there are, and the class of their sizes. */
export function describeState(state: State): Line[] {
  const last = lastOutcome(state);
  return [
    ['phase', phaseText(state)],
    ['selection', selectionText(state)],
    ['engine', engineText(state)],
    ['engine fallbacks', fallbacksText(state)],
    ['runs', String(state.run)],
    ['last run', last === null ? 'none' : timesText(last.progress)],
    ['last run sizes', last === null ? 'none' : sizesText(last.pair)],
  ];
}

/** A problem with what is of the document blanked: its message may quote a layer, and so may what caused it. */
export function describeProblem(problem: Problem, names: readonly string[]): Line[] {
  const known = problem.node === undefined ? names : [...names, problem.node];
  const lines: Line[] = [['problem', problem.name]];
  if (problem.detail !== undefined) lines.push(['problem message', redact(problem.detail, known)]);
  for (const cause of problem.causes ?? []) lines.push(['caused by', redact(cause, known)]);
  return lines;
}

/** Everything in the state that the document or the user named. */
export function namesIn(state: State): string[] {
  const frames: (FrameRef | null | undefined)[] = [state.mask];
  for (const selection of [state.canvas, state.selection])
    frames.push(
      ...[selection?.source, selection?.exemplar],
      ...(selection?.more ?? []),
      ...(selection?.wireframes ?? []),
    );
  frames.push(...state.shelf.items.map(({ frame }) => frame));
  const outcomes = state.history.entries.map(({ outcome }) => outcome);
  for (const { pair } of outcomes) frames.push(pair.source, ...exemplarsOf(pair), pair.mask);
  if ('pair' in state.phase && state.phase.pair !== null)
    frames.push(state.phase.pair.source, ...exemplarsOf(state.phase.pair));
  const named = frames.flatMap((frame) => (frame ? [frame.name, frame.id] : []));
  return [...new Set(named)];
}

function phaseText({ phase, series }: State): string {
  const within = series === null ? '' : `, ${series.kind} of ${series.total} ${series.state}`;
  if (phase.name !== 'running') return phase.name + within;
  const { stage, fraction } = phase.progress;
  return `running, ${stage} ${Math.round(100 * fraction)} percent${within}`;
}

function selectionText({ canvas }: State): string {
  if (canvas === null) return 'not told';
  const { source, exemplar, more = [], wireframes = [], problem } = canvas;
  const there = [
    source && 'wireframe',
    exemplar && 'exemplar',
    more.length > 0 && `${more.length} more exemplars`,
    wireframes.length > 0 && `${wireframes.length} wireframes`,
    problem && problem.name,
  ].filter((part) => typeof part === 'string');
  return there.length === 0 ? 'none' : there.join(', ');
}

function engineText({ engine }: State): string {
  if (engine.name !== 'ready') return engine.name;
  const { backend, replaced } = engine.report;
  return `ready, ${redact(backend)}${replaced ? ', in the place of an accelerator that broke' : ''}`;
}

function fallbacksText({ engine }: State): string {
  const tried = engine.name === 'ready' ? engine.report.fallbacks : [];
  return tried.length === 0 ? 'none' : tried.map((line) => redact(line)).join(' | ');
}

function lastOutcome({ phase, history }: State): Outcome | null {
  if (phase.name === 'review' || phase.name === 'applying') return phase.outcome;
  const made = history.entries.map(({ outcome }) => outcome);
  return made.reduce<Outcome | null>((last, one) => (last === null || one.run > last.run ? one : last), null);
}

function timesText({ milliseconds }: RunProgress): string {
  const told = STAGES.flatMap((stage) =>
    milliseconds[stage] === undefined ? [] : [`${stage} ${Math.round(milliseconds[stage])} ms`],
  );
  return told.join(', ');
}

function sizesText(pair: Pair): string {
  const size = ({ width, height }: FrameRef): string => `${sizeClass(width)} x ${sizeClass(height)}`;
  return `about ${size(pair.source)} after ${exemplarsOf(pair).map(size).join(' and ')}`;
}
