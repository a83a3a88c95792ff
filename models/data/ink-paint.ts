import { BLACK, WHITE } from './color';
import { CLEAR, groundTokens } from './themes/ground-tokens';
import { GROUNDS, type Grounds, type Paint } from './tokens';

/** The paint of the ink render: black glyphs on white, nothing else. */
export function inkPaint(): Paint {
  const nothing = { ...groundTokens(WHITE, { text: BLACK, caption: BLACK }), background: CLEAR };
  const grounds = Object.fromEntries(GROUNDS.map((name) => [name, nothing])) as Grounds;
  return { grounds, chart: [CLEAR, CLEAR, CLEAR], pictures: 'flat', heroPhoto: false, sketchy: false };
}
