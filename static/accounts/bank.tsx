import { useState } from 'react';
import { textIn } from '../../src/common/local-text';
import type { BankView } from '../../src/contract/time-bank';
import { formatMinutes } from '../shared/time/lengths';
import { formatMonth } from '../shared/time/month-text';
import { EntryForm } from './entry-form';
import type { PageProps } from './invoke';
import { StatementOf } from './statement';

/** A client's time bank: what is left, whether it is below zero, when it will be used up, and its months. */
export function Bank({ bank, reader, say, reload }: PageProps & { bank: BankView; reload(): void }) {
  const [month, setMonth] = useState(bank.months[0]?.month ?? '');
  const { balance, forecast, hasBank } = bank;
  const chosen = bank.months.find((monthOption) => monthOption.month === month) ?? bank.months[0];
  const id = `bank-${bank.client}`;
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{say.bankOf(bank.name)}</h2>
      {balance.warning ? (
        <p className="message danger" role="alert">
          {textIn(balance.warning, reader.language)}
        </p>
      ) : null}
      <dl className="figures">
        <div>
          <dt>{say.balance}</dt>
          <dd className={balance.minutes < 0 ? 'below' : ''}>
            {formatMinutes(balance.minutes, reader.words)}
          </dd>
        </div>
        <div>
          <dt>{say.pace}</dt>
          <dd className="text">
            {hasBank ? (forecast ? textIn(forecast.say, reader.language) : say.noForecast) : say.noBank}
          </dd>
        </div>
      </dl>
      <EntryForm client={bank.client} reader={reader} say={say} done={reload} />
      <label className="row">
        <span>{say.month}</span>
        <select value={chosen?.month} onChange={({ target }) => setMonth(target.value)}>
          {bank.months.map((monthOption) => (
            <option key={monthOption.month} value={monthOption.month}>
              {formatMonth(monthOption.month, reader)}
            </option>
          ))}
        </select>
      </label>
      {chosen ? (
        <StatementOf
          key={`${chosen.month} ${bank.balance.minutes} ${chosen.sentAt}`}
          bank={bank}
          month={chosen}
          reader={reader}
          say={say}
        />
      ) : null}
    </section>
  );
}
