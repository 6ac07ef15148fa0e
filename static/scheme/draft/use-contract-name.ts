import { textIn } from '../../../src/common/local-text';
import type { Scheme } from '../../../src/contract/scheme';
import { useEditing } from './editing';

export type Contract = Scheme['contracts'][number];

/** A contract as the reader's language calls it; its id while it has no name. */
export function useContractName(): (contract: Pick<Contract, 'id' | 'name'>) => string {
  const { reader } = useEditing();
  return ({ id, name }) => (name && textIn(name, reader.language)) || id;
}

/** A contract of the draft, or of what it is compared with, by its id; of those that are compared, first. */
export function useContractNameOf(compared: readonly Scheme[] = []): (id: string) => string {
  const { scheme, base } = useEditing();
  const nameOf = useContractName();
  const all = [...compared, scheme, base].flatMap((each) => each?.contracts ?? []);
  return (id) => {
    const contract = all.find((each) => each.id === id);
    return contract ? nameOf(contract) : id;
  };
}
