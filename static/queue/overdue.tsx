import type { Reader } from '../shared/reader';
import { formatLength } from '../shared/time/lengths';
import type { Entry } from './entries';
import { formatDue } from './figures';
import { nameOfClock } from './name-of-clock';
import type { QueueTexts } from './texts';

/** How many lines the card has; the table below has them all. */
const MOST_LINES = 10;

interface Props {
  entries: Entry[];
  now: number;
  reader: Reader;
  say: QueueTexts;
  open(key: string): void;
}

/** What the morning's digest lists: the issues that are overdue, the oldest first, each with its link. */
export function Overdue({ entries, now, reader, say, open }: Props) {
  const overdue = entries
    .flatMap(({ row, clock, group }) =>
      group === 'breached' && clock.dueAt !== null ? [{ row, clock, dueAt: clock.dueAt }] : [],
    )
    .sort((a, b) => a.dueAt - b.dueAt);
  if (overdue.length === 0) return null;
  const rest = overdue.length - MOST_LINES;
  return (
    <section className="overdue" aria-labelledby="overdue-title">
      <h2 id="overdue-title">{say.overdue.title(overdue.length)}</h2>
      <ol>
        {overdue.slice(0, MOST_LINES).map(({ row, clock, dueAt }) => (
          <li key={row.id}>
            <a
              href={`/browse/${row.key}`}
              onClick={(event) => {
                event.preventDefault();
                open(row.key);
              }}
            >
              {row.key}
            </a>{' '}
            <span>{row.summary}</span>{' '}
            <span className="subtle">
              {say.overdue.line(
                nameOfClock(clock, reader),
                formatDue(dueAt, now, reader, say),
                formatLength(now - dueAt, reader.words),
              )}
            </span>
          </li>
        ))}
      </ol>
      {rest > 0 ? <p className="subtle">{say.overdue.more(rest)}</p> : null}
    </section>
  );
}
