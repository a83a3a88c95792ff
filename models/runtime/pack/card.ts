import { problem } from '../errors.ts';
import type { ModelSizes } from '../geometry/plan-geometry.ts';
import { checkCardTexts } from './check-card-texts.ts';
import { ELEMENT_FILES, readElementCard, type ElementCard, type ElementFile } from './element-card.ts';

/** The graphs that every pack has. */
export const GRAPH_FILES = ['encode_exemplar.onnx', 'encode_source.onnx', 'synthesise.onnx'] as const;
export type GraphFile = (typeof GRAPH_FILES)[number];
/** A graph of a pack; those of the element network only where the card has `elements`. */
export type PackFile = GraphFile | ElementFile;

/** What may be done to a drawn picture: see finish/finish-drawing.ts. */
const FINISHES = ['flat-elements'] as const;

/** What each is stands in prepare/domains.ts, what the panel says of it in ui/domain/domains.tsx. */
const DOMAINS = ['wireframe', 'mask', 'edges', 'pose'] as const;

/** What the pipeline reads of a pack's card.json; the fields are explained in models/packs/README.md. */
export interface Card extends ModelSizes {
  id: string;
  title: string;
  domain: (typeof DOMAINS)[number];
  sharpness: number;
  channels: string[];
  /** Colours of the `label:` channels, `#rrggbb`, in their order. */
  palette?: string[];
  exemplarCondition: boolean;
  warpedColour: [number, number, number];
  /** How the drawn picture is finished; not at all without it. */
  finish?: (typeof FINISHES)[number];
  /** The element network; of packs of the wireframe domain. */
  elements?: ElementCard;
  files: Record<GraphFile, FileEntry> & Partial<Record<ElementFile, FileEntry>>;
}

interface FileEntry {
  bytes: number;
  sha256: string;
}

/** The graphs that a card names. */
export const packFiles = ({ elements }: { elements?: ElementCard | undefined }): PackFile[] =>
  elements ? [...GRAPH_FILES, ...ELEMENT_FILES] : [...GRAPH_FILES];

/** Pixels beyond which no model was ever made: a damaged card must not ask for all memory. */
const MOST = { stride: 256, size: 4096, channels: 1024, condition: 2 ** 28, bytes: 2 ** 32 };
/** What may be a folder and a part of an address: nothing that leads elsewhere. */
const ID = /^[a-z\d][\w.-]{0,99}$/i;

type Fields = Record<string, unknown>;

function wrong(field: string, expected: string): Error {
  return problem('ModelCorrupt', `card.json: ${field} must be ${expected}; install the model again.`);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string' || value === '') throw wrong(name, 'a text');
  return value;
}

function whole(fields: Fields, name: string, most: number): number {
  const value = fields[name];
  if (!Number.isInteger(value) || (value as number) < 1 || (value as number) > most)
    throw wrong(name, `a whole number from 1 to ${most}`);
  return value as number;
}

function list<T>(fields: Fields, name: string, expected: string, fits: (item: unknown) => item is T): T[] {
  const value = fields[name];
  if (!Array.isArray(value) || !value.every(fits)) throw wrong(name, expected);
  return value;
}

const isText = (item: unknown): item is string => typeof item === 'string' && item !== '';
const isColour = (item: unknown): item is string => typeof item === 'string' && /^#[0-9a-f]{6}$/i.test(item);
const isIndex = (item: unknown): item is number => Number.isInteger(item) && (item as number) >= 0;

function file(files: Fields, name: PackFile): FileEntry {
  const entry = files[name];
  const hash = isFields(entry) ? entry['sha256'] : undefined;
  const bytes = isFields(entry) ? entry['bytes'] : undefined;
  if (!Number.isInteger(bytes) || (bytes as number) < 1 || (bytes as number) > MOST.bytes)
    throw wrong(`files["${name}"].bytes`, `a whole number from 1 to ${MOST.bytes}`);
  if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) {
    throw wrong(`files["${name}"].sha256`, '64 hex digits');
  }
  return { bytes: bytes as number, sha256: hash };
}

/** The names are those of a graph's inputs, hence told apart, and asked of plain objects, hence none that every object has. */
function readChannels(fields: Fields, workingSize: number): string[] {
  const channels = list(fields, 'channels', 'a list of texts', isText);
  if (channels.length < 1 || channels.length > MOST.channels)
    throw wrong('channels', `a list of 1 to ${MOST.channels} texts`);
  if (new Set(channels).size < channels.length) throw wrong('channels', 'texts of which no two are the same');
  if (channels.some((name) => name in Object.prototype)) throw wrong('channels', 'texts that name channels');
  if (channels.length * workingSize ** 2 > MOST.condition)
    throw wrong(
      'channels',
      `fewer, or workingSize smaller: together they need over ${(MOST.condition * 4) / 2 ** 30} GiB`,
    );
  return channels;
}

/** Checks a parsed card.json field by field. Throws ModelCorrupt naming the field. */
export function readCard(value: unknown): Card {
  if (!isFields(value)) throw wrong('the file', 'an object');
  checkCardTexts(value);
  const id = text(value, 'id');
  if (!ID.test(id)) throw wrong('id', 'a name of letters, digits, "-", "_" and "."');
  const domain = DOMAINS.find((name) => name === value['domain']);
  if (!domain) throw wrong('domain', `one of ${DOMAINS.join(', ')}`);
  const sharpness = value['sharpness'];
  if (typeof sharpness !== 'number' || !(sharpness > 0 && sharpness < Infinity)) {
    throw wrong('sharpness', 'a number above 0');
  }
  const exemplarCondition = value['exemplarCondition'];
  if (typeof exemplarCondition !== 'boolean') throw wrong('exemplarCondition', 'true or false');
  const colour = list(value, 'warpedColour', 'three channel numbers', isIndex);
  if (colour.length !== 3) throw wrong('warpedColour', 'three channel numbers');
  const stride = whole(value, 'stride', MOST.stride);
  const gridStride = whole(value, 'gridStride', MOST.stride);
  if (stride % gridStride !== 0) throw wrong('stride', 'a multiple of gridStride');
  const finish = FINISHES.find((name) => name === value['finish']);
  if (value['finish'] !== undefined && !finish) throw wrong('finish', `one of ${FINISHES.join(', ')}`);
  const files = value['files'];
  if (!isFields(files)) throw wrong('files', 'an object');
  const workingSize = whole(value, 'workingSize', MOST.size);
  const size = value['size'] === undefined ? undefined : whole(value, 'size', MOST.size);
  if (size !== undefined && (size % stride !== 0 || size !== workingSize)) {
    throw wrong('size', 'a multiple of stride and the same as workingSize');
  }
  const channels = readChannels(value, workingSize);
  const elements = value['elements'] === undefined ? undefined : readElementCard(value['elements']);
  const palette =
    value['palette'] === undefined ? undefined : list(value, 'palette', 'a list of #rrggbb', isColour);
  const labels = channels.filter((name) => name.startsWith('label:')).length;
  if (palette && palette.length !== labels)
    throw wrong('palette', `${labels} colours, one per label channel`);
  return {
    id,
    title: text(value, 'title'),
    domain,
    stride,
    gridStride,
    workingSize,
    ...(size && { size }),
    ...(palette && { palette }),
    outputSize: whole(value, 'outputSize', MOST.size),
    sharpness,
    channels,
    exemplarCondition,
    warpedColour: colour as [number, number, number],
    ...(finish && { finish }),
    ...(elements && { elements }),
    files: Object.fromEntries(
      packFiles({ elements }).map((name) => [name, file(files, name)]),
    ) as Card['files'],
  };
}
