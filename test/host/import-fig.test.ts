import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { buildFig, commands, guid, layer, PAGE, type FigParts } from '../fixtures/build-fig.ts';
import type { SceneDocument } from './graph/document.ts';
import type { SceneNode } from './graph/types.ts';
import type { KiwiNode } from './import/fig-node.ts';
import { importFig } from './import/import-fig.ts';
import { svgOfNode } from './render/svg-of-node.ts';
import { roughMeasurer } from './render/text-lines.ts';

/** A disc of one em in quadratic curves, as the glyphs of TrueType fonts are. */
const DISC = commands(
  ...['Z', 'M', 0, 0.5, 'Q', 0, 1, 0.5, 1, 'Q', 1, 1, 1, 0.5, 'Q', 1, 0, 0.5, 0, 'Q', 0, 0, 0, 0.5, 'Z'],
);
const BLACK = { r: 0, g: 0, b: 0, a: 1 };
const RED = { r: 1, g: 0, b: 0, a: 1 };
const solid = (color = BLACK): KiwiNode['fillPaints'] => [
  { type: 'SOLID', color, opacity: 1, visible: true },
];
const glyph = (x: number, y: number, firstCharacter: number, fontSize = 20) => ({
  commandsBlob: 0,
  position: { x, y },
  fontSize,
  firstCharacter,
});
const text = (localID: number, values: KiwiNode, parent = PAGE): KiwiNode =>
  layer(
    localID,
    'TEXT',
    {
      fillPaints: solid(),
      fontSize: 20,
      fontName: { family: 'Lato', style: 'Bold', postscript: 'Lato-Bold' },
      ...values,
    },
    parent,
  );

function open(parts: FigParts): { document: SceneDocument; notices: string[]; of(name: string): SceneNode } {
  const notices: string[] = [];
  const document = importFig(buildFig(parts), 'built', (sentence) => notices.push(sentence));
  const of = (name: string) => [...document.walk('0:0')].find((node) => node.name === name)!;
  return { document, notices, of };
}

const svgOf = (document: SceneDocument, id: string): string =>
  svgOfNode(document, id, { measure: roughMeasurer, imageHref: () => null }, 'absolute', (box) => box).svg;
