import type { ElementStyle, PageElement } from '../runtime/elements/page-element.ts';
import type { Colour } from '../runtime/layers/paint.ts';
import { elementAt, isPlace } from '../runtime/plan/draft.ts';
import { ATTRIBUTES, type ElementDecision, type Origin, type Plan } from '../runtime/plan/plan.ts';
import type { LayerNode, RestyleInput } from '../runtime/types.ts';

/** Names of layers by id. */
type Names = ReadonlyMap<string, string>;

/**
 * A plan as `--plan-out` writes it, `{ "elements": [...] }` in paint order: of each element of the source its layers, kind and box (px), what is decided (a
 * style, and where each attribute comes from), the exemplar's element that it follows, candidates with probabilities and styles, confidence, and the rules
 * that changed it. Colours are `#rrggbb` as seen, null where nothing is painted; probabilities 0..1.
 */
export function planJson(
  plan: Plan,
  { sourceLayers, exemplars }: Pick<RestyleInput, 'sourceLayers' | 'exemplars'>,
): string {
  const own = namesIn(sourceLayers);
  const theirs = exemplars.map(({ layers }) => namesIn(layers));
  const decisionOf: ElementDecision[] = [];
  for (const decision of plan.decisions) for (const place of decision.elements) decisionOf[place] = decision;
  const elements = plan.source.map((element, place) => {
    const decision = decisionOf[place]!;
    const { origin, style, candidates, confidence, rules, pictures, hidesCross = false } = decision;
    const told = (one: Origin): unknown => originJson(one, plan, theirs);
    const picture = pictures?.[decision.elements.indexOf(place)];
    const follows = [picture, ...ATTRIBUTES.map((attribute) => origin[attribute])].find(
      (one) => one !== undefined && isPlace(one),
    );
    return {
      ...elementJson(element, own),
      make: plan.decisions.indexOf(decision),
      decision: {
        ...styleJson(style),
        from: Object.fromEntries(ATTRIBUTES.map((attribute) => [attribute, told(origin[attribute])])),
        ...(picture && { picture: told(picture) }),
        hidesCross,
      },
      reason: follows
        ? told(follows)
        : ATTRIBUTES.some((attribute) => origin[attribute] === 'rule')
          ? 'rule'
          : 'source',
      confidence,
      candidates: candidates.map(({ probability, style: offered, origin: of }) => ({
        probability,
        ...styleJson(offered),
        from: Object.fromEntries(ATTRIBUTES.map((attribute) => [attribute, told(of[attribute])])),
      })),
      rules,
    };
  });
  return `${JSON.stringify({ elements })}\n`;
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

function originJson(origin: Origin, plan: Plan, names: readonly Names[]): unknown {
  if (!isPlace(origin)) return origin;
  return { exemplar: origin.exemplar, ...elementJson(elementAt(plan, origin), names[origin.exemplar]!) };
}

const styleJson = ({ fill, filled, gradient, stroke, radius, shadow }: ElementStyle): object => ({
  fill: filled ? hex(fill) : null,
  gradient,
  stroke: stroke && { ...stroke, colour: hex(stroke.colour) },
  radius,
  shadow,
});

const hex = ({ r, g, b }: Colour): string =>
  `#${[r, g, b]
    .map((value) =>
      Math.round(255 * value)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
