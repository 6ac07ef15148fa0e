import { LANGUAGES, nameLanguage } from '../../shared/languages';
import { useEditing } from '../draft/editing';
import { rulesTextsIn } from '../draft/texts';
import { PickSeveral, TextField, Tick } from '../fields/automation-fields';
import { PickField } from '../fields/pick-field';
import { PickOne } from '../fields/pick-one';
import { defaultReportOf } from './default-report';
import { ReportLanguages } from './report-languages';
import { Stages } from './stages';

/** When an incident report is owed, from when its days count, where it goes, who reads it, and in which languages it is written. */
export function ReportCard() {
  const { scheme, reader } = useEditing();
  const words = rulesTextsIn(reader.language).report;
  return (
    <div className="card rules automation">
      <Tick label={words.owes} path={['report']} on={defaultReportOf(scheme)} />
      {scheme.report ? (
        <>
          <p className="subtle small">{words.table}</p>
          <ReportFields calendars={Object.keys(scheme.calendars)} />
        </>
      ) : null}
      {scheme.report ? <ReportLanguages /> : null}
      <PickSeveral
        legend={words.languages}
        path={['languages']}
        options={LANGUAGES.map((language) => [language, nameLanguage(language, reader.locale)])}
      />
    </div>
  );
}

/** What a report is owed for, when it is due, and where it goes. */
export function ReportFields({ calendars }: { calendars: string[] }) {
  const { scheme, reader } = useEditing();
  const words = rulesTextsIn(reader.language).report;
  return (
    <>
      <PickOne label={words.owed} path={['report', 'owed']} options={Object.entries(words.owedWords)} />
      <Stages />
      {scheme.report?.stages ? null : (
        <>
          <PickOne label={words.from} path={['report', 'from']} options={Object.entries(words.fromWords)} />
          <PickOne
            label={words.calendar}
            path={['report', 'calendar']}
            options={calendars.map((name) => [name, name] as const)}
          />
        </>
      )}
      <PickOne
        label={words.as}
        path={['report', 'as']}
        options={[['file', words.asFile]]}
        nothing={words.asPage}
      />
      <TextField label={words.space} path={['report', 'place', 'space']} />
      <TextField label={words.parent} path={['report', 'place', 'parent']} />
      <PickField label={words.readers} path={['report', 'place', 'readers']} kind="group" single typed />
      <p className="subtle small">{words.placeNote}</p>
      <TextField label={words.source} path={['report', 'clause']} empty="" />
    </>
  );
}
