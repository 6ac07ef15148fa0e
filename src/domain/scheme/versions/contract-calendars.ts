import { own } from '../../../common/own';
import { mergeCalendars } from '../calendars/merge-calendars';
import type { Scheme } from '../scheme';

/** The calendars that contracts have of their own, by the contracts' ids. */
export type ContractCalendars = Readonly<Record<string, Scheme['calendars']>>;

export const calendarsOfContracts = ({ contracts }: Scheme): ContractCalendars =>
  Object.fromEntries(contracts.flatMap(({ id, calendars }) => (calendars ? [[id, calendars]] : [])));

/** What of a version is for the issues that were there: its changes of calendars, and its rules, which may need any calendar of it. */
interface ForOpen {
  changes: boolean;
  rules: boolean;
}

/** Of each contract's calendars what a version changed itself. A new one stands for hours of the scheme, so it does not come unasked. */
export function mergeContractCalendars(
  calendars: ContractCalendars,
  { before, after }: { before: ContractCalendars; after: ContractCalendars },
  isFor: ForOpen,
): ContractCalendars {
  const ids = [...new Set([...Object.keys(calendars), ...Object.keys(after)])];
  const merged = ids.map((id) => {
    const mine = own(calendars, id) ?? {};
    const theirs = Object.entries(own(after, id) ?? {});
    const coming = theirs.filter(
      ([name]) =>
        own(mine, name) !== undefined ||
        isFor.rules ||
        (isFor.changes && own(own(before, id) ?? {}, name) === undefined),
    );
    const changes = { before: own(before, id) ?? {}, after: Object.fromEntries(coming) };
    return [id, mergeCalendars(mine, changes, isFor.changes)] as const;
  });
  return Object.fromEntries(merged.filter(([, each]) => Object.keys(each).length > 0));
}

export const withCalendars = (
  contracts: Scheme['contracts'],
  calendars: ContractCalendars,
): Scheme['contracts'] =>
  contracts.map(({ calendars: _, ...contract }) => {
    const hours = own(calendars, contract.id);
    return hours ? { ...contract, calendars: hours } : contract;
  });
