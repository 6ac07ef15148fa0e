import { useCallback, useMemo, useState } from 'react';
import { put, same } from './draft';
/** A draft that a reload or a lost session does not lose: it is written down in the browser as it is typed. */
export function useDraft(answer) {
  const key = `sablier:scheme:${answer.project.id}`;
  const version = answer.current?.version ?? null;
  const [kept, setKept] = useState(() => read(key));
  const [before, setBefore] = useState(undefined);
  const keep = useCallback(
    (next) => {
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
  const begin = (next) => keep({ basedOn: kept ? basedOn : version, scheme: next, at: Date.now() });
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
function isChanged(answer, scheme, base) {
  if (!scheme) return false;
  return answer.current === null || base === null || !same(base, scheme);
}
function read(key) {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null');
    return kept && typeof kept.scheme === 'object' && kept.scheme !== null ? kept : null;
  } catch {
    return null;
  }
}
function write(key, kept) {
  try {
    if (kept) localStorage.setItem(key, JSON.stringify(kept));
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing loses the draft with the page, and nothing else.
  }
}
