import type { Problem } from '../bridge/problem.ts';
import type { EngineReport } from '../engine/engine.ts';
import type { Handlers } from '../state/slice.ts';

export type EngineStatus =
  { name: 'starting' } | { name: 'ready'; report: EngineReport } | { name: 'failed'; problem: Problem };

export interface EngineSlice {
  engine: EngineStatus;
}

export type EngineSliceEvent = { type: 'engine'; status: EngineStatus };

export const initialEngine: EngineSlice = { engine: { name: 'starting' } };

export const engineHandlers: Handlers<EngineSliceEvent> = {
  engine(state, { status }) {
    const replaced = status.name === 'ready' && status.report.replaced === true;
    return { ...state, engine: status, ...(replaced && { notice: { name: 'engineReplaced' } }) };
  },
};
