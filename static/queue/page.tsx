import { router } from '@forge/bridge';
import { useMemo, useRef } from 'react';
import { type Reader, withClockNames } from '../shared/reader';
import { useNarrow } from '../shared/size/use-narrow';
import { formatParts } from '../shared/time/moments';
import { Foot, Nothing } from './around';
import { BulkBar } from './bulk/bulk-bar';
import { usePicked } from './bulk/use-picked';
import { entriesOf, filterEntries, noFilters } from './entries';
import { saveAsFile } from './export';
import { formatDue } from './figures';
import { FilterBar } from './filters';
import { Overdue } from './overdue';
import { type Column, sortEntries } from './sort';
import { Strip } from './strip';
import { NARROW, Table } from './table';
import type { QueueTexts } from './texts';
import { useFilters } from './use-filters';
import { useKeys } from './use-keys';
import { type Loaded, type Queue, useNow, useQueue } from './use-queue';

interface Props {
  reader: Reader;
  say: QueueTexts;
}

/** A project's followed issues by what falls due next. */
export function QueuePage({ reader, say }: Props) {
  const queue = useQueue();
  const { loaded, other, reading, lost } = queue;
  if (other?.kind === 'no-scheme')
    return (
      <Sentence title={say.noScheme} text={other.canAdminister ? say.noSchemeAdmin : say.noSchemeOther} />
    );
  if (other && !loaded)
    return (
      <Sentence
        title={other.say}
        text={other.id ? reader.words.errorId(other.id) : ''}
        again={queue.refresh}
        reader={reader}
      />
    );
  if (!loaded && lost)
    return <Sentence title={reader.words.lostAtOnce} text="" again={queue.refresh} reader={reader} />;
  if (!loaded)
    return (
      <div className="loading" role="status" aria-label={say.loading}>
        {reading ? <p className="subtle">{say.reading(reading)}</p> : null}
      </div>
    );
  const named = withClockNames(reader, loaded.clockNames);
  return <LoadedQueue queue={queue} loaded={loaded} reader={named} say={say} />;
}

function Sentence({
  title,
  text,
  again,
  reader,
}: {
  title: string;
  text: string;
  again?: () => void;
  reader?: Reader;
}) {
  return (
    <div className="sentence" role="status">
      <h1>{title}</h1>
      <p className="subtle">{text}</p>
      {again && reader ? (
        <button type="button" onClick={again}>
          {reader.words.tryAgain}
        </button>
      ) : null}
    </div>
  );
}

function LoadedQueue({ queue, loaded, reader, say }: Props & { queue: Queue; loaded: Loaded }) {
  const now = useNow(loaded);
  const { filters, change } = useFilters();
  const first = useRef<HTMLInputElement>(null);
  const everything = useMemo(() => entriesOf(loaded.rows, '', now), [loaded, now]);
  const reports = useMemo(() => entriesOf(loaded.rows, 'report', now), [loaded, now]);
  const { severities } = loaded;
  const columns = columnsOf(loaded);
  const entries = useMemo(() => {
    const filtered = filterEntries(entriesOf(loaded.rows, filters.clock, now), filters);
    return sortEntries(filtered, filters.sort, ALL_COLUMNS, { reader, say, severities });
  }, [loaded, filters, now, reader, say, severities]);
  const picked = usePicked(useMemo(() => entries.map(({ row }) => row), [entries]));
  const pickRow = loaded.canWork ? picked.toggle : null;
  const { selected, select } = useKeys(entries, { first, open: openIssue, pick: pickRow });
  const narrow = useNarrow(NARROW);
  const parts = { reader, say, filters, change, now };
  return (
    <>
      <header className="title">
        <div>
          <h1>{say.title}</h1>
          <p className="subtle">{say.lead(loaded.rows.length, formatToday(now, reader))}</p>
        </div>
        {queue.fresh ? (
          <button type="button" className="fresh" onClick={queue.show}>
            {say.fresh(queue.fresh.rows.length - loaded.rows.length)}
          </button>
        ) : null}
        <button
          type="button"
          disabled={entries.length === 0}
          onClick={() => saveAsFile(entries, { reader, severities, say })}
        >
          {say.export}
        </button>
      </header>
      {queue.lost ? <p className="message">{say.asOf(formatDue(loaded.now, now, reader, say))}</p> : null}
      <Strip {...parts} entries={everything} reports={reports} />
      <Overdue entries={everything} now={now} reader={reader} say={say} open={openIssue} />
      <FilterBar
        {...parts}
        rows={loaded.rows}
        severities={severities}
        first={first}
        columns={narrow ? columns : []}
      />
      <p className="hidden" role="status">
        {say.matches(entries.length)}
      </p>
      {loaded.canWork ? <BulkBar picked={picked} reader={reader} refresh={queue.refresh} /> : null}
      {entries.length === 0 ? (
        <Nothing
          opening={loaded.opensAt === null ? null : formatDue(loaded.opensAt, now, reader, say)}
          any={loaded.rows.length > 0}
          clear={() => change(noFilters)}
          say={say}
        />
      ) : (
        <Table
          {...parts}
          entries={entries}
          severities={severities}
          columns={columns}
          sort={filters.sort}
          changeSort={(sort) => change({ sort })}
          picked={loaded.canWork ? picked : null}
          withClients={columns.includes('client')}
          withContracts={columns.includes('contract')}
          selected={selected}
          select={select}
          open={openIssue}
        />
      )}
      <Foot {...parts} canPick={loaded.canWork} />
    </>
  );
}

const ALL_COLUMNS: readonly Column[] = [
  ...(['due', 'left', 'issue', 'clock', 'state', 'counted'] as const),
  ...(['severity', 'client', 'contract', 'assignee'] as const),
];

/** Clients and contracts have a column where any row has one. */
const columnsOf = ({ rows }: Loaded): readonly Column[] =>
  ALL_COLUMNS.filter(
    (name) => (name !== 'client' && name !== 'contract') || rows.some((row) => row[name] !== null),
  );

const openIssue = (key: string) => void router.navigate(`/browse/${key}`);

function formatToday(now: number, { locale, timeZone }: Reader): string {
  const style = { dateStyle: 'full', timeStyle: 'short', hourCycle: 'h23', timeZone } as const;
  const text = formatParts(now, locale, style);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
