import { useState } from 'react';
import { Answered } from '../../shared/answers/answered';
import { useAnswer } from '../../shared/answers/use-answer';
import { useAdmin } from '../fields/admin-context';
import { invoke } from './ask-terms';
import { TermsForm } from './terms-form';
import { termsTextsIn } from './texts';

/** What is accounted for to each client: work and availability. */
export function Terms() {
  const { reader, site } = useAdmin();
  const say = termsTextsIn(reader.language);
  // What the site is told anew, so are the terms.
  const loaded = useAnswer(() => invoke('showTerms'), JSON.stringify(site.clients));
  const [chosen, setChosen] = useState(site.clients[0]?.id ?? '');
  const client = site.clients.find(({ id }) => id === chosen) ?? site.clients[0];
  return (
    <section className="card" aria-labelledby="terms">
      <h2 id="terms">{say.title}</h2>
      <p className="subtle small">{say.note}</p>
      {!client ? <p>{say.noClient}</p> : null}
      {client ? (
        <Answered {...loaded} reader={reader} loading={say.title}>
          {(answer) => (
            <>
              <label>
                {say.client}{' '}
                <select value={client.id} onChange={({ target }) => setChosen(target.value)}>
                  {site.clients.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
              <TermsForm key={client.id} client={client.id} answer={answer} onSaved={loaded.replace} />
            </>
          )}
        </Answered>
      ) : null}
    </section>
  );
}
