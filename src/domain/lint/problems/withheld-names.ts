import type { Contract } from '../../scheme/contract';
import type { Scheme } from '../../scheme/scheme';
import { isWithheld } from '../../withheld-name';

type Path = (string | number)[];

/** Where a scheme calls something of its own as what is another client's is called: people would read it as that. */
export function findWithheldNames({ clocks, contracts, ...scheme }: Scheme): Path[] {
  const named: [Path, string][] = [
    ...Object.keys(clocks).map((name): [Path, string] => [['clocks', name], name]),
    ...promisedNamesIn(scheme, []),
    ...contracts.flatMap((contract, nth): [Path, string][] => [
      [['contracts', nth, 'id'], contract.id],
      ...promisedNamesIn(contract, ['contracts', nth]),
    ]),
  ];
  return named.filter(([, name]) => isWithheld(name)).map(([path]) => path);
}

function promisedNamesIn(
  { calendars = {}, report }: Pick<Contract, 'calendars' | 'report'>,
  path: Path,
): [Path, string][] {
  const stages = report?.stages ?? [];
  return [
    ...Object.keys(calendars).map((name): [Path, string] => [[...path, 'calendars', name], name]),
    ...stages.map(({ id }, nth): [Path, string] => [[...path, 'report', 'stages', nth, 'id'], id]),
  ];
}
