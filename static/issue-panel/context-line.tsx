import type { ClocksAnswer } from '../../src/contract/clocks';
import { Lozenge } from '../shared/lozenge';
import type { Reader } from '../shared/reader';
import { worstFaceOf } from './clocks/clock-state';
import { nextLineOf } from './clocks/next-line';

/** Beside the work item, where the panel is shown on it: the worst state and what is urgent, in one line. */
export function ContextLine({ answer, now, ...reader }: Reader & { answer: ClocksAnswer; now: number }) {
  const { words } = reader;
  const face = worstFaceOf(answer.clocks);
  const line = nextLineOf(answer, now, reader) || (face ? '' : words.nothingRuns);
  return (
    <p className="context-line">
      {face ? <Lozenge face={face} word={words.states[face]} /> : null} <span>{line}</span>
    </p>
  );
}
