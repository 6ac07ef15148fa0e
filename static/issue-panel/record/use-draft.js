import { useState } from 'react';
import { EMPTY } from './draft';
/** What is typed, kept for the page's life and over a reload, until it is recorded or given up. */
export function useDraft(key, first) {
  const [draft, setDraft] = useState(() => ({ ...EMPTY, ...first, ...kept(key) }));
  const change = (part) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keep(key, next);
  };
  return { draft, change, drop: () => keep(key, null) };
}
function kept(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}');
  } catch {
    return {};
  }
}
/** A browser that keeps nothing for framed pages loses the draft with the page, and no more. */
function keep(key, draft) {
  try {
    if (draft) sessionStorage.setItem(key, JSON.stringify(draft));
    else sessionStorage.removeItem(key);
  } catch {
    return;
  }
}
