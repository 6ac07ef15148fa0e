import { type FormEvent, useState } from 'react';
import type { ClientView } from '../../../src/contract/admin';
import { ClientBasics } from '../../shared/clients/client-basics';
import { ClientContacts } from '../../shared/clients/client-contacts';
import { ClientLabels } from '../../shared/clients/client-labels';
import { ClientOrganizations } from '../../shared/clients/client-organizations';
import { invoke, useAdmin, useAdminMutation } from '../fields/admin-context';
import { EscalationContacts } from '../fields/escalation-contacts';
import { find, Pick } from '../fields/pick';
import { ReportPlace } from './report-place';

/** One client, edited in its place; what is typed stays when it is refused. */
export function ClientForm({ client, close }: { client: ClientView | null; close(): void }) {
  const { reader, say } = useAdmin();
  const { busy, trouble, run } = useAdminMutation();
  // What is told anew while the form is open is another client than the one that is edited.
  const [basedOn] = useState(client);
  const [draft, setDraft] = useState<ClientView>(client ?? blankOf(reader.timeZone));
  const set = (part: Partial<ClientView>) => setDraft({ ...draft, ...part });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const contacts = draft.contacts.filter(
      ({ name, email, accountId }) => name !== '' || Boolean(email ?? accountId),
    );
    const saved = await run(() =>
      invoke('saveClient', { ...draft, id: client?.id ?? null, contacts, basedOn }),
    );
    if (saved) close();
  };
  return (
    <form
      className="form"
      aria-label={client?.name ?? say.addClient}
      onSubmit={(event) => void submit(event)}
    >
      <ClientBasics client={draft} reader={reader} change={set} />
      <Pick
        label={say.manager}
        kind="person"
        value={draft.accountManager}
        change={(accountManager) => set({ accountManager })}
      />
      <Projects draft={draft} set={set} />
      <ClientContacts
        contacts={draft.contacts}
        reader={reader}
        find={(text) => find('person', text)}
        change={(contacts) => set({ contacts })}
      />
      <ClientLabels client={draft} reader={reader} change={set} />
      <ClientOrganizations
        client={draft}
        reader={reader}
        find={(text) => find('organization', text)}
        change={set}
      />
      <ReportPlace place={draft.reports} change={(reports) => set({ reports })} />
      <EscalationContacts draft={draft} change={set} />
      <p role="alert" className="error">
        {trouble}
      </p>
      <span className="row">
        <button type="submit" className="primary" disabled={busy}>
          {say.save}
        </button>
        <button type="button" className="subtle" onClick={close}>
          {say.cancel}
        </button>
      </span>
    </form>
  );
}

interface PartProps {
  draft: ClientView;
  set(part: Partial<ClientView>): void;
}

/** In which projects it is one. */
function Projects({ draft, set }: PartProps) {
  const { site, say } = useAdmin();
  return (
    <fieldset>
      <legend>{say.forProjects}</legend>
      {site.projects.map(({ key }) => (
        <label key={key} className="tick">
          <input
            type="checkbox"
            checked={draft.projects.includes(key)}
            onChange={({ target }) => set({ projects: toggleIn(draft.projects, key, target.checked) })}
          />
          {key}
        </label>
      ))}
    </fieldset>
  );
}

const toggleIn = (list: string[], item: string, on: boolean) =>
  on ? [...list, item] : list.filter((other) => other !== item);

const blankOf = (timezone: string): ClientView => ({
  id: '',
  name: '',
  language: 'en',
  timezone,
  projects: [],
  accountManager: '',
  contacts: [],
  labels: [],
  components: [],
  organizations: [],
  organizationNames: {},
  ladder: {},
  stepContacts: {},
  reports: { space: '', parent: '', readers: '' },
});
