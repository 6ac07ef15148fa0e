import type { ClocksAnswer } from '../../../src/contract/clocks';
import type { Reader } from '../../shared/reader';
import { formatLength } from '../../shared/time/lengths';
import { formatShortMoment } from '../../shared/time/moments';
import { dayOf, shownLengthOf } from './clock-state';
import { nameOfClock } from './name-of-clock';
import { isOpen } from './record-kinds';

/** What is urgent, in a sentence: the clock that falls due next, else those that are overdue. Empty when nothing runs. */
export function nextLineOf(answer: ClocksAnswer, now: number, reader: Reader): string {
  const { words } = reader;
  const ahead = answer.clocks.filter((view) => isOpen(view) && view.dueAt !== null && view.dueAt >= now);
  const [next] = ahead.sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0));
  if (next?.dueAt) {
    const { ms } = shownLengthOf(next, now - answer.now);
    const name = lowerFirst(nameOfClock(next, words));
    if (!next.counting || ms === null) return words.nextAt(name, formatShortMoment(next.dueAt, now, reader));
    return words.next(name, formatLength(ms, words, dayOf(next)));
  }
  const late = answer.clocks.filter((view) => isOpen(view) && view.state === 'breached');
  return late.length > 0
    ? words.overdue(late.map((view) => lowerFirst(nameOfClock(view, words))).join(', '))
    : '';
}

/** A clock's name inside a sentence. */
export const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
