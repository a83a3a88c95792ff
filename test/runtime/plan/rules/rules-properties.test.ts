import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInk } from '../../../../models/runtime/elements/likes.ts';
import { makesOf } from '../../../../models/runtime/elements/makes.ts';
import { applyRules } from '../../../../models/runtime/plan/apply-rules.ts';
import { draftOf, type Draft } from '../../../../models/runtime/plan/draft.ts';
import { groundOf, isPhoto } from '../../../../models/runtime/plan/grounds.ts';
import { ATTRIBUTES, RULES } from '../../../../models/runtime/plan/plan.ts';
import { isReadable } from '../../../../models/runtime/plan/rules/readable.ts';
import { standsOut, stoodOut } from '../../../../models/runtime/plan/rules/still-seen.ts';
import { RANDOM_DRAFTS } from './random-drafts.ts';

function always(name: string, holds: (draft: Draft, again: () => Draft) => void): void {
  test(name, () => {
    fc.assert(
      fc.property(RANDOM_DRAFTS, (make) => {
        const ruled = (): Draft => {
          const draft = make();
          applyRules(draft);
          return draft;
        };
        holds(ruled(), ruled);
      }),
      { numRuns: 500 },
    );
  });
}
const places = ({ source }: Draft): number[] => source.map((_, place) => place);

describe('whatever the match says', () => {
  always(
    'every element is in exactly one decision, decisions in paint order',
    ({ source, decisions, decisionOf }) => {
      expect(decisions.flatMap(({ elements }) => elements).sort((a, b) => a - b)).toEqual(
        source.map((_, i) => i),
      );
      for (const decision of decisions) {
        expect([...decision.elements].sort((a, b) => a - b)).toEqual(decision.elements);
        for (const place of decision.elements) expect(decisionOf[place]).toBe(decision);
      }
      const firsts = decisions.map(({ elements }) => elements[0]!);
      expect([...firsts].sort((a, b) => a - b)).toEqual(firsts);
    },
  );

  always('no ink is less readable than it has to be', (draft) => {
    for (const place of places(draft).filter((one) => isInk(draft.source[one]!))) {
      const { style, origin } = draft.decisionOf[place]!;
      expect(isReadable(draft, [place], { colour: style.fill, origin: origin.fill })).toBe(true);
    }
  });

  always('nothing that stood out vanishes', (draft) => {
    for (const place of places(draft).filter((one) => stoodOut(draft.source[one]!)))
      expect(standsOut(draft, place, draft.decisionOf[place]!.style)).toBe(true);
  });

  always('elements of one make differ only where their grounds do', (draft) => {
    const makes = makesOf(draft.source);
    const seen = new Map<string, object>();
    for (const place of places(draft)) {
      const key = JSON.stringify([makes[place], groundOf(draft, place)]);
      const { style } = draft.decisionOf[place]!;
      if (seen.has(key)) expect(style).toEqual(seen.get(key));
      else seen.set(key, style);
    }
  });

  always('no corner exceeds half of the shorter side, and a circle stays one', ({ source, decisions }) => {
    for (const { elements, style } of decisions) {
      const { box, style: own, parent, kind } = source[elements[0]!]!;
      const half = Math.min(box.width, box.height) / 2;
      expect(style.radius).toBeLessThanOrEqual(half);
      if (
        box.width === box.height &&
        own.radius === half &&
        parent >= 0 &&
        (kind === 'box' || kind === 'picture')
      )
        expect(style.radius).toBeGreaterThanOrEqual(0.9 * half);
    }
  });

  always('the designer’s pictures stay, and nothing else becomes one', ({ source, exemplars, decisions }) => {
    for (const { elements, origin, pictures } of decisions) {
      const { kind } = source[elements[0]!]!;
      if (isPhoto(source[elements[0]!]!)) expect(origin.fill).toBe('source');
      const { fill } = origin;
      const takesPicture =
        typeof fill === 'object' && exemplars[fill.exemplar]![fill.element]!.kind === 'picture';
      if (takesPicture) expect(kind).toBe('picture');
      if (pictures) expect([pictures.length, pictures[0]]).toEqual([elements.length, fill]);
    }
  });

  always('what is said to come from the exemplar stands there', ({ source, exemplars, decisions }) => {
    for (const { elements, style, origin, rules } of decisions) {
      const { kind } = source[elements[0]!]!;
      for (const { rule } of rules) expect(RULES).toContain(rule);
      for (const attribute of ATTRIBUTES) {
        const from = origin[attribute];
        if (from === 'rule') expect(rules.map((note) => note.attribute)).toContain(attribute);
        if (typeof from !== 'object') continue;
        const { style: theirs } = exemplars[from.exemplar]![from.element]!;
        if (attribute === 'fill' && theirs.filled) expect([kind, style.fill]).toEqual([kind, theirs.fill]);
        if (attribute === 'stroke') expect(style.stroke).toEqual(theirs.stroke);
        if (attribute === 'shadow') expect(style.shadow).toEqual(theirs.shadow);
      }
    }
  });

  always('applied twice they change nothing more', (draft) => {
    const { source, exemplars, decisions } = draft;
    const again = draftOf(structuredClone({ source, exemplars, decisions }));
    applyRules(again);
    expect(again.decisions).toEqual(draft.decisions);
  });

  always('the same draft gives the same plan', (draft, again) => {
    expect(again().decisions).toEqual(draft.decisions);
  });
});
