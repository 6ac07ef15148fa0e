import type { RefusedAnswer } from '../../src/contract/refused';
import type { Reader } from '../shared/reader';
import type { Clocks } from './clocks/use-clocks';

/** As high as what replaces it, so that nothing jumps. */
export function Skeleton({ words }: Reader) {
  return (
    <div role="status" aria-label={words.loading} className="skeleton">
      <div>
        <i />
        <i />
      </div>
      {['first', 'second', 'third'].map((row) => (
        <div key={row} className="clock">
          <i />
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}

export function Lost({ words, refresh }: Reader & Pick<Clocks, 'refresh'>) {
  return (
    <div role="alert">
      <p className="message">{words.lostAtOnce}</p>
      <button type="button" onClick={refresh}>
        {words.tryAgain}
      </button>
    </div>
  );
}

/** Not allowed is a quiet state of its own; what may be tried again offers it, with the id of what went wrong. */
export function Refused({
  words,
  answer,
  refresh,
}: Reader & Pick<Clocks, 'refresh'> & { answer: RefusedAnswer }) {
  if (answer.code === 'not-found' || answer.code === 'not-allowed')
    return (
      <section className="barred" aria-labelledby="barred">
        <svg width="16" height="16" viewBox="0 0 12 12" aria-hidden="true">
          <rect x="2.4" y="5.2" width="7.2" height="5.4" rx="1" />
          <path d="M4 5V3.6a2 2 0 0 1 4 0V5" />
        </svg>
        <h2 id="barred">{words.noAccess}</h2>
        <p className="subtle">{answer.say}</p>
      </section>
    );
  return (
    <div role="alert">
      <p className="message">
        {answer.say} {answer.id ? <code>{words.errorId(answer.id)}</code> : null}
      </p>
      <button type="button" onClick={refresh}>
        {words.tryAgain}
      </button>
    </div>
  );
}
