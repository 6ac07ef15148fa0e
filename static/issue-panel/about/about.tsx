import type { AboutTexts } from '../../../locales/en/pages/panel/detail';
import type { ClocksAnswer, SeverityView } from '../../../src/contract/clocks';
import { catalogueOf } from '../../shared/catalogue';
import { Contacts, hasContacts } from '../../shared/contacts/contacts';
import { contactTextsIn } from '../../shared/contacts/texts';
import type { Reader } from '../../shared/reader';
import './about.css';

const aboutTextsIn = catalogueOf<AboutTexts>(
  import.meta.glob('../../../locales/*/pages/panel/detail.ts', { eager: true, import: 'about' }),
);

/** How the desk is reached, open for the client, and what its severities mean. */
export default function About({ answer, ...reader }: Reader & { answer: ClocksAnswer }) {
  const { contacts, severities, canWork } = answer;
  const words = aboutTextsIn(reader.language);
  const defined = severities.filter(({ definition, examples }) => definition !== '' || examples !== '');
  return (
    <section className="about small" aria-label={contactTextsIn(reader.language).title}>
      {hasContacts(contacts) ? (
        <details open={!canWork}>
          <summary>{contactTextsIn(reader.language).title}</summary>
          <Contacts {...reader} contacts={contacts} />
        </details>
      ) : null}
      {defined.length > 0 ? (
        <details>
          <summary>{words.meanings}</summary>
          <dl>
            {defined.map((severity) => (
              <Meaning key={severity.name} severity={severity} words={words} />
            ))}
          </dl>
        </details>
      ) : null}
    </section>
  );
}

function Meaning({ severity, words }: { severity: SeverityView; words: AboutTexts }) {
  const { name, definition, examples, current } = severity;
  return (
    <div aria-current={current ? 'true' : undefined}>
      <dt>{current ? words.current(name) : name}</dt>
      <dd>{definition}</dd>
      {examples === '' ? null : (
        <dd className="subtle">
          {words.examples}
          <br />
          {examples}
        </dd>
      )}
    </div>
  );
}
