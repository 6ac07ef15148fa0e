import type { ReactNode } from 'react';
import { own } from '../../../src/common/own';
import { fieldOf } from '../draft/draft';
import { language, severityName, useEditing } from '../draft/editing';
import type { Values } from '../draft/values';
import { placeWords } from '../words/words-places';

interface Line {
  path: string[];
  /** What stands in the two columns. */
  cells: [ReactNode, ReactNode];
}

/** Values of two schemes beside each other, each place in words. */
export function DifferenceTable({
  caption,
  heads,
  lines,
}: {
  caption: string;
  heads: [string, string];
  lines: Line[];
}) {
  const name = usePlaceName();
  return (
    <table className="changes compared">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ path, cells: [first, second] }) => (
          <tr key={path.join('.')}>
            <th scope="row">{name(path)}</th>
            <td>{first}</td>
            <td>{second}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A place in words: "Goals, Critical, Resolution, breach". */
export function usePlaceName(): (path: string[]) => string {
  const { scheme, reader } = useEditing();
  const clocks = reader.words.clocks as Record<string, string>;
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

function dayName(part: string, locale: string): string | undefined {
  const place = days.indexOf(part);
  if (place < 0) return undefined;
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return format.format(MONDAY + place * 86_400_000);
}

/** A value of a scheme as people read it: lengths with their units, shares in hundredths, lists in a row. */
export function useValueText(): (value: unknown, path: string[]) => string {
  const { say, reader } = useEditing();
  const places = placeWords(reader.locale);
  const text = (value: unknown): string => {
    if (value === undefined || value === null || value === '') return say.none;
    if (Array.isArray(value)) return value.length === 0 ? say.none : value.map(item).join(', ');
    if (typeof value === 'object') return entries(value as Values);
    if (typeof value === 'string' && /^PT\d/.test(value)) {
      const { text: amount, unit } = fieldOf(value);
      return say.amount(amount, say.units[unit]);
    }
    return String(value);
  };
  /** An interval has its two ends. */
  const item = (one: unknown) => (Array.isArray(one) ? one.join('–') : text(one));
  const entries = (value: Values): string => {
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
