import { ProblemError } from '../bridge/problem.ts';

/** Which build this is; written into the page by build.mjs. */
export interface BuildInfo {
  /** Of package.json. */
  version: string;
  /** First digits of the SHA-256 of everything that runs: sandbox, panel, engine. */
  hash: string;
  onnxruntime: string;
}

/** @throws ProblemError ModelCorrupt where the block is missing or something else */
export function readBuildInfo(page: Document): BuildInfo {
  const info: unknown = JSON.parse(page.getElementById('build')?.textContent || 'null');
  if (!isBuildInfo(info))
    throw new ProblemError('ModelCorrupt', 'What this build is, is missing from this file.');
  return info;
}

function isBuildInfo(value: unknown): value is BuildInfo {
  const fields = Object(value) as Record<string, unknown>;
  return ['version', 'hash', 'onnxruntime'].every((name) => typeof fields[name] === 'string');
}
