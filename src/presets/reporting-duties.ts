import { craIncident, craVulnerability } from './cra';
import { dora } from './dora';
import { gdpr } from './gdpr';
import { nis2 } from './nis2';
import type { ReportingDuty } from './reporting-duty';

/** The duties to report early whose stages a scheme may take over, in the order in which they are offered. */
export const reportingDuties: ReportingDuty[] = [nis2, dora, craVulnerability, craIncident, gdpr];
