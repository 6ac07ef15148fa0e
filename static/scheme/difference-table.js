import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { own } from '../../src/common/own';
import { fieldOf } from './draft';
import { language, severityName, useEditing } from './editing';
import { placeWords } from './words-places';
/** Values of two schemes beside each other, each place in words. */
export function DifferenceTable({ caption, heads, lines }) {
  const name = usePlaceName();
  return _jsxs('table', {
    className: 'changes compared',
    children: [
      _jsx('caption', { children: caption }),
      _jsx('thead', {
        children: _jsxs('tr', {
          children: [_jsx('td', {}), heads.map((head) => _jsx('th', { scope: 'col', children: head }, head))],
        }),
      }),
      _jsx('tbody', {
        children: lines.map(({ path, cells: [first, second] }) =>
          _jsxs(
            'tr',
            {
              children: [
                _jsx('th', { scope: 'row', children: name(path) }),
                _jsx('td', { children: first }),
                _jsx('td', { children: second }),
              ],
            },
            path.join('.'),
          ),
        ),
      }),
    ],
  });
}
/** A place in words: "Goals, Critical, Resolution, breach". */
export function usePlaceName() {
  const { scheme, reader } = useEditing();
  const clocks = reader.words.clocks;
  const places = placeWords(reader.locale);
  return (path) =>
    path
      .map(
        (part) =>
          own(places, part) ??
          own(clocks, part) ??
          dayName(part, reader.locale) ??
          severityName({ scheme, reader }, part),
      )
      .filter((word) => word !== '' && !/^\d+$/.test(word))
      .join(', ');
}
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
function dayName(part, locale) {
  const place = days.indexOf(part);
  if (place < 0) return undefined;
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return format.format(MONDAY + place * 86_400_000);
}
/** A value of a scheme as people read it: lengths with their units, shares in hundredths, lists in a row. */
export function useValueText() {
  const { say, reader } = useEditing();
  const places = placeWords(reader.locale);
  const text = (value) => {
    if (value === undefined || value === null || value === '') return say.none;
    if (Array.isArray(value)) return value.length === 0 ? say.none : value.map(item).join(', ');
    if (typeof value === 'object') return entries(value);
    if (typeof value === 'string' && /^PT\d/.test(value)) {
      const { text: amount, unit } = fieldOf(value);
      return say.amount(amount, say.units[unit]);
    }
    return String(value);
  };
  /** An interval has its two ends. */
  const item = (one) => (Array.isArray(one) ? one.join('–') : text(one));
  const entries = (value) => {
    if ('en' in value && 'fr' in value) return text(value[language(reader)]);
    return Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([key, one]) => [own(places, key) ?? key, text(one)].filter((word) => word !== '').join(' '))
      .join(', ');
  };
  const share = new Intl.NumberFormat(reader.locale, { style: 'percent' });
  return (value, [first = '']) =>
    typeof value === 'number' && SHARES.includes(first) ? share.format(value) : text(value);
}
const SHARES = ['warnShare', 'targets'];
