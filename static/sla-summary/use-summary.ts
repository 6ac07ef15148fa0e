import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefusedAnswer, SummaryAnswer, SummaryCalls, UnboundAnswer } from '../../src/contract/summary';
import { makeAsk } from '../shared/licence';
import { joined } from './sums';

const invoke = makeAsk<SummaryCalls>();

export type Months = 3 | 6 | 12;
export interface Loaded {
  summary: SummaryAnswer | null;
  other: UnboundAnswer | RefusedAnswer | 'lost' | null;
  reading: boolean;
  again(): void;
}

/** The summary of a period, stretch by stretch; a period chosen later makes an earlier one stop. */
export function useSummary(months: Months): Loaded {
  const [summary, setSummary] = useState<SummaryAnswer | null>(null);
  const [other, setOther] = useState<Loaded['other']>(null);
  const [reading, setReading] = useState(true);
  const turn = useRef(0);
  const again = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    const stands = () => turn.current === mine;
    setReading(true);
    read(months, (part) => stands() && setSummary(part), stands)
      .then((end) => stands() && setOther(end))
      .catch(() => stands() && setOther('lost'))
      .finally(() => stands() && setReading(false));
  }, [months]);
  useEffect(again, [again]);
  return { summary, other, reading, again };
}

async function read(
  months: Months,
  tell: (sum: SummaryAnswer) => void,
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
    sum = joined(sum, answer);
    if (stands()) tell(sum);
    from = answer.next;
  } while (from !== null && stands());
  return null;
}
