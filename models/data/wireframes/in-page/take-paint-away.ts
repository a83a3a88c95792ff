import { mix, toCss } from '../../color.ts';
import { createRandom } from '../../random.ts';
import type { Wireframe } from '../wireframe.ts';
import { boxStyles } from './box-styles.ts';
import { type ThingPaint, choosePaints } from './choose-paint.ts';
import { drawSigns, isGlyph } from './draw-signs.ts';
import { writeByHand } from './handwriting.ts';
import { InlineStyles } from './inline-style.ts';
import { writeLorem } from './lorem.ts';
import { nativeSheet, pseudoSheet } from './pseudo-elements.ts';
import { type Thing, survey } from './survey.ts';
import { drawBars, drawSquiggles } from './words.ts';

const taken = new WeakMap<Element, InlineStyles>();

/**
 * Takes a page's paint away and puts a wireframe's in its place; no box moves. What it draws instead of pictures and words stands in `data-drawing`
 * (see `Drawing`).
 * @param root the body of the page @param things what a survey of the page found
 * @param shown whether somebody sees the page; else its drawings stand in `data-drawing` alone @throws Error when its paint is already taken away
 */
export function takePaintAway(
  root: Element,
  wireframe: Wireframe,
  things: readonly Thing[] = survey(root),
  shown = true,
): void {
  if (taken.has(root))
    throw new Error('The paint is already taken away: put it back before another wireframe.');
  const styles = new InlineStyles(shown);
  taken.set(root, styles);
  styles.stop();
  const paints = choosePaints(things, wireframe);
  styles.sheet(nativeSheet(styles, paints, wireframe) + pseudoSheet(styles, paints, wireframe));
  styles.set(document.documentElement, { background: toCss(wireframe.page) });
  for (const [thing, paint] of paints) styles.set(thing.element, boxStyles(thing, paint, wireframe));
  replaceWords(styles, root, paints, wireframe);
  const texts = [...paints.keys()]
    .filter((thing) => thing.text && !isGlyph(thing))
    .map(({ element }) => element);
  if (wireframe.handwriting) writeByHand(styles, root, texts, wireframe.handwriting);
  drawSigns(styles, paints, wireframe);
}

/** Puts everything back as it was before {@link takePaintAway}; nothing when nothing was taken. */
export function putPaintBack(root: Element): void {
  taken.get(root)?.back();
  taken.delete(root);
}

function replaceWords(
  styles: InlineStyles,
  root: Element,
  paints: ReadonlyMap<Thing, ThingPaint>,
  wireframe: Wireframe,
): void {
  if (wireframe.words === 'kept') return;
  const random = createRandom(wireframe.seed + 1);
  const texts = [...paints].filter(
    ([thing]) => thing.text && !isGlyph(thing) && random.chance(wireframe.wordShare),
  );
  if (wireframe.words === 'lorem')
    return writeLorem(
      styles,
      root,
      texts.map(([{ element }]) => element),
      random,
    );
  for (const [thing, { ink, under }] of texts.filter(([{ whole }]) => whole)) {
    const { barDepth, barHeight, barRadius } = wireframe;
    if (wireframe.words === 'bars')
      drawBars(styles, thing, thing.lines, mix(under, ink, barDepth), barHeight, barRadius);
    else drawSquiggles(styles, thing, thing.lines, ink, random);
  }
}
