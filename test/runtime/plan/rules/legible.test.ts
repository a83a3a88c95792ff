import { describe, expect, test } from 'vitest';
import { contrastOf } from '../../../../models/runtime/plan/seen.ts';
import { box, elementsOf, fillAt, hex, photo, ruled, styleAt, told, words } from './drafts.ts';

const contrast = (ink: string, ground: string): number => contrastOf(hex(ink), hex(ground));

describe('a label on a button whose own glyphs are faint in the exemplar', () => {
  const exemplar = elementsOf([
    words([24, 30, 200, 30], '#44546f', 24),
    box([24, 100, 200, 60], '#006a9b', { cornerRadius: 6 }),
    words([60, 110, 20, 30], '#3d4f6c', 16),
    words([24, 200, 300, 20], '#44546f'),
  ]);
  const source = elementsOf([
    words([24, 30, 200, 30], '#000000', 24),
    box([24, 100, 200, 60], '#000000', { cornerRadius: 4 }),
    words([84, 118, 100, 24], '#ffffff', 18),
    words([24, 200, 300, 20], '#000000'),
  ]);

  test('takes the exemplar’s colour that is readable there, and says so', () => {
    const draft = ruled(source, exemplar, [[0], [1], [2], [3], [4]]);
    expect([fillAt(draft, 2), fillAt(draft, 3)]).toEqual(['#006a9b', '#ffffff']);
    const [note] = draft.decisionOf[3]!.rules;
    expect(note).toMatchObject({ rule: 'legible', attribute: 'fill' });
    expect(note!.contrast!.from).toBeCloseTo(contrast('#3d4f6c', '#006a9b'));
    expect(note!.contrast!.to).toBeCloseTo(contrast('#ffffff', '#006a9b'));
    expect(draft.decisionOf[3]!.origin.fill).toEqual({ exemplar: 0, element: 0 });
  });

  test('what can be read is left alone', () => {
    const draft = ruled(source, exemplar, [[0], [1], [2], [3], [4]]);
    expect([told(draft, 1), told(draft, 4), fillAt(draft, 4)]).toEqual([[], [], '#44546f']);
  });
});

describe('which ink is taken', () => {
  const page = (...more: Parameters<typeof elementsOf>[0]) => elementsOf(more, '#102030');
  const source = elementsOf([words([20, 20, 200, 20], '#000000')]);

  test('another candidate before any other colour of the exemplar', () => {
    const exemplar = page(
      words([20, 20, 200, 20], '#203040'),
      words([20, 60, 200, 20], '#e0e0e0'),
      words([20, 90, 200, 20], '#ffcc00'),
    );
    expect(fillAt(ruled(source, exemplar, [[0], [1, 3]]), 1)).toBe('#ffcc00');
  });

  test('what the exemplar shows on such a ground before an ink from elsewhere', () => {
    const exemplar = page(
      words([20, 20, 200, 20], '#203040'),
      box([20, 200, 300, 100], '#ffffff'),
      words([30, 210, 200, 20], '#b0b0b0'),
      words([20, 60, 200, 20], '#88eecc'),
    );
    expect(fillAt(ruled(source, exemplar, [[0], [1]]), 1)).toBe('#88eecc');
  });

  test('a tone of the ink where the exemplar has nothing readable', () => {
    const exemplar = page(words([20, 20, 200, 20], '#304050'));
    const draft = ruled(source, exemplar, [[0], [1]]);
    expect(draft.decisionOf[1]!.origin.fill).toBe('rule');
    expect(contrast(fillAt(draft, 1), '#102030')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(fillAt(draft, 1), '#102030')).toBeLessThan(4.7);
  });
});

