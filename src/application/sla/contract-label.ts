import type { ContractLabel } from '../../contract/values/contract-label';
import type { ContractId } from '../../domain/scheme/contract';
import type { Scheme } from '../../domain/scheme/scheme';
import { contractNameOf, contractOf } from '../../domain/scheme/versions/terms';

/** A contract as a person reads it; null for the scheme's own promise. One that the scheme has no longer goes by its id. */
export function contractLabelOf(
  scheme: Pick<Scheme, 'contracts'>,
  id: ContractId,
  language: string,
): ContractLabel | null {
  if (id === null) return null;
  return { name: contractNameOf(scheme, id, language), clause: contractOf(scheme, id)?.clause ?? '' };
}
