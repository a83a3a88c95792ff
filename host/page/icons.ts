/** 16 px line icons of the panels; `currentColor` strokes. */
const PATHS = {
  frame: 'M5 2v12M11 2v12M2 5h12M2 11h12',
  group: 'M3 5V3h2M11 3h2v2M13 11v2h-2M5 13H3v-2M7 3h2M7 13h2M3 7v2M13 7v2',
  rectangle: 'M3 4h10v8H3z',
  ellipse: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3z',
  line: 'M3 13 13 3',
  vector: 'M3 12C5 3 11 3 13 12M2 12h2M12 12h2',
  text: 'M4 5V3h8v2M8 3v10M6.5 13h3',
  image: 'M3 3h10v10H3zM3 11l3-3 3 3 2-2 2 2M10.5 6.5h.01',
  component: 'M8 2l2 2-2 2-2-2zM12 6l2 2-2 2-2-2zM8 10l2 2-2 2-2-2zM4 6l2 2-2 2-2-2z',
  instance: 'M8 2.5 13.5 8 8 13.5 2.5 8z',
  section: 'M2.5 3.5h11v9h-11zM2.5 6.5h5',
  hidden: 'M2 8c2 3 4 4 6 4s4-1 6-4M4 11l-1 1.5M8 12v2M12 11l1 1.5',
  lock: 'M4.5 7.5h7v5h-7zM6 7.5V5.500a2 2 0 0 1 4 0v2',
  chevron: 'M6 4.5 9.500 8 6 11.500',
  close: 'M4 4l8 8M12 4l-8 8',
  move: 'M4 3l9 4-4 1.500L7.500 13z',
  undo: 'M6 3 3 6l3 3M3 6h6a4 4 0 0 1 0 8H7',
  redo: 'M10 3l3 3-3 3M13 6H7a4 4 0 0 0 0 8h2',
  plugin: 'M6 2v3M10 2v3M4 5h8v3a4 4 0 0 1-8 0zM8 12v2',
  theme: 'M8 2.500a5.500 5.500 0 1 0 0 11zM8 2.500a5.500 5.500 0 0 1 0 11',
  page: 'M4 2h5l3 3v9H4zM9 2v3h3',
} as const;
export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

const BY_TYPE: Record<string, IconName> = {
  FRAME: 'frame',
  GROUP: 'group',
  BOOLEAN_OPERATION: 'group',
  COMPONENT: 'component',
  COMPONENT_SET: 'component',
  INSTANCE: 'instance',
  SECTION: 'section',
  RECTANGLE: 'rectangle',
  ELLIPSE: 'ellipse',
  LINE: 'line',
  TEXT: 'text',
};
export const iconOfType = (type: string): IconName => BY_TYPE[type] ?? 'vector';
