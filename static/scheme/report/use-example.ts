import { useEffect, useState } from 'react';
import type { ReportExampleAnswer, Scheme } from '../../../src/contract/scheme';
import { invoke } from '../draft/use-checks';

const QUIET_MS = 600;

/** The example report of a draft, asked again after a moment of quiet; until then the last one stands. */
export function useExample(scheme: Scheme): ReportExampleAnswer | null {
  const [answer, setAnswer] = useState<ReportExampleAnswer | null>(null);
  useEffect(() => {
    let isLeft = false;
    const timer = setTimeout(async () => {
      const example = await invoke('showReportExample', { scheme }).catch(() => null);
      if (!isLeft && example && example.kind !== 'refused') setAnswer(example);
    }, QUIET_MS);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [scheme]);
  return answer;
}
