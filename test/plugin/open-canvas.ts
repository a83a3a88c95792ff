import { vi } from 'vitest';
import type { FakeFigma, FakeNode } from './fake-figma.ts';

/** The canvas as a test finds it: these nodes on the page, the first of them selected, nothing done yet. */
export function openCanvas(fake: FakeFigma, ...nodes: FakeNode[]): void {
  fake.begin(...nodes);
  fake.page.selection = nodes.slice(0, 1);
  fake.steps = [];
  vi.stubGlobal('figma', fake.figma);
}
