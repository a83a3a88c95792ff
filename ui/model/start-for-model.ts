import { ProblemError, toProblem } from '../bridge/problem.ts';
import type { Engine } from '../engine/engine.ts';

/**
 * The engine with a model's failures under the model's own name: what is damaged in a file that the user picked is no damage of this plugin, and
 * reinstalling it would not help.
 * @throws LoadedModelCorrupt in the place of ModelCorrupt where the model came from a file; its runs do the same
 */
export async function startForModel(
  { title, isBuiltIn }: { title: string; isBuiltIn: boolean },
  start: () => Promise<Engine>,
): Promise<Engine> {
  if (isBuiltIn) return start();
  const blaming = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (thrown) {
      const { name, detail = name } = toProblem(thrown, 'EngineFailed');
      if (name !== 'ModelCorrupt') throw thrown;
      throw new ProblemError('LoadedModelCorrupt', detail, title, thrown);
    }
  };
  const engine = await blaming(start());
  return { ...engine, restyle: (input, options) => blaming(engine.restyle(input, options)) };
}
