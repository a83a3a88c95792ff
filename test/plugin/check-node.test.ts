import { expect, test } from 'vitest';
import { checkNode } from '../../plugin/selection/check-node.ts';
import type { ProblemName } from '../../plugin/protocol.ts';
import type { SceneReader } from '../../plugin/selection/scene-reader.ts';
import { GREY, layer, page, PICTURE, WHITE, wireframe, type LayerProps } from './layer.ts';

const frame = (props: LayerProps = {}) => layer('FRAME', { name: 'Home', children: [], ...props });

/** A good frame inside a container with the given properties. */
function inside(type: string, props: LayerProps): SceneReader {
  const child = frame();
  page(layer(type, { ...props, children: [child] }));
  return child;
}

const BAD: [string, ProblemName, SceneReader][] = [
  ['no width', 'ZeroSize', frame({ width: 0 })],
  ['less than a pixel high', 'ZeroSize', frame({ height: 0.4 })],
  ['hidden', 'HiddenNode', frame({ visible: false })],
  ['in a hidden ancestor', 'HiddenNode', inside('FRAME', { visible: false })],
  ['in a collapsed section', 'HiddenNode', inside('SECTION', { sectionContentsHidden: true })],
  ['fully transparent', 'HiddenNode', frame({ opacity: 0 })],
  ['rotated', 'RotatedNode', frame({ rotation: -12 })],
  ['in a rotated group', 'RotatedNode', inside('GROUP', { rotation: 90 })],
  ['a text', 'NotExportable', layer('TEXT')],
  ['a text filled with a picture', 'NotExportable', layer('TEXT', { fills: [PICTURE] })],
  ['a slice', 'NotExportable', layer('SLICE')],
  ['a line', 'NotExportable', layer('LINE')],
  ['a plain rectangle', 'NotExportable', layer('RECTANGLE', { fills: [GREY] })],
  [
    'a rectangle whose picture is hidden',
    'NotExportable',
    layer('RECTANGLE', { fills: [{ ...PICTURE, visible: false }] }),
  ],
  ['a page', 'NotExportable', page()],
];

test.each(BAD)('%s: %s', (_case, name, node) => {
  const problem = checkNode(node, 'exemplar');
  expect(problem?.name).toBe(name);
  expect(problem?.node).toBe(node.name);
  expect(problem?.message).toMatch(/^“.+” .+; .+\.$/);
});

test('a removed node is read no further', () => {
  const removed = new Proxy(frame({ removed: true }), {
    get: (target, key) => {
      if (key !== 'removed') throw new Error(`in get_${String(key)}: The node does not exist`);
      return target.removed;
    },
  });
  expect(checkNode(removed)?.name).toBe('RemovedNode');
});

test('members a node of an unknown type lacks are never read', () => {
  const strict = new Proxy(layer('NOVEL', { children: [] }), {
    get: (target, key) => {
      if (!(key in target))
        throw new TypeError(`node.${String(key)}: no such property on ${target.type} node`);
      return Reflect.get(target, key) as unknown;
    },
  });
  expect(checkNode(strict, 'source')).toBeNull();
});

test.each(['source', 'exemplar'] as const)('a locked %s is fine: it is only read', (role) => {
  expect(checkNode(wireframe({ locked: true }), role)).toBeNull();
  const child = wireframe();
  page(layer('SECTION', { locked: true, children: [child] }));
  expect(checkNode(child, role)).toBeNull();
});

test('a rotated picture may be an exemplar, which is only looked at, but no source', () => {
  const photo = layer('RECTANGLE', { fills: [PICTURE], rotation: 30 });
  page(photo);
  expect(checkNode(photo, 'exemplar')).toBeNull();
  expect(checkNode(photo)).toBeNull();
  expect(checkNode(photo, 'source')?.name).toBe('RotatedNode');
});

test.each(['FRAME', 'COMPONENT', 'COMPONENT_SET', 'INSTANCE', 'GROUP', 'SECTION', 'SLOT'])(
  '%s is fine in both roles',
  (type) => {
    const node = wireframe({ type });
    page(node);
    expect(checkNode(node, 'source')).toBeNull();
    expect(checkNode(node, 'exemplar')).toBeNull();
  },
);

test('a rounding error of rotation is fine', () => {
  expect(checkNode(frame({ rotation: 0.0000021 }))).toBeNull();
});

test.each([
  [4097, 300],
  [1440, 12_000],
  [100_000, 100_000],
])('%d x %d is fine in both roles: it is read smaller', (width, height) => {
  const large = wireframe({ width, height });
  page(large);
  expect(checkNode(large, 'source')).toBeNull();
  expect(checkNode(large, 'exemplar')).toBeNull();
});

test('text in bare containers is text only, for a source', () => {
  const text = () => layer('TEXT');
  const bare = frame({
    fills: [WHITE],
    children: [layer('GROUP', { children: [text()] }), frame({ children: [text()] })],
  });
  expect(checkNode(bare, 'source')?.name).toBe('TextOnly');
  expect(checkNode(bare, 'exemplar')).toBeNull();
  expect(checkNode(bare)).toBeNull();
});

test('a shape or a painted container beside the text makes a source', () => {
  expect(checkNode(frame({ children: [layer('TEXT'), layer('RECTANGLE')] }), 'source')).toBeNull();
  const button = frame({ fills: [GREY], children: [layer('TEXT')] });
  expect(checkNode(frame({ children: [button] }), 'source')).toBeNull();
  const hiddenShape = layer('RECTANGLE', { visible: false });
  expect(checkNode(frame({ children: [layer('TEXT'), hiddenShape] }), 'source')?.name).toBe('TextOnly');
});
