import { useCallback, useMemo, useState } from 'react';
import type { Scheme, SchemeAnswer } from '../../../src/contract/scheme';
import { type Path, put, same } from './draft';

interface Kept {
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
  keptAt: number | null;
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
  const [kept, setKept] = useState<Kept | null>(() => read(key));
  const [before, setBefore] = useState<Kept | null | undefined>(undefined);
  const keep = useCallback(
    (next: Kept | null) => {
      setKept(next);
      write(key, next);
    },
    [key],
  );
  const scheme = kept?.scheme ?? answer.current?.scheme ?? null;
  const base = answer.current?.scheme ?? answer.presets.find(({ id }) => id === scheme?.id) ?? null;
  const basedOn = kept ? kept.basedOn : version;
  const isBehind = kept !== null && kept.basedOn !== version;
  const changed = useMemo(() => isChanged(answer, scheme, base), [answer, scheme, base]);
  const begin = (next: Scheme) => keep({ basedOn: kept ? basedOn : version, scheme: next, at: Date.now() });
  return {
    scheme,
    base,
    changed,
    overtaken: changed && isBehind,
    basedOn,
    keptAt: kept?.at ?? null,
    replaced: before !== undefined,
    set(path, value) {
      setBefore(undefined);
      if (scheme) begin(put(scheme, path, value));
    },
    replace(next) {
      setBefore(kept);
      keep({ basedOn: version, scheme: next, at: Date.now() });
    },
    undo() {
      keep(before ?? null);
      setBefore(undefined);
    },
    discard() {
      setBefore(undefined);
      keep(null);
    },
  };
}

function isChanged(answer: SchemeAnswer, scheme: Scheme | null, base: Scheme | null): boolean {
  if (!scheme) return false;
  return answer.current === null || base === null || !same(base, scheme);
}

function read(key: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
    return kept && typeof kept.scheme === 'object' && kept.scheme !== null ? kept : null;
  } catch {
    return null;
  }
}

function write(key: string, kept: Kept | null): void {
  try {
    if (kept) localStorage.setItem(key, JSON.stringify(kept));
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing loses the draft with the page, and nothing else.
  }
}
