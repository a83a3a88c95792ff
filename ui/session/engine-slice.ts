import type { Problem } from '../bridge/problem.ts';
import type { EngineReport } from '../engine/engine.ts';

export type EngineStatus =
  { name: 'starting' } | { name: 'ready'; report: EngineReport } | { name: 'failed'; problem: Problem };

export interface EngineSlice {
  engine: EngineStatus;
}

export type EngineSliceEvent = { type: 'engine'; status: EngineStatus };

export const initialEngine: EngineSlice = { engine: { name: 'starting' } };
