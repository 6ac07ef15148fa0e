import type { Reader } from '../reader';

interface Props {
  words: Reader['words'];
  again(): void;
}

/** What is shown is the last answer, or nothing yet: the connection is lost, and one may try again at once. */
export function LostLine({ words, again }: Props) {
  return (
    <p className="message" role="status">
      {words.lostAtOnce}{' '}
      <button type="button" className="link" onClick={again}>
        {words.tryAgain}
      </button>
    </p>
  );
}
