import type { Problem } from '../bridge/problem.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { namesIn } from './describe-state.ts';
import { gatherReport, type Met, type ReportParts } from './gather-report.ts';

export type ReportStage =
  | { name: 'idle' }
  /** Probing what works, for up to two seconds. */
  | { name: 'looking' }
  | { name: 'copied' }
  /** The window may not copy: the text is shown, for the user to copy. */
  | { name: 'byHand'; text: string };

/** *Copy report*, and what became of it. */
export interface Reporter {
  read(): ReportStage;
  subscribe(listener: () => void): () => void;
  copy(): Promise<void>;
  /** The user pressed Copy beside the shown text, and it was copied. */
  copied(): void;
  dismiss(): void;
}

export interface ReporterDeps extends ReportParts {
  /** Puts a text on the clipboard; false where the window may not. */
  copyText(text: string): boolean;
}

/** Milliseconds that the sentence on a copied report stays. */
const READING = 8000;

export function createReporter(deps: ReporterDeps): Reporter {
  let stage: ReportStage = { name: 'idle' };
  const listeners = new Set<() => void>();
  const last = watchProblems(deps.store, deps.now);
  const set = (next: ReportStage): void => {
    stage = next;
    for (const listener of [...listeners]) listener();
  };
  const confirm = (): void => {
    const confirmed: ReportStage = { name: 'copied' };
    set(confirmed);
    setTimeout(() => stage === confirmed && set({ name: 'idle' }), READING);
  };
  return {
    read: () => stage,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async copy() {
      if (stage.name === 'looking') return;
      set({ name: 'looking' });
      const text = await gatherReport(deps, last());
      if (deps.copyText(text)) confirm();
      else set({ name: 'byHand', text });
    },
    copied: confirm,
    dismiss: () => set({ name: 'idle' }),
  };
}

/** Remembers the newest problem, with what was named by then: its banner may be dismissed before anybody asks. */
function watchProblems(store: Store, now: () => number): () => Met | null {
  let met: Met | null = null;
  const seen = new WeakSet<Problem>();
  store.subscribe(() => {
    const state = store.read();
    for (const problem of problemsOf(state))
      if (!seen.has(problem)) {
        seen.add(problem);
        met = { problem, at: now(), names: namesIn(state) };
      }
  });
  return () => met;
}

/** The gravest last: where several come at once, that one is told. */
function problemsOf({ alert, phase, engine, series }: State): Problem[] {
  return [
    ...(series?.failures ?? []).map(({ problem }) => problem),
    ...(engine.name === 'failed' ? [engine.problem] : []),
    ...(phase.name === 'failed' ? [phase.problem] : []),
    ...(alert === null ? [] : [alert]),
  ];
}
