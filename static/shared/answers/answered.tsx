import type { ReactNode } from 'react';
import type { RefusedAnswer } from '../../../src/contract/refused';
import type { Reader } from '../reader';
import { LostLine } from './lost-line';
import { NoAnswer } from './no-answer';
import type { Asked } from './use-answer';

interface Props<Answer> extends Omit<Asked<Answer | RefusedAnswer>, 'replace'> {
  reader: Reader;
  /** What is heard while the answer is awaited. */
  loading: string;
  children(answer: Exclude<Answer, RefusedAnswer>): ReactNode;
}

/** A page that is nothing without its answer: it waits for it, shows it, or says why there is none. */
export function Answered<Answer extends { kind: string }>(props: Props<Answer>) {
  const { answer, isStale, again, reader, loading, children } = props;
  if (answer === null) return <div className="loading" role="status" aria-label={loading} />;
  if (answer === 'lost' || answer.kind === 'refused')
    return <NoAnswer answer={answer as RefusedAnswer | 'lost'} reader={reader} again={again} />;
  return (
    <>
      {isStale ? <LostLine words={reader.words} again={again} /> : null}
      {children(answer as Exclude<Answer, RefusedAnswer>)}
    </>
  );
}
