import { problem } from '../errors.ts';

const MOST_CHARACTERS = 500;
/** Levels of lists and objects; the deepest card that ships has six. */
const MOST_LEVELS = 16;

/**
 * Walks the whole card, the fields that nothing here reads included: they are shown, logged and copied into reports.
 * Throws ModelCorrupt for a text or a name of over 500 characters, naming its place, and for a card nested deeper than 16 levels.
 */
export function checkCardTexts(card: unknown): void {
  const open: { value: unknown; place: string; level: number }[] = [{ value: card, place: '', level: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, place, level } = next;
    if (typeof value === 'string') checkText(value, place);
    if (typeof value !== 'object' || value === null) continue;
    if (level === MOST_LEVELS) throw wrong('what it holds', `nested at most ${MOST_LEVELS} levels deep`);
    for (const [name, member] of Object.entries(value)) {
      checkText(name, 'a name');
      open.push({ value: member, place: inside(value, place, name), level: level + 1 });
    }
  }
}

function inside(value: object, place: string, name: string): string {
  if (Array.isArray(value)) return `${place}[${name}]`;
  return place === '' ? name : `${place}.${name}`;
}

function checkText(text: string, place: string): void {
  if (text.length > MOST_CHARACTERS) throw wrong(place, `at most ${MOST_CHARACTERS} characters long`);
}

function wrong(what: string, expected: string): Error {
  return problem('ModelCorrupt', `card.json: ${what} must be ${expected}; install the model again.`);
}
