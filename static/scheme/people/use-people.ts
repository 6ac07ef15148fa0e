import { useEffect, useReducer, useState } from 'react';
import { invoke } from '../preview/use-checks';

export interface Choice {
  id: string;
  name: string;
}

/** Names this page was told, by account; an id that is asked for is asked for once. */
const known = new Map<string, string>();
const asked = new Set<string>();

/** The names of people by their accounts; until one is told, or where Jira tells none, what the scheme keeps is shown. */
export function useNames(ids: string[]): { of(id: string): string; tell(id: string, name: string): void } {
  const [, drawn] = useReducer((count: number) => count + 1, 0);
  const wanted = ids.filter((id) => !known.has(id) && !asked.has(id)).join('\n');
  useEffect(() => {
    if (wanted === '') return;
    const list = wanted.split('\n');
    for (const id of list) asked.add(id);
    void invoke('namePeople', { ids: list })
      .then((answer) => {
        if (answer.kind === 'named') for (const { id, name } of answer.people) known.set(id, name);
      })
      .catch(() => {
        for (const id of list) asked.delete(id);
      })
      .finally(drawn);
  }, [wanted]);
  return { of: (id) => known.get(id) ?? id, tell: (id, name) => void known.set(id, name) };
}

const quietMs = 250;
const nothing: Choice[] = [];
type State = 'idle' | 'some' | 'none' | 'lost';

/** What the server finds for what was typed, after a moment of quiet; an answer that comes too late is dropped. */
export function useFound(kind: 'person' | 'group', text: string): { found: Choice[]; state: State } {
  const [held, hold] = useState<{ of: string; found: Choice[]; state: State }>({
    of: '',
    found: nothing,
    state: 'idle',
  });
  const query = text.trim();
  useEffect(() => {
    if (query === '') return undefined;
    let left = false;
    const timer = setTimeout(async () => {
      const answer = await invoke('findPeople', { kind, text: query }).catch(() => null);
      if (left) return;
      const found = answer?.kind === 'found' ? answer.found : nothing;
      const state = answer?.kind === 'found' ? (found.length > 0 ? 'some' : 'none') : 'lost';
      hold({ of: query, found, state });
    }, quietMs);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [kind, query]);
  return held.of === query && query !== '' ? held : { found: nothing, state: 'idle' };
}
