import type { ElementStyle } from '../../elements/page-element.ts';
import { saturation, type Colour } from '../../layers/paint.ts';
import { toColour } from '../../layers/paint-colours.ts';
import { elementAt, isPlace, note, takeAttribute, type Draft, type DraftDecision } from '../draft.ts';
import { groundOf, showsPicture } from '../grounds.ts';
import { contrastOf, SEEN } from '../seen.ts';
import { groundsOf, isPictureAt, shownBy, type Shown } from '../theme.ts';
import { isFace } from './picture-for-a-picture.ts';

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
    const { style, origin } = decision;
    const grounds = decision.elements.map((place) => groundOf(draft, place).colour);
    const fits = ({ fill, filled }: ElementStyle): boolean =>
      filled && grounds.every((ground) => isQuiet(fill, ground));
    if (origin.fill !== 'source' && (fits(style) || isTakenFromFace(draft, first))) continue;
    quieten(draft, decision, grounds, fits);
    note(decision, 'quiet where no picture is', 'fill');
  }
}

function isQuiet(colour: Colour, ground: Colour): boolean {
  const contrast = contrastOf(colour, ground);
  return contrast >= SEEN && contrast <= QUIET.contrast && saturation(colour) <= QUIET.chroma;
}

/** A small circle that stays as the exemplar paints its own: letters on a colour are no slab. */
function isTakenFromFace(draft: Draft, place: number): boolean {
  const { fill } = draft.decisionOf[place]!.origin;
  return isPlace(fill) && isFace(draft.source[place]!) && isFace(elementAt(draft, fill));
}

function quieten(
  draft: Draft,
  decision: DraftDecision,
  grounds: readonly Colour[],
  fits: (style: ElementStyle) => boolean,
): void {
  const { style, below } = draft.source[decision.elements[0]!]!;
  const wanted = contrastOf(style.fill, below);
  const far = ({ element }: Shown): number => Math.abs(contrastOf(element.style.fill, grounds[0]!) - wanted);
  const candidate = decision.candidates.find(
    (one) => one.origin.fill !== 'source' && !isPictureAt(draft, one.origin.fill) && fits(one.style),
  );
  const [tint] = groundsOf(draft)
    .filter(({ element }) => fits(element.style))
    .sort((a, b) => far(a) - far(b));
  const plain = { ...decision.style, filled: true, gradient: false };
  if (candidate) takeAttribute(decision, 'fill', candidate.style, candidate.origin.fill);
  else if (tint) takeAttribute(decision, 'fill', { ...plain, fill: tint.element.style.fill }, tint.place);
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
