import { textIn } from '../../../src/common/local-text';
import { useEditing } from '../draft/editing';
import type { Contract } from './contract-edits';

/** A contract as the reader's language calls it; its id while it has no name. */
export function useContractName(): (contract: Pick<Contract, 'id' | 'name'>) => string {
  const { reader } = useEditing();
  return ({ id, name }) => (name && textIn(name, reader.language)) || id;
}
