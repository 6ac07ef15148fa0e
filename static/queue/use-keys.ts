import { useEffect, useState } from 'react';
import { own } from '../../src/common/own';
import type { Entry } from './entries';

/** By how many rows a key moves. */
const moves: Record<string, number> = {
  ...{ j: 1, ArrowDown: 1, PageDown: 15, End: Number.POSITIVE_INFINITY },
  ...{ k: -1, ArrowUp: -1, PageUp: -15, Home: Number.NEGATIVE_INFINITY },
};

interface Keys {
  first: { current: HTMLInputElement | null };
  open(key: string): void;
  /** Selects a row for what is done to several; null where this reader does nothing to any. */
  pick: ((id: string) => void) | null;
}

/** J and K move, Enter opens, X selects, F goes to the filters; not while somebody writes. */
export function useKeys(entries: Entry[], { first, open, pick }: Keys) {
  const [selected, select] = useState<string | null>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping = (event.target as HTMLElement).closest(
        'input:not([type="checkbox"]), select, textarea',
      );
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      const at = entries.findIndex(({ row }) => row.key === selected);
      const by = own(moves, event.key);
      if (by !== undefined) {
        event.preventDefault();
        const next = entries[Math.min(entries.length - 1, Math.max(0, at + by))];
        if (next) select(next.row.key);
      }
      if (event.key === 'f') {
        event.preventDefault();
        first.current?.focus();
      }
      const row = entries[at]?.row;
      if (event.key === 'x' && row && pick) pick(row.id);
      const onButton = (event.target as HTMLElement).closest('button');
      if (event.key === 'Enter' && at >= 0 && !onButton && selected) open(selected);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [entries, selected, first, open, pick]);
  return { selected, select };
}
