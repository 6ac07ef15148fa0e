import { useState } from 'react';
import { own } from '../../../src/common/own';
import type { ClientView } from '../../../src/contract/admin';
import { pickTextsIn, SearchField } from '../../shared/form/search-field';
import type { Choice } from '../../shared/form/use-search';
import { useAdmin } from '../fields/admin-context';
import { Chip, find } from '../fields/pick';

type ToldClient = Pick<ClientView, 'organizations' | 'organizationNames'>;

/** The organizations of service projects whose requests are a client's, chosen by name and kept by id. */
export function ClientOrganizations({
  client: { organizations, organizationNames },
  change,
}: {
  client: ToldClient;
  change(next: Partial<ToldClient>): void;
}) {
  const { reader, say } = useAdmin();
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
        find={(query) => find('organization', query)}
        take={add}
        words={words}
      />
    </fieldset>
  );
}
