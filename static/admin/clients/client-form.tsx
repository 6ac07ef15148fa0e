import { type FormEvent, useState } from 'react';
import type { ClientView } from '../../../src/contract/admin';
import { Field } from '../../shared/form/field';
import { SelectField } from '../../shared/form/select-field';
import { LANGUAGES, nameLanguage } from '../../shared/languages';
import { invoke, useAdmin, useAdminMutation } from '../fields/admin-context';
import { EscalationContacts } from '../fields/escalation-contacts';
import { Pick } from '../fields/pick';
import { ClientContacts } from './client-contacts';
import { ClientLabels } from './client-labels';
import { ClientOrganizations } from './client-organizations';
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
      <Basics draft={draft} set={set} />
      <ClientContacts contacts={draft.contacts} change={(contacts) => set({ contacts })} />
      <ClientLabels client={draft} change={set} />
      <ClientOrganizations client={draft} change={set} />
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

/** What a client is called, how it is spoken to, and in which projects it is one. */
function Basics({ draft, set }: PartProps) {
  const { reader, say } = useAdmin();
  return (
    <>
      <Field label={say.name}>
        {(input) => (
          <input
            {...input}
            value={draft.name}
            required
            maxLength={100}
            onChange={({ target }) => set({ name: target.value })}
          />
        )}
      </Field>
      <SelectField
        label={say.language}
        value={draft.language}
        options={LANGUAGES.map((language) => [language, nameLanguage(language, reader.locale)] as const)}
        choose={(language) => set({ language })}
      />
      <Field label={say.zone}>
        {(input) => (
          <input
            {...input}
            value={draft.timezone}
            required
            onChange={({ target }) => set({ timezone: target.value })}
          />
        )}
      </Field>
      <Pick
        label={say.manager}
        kind="person"
        value={draft.accountManager}
        change={(accountManager) => set({ accountManager })}
      />
      <Projects draft={draft} set={set} />
    </>
  );
}

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
