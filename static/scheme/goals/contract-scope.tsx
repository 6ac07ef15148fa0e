import type { ReactNode } from 'react';
import type { Scheme } from '../../../src/contract/scheme';
import type { Path } from '../draft/draft';
import { EditingContext, useEditing } from '../draft/editing';
import type { Contract } from '../draft/use-contract-name';

interface Props {
  contract: Contract;
  path: Path;
  children: ReactNode;
}

/**
 * The fields of a scheme, about a contract: what stands at a place of the scheme in here, stands at the same place of the contract.
 * Only what a contract sets itself is there.
 */
export function ContractScope({ contract, path, children }: Props) {
  const editing = useEditing();
  const { scheme, base, wrong } = editing;
  const former = base?.contracts.find(({ id }) => id === contract.id);
  const prefix = `${path.join('.')}.`;
  const within = [...wrong].filter(([place]) => place.startsWith(prefix));
  const scoped = {
    ...editing,
    scheme: withTermsOf(scheme, contract),
    base: base && withTermsOf(base, former),
    wrong: new Map(within.map(([place, say]) => [place.slice(prefix.length), say])),
    set: (place: Path, value: unknown) => editing.set([...path, ...place], value),
  };
  return <EditingContext.Provider value={scoped}>{children}</EditingContext.Provider>;
}

function withTermsOf({ report: _, ...scheme }: Scheme, contract: Contract | undefined): Scheme {
  const { calendars = {}, report, targets = {} } = contract ?? {};
  return { ...scheme, calendars, targets, ...(report ? { report } : {}) };
}
