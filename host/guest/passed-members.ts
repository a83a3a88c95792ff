import type { HostCall } from './figma-global.ts';

const PASSED = [
  'group',
  'ungroup',
  'combineAsVariants',
  'getStyleByIdAsync',
  'getLocalPaintStylesAsync',
  'getLocalTextStylesAsync',
  'getLocalEffectStylesAsync',
  'getLocalGridStylesAsync',
  'createComponentFromNode',
  'getNodeByIdAsync',
  'setCurrentPageAsync',
  'loadFontAsync',
  'listAvailableFontsAsync',
  'commitUndo',
  'triggerUndo',
  'closePlugin',
];
const CREATED: Record<string, string> = {
  createRectangle: 'RECTANGLE',
  createFrame: 'FRAME',
  createEllipse: 'ELLIPSE',
  createLine: 'LINE',
  createPolygon: 'POLYGON',
  createStar: 'STAR',
  createVector: 'VECTOR',
  createText: 'TEXT',
  createComponent: 'COMPONENT',
  createSection: 'SECTION',
  createSlice: 'SLICE',
  createPage: 'PAGE',
};
const STYLES: Record<string, string> = {
  createPaintStyle: 'PAINT',
  createTextStyle: 'TEXT',
  createEffectStyle: 'EFFECT',
};
const SYNC_UNDER_DYNAMIC_PAGE = [
  'getNodeById',
  'getStyleById',
  'getLocalPaintStyles',
  'getLocalTextStyles',
  'getLocalEffectStyles',
  'getLocalGridStyles',
  'getFileThumbnailNode',
];
const COMBINED = ['union', 'subtract', 'intersect', 'exclude'];

/** The members of `figma` that the host does alone, and those that Figma refuses to plugins that load pages as they need them. */
export function passedMembers(call: HostCall): Record<string, unknown> {
  const members: Record<string, unknown> = {};
  for (const name of PASSED) members[name] = (...args: unknown[]) => call(name, ...args);
  for (const [name, type] of Object.entries(CREATED)) members[name] = () => call('create', type);
  for (const [name, type] of Object.entries(STYLES)) members[name] = () => call('createStyle', type);
  for (const name of COMBINED)
    members[name] = (...args: unknown[]) => call('combineShapes', name.toUpperCase(), ...args);
  for (const name of SYNC_UNDER_DYNAMIC_PAGE)
    members[name] = () => {
      throw new Error(
        `in ${name}: Cannot call with documentAccess: dynamic-page. Use figma.${name}Async instead.`,
      );
    };
  return members;
}
