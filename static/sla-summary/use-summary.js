import { makeInvoke } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';
import { joined } from './sums';

const invoke = makeInvoke();
/** The summary of a period, stretch by stretch; a period chosen later makes an earlier one stop. */
export function useSummary(months) {
  const [summary, setSummary] = useState(null);
  const [other, setOther] = useState(null);
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
async function read(months, tell, stands) {
  let sum = null;
  let from = null;
  do {
    const answer = await invoke('showSummary', {
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
