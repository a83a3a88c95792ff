import { sharedShare } from '../../runtime/geometry/box.ts';
import { KINDS, type PageElement } from '../../runtime/elements/page-element.ts';

/** What was found of a page beside what its layers say. */
export interface Matched {
  readonly pairs: readonly { readonly truth: PageElement; readonly found: PageElement }[];
  readonly missed: readonly PageElement[];
  readonly extra: readonly PageElement[];
}

/** Elements of one kind, one to one, the likest first, where their boxes share at least `least` of both. */
export function matchElements(
  truth: readonly PageElement[],
  found: readonly PageElement[],
  least: number,
): Matched {
  const likely = KINDS.flatMap((kind) => {
    const others = found.filter((element) => element.kind === kind);
    return truth
      .filter((element) => element.kind === kind)
      .flatMap((a) => others.map((b) => ({ truth: a, found: b, share: sharedShare(a.box, b.box) })))
      .filter(({ share }) => share >= least);
  }).sort((a, b) => b.share - a.share);
  const taken = new Set<PageElement>();
  const pairs = likely.filter((pair) => {
    if (taken.has(pair.truth) || taken.has(pair.found)) return false;
    taken.add(pair.truth).add(pair.found);
    return true;
  });
  const left = (elements: readonly PageElement[]): PageElement[] =>
    elements.filter((element) => !taken.has(element));
  return { pairs, missed: left(truth), extra: left(found) };
}
