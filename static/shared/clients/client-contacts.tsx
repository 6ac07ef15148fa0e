import { useState } from 'react';
import type { ContactView } from '../../../src/contract/admin';
import { Chip } from '../form/chip';
import { pickTextsIn, SearchField } from '../form/search-field';
import type { Find } from '../form/use-search';
import type { Reader } from '../reader';
import { clientFormTextsIn } from './texts';

const MOST = 4;

/** Who may call: chosen by account, whose address may be hidden; or by address, for somebody who has no account yet. */
export function ClientContacts({
  contacts,
  reader,
  find,
  change,
}: {
  contacts: ContactView[];
  reader: Reader;
  /** Finds people of the site. */
  find: Find;
  change(next: ContactView[]): void;
}) {
  const say = clientFormTextsIn(reader.language);
  const [text, type] = useState('');
  const words = pickTextsIn(reader.language);
  const set = (place: number, part: Partial<ContactView>) =>
    change(contacts.map((contact, at) => (at === place ? { ...contact, ...part } : contact)));
  const remove = (place: number) => change(contacts.filter((_, at) => at !== place));
  return (
    <fieldset className="contacts">
      <legend>{say.contacts}</legend>
      {contacts.map((contact, place) =>
        contact.accountId ? (
          <Chip
            key={contact.accountId}
            name={contact.name}
            remove={words.remove(contact.name)}
            act={() => remove(place)}
          />
        ) : (
          <AddressLine
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the line's only name
            key={place}
            place={place}
            contact={contact}
            reader={reader}
            set={(part) => set(place, part)}
            remove={() => remove(place)}
          />
        ),
      )}
      {contacts.length < MOST ? (
        <span className="row">
          <SearchField
            label={say.addContact}
            placeholder={words.person}
            text={text}
            type={type}
            find={find}
            take={({ id, name }) => change([...contacts, { name, accountId: id }])}
            words={words}
          />
          <button type="button" className="link" onClick={() => change([...contacts, { name: '' }])}>
            {say.addByAddress}
          </button>
        </span>
      ) : null}
    </fieldset>
  );
}

interface LineProps {
  place: number;
  contact: ContactView;
  reader: Reader;
  set(part: Partial<ContactView>): void;
  remove(): void;
}

function AddressLine({ place, contact, reader, set, remove }: LineProps) {
  const say = clientFormTextsIn(reader.language);
  return (
    <span className="row">
      <input
        value={contact.name}
        aria-label={say.contactName(place + 1)}
        placeholder={say.name}
        onChange={({ target }) => set({ name: target.value })}
      />
      <input
        type="email"
        value={contact.email ?? ''}
        aria-label={say.contactEmail(place + 1)}
        placeholder="name@example.com"
        onChange={({ target }) => set({ email: target.value })}
      />
      <button
        type="button"
        className="subtle icon"
        aria-label={pickTextsIn(reader.language).remove(contact.name || say.contactName(place + 1))}
        onClick={remove}
      >
        ×
      </button>
    </span>
  );
}
