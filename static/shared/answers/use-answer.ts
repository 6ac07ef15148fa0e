import { useCallback, useEffect, useRef, useState } from 'react';
import { useRetries } from './use-retries';

export interface Asked<Answer> {
  /** Null while it is awaited, and `lost` where nothing came. */
  answer: Answer | 'lost' | null;
  /** A newer answer was lost on the way: what is shown is the last one. */
  isStale: boolean;
  /** Asks again; what was answered stays until the next answer. */
  again(): void;
  /** Shows what another call answered. */
  replace(answer: Answer): void;
}

interface Loaded<Answer> {
  answer: Answer | 'lost' | null;
  key: string;
  isStale: boolean;
}

/**
 * What the backend says to one question of the page, asked at once, whenever its key changes, and again while the connection is lost; an
 * answer that comes after a later question is dropped.
 */
export function useAnswer<Answer>(ask: () => Promise<Answer>, key = ''): Asked<Answer> {
  const [{ answer, isStale }, setLoaded] = useState<Loaded<Answer>>({ answer: null, key, isStale: false });
  const [question, latest] = [useRef({ ask, key }), useRef(0)];
  question.current = { ask, key };
  const again = useCallback(() => {
    latest.current += 1;
    const request = latest.current;
    const current = question.current;
    const isCurrent = () => request === latest.current;
    current.ask().then(
      (next) => isCurrent() && setLoaded({ answer: next, key: current.key, isStale: false }),
      () => isCurrent() && setLoaded((before) => keepIfSame(before, current.key)),
    );
  }, [question, latest]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says that the question is another one
  useEffect(() => {
    again();
    return () => {
      latest.current += 1;
    };
  }, [again, key]);
  useRetries(answer === 'lost' || isStale, again);
  return { answer, isStale, again, replace: (next) => setLoaded({ answer: next, key, isStale: false }) };
}

/** The last answer to the same question stays where a newer one is lost; that to another question does not. */
const keepIfSame = <Answer>(before: Loaded<Answer>, key: string): Loaded<Answer> =>
  before.key === key && before.answer !== null && before.answer !== 'lost'
    ? { ...before, isStale: true }
    : { answer: 'lost', key, isStale: false };
