import type { JSX } from 'preact';
import { CopyReport } from '../report/copy-report.tsx';
import type { Reporter } from '../report/reporter.ts';
import type { EngineStatus } from '../session/engine-slice.ts';
import { totalMilliseconds, type RunProgress } from '../state/stages.ts';
import { millisecondsText } from '../widgets/texts.ts';
import { problemText } from '../bridge/texts.ts';
import { texts } from './texts.ts';

/** Which engine serves, what was tried before it, what the last run took, and the report of all that. */
export function StatusBar({
  engine,
  progress,
  reporter,
}: {
  engine: EngineStatus;
  progress: RunProgress | null;
  reporter: Reporter;
}): JSX.Element {
  return (
    <footer class="status" data-engine={engine.name} title={explain(engine)}>
      <span class="dot" aria-hidden="true" />
      <span role="status">{describe(engine)}</span>
      <CopyReport reporter={reporter} />
      {progress && <span class="status-time">{millisecondsText(totalMilliseconds(progress))}</span>}
    </footer>
  );
}

function describe(engine: EngineStatus): string {
  switch (engine.name) {
    case 'starting':
      return texts.engineStarting;
    case 'ready':
      return engine.report.backend;
    case 'failed':
      return texts.engineStopped;
  }
}

function explain(engine: EngineStatus): string {
  switch (engine.name) {
    case 'starting':
      return texts.engineStarting;
    case 'ready':
      return [engine.report.webgpu ? texts.webgpu : texts.noWebgpu, ...engine.report.fallbacks].join('\n');
    case 'failed':
      return [problemText(engine.problem), engine.problem.detail ?? ''].join('\n');
  }
}
