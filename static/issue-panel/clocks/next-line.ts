import type { ClocksAnswer } from '../../../src/contract/clocks';
import type { Reader } from '../../shared/reader';
import { formatLength } from '../../shared/time/lengths';
import { formatShortMoment } from '../../shared/time/moments';
import { dayOf, shownLengthOf } from './clock-state';
import { nameOfClock } from './name-of-clock';
import { isOpen } from './record-kinds';

/** What is urgent, in sentences: what is overdue and by how much, then the clock that falls due next. Empty when nothing runs. */
export function nextLineOf(answer: ClocksAnswer, now: number, reader: Reader): string {
  return [overdueLineOf(answer, now, reader), dueLineOf(answer, now, reader)].filter(Boolean).join(' ');
}

function overdueLineOf(answer: ClocksAnswer, now: number, { words }: Reader): string {
  const late = answer.clocks.filter((view) => isOpen(view) && isOverdue(view, now));
  const named = late
    .sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))
    .map((view) => {
      const { ms } = shownLengthOf(view, now - answer.now);
      const name = lowerFirst(nameOfClock(view, words));
      return ms === null ? name : words.overdueBy(name, formatLength(ms, words, dayOf(view)));
    });
  return named.length > 0 ? words.overdue(named.join(', ')) : '';
}

const isOverdue = ({ state, dueAt }: ClocksAnswer['clocks'][number], now: number): boolean =>
  state === 'breached' || (state === 'running' && dueAt !== null && dueAt < now);

function dueLineOf(answer: ClocksAnswer, now: number, reader: Reader): string {
  const { words } = reader;
  const ahead = answer.clocks.filter((view) => isOpen(view) && view.dueAt !== null && view.dueAt >= now);
  const [next] = ahead.sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0));
  if (!next?.dueAt) return '';
  const { ms } = shownLengthOf(next, now - answer.now);
  const name = lowerFirst(nameOfClock(next, words));
  if (!next.counting || ms === null) return words.nextAt(name, formatShortMoment(next.dueAt, now, reader));
  return words.next(name, formatLength(ms, words, dayOf(next)));
}

/** A clock's name inside a sentence. */
export const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
