import { router } from '@forge/bridge';
import { Fragment, useState } from 'react';
import { textIn } from '../../../src/common/local-text';
import { own } from '../../../src/common/own';
import type { ClientView } from '../../../src/contract/admin';
import { clientFormTextsIn } from '../../shared/clients/texts';
import { ConfirmButton } from '../../shared/form/confirm-button';
import { nameLanguage } from '../../shared/languages';
import { invoke, useAdmin, useAdminMutation } from '../fields/admin-context';
import { ClientForm } from './client-form';
import { Proposals } from './proposals';

/** The desk's clients, with the four people at most who may call for each. */
export function Clients() {
  const { site, say } = useAdmin();
  const [edited, setEdited] = useState<string | null>(null);
  const close = () => setEdited(null);
  return (
    <section className="card" aria-labelledby="clients">
      <h2 id="clients">{say.clients}</h2>
      <p className="subtle small">{say.clientsNote}</p>
      <Proposals />
      {site.clients.length === 0 ? <p>{say.noClient}</p> : null}
      <ul className="plain rows">
        {site.clients.map((client) =>
          client.id === edited ? (
            <li key={client.id}>
              <ClientForm client={client} close={close} />
            </li>
          ) : (
            <Client key={client.id} client={client} edit={() => setEdited(client.id)} />
          ),
        )}
      </ul>
      {edited === 'new' ? (
        <ClientForm client={null} close={close} />
      ) : (
        <button type="button" onClick={() => setEdited('new')}>
          {say.addClient}
        </button>
      )}
    </section>
  );
}

function Client({ client, edit }: { client: ClientView; edit(): void }) {
  const { say, reader } = useAdmin();
  const { busy, trouble, run } = useAdminMutation();
  const { id, name, language, timezone, projects, contacts, organizations, organizationNames } = client;
  const remove = () => void run(() => invoke('removeClient', { id }));
  return (
    <li>
      <span className="line">
        <b>{name}</b>
        <small className="subtle">
          {[nameLanguage(language, reader.locale), timezone, projects.join(', ')].filter(Boolean).join(', ')}
        </small>
        <small className="subtle">
          {contacts.length === 0
            ? say.nobody
            : `${clientFormTextsIn(reader.language).contacts}: ${contacts.map((contact) => contact.name).join(', ')}`}
        </small>
        {organizations.length > 0 ? (
          <small className="subtle">
            {clientFormTextsIn(reader.language).organizationsOf(
              organizations.map((key) => own(organizationNames, key) ?? key).join(', '),
            )}
          </small>
        ) : null}
        <ContractsOf client={id} />
      </span>
      <button type="button" onClick={edit}>
        {say.edit}
        <span className="hidden"> {name}</span>
      </button>
      <ConfirmButton label={say.remove} sure={say.confirmRemove} busy={busy} act={remove}>
        <span className="hidden"> {name}</span>
      </ConfirmButton>
      {trouble ? (
        <p role="alert" className="error">
          {trouble}
        </p>
      ) : null}
    </li>
  );
}

/** The contracts that name a client, each with the space whose scheme has it. */
function ContractsOf({ client }: { client: string }) {
  const { site, say, reader } = useAdmin();
  const links = site.projects.flatMap(({ key, contracts }) =>
    contracts
      .filter(({ clients }) => clients.includes(client))
      .map(({ id, name }) => ({ key, id, name: say.contractIn(textIn(name, reader.language) || id, key) })),
  );
  if (links.length === 0) return null;
  return (
    <small className="subtle">
      {say.contracts}{' '}
      {links.map(({ key, id, name }, nth) => (
        <Fragment key={`${key} ${id}`}>
          {nth > 0 ? ', ' : ''}
          <button type="button" className="link" onClick={() => void openContracts(key)}>
            {name}
          </button>
        </Fragment>
      ))}
    </small>
  );
}

/** The contracts of a space's scheme, on its own page in the settings of the space. */
async function openContracts(projectKey: string): Promise<void> {
  const url = await router.getUrl({ target: 'module', moduleKey: 'scheme', projectKey });
  if (!url) return;
  url.hash = 'contracts';
  await router.navigate(url.href);
}
