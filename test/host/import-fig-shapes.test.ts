import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { commands, guid, layer } from '../fixtures/build-fig.ts';
import { BLACK, openFig, pixelsOf, RED, solid } from '../fixtures/open-fig.ts';
import type { KiwiNode } from '../../host/import/fig-node.ts';

describe('shapes of a .fig file', () => {
  it('keep corners, sides, masks, opacity, blending, effects and auto layout', () => {
    const { of } = openFig({
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
    const { document, notices, of } = openFig({ nodes, images: new Map([[hash.toString('hex'), png]]) });
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
    const bare = openFig({
      nodes: [layer(2, 'ROUNDED_RECTANGLE', { name: 'bare', fillPaints: picture('FILL', 0) })],
      blobs: [png],
    });
    expect(bare.document.images.hashes()).toEqual([hash.toString('hex')]);
    const missing = openFig({
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
    const { document, of } = openFig({
      nodes: [
        layer(2, 'FRAME', { name: 'inside', fillPaints: [] }),
        stroked(3, 'INSIDE', 2),
        layer(4, 'FRAME', { name: 'outside', fillPaints: [] }),
        stroked(5, 'OUTSIDE', 4),
      ],
      blobs: [band],
    });
    const [inside, outside] = await Promise.all([
      pixelsOf(document, of('inside').id),
      pixelsOf(document, of('outside').id),
    ]);
    expect([15, 25, 50].map((x) => inside.at(x, 50)[0])).toEqual([255, 0, 255]);
    expect([15, 25, 50].map((x) => outside.at(x, 50)[0])).toEqual([0, 255, 255]);
  });

  it('have no empty groups, and layers of unknown kinds are named', () => {
    const { document, notices } = openFig({
      nodes: [
        layer(2, 'FRAME', { resizeToFit: true }),
        layer(3, 'FRAME', { resizeToFit: true }, guid(2)),
        layer(5, 'STICKY', {}, guid(3)),
        layer(4, 'CONNECTOR'),
      ],
    });
    expect([...document.walk('0:1')]).toHaveLength(1);
    expect(notices.sort()).toEqual([
      'A layer of the kind connector is left out.',
      'A layer of the kind sticky is left out.',
    ]);
  });

  it('in a group throw the shadow of the group', async () => {
    const { document, of } = openFig({
      nodes: [
        layer(2, 'FRAME', { name: 'frame', fillPaints: [] }),
        layer(
          3,
          'FRAME',
          {
            resizeToFit: true,
            transform: { m00: 1, m01: 0, m02: 20, m10: 0, m11: 1, m12: 30 },
            effects: [
              {
                type: 'DROP_SHADOW',
                color: BLACK,
                offset: { x: 40, y: 0 },
                radius: 0,
                spread: 0,
                visible: true,
                blendMode: 'NORMAL',
              },
            ],
          },
          guid(2),
        ),
        layer(4, 'ROUNDED_RECTANGLE', { size: { x: 10, y: 10 }, fillPaints: solid(RED) }, guid(3)),
      ],
    });
    const { at } = await pixelsOf(document, of('frame').id);
    expect([25, 45, 65, 85].map((x) => at(x, 35)[0])).toEqual([255, 255, 0, 255]);
    expect(at(25, 35)).toEqual([255, 0, 0]);
  });
});
