import { events, makeInvoke } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';
import type {
  EmptyQueueAnswer,
  QueueAnswer,
  QueueCalls,
  QueueRow,
  RefusedAnswer,
} from '../../src/contract/queue';

const invoke = makeInvoke<QueueCalls>();
const every = 60_000;

export interface Loaded {
  rows: QueueRow[];
  severities: QueueAnswer['severities'];
  /** The server's instant of the first stretch, and the page's own when it came. */
  now: number;
  receivedAt: number;
}

export interface Queue {
  loaded: Loaded | null;
  /** Read beside what is shown, because it has rows that are not shown yet. */
  fresh: Loaded | null;
  other: EmptyQueueAnswer | RefusedAnswer | null;
  reading: number | null;
  lost: boolean;
  show(): void;
  refresh(): void;
}

type Outcome = Loaded | EmptyQueueAnswer | RefusedAnswer;

/** Every stretch of the queue, read again each minute; rows that were not there are offered and not pushed under the pointer. */
export function useQueue(): Queue {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [fresh, setFresh] = useState<Loaded | null>(null);
  const [other, setOther] = useState<EmptyQueueAnswer | RefusedAnswer | null>(null);
  const [reading, setReading] = useState<number | null>(null);
  const [lost, setLost] = useState(false);
  const busy = useRef(false);
  const shown = useRef<Loaded | null>(null);
  shown.current = loaded;
  const keep = useCallback((next: Loaded) => {
    const known = shown.current && new Set(shown.current.rows.map(({ id }) => id));
    const hasNew = known !== null && next.rows.some(({ id }) => !known.has(id));
    setFresh(hasNew ? next : null);
    if (!hasNew) setLoaded(next);
    else setLoaded((held) => held && { ...next, rows: next.rows.filter(({ id }) => known?.has(id)) });
    setOther(null);
  }, []);
  const refresh = useCallback(() => {
    if (busy.current) return;
    busy.current = true;
    readAll((rows) => setReading(shown.current ? null : rows))
      .then((outcome) => ('rows' in outcome ? keep(outcome) : setOther(outcome)))
      .then(() => setLost(false))
      .catch(() => setLost(true))
      .finally(() => {
        busy.current = false;
        setReading(null);
      });
  }, [keep]);
  useOccasions(refresh);
  const show = () => {
    if (fresh) setLoaded(fresh);
    setFresh(null);
  };
  return { loaded, fresh, other, reading, lost, show, refresh };
}

async function readAll(tell: (rows: number) => void): Promise<Outcome> {
  let sum: Loaded | null = null;
  let from: string | null = null;
  do {
    const answer: QueueAnswer | EmptyQueueAnswer | RefusedAnswer = await invoke('listQueue', { from });
    if (answer.kind !== 'queue') return answer;
    const first: Loaded = sum ?? { ...answer, rows: [], receivedAt: performance.now() };
    sum = { ...first, rows: [...first.rows, ...answer.rows] };
    tell(sum.rows.length);
    from = answer.next;
  } while (from !== null);
  return sum;
}

function useOccasions(refresh: () => void): void {
  useEffect(refresh, [refresh]);
  useEffect(() => {
    const timer = setInterval(() => document.hidden || refresh(), every);
    const told = events.on('JIRA_ISSUE_CHANGED', refresh).catch(() => null);
    window.addEventListener('focus', refresh);
    window.addEventListener('online', refresh);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', refresh);
      window.removeEventListener('online', refresh);
      void told.then((subscription) => subscription?.unsubscribe());
    };
  }, [refresh]);
}

/** The server's now, counted on by the half minute while somebody looks. */
export function useNow(loaded: Loaded | null): number {
  const [at, setAt] = useState(0);
  useEffect(() => {
    const draw = () => document.hidden || setAt(performance.now());
    const timer = setInterval(draw, 30_000);
    document.addEventListener('visibilitychange', draw);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', draw);
    };
  }, []);
  return loaded ? loaded.now + Math.max(0, at - loaded.receivedAt) : 0;
}
