import { useState } from 'react';
import type { ClientMonths } from '../../src/contract/clients/statement';
import { Answered } from '../shared/answers/answered';
import { useAnswer } from '../shared/answers/use-answer';
import { formatMonth } from '../shared/time/month-text';
import { invoke, type PageProps } from './invoke';
import { Review } from './review';

/** The monthly statements of each client: how each stands, and its way to the client. */
export function Months({ reader, say }: PageProps) {
  const statements = useAnswer(() => invoke('listStatements'));
  return (
    <Answered {...statements} reader={reader} loading={say.loading}>
      {({ clients }) =>
        clients.map((client) => (
          <MonthsOf key={client.client} client={client} reader={reader} say={say} reload={statements.again} />
        ))
      }
    </Answered>
  );
}

function MonthsOf({ client, reader, say, reload }: PageProps & { client: ClientMonths; reload(): void }) {
  const [chosen, setMonth] = useState(client.months[0]?.month ?? '');
  const id = `months-${client.client}`;
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{say.months.of(client.name)}</h2>
      <label className="row">
        <span>{say.month}</span>
        <select value={chosen} onChange={({ target }) => setMonth(target.value)}>
          {client.months.map(({ month, state }) => (
            <option key={month} value={month}>
              {`${formatMonth(month, reader)} · ${say.months.states[state]}`}
            </option>
          ))}
        </select>
      </label>
      <Review
        key={chosen}
        query={{ client: client.client, month: chosen }}
        reader={reader}
        say={say}
        reload={reload}
      />
    </section>
  );
}
