import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { Language } from '../../../locales/languages';
import { textIn } from '../../../src/common/local-text';
import { own } from '../../../src/common/own';
import { idOf, useEditing } from '../draft/editing';
import { DAY_OFF, type Day, daysOf, toggleDay, weekDayOf } from './days';
import { HolidayRow } from './holiday-row';
import { weekDays } from './week-times';

/** A year of days; one is struck out or taken back by a click or Space. */
export function Year({ name, year, move }: { name: string; year: number; move(by: number): void }) {
  const { scheme, say, reader } = useEditing();
  const calendar = own(scheme.calendars, name);
  const days = useMemo(() => (calendar ? daysOf(calendar, year) : []), [calendar, year]);
  const holidays = days.filter(({ kind }) => kind === 'struck');
  const open = days.filter(({ kind }) => kind === 'open' || kind === 'worked').length;
  return (
    <section aria-labelledby={idOf(['calendars', name, 'holidays'])}>
      <header>
        <h4 id={idOf(['calendars', name, 'holidays'])} tabIndex={-1}>
          {say.holidays(year)}
        </h4>
        <span className="years">
          <button type="button" className="subtle icon" aria-label={say.earlier} onClick={() => move(-1)}>
            ‹
          </button>
          <button type="button" className="subtle icon" aria-label={say.later} onClick={() => move(1)}>
            ›
          </button>
        </span>
        <small className="subtle">{say.struck(holidays.length, open)}</small>
      </header>
      <Months name={name} days={days} />
      <p className="subtle small">{say.strikeOut}</p>
      <ul className="named">
        {days
          .filter(({ kind, name: words }) => kind === 'struck' || (kind === 'worked' && words))
          .map((day) => (
            <HolidayRow key={day.date} calendar={name} day={day} locale={reader.locale} />
          ))}
      </ul>
    </section>
  );
}

function Months({ name, days }: { name: string; days: Day[] }) {
  const { scheme, say, set, reader } = useEditing();
  const [focused, setFocused] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const calendar = own(scheme.calendars, name);
  const toggleHoliday = (day: Day) => calendar && set(['calendars', name], toggleDay(calendar, day, DAY_OFF));
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const by = own({ ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }, event.key);
    const next = index + (by ?? 0);
    if (by === undefined || next < 0 || next >= days.length) return;
    event.preventDefault();
    setFocused(next);
    place.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  };
  const months = Array.from({ length: 12 }, (_, month) =>
    days.flatMap((day, index) => (Number(day.date.slice(5, 7)) === month + 1 ? [{ day, index }] : [])),
  );
  return (
    <div className="months" ref={place}>
      {months.map((cells, month) => (
        <div key={cells[0]?.day.date ?? month} className="month">
          <span className="monthname">{monthNameOf(cells[0]?.day.date ?? '', reader.locale)}</span>
          <div className="cells">
            {cells.map(({ day, index }) => (
              <button
                key={day.date}
                type="button"
                data-day={index}
                tabIndex={index === focused ? 0 : -1}
                className={day.kind}
                style={
                  day.date.endsWith('-01')
                    ? { gridColumnStart: weekDays.indexOf(weekDayOf(day.date)) + 1 }
                    : undefined
                }
                aria-pressed={day.kind === 'struck'}
                aria-label={`${formatLongDate(day.date, reader.locale)}${nameOf(day, reader.language, say.dayOff)}`}
                title={day.name ? textIn(day.name, reader.language) : undefined}
                onFocus={() => setFocused(index)}
                onKeyDown={(event) => onKeyDown(event, index)}
                onClick={() => toggleHoliday(day)}
              >
                {Number(day.date.slice(8))}
              </button>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

const nameOf = ({ kind, name }: Day, language: Language, dayOff: string) =>
  kind === 'struck' || name ? `, ${name ? textIn(name, language) : dayOff}` : '';
const formatDay = (date: string, locale: string, parts: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
const monthNameOf = (date: string, locale: string) => formatDay(date, locale, { month: 'short' });
const formatLongDate = (date: string, locale: string) =>
  formatDay(date, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
