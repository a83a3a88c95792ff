import { watchStrays } from './strays.ts';
import { createTimeline } from './timeline.ts';

/** Imported before the rest of the panel, so that they see it start. */
export const timeline = createTimeline(() => performance.now());
timeline.mark('script');
export const strays = watchStrays(window);
