import type { Pose, PosePoint } from '../../types.ts';
import { problem } from '../../errors.ts';
import { JOINTS } from './joints.ts';

/** COCO's 17 keypoints, as MoveNet and most annotation files order them. */
const COCO = [
  'nose',
  'l_eye',
  'r_eye',
  'l_ear',
  'r_ear',
  'l_shoulder',
  'r_shoulder',
  'l_elbow',
  'r_elbow',
  'l_wrist',
  'r_wrist',
  'l_hip',
  'r_hip',
  'l_knee',
  'r_knee',
  'l_ankle',
  'r_ankle',
] as const;

/** Scores at or below are unseen joints. */
const UNSEEN = 0.05;

type Fields = Record<string, unknown>;
type Found = Map<string, PosePoint>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((item) => Number.isFinite(item));

function wrong(what: string): Error {
  return problem(
    'BadMessage',
    `The pose ${what}; give { "width", "height", "joints": { "nose": [x, y], ... } } or OpenPose or COCO keypoints.`,
  );
}

/** x, y, score triples; a score near 0 is an unseen joint. */
function ofTriples(numbers: readonly number[], names: readonly string[]): Found {
  const found: Found = new Map();
  names.forEach((name, k) => {
    const [x, y, score] = numbers.slice(3 * k, 3 * k + 3) as [number, number, number];
    if (score > UNSEEN) found.set(name, [x, y]);
  });
  return found;
}

/** OpenPose's older files: rows of x, y, score, id, and per person the row of each joint, -1 where missing. The first person counts. */
function ofCandidates(candidate: unknown[], subset: unknown): Found {
  const person = Array.isArray(subset) && isNumbers(subset[0]) ? subset[0] : JOINTS.map((_, k) => k);
  const found: Found = new Map();
  JOINTS.forEach((name, k) => {
    const row = candidate[person[k] ?? -1];
    if (isNumbers(row) && row.length >= 2) found.set(name, [row[0]!, row[1]!]);
  });
  return found;
}

function ofNames(joints: Fields): Found {
  const found: Found = new Map();
  for (const [name, place] of Object.entries(joints)) {
    if (!(JOINTS as readonly string[]).includes(name)) throw wrong(`has an unknown joint "${name}"`);
    if (place === null) continue;
    if (!isNumbers(place) || place.length < 2) throw wrong(`gives "${name}" no place [x, y]`);
    found.set(name, [place[0]!, place[1]!]);
  }
  return found;
}

function findJoints(json: Fields): Found {
  if (isFields(json['joints'])) return ofNames(json['joints']);
  if (Array.isArray(json['candidate'])) return ofCandidates(json['candidate'], json['subset']);
  const people = json['people'];
  const person = Array.isArray(people) && isFields(people[0]) ? people[0] : json;
  const numbers = person['pose_keypoints_2d'] ?? person['keypoints'];
  if (isNumbers(numbers) && numbers.length === 3 * JOINTS.length) return ofTriples(numbers, JOINTS);
  if (isNumbers(numbers) && numbers.length === 3 * COCO.length) return ofTriples(numbers, COCO);
  throw wrong('holds no keypoints that are known here');
}

/** Half way between the shoulders, for keypoints that have no neck. */
function withNeck(found: Found): Found {
  const [left, right] = [found.get('l_shoulder'), found.get('r_shoulder')];
  if (!found.has('neck') && left && right)
    found.set('neck', [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2]);
  return found;
}

/**
 * Keypoints from parsed JSON: named joints, OpenPose (18 joints, `people` or `candidate` and `subset`) or COCO (17 joints).
 * `width` and `height` (or OpenPose's canvas_width, canvas_height) are the picture's; without them `size`. Throws BadMessage.
 */
export function poseOfJson(json: unknown, size?: { width: number; height: number }): Pose {
  if (!isFields(json)) throw wrong('is not an object');
  const found = withNeck(findJoints(json));
  if (found.size === 0) throw wrong('has no visible joint');
  const side = (name: 'width' | 'height'): number => {
    const value = json[name] ?? json[`canvas_${name}`] ?? size?.[name];
    if (!Number.isInteger(value) || (value as number) < 1) throw wrong(`has no ${name} in pixels`);
    return value as number;
  };
  return {
    width: side('width'),
    height: side('height'),
    joints: JOINTS.map((name) => found.get(name) ?? null),
  };
}
