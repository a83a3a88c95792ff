import { unzip as inflate } from 'fflate';
import { ProblemError } from '../bridge/problem.ts';

/** The files of a zip by path; large ones are inflated in workers. @throws ModelCorrupt for what is no zip, or one that is cut off */
export async function unzip(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const files = await new Promise<Record<string, Uint8Array>>((resolve, reject) => {
    inflate(bytes, (error, found) => (error === null ? resolve(found) : reject(broken(error))));
  });
  return new Map(Object.entries(files).filter(([path]) => !path.endsWith('/')));
}

function broken(cause: Error): ProblemError {
  return new ProblemError(
    'ModelCorrupt',
    `This is not a zip file that can be read; zip the folder of the model again. (${cause.message})`,
  );
}
