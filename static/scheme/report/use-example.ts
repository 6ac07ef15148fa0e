import { useCallback, useEffect, useState } from 'react';
import type { ReportExampleAnswer, Scheme } from '../../../src/contract/scheme';
import { useRetries } from '../../shared/answers/use-retries';
import { invoke } from '../draft/use-checks';

const QUIET_MS = 600;

/** The example report of a draft, asked again after a moment of quiet; until then the last one stands. */
export function useExample(scheme: Scheme): ReportExampleAnswer | null {
  const [answer, setAnswer] = useState<ReportExampleAnswer | null>(null);
  const [tries, setTries] = useState(0);
  const [lost, setLost] = useState(false);
  useRetries(
    lost,
    useCallback(() => setTries((count) => count + 1), []),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks the same again
  useEffect(() => {
    let isLeft = false;
    const timer = setTimeout(async () => {
      const example = await invoke('showReportExample', { scheme }).catch(() => null);
      if (isLeft) return;
      setLost(example === null);
      if (example && example.kind !== 'refused') setAnswer(example);
    }, QUIET_MS);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [scheme, tries]);
  return answer;
}
