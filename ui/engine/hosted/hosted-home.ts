import { wrap } from 'comlink';
import { ProblemError } from '../../bridge/problem.ts';
import { withTimeout } from '../../bridge/with-timeout.ts';
import type { EngineHome } from '../client/engine-client.ts';
import { watchPulse } from '../client/watch-pulse.ts';
import { isRunMessage, type EngineService } from '../worker-protocol.ts';
import { ANSWER, ANSWER_LIMIT, GREETING } from './hosted-protocol.ts';

/**
 * Opens the hosted engine's page as a hidden frame and waits until its worker answers.
 * @param origin the one origin that the manifest allows
 * @throws Timeout after two seconds without an answer: no network, no such page, another version, or a policy that forbids the frame
 */
export async function openHostedHome(origin: string): Promise<EngineHome> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'Exemplar engine';
  frame.src = `${origin}/engine/`;
  const { port1, port2 } = new MessageChannel();
  const answered = new Promise<void>((resolve) => {
    port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (data === ANSWER) resolve();
    });
  });
  frame.addEventListener('load', () => frame.contentWindow?.postMessage(GREETING, origin, [port2]), {
    once: true,
  });
  port1.start();
  document.body.append(frame);
  let rest = (): void => undefined;
  const close = (): void => {
    rest();
    port1.close();
    frame.remove();
  };
  try {
    const silence = `${origin} did not answer in ${ANSWER_LIMIT} ms.`;
    await withTimeout(answered, ANSWER_LIMIT, 'Timeout', silence);
  } catch (thrown) {
    close();
    throw thrown;
  }
  const pulse = watchPulse(port1);
  rest = pulse.watch();
  const garbled = new Promise<never>((_, reject) => {
    port1.addEventListener('messageerror', () => {
      reject(new ProblemError('EngineFailed', 'A message of the hosted engine could not be read.'));
    });
  });
  return {
    service: wrap<EngineService>(port1) as unknown as EngineService,
    died: Promise.race([garbled, pulse.lost]),
    onMessage(listener) {
      port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (isRunMessage(data)) listener(data);
      });
    },
    close,
  };
}
