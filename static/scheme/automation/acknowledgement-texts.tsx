import { PLACEHOLDERS } from '../../../src/common/template';
import { severityNameOf, useEditing } from '../draft/editing';
import { contactEditTextsIn } from '../draft/texts';
import { OwnTextFields } from '../fields/own-text-fields';

const place = ['automation', 'intake', 'acknowledge', 'texts'];

/** The words of the acknowledgement for each severity in each language, with what is filled into them. */
export function AcknowledgementTexts() {
  const editing = useEditing();
  const words = contactEditTextsIn(editing.reader.language).texts;
  return (
    <details>
      <summary>{words.title}</summary>
      <p className="subtle small">{words.note}</p>
      <ul className="subtle small">
        {PLACEHOLDERS.map((name) => (
          <li key={name}>
            <code>{`{${name}}`}</code> {words.placeholders[name]}
          </li>
        ))}
      </ul>
      {editing.scheme.severities.map(({ name }) => (
        <OwnTextFields
          key={name}
          path={[...place, name]}
          labelIn={(language) => words.textIn(severityNameOf(editing, name), language)}
          rows={6}
        />
      ))}
    </details>
  );
}
