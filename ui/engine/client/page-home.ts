import { ProblemError } from '../../bridge/problem.ts';
import type { EngineHome } from './engine-client.ts';
import { PAGE_ENGINE, type EngineService, type RunMessage } from '../worker-protocol.ts';

type Report = (message: RunMessage) => void;

/** The engine's script evaluated in the panel's own thread: the last resort, for the panel stands still while a stage runs. */
export function openPageHome(script: string): EngineHome {
  const element = document.createElement('script');
  element.textContent = script;
  document.head.append(element);
  element.remove();
  const make: unknown = Reflect.get(globalThis, PAGE_ENGINE);
  if (!isMaker(make)) throw new ProblemError('EngineFailed', 'The engine script did not run in this window.');
  let listener: Report = () => undefined;
  const service = make((message) => listener(message));
  return {
    service,
    died: new Promise<never>(() => undefined),
    onMessage(next) {
      listener = next;
    },
    close() {
      void service.dispose();
      Reflect.deleteProperty(globalThis, PAGE_ENGINE);
    },
  };
}

function isMaker(value: unknown): value is (report: Report) => EngineService {
  return typeof value === 'function';
}
