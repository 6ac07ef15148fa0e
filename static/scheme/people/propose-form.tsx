import type { FormEvent } from 'react';
import type { ProposalView, ProposedClient } from '../../../src/contract/site/proposals';
import { ClientBasics } from '../../shared/clients/client-basics';
import { ClientContacts } from '../../shared/clients/client-contacts';
import { ClientLabels } from '../../shared/clients/client-labels';
import { ClientOrganizations } from '../../shared/clients/client-organizations';
import { proposalTextsIn } from '../../shared/clients/texts';
import { Field } from '../../shared/form/field';
import { useMutation } from '../../shared/use-mutation';
import { useEditing, useHeld } from '../draft/editing';
import { invoke } from '../draft/use-checks';
import { findPeople } from '../fields/use-people';
import '../../shared/form/form.css';

/** A client to propose; what is typed stays when it is refused, and while another section is shown. */
export function ProposeForm({ sent, close }: { sent(after: ProposalView[]): void; close(): void }) {
  const { reader } = useEditing();
  const say = proposalTextsIn(reader.language);
  const { busy, trouble, run } = useMutation(reader);
  const blank = blankOf(reader);
  const [client, setClient] = useHeld<ProposedClient>('proposed-client', blank);
  const set = (part: Partial<ProposedClient>) => setClient({ ...client, ...part });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const contacts = client.contacts.filter(
      ({ name, email, accountId }) => name !== '' || Boolean(email ?? accountId),
    );
    const answer = await run(() => invoke('proposeClient', { ...client, contacts }));
    if (!answer) return;
    setClient(blank);
    sent(answer.proposals);
  };
  return (
    <form className="form" aria-label={say.propose} onSubmit={(event) => void submit(event)}>
      <h4>{say.propose}</h4>
      <ClientBasics client={client} reader={reader} change={set} />
      <ClientContacts
        contacts={client.contacts}
        reader={reader}
        find={(text) => findPeople('person', text)}
        change={(contacts) => set({ contacts })}
      />
      <ClientLabels client={client} reader={reader} change={set} />
      <ClientOrganizations
        client={client}
        reader={reader}
        find={(text) => findPeople('organization', text)}
        change={set}
      />
      <Field label={say.note}>
        {(input) => (
          <textarea
            {...input}
            value={client.note}
            maxLength={500}
            rows={2}
            onChange={({ target }) => set({ note: target.value })}
          />
        )}
      </Field>
      <p role="alert" className="error">
        {trouble}
      </p>
      <span className="row">
        <button type="submit" className="primary" disabled={busy}>
          {say.send}
        </button>{' '}
        <button type="button" className="subtle" onClick={close}>
          {say.cancel}
        </button>
      </span>
    </form>
  );
}

const blankOf = ({ language, timeZone }: { language: ProposedClient['language']; timeZone: string }) => ({
  name: '',
  language,
  timezone: timeZone,
  contacts: [],
  labels: [],
  components: [],
  organizations: [],
  organizationNames: {},
  note: '',
});
