import { router } from '@forge/bridge';
import { textIn } from '../../../src/common/local-text';
import { writeContact } from '../../../src/common/write-contact';
import type { ContactsView, ContactView } from '../../../src/contract/contacts';
import type { Reader } from '../reader';
import { formatHours } from '../time/hours';
import { type ContactTexts, contactTextsIn } from './texts';

interface Props extends Reader {
  contacts: ContactsView;
  /** Whether each says for which severities it is, and none whether it may be used now: a page that is read at any hour. */
  forAll?: boolean;
}

export const hasContacts = ({ methods, statusPage }: ContactsView): boolean =>
  methods.length > 0 || statusPage !== null;

/** How the desk is reached, the preferred way first, and where outages are told. */
export function Contacts({ contacts: { methods, statusPage }, forAll = false, ...reader }: Props) {
  const words = contactTextsIn(reader.language);
  return (
    <ul className="contacts">
      {methods.map((view) => {
        const text = writeContact(factsOf(view, reader, forAll), words);
        const closed = !forAll && !view.available;
        return (
          <li key={text} className={closed ? 'subtle' : ''}>
            {text}
            {closed ? ` (${words.notNow})` : ''}
            <Link address={view.by === 'portal' ? view.to : ''} words={words} />
          </li>
        );
      })}
      {statusPage === null ? null : (
        <li>
          {words.statusLine(statusPage)}
          <Link address={statusPage} words={words} />
        </li>
      )}
    </ul>
  );
}

function Link({ address, words }: { address: string; words: ContactTexts }) {
  if (address === '') return null;
  return (
    <>
      {' '}
      <button type="button" className="link" onClick={() => void router.open(address)}>
        {words.open}
      </button>
    </>
  );
}

function factsOf(view: ContactView, reader: Reader, forAll: boolean) {
  const { by, to, name, note, hours, works, severities } = view;
  return {
    ...{ by, to, works },
    name: name && textIn(name, reader.language),
    note: note && textIn(note, reader.language),
    hours: hours && formatHours(hours, reader),
    severities: forAll ? severities.map((severity) => textIn(severity, reader.language)) : [],
  };
}
