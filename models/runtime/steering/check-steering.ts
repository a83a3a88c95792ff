import { problem } from '../errors.ts';
import type { Steering } from '../types.ts';

/** More than anyone places by hand; keeps a broken message from running for minutes. */
const MOST = 100;

/**
 * Reads a steering that came from outside (a file, a message, plugin data), reduced to its own fields. exemplars: how many there are.
 * Throws BadMessage naming the field.
 */
export function readSteering(value: unknown, exemplars: number): Steering {
  const fields = record(value, 'steering');
  for (const name of Object.keys(fields))
    if (!['pins', 'forbidden', 'layers'].includes(name))
      throw wrong(name, 'left out: there is no such constraint');
  const exemplar = (from: Fields, path: string): number => {
    const place = from['exemplar'];
    if (Number.isInteger(place) && (place as number) >= 0 && (place as number) < exemplars)
      return place as number;
    throw wrong(`${path}.exemplar`, `a whole number from 0 to ${exemplars - 1}`);
  };
  const pins = list(fields['pins'], 'pins').map((item, i) => {
    const { at, to } = record(item, `pins[${i}]`);
    const [place, spot] = [record(at, `pins[${i}].at`), record(to, `pins[${i}].to`)];
    return {
      at:
        'layer' in place
          ? { layer: text(place['layer'], `pins[${i}].at.layer`) }
          : part(place, `pins[${i}].at`),
      to: { ...point(spot, `pins[${i}].to`), exemplar: exemplar(spot, `pins[${i}].to`) },
    };
  });
  const forbidden = list(fields['forbidden'], 'forbidden').map((item, i) => {
    const area = record(item, `forbidden[${i}]`);
    return { ...part(area, `forbidden[${i}]`), exemplar: exemplar(area, `forbidden[${i}]`) };
  });
  const layers = list(fields['layers'], 'layers').map((item, i) => {
    const choice = record(item, `layers[${i}]`);
    return { layer: text(choice['layer'], `layers[${i}].layer`), exemplar: exemplar(choice, `layers[${i}]`) };
  });
  return { pins, forbidden, layers };
}

type Fields = Record<string, unknown>;

function wrong(path: string, expected: string): Error {
  return problem('BadMessage', `The steering's "${path}" must be ${expected}.`);
}

function record(value: unknown, path: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw wrong(path, 'an object');
}

function list(value: unknown, path: string): unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.length <= MOST) return value;
  throw wrong(path, `a list of at most ${MOST}`);
}

function text(value: unknown, path: string): string {
  if (typeof value === 'string' && value !== '' && value.length <= 200) return value;
  throw wrong(path, 'the id of a layer');
}

function share(value: unknown, path: string): number {
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  throw wrong(path, 'a number from 0 to 1');
}

function point(fields: Fields, path: string): { x: number; y: number } {
  return { x: share(fields['x'], `${path}.x`), y: share(fields['y'], `${path}.y`) };
}

function part(fields: Fields, path: string) {
  const size = (name: string): number => share(fields[name] ?? 0, `${path}.${name}`);
  return { ...point(fields, path), width: size('width'), height: size('height') };
}
