import type { Path } from '../draft/draft';
import { idOf, severityNameOf, useEditing, useFormerValue } from '../draft/editing';
import { LengthField } from '../fields/length-field';

/** Whether a severity owes an incident report, and in how many business days; one figure serves them all. */
export function ReportCell({ severity, first }: { severity: string; first: boolean }) {
  const { scheme, reader, say, set } = useEditing();
  const { report } = scheme;
  const place: Path = ['report', 'severities'];
  const { changed } = useFormerValue(place);
  if (!report) return <span>{say.notOwed}</span>;
  const owed = report.severities.includes(severity);
  const name = `${severityNameOf({ scheme, reader }, severity)}, ${reader.words.clocks.report}`;
  const otherSeverities = report.severities.filter((otherName) => otherName !== severity);
  const sortNames = (names: string[]) =>
    scheme.severities
      .map(({ name: severityKey }) => severityKey)
      .filter((severityKey) => names.includes(severityKey));
  return (
    <div className="promise">
      <select
        id={first ? idOf(place) : undefined}
        className={`basis ${changed ? 'changed' : ''}`}
        value={owed ? 'owed' : 'not'}
        aria-label={name}
        onChange={({ target }) =>
          set(place, target.value === 'owed' ? sortNames([...otherSeverities, severity]) : otherSeverities)
        }
      >
        <option value="owed">{say.owed}</option>
        <option value="not" disabled={otherSeverities.length === 0}>
          {say.notOwed}
        </option>
      </select>
      {owed && !report.stages ? <Days name={name} /> : null}
    </div>
  );
}

function Days({ name }: { name: string }) {
  const { scheme, say } = useEditing();
  const { from: origin, businessDays } = scheme.report ?? {};
  if (origin === undefined || businessDays === undefined) return null;
  const from = { closing: say.afterClosing, restored: say.afterRestored, receipt: say.afterReceipt }[origin];
  return (
    <LengthField
      path={['report', 'businessDays']}
      value={businessDays}
      label={`${name}: ${say.units.days}, ${say.everywhere}`}
      note={from}
      units={['days']}
      onUnit={() => undefined}
    />
  );
}