describe('how much contrast is due', () => {
  const exemplar = elementsOf([words([20, 20, 200, 20], '#999999'), box([20, 100, 300, 60], '#f5f5f5')]);
  const onCard = (fontSize: number, weight: number, ink = '#000000') =>
    ruled(
      elementsOf([
        box([20, 100, 300, 60], '#ffffff', { stroke: '#000000' }),
        words([30, 110, 200, 30], ink, fontSize, weight),
      ]),
      exemplar,
      [[0], [2], [1]],
    );
  const got = (draft: ReturnType<typeof onCard>): number => contrast(fillAt(draft, 2), fillAt(draft, 1));

  test.each([
    [14, 400, 4.5],
    [18, 700, 4.5],
    [19, 700, 3],
    [24, 400, 3],
  ])('%i px of weight %i: %f', (size, weight, due) => {
    const contrast = got(onCard(size, weight));
    expect(contrast).toBeGreaterThanOrEqual(due);
    expect(contrast).toBeLessThan(due + 0.15);
  });

  test('no more than the source has', () => {
    const draft = onCard(14, 400, '#bbbbbb');
    expect([fillAt(draft, 2), told(draft, 2)]).toEqual(['#999999', []]);
  });

  test('a pair that the exemplar shows itself is asked the same', () => {
    const muted = elementsOf([words([20, 20, 200, 20], '#8a8a8a')]);
    const faint = elementsOf([words([20, 20, 200, 20], '#aaaaaa')]);
    const source = elementsOf([words([20, 20, 200, 20], '#000000')]);
    for (const exemplar of [muted, faint])
      expect(contrast(fillAt(ruled(source, exemplar, [[0], [1]]), 1), '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });
});

test('the box gives way where its other candidate is likelier than another ink', () => {
  const exemplar = elementsOf([
    box([20, 20, 120, 40], '#5b3df5'),
    words([30, 30, 80, 18], '#ffffff'),
    box([20, 80, 120, 40], '#f0f0f5'),
    words([20, 200, 80, 18], '#111111'),
  ]);
  const source = elementsOf([box([20, 20, 120, 40], '#333333'), words([30, 30, 80, 18], '#ffffff')]);
  const draft = ruled(source, exemplar, [[0], [3, 1], [2]]);
  expect([fillAt(draft, 1), fillAt(draft, 2)]).toEqual(['#5b3df5', '#ffffff']);
  expect(draft.decisionOf[1]!.rules).toMatchObject([{ rule: 'legible', attribute: 'fill' }]);
});

test('words on the designer’s own picture stay as light as they were', () => {
  const exemplar = elementsOf([
    words([20, 20, 200, 20], '#111111'),
    box([20, 80, 120, 40], '#5b3df5'),
    words([30, 90, 80, 18], '#ffffff'),
  ]);
  const source = elementsOf([photo([0, 0, 400, 300]), words([20, 250, 200, 24], '#ffffff')]);
  expect(fillAt(ruled(source, exemplar, [[0], [], [1]]), 2)).toBe('#ffffff');
  const dark = elementsOf([photo([0, 0, 400, 300]), words([20, 250, 200, 24], '#000000')]);
  expect(fillAt(ruled(dark, exemplar, [[0], [], [1]]), 2)).toBe('#111111');
});

test('a text box taller than its words is read against what lies below its middle', () => {
  const exemplar = elementsOf([
    box([0, 60, 400, 240], '#4a5d54'),
    words([24, 90, 300, 30], '#f4ce14', 24),
    words([24, 150, 250, 60], '#ffffff'),
    words([24, 330, 200, 24], '#111111', 18),
  ]);
  const source = elementsOf([
    box([0, 60, 400, 260], '#d9d9d9'),
    words([24, 90, 300, 30], '#000000', 24),
    words([24, 150, 180, 200], '#000000'),
    box([24, 250, 352, 44], '#f9f9f9'),
  ]);
  const draft = ruled(source, exemplar, [[0], [1], [2], [4], []]);
  expect(fillAt(draft, 3)).toBe('#ffffff');
});

test('of one make on grounds that became different each can be read', () => {
  const exemplar = elementsOf([
    box([20, 20, 300, 40], '#101828'),
    words([30, 30, 80, 18], '#101828'),
    box([20, 90, 300, 80], '#ffffff', { stroke: '#cccccc' }),
  ]);
  const source = elementsOf([
    box([20, 20, 300, 40], '#d9d9d9'),
    words([30, 30, 80, 18], '#000000'),
    box([20, 90, 200, 40], '#d9d9d9'),
    words([30, 100, 80, 18], '#000000'),
  ]);
  const draft = ruled(source, exemplar, [[0], [1], [2], [3], []]);
  for (const place of [2, 4])
    expect(contrast(fillAt(draft, place), fillAt(draft, place - 1))).toBeGreaterThanOrEqual(4.5);
  expect(styleAt(draft, 4).fill).toEqual(hex('#101828'));
});
