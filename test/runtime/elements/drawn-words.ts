import type { Rgb, Shape } from './drawn-scene.ts';

/** Of a common grotesque, in letters' sizes above the base line: tops of x, of capitals and of stems, foot of tails. */
const HEIGHT = { x: 0.53, capital: 0.72, stem: 0.74, tail: -0.2 };
/** Width of a letter, the room beside it and that between words, in sizes. */
const WIDTH = { letter: 0.44, beside: 0.09, space: 0.3 };

export interface Words {
  /** Of the letters n, o, e, h, l, p, H and spaces. */
  text: string;
  x: number;
  /** Of the base line. */
  base: number;
  size: number;
  ink: Rgb;
  /** Share of the size: 0.09 of regular, 0.15 of bold ones. */
  stem?: number;
}

/** Words of letters that are made of upright and lying strokes, as shapes of a scene. */
export function drawnWords({ text, x, base, size, ink, stem = 0.09 }: Words): Shape[] {
  const shapes: Shape[] = [];
  let pen = x;
  for (const letter of text) {
    if (letter !== ' ') {
      const at = pen;
      const stroke = (left: number, foot: number, right: number, top: number): void => {
        shapes.push({
          x: at + left * size,
          y: base - top * size,
          width: (right - left) * size,
          height: (top - foot) * size,
          fill: ink,
        });
      };
      drawLetter(letter, stem, stroke);
    }
    pen += size * (letter === ' ' ? WIDTH.space : widthOf(letter, stem) + WIDTH.beside);
  }
  return shapes;
}

const widthOf = (letter: string, stem: number): number => (letter === 'l' ? stem : WIDTH.letter);

type Stroke = (left: number, foot: number, right: number, top: number) => void;

function drawLetter(letter: string, stem: number, stroke: Stroke): void {
  const { letter: wide } = WIDTH;
  const { x, capital, stem: high, tail } = HEIGHT;
  const left = (foot: number, top: number): void => stroke(0, foot, stem, top);
  const right = (foot: number, top: number): void => stroke(wide - stem, foot, wide, top);
  const bar = (top: number): void => stroke(0, top - stem, wide, top);
  const bowl = (): void => {
    left(0, x);
    right(0, x);
    bar(x);
    bar(stem);
  };
  const draw: Record<string, () => void> = {
    l: () => left(0, high),
    n: () => [left(0, x), right(0, x), bar(x)],
    h: () => [left(0, high), right(0, x), bar(x)],
    o: bowl,
    p: () => [bowl(), left(tail, x)],
    e: () => [left(0, x), right((x + stem) / 2 - stem, x), bar(x), bar(stem), bar((x + stem) / 2)],
    H: () => [left(0, capital), right(0, capital), bar((capital + stem) / 2)],
  };
  const known = draw[letter];
  if (!known) throw new Error(`No letter is drawn for "${letter}".`);
  known();
}

/** Px from the first letter's left side to the last one's right side. */
export function widthOfWords({ text, size, stem = 0.09 }: Words): number {
  let width = -WIDTH.beside;
  for (const letter of text) width += letter === ' ' ? WIDTH.space : widthOf(letter, stem) + WIDTH.beside;
  return width * size;
}
