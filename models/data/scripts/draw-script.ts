import type { Random } from '../random.ts';
import type { Script } from './script.ts';

/** Of pages: a tenth in another script, a twentieth in words too long or very short. */
const SHARES: Readonly<Record<Script | 'own', number>> = {
  own: 850,
  cyrillic: 20,
  arabic: 18,
  hebrew: 12,
  devanagari: 14,
  han: 20,
  kana: 16,
  long: 25,
  short: 25,
};

/** The script that a page is set in; null leaves its own words. */
export function drawScript(random: Random): Script | null {
  const script = random.weighted(SHARES);
  return script === 'own' ? null : script;
}
