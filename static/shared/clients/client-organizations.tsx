import { useState } from 'react';
import { own } from '../../../src/common/own';
import type { ClientView } from '../../../src/contract/admin';
import { Chip } from '../form/chip';
import { pickTextsIn, SearchField } from '../form/search-field';
import type { Choice, Find } from '../form/use-search';
import type { Reader } from '../reader';
import { clientFormTextsIn } from './texts';

type NamedClient = Pick<ClientView, 'organizations' | 'organizationNames'>;

/** The organizations of service projects whose requests are a client's, chosen by name and kept by id. */
export function ClientOrganizations({
  client: { organizations, organizationNames },
  reader,
  find,
  change,
}: {
  client: NamedClient;
  reader: Reader;
  /** Finds organizations, as far as the reader sees them. */
  find: Find;
  change(next: Partial<NamedClient>): void;
}) {
  const say = clientFormTextsIn(reader.language);
  const [text, type] = useState('');
  const words = pickTextsIn(reader.language);
  const add = ({ id, name }: Choice) =>
    change({
      organizations: [...organizations.filter((other) => other !== id), id],
      organizationNames: { ...organizationNames, [id]: name },
    });
  const remove = (id: string) => change({ organizations: organizations.filter((other) => other !== id) });
  return (
    <fieldset className="contacts">
      <legend>{say.organizations}</legend>
      {organizations.map((id) => {
        const name = own(organizationNames, id) ?? id;
        return <Chip key={id} name={name} remove={words.remove(name)} act={() => remove(id)} />;
      })}
      <SearchField
        label={say.organizations}
        placeholder={words.organization}
        text={text}
        type={type}
        find={find}
        take={add}
        words={words}
      />
    </fieldset>
  );
}
