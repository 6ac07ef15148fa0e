import { useEffect, useState } from 'react';
import { useEditing } from '../draft/editing';
import { invoke } from '../draft/use-checks';

type Counts = ReadonlyMap<string, number>;

/** What was asked, by the priorities it was asked of: two parts of the page show the same numbers. */
const requests = new Map<string, Promise<Counts>>();

/** About how many issues have each priority, by its name; asked once, and nothing stands there while it is not answered. */
export function useCounts(): Counts {
  const { project } = useEditing();
  const [counts, setCounts] = useState<Counts>(new Map());
  const key = [project.id, ...project.priorities.map(({ id }) => id)].join(' ');
  useEffect(() => {
    let isLeft = false;
    const answer = requests.get(key) ?? readCounts();
    requests.set(key, answer);
    answer
      .then((newCounts) => isLeft || setCounts(newCounts))
      .catch(() => {
        requests.delete(key);
      });
    return () => {
      isLeft = true;
    };
  }, [key]);
  return counts;
}

async function readCounts(): Promise<Counts> {
  const answer = await invoke('countPriorities');
  if (answer.kind !== 'counted') return new Map();
  return new Map(answer.counts.map(({ priority, issues }) => [priority, issues]));
}
