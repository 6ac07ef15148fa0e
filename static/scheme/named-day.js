import { useState } from 'react';
import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { own } from '../../src/common/own';
import { contactOf, DAY_OFF, withContact } from './days';
import { language, useEditing } from './editing';
/** A day that is struck out, or worked though it is one: its name, and whom a client turns to on it. */
export function NamedDay({ calendar, day, locale }) {
  const { scheme, reader, say, set } = useEditing();
  const held = own(scheme.calendars, calendar);
  if (!held) return null;
  const rename = (text) => {
    const holidays = held.holidays.map((one) =>
      typeof one !== 'string' && one.date === day.date
        ? { ...one, name: renamedIn(one.name, language(reader), text) }
        : one,
    );
    set(['calendars', calendar, 'holidays'], holidays);
  };
  return _jsxs('li', {
    children: [
      _jsx('strong', { children: shortDate(day.date, locale) }),
      ' ',
      day.byHand && day.kind === 'struck'
        ? _jsx('input', {
            'aria-label': say.holidayName(shortDate(day.date, locale)),
            value: day.name?.[language(reader)] ?? '',
            size: 12,
            onChange: ({ target }) => rename(target.value),
          })
        : _jsx('span', { children: day.name?.[language(reader)] }),
      day.kind === 'struck'
        ? _jsx(Contact, { calendar: calendar, day: day, date: shortDate(day.date, locale) })
        : null,
      day.kind === 'worked' ? _jsxs('em', { className: 'subtle', children: [' ', say.worked] }) : null,
    ],
  });
}
/** Shown where one is named, and to be named at the press of a button. */
function Contact({ calendar, day, date }) {
  const { scheme, say, set } = useEditing();
  const [asked, ask] = useState(false);
  const held = own(scheme.calendars, calendar);
  const contact = held ? contactOf(held, day.date) : '';
  if (!held) return null;
  if (!asked && contact === '')
    return _jsx('button', {
      type: 'button',
      className: 'link quiet',
      'aria-label': `${say.addContact}, ${date}`,
      onClick: () => ask(true),
      children: say.contact,
    });
  return _jsx('input', {
    'aria-label': say.contactOn(date),
    placeholder: say.contactHint,
    value: contact,
    maxLength: 200,
    onChange: ({ target }) => set(['calendars', calendar, 'holidays'], withContact(held, day, target.value)),
  });
}
const shortDate = (date, locale) =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
/** A name that the two languages share, or that nobody has given yet, is typed for both; others each for itself. */
function renamedIn(name, inWords, text) {
  const shared = !name || name.en === name.fr || name.en === DAY_OFF.en;
  return shared ? { en: text, fr: text } : { ...name, [inWords]: text };
}
