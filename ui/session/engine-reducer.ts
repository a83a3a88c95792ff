import type { Handlers } from '../state/handlers.ts';
import type { EngineSliceEvent } from './engine-slice.ts';

export const engineHandlers: Handlers<EngineSliceEvent> = {
  engine(state, { status }) {
    const replaced = status.name === 'ready' && status.report.replaced === true;
    return { ...state, engine: status, ...(replaced && { notice: { name: 'engineReplaced' } }) };
  },
};
