import type { JSX } from 'preact';
import { overallFraction, stageFraction, STAGES, type RunProgress } from '../state/stages.ts';
import { millisecondsText, texts } from '../widgets/texts.ts';
import { progressText, stageNames } from './texts.ts';

/** The five verbs as one determinate bar of five parts, with the milliseconds of each once they are known. */
export function StageStrip({ progress, running }: { progress: RunProgress; running: boolean }): JSX.Element {
  const percent = Math.round(overallFraction(progress) * 100);
  return (
    <div class="stages">
      <div
        role="progressbar"
        class="stage-list"
        aria-label={texts.progress}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={progressText(progress.stage, progress.fraction)}
      >
        {STAGES.map((stage) => {
          const fraction = stageFraction(progress, stage);
          const milliseconds = progress.milliseconds[stage];
          return (
            <div
              class="stage"
              data-state={running && stage === progress.stage ? 'active' : fraction === 1 ? 'done' : 'open'}
            >
              <div class="stage-bar">
                <div style={`transform: scaleX(${fraction})`} />
              </div>
              <span class="stage-name">{stageNames[stage]}</span>
              <span class="stage-time">
                {milliseconds === undefined ? '\u00a0' : millisecondsText(milliseconds)}
              </span>
            </div>
          );
        })}
      </div>
      <span class="unseen" aria-live="polite">
        {running ? stageNames[progress.stage] : ''}
      </span>
    </div>
  );
}
