import { events } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';
import type {
  EmptyQueueAnswer,
  QueueAnswer,
  QueueCalls,
  QueueRow,
  RefusedAnswer,
} from '../../src/contract/queue';
import { makeAsk } from '../shared/licence';

const invoke = makeAsk<QueueCalls>();
const every = 60_000;
/** What changed is read each minute; everything after so long, twice that for a long queue, or once hours open or close. */
const wholeEvery = 10 * every;
const longRows = 500;

export interface Loaded {
  rows: QueueRow[];
  severities: QueueAnswer['severities'];
  /** The server's instant of the first stretch, and the page's own when it came. */
  now: number;
  receivedAt: number;
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
    const known = latest.current;
    const read = known && isYoung(known) ? readChanges(known) : readAll(setReading);
    read
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

function isYoung({ rows, wholeAt, now, receivedAt, turnsAt }: Loaded): boolean {
  const here = performance.now();
  const turned = turnsAt !== null && now + here - receivedAt >= turnsAt;
  return !turned && here - wholeAt < (rows.length > longRows ? 2 : 1) * wholeEvery;
}

/** What changed since the last answer, laid over what is known. */
async function readChanges(known: Loaded): Promise<Outcome> {
  const changes = await readStretches(known.now, () => undefined);
  if (!('gone' in changes)) return changes;
  const { gone, rows, ...rest } = changes;
  const replaced = new Set([...gone, ...rows.map(({ id }) => id)]);
  const kept = known.rows.filter(({ id }) => !replaced.has(id));
  return {
    ...rest,
    wholeAt: known.wholeAt,
    turnsAt: known.turnsAt,
    opensAt: known.opensAt,
    rows: [...kept, ...rows],
  };
}

const readAll = (tell: (rows: number) => void): Promise<Outcome> => readStretches(null, tell);

type Stretches = Loaded & { gone: string[] };

async function readStretches(
  since: number | null,
  tell: (rows: number) => void,
): Promise<Stretches | EmptyQueueAnswer | RefusedAnswer> {
  let sum: Stretches | null = null;
  let from: string | null = null;
  do {
    const answer: QueueAnswer | EmptyQueueAnswer | RefusedAnswer = await invoke('listQueue', { from, since });
    if (answer.kind !== 'queue') return answer;
    const at = performance.now();
    const first: Stretches = sum ?? { ...answer, rows: [], gone: [], receivedAt: at, wholeAt: at };
    sum = { ...first, rows: [...first.rows, ...answer.rows], gone: [...first.gone, ...answer.gone] };
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
