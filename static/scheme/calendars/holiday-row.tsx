import { useState } from 'react';
import type { Language } from '../../../locales/languages';
import { textIn } from '../../../src/common/local-text';
import { own } from '../../../src/common/own';
import { inEachLanguage } from '../../shared/languages';
import { useEditing } from '../draft/editing';
import { contactOf, DAY_OFF, type Day, withContact } from './days';

interface Props {
  calendar: string;
  day: Day;
  locale: string;
}

/** A day that is struck out, or worked though it is one: its name, and whom a client turns to on it. */
export function HolidayRow({ calendar, day, locale }: Props) {
  const { scheme, reader, say, set } = useEditing();
  const calendarData = own(scheme.calendars, calendar);
  if (!calendarData) return null;
  const rename = (text: string) => {
    const holidays = calendarData.holidays.map((entry) =>
      typeof entry !== 'string' && entry.date === day.date
        ? { ...entry, name: renameIn(entry.name, reader.language, text) }
        : entry,
    );
    set(['calendars', calendar, 'holidays'], holidays);
  };
  return (
    <li>
      <strong>{formatShortDate(day.date, locale)}</strong>{' '}
      {day.byHand && day.kind === 'struck' ? (
        <input
          aria-label={say.holidayName(formatShortDate(day.date, locale))}
          value={day.name ? textIn(day.name, reader.language) : ''}
          size={12}
          onChange={({ target }) => rename(target.value)}
        />
      ) : (
        <span>{day.name ? textIn(day.name, reader.language) : null}</span>
      )}
      {day.kind === 'struck' ? (
        <Contact calendar={calendar} day={day} date={formatShortDate(day.date, locale)} />
      ) : null}
      {day.kind === 'worked' ? <em className="subtle"> {say.worked}</em> : null}
    </li>
  );
}

/** Shown where one is named, and to be named at the press of a button. */
function Contact({ calendar, day, date }: { calendar: string; day: Day; date: string }) {
  const { scheme, say, set } = useEditing();
  const [isAdding, setAdding] = useState(false);
  const calendarData = own(scheme.calendars, calendar);
  const contact = calendarData ? contactOf(calendarData, day.date) : '';
  if (!calendarData) return null;
  if (!isAdding && contact === '')
    return (
      <button
        type="button"
        className="link quiet"
        aria-label={`${say.addContact}, ${date}`}
        onClick={() => setAdding(true)}
      >
        {say.contact}
      </button>
    );
  return (
    <input
      aria-label={say.contactOn(date)}
      placeholder={say.contactHint}
      value={contact}
      maxLength={200}
      onChange={({ target }) =>
        set(['calendars', calendar, 'holidays'], withContact(calendarData, day, target.value))
      }
    />
  );
}

const formatShortDate = (date: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );

/** A name that all languages share, or that nobody has given yet, is typed for all; others each for itself. */
function renameIn(name: Day['name'] | undefined, language: Language, text: string) {
  const isShared = !name || new Set(Object.values(name)).size === 1 || name.en === DAY_OFF.en;
  return isShared ? inEachLanguage(() => text) : { ...name, [language]: text };
}
