import { useCallback, useEffect, useRef, useState } from 'react';
import { useRetries } from './use-retries';

export interface Asked<Answer> {
  /** Null while it is awaited, and `lost` where nothing came. */
  answer: Answer | 'lost' | null;
  /** Asks again; what was answered stays until the next answer. */
  again(): void;
}

/**
 * What the backend says to one question of the page, asked at once, whenever its key changes, and again while the connection is lost; an answer that comes after a later
 * question is dropped.
 */
export function useAnswer<Answer>(ask: () => Promise<Answer>, key = ''): Asked<Answer> {
  const [answer, setAnswer] = useState<Answer | 'lost' | null>(null);
  const [question, latest] = [useRef(ask), useRef(0)];
  question.current = ask;
  const again = useCallback(() => {
    latest.current += 1;
    const request = latest.current;
    const take = (next: Answer | 'lost') => request === latest.current && setAnswer(next);
    question.current().then(take, () => take('lost'));
  }, [question, latest]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says that the question is another one
  useEffect(() => {
    again();
    return () => {
      latest.current += 1;
    };
  }, [again, key]);
  useRetries(answer === 'lost', again);
  return { answer, again };
}
