import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Outcome } from '../state/outcome.ts';
import { texts, unmatchedText, whyText } from './texts.ts';
import { viewNames } from '../panel/texts.ts';
import { answer, type Answer } from './answer.ts';
import { fitPictures } from './fit-pictures.ts';
import type { Side, Why, WhyEvent } from './probe.ts';
import { unmatchedShare } from './unmatched-path.ts';
import { ExemplarChoice } from '../steer/exemplar-choice.tsx';
import { RasterCanvas } from '../widgets/raster-canvas.tsx';
import { PlanDetails } from './plan-details.tsx';
import { UnmatchedCells } from './unmatched-cells.tsx';
import { useExtent } from '../widgets/use-extent.ts';
import { WhyPicture, type Lit } from './why-picture.tsx';

export interface WhyViewProps {
  outcome: Outcome;
  strength: number;
  /** The source is shown in the place of the result. */
  comparing: boolean;
  why: Why;
  onWhy(event: WhyEvent): void;
}

const [GAP, CAPTION] = [12, 20];
/** Pixels kept for the answer, for what follows it where there is a plan, and for the sentence about confidence. */
const [WORDS, DETAILS, MORE_WORDS] = [48, 64, 56];

/** Ask why: result and exemplar beside each other, each lighting up where the other is asked about, and the answer in words. */
export function WhyView({ outcome, strength, comparing, why, onWhy }: WhyViewProps): JSX.Element {
  const { evidence, before, result } = outcome;
  const { probe, held, confidence } = why;
  const { image, grid } = evidence.exemplars[why.exemplar]!;
  const [area, extent] = useExtent();
  const planned = evidence.plan !== null;
  const words = WORDS + (planned ? DETAILS : 0) + (confidence ? MORE_WORDS : 0);
  const room = { ...extent, height: extent.height - words };
  const { direction, sizes } = fitPictures(room, [result, image], GAP, CAPTION);
  const shown = why.exemplar;
  const found = useMemo(() => probe && answer(probe, evidence, shown), [probe, evidence, shown]);
  const name = probe?.on === 'layer' ? probe.layer.name : null;
  const lit = (side: Side) => litOn(side, found, name);
  return (
    <div class="why" ref={area}>
      <div class="why-pictures" style={`flex-direction: ${direction}`}>
        <WhyPicture
          side="result"
          caption={
            <ResultCaption
              comparing={comparing}
              confidence={confidence}
              onConfidence={(on) => onWhy({ type: 'confidence', on })}
            />
          }
          label={texts.whyResultKeys}
          size={sizes[0]}
          grid={evidence.source}
          held={held}
          onWhy={onWhy}
          {...lit('result')}
        >
          <RasterCanvas raster={before} opacity={1} />
          {!comparing && <RasterCanvas raster={result} opacity={strength} />}
          {confidence && <UnmatchedCells unmatched={evidence.unmatched} grid={evidence.source} />}
        </WhyPicture>
        <WhyPicture
          side="exemplar"
          caption={
            <ExemplarChoice
              count={evidence.exemplars.length}
              chosen={why.exemplar}
              onChoose={(exemplar) => onWhy({ type: 'shown', exemplar })}
            />
          }
          label={texts.whyExemplarKeys}
          size={sizes[1]}
          grid={grid}
          held={held}
          onWhy={onWhy}
          {...lit('exemplar')}
        >
          <RasterCanvas raster={image} opacity={1} />
        </WhyPicture>
      </div>
      <WhyWords probe={probe} found={found} evidence={evidence} confidence={confidence} />
    </div>
  );
}

interface WhyWordsProps {
  probe: Why['probe'];
  found: Answer | null;
  evidence: Outcome['evidence'];
  confidence: boolean;
}

/** The answer in words, what else the plan tells of it, and what confidence hatches. */
function WhyWords({ probe, found, evidence, confidence }: WhyWordsProps): JSX.Element {
  const { plan, unmatched } = evidence;
  const planned = plan !== null;
  return (
    <>
      <p class="why-words" role="status" title={planned ? texts.sureMeaning : texts.confidenceMeaning}>
        {probe && found ? whyText(probe, found) : planned ? texts.whyPlanHint : texts.whyHint}
      </p>
      {found?.by === 'plan' && found.side === 'exemplar' && <PlanDetails found={found} />}
      {confidence && <p class="why-words unmatched">{unmatchedText(unmatchedShare(unmatched), planned)}</p>}
    </>
  );
}

/** What lights up in one of the pictures: the answer where the other was asked about, the asked part in the one that was. */
function litOn(side: Side, found: Answer | null, name: string | null): Lit {
  const none = { heat: null, asked: null, best: null, taken: [], alike: [] };
  if (found === null) return none;
  if (found.side !== side)
    return {
      ...none,
      asked: { part: found.asked, name: found.by === 'plan' ? found.element.name : name },
      alike: found.by === 'plan' && found.side === 'exemplar' ? found.alike : [],
    };
  if (found.by === 'cells') return { ...none, heat: found.heat, best: found.best };
  return {
    ...none,
    taken: found.side === 'result' ? found.takers : found.taken ? [found.taken.part] : [],
  };
}

/** What the result's picture shows, and the switch for what found no match. */
function ResultCaption({
  comparing,
  confidence,
  onConfidence,
}: {
  comparing: boolean;
  confidence: boolean;
  onConfidence(on: boolean): void;
}): JSX.Element {
  return (
    <>
      {comparing ? viewNames.before : texts.whyResult}
      <button class="number-button" aria-pressed={confidence} onClick={() => onConfidence(!confidence)}>
        {texts.confidence}
      </button>
    </>
  );
}
