import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** How long the files of one project took, each with its imports; files that ran at the same time count twice. */
export interface ProjectTimes {
  project: string;
  files: number;
  tests: number;
  skipped: number;
  seconds: number;
  /** Longest first. */
  slowest: { file: string; seconds: number }[];
}

const SHOWN = 8;

/** Writes a `ProjectTimes[]` to the path in FILE_TIMES, for test/run.ts to print. */
export default class FileTimes implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const path = process.env.FILE_TIMES;
    if (path === undefined) throw new Error('FILE_TIMES names no file; set it to the path to write.');
    const projects = [...new Set(modules.map(({ project }) => project.name))].sort();
    const times = projects.map((name) => timesOf(name, modules));
    writeFileSync(path, JSON.stringify(times));
  }
}

function timesOf(project: string, modules: readonly TestModule[]): ProjectTimes {
  const own = modules.filter((module) => module.project.name === project);
  const tests = own.flatMap((module) => [...module.children.allTests()]);
  const slowest = own
    .map((module) => ({ file: module.relativeModuleId, seconds: secondsOf(module) }))
    .sort((a, b) => b.seconds - a.seconds);
  return {
    project,
    files: own.length,
    tests: tests.length,
    skipped: tests.filter((test) => test.result().state === 'skipped').length,
    seconds: slowest.reduce((sum, { seconds }) => sum + seconds, 0),
    slowest: slowest.slice(0, SHOWN),
  };
}

function secondsOf(module: TestModule): number {
  const { environmentSetupDuration, prepareDuration, setupDuration, collectDuration, duration } =
    module.diagnostic();
  return (environmentSetupDuration + prepareDuration + setupDuration + collectDuration + duration) / 1000;
}
