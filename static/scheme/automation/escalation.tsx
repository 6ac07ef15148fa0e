import { inEachLanguage, LANGUAGES, nameLanguage } from '../../shared/languages';
import { fieldOf, lengthOf, type Path, valueAt } from '../draft/draft';
import { idOf, severityNameOf, useEditing, useFormerValue } from '../draft/editing';
import { type AutomationTexts, automationTextsIn } from '../draft/texts';
import { NamesField, TextField, Tick } from '../fields/automation-fields';
import { PickField } from '../fields/pick-field';

const path = ['automation', 'ladder'];
const demandWords = LANGUAGES.flatMap((language) => automationTextsIn(language).firstDemandWords);
const firstName = inEachLanguage((language) => automationTextsIn(language).firstStep);
const firstStep = { key: 'support', name: firstName, people: [], onDemand: false };

/** The steps of the ladder, the lowest first: their names, who stands there, and what leads to them. */
export function EscalationSettings({ words }: { words: AutomationTexts }) {
  const { scheme, reader, set } = useEditing();
  const steps = scheme.automation?.ladder?.steps ?? [];
  const addStep = () => {
    const number = Math.max(0, ...steps.map(({ key }) => Number(/^step-(\d+)$/.exec(key)?.[1] ?? 0))) + 1;
    const name = inEachLanguage((language) => automationTextsIn(language).step(steps.length + 1));
    set([...path, 'steps'], [...steps, { key: `step-${number}`, name, people: [], onDemand: true }]);
  };
  return (
    <div className="pauses">
      <h3>{words.ladder}</h3>
      <Tick label={words.hasLadder} path={path} on={{ steps: [firstStep], demandWords, clause: '' }} />
      {steps.map(({ key }, place) => (
        <fieldset key={key} className="choices" id={idOf([...path, 'steps', place])} tabIndex={-1}>
          <legend>{words.step(place + 1)}</legend>
          {LANGUAGES.map((language) => (
            <TextField
              key={language}
              label={words.nameIn(nameLanguage(language, reader.locale))}
              path={[...path, 'steps', place, 'name', language]}
            />
          ))}
          <PickField label={words.stands} path={[...path, 'steps', place, 'people']} kind="person" typed />
          <After label={words.after} path={[...path, 'steps', place, 'after']} />
          {scheme.severities.map(({ name }) => (
            <After
              key={name}
              label={words.afterFor(severityNameOf({ scheme, reader }, name))}
              path={[...path, 'steps', place, 'afterBySeverity', name]}
            />
          ))}
          <Tick label={words.onDemand} path={[...path, 'steps', place, 'onDemand']} on={true} />
          {steps.length > 1 ? (
            <button
              type="button"
              className="subtle"
              onClick={() =>
                set(
                  [...path, 'steps'],
                  steps.filter((_, at) => at !== place),
                )
              }
            >
              {words.removeStep(place + 1)}
            </button>
          ) : null}
        </fieldset>
      ))}
      {scheme.automation?.ladder ? (
        <NamesField label={words.demandWords} path={[...path, 'demandWords']} />
      ) : null}
      {scheme.automation?.ladder ? (
        <button type="button" onClick={addStep}>
          {words.addStep}
        </button>
      ) : null}
    </div>
  );
}

/** Hours after receipt; empty is never. */
function After({ label, path: place }: { label: string; path: Path }) {
  const { scheme, set } = useEditing();
  const { changed } = useFormerValue(place);
  const length = valueAt(scheme, place);
  const field = typeof length === 'string' ? fieldOf(length) : { text: '', unit: 'h' as const };
  const shown = field.unit === 'h' ? field.text : String(Number(field.text) / 60);
  return (
    <label className={changed ? 'changed' : ''}>
      <span>{label}</span>
      <input
        id={idOf(place)}
        inputMode="numeric"
        size={4}
        value={shown}
        onChange={({ target }) => set(place, target.value === '' ? undefined : lengthOf(target.value, 'h'))}
      />
    </label>
  );
}
