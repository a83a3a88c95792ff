import { useEffect, useState } from 'preact/hooks';
import type { Reporter, ReportStage } from './reporter.ts';

export function useReport(reporter: Reporter): ReportStage {
  const [stage, setStage] = useState(reporter.read());
  useEffect(() => {
    setStage(reporter.read());
    return reporter.subscribe(() => setStage(reporter.read()));
  }, [reporter]);
  return stage;
}
