import { textIn } from '../../src/common/local-text';
import type { QueueClock, QueueRow } from '../../src/contract/queue';
import { type Face, Lozenge, pausedFaceOf } from '../shared/lozenge';
import type { Reader } from '../shared/reader';
import { bulkTextsIn } from './bulk/texts';
import type { Entry } from './entries';
import { countedOf, formatDue, formatLeft } from './figures';
import { nameOfClock } from './name-of-clock';
import type { QueueTexts } from './texts';

export interface RowProps {
  entry: Entry;
  /** Whether it is selected for what is done to several; null where this reader does nothing to any. */
  picked: boolean | null;
  pick(key: string): void;
  now: number;
  rank: number;
  severity: string;
  withClients: boolean;
  withContracts: boolean;
  reader: Reader;
  say: QueueTexts;
  open(key: string): void;
}

/** The cells of one issue: what is due, what is left, which clock, and how far it has come. */
export function Cells({
  entry: { row, clock, group },
  now,
  rank,
  severity,
  withClients,
  withContracts,
  reader,
  say,
  open,
  picked,
  pick,
}: RowProps) {
  const face = faceOf(row, clock, group);
  const note = stateNoteOf(row, clock, say);
  const since = Math.max(0, now - row.at);
  return (
    <>
      {picked === null ? null : (
        <td className="pick">
          <input
            type="checkbox"
            tabIndex={-1}
            checked={picked}
            aria-label={bulkTextsIn(reader.language).select(row.key)}
            onClick={(event) => event.stopPropagation()}
            onChange={() => pick(row.id)}
          />
        </td>
      )}
      <td className="due">{clock.dueAt === null ? '–' : formatDue(clock.dueAt, now, reader, say)}</td>
      <td className={`left ${group}`}>{formatLeft(clock, since, reader)}</td>
      <td className="issue" title={row.summary}>
        <button type="button" className="link" tabIndex={-1} onClick={() => open(row.key)}>
          {row.key}
        </button>{' '}
        {row.summary}
      </td>
      <td className="clock">{nameOfClock(clock, reader)}</td>
      <td className="state">
        <Lozenge face={face} word={face === 'closed' ? say.shut : reader.words.states[face]} />
        {note ? <small className="subtle">{note}</small> : null}
      </td>
      <td className="counted" title={countedOf(clock, since, say)?.text}>
        <Counted clock={clock} face={face} since={since} say={say} />
      </td>
      <td className="severity">
        <Bars rank={rank} />
        {severity}
      </td>
      {withClients ? (
        <td className={row.client ? 'client' : 'client subtle'} title={row.client?.name}>
          {row.client?.name ?? '–'}
        </td>
      ) : null}
      {withContracts ? <Contract contract={row.contract} reader={reader} /> : null}
      <td className={row.assignee ? 'assignee' : 'assignee subtle'}>
        {row.assignee?.name ?? say.unassigned}
      </td>
    </>
  );
}

/** Nothing stands for the scheme's own promise. */
function Contract({ contract, reader }: { contract: QueueRow['contract']; reader: Reader }) {
  const name = contract && textIn(contract.name, reader.language);
  return (
    <td className={name ? 'contract' : 'contract subtle'} title={name ?? undefined}>
      {name ?? '–'}
    </td>
  );
}

/** What the state alone does not say: that it runs until the client is told, or though the issue waits. */
function stateNoteOf({ waitsFor }: QueueRow, clock: QueueClock, say: QueueTexts): string {
  if (clock.awaitsReply) return say.closedUntold;
  return clock.state === 'paused' || waitsFor === null ? '' : say.stillCounts;
}

function faceOf({ waitsFor }: QueueRow, clock: QueueClock, group: Entry['group']): Face {
  if (clock.state === 'paused') return pausedFaceOf(waitsFor);
  if (group === 'breached') return 'breached';
  if (!clock.counting) return 'closed';
  return clock.atRisk ? 'atRisk' : 'running';
}

interface CountedProps {
  clock: QueueClock;
  face: Face;
  since: number;
  say: QueueTexts;
}

function Counted({ clock, face, since, say }: CountedProps) {
  const counted = countedOf(clock, since, say);
  if (!counted) return <span className="subtle">–</span>;
  const width = face === 'breached' ? 56 : Math.max(2, Math.round(counted.share * 56));
  return (
    <>
      <svg width="56" height="8" viewBox="0 0 56 8" aria-hidden="true">
        <rect x=".5" y="1.5" width="55" height="5" rx="2.5" className="goal" />
        <rect x="0" y="1" width={width} height="6" rx="3" className={face} />
      </svg>
      <small className="subtle">{counted.text}</small>
    </>
  );
}

/** A severity's rank as bars, three for the first; the word stands beside it. */
function Bars({ rank }: { rank: number }) {
  return (
    <svg width="14" height="12" viewBox="0 0 14 12" aria-hidden="true" className="bars">
      <rect x="0" y="8" width="3.5" height="4" rx="1" className="full" />
      <rect x="5" y="4.5" width="3.5" height="7.5" rx="1" className={rank >= 2 ? 'full' : ''} />
      <rect x="10" y="1" width="3.5" height="11" rx="1" className={rank >= 3 ? 'full' : ''} />
    </svg>
  );
}
