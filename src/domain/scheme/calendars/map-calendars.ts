import type { Calendar } from '../../calendar/calendar';
import type { Scheme } from '../scheme';

/** Every calendar of a scheme with what it is called: a contract's own goes by the contract's id too. */
export const namedCalendarsOf = ({ calendars, contracts }: Scheme): [string, Calendar][] => [
  ...Object.entries(calendars),
  ...contracts.flatMap(({ id, calendars: own = {} }) =>
    Object.entries(own).map(([name, calendar]): [string, Calendar] => [`${id}: ${name}`, calendar]),
  ),
];

/** Every calendar of a scheme, those of its contracts too. */
export const calendarsIn = (scheme: Scheme): Calendar[] =>
  namedCalendarsOf(scheme).map(([, calendar]) => calendar);

/** A scheme each of whose calendars is what a change makes of it, those of its contracts too. */
export function mapCalendars<Of extends Scheme>(scheme: Of, change: (calendar: Calendar) => Calendar): Of {
  const mapEach = (calendars: Scheme['calendars']): Scheme['calendars'] =>
    Object.fromEntries(Object.entries(calendars).map(([name, calendar]) => [name, change(calendar)]));
  return {
    ...scheme,
    calendars: mapEach(scheme.calendars),
    contracts: scheme.contracts.map((contract) =>
      contract.calendars ? { ...contract, calendars: mapEach(contract.calendars) } : contract,
    ),
  };
}
