/** What a client's availability needs from the world. */
import type { Maintenance } from '../../domain/availability/maintenance';
import type { Outage, OutageEdit } from '../../domain/availability/outage';
import type { TallyBasis } from './accounts';
import type { Claim } from './evaluation';

export interface ServiceRecords {
  listEdits(clientId: string): Promise<OutageEdit[]>;
  /** False where the claim under which they were read is lost. */
  saveEdits(clientId: string, edits: OutageEdit[], claim: Claim): Promise<boolean>;
  listMaintenance(clientId: string): Promise<Maintenance[]>;
  saveMaintenance(clientId: string, maintenance: Maintenance[], claim: Claim): Promise<boolean>;
  /** An issue's outages as they were found from this basis; null when from another, or never. */
  findOutages(issueId: string, basis: TallyBasis): Promise<Outage[] | null>;
  saveOutages(issueId: string, basis: TallyBasis, outages: Outage[]): Promise<void>;
}
