import { saturation, type Colour } from '../../layers/paint.ts';
import { toColour } from '../../layers/paint-colours.ts';
import { note, takeAttribute, type Draft, type DraftDecision } from '../draft.ts';
import { groundOf, showsPicture } from '../grounds.ts';
import { contrastOf, SEEN } from '../seen.ts';
import { groundsOf, shownBy, type Shown } from '../theme.ts';

/** Largest distance of a quiet colour's channels, and its largest WCAG ratio to its ground: from there on it is a slab. */
const QUIET = { chroma: 0.25, contrast: 2.2 };
/** Share of the theme's strongest colour in the tint that is made where the exemplar has no quiet one. */
const TINT = 0.14;

/**
 * quiet where no picture is: a placeholder for which the exemplar has no picture takes a quiet colour of the theme, seen on its ground but no saturated slab,
 * and loses its cross. The decided one where that is quiet, else the exemplar's ground colour of the contrast nearest to the source's, else a tint.
 */
export function keepQuiet(draft: Draft): void {
  for (const decision of draft.decisions) {
    const [first] = decision.elements as readonly [number];
    const { kind, placeholder } = draft.source[first]!;
    if (kind !== 'picture' || !placeholder || showsPicture(draft, first)) continue;
    decision.hidesCross = true;
    if (
      decision.elements.every((place) => isQuiet(decision.style.fill, groundOf(draft, place).colour)) &&
      decision.style.filled
    )
      continue;
    quieten(draft, decision);
    note(decision, 'quiet where no picture is', 'fill');
  }
}

function isQuiet(colour: Colour, ground: Colour): boolean {
  const contrast = contrastOf(colour, ground);
  return contrast >= SEEN && contrast <= QUIET.contrast && saturation(colour) <= QUIET.chroma;
}

function quieten(draft: Draft, decision: DraftDecision): void {
  const [first] = decision.elements as readonly [number];
  const grounds = decision.elements.map((place) => groundOf(draft, place).colour);
  const { style, below } = draft.source[first]!;
  const wanted = contrastOf(style.fill, below);
  const far = ({ element }: Shown): number => Math.abs(contrastOf(element.style.fill, grounds[0]!) - wanted);
  const [tint] = groundsOf(draft)
    .filter(({ element }) => grounds.every((ground) => isQuiet(element.style.fill, ground)))
    .sort((a, b) => far(a) - far(b));
  const plain = { ...decision.style, filled: true, gradient: false };
  if (tint) takeAttribute(decision, 'fill', { ...plain, fill: tint.element.style.fill }, tint.place);
  else takeAttribute(decision, 'fill', { ...plain, fill: tinted(draft, grounds[0]!) }, 'rule');
}

/** A little of the theme's most saturated colour on the ground; more, where that is not seen. */
function tinted(draft: Draft, ground: Colour): Colour {
  const strongest = shownBy(draft)
    .filter(({ element }) => element.kind !== 'picture')
    .reduce<Colour>(
      (best, { element }) => (saturation(element.style.fill) > saturation(best) ? element.style.fill : best),
      { r: 0.5, g: 0.5, b: 0.5 },
    );
  const mixed = (share: number): Colour => {
    const mix = (from: number, to: number): number => 255 * (from + share * (to - from));
    return toColour([mix(ground.r, strongest.r), mix(ground.g, strongest.g), mix(ground.b, strongest.b)]);
  };
  for (let share = TINT; share < 1; share += TINT / 2)
    if (contrastOf(mixed(share), ground) >= SEEN) return mixed(share);
  return mixed(TINT);
}
