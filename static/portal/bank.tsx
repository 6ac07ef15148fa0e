import { textIn } from '../../src/common/local-text';
import { useAnswer } from '../shared/answers/use-answer';
import type { Reader } from '../shared/reader';
import { formatMinutes } from '../shared/time/lengths';
import { portalTextsIn } from './texts';
import { invoke } from './use-request';

/** The hours left in the client's time bank, asked for after the clocks; nothing where it has none. */
export function Bank(reader: Reader) {
  const { answer } = useAnswer(() => invoke('showBank'));
  const bank = answer !== null && answer !== 'lost' && answer.kind === 'request-bank' ? answer.bank : null;
  if (!bank) return null;
  const say = portalTextsIn(reader.language);
  const { minutes, warning, forecast } = bank;
  return (
    <section aria-labelledby="bank">
      <h2 id="bank">{say.bank}</h2>
      <p>
        {say.bankLeft} <b>{formatMinutes(minutes, reader.words)}</b>
      </p>
      {warning ? <p className="message">{textIn(warning, reader.language)}</p> : null}
      {forecast ? <p className="subtle small">{textIn(forecast, reader.language)}</p> : null}
    </section>
  );
}
