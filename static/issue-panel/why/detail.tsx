import { useState } from 'react';
import type { ClockName, ClocksAnswer } from '../../../src/contract/clocks';
import { LostLine } from '../../shared/answers/lost-line';
import { useRetries } from '../../shared/answers/use-retries';
import type { Reader } from '../../shared/reader';
import { detailTextsIn } from '../clocks/texts';
import { initialClockOf } from '../drawing/height';
import { Timeline } from '../drawing/timeline';
import { useExplanation } from './use-explanation';
import { Why } from './why';
import './why.css';

interface Props extends Reader {
  answer: ClocksAnswer;
  now: number;
  compact: boolean;
  /** What stands here until the explanation is there. */
  place: React.ReactNode;
  dispute: ((clock: ClockName, from: number, to: number) => void) | null;
}

/** The drawing, and behind "Why?" every line of it: loaded once the clocks are there. */
export default function Detail({ answer, now, compact, place, dispute, ...reader }: Props) {
  const say = detailTextsIn(reader.language);
  const { explanation, failed, ask } = useExplanation(answer);
  useRetries(failed, ask);
  const [chosenByUser, setChosenByUser] = useState<ClockName | null>(null);
  const chosen = chosenByUser ?? initialClockOf(answer.clocks);
  if (!chosen) return null;
  if (!explanation) return failed ? <LostLine words={reader.words} again={ask} /> : place;
  const shared = { say, answer, explanation, chosen, now, ...reader };
  return (
    <>
      <Timeline {...shared} compact={compact} />
      <Why {...shared} pick={setChosenByUser} dispute={dispute} opened={ask} />
    </>
  );
}
