import { type FormEvent, useState } from 'react';
import type { SharedCalendarView } from '../../src/contract/admin';
import type { HolidaysAnswer } from '../../src/contract/scheme';
import { Field } from '../shared/form/field';
import { SelectField } from '../shared/form/select-field';
import { ImportDays } from '../shared/import-days/import-days';
import { saveFile } from '../shared/save-file';
import { invoke, useAdmin, useAdminMutation } from './fields/admin-context';
import { Removal } from './removal';

/** What a request can carry. */
const maxCharacters = 400_000;

/** The calendars projects share: shared from a project, fed from a file, handed out as one. */
export function Calendars() {
  const { site, say } = useAdmin();
  return (
    <section className="card" aria-labelledby="calendars">
      <h2 id="calendars">{say.calendars}</h2>
      <p className="subtle small">{say.calendarsNote}</p>
      {site.calendars.length === 0 ? <p>{say.noCalendar}</p> : null}
      <ul className="plain rows">
        {site.calendars.map((shared) => (
          <Shared key={shared.id} shared={shared} />
        ))}
      </ul>
      <Share />
    </section>
  );
}

function Shared({ shared }: { shared: SharedCalendarView }) {
  const { id, name, calendar } = shared;
  const { say, reader } = useAdmin();
  const { busy, trouble, run } = useAdminMutation();
  const [message, setMessage] = useState('');
  const exportCalendar = async () => {
    const file = await run(() => invoke('calendarFile', { id }));
    if (file) saveFile(`${id}.ics`, 'text/calendar', [file.text]);
  };
  const readText = async (ics: string) => {
    setMessage('');
    if (ics.length > maxCharacters) setMessage(say.tooLarge);
    else return (await run(() => invoke('readCalendarFile', { ics }))) ?? null;
    return null;
  };
  const take = async (_: HolidaysAnswer, lines: ReadonlySet<number>, ics: string) => {
    await run(() => invoke('saveCalendar', { id, name, ics, lines: [...lines], basedOn: shared }));
  };
  return (
    <li className="stacked">
      <span className="line">
        <b>{name}</b>
        <small className="subtle">
          {calendar.timezone}, {say.holidays(calendar.holidays.length)}
        </small>
      </span>
      <button type="button" disabled={busy} onClick={() => void exportCalendar()}>
        {say.exportIcs}
      </button>
      <ImportDays
        reader={reader}
        words={say.importIcs}
        read={readText}
        take={(...chosen) => void take(...chosen)}
      />
      <Removal busy={busy} remove={() => void run(() => invoke('removeCalendar', { id }))} />
      <p role="status" className={message ? 'subtle' : 'error'}>
        {message || trouble}
      </p>
    </li>
  );
}

function Share() {
  const { site, say } = useAdmin();
  const { busy, trouble, run } = useAdminMutation();
  const sources = site.projects.flatMap(({ id, key, calendars }) =>
    calendars.map((calendar) => ({ value: `${id} ${calendar}`, words: `${key}, ${calendar}` })),
  );
  const [from, setFrom] = useState(sources[0]?.value ?? '');
  const [name, setName] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const [projectId = '', calendar = ''] = from.split(/ (.*)/);
    const saved = await run(() => invoke('saveCalendar', { id: null, name, from: { projectId, calendar } }));
    if (saved) setName('');
  };
  if (sources.length === 0) return null;
  return (
    <form className="form" aria-label={say.share} onSubmit={(event) => void submit(event)}>
      <SelectField
        label={say.shareFrom}
        value={from}
        options={sources.map(({ value, words }) => [value, words] as const)}
        choose={setFrom}
      />
      <Field label={say.name}>
        {(input) => (
          <input
            {...input}
            value={name}
            required
            maxLength={60}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </Field>
      <button type="submit" disabled={busy}>
        {say.shareIt}
      </button>
      <p role="alert" className="error">
        {trouble}
      </p>
    </form>
  );
}
