import { own } from '../../../src/common/own';
import type { Interval } from '../../../src/contract/scheme';
import type { Path } from '../draft/draft';
import { idOf, useEditing } from '../draft/editing';
import { FieldProblem } from '../fields/automation-fields';
import { crossesMidnight, type WeekDay, weekDays } from './week-times';

/** The hours of the chosen day, typed. */
export function DayHours({ name, day, long }: { name: string; day: WeekDay; long: string }) {
  const { scheme, say, set } = useEditing();
  const place: Path = ['calendars', name, 'weekly', day];
  const hours = own(scheme.calendars, name)?.weekly[day] ?? [];
  const addHours = () => set(place, [...hours, hours.length === 0 ? ['08:00', '17:00'] : ['18:00', '20:00']]);
  const weekdays = weekDays.slice(0, 5);
  const copyToWeek = () => {
    const weekly = { ...own(scheme.calendars, name)?.weekly };
    for (const weekday of weekdays) weekly[weekday] = hours;
    set(['calendars', name, 'weekly'], weekly);
  };
  return (
    <fieldset className="typed" id={idOf(place)} tabIndex={-1}>
      <legend>{say.day(long)}</legend>
      {hours.length === 0 ? <span className="subtle">{say.closed}</span> : null}
      {hours.map((interval, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an interval has no other name
        <TypedHours key={index} path={[...place, index]} interval={interval} />
      ))}
      <button type="button" className="link" onClick={addHours}>
        {say.addHours}
      </button>
      {weekdays.includes(day) ? (
        <button type="button" className="link" onClick={copyToWeek}>
          {say.copyWeek}
        </button>
      ) : null}
    </fieldset>
  );
}

function TypedHours({ path, interval: [from, to] }: { path: Path; interval: Interval }) {
  const { say, set } = useEditing();
  return (
    <span className="span">
      <input
        type="time"
        step={900}
        value={from}
        aria-label={say.opens}
        onChange={({ target }) => set([...path, 0], target.value)}
      />
      –
      <input
        type="time"
        step={900}
        value={to.startsWith('24') ? '00:00' : to}
        aria-label={say.closes}
        onChange={({ target }) => set([...path, 1], target.value === '00:00' ? '24:00' : target.value)}
      />
      <button
        type="button"
        className="subtle icon"
        aria-label={say.removeHours}
        onClick={() => set(path, undefined)}
      >
        ×
      </button>
      {crossesMidnight([from, to]) ? <small className="subtle">{say.nextDay(to)}</small> : null}
      <FieldProblem path={path} />
    </span>
  );
}
