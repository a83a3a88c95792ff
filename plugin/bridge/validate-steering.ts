import { bad, isText } from './fields.ts';
import type { Part, SteeringRecipe } from '../protocol.ts';

/** More than anyone places by hand. */
const MOST = 100;

/**
 * The steering of a recipe from the panel or from plugin data, reduced to its own fields. exemplars: how many the recipe has.
 * @throws Problem BadMessage naming the field.
 */
export function validateSteering(value: unknown, exemplars: number): SteeringRecipe {
  const { pins, forbidden, layers } = record(value, 'steering');
  const exemplar = (fields: Fields, path: string): number => {
    const place = fields['exemplar'];
    if (typeof place === 'number' && Number.isInteger(place) && place >= 0 && place < exemplars) return place;
    throw wrong(`${path}.exemplar`);
  };
  return {
    pins: list(pins, 'pins').map((item) => {
      const pin = record(item, 'pins');
      const [at, to] = [record(pin['at'], 'pins.at'), record(pin['to'], 'pins.to')];
      return {
        at: 'layer' in at ? { layer: text(at['layer'], 'pins.at.layer') } : part(at, 'pins.at'),
        to: {
          exemplar: exemplar(to, 'pins.to'),
          x: share(to['x'], 'pins.to.x'),
          y: share(to['y'], 'pins.to.y'),
        },
      };
    }),
    forbidden: list(forbidden, 'forbidden').map((item) => {
      const area = record(item, 'forbidden');
      return { ...part(area, 'forbidden'), exemplar: exemplar(area, 'forbidden') };
    }),
    layers: list(layers, 'layers').map((item) => {
      const choice = record(item, 'layers');
      return { layer: text(choice['layer'], 'layers.layer'), exemplar: exemplar(choice, 'layers') };
    }),
  };
}

type Fields = Record<string, unknown>;

function record(value: unknown, path: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw wrong(path);
}

function list(value: unknown, path: string): readonly unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.length <= MOST) return value;
  throw wrong(path);
}

function text(value: unknown, path: string): string {
  if (isText(value)) return value;
  throw wrong(path);
}

function share(value: unknown, path: string): number {
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  throw wrong(path);
}

function part(fields: Fields, path: string): Part {
  const side = (name: string): number => share(fields[name], `${path}.${name}`);
  return { x: side('x'), y: side('y'), width: side('width'), height: side('height') };
}

const wrong = (path: string): Error => bad('recipe', `steering.${path}`);
