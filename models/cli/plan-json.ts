import type { ElementStyle, PageElement } from '../runtime/elements/page-element.ts';
import { toHex } from '../runtime/layers/paint-colours.ts';
import { isPlace } from '../runtime/plan/draft.ts';
import { ATTRIBUTES, type ElementDecision, type Place, type Plan } from '../runtime/plan/plan.ts';
import type { LayerNode, RestyleInput } from '../runtime/types.ts';

/** Names of layers by id. */
type Names = ReadonlyMap<string, string>;

/**
 * A plan as `--plan-out` writes it, `{ "elements": [...], "exemplars": [[...]] }`, both in paint order: of each element its layers, kind and box (px), and of
 * those of the source what is decided (a style, and where each attribute comes from), the exemplar's element that it follows, candidates with probabilities
 * and styles, confidence, and the rules that changed it. Where something comes from is `{ exemplar, element }`, places in `exemplars`, or "source" or "rule".
 * Colours are `#rrggbb` as seen, null where nothing is painted; probabilities 0..1.
 */
export function planJson(
  plan: Plan,
  { sourceLayers, exemplars }: Pick<RestyleInput, 'sourceLayers' | 'exemplars'>,
): string {
  const own = namesIn(sourceLayers);
  const theirs = plan.exemplars.map((list, i) => {
    const names = namesIn(exemplars[i]?.layers);
    return list.map((element) => ({ ...elementJson(element, names), ...styleJson(element.style) }));
  });
  const makeOf: number[] = [];
  plan.decisions.forEach(({ elements }, make) => elements.forEach((place) => (makeOf[place] = make)));
  const elements = plan.source.map((element, place) => {
    const make = makeOf[place]!;
    const decision = plan.decisions[make]!;
    const { origin, style, candidates, confidence, rules, pictures, hidesCross = false } = decision;
    const picture = pictures?.[decision.elements.indexOf(place)];
    return {
      ...elementJson(element, own),
      make,
      decision: { ...styleJson(style), from: origin, ...(picture && { picture }), hidesCross },
      reason: reasonOf(decision, picture, theirs),
      confidence,
      candidates: candidates.map(({ probability, style: offered, origin: from }) => ({
        probability,
        ...styleJson(offered),
        from,
      })),
      rules,
    };
  });
  return `${JSON.stringify({ elements, exemplars: theirs })}\n`;
}

/** The exemplar's element that is followed most tellingly, in full. */
function reasonOf(
  { origin }: ElementDecision,
  picture: Place | undefined,
  exemplars: readonly (readonly object[])[],
): unknown {
  const origins = ATTRIBUTES.map((attribute) => origin[attribute]);
  const place = picture ?? origins.find(isPlace);
  if (place) return { ...place, ...exemplars[place.exemplar]![place.element]! };
  return origins.includes('rule') ? 'rule' : 'source';
}

function namesIn(root: LayerNode | undefined): Names {
  const names = new Map<string, string>();
  const visit = ({ id, name, children = [] }: LayerNode): void => {
    names.set(id, name);
    children.forEach(visit);
  };
  if (root) visit(root);
  return names;
}

function elementJson({ kind, from, layers, box }: PageElement, names: Names): object {
  return {
    id: layers[0] ?? null,
    ids: layers,
    name: names.get(layers[0] ?? '') ?? null,
    kind,
    foundIn: from,
    box,
  };
}

const styleJson = ({ fill, filled, gradient, stroke, radius, shadow }: ElementStyle): object => ({
  fill: filled ? toHex(fill) : null,
  gradient,
  stroke: stroke && { ...stroke, colour: toHex(stroke.colour) },
  radius,
  shadow,
});
