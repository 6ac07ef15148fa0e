import { useEffect, useState } from 'react';

/** Something to choose: what is stored, and what people read. */
export interface Choice {
  id: string;
  name: string;
  /** What tells it from another of the same name. */
  detail?: string;
}

/** Asks the server; null where it did not answer, a sentence where it says why not. */
export type Find = (text: string) => Promise<Choice[] | string | null>;

interface SearchResult {
  found: Choice[];
  state: 'idle' | 'some' | 'none' | 'lost' | 'refused';
  /** Why nothing could be searched. */
  why: string;
}

const quietMs = 250;
const idle: SearchResult = { found: [], state: 'idle', why: '' };

/** What is found for what was typed, after a moment of quiet; an answer that comes too late is dropped. */
export function useSearch(find: Find, text: string): SearchResult {
  const [result, setResult] = useState<SearchResult & { of: string }>({ of: '', ...idle });
  const query = text.trim();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only other words are searched for again
  useEffect(() => {
    if (query === '') return undefined;
    let isLeft = false;
    const timer = setTimeout(async () => {
      const matches = await find(query).catch(() => null);
      if (isLeft) return;
      setResult({ of: query, ...resultOf(matches) });
    }, quietMs);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [query]);
  return result.of === query && query !== '' ? result : idle;
}

function resultOf(matches: Awaited<ReturnType<Find>>): SearchResult {
  if (matches === null) return { ...idle, state: 'lost' };
  if (typeof matches === 'string') return { ...idle, state: 'refused', why: matches };
  return { ...idle, found: matches, state: matches.length > 0 ? 'some' : 'none' };
}
