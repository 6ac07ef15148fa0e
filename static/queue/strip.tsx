import type { Reader } from '../shared/reader';
import { type Entry, type Filters, noFilters } from './entries';
import { formatDue } from './figures';
import type { QueueTexts } from './texts';

interface Props {
  /** Every issue, with its next clock. */
  entries: Entry[];
  /** Every open report. */
  reports: Entry[];
  now: number;
  reader: Reader;
  say: QueueTexts;
  filters: Filters;
  change(next: Partial<Filters>): void;
}

interface Figure {
  name: 'soon' | 'breached' | 'waiting' | 'reports';
  count: number;
  note: string;
  filter: Partial<Filters>;
}

/** Four figures of today; each is the filter that shows what it counts. */
export function Strip(props: Props) {
  const { say, filters, change } = props;
  return (
    <ul className="strip">
      {figuresOf(props).map(({ name, count, note, filter }) => {
        const on = filters.state === (filter.state ?? '') && filters.clock === (filter.clock ?? '');
        return (
          <li key={name}>
            <button
              type="button"
              className={`figure ${name}`}
              aria-pressed={on}
              onClick={() => change(on ? noFilters : { ...noFilters, ...filter })}
            >
              <b>{say.count(count)}</b>
              <span>
                <strong>{say.strip[name]}</strong>
                <small className="subtle">{note}</small>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function figuresOf({ entries, reports, now, reader, say }: Props): Figure[] {
  const entriesIn = (group: Entry['group']) => entries.filter((entry) => entry.group === group);
  const [soon, breached, waiting] = [entriesIn('soon'), entriesIn('breached'), entriesIn('waiting')];
  const late = breached.filter(({ clock }) => clock.clock === 'report').length;
  const formatNext = (at: number | null | undefined, words: (moment: string) => string) =>
    at === null || at === undefined ? say.nothing : words(formatDue(at, now, reader, say));
  return [
    {
      name: 'soon',
      count: soon.length,
      note: formatNext(soon[0]?.clock.dueAt, say.nextAt),
      filter: { state: 'soon' },
    },
    {
      name: 'breached',
      count: breached.length,
      note: breached.length === 0 ? say.nothing : say.issuesAndReports(breached.length - late, late),
      filter: { state: 'breached' },
    },
    {
      name: 'waiting',
      count: waiting.length,
      note: formatNext(waiting[0]?.clock.heldAt, say.since),
      filter: { state: 'waiting' },
    },
    {
      name: 'reports',
      count: reports.length,
      note: reportNoteOf(reports, formatNext, say),
      filter: { clock: 'report' },
    },
  ];
}

type FormatNext = (at: number | null | undefined, words: (moment: string) => string) => string;

function reportNoteOf(reports: Entry[], due: FormatNext, say: QueueTexts): string {
  const late = reports.filter(({ group }) => group === 'breached').length;
  const open = reports.filter(({ group }) => group === 'soon' || group === 'later');
  if (reports.length === 0) return say.nothing;
  const next = open.length > 0 ? due(open[0]?.clock.dueAt, (moment) => say.dueOn(open.length, moment)) : '';
  return [late > 0 ? say.breachedAnd(late) : '', next].filter(Boolean).join(', ');
}
