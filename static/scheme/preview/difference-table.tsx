import type { ReactNode } from 'react';
import { kindOfName } from '../../../src/common/clock-names';
import type { Values } from '../../../src/common/differences';
import { isLocalText, textIn } from '../../../src/common/local-text';
import { own } from '../../../src/common/own';
import type { Scheme } from '../../../src/contract/scheme';
import { isLanguage, nameLanguage } from '../../shared/languages';
import { Table } from '../../shared/table';
import { useClockName } from '../clocks/use-clock-name';
import { fieldOf } from '../draft/draft';
import { severityNameOf, useEditing } from '../draft/editing';
import { placesTextsIn } from '../draft/texts';
import { useContractNameOf } from '../draft/use-contract-name';

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
  schemes = [],
}: {
  caption: string;
  heads: [string, string];
  lines: Line[];
  /** Those that are compared, which may have contracts that the draft has not. */
  schemes?: readonly Scheme[];
}) {
  const nameOfPlace = usePlaceName(schemes);
  return (
    <Table className="changes compared" caption={caption} columns={['', ...heads]}>
      {lines.map(({ path, cells: [first, second] }) => (
        <tr key={path.join('.')}>
          <th scope="row">{nameOfPlace(path)}</th>
          <td>{first}</td>
          <td>{second}</td>
        </tr>
      ))}
    </Table>
  );
}

/** A place in words: "Goals, Critical, Resolution, breach"; a contract goes by its name. */
export function usePlaceName(compared: readonly Scheme[] = []): (path: string[]) => string {
  const { scheme, reader, say } = useEditing();
  const clockName = useClockName();
  const contractName = useContractNameOf(compared);
  const isClock = (part: string) => kindOfName(part) !== undefined || own(scheme.clocks, part) !== undefined;
  const places = placesTextsIn(reader.language);
  const languageNameOf = (part: string) =>
    isLanguage(part) ? say.inLanguage(nameLanguage(part, reader.locale)) : undefined;
  return (path) =>
    path
      .map(
        (part, at) =>
          (isContract(path, at) ? contractName(part) : undefined) ??
          own(places, part) ??
          (isClock(part) ? clockName(part) : undefined) ??
          dayNameOf(part, reader.locale) ??
          dateTextOf(part, reader.locale) ??
          languageNameOf(part) ??
          severityNameOf({ scheme, reader }, part),
      )
      .filter((word) => word !== '' && !/^\d+$/.test(word))
      .join(', ');
}

/** What stands right under the contracts is the id of one, unless it is the order of all. */
const isContract = (path: readonly string[], at: number): boolean =>
  at === 1 && path[0] === 'contracts' && !isOrder(path);

const isOrder = (path: readonly string[]): boolean => path.length === 2 && path[1] === 'order';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);

function dayNameOf(part: string, locale: string): string | undefined {
  const place = days.indexOf(part);
  if (place < 0) return undefined;
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return format.format(MONDAY + place * 86_400_000);
}

/** The date of a holiday. */
function dateTextOf(part: string, locale: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(part)) return undefined;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(part));
}

/** A value of a scheme as people read it: lengths with their units, shares in hundredths, lists in a row. */
export function useValueText(compared: readonly Scheme[] = []): (value: unknown, path: string[]) => string {
  const { say, reader } = useEditing();
  const contractName = useContractNameOf(compared);
  const places = placesTextsIn(reader.language);
  const formatValue = (value: unknown): string => {
    if (value === undefined || value === null || value === '') return say.none;
    if (Array.isArray(value)) return value.length === 0 ? say.none : value.map(formatItem).join(', ');
    if (typeof value === 'object') return formatEntries(value as Values);
    if (typeof value === 'string' && /^PT\d/.test(value)) {
      const { text: amount, unit } = fieldOf(value);
      return say.amount(amount, say.units[unit]);
    }
    return String(value);
  };
  /** An interval has its two ends. */
  const formatItem = (item: unknown) => (Array.isArray(item) ? item.join('–') : formatValue(item));
  const formatHoliday = ({ name, closed, contact }: Values): string =>
    [
      closed === false ? say.worked : name ? formatValue(name) : say.dayOff,
      ...(contact ? [String(contact)] : []),
    ].join(', ');
  const formatEntries = (value: Values): string => {
    if (isLocalText(value)) return formatValue(textIn(value, reader.language));
    if (isHoliday(value)) return formatHoliday(value);
    return Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) =>
        [own(places, key) ?? key, formatValue(item)].filter((word) => word !== '').join(' '),
      )
      .join(', ');
  };
  const shareFormat = new Intl.NumberFormat(reader.locale, { style: 'percent' });
  return (value, path) => {
    const [first = ''] = path;
    if (typeof value === 'number' && SHARES.includes(first)) return shareFormat.format(value);
    if (first === 'contracts' && isOrder(path) && isListOfTexts(value))
      return value.map(contractName).join(', ');
    return formatValue(value);
  };
}

const isListOfTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
const isHoliday = ({ date }: Values) => typeof date === 'string';
const SHARES = ['warnShare', 'targets'];
