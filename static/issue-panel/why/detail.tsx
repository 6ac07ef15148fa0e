import { useState } from 'react';
import type { ClockName, ClocksAnswer } from '../../../src/contract/clocks';
import type { Reader } from '../../shared/reader';
import { firstChosen } from '../drawing/height';
import { Timeline } from '../drawing/timeline';
import { detailWords } from '../words';
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
  const say = detailWords(reader.locale);
  const { explanation, failed, ask } = useExplanation(answer);
  const [picked, pick] = useState<ClockName | null>(null);
  const chosen = picked ?? firstChosen(answer.clocks);
  if (!chosen) return null;
  if (!explanation)
    return failed ? (
      <p className="message">
        {reader.words.lostAtOnce}{' '}
        <button type="button" onClick={ask}>
          {reader.words.tryAgain}
        </button>
      </p>
    ) : (
      place
    );
  const shared = { say, answer, explanation, chosen, now, ...reader };
  return (
    <>
      <Timeline {...shared} compact={compact} />
      <Why {...shared} pick={pick} dispute={dispute} opened={ask} />
    </>
  );
}
