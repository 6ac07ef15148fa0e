import { useEffect, useReducer } from 'react';
import type { Choice } from '../../shared/form/use-search';
import { invoke } from '../draft/use-checks';

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

/** What the server finds for what was typed, or why it finds nothing. */
export async function findPeople(
  kind: 'person' | 'group' | 'organization',
  text: string,
): Promise<Choice[] | string> {
  const answer = await invoke('findPeople', { kind, text });
  return answer.kind === 'found' ? answer.found : answer.say;
}
