import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { severityNameIn } from '../../src/common/local-text';
import type { Reader } from '../shared/reader';
import { useNarrow } from '../shared/size/use-narrow';
import { bulkTextsIn } from './bulk/texts';
import type { Picked } from './bulk/use-picked';
import { type Entry, type Line, linesOf } from './entries';
import { Cells } from './queue-row';
import { type Column, nextSort, sortOf } from './sort';
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
  /** What may be sorted by, in the table's order. */
  columns: readonly Column[];
  sort: string;
  changeSort(sort: string): void;
  /** The rows selected for what is done to several; null where this reader does nothing to any. */
  picked: Picked | null;
  selected: string | null;
  select(key: string): void;
  open(key: string): void;
}

/** Under so many pixels rows take two lines instead of columns. */
export const NARROW = 720;

/** The list itself, of which only what can be seen is drawn, however long it is. */
export function Table(props: Props) {
  const { entries, say, selected, withClients, withContracts, columns, sort, picked, reader } = props;
  const lines = linesOf(entries, sortOf(sort, columns) !== null);
  const narrow = useNarrow(NARROW);
  const place = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => place.current,
    estimateSize: (index) => (narrow && 'row' in (lines[index] ?? {}) ? 72 : 40),
    getItemKey: (index) => keyOf(lines[index]),
    overscan: 12,
    scrollPaddingStart: 40,
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
      className={[
        'list',
        withClients ? 'clients' : '',
        withContracts ? 'contracts' : '',
        picked ? 'pickable' : '',
      ].join(' ')}
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
            {picked && !narrow ? (
              <PickAll picked={picked} all={entries.length} label={bulkTextsIn(reader.language).selectAll} />
            ) : null}
            {columns.map((name) => (
              <Heading key={name} {...props} name={name} fixed={narrow} />
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

function PickAll({ picked, all, label }: { picked: Picked; all: number; label: string }) {
  const count = picked.rows.length;
  return (
    <th scope="col" className="pick">
      <input
        type="checkbox"
        aria-label={label}
        checked={count > 0 && count === all}
        ref={(box) => {
          if (box) box.indeterminate = count > 0 && count < all;
        }}
        onChange={picked.toggleAll}
      />
    </th>
  );
}

/** A column's name, which sorts by it: once more the other way, and once more as it was. */
function Heading({ name, sort, changeSort, columns, say, fixed }: Props & { name: Column; fixed: boolean }) {
  const sorted = sortOf(sort, columns);
  const way = sorted?.column !== name ? 'none' : sorted.isReversed ? 'descending' : 'ascending';
  if (fixed)
    return (
      <th scope="col" className={name}>
        {say.columns[name]}
      </th>
    );
  return (
    <th scope="col" className={name} aria-sort={way}>
      <button type="button" className="subtle" onClick={() => changeSort(nextSort(sort, name))}>
        {say.columns[name]}
        <span aria-hidden="true">{way === 'none' ? '' : way === 'ascending' ? ' ↑' : ' ↓'}</span>
      </button>
    </th>
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
  const { say, severities, reader, selected, select, picked } = props;
  if (!('row' in line))
    return (
      <tr className="line group" aria-rowindex={index + 2} style={style}>
        <td colSpan={props.columns.length + 1}>
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
        picked={picked === null ? null : picked.has(line.row.id)}
        pick={(id) => picked?.toggle(id)}
        rank={at < 0 ? 0 : 3 - Math.floor((at * 3) / severities.length)}
        severity={named ? severityNameIn(named, reader.language) : line.row.severity}
      />
    </tr>
  );
}
