/** The parts of a CSS list; what stands in brackets or quotes is one part. */
export function splitList(text: string, separator: ',' | ' ' = ','): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let part = '';
  for (const char of text) {
    if (quote) quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '(') depth++;
    else if (char === ')') depth--;
    if (char === separator && depth === 0 && !quote) {
      if (part.trim()) parts.push(part.trim());
      part = '';
    } else part += char;
  }
  if (part.trim()) parts.push(part.trim());
  return parts;
}

/** Px of a computed length: px, a share of `base`, or a sum of both in calc(). NaN for words. */
export function lengthOf(text: string, base: number): number {
  const inner = /^calc\((.*)\)$/.exec(text)?.[1];
  if (inner === undefined) return text.endsWith('%') ? (parseFloat(text) / 100) * base : parseFloat(text);
  let sum = 0;
  for (const [, sign, term] of inner.matchAll(/(^|[+-]\s+)\s*(-?[\d.]+(?:e-?\d+)?(?:px|%))/g))
    sum += (sign?.startsWith('-') ? -1 : 1) * lengthOf(term ?? '0', base);
  return sum;
}

/** Clockwise from the top, radians. */
export function angleOf(text: string): number {
  const value = parseFloat(text);
  if (text.endsWith('turn')) return value * 2 * Math.PI;
  if (text.endsWith('grad')) return (value / 200) * Math.PI;
  return text.endsWith('rad') ? value : (value / 180) * Math.PI;
}
