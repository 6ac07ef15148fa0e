import { textIn } from '../../src/common/local-text';
import type { ClientAccountsAnswer, SummaryCalls } from '../../src/contract/summary';
import { useAnswer } from '../shared/answers/use-answer';
import { Contacts } from '../shared/contacts/contacts';
import { contactTextsIn } from '../shared/contacts/texts';
import { makeAsk } from '../shared/licence';
import type { Reader } from '../shared/reader';
import { Availability } from '../shared/service/availability';
import { Satisfaction } from '../shared/service/satisfaction';
import { availabilityTextsIn } from '../shared/service/texts';
import { formatMinutes } from '../shared/time/lengths';
import type { SummaryTexts } from './texts';
import type { Months } from './use-summary';

const invoke = makeAsk<SummaryCalls>();

export type Accounts = ClientAccountsAnswer | 'loading' | 'lost';

/** What else is accounted for to the client over a period. */
export function useClientAccounts(months: Months): Accounts {
  const { answer } = useAnswer(() => invoke('showClientAccounts', { months }), String(months));
  if (answer === null) return 'loading';
  return answer !== 'lost' && answer.kind === 'client-accounts' ? answer : 'lost';
}

interface Props {
  accounts: Accounts;
  reader: Reader;
  say: SummaryTexts;
}

/** Each part only where it is accounted for. */
export function ClientAccounts({ accounts, reader, say }: Props) {
  if (accounts === 'loading') return null;
  if (accounts === 'lost') return <p className="message">{reader.words.lostAtOnce}</p>;
  const { bank, availability, satisfaction, desks } = accounts;
  return (
    <>
      {availability ? (
        <section className="card" aria-labelledby="availability">
          <h2 id="availability">{availabilityTextsIn(reader.language).availability}</h2>
          <Availability view={availability} reader={{ ...reader, timeZone: availability.timezone }} />
        </section>
      ) : null}
      {bank?.hasBank ? (
        <section className="card" aria-labelledby="bank">
          <h2 id="bank">{say.bank}</h2>
          {bank.balance.warning ? (
            <p className="message danger">{textIn(bank.balance.warning, reader.language)}</p>
          ) : null}
          <p>
            {say.left} <b>{formatMinutes(bank.balance.minutes, reader.words)}</b>
          </p>
          {bank.forecast ? <p className="subtle">{textIn(bank.forecast.say, reader.language)}</p> : null}
        </section>
      ) : null}
      {satisfaction ? <Satisfaction view={satisfaction} reader={reader} /> : null}
      {desks.map(({ name, contacts }) => (
        <section key={textIn(name, 'en')} className="card" aria-label={textIn(name, reader.language)}>
          <h2>{contactTextsIn(reader.language).reachDesk(textIn(name, reader.language))}</h2>
          <Contacts {...reader} contacts={contacts} forAll />
        </section>
      ))}
    </>
  );
}
