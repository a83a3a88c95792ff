import { describe, expect, test } from 'vitest';
import { CHANNEL } from '../../../plugin/protocol.ts';
import { createMessageSources, levelsBelowTop, sourceDepth } from '../../../ui/report/message-source.ts';

/** The innermost of nested windows, each inside the one before it. */
function nested(levels: number): Window[] {
  const windows: Record<string, unknown>[] = [];
  for (let level = 0; level <= levels; level++) windows.push({});
  windows.forEach((window, level) => {
    window['parent'] = windows[Math.max(0, level - 1)];
    window['top'] = windows[0];
  });
  return windows as unknown as Window[];
}

const ours = { pluginMessage: { [CHANNEL]: { id: 'a' } } };

describe('the depth of a message source', () => {
  test.each([1, 2, 3])('the top window of a panel %i levels deep is found there', (levels) => {
    const windows = nested(levels);
    expect(sourceDepth(windows[0], windows[levels]!)).toBe(levels);
    expect(levelsBelowTop(windows[levels]!)).toBe(levels);
  });
  test('the window above is at 1, the panel itself and a stranger nowhere', () => {
    const windows = nested(3);
    expect(sourceDepth(windows[2], windows[3]!)).toBe(1);
    expect(sourceDepth(windows[3], windows[3]!)).toBeNull();
    expect(sourceDepth({}, windows[3]!)).toBeNull();
    expect(sourceDepth(null, windows[0]!)).toBeNull();
    expect(levelsBelowTop(windows[0]!)).toBe(0);
  });
});

test('counts who speaks on our channel, taken or not, and names no origin but Figma', () => {
  const windows = nested(3);
  const sources = createMessageSources(windows[3]!);
  expect(sources.read()).toEqual([]);
  const hear = (source: unknown, origin: string, data: unknown = ours): void =>
    sources.hear({ source, origin, data } as MessageEvent);
  hear(windows[0], 'https://www.figma.com');
  hear(windows[0], 'https://www.figma.com');
  hear(windows[2], 'null');
  hear({}, 'https://secret.example.com');
  hear(windows[0], 'https://www.figma.com', { pluginMessage: { other: 1 } });
  hear(windows[0], 'https://www.figma.com', 'text');
  expect(sources.read()).toEqual([
    '3 levels up (the top window), https://www.figma.com: 2 messages',
    '1 level up, null: 1 messages',
    'not above the panel, another origin: 1 messages',
  ]);
});
