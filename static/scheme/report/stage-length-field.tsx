import { useState } from 'react';
import { Field } from '../../shared/form/field';
import { type Path, valueAt } from '../draft/draft';
import { useEditing } from '../draft/editing';
import { stageEditTextsIn } from '../draft/texts';
import { TextField, useFieldOf } from '../fields/automation-fields';
import { readStageLength, type StageLength, UNITS, type Unit, writeStageLength } from './stage-lengths';

/** How long a stage has: a number, its unit, and where those are business days their calendar. */
export function StageLengthField({ path }: { path: Path }) {
  const { scheme, reader, set } = useEditing();
  const words = stageEditTextsIn(reader.language);
  const length = valueAt(scheme, path) as StageLength;
  const [typed, setTyped] = useState<string | null>(null);
  const calendars = Object.keys(scheme.calendars);
  const read = readStageLength(length);
  const field = useFieldOf(path);
  if (read === null) return <TextField label={words.length} path={path} />;
  const { count, unit } = read;
  const calendar = typeof length === 'string' ? (calendars[0] ?? '') : length.calendar;
  const write = (next: { count?: string; unit?: Unit; calendar?: string }) => {
    const all = { count: typed ?? count, unit, calendar, ...next };
    set(path, writeStageLength(all.count, all.unit, all.calendar));
  };
  return (
    <div className="row">
      <Field label={words.length} {...field}>
        {(input) => (
          <input
            {...input}
            inputMode="numeric"
            size={4}
            value={typed ?? count}
            onBlur={() => setTyped(null)}
            onChange={({ target }) => {
              setTyped(target.value);
              write({ count: target.value });
            }}
          />
        )}
      </Field>
      <Field label={words.unit}>
        {(input) => (
          <select {...input} value={unit} onChange={({ target }) => write({ unit: target.value as Unit })}>
            {UNITS.map((each) => (
              <option key={each} value={each}>
                {words.units[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {unit === 'businessDays' ? (
        <Field label={words.calendar}>
          {(input) => (
            <select {...input} value={calendar} onChange={({ target }) => write({ calendar: target.value })}>
              {calendars.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
    </div>
  );
}
