import type { MadeBlock } from './make-block.ts';

/** What a run has made, and what it left out. */
export class Tally {
  blocks = 0;
  pages = 0;
  trees = 0;
  skipped = 0;
  /** Wireframes that moved a box, by style. */
  private readonly moved = new Map<string, number>();
  /** Pages that failed, by kind, each with the first reason. */
  private readonly failed = new Map<string, { times: number; readonly reason: string }>();

  add({ block, skipped, moved, failed }: MadeBlock): void {
    this.blocks++;
    this.skipped += skipped;
    for (const { style } of moved) this.moved.set(style, (this.moved.get(style) ?? 0) + 1);
    for (const { kind, reason } of failed) {
      const known = this.failed.get(kind);
      if (known) known.times++;
      else this.failed.set(kind, { times: 1, reason });
    }
    this.pages += block.pages.length;
    this.trees += block.pages.reduce((sum, page) => sum + 1 + page.wireframes.length, 0);
  }

  /** The last lines of a run that took so many seconds. */
  sentences(seconds: number): string {
    const rate = (count: number): string => (count / seconds).toFixed(1);
    const made = `${this.blocks} blocks, ${this.pages} pages (${this.skipped} nearly empty ones left out), ${this.trees} trees in ${seconds.toFixed(0)} s: ${rate(this.pages)} pages and ${rate(this.trees)} trees per second\n`;
    return made + this.movedSentence() + this.failedSentence();
  }

  private movedSentence(): string {
    const styles = [...this.moved].sort(([, a], [, b]) => b - a);
    const count = styles.reduce((sum, [, times]) => sum + times, 0);
    return count === 0
      ? ''
      : `${count} wireframes were left out because they moved a box of their page (${styles.map(([style, times]) => `${style} ${times}`).join(', ')}).\n`;
  }

  private failedSentence(): string {
    const kinds = [...this.failed].sort(([, a], [, b]) => b.times - a.times);
    const count = kinds.reduce((sum, [, { times }]) => sum + times, 0);
    return count === 0
      ? ''
      : `${count} pages were left out because they could not be read (${kinds.map(([kind, { times, reason }]) => `${kind} ${times}: ${reason}`).join('; ')}).\n`;
  }
}
