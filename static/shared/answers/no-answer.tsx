import type { RefusedAnswer } from '../../../src/contract/refused';
import type { Reader } from '../reader';

interface Props {
  answer: RefusedAnswer | 'lost';
  reader: Reader;
  again(): void;
}

/** A page without its answer: refused, with the id of what went wrong, or lost on the way; one may try again. */
export function NoAnswer({ answer, reader: { words }, again }: Props) {
  const refused = answer === 'lost' ? null : answer;
  return (
    <div role="alert">
      <p className="message">
        {refused ? refused.say : words.lostAtOnce}{' '}
        {refused?.id ? <code>{words.errorId(refused.id)}</code> : null}
      </p>
      {refused && isSettled(refused) ? null : (
        <button type="button" onClick={again}>
          {words.tryAgain}
        </button>
      )}
    </div>
  );
}

/** Asking again changes nothing for somebody who may not, or about what is not there. */
const isSettled = ({ code }: RefusedAnswer): boolean => code === 'not-allowed' || code === 'not-found';
