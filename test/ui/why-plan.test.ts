import { describe, expect, test } from 'vitest';
import type { RuleName } from '../../models/runtime/plan/plan.ts';
import { RULES } from '../../models/runtime/plan/plan.ts';
import { answer, type Answer } from '../../ui/why/answer.ts';
import type { Evidence } from '../../ui/why/evidence.ts';
import { evidenceOf } from '../../ui/why/evidence.ts';
import { elementText, lookText, notesOf, ruleText } from '../../ui/why/plan-texts.ts';
import type { FromPlan } from '../../ui/why/planned-answer.ts';
import { askedAgain, nothingAsked, updateWhy, type Why, type WhyEvent } from '../../ui/why/probe.ts';
import { unmatchedText, whyText } from '../../ui/why/texts.ts';
import { plan, planned } from './planned-evidence.ts';
import { evidence } from './why-evidence.ts';

const at = (type: 'pointed' | 'clicked', side: 'result' | 'exemplar', x: number, y: number): WhyEvent => ({
  type,
  side,
  point: { x, y },
});
const after = (...events: WhyEvent[]): Why =>
  events.reduce((why, event) => updateWhy(why, event, planned), nothingAsked);
const asked = ({ probe }: Why, of: Evidence = planned): Answer => answer(probe!, of);
const said = (why: Why, of?: Evidence): string => whyText(why.probe!, asked(why, of));
const found = (why: Why): FromPlan => {
  const one = asked(why);
  if (one.by !== 'plan' || one.side !== 'exemplar') throw new Error('The plan was not asked.');
  return one;
};

/** In the lower half of the upper button, where its label is not. */
const button = after(at('pointed', 'result', 0.2, 0.4));
const label = after(at('pointed', 'result', 0.05, 0.1));

describe('a place of the result', () => {
  test('takes the whole element of the exemplar, and lights what is decided with it', () => {
    expect(said(button)).toBe(
      '“Order” and 1 alike take the look of “Button primary” in the exemplar, 86 % sure.',
    );
    expect(found(button)).toMatchObject({
      asked: { x: 0, y: 0, width: 0.25, height: 0.5 },
      alike: [{ x: 0, y: 0.5, width: 0.25, height: 0.5 }],
      taken: { part: { x: 0, y: 0, width: 0.5, height: 0.5 } },
    });
  });
  test('is the topmost element there: an ink within its own box alone', () => {
    expect(said(label)).toBe(
      '“Order now” takes the colour of the text at the top left in the exemplar, 70 % sure.',
    );
    expect(found(after(at('pointed', 'result', 0.24, 0.4))).element.name).toBe('Order');
    expect(found(after(at('pointed', 'result', 0.9, 0.9))).element.kind).toBe('page');
    expect(said(after(at('pointed', 'result', 0.9, 0.9)))).toBe(
      'The page takes the look of the page in the exemplar, 95 % sure.',
    );
  });
  test('says when the match is not sure', () => {
    expect(said(after(at('pointed', 'result', 0.4, 0.9)))).toBe(
      '“Box” found no sure match; the likeliest is “Card” in the exemplar, 40 % sure.',
    );
  });
  test('shows the other candidates, without the one that was taken', () => {
    expect(found(button).others.map((look) => lookText(look, false))).toEqual([
      '9 %: fill #ffffff, border #1a1a1a',
    ]);
    expect(found(label).others).toEqual([]);
  });
  test('tells what comes from elsewhere and what the rules did', () => {
    expect(notesOf(found(button))).toEqual([
      'Border is from “Card”.',
      'Corners are the wireframe’s own.',
      'It got an edge, so that it is still seen. Contrast went from 1.1 to 1.6.',
    ]);
    expect(notesOf(found(label)), 'of an ink nothing but its colour').toEqual([
      'Colour changed, so that it can be read. Contrast went from 2.1 to 4.6.',
    ]);
  });
  test('that follows nothing keeps its own, or was made by a rule', () => {
    const [first] = plan.decisions;
    const origin = { fill: 'source', stroke: 'source', radius: 'source', shadow: 'source' } as const;
    const kept = (fill: 'source' | 'rule'): Evidence => ({
      ...planned,
      plan: { ...plan, decisions: [{ ...first!, origin: { ...origin, fill } }, ...plan.decisions.slice(1)] },
    });
    const page = after(at('pointed', 'result', 0.9, 0.9));
    expect(said(page, kept('source'))).toBe('The page keeps its own look.');
    expect(said(page, kept('rule'))).toBe('The page takes nothing of the exemplar.');
    expect(answer(page.probe!, kept('rule'), 1)).toMatchObject({ taken: null, exemplar: 1 });
  });
});

