/** Where the numbers of a command are points: x and y by turns from the first that is one. */
const STARTS: Readonly<Record<string, number>> = { M: 0, L: 0, C: 0, S: 0, Q: 0, T: 0, A: 5 };
const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, C: 6, S: 4, Q: 4, T: 2, A: 7, H: 1, V: 1 };

const round = (value: number): number => Math.round(value * 1000) / 1000 + 0;

/** An SVG path moved by `x` and `y` px. Throws RangeError where it is none. */
export function movePath(path: string, x: number, y: number): string {
  const commands = path.match(/[a-z][^a-z]*(?:e[-+]?\d[^a-z]*)*/gi) ?? [];
  return commands.map((command, at) => moveCommand(command, at === 0, x, y)).join('');
}

function moveCommand(command: string, first: boolean, x: number, y: number): string {
  const [letter = ''] = command;
  const values = numbersOf(command.slice(1), letter.toUpperCase() === 'A');
  const count = COUNTS[letter.toUpperCase()];
  if (letter.toUpperCase() === 'Z') return letter;
  if (count === undefined || values.length === 0 || values.length % count !== 0)
    throw new RangeError(
      `"${command}" is no command of an SVG path: give whole commands of M, L, H, V, C, S, Q, T, A, Z.`,
    );
  const moved = values.map((value, place) => {
    // A path begins at a point of the page even where its first letter is small.
    const absolute = letter === letter.toUpperCase() || (first && place < 2);
    if (!absolute) return value;
    if (letter === 'H') return value + x;
    if (letter === 'V') return value + y;
    const within = (place % count) - (STARTS[letter.toUpperCase()] ?? 0);
    return within < 0 ? value : value + (within % 2 === 0 ? x : y);
  });
  return letter + moved.map(round).join(' ');
}

/** Arcs may write their flags without space after them. */
function numbersOf(text: string, arc: boolean): number[] {
  const number = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/iy;
  const flag = /[01]/y;
  const found: number[] = [];
  for (let at = 0; at < text.length;) {
    if (/[\s,]/.test(text[at] ?? '')) {
      at++;
      continue;
    }
    const place = found.length % 7;
    const pattern = arc && (place === 3 || place === 4) ? flag : number;
    pattern.lastIndex = at;
    const [match] = pattern.exec(text) ?? [];
    if (match === undefined)
      throw new RangeError(`"${text}" holds what is no number of an SVG path: give numbers alone.`);
    found.push(Number(match));
    at += match.length;
  }
  return found;
}
