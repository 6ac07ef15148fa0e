import { useCallback, useMemo, useState } from 'react';
import type { QueueRow } from '../../../src/contract/queue';

export interface Picked {
  /** The selected rows that are in the list now, in its order. */
  rows: QueueRow[];
  has(id: string): boolean;
  toggle(id: string): void;
  /** Every row of the list, or none where all were. */
  toggleAll(): void;
  /** These rows and no others. */
  keep(ids: string[]): void;
}

/** The rows selected for what is done to several: one that a filter hides, or that left the queue, is not among them. */
export function usePicked(rows: QueueRow[]): Picked {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(() => rows.filter(({ id }) => ids.has(id)), [rows, ids]);
  const toggle = useCallback((id: string) => {
    setIds(
      (current) =>
        new Set(current.has(id) ? [...current].filter((picked) => picked !== id) : [...current, id]),
    );
  }, []);
  const toggleAll = () => setIds(new Set(shown.length === rows.length ? [] : rows.map(({ id }) => id)));
  return {
    rows: shown,
    has: (id) => ids.has(id),
    toggle,
    toggleAll,
    keep: (remaining) => setIds(new Set(remaining)),
  };
}