test('a click takes the layer’s own element, a second one lets go', () => {
  const held = after(at('clicked', 'result', 0.2, 0.4));
  expect(held).toMatchObject({ held: true, probe: { on: 'layer', layer: { id: '2' } } });
  expect(found(held).element.name).toBe('Order');
  expect(updateWhy(held, at('clicked', 'result', 0.2, 0.4), planned).held).toBe(false);
});

test('within one cell another element is another answer; within one element the keys still walk', () => {
  expect(planned.source.columns).toBe(4);
  const [upper, lower] = [after(at('pointed', 'result', 0.1, 0.1)), after(at('pointed', 'result', 0.2, 0.4))];
  expect([upper.probe!.cell, lower.probe!.cell]).toEqual([0, 0]);
  expect(updateWhy(upper, at('pointed', 'result', 0.2, 0.4), planned).probe).toEqual(lower.probe);
  expect(updateWhy(upper, at('pointed', 'result', 0.11, 0.11), planned)).toBe(upper);
  const right: WhyEvent = { type: 'stepped', side: 'result', dx: 1, dy: 0 };
  expect(after(at('pointed', 'result', 0.6, 0.1), right).probe).toMatchObject({ cell: 3 });
});

test('a place of the exemplar tells what takes from its element, by any attribute', () => {
  const primary = after(at('pointed', 'exemplar', 0.02, 0.02));
  expect(said(primary)).toBe('“Button primary” of the exemplar gives its look to “Order” and 1 more.');
  expect(asked(primary)).toMatchObject({ takers: [{ y: 0 }, { y: 0.5 }] });
  const card = after(at('pointed', 'exemplar', 0.9, 0.9));
  expect(said(card), 'the border of the buttons too').toBe(
    '“Card” of the exemplar gives its look to “Box” and 2 more.',
  );
  const unused = { ...planned, plan: { ...plan, decisions: plan.decisions.filter((_, i) => i !== 3) } };
  expect(said(after(at('pointed', 'exemplar', 0.2, 0.2)), unused)).toBe(
    'The text at the top left of the exemplar gives its look to nothing in the result.',
  );
});

test('a text that is named by all its words is cut short', () => {
  const part = { x: 0, y: 0, width: 1, height: 1 };
  const said = (name: string): string => elementText({ name, kind: 'text', part });
  expect(said('a'.repeat(40))).toBe(`“${'a'.repeat(40)}”`);
  expect(said(`${'word '.repeat(20)}`)).toBe('“word word word word word word word word…”');
});

test('every rule is told in a sentence of its own, with its contrast', () => {
  const sentences = RULES.map((rule: RuleName) =>
    ruleText({ rule, attribute: 'fill', contrast: { from: 1, to: 2 } }, true),
  );
  expect(new Set(sentences).size).toBe(RULES.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\. Contrast went from 1\.0 to 2\.0\.$/);
});

test('confidence is that of the elements: inks over grounds, hatched where less than half sure', () => {
  const { confidence, unmatched } = evidenceOf(evidence.input, {
    cells: null,
    grids: { source: planned.source, exemplars: planned.exemplars.map(({ grid }) => grid) },
    plan,
  });
  const [ink, button, box, page] = [0.7, 0.86, 0.4, 0.95];
  expect([...confidence].map((sure) => Math.round(100 * sure) / 100)).toEqual([
    ink,
    box,
    page,
    page,
    button,
    box,
    page,
    page,
  ]);
  expect([...unmatched]).toEqual([0, 1, 0, 0, 0, 1, 0, 0]);
  expect(unmatchedText(0.25, true)).toMatch(/^Hatched: elements on 25 % of the frame/);
  expect(unmatchedText(0, true)).toMatch(/^Every element/);
});

test('a result that was run again is asked the same, and shows the exemplar that answers now', () => {
  const second: Evidence = {
    ...planned,
    exemplars: [planned.exemplars[0]!, planned.exemplars[0]!],
    input: { ...planned.input, exemplars: [planned.input.exemplars[0]!, planned.input.exemplars[0]!] },
    plan: {
      ...plan,
      exemplars: [plan.exemplars[0]!, plan.exemplars[0]!],
      decisions: plan.decisions.map((decision) => ({
        ...decision,
        origin: { ...decision.origin, fill: { exemplar: 1, element: 1 } },
      })),
    },
  };
  expect(button.exemplar).toBe(0);
  expect(askedAgain(button, second).exemplar).toBe(1);
  expect(askedAgain(nothingAsked, second)).toBe(nothingAsked);
});
