import { makeInvoke } from '@forge/bridge';
import { useEffect, useState } from 'react';
import type { ClientAccountsAnswer, SummaryCalls } from '../../src/contract/summary';
import { Availability } from '../shared/availability';
import type { Reader } from '../shared/reader';
import { stripWords } from '../shared/strip-words';
import type { SummaryWords } from './words';

const invoke = makeInvoke<SummaryCalls>();

/** What else is accounted for to the client, each part only where it is. */
export function ClientAccounts({ reader, say }: { reader: Reader; say: SummaryWords }) {
  const [answer, setAnswer] = useState<ClientAccountsAnswer | null>(null);
  useEffect(() => {
    invoke('showClientAccounts')
      .then((told) => told.kind === 'client-accounts' && setAnswer(told))
      .catch(() => undefined);
  }, []);
  if (!answer) return null;
  const { bank, availability } = answer;
  const language = reader.locale.startsWith('fr') ? 'fr' : 'en';
  return (
    <>
      {availability ? (
        <section className="card" aria-labelledby="availability">
          <h2 id="availability">{stripWords(reader.locale).availability}</h2>
          <Availability view={availability} reader={{ ...reader, timeZone: availability.timezone }} />
        </section>
      ) : null}
      {bank?.hasBank ? (
        <section className="card" aria-labelledby="bank">
          <h2 id="bank">{say.bank}</h2>
          {bank.balance.warning ? <p className="message danger">{bank.balance.warning[language]}</p> : null}
          <p>
            {say.left}: <b>{hours(bank.balance.minutes)}</b>
          </p>
          {bank.forecast ? <p className="subtle">{bank.forecast.say[language]}</p> : null}
        </section>
      ) : null}
    </>
  );
}

/** Minutes as hours and minutes: never days, never a fraction. */
function hours(minutes: number): string {
  const total = Math.abs(minutes);
  const sign = minutes < 0 ? '−' : '';
  return `${sign}${Math.floor(total / 60)}\u00a0h ${String(total % 60).padStart(2, '0')}\u00a0min`;
}
