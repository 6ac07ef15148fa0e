import type { RefObject } from 'react';
import { clockNameIn } from '../../src/common/clock-names';
import { severityNameIn, textIn } from '../../src/common/local-text';
import type { QueueRow } from '../../src/contract/queue';
import type { Reader } from '../shared/reader';
import { type Filters, groupNames, noFilters, OWN_PROMISE, UNTOLD } from './entries';
import type { Column } from './sort';
import type { QueueTexts } from './texts';

interface Props {
  rows: QueueRow[];
  severities: { name: string; fr: string }[];
  filters: Filters;
  reader: Reader;
  say: QueueTexts;
  first: RefObject<HTMLInputElement>;
  /** What may be sorted by where the table has no headings to press; empty where it has. */
  columns: readonly Column[];
  change(next: Partial<Filters>): void;
}

type Option = [value: string, words: string];

/** What narrows the queue. A choice that narrows is drawn as chosen. */
export function FilterBar({ rows, severities, filters, reader, say, first, columns, change }: Props) {
  const clocks = [...new Set(rows.flatMap((row) => row.clocks.map(({ clock }) => clock)))];
  const options: Record<Exclude<keyof Filters, 'text' | 'sort'>, Option[]> = {
    severity: severities.map((severity) => [severity.name, severityNameIn(severity, reader.language)]),
    clock: clocks.map((clock) => [clock, clockNameIn(reader.words.clocks, clock)]),
    assignee: assigneesOf(rows, say),
    client: clientsOf(rows, say),
    contract: contractsOf(rows, reader, say),
    state: [...groupNames.map((group): Option => [group, say.groups[group]]), [UNTOLD, say.untold]],
  };
  const isNarrowed = Object.entries(filters).some(([name, value]) => name !== 'sort' && value !== '');
  const isShown = (name: keyof typeof options) =>
    (name !== 'client' && name !== 'contract') ||
    filters[name] !== '' ||
    rows.some((row) => row[name] !== null);
  return (
    <search className="filters">
      <input
        ref={first}
        type="search"
        value={filters.text}
        placeholder={say.search}
        aria-label={say.search}
        onChange={({ target }) => change({ text: target.value })}
      />
      {(Object.keys(options) as (keyof typeof options)[]).filter(isShown).map((name) => (
        <select
          key={name}
          aria-label={say.filters[name]}
          className={filters[name] === '' ? '' : 'on'}
          value={filters[name]}
          onChange={({ target }) => change({ [name]: target.value })}
        >
          <option value="">{say.everything[name]}</option>
          {options[name].map(([value, words]) => (
            <option key={value} value={value}>
              {say.chosen(say.filters[name], words)}
            </option>
          ))}
        </select>
      ))}
      {columns.length > 0 ? (
        <select
          aria-label={say.sort.by}
          className={filters.sort === '' ? '' : 'on'}
          value={filters.sort}
          onChange={({ target }) => change({ sort: target.value })}
        >
          <option value="">{say.sort.none}</option>
          {columns.map((name) => (
            <option key={name} value={name}>
              {say.sort.chosen(say.columns[name])}
            </option>
          ))}
        </select>
      ) : null}
      {isNarrowed ? (
        <button type="button" className="link" onClick={() => change({ ...noFilters, sort: filters.sort })}>
          {say.clear}
        </button>
      ) : null}
    </search>
  );
}

function assigneesOf(rows: QueueRow[], say: QueueTexts): Option[] {
  const people = new Map(rows.flatMap(({ assignee }) => (assignee ? [[assignee.id, assignee.name]] : [])));
  const named = [...people].sort(([, a], [, b]) => a.localeCompare(b)) as Option[];
  return rows.some(({ assignee }) => assignee === null) ? [...named, ['none', say.unassigned]] : named;
}

function clientsOf(rows: QueueRow[], say: QueueTexts): Option[] {
  const clients = new Map(rows.flatMap(({ client }) => (client ? [[client.id, client.name]] : [])));
  const named = [...clients].sort(([, a], [, b]) => a.localeCompare(b)) as Option[];
  return rows.some(({ client }) => client === null) ? [...named, ['none', say.noClient]] : named;
}

function contractsOf(rows: QueueRow[], { language }: Reader, say: QueueTexts): Option[] {
  const contracts = new Map(
    rows.flatMap(({ contract }) => (contract ? [[contract.id, textIn(contract.name, language)]] : [])),
  );
  const named = [...contracts].sort(([, a], [, b]) => a.localeCompare(b)) as Option[];
  return rows.some(({ contract }) => contract === null) ? [...named, [OWN_PROMISE, say.ownPromise]] : named;
}
