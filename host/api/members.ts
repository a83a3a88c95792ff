import tables from './member-tables.json' with { type: 'json' };

export interface Members {
  methods: ReadonlySet<string>;
  readOnly: ReadonlySet<string>;
  writable: ReadonlySet<string>;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' ').filter((word) => word !== ''));

/** Which members each node type (and `figma`) has, generated from @figma/plugin-typings. */
export const MEMBERS: Record<string, Members> = Object.fromEntries(
  Object.entries(tables).map(([kind, { methods, readOnly, writable }]) => [
    kind,
    { methods: words(methods), readOnly: words(readOnly), writable: words(writable) },
  ]),
);

export const hasMember = (kind: string, name: string): boolean => {
  const members = MEMBERS[kind];
  return (
    members !== undefined &&
    (members.methods.has(name) || members.readOnly.has(name) || members.writable.has(name))
  );
};

/** FigJam, Slides and Buzz only: typed on the figma object, absent in the design editor. */
export const OTHER_EDITORS: ReadonlySet<string> = words(
  'createSticky createConnector createShapeWithText createCodeBlock createTable createPageDivider createLinkPreviewAsync createGif ' +
    'createSlide createSlideRow getSlideGrid setSlideGrid createCanvasRow getCanvasGrid setCanvasGrid moveNodesToCoord timer buzz',
);
