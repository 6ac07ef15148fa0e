import { useState } from 'react';
import type { Calendar } from '../../../src/contract/scheme';
import type { Path } from '../draft/draft';
import { idOf, useEditing } from '../draft/editing';
import { Sources } from '../versions/sources';
import { Week } from './week';
import { Year } from './year';

/** Every calendar of the scheme: its zone, its week, and its year. */
export function Calendars() {
  const { scheme } = useEditing();
  return (
    <>
      {Object.entries(scheme.calendars).map(([name, calendar]) => (
        <OneCalendar key={name} name={name} calendar={calendar} />
      ))}
    </>
  );
}

export function OneCalendar({ name, calendar }: { name: string; calendar: Calendar }) {
  const { say, thisYear } = useEditing();
  const [year, setYear] = useState(thisYear);
  const moveYear = (by: number) =>
    setYear((current) => Math.min(thisYear + 1, Math.max(thisYear - 1, current + by)));
  return (
    <section className="card calendar" aria-labelledby={idOf(['calendars', name])}>
      <header>
        <h3 id={idOf(['calendars', name])} tabIndex={-1}>
          {say.calendar(name)}
        </h3>
        <Zone path={['calendars', name, 'timezone']} zone={calendar.timezone} />
      </header>
      <Week name={name} />
      <Rule name={name} calendar={calendar} />
      <Sources name={name} calendar={calendar} />
      <Year name={name} year={year} move={moveYear} />
    </section>
  );
}

const zones = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];

function Zone({ path, zone }: { path: Path; zone: string }) {
  const { say, set } = useEditing();
  const id = idOf(path);
  const wrong = !isZone(zone);
  return (
    <label className={wrong ? 'zone wrong' : 'zone'}>
      <span className="hidden">{say.zone}</span>
      <input
        id={id}
        list="zones"
        value={zone}
        size={20}
        aria-invalid={wrong}
        onChange={({ target }) => set(path, target.value)}
      />
      <datalist id="zones">
        {zones.map((zoneName) => (
          <option key={zoneName} value={zoneName} />
        ))}
      </datalist>
      {wrong ? <small className="error">{say.wrongZone}</small> : null}
    </label>
  );
}

function isZone(zone: string): boolean {
  try {
    return zone !== '' && Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

/** Another rule brings its own holidays, which the server works out; those entered by hand stay. */
function Rule({ name, calendar }: { name: string; calendar: Calendar }) {
  const { say, set } = useEditing();
  const chooseRule = (rule: string) => {
    const { holidayRule: _rule, holidayYears: _years, ...rest } = calendar;
    const holidays = rest.holidays.filter((day) => typeof day === 'string' || day.from === 'hand');
    set(['calendars', name], { ...rest, holidays, ...(rule === 'none' ? {} : { holidayRule: rule }) });
  };
  return (
    <label className="rule">
      <span>{say.rule}</span>
      <select value={calendar.holidayRule ?? 'none'} onChange={({ target }) => chooseRule(target.value)}>
        {Object.entries(say.rules_).map(([rule, words]) => (
          <option key={rule} value={rule}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
