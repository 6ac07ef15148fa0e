import type { ClientLine, SchemeAnswer } from '../../../src/contract/scheme';
import { nameLanguage } from '../../shared/languages';
import type { Reader } from '../../shared/reader';
import { Table } from '../../shared/table';
import { useEditing } from '../draft/editing';
import { type ClientsTexts, clientsTextsIn } from '../draft/texts';
import { Proposals } from './proposals';

/** Whose the project's issues are: how an issue maps to a client, and how each client is spoken to. */
export function Clients({ answer }: { answer: SchemeAnswer }) {
  const { reader } = useEditing();
  const words = clientsTextsIn(reader.language);
  const { clients, mayCreatePriorities: administersSite } = answer;
  return (
    <section className="card" aria-labelledby="clients-title">
      <h3 id="clients-title">{words.title}</h3>
      <p className="subtle small">{clients.length > 0 ? words.note : words.none}</p>
      {clients.length > 0 ? <ClientTable clients={clients} words={words} reader={reader} /> : null}
      <p className="subtle small">{administersSite ? words.byAdmin : words.askAdmin}</p>
      <Proposals answer={answer} />
    </section>
  );
}

function ClientTable({
  clients,
  words,
  reader,
}: {
  clients: ClientLine[];
  words: ClientsTexts;
  reader: Reader;
}) {
  return (
    <Table className="changes" columns={Object.values(words.heads)}>
      {clients.map((client) => (
        <tr key={client.id}>
          <th scope="row">{client.name}</th>
          <td data-column={words.heads.whose}>
            <ClientRules client={client} isOnly={clients.length === 1} words={words} />
          </td>
          <td
            data-column={words.heads.language}
          >{`${nameLanguage(client.language, reader.locale)}, ${client.timezone}`}</td>
          <td data-column={words.heads.reports}>{formatPlace(client.reports, words)}</td>
          <td data-column={words.heads.manager}>{client.accountManager || '–'}</td>
        </tr>
      ))}
    </Table>
  );
}

interface WhoseProps {
  client: ClientLine;
  isOnly: boolean;
  words: ClientsTexts;
}

/** The rules in the order in which they decide. */
function ClientRules({ client: { id, contacts, labels, components }, isOnly, words }: WhoseProps) {
  const { reader } = useEditing();
  const or = new Intl.ListFormat(reader.locale, { type: 'disjunction' });
  const rules = [
    ...(contacts.length > 0 ? [words.reportedBy(or.format(contacts))] : []),
    words.labelled(or.format([`client:${id}`, ...labels])),
    ...(components.length > 0 ? [words.built(or.format(components))] : []),
    ...(isOnly ? [words.only] : []),
  ];
  return (
    <ol className="plain">
      {rules.map((rule) => (
        <li key={rule}>{rule}</li>
      ))}
    </ol>
  );
}

function formatPlace({ space, parent, readers }: ClientLine['reports'], words: ClientsTexts): string {
  const parts = [
    space ? words.space(space) : '',
    parent ? words.under(parent) : '',
    readers ? words.readBy(readers) : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : words.usual;
}
