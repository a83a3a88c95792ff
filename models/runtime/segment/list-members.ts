/** The pixels of each label in order; a label below 0 is nobody's. */
export function listMembers(label: Int32Array, count: number): Int32Array[] {
  const sizes = new Int32Array(count);
  for (const k of label) if (k >= 0) sizes[k]!++;
  const members = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(count);
  for (let i = 0; i < label.length; i++) {
    const k = label[i]!;
    if (k >= 0) members[k]![filled[k]!++] = i;
  }
  return members;
}
