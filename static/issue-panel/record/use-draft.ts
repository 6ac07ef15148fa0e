import { useState } from 'react';
import { type Draft, EMPTY } from './draft';

/** What is typed, kept for the page's life and over a reload, until it is recorded or given up. */
export function useDraft(key: string, first: Partial<Draft>) {
  const [draft, setDraft] = useState<Draft>(() => ({ ...EMPTY, ...first, ...readDraft(key) }));
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    storeDraft(key, next);
  };
  return { draft, change, drop: () => storeDraft(key, null) };
}

function readDraft(key: string): Partial<Draft> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Draft>;
  } catch {
    return {};
  }
}

/** A browser that keeps nothing for framed pages loses the draft with the page, and no more. */
function storeDraft(key: string, draft: Draft | null): void {
  try {
    if (draft) sessionStorage.setItem(key, JSON.stringify(draft));
    else sessionStorage.removeItem(key);
  } catch {
    return;
  }
}
