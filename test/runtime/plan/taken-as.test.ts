import { describe, expect, test } from 'vitest';
import { isAlike, takenAs } from '../../../models/runtime/plan/taken-as.ts';
import { WHITE } from '../../../models/runtime/layers/paint.ts';
import { BLUE, element, grey, RED } from './page-elements.ts';

const card = (fill = BLUE, style = {}) => element('box', [0, 0, 100, 40], fill, { style });
const stroke = (width: number, colour = RED) => ({
  stroke: { colour, width, sides: [true, true, true, true] },
});

describe('what is the same to the eye', () => {
  test.each([
    ['a colour 8 steps away', card(grey(0.5)), card(grey(0.5 + 8 / 255)), true],
    ['a colour 9 steps away', card(grey(0.5)), card(grey(0.5 + 9 / 255)), false],
    ['corners 2 px apart', card(BLUE, { radius: 4 }), card(BLUE, { radius: 6 }), true],
    ['corners 5 px apart', card(BLUE, { radius: 4 }), card(BLUE, { radius: 9 }), false],
    ['corners of what has no edge', card(WHITE, { radius: 0 }), card(WHITE, { radius: 9 }), true],
    [
      'two pills of other sizes',
      card(BLUE, { radius: 20 }),
      element('box', [0, 0, 60, 24], BLUE, { style: { radius: 12 } }),
      true,
    ],
    ['a border where none is', card(BLUE), card(BLUE, stroke(1)), false],
    ['a border half a px heavier', card(BLUE, stroke(1)), card(BLUE, stroke(1.5)), true],
    ['a border of another colour', card(BLUE, stroke(1)), card(BLUE, stroke(1, BLUE)), false],
    ['a shadow where none is', card(BLUE), card(BLUE, { shadow: 0.3 }), false],
    ['a gradient for a flat fill', card(BLUE), card(BLUE, { gradient: true }), false],
    ['another picture', element('picture', [0, 0, 9, 9], RED), element('picture', [0, 0, 9, 9], BLUE), true],
    [
      'ink from a bordered ground of its colour',
      element('text', [0, 0, 9, 9], BLUE),
      card(BLUE, stroke(2)),
      true,
    ],
  ])('%s', (_, meant, taken, is) => expect(isAlike(meant, taken)).toBe(is));

  test('what has no fill shows what lies below, wherever it is taken', () => {
    const bare = element('box', [0, 0, 100, 40], BLUE, { below: BLUE, style: { filled: false } });
    expect(isAlike(card(WHITE), bare)).toBe(true);
    expect(isAlike(card(BLUE), bare)).toBe(false);
  });
});

describe('what an element takes', () => {
  const styled = card(BLUE, { radius: 8, shadow: 0.2, ...stroke(2) });

  test('a box takes all, its corners at most half of its own shorter side', () => {
    expect(takenAs(card(grey(0.8)), styled)).toEqual(styled.style);
    expect(takenAs(element('box', [0, 0, 10, 10], grey(0.8)), styled).radius).toBe(5);
  });
  test('round to its ends stays so on another size', () => {
    const pill = card(BLUE, { radius: 20 });
    expect(takenAs(element('box', [0, 0, 200, 60], grey(0.8)), pill).radius).toBe(30);
  });
  test('ink and lines take the colour alone, and so does the page', () => {
    const none = { radius: 0, shadow: 0, stroke: null, fill: BLUE };
    expect(takenAs(element('text', [0, 0, 50, 16], grey(0)), styled)).toMatchObject(none);
    expect(takenAs(element('line', [0, 0, 50, 1], grey(0)), styled)).toMatchObject(none);
    expect(takenAs(element('box', [0, 0, 50, 1], grey(0), { parent: -1 }), styled)).toMatchObject(none);
  });
  test('no fill is taken as no fill', () => {
    const bare = element('box', [0, 0, 100, 40], BLUE, {
      below: BLUE,
      style: { filled: false, ...stroke(1) },
    });
    const own = element('box', [0, 0, 80, 30], grey(0.5), { below: grey(0.9) });
    expect(takenAs(own, bare)).toMatchObject({ filled: false, fill: grey(0.9), ...stroke(1) });
  });
});
