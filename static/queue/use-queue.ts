import { events } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';
import type {
  EmptyQueueAnswer,
  QueueAnswer,
  QueueCalls,
  QueueRow,
  RefusedAnswer,
} from '../../src/contract/queue';
import { useRetries } from '../shared/answers/use-retries';
import { makeAsk } from '../shared/licence';

const invoke = makeAsk<QueueCalls>();
const refreshMs = 60_000;
/** What changed is read each minute; everything after so long, twice that for a long queue, or once hours open or close. */
const fullReadMs = 10 * refreshMs;
const longQueueRows = 500;

export interface Loaded {
  rows: QueueRow[];
  severities: QueueAnswer['severities'];
  clockNames: QueueAnswer['clockNames'];
  /** The server's instant of the first stretch, and the page's own when it came. */
  now: number;
  receivedAt: number;
  canWork: boolean;
  turnsAt: QueueAnswer['turnsAt'];
  opensAt: QueueAnswer['opensAt'];
  /** The page's instant at which the whole queue was read last. */
  wholeAt: number;
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
  const latest = useRef<Loaded | null>(null);
  latest.current = fresh ?? loaded;
  const applyAnswer = useCallback((next: Loaded) => {
    const knownIds = shown.current && new Set(shown.current.rows.map(({ id }) => id));
    const hasNew = knownIds !== null && next.rows.some(({ id }) => !knownIds.has(id));
    setFresh(hasNew ? next : null);
    if (!hasNew) setLoaded(next);
    else
      setLoaded((current) => current && { ...next, rows: next.rows.filter(({ id }) => knownIds?.has(id)) });
    setOther(null);
  }, []);
  const refresh = useCallback(() => {
    if (busy.current) return;
    busy.current = true;
    const previous = latest.current;
    const read = previous && isFresh(previous) ? readChanges(previous) : readAll(setReading);
    read
      .then((outcome) => ('rows' in outcome ? applyAnswer(outcome) : setOther(outcome)))
      .then(() => setLost(false))
      .catch(() => setLost(true))
      .finally(() => {
        busy.current = false;
        setReading(null);
      });
  }, [applyAnswer]);
  useRefreshEvents(refresh);
  useRetries(lost, refresh);
  const show = () => {
    if (fresh) setLoaded(fresh);
    setFresh(null);
  };
  return { loaded, fresh, other, reading, lost, show, refresh };
}

function isFresh({ rows, wholeAt, now, receivedAt, turnsAt }: Loaded): boolean {
  const here = performance.now();
  const turned = turnsAt !== null && now + here - receivedAt >= turnsAt;
  return !turned && here - wholeAt < (rows.length > longQueueRows ? 2 : 1) * fullReadMs;
}

/** What changed since the last answer, laid over what is known. */
async function readChanges(previous: Loaded): Promise<Outcome> {
  const changes = await readPages(previous.now, () => undefined);
  if (!('gone' in changes)) return changes;
  const { gone, rows, ...rest } = changes;
  const replaced = new Set([...gone, ...rows.map(({ id }) => id)]);
  const unchanged = previous.rows.filter(({ id }) => !replaced.has(id));
  return {
    ...rest,
    wholeAt: previous.wholeAt,
    clockNames: { ...previous.clockNames, ...rest.clockNames },
    turnsAt: previous.turnsAt,
    opensAt: previous.opensAt,
    rows: [...unchanged, ...rows],
  };
}

const readAll = (onProgress: (rows: number) => void): Promise<Outcome> => readPages(null, onProgress);

type QueueRead = Loaded & { gone: string[] };

async function readPages(
  since: number | null,
  onProgress: (rows: number) => void,
): Promise<QueueRead | EmptyQueueAnswer | RefusedAnswer> {
  let sum: QueueRead | null = null;
  let from: string | null = null;
  do {
    const answer: QueueAnswer | EmptyQueueAnswer | RefusedAnswer = await invoke('listQueue', { from, since });
    if (answer.kind !== 'queue') return answer;
    const at = performance.now();
    sum = joinPages(sum ?? { ...answer, rows: [], gone: [], receivedAt: at, wholeAt: at }, answer);
    onProgress(sum.rows.length);
    from = answer.next;
  } while (from !== null);
  return sum;
}

const joinPages = (sum: QueueRead, { rows, gone, clockNames }: QueueAnswer): QueueRead => ({
  ...sum,
  rows: [...sum.rows, ...rows],
  gone: [...sum.gone, ...gone],
  clockNames: { ...sum.clockNames, ...clockNames },
});

function useRefreshEvents(refresh: () => void): void {
  useEffect(refresh, [refresh]);
  useEffect(() => {
    const timer = setInterval(() => document.hidden || refresh(), refreshMs);
    const pending = events.on('JIRA_ISSUE_CHANGED', refresh).catch(() => null);
    window.addEventListener('focus', refresh);
    window.addEventListener('online', refresh);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', refresh);
      window.removeEventListener('online', refresh);
      void pending.then((subscription) => subscription?.unsubscribe());
    };
  }, [refresh]);
}

/** The server's now, counted on by the half minute while somebody looks. */
export function useNow(loaded: Loaded | null): number {
  const [at, setAt] = useState(0);
  useEffect(() => {
    const redraw = () => document.hidden || setAt(performance.now());
    const timer = setInterval(redraw, 30_000);
    document.addEventListener('visibilitychange', redraw);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', redraw);
    };
  }, []);
  return loaded ? loaded.now + Math.max(0, at - loaded.receivedAt) : 0;
}
