/** Place of the last item that fits, -1 where none does (findLastIndex, which older engines lack). */
export function lastIndex<T>(items: readonly T[], fits: (item: T) => boolean): number {
  for (let i = items.length - 1; i >= 0; i--) if (fits(items[i]!)) return i;
  return -1;
}
