import { expect, it } from 'vitest';
import { hasMember, KNOWN_TYPES } from '../../plugin/selection/node-members.ts';
import { hasMember as typed } from '../../host/api/members.ts';

const READ = [
  ...['children', 'visible', 'locked', 'opacity', 'rotation', 'width', 'height', 'absoluteBoundingBox'],
  ...['fills', 'strokes', 'effects', 'blendMode', 'isMask', 'cornerRadius', 'sectionContentsHidden'],
  'exportAsync',
];

it.each(KNOWN_TYPES)('the sandbox knows which members a %s has, without asking the node', (type) => {
  for (const member of READ) expect([member, hasMember(type, member)]).toEqual([member, typed(type, member)]);
});

it('knows nothing of a type that is not in the table', () => {
  expect(hasMember('NOVEL', 'fills')).toBeUndefined();
});
