import { CHANNEL } from '../../plugin/protocol.ts';

/** More frames are nested in no client; ends the walk where a window names no parent. */
const MOST_LEVELS = 16;

/** How many levels above the panel the window stands that spoke: 1 is its parent; null where it is no window above the panel. */
export function sourceDepth(source: unknown, panel: Window): number | null {
  let at: Window = panel;
  for (let depth = 1; depth <= MOST_LEVELS; depth++) {
    const above = at.parent;
    if (above === at) return null;
    if (above === source) return depth;
    at = above;
  }
  return null;
}

/** How many windows there are above the panel's. */
export function levelsBelowTop(panel: Window): number {
  return panel.top === null || panel.top === panel ? 0 : (sourceDepth(panel.top, panel) ?? MOST_LEVELS);
}

/** Who has spoken to the panel on our channel, taken or not. */
export interface MessageSources {
  hear(event: Pick<MessageEvent, 'source' | 'origin' | 'data'>): void;
  /** `3 levels up (the top window), https://www.figma.com: 14 messages`; empty while nobody has spoken. */
  read(): string[];
}

/** Only whether it is Figma is said of an origin: any other may name a company. */
const ORIGINS = new Set(['https://www.figma.com', 'null']);

export function createMessageSources(panel: Window): MessageSources {
  const counts = new Map<string, number>();
  return {
    hear({ source, origin, data }) {
      if (!isOurs(data)) return;
      const depth = sourceDepth(source, panel);
      const place = depth === null ? 'not above the panel' : levels(depth);
      const top = source === panel.top ? ' (the top window)' : '';
      const from = `${place}${top}, ${ORIGINS.has(origin) ? origin : 'another origin'}`;
      counts.set(from, (counts.get(from) ?? 0) + 1);
    },
    read: () => [...counts].map(([from, count]) => `${from}: ${count} messages`),
  };
}

const levels = (depth: number): string => `${depth} ${depth === 1 ? 'level' : 'levels'} up`;

function isOurs(data: unknown): boolean {
  if (typeof data !== 'object' || data === null || !('pluginMessage' in data)) return false;
  const { pluginMessage } = data;
  return typeof pluginMessage === 'object' && pluginMessage !== null && CHANNEL in pluginMessage;
}
