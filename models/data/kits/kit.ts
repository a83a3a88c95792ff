/** One colour theme of a UI kit and the markup its look is read from. */
export interface Kit {
  readonly kit: string;
  readonly name: string;
  readonly markup: string;
  /** Attributes of <html>. */
  readonly html: string;
  /** Attributes of <body>. */
  readonly body: string;
  css(): string;
}

export const MODES = ['light', 'dark'] as const;
