import type { Language } from '../../../locales/languages';
import { severityNameIn, textIn } from '../../../src/common/local-text';
import type { Scheme, SchemeAnswer } from '../../../src/contract/scheme';
import type { Reader } from '../../shared/reader';
import type { SchemeTexts } from '../draft/texts';
import type { Draft } from '../draft/use-draft';
import { CopyFrom } from './copy-from';

interface Props {
  answer: SchemeAnswer;
  draft: Draft;
  reader: Reader;
  say: SchemeTexts;
}

/** Where a draft begins: the version in force, or a shipped scheme. Choosing one replaces the draft, and can be undone. */
export function StartFrom({ answer, draft, reader, say }: Props) {
  const { current, presets } = answer;
  const chosen = draft.scheme?.id;
  const followsCurrent = current !== null && chosen === current.scheme.id;
  return (
    <section className="card" aria-labelledby="start-title">
      <header>
        <h3 id="start-title">{say.startFrom}</h3>
        <CopyFrom reader={reader} copied={draft.replace} />
      </header>
      <fieldset className="starts">
        <legend className="hidden">{say.startFrom}</legend>
        {current ? (
          <StartOption
            name={say.current(current.version)}
            note={textIn(current.scheme.name, reader.language)}
            chosen={followsCurrent}
            choose={() => (draft.changed ? draft.replace(current.scheme) : draft.discard())}
          />
        ) : null}
        {presets
          .filter(({ id }) => id !== current?.scheme.id)
          .map((preset) => (
            <StartOption
              key={preset.id}
              name={textIn(preset.name, reader.language)}
              note={severitiesOf(preset, reader.language)}
              chosen={chosen === preset.id}
              choose={() => draft.replace(preset)}
            />
          ))}
      </fieldset>
      {draft.replaced ? (
        <p className="message" role="status">
          {say.replaced}{' '}
          <button type="button" className="link" onClick={draft.undo}>
            {say.undo}
          </button>
        </p>
      ) : null}
    </section>
  );
}

const severitiesOf = ({ severities }: Scheme, language: Language) =>
  severities.map((severity) => severityNameIn(severity, language)).join(', ');

function StartOption({
  name,
  note,
  chosen,
  choose,
}: {
  name: string;
  note: string;
  chosen: boolean;
  choose(): void;
}) {
  return (
    <label className={chosen ? 'start chosen' : 'start'}>
      <input type="radio" name="start" checked={chosen} onChange={choose} />
      <span>
        <strong>{name}</strong>
        <small className="subtle">{note}</small>
      </span>
    </label>
  );
}
