import { useEffect, useState } from 'react';

/** Something to choose: what is stored, and what people read. */
export interface Choice {
  id: string;
  name: string;
  /** What tells it from another of the same name. */
  detail?: string;
}

/** Asks the server; null where it did not answer, or refused. */
export type Find = (text: string) => Promise<Choice[] | null>;

export type SearchState = 'idle' | 'some' | 'none' | 'lost';

const quietMs = 250;
const nothing: Choice[] = [];

/** What is found for what was typed, after a moment of quiet; an answer that comes too late is dropped. */
export function useSearch(find: Find, text: string): { found: Choice[]; state: SearchState } {
  const [result, setResult] = useState<{ of: string; found: Choice[]; state: SearchState }>({
    of: '',
    found: nothing,
    state: 'idle',
  });
  const query = text.trim();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only other words are searched for again
  useEffect(() => {
    if (query === '') return undefined;
    let isLeft = false;
    const timer = setTimeout(async () => {
      const matches = await find(query).catch(() => null);
      if (isLeft) return;
      const state = matches === null ? 'lost' : matches.length > 0 ? 'some' : 'none';
      setResult({ of: query, found: matches ?? nothing, state });
    }, quietMs);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [query]);
  return result.of === query && query !== '' ? result : { found: nothing, state: 'idle' };
}
