import type { Remote } from 'comlink';
import type { OrtLike, SessionLike, TensorLike } from '../../../models/runtime/ort/ort.ts';
import type { HelperService, SentTensor } from './helper-protocol.ts';

/** A tensor that is on no engine yet, or no more. */
class PlainTensor implements TensorLike {
  constructor(
    readonly type: string,
    readonly data: unknown,
    readonly dims: readonly number[],
  ) {}
}

/** Where a helper lives. */
export interface HelperLife {
  /** Rejects when the helper dies, and with it whatever was asked of it. */
  died: Promise<never>;
  /** Looks whether it still lives, until what it gives back is called; only while something was asked, for an idle helper costs nothing. */
  watch(): () => void;
}

/** A helper's onnxruntime as one of this thread. failed: told when something that was asked came to nothing. */
export function remoteOrt(
  helper: Remote<HelperService>,
  { died, watch }: HelperLife,
  failed: () => void,
): OrtLike {
  async function asked<T>(answer: Promise<T>): Promise<T> {
    const rest = watch();
    try {
      return await Promise.race([answer, died]);
    } catch (error) {
      failed();
      throw error;
    } finally {
      rest();
    }
  }
  return {
    Tensor: PlainTensor,
    InferenceSession: {
      async create(model, options = {}): Promise<SessionLike> {
        const { session, inputNames, outputNames } = await asked(helper.create(model, options));
        return {
          inputNames,
          outputNames,
          async run(feeds) {
            const sent: Record<string, SentTensor> = {};
            for (const [name, { type, dims, data }] of Object.entries(feeds))
              sent[name] = { type, dims, data };
            const outputs = Object.entries(await asked(helper.run(session, sent)));
            return Object.fromEntries(
              outputs.map(([name, { type, data, dims }]) => [name, new PlainTensor(type, data, dims)]),
            );
          },
          release: () => asked(helper.release(session)),
        };
      },
    },
  };
}
