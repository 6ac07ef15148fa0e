import type { Scheme, SchemeAnswer } from '../../../src/contract/scheme';
import type { Reader } from '../../shared/reader';
import { languageOf } from '../draft/editing';
import type { Draft } from '../draft/use-draft';
import type { SchemeTexts } from '../texts';
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
  const inWords = languageOf(reader);
  const chosen = draft.scheme?.id;
  const followsCurrent = current !== null && chosen === current.scheme.id;
  return (
    <section className="card" aria-labelledby="start-title">
      <header>
        <h2 id="start-title">{say.startFrom}</h2>
        <CopyFrom reader={reader} copied={draft.replace} />
      </header>
      <fieldset className="starts">
        <legend className="hidden">{say.startFrom}</legend>
        {current ? (
          <StartOption
            name={say.current(current.version)}
            note={current.scheme.name[inWords]}
            chosen={followsCurrent}
            choose={() => (draft.changed ? draft.replace(current.scheme) : draft.discard())}
          />
        ) : null}
        {presets
          .filter(({ id }) => id !== current?.scheme.id)
          .map((preset) => (
            <StartOption
              key={preset.id}
              name={preset.name[inWords]}
              note={severitiesOf(preset, inWords)}
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

const severitiesOf = ({ severities }: Scheme, inWords: 'en' | 'fr') =>
  severities.map(({ name, fr }) => (inWords === 'fr' ? fr : name)).join(', ');

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
