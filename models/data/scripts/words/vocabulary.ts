/** Words of one script, shortest uses first. */
export interface Vocabulary {
  /** Of buttons, tabs, fields: one word to three. */
  readonly labels: readonly string[];
  /** Of headlines and products. */
  readonly headlines: readonly string[];
  /** Whole sentences. */
  readonly sentences: readonly string[];
}

export const split = (list: string): readonly string[] =>
  list
    .split(/[|\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
