import { useEffect, useReducer, useState } from 'react';
import { invoke } from '../draft/use-checks';

export interface Choice {
  id: string;
  name: string;
}

/** Names this page was told, by account; an id that is asked for is asked for once. */
const namesById = new Map<string, string>();
const requestedIds = new Set<string>();

/** The names of people by their accounts; until one is told, or where Jira tells none, what the scheme keeps is shown. */
export function useNames(ids: string[]): { of(id: string): string; tell(id: string, name: string): void } {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const wanted = ids.filter((id) => !namesById.has(id) && !requestedIds.has(id)).join('\n');
  useEffect(() => {
    if (wanted === '') return;
    const list = wanted.split('\n');
    for (const id of list) requestedIds.add(id);
    void invoke('namePeople', { ids: list })
      .then((answer) => {
        if (answer.kind === 'named') for (const { id, name } of answer.people) namesById.set(id, name);
      })
      .catch(() => {
        for (const id of list) requestedIds.delete(id);
      })
      .finally(redraw);
  }, [wanted]);
  return { of: (id) => namesById.get(id) ?? id, tell: (id, name) => void namesById.set(id, name) };
}

const quietMs = 250;
const nothing: Choice[] = [];
type State = 'idle' | 'some' | 'none' | 'lost';

/** What the server finds for what was typed, after a moment of quiet; an answer that comes too late is dropped. */
export function usePeopleSearch(kind: 'person' | 'group', text: string): { found: Choice[]; state: State } {
  const [result, setResult] = useState<{ of: string; found: Choice[]; state: State }>({
    of: '',
    found: nothing,
    state: 'idle',
  });
  const query = text.trim();
  useEffect(() => {
    if (query === '') return undefined;
    let isLeft = false;
    const timer = setTimeout(async () => {
      const answer = await invoke('findPeople', { kind, text: query }).catch(() => null);
      if (isLeft) return;
      const matches = answer?.kind === 'found' ? answer.found : nothing;
      const state = answer?.kind === 'found' ? (matches.length > 0 ? 'some' : 'none') : 'lost';
      setResult({ of: query, found: matches, state });
    }, quietMs);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [kind, query]);
  return result.of === query && query !== '' ? result : { found: nothing, state: 'idle' };
}
