import { SelectField } from '../../shared/form/select-field';
import { inEachLanguage, LANGUAGES, nameLanguage } from '../../shared/languages';
import { useEditing } from '../draft/editing';
import { type AutomationTexts, automationTextsIn } from '../draft/texts';
import { NamesField, NumberField, PickSeveral, TextField, Tick } from '../fields/automation-fields';
import { Card } from '../fields/card';
import { AcknowledgementTexts } from './acknowledgement-texts';
import { OtherActions, severitiesOf } from './other-actions';
import './automation.css';

/** What the desk does beside its clocks: how an issue is acknowledged, when silence closes it, what is asked and flagged. */
export function AutomationSettings() {
  const { reader } = useEditing();
  const words = automationTextsIn(reader.language);
  return (
    <>
      <p className="subtle">{words.note}</p>
      <Intake words={words} />
      <AutoClose words={words} />
      <Satisfaction words={words} />
      <OtherActions words={words} />
    </>
  );
}

const place = ['automation', 'intake'];
const firstSignature = inEachLanguage((language) => automationTextsIn(language).firstSignature);

function Intake({ words }: { words: AutomationTexts }) {
  const { scheme, reader } = useEditing();
  const { acknowledge } = scheme.automation?.intake ?? {};
  return (
    <Card id="intake" title={words.intake}>
      <Tick
        label={words.acknowledge}
        path={[...place, 'acknowledge']}
        on={{ texts: {}, signature: firstSignature, alternative: null }}
      />
      {acknowledge ? (
        <>
          {LANGUAGES.map((language) => (
            <TextField
              key={language}
              label={words.signatureIn(nameLanguage(language, reader.locale))}
              path={[...place, 'acknowledge', 'signature', language]}
            />
          ))}
          <Alternative words={words} />
          <AcknowledgementTexts />
        </>
      ) : null}
      <NamesField label={words.channels} path={[...place, 'channels']} optional />
    </Card>
  );
}

/** Whom a client turns to on a holiday whose calendar names nobody. */
function Alternative({ words }: { words: AutomationTexts }) {
  const { scheme, set } = useEditing();
  const path = [...place, 'acknowledge', 'alternative'];
  const named = scheme.automation?.intake?.acknowledge?.alternative ?? null;
  return (
    <>
      <label className="tick">
        <input
          type="checkbox"
          checked={named !== null}
          onChange={({ target }) => set(path, target.checked ? { name: '', reach: '' } : null)}
        />
        {words.hasAlternative}
      </label>
      {named ? (
        <>
          <TextField label={words.alternative.name} path={[...path, 'name']} empty="" />
          <TextField label={words.alternative.reach} path={[...path, 'reach']} empty="" />
        </>
      ) : null}
    </>
  );
}

function AutoClose({ words }: { words: AutomationTexts }) {
  const editing = useEditing();
  const { scheme } = editing;
  const path = ['automation', 'autoClose'];
  const highest = scheme.severities[0]?.name ?? '';
  const timezone = Object.values(scheme.calendars)[0]?.timezone ?? 'UTC';
  const usual = { attempts: 3, days: 5, timezone, never: [highest], reopens: true, clause: '' };
  return (
    <Card id="auto-close" title={words.silence}>
      <Tick label={words.autoClose} path={path} on={usual} />
      {scheme.automation?.autoClose ? (
        <>
          <NumberField label={words.attempts} path={[...path, 'attempts']} />
          <NumberField label={words.days} path={[...path, 'days']} />
          <TextField label={words.zone} path={[...path, 'timezone']} empty="" />
          <PickSeveral legend={words.never} path={[...path, 'never']} options={severitiesOf(editing)} />
          <label className="tick">
            <input
              type="checkbox"
              checked={scheme.automation.autoClose.reopens}
              onChange={({ target }) => editing.set([...path, 'reopens'], target.checked)}
            />
            {words.reopens}
          </label>
        </>
      ) : null}
    </Card>
  );
}

function Satisfaction({ words }: { words: AutomationTexts }) {
  const { scheme, set } = useEditing();
  const path = ['automation', 'satisfaction'];
  const usual = { validDays: 30, anonymous: 'as-wished', clause: '' };
  const terms = scheme.automation?.satisfaction;
  return (
    <Card id="satisfaction" title={words.satisfaction}>
      <Tick label={words.survey} path={path} on={usual} />
      {terms ? (
        <>
          <p className="subtle small">{words.surveyNote}</p>
          <NumberField label={words.validDays} path={[...path, 'validDays']} />
          <SelectField
            label={words.anonymous}
            value={terms.anonymous}
            options={Object.entries(words.anonymousWords)}
            choose={(next) => set([...path, 'anonymous'], next)}
          />
        </>
      ) : null}
    </Card>
  );
}