async function pixels(document: SceneDocument, id: string) {
  const { data, info } = await sharp(Buffer.from(svgOf(document, id)))
    .flatten({ background: '#fff' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [
    ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
  ];
  return { data, at };
}

describe('texts of a .fig file', () => {
  const word = (values: KiwiNode = {}) =>
    text(2, {
      name: 'word',
      textData: { characters: 'oo' },
      derivedTextData: { glyphs: [glyph(10, 40, 0), glyph(60, 40, 1)] },
      ...values,
    });

  it('are drawn in their glyphs, curves and all, where Figma put them', async () => {
    const { document, of } = open({ nodes: [word()], blobs: [DISC] });
    const { data, at } = await pixels(document, of('word').id);
    for (const x of [20, 70]) expect(at(x, 30)).toEqual([0, 0, 0]);
    expect(at(45, 30)).toEqual([255, 255, 255]);
    expect(at(20, 50)).toEqual([255, 255, 255]);
    const ink = data.reduce((sum, value) => sum + (255 - value), 0) / 255 / 3;
    // Four quadratic quarters hold 5/6 of their square; one disc is 20 px wide.
    expect(ink / 2).toBeCloseTo((400 * 5) / 6, -1);
  });

  it('keep characters, font and every alignment', () => {
    const across = ['LEFT', 'CENTER', 'RIGHT', 'JUSTIFIED'];
    const down = ['TOP', 'CENTER', 'BOTTOM'];
    const resizes = ['NONE', 'WIDTH_AND_HEIGHT', 'HEIGHT'];
    const nodes = across.flatMap((textAlignHorizontal, i) =>
      down.map((textAlignVertical, j) =>
        text(10 + i * 3 + j, {
          name: `${textAlignHorizontal} ${textAlignVertical}`,
          textData: { characters: 'Hällo\nWelt' },
          textAlignHorizontal,
          textAlignVertical,
          textAutoResize: resizes[j]!,
        }),
      ),
    );
    const { of } = open({ nodes });
    for (const horizontal of across)
      for (const [j, vertical] of down.entries())
        expect(of(`${horizontal} ${vertical}`).text).toMatchObject({
          characters: 'Hällo\nWelt',
          fontName: { family: 'Lato', style: 'Bold' },
          fontSize: 20,
          textAlignHorizontal: horizontal,
          textAlignVertical: vertical,
          textAutoResize: resizes[j],
        });
  });

  it('count line heights and spacings as the plugin API does', () => {
    const height = (localID: number, lineHeight: KiwiNode['lineHeight'], values: KiwiNode = {}) =>
      text(localID, { name: `h${localID}`, textData: { characters: 'o' }, lineHeight, ...values });
    const { of } = open({
      nodes: [
        height(2, { value: 100, units: 'PERCENT' }),
        height(3, { value: 1.5, units: 'RAW' }, { letterSpacing: { value: -2, units: 'PERCENT' } }),
        height(4, { value: 31, units: 'PIXELS' }, { letterSpacing: { value: 3, units: 'PIXELS' } }),
        height(5, { value: 120, units: 'PERCENT' }, { derivedTextData: { baselines: [{ lineHeight: 28 }] } }),
        height(6, undefined, { textCase: 'UPPER', textDecoration: 'UNDERLINE', textTruncation: 'ENDING' }),
      ],
    });
    expect([2, 3, 4, 5].map((id) => of(`h${id}`).text!.lineHeight)).toEqual([
      { unit: 'AUTO' },
      { unit: 'PERCENT', value: 150 },
      { unit: 'PIXELS', value: 31 },
      { unit: 'PIXELS', value: 28 },
    ]);
    expect(of('h3').text!.letterSpacing).toEqual({ unit: 'PERCENT', value: -2 });
    expect(of('h4').text!.letterSpacing).toEqual({ unit: 'PIXELS', value: 3 });
    expect(of('h6').text).toMatchObject({
      textCase: 'UPPER',
      textDecoration: 'UNDERLINE',
      textAutoResize: 'TRUNCATE',
    });
  });

  it('keep the outlines in a new colour, and lose them to another word, size or box', () => {
    const { document, of } = open({ nodes: [word()], blobs: [DISC] });
    const node = of('word');
    const drawn = () => svgOf(document, node.id);
    expect(drawn()).toContain('fill="#000000"');
    node.fills = [{ type: 'SOLID', color: { r: 0, g: 0, b: 1 } }];
    expect(drawn()).toContain('<path');
    expect(drawn()).toContain('fill="#0000ff"');
    const changes: (() => void)[] = [
      () => (node.text!.characters = 'ox'),
      () => (node.text!.fontSize = 21),
      () => (node.width = 50),
      () => (node.text!.runs = [{ length: 2, style: { fontSize: 9 } }]),
    ];
    for (const change of changes) {
      const before = structuredClone(node);
      change();
      expect(drawn()).toContain('<text');
      Object.assign(node, before);
      expect(drawn()).not.toContain('<text');
    }
    node.text!.runs = [
      { length: 1, style: {} },
      { length: 1, style: { fills: [{ type: 'SOLID', color: { r: 0, g: 1, b: 0 } }] } },
    ];
    expect(drawn()).not.toContain('<text');
    expect(drawn()).toMatch(/fill="#0000ff".*fill="#00ff00"/);
  });

  it('keep the colours of their ranges, and say that emoji are left out', async () => {
    const { document, notices, of } = open({
      nodes: [
        word({
          textData: {
            characters: 'oo😀',
            characterStyleIDs: [0, 7],
            styleOverrideTable: [
              { styleID: 7, fillPaints: solid(RED) },
              { styleID: 8, fillPaints: [{ type: 'EMOJI' }] },
            ],
          },
          derivedTextData: {
            glyphs: [glyph(10, 40, 0), glyph(60, 40, 1), { ...glyph(80, 40, 2), styleID: 8 }],
          },
        }),
      ],
      blobs: [DISC],
    });
    const { at } = await pixels(document, of('word').id);
    expect(at(20, 30)).toEqual([0, 0, 0]);
    expect(at(70, 30)).toEqual([255, 0, 0]);
    expect(at(90, 30)).toEqual([255, 255, 255]);
    expect(of('word').text!.runs?.map(({ length }) => length)).toEqual([1, 1, 2]);
    expect(notices).toContain('An emoji is left out: the file holds only the square that its picture fills.');
  });

  it('have what their style says, not what they said when it was put on', () => {
    const style = { ...text(3, { fontSize: 48, name: 'Heading' }, { sessionID: 0, localID: 2 }), key: 'abc' };
    const fill = layer(4, 'ROUNDED_RECTANGLE', { fillPaints: solid(RED) }, { sessionID: 0, localID: 2 });
    const { of } = open({
      nodes: [
        style,
        fill,
        word({ styleIdForText: { guid: guid(3) }, styleIdForFill: { guid: guid(4) } }),
        text(9, { name: 'published', styleIdForText: { assetRef: { key: 'abc' } } }),
      ],
      blobs: [DISC],
    });
    expect(of('word').text!.fontSize).toBe(48);
    expect(of('word').fills).toMatchObject([{ color: { r: 1, g: 0, b: 0 } }]);
    expect(of('published').text!.fontSize).toBe(48);
  });
});

describe('shapes of a .fig file', () => {
  it('keep corners, sides, masks, opacity, blending, effects and auto layout', () => {
    const { of } = open({
      nodes: [
        layer(2, 'FRAME', {
          name: 'frame',
          opacity: 0.5,
          blendMode: 'MULTIPLY',
          rectangleCornerRadiiIndependent: true,
          rectangleTopLeftCornerRadius: 1,
          rectangleTopRightCornerRadius: 2,
          rectangleBottomRightCornerRadius: 3,
          rectangleBottomLeftCornerRadius: 4,
          borderStrokeWeightsIndependent: true,
          borderBottomWeight: 3,
          strokePaints: solid(),
          strokeAlign: 'INSIDE',
          effects: [
            {
              type: 'DROP_SHADOW',
              color: BLACK,
              offset: { x: 1, y: 2 },
              radius: 3,
              spread: 4,
              visible: true,
            },
            { type: 'FOREGROUND_BLUR', radius: 5, visible: false },
          ],
          stackMode: 'VERTICAL',
          stackSpacing: 8,
          stackHorizontalPadding: 1,
          stackVerticalPadding: 2,
          stackPaddingRight: 3,
          stackPaddingBottom: 4,
          stackPrimaryAlignItems: 'SPACE_EVENLY',
          stackCounterAlignItems: 'CENTER',
          stackPrimarySizing: 'FIXED',
        }),
        layer(3, 'ELLIPSE', { name: 'mask', mask: true, maskType: 'OUTLINE' }, guid(2)),
        layer(4, 'ROUNDED_RECTANGLE', { name: 'round', cornerRadius: 7, fillPaints: solid() }, guid(2)),
      ],
    });
    expect(of('frame')).toMatchObject({
      opacity: 0.5,
      blendMode: 'MULTIPLY',
      radii: [1, 2, 3, 4],
      strokeWeight: 3,
      strokeWeights: [0, 0, 3, 0],
      clipsContent: true,
      effects: [
        { type: 'DROP_SHADOW', offset: { x: 1, y: 2 }, radius: 3, spread: 4 },
        { type: 'LAYER_BLUR', radius: 5, visible: false },
      ],
      layout: {
        layoutMode: 'VERTICAL',
        itemSpacing: 8,
        paddingLeft: 1,
        paddingTop: 2,
        paddingRight: 3,
        paddingBottom: 4,
        primaryAxisAlignItems: 'SPACE_BETWEEN',
        counterAxisAlignItems: 'CENTER',
        primaryAxisSizingMode: 'FIXED',
        counterAxisSizingMode: 'FIXED',
      },
    });
    expect(of('mask')).toMatchObject({ isMask: true, maskType: 'VECTOR' });
    expect(of('round').radii).toEqual([7, 7, 7, 7]);
  });

  it('are filled with gradients and with pictures, zipped or among the outlines', async () => {
    const png = new Uint8Array(
      await sharp({ create: { width: 4, height: 2, channels: 3, background: '#0f0' } })
        .png()
        .toBuffer(),
    );
    const hash = createHash('sha1').update(png).digest();
    const picture = (imageScaleMode: string, dataBlob?: number): KiwiNode['fillPaints'] => [
      {
        type: 'IMAGE',
        image: { hash: new Uint8Array(hash), ...(dataBlob !== undefined && { dataBlob }) },
        imageScaleMode,
        scale: 0.25,
        transform: { m00: 0.5, m01: 0, m02: 0.1, m10: 0, m11: 0.5, m12: 0.2 },
      },
    ];
    const gradient = { m00: 0, m01: 1, m02: 0, m10: -1, m11: 0, m12: 1 };
    const nodes = [
      layer(2, 'ROUNDED_RECTANGLE', { name: 'crop', fillPaints: picture('STRETCH') }),
      layer(3, 'ROUNDED_RECTANGLE', { name: 'tile', fillPaints: picture('TILE') }),
      layer(4, 'ROUNDED_RECTANGLE', {
        name: 'gradient',
        fillPaints: [
          {
            type: 'GRADIENT_RADIAL',
            opacity: 0.5,
            stops: [
              { position: 0, color: RED },
              { position: 1, color: BLACK },
            ],
            transform: gradient,
          },
          { type: 'VIDEO' },
        ],
      }),
    ];
    const { document, notices, of } = open({ nodes, images: new Map([[hash.toString('hex'), png]]) });
    expect(of('crop').fills).toMatchObject([
      {
        type: 'IMAGE',
        imageHash: hash.toString('hex'),
        scaleMode: 'CROP',
        imageTransform: [
          [0.5, 0, expect.closeTo(0.1)],
          [0, 0.5, expect.closeTo(0.2)],
        ],
      },
    ]);
    expect(of('tile').fills).toMatchObject([{ scaleMode: 'TILE', scalingFactor: 0.25 }]);
    expect(document.images.find(hash.toString('hex'))).toMatchObject({ width: 4, height: 2 });
    expect(of('gradient').fills).toMatchObject([
      {
        type: 'GRADIENT_RADIAL',
        opacity: 0.5,
        gradientTransform: [
          [0, 1, 0],
          [-1, 0, 1],
        ],
      },
    ]);
    expect(notices).toEqual(['A fill of the kind video is left out.']);
    const bare = open({
      nodes: [layer(2, 'ROUNDED_RECTANGLE', { name: 'bare', fillPaints: picture('FILL', 0) })],
      blobs: [png],
    });
    expect(bare.document.images.hashes()).toEqual([hash.toString('hex')]);
    const missing = open({
      nodes: [layer(2, 'ROUNDED_RECTANGLE', { fillPaints: picture('FILL') })],
    });
    expect(missing.notices).toEqual(['A picture is not in the file, so its fill stays empty.']);
  });

  it('have inner and outer strokes on one side only, though Figma bakes both', async () => {
    // The outline of a stroke of 10 px that Figma bakes: 20 px wide, along the edge of a square of 60 px.
    const band = commands(
      ...['M', -10, -10, 'L', 70, -10, 'L', 70, 70, 'L', -10, 70, 'Z'],
      ...['M', 10, 10, 'L', 10, 50, 'L', 50, 50, 'L', 50, 10, 'Z'],
    );
    const stroked = (localID: number, strokeAlign: 'INSIDE' | 'OUTSIDE', parent: number) =>
      layer(
        localID,
        'ROUNDED_RECTANGLE',
        {
          size: { x: 60, y: 60 },
          transform: { m00: 1, m01: 0, m02: 20, m10: 0, m11: 1, m12: 20 },
          strokePaints: solid(),
          strokeWeight: 10,
          strokeAlign,
          strokeGeometry: [{ windingRule: 'NONZERO', commandsBlob: 0 }],
        },
        guid(parent),
      );
    const { document, of } = open({
      nodes: [
        layer(2, 'FRAME', { name: 'inside', fillPaints: [] }),
        stroked(3, 'INSIDE', 2),
        layer(4, 'FRAME', { name: 'outside', fillPaints: [] }),
        stroked(5, 'OUTSIDE', 4),
      ],
      blobs: [band],
    });
    const [inside, outside] = await Promise.all([
      pixels(document, of('inside').id),
      pixels(document, of('outside').id),
    ]);
    expect([15, 25, 50].map((x) => inside.at(x, 50)[0])).toEqual([255, 0, 255]);
    expect([15, 25, 50].map((x) => outside.at(x, 50)[0])).toEqual([0, 255, 255]);
  });

  it('have no empty groups, and layers of unknown kinds are named', () => {
    const { document, notices } = open({
      nodes: [
        layer(2, 'FRAME', { resizeToFit: true }),
        layer(3, 'STICKY', {}, guid(2)),
        layer(4, 'CONNECTOR'),
      ],
    });
    expect([...document.walk('0:1')]).toHaveLength(1);
    expect(notices).toContain('A layer of the kind connector is left out.');
  });
});
