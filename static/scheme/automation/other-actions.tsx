import { inEachLanguage, LANGUAGES, nameLanguage } from '../../shared/languages';
import { fieldOf, lengthOf } from '../draft/draft';
import { severityNameOf, useEditing } from '../draft/editing';
import { type AutomationTexts, automationTextsIn } from '../draft/texts';
import { NamesField, PickSeveral, TextField, Tick } from '../fields/automation-fields';
import { Card } from '../fields/card';
import { LengthField } from '../fields/length-field';

/** The severities to tick, by their names in the reader's language. */
export const severitiesOf = (editing: ReturnType<typeof useEditing>) =>
  editing.scheme.severities.map(({ name }) => [name, severityNameOf(editing, name)] as const);

function Interventions({ words }: { words: AutomationTexts }) {
  const { scheme, set } = useEditing();
  const path = ['automation', 'interventions', 'within'];
  const within = String(scheme.automation?.interventions?.within ?? '');
  const { text } = fieldOf(within);
  return (
    <>
      <div className="within">
        <span>{words.within}</span>
        <LengthField
          path={path}
          value={within}
          label={words.within}
          units={['min', 'h']}
          onUnit={(unit) => set(path, lengthOf(text, unit))}
        />
      </div>
      <TextField label={words.source} path={['automation', 'interventions', 'clause']} empty="" />
    </>
  );
}

function SolvedMark({ words }: { words: AutomationTexts }) {
  const editing = useEditing();
  const path = ['automation', 'solved'];
  return (
    <>
      <Tick label={words.solved} path={path} on={{ resolutions: [], clause: '' }} />
      {editing.scheme.automation?.solved ? (
        <>
          <NamesField label={words.solvedBy} path={[...path, 'resolutions']} />
          <Tick label={words.ownMark} path={[...path, 'mark']} on={firstMark} />
          {editing.scheme.automation.solved.mark
            ? LANGUAGES.map((language) => (
                <TextField
                  key={language}
                  label={words.markIn(nameLanguage(language, editing.reader.locale))}
                  path={[...path, 'mark', language]}
                  empty=""
                />
              ))
            : null}
        </>
      ) : null}
    </>
  );
}

const firstMark = inEachLanguage((language) => automationTextsIn(language).firstMark);

function EstimatesOwed({ words }: { words: AutomationTexts }) {
  const editing = useEditing();
  const path = ['automation', 'estimates'];
  const highest = editing.scheme.severities[0]?.name ?? '';
  return (
    <>
      <Tick label={words.estimates} path={path} on={{ severities: [highest], clause: '' }} />
      {editing.scheme.automation?.estimates ? (
        <PickSeveral
          legend={words.estimateOwed}
          path={[...path, 'severities']}
          options={severitiesOf(editing)}
        />
      ) : null}
    </>
  );
}

/** What is flagged, told, marked and paged beside the rest. */
export function OtherActions({ words }: { words: AutomationTexts }) {
  const editing = useEditing();
  const path = ['automation', 'pager'];
  const highest = editing.scheme.severities[0]?.name ?? '';
  const usual = { severities: [highest], on: ['breached'], clause: '' };
  return (
    <Card id="notes" title={words.others}>
      <Tick
        label={words.interventions}
        path={['automation', 'interventions']}
        on={{ within: 'PT1H', clause: '' }}
      />
      {editing.scheme.automation?.interventions ? <Interventions words={words} /> : null}
      <Tick label={words.triage} path={['automation', 'triage']} on={{ clause: '' }} />
      <Tick label={words.agreement} path={['automation', 'agreement']} on={{ clause: '' }} />
      <EstimatesOwed words={words} />
      <SolvedMark words={words} />
      <Tick label={words.pager} path={path} on={usual} />
      {editing.scheme.automation?.pager ? (
        <>
          <PickSeveral legend={words.pager} path={[...path, 'severities']} options={severitiesOf(editing)} />
          <PickSeveral legend={words.pager} path={[...path, 'on']} options={Object.entries(words.pages)} />
        </>
      ) : null}
      <TextField label={words.statusPage} path={['automation', 'statusPage']} />
    </Card>
  );
}
