import { useCallback, useEffect, useState } from 'react';
import type { RefusedAnswer } from '../../../src/contract/refused';
import type { ReportStatus } from '../../../src/contract/report';
import { useRetries } from '../../shared/answers/use-retries';
import type { Reader } from '../../shared/reader';
import { invoke } from '../clocks/use-clocks';

/** The report as those who work on it know it, read anew whenever its state is another; or why it cannot be read. */
export function useReportStatus(wanted: boolean, state: string, words: Reader['words']) {
  const [answer, set] = useState<ReportStatus | RefusedAnswer | null>(null);
  const [lost, setLost] = useState(false);
  const load = useCallback(() => {
    if (!wanted) return;
    const take = (next: ReportStatus | RefusedAnswer) => {
      set(next);
      setLost(false);
    };
    invoke('showReport').then(take, () => setLost(true));
  }, [wanted]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state is another report
  useEffect(load, [load, state]);
  useRetries(wanted && lost, load);
  const current = wanted ? answer : null;
  return {
    report: current?.kind === 'report' ? current : null,
    trouble: current?.kind === 'refused' ? current.say : wanted && lost ? words.lostAtOnce : '',
    load,
    set,
  };
}
