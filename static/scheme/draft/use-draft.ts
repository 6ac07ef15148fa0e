import { useCallback, useMemo, useState } from 'react';
import type { Scheme, SchemeAnswer } from '../../../src/contract/scheme';
import { isSameScheme, type Path, withValueAt } from './draft';

interface StoredDraft {
  /** The version the draft began from; null when there was none. */
  basedOn: number | null;
  scheme: Scheme;
  at: number;
}

export interface Draft {
  scheme: Scheme | null;
  /** What the draft is compared with: the version in force, or the preset it began from. */
  base: Scheme | null;
  changed: boolean;
  /** Another version was saved since the draft began, and nobody has said yet what becomes of the two. */
  overtaken: boolean;
  basedOn: number | null;
  savedAt: number | null;
  replaced: boolean;
  set(path: Path, value: unknown): void;
  replace(scheme: Scheme): void;
  undo(): void;
  discard(): void;
}

/** A draft that a reload or a lost session does not lose: it is written down in the browser as it is typed. */
export function useDraft(answer: SchemeAnswer): Draft {
  const key = `sablier:scheme:${answer.project.id}`;
  const version = answer.current?.version ?? null;
  const [stored, setStored] = useState<StoredDraft | null>(() => readDraft(key));
  const [before, setBefore] = useState<StoredDraft | null | undefined>(undefined);
  const storeDraft = useCallback(
    (next: StoredDraft | null) => {
      setStored(next);
      writeDraft(key, next);
    },
    [key],
  );
  const scheme = stored?.scheme ?? answer.current?.scheme ?? null;
  const base = answer.current?.scheme ?? answer.presets.find(({ id }) => id === scheme?.id) ?? null;
  const basedOn = stored ? stored.basedOn : version;
  const isBehind = stored !== null && stored.basedOn !== version;
  const changed = useMemo(() => isChanged(answer, scheme, base), [answer, scheme, base]);
  const startDraft = (next: Scheme) =>
    storeDraft({ basedOn: stored ? basedOn : version, scheme: next, at: Date.now() });
  return {
    scheme,
    base,
    changed,
    overtaken: changed && isBehind,
    basedOn,
    savedAt: stored?.at ?? null,
    replaced: before !== undefined && (before !== null || answer.current !== null),
    set(path, value) {
      setBefore(undefined);
      if (scheme) startDraft(withValueAt(scheme, path, value));
    },
    replace(next) {
      setBefore(stored);
      storeDraft({ basedOn: version, scheme: next, at: Date.now() });
    },
    undo() {
      storeDraft(before ?? null);
      setBefore(undefined);
    },
    discard() {
      setBefore(undefined);
      storeDraft(null);
    },
  };
}

function isChanged(answer: SchemeAnswer, scheme: Scheme | null, base: Scheme | null): boolean {
  if (!scheme) return false;
  return answer.current === null || base === null || !isSameScheme(base, scheme);
}

function readDraft(key: string): StoredDraft | null {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? 'null') as StoredDraft | null;
    return stored && typeof stored.scheme === 'object' && stored.scheme !== null ? stored : null;
  } catch {
    return null;
  }
}

function writeDraft(key: string, draft: StoredDraft | null): void {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing loses the draft with the page, and nothing else.
  }
}
