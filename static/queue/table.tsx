import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { severityNameIn } from '../../src/common/local-text';
import type { Reader } from '../shared/reader';
import { type Entry, type Line, linesOf } from './entries';
import { Cells } from './queue-row';
import type { QueueTexts } from './texts';

interface Props {
  entries: Entry[];
  severities: { name: string; fr: string }[];
  now: number;
  reader: Reader;
  say: QueueTexts;
  /** Whether a client is known of any issue. */
  withClients: boolean;
  /** Whether a contract judges any issue. */
  withContracts: boolean;
  selected: string | null;
  select(key: string): void;
  open(key: string): void;
}

const columns = [
  'due',
  'left',
  'issue',
  'clock',
  'state',
  'counted',
  'severity',
  'client',
  'contract',
  'assignee',
] as const;

/** The list itself, of which only what can be seen is drawn, however long it is. */
export function Table(props: Props) {
  const { entries, say, selected, withClients, withContracts } = props;
  const optional = { client: withClients, contract: withContracts };
  const lines = linesOf(entries);
  const narrow = useNarrow();
  const place = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => place.current,
    estimateSize: (index) => (narrow && 'row' in (lines[index] ?? {}) ? 64 : 36),
    getItemKey: (index) => keyOf(lines[index]),
    overscan: 12,
    scrollPaddingStart: 36,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is measured anew when its rows grow or shrink
  useEffect(() => virtual.measure(), [narrow]);
  const index = lines.findIndex((line) => keyOf(line) === selected);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another selection scrolls
  useEffect(() => {
    if (index >= 0) virtual.scrollToIndex(index);
  }, [selected]);
  const drawn = virtual.getVirtualItems();
  const isDrawn = drawn.some((item) => item.index === index);
  return (
    <div
      ref={place}
      className={['list', withClients ? 'clients' : '', withContracts ? 'contracts' : ''].join(' ')}
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose rows can be chosen
        role="grid"
        tabIndex={0}
        aria-label={say.title}
        aria-rowcount={lines.length + 1}
        aria-activedescendant={isDrawn ? `row-${selected}` : undefined}
      >
        <thead>
          <tr className="line head" aria-rowindex={1}>
            {columns
              .filter((name) => (name !== 'client' && name !== 'contract') || optional[name])
              .map((name) => (
                <th key={name} scope="col" className={name}>
                  {say.columns[name]}
                </th>
              ))}
          </tr>
        </thead>
        <tbody style={{ height: virtual.getTotalSize() }}>
          {drawn.map((item) => (
            <LineRow
              key={item.key}
              {...props}
              line={lines[item.index] as Line}
              index={item.index}
              start={item.start}
              size={item.size}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const keyOf = (line: Line | undefined) => (!line ? '' : 'row' in line ? line.row.key : line.group);

function LineRow({
  line,
  index,
  start,
  size,
  ...props
}: Props & { line: Line; index: number; start: number; size: number }) {
  const style = { transform: `translateY(${start}px)`, height: size };
  const { say, severities, reader, selected, select } = props;
  if (!('row' in line))
    return (
      <tr className="line group" aria-rowindex={index + 2} style={style}>
        <td colSpan={columns.length}>
          <b>{say.groups[line.group]}</b> {say.count(line.count)}
        </td>
      </tr>
    );
  const at = severities.findIndex(({ name }) => name === line.row.severity);
  const named = severities[at];
  const { key } = line.row;
  return (
    <tr
      id={`row-${key}`}
      className="line"
      aria-rowindex={index + 2}
      aria-selected={key === selected}
      style={style}
      onClick={() => select(key)}
    >
      <Cells
        {...props}
        entry={line}
        rank={at < 0 ? 0 : 3 - Math.floor((at * 3) / severities.length)}
        severity={named ? severityNameIn(named, reader.language) : line.row.severity}
      />
    </tr>
  );
}

/** Where rows take two lines instead of columns. */
function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia('(max-width: 720px)').matches);
  useEffect(() => {
    const mediaQuery = matchMedia('(max-width: 720px)');
    const onChange = () => setNarrow(mediaQuery.matches);
    mediaQuery.addEventListener('change', onChange);
    return () => mediaQuery.removeEventListener('change', onChange);
  }, []);
  return narrow;
}
