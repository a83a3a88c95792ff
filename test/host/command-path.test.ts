import { describe, expect, it } from 'vitest';
import { commands } from '../fixtures/build-fig.ts';
import { commandPath } from '../../host/import/command-path.ts';

describe('an outline of a .fig file', () => {
  it('keeps every kind of command, curves included', () => {
    const bytes = commands('M', 0, 0, 'L', 1, 0, 'Q', 2, 0, 2, 1, 'C', 2, 2, 1, 3, 0, 3.5, 'Z');
    expect(commandPath(bytes)).toBe('M0 0L1 0Q2 0 2 1C2 2 1 3 0 3.5Z');
  });

  it('begins with a move, whatever the bytes begin with', () => {
    expect(commandPath(commands('Z', 'M', 1, 2, 'L', 3, 4, 'Z', 'Z', 'M', 5, 6, 'L', 7, 8, 'Z'))).toBe(
      'M1 2L3 4ZM5 6L7 8Z',
    );
    expect(commandPath(new Uint8Array([0]))).toBe('');
  });

  it('moves control points with the others', () => {
    expect(commandPath(commands('M', 0, 0, 'Q', 0.5, 1, 1, 0), (x, y) => [10 + 4 * x, 20 - 4 * y])).toBe(
      'M10 20Q12 16 14 20',
    );
  });

  it('is refused in a sentence where it is damaged', () => {
    expect(() => commandPath(commands('M', 0, 0).subarray(0, 7))).toThrow('ends too early');
    expect(() => commandPath(new Uint8Array([9]))).toThrow('a command that is not known (9)');
  });
});
