import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefusedAnswer, SummaryAnswer, SummaryCalls, UnboundAnswer } from '../../src/contract/summary';
import { useRetries } from '../shared/answers/use-retries';
import { makeAsk } from '../shared/licence';
import { joinSummaries } from './sums';

const invoke = makeAsk<SummaryCalls>();

export type Months = 3 | 6 | 12;
export interface Loaded {
  summary: SummaryAnswer | null;
  other: UnboundAnswer | RefusedAnswer | null;
  lost: boolean;
  reading: boolean;
  reload(): void;
}

/** The summary of a period, stretch by stretch; a period chosen later makes an earlier one stop. */
export function useSummary(months: Months): Loaded {
  const [summary, setSummary] = useState<SummaryAnswer | null>(null);
  const [other, setOther] = useState<Loaded['other']>(null);
  const [reading, setReading] = useState(true);
  const [lost, setLost] = useState(false);
  const latestRequest = useRef(0);
  const reload = useCallback(() => {
    latestRequest.current += 1;
    const request = latestRequest.current;
    const isCurrent = () => latestRequest.current === request;
    setReading(true);
    readSummary(months, (part) => isCurrent() && setSummary(part), isCurrent)
      .then((end) => {
        if (!isCurrent()) return;
        setOther(end);
        setLost(false);
        setReading(false);
      })
      .catch(() => isCurrent() && setLost(true));
  }, [months]);
  useEffect(reload, [reload]);
  useRetries(lost, reload);
  return { summary, other, lost, reading, reload };
}

async function readSummary(
  months: Months,
  onPart: (sum: SummaryAnswer) => void,
  stands: () => boolean,
): Promise<UnboundAnswer | RefusedAnswer | null> {
  let sum: SummaryAnswer | null = null;
  let from: string | null = null;
  do {
    const answer: SummaryAnswer | UnboundAnswer | RefusedAnswer = await invoke('showSummary', {
      months,
      from,
    });
    if (answer.kind !== 'summary') return answer;
    sum = joinSummaries(sum, answer);
    if (stands()) onPart(sum);
    from = answer.next;
  } while (from !== null && stands());
  return null;
}
