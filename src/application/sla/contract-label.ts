import type { ContractLabel } from '../../contract/values/contract-label';
import type { ContractId } from '../../domain/scheme/contract';
import type { Scheme } from '../../domain/scheme/scheme';
import { contractNameOf, contractOf } from '../../domain/scheme/versions/terms';
import { isWithheld } from '../../domain/withheld-name';

/**
 * A contract as a person reads it; null for the scheme's own promise, and for one that is withheld. One that the scheme has no longer
 * goes by its id.
 */
export function contractLabelOf(
  scheme: Pick<Scheme, 'contracts'>,
  id: ContractId,
  language: string,
): ContractLabel | null {
  if (id === null || isWithheld(id)) return null;
  return { name: contractNameOf(scheme, id, language), clause: contractOf(scheme, id)?.clause ?? '' };
}
