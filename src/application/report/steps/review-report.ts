import { mayTake, withStep } from '../../../domain/review';
import type { Ports } from '../../ports';
import { type Answer, refuseBlanks, refuseStep, saveReport, stepBy } from './report-steps';
import { loadReport, type ReportRequest } from './show-report';

/** Sends the draft for review; with blanks left only when that is meant. */
export async function sendForReview(ports: Ports, request: ReportRequest & { withBlanks: boolean }): Answer {
  const loaded = await loadReport(ports, request);
  if (!('record' in loaded)) return loaded;
  if (!mayTake(loaded.record.state, 'in-review')) return refuseStep(loaded.record);
  if (loaded.blanks > 0 && !request.withBlanks) return refuseBlanks(loaded.blanks);
  return saveReport(ports, loaded, withStep(loaded.record, stepBy(ports, request), 'in-review'));
}

/** Approves a report that is in review. */
export async function approveReport(ports: Ports, request: ReportRequest): Answer {
  const loaded = await loadReport(ports, request);
  if (!('record' in loaded)) return loaded;
  if (!mayTake(loaded.record.state, 'approved')) return refuseStep(loaded.record);
  const version = loaded.page?.version ?? loaded.record.version;
  return saveReport(ports, loaded, {
    ...withStep(loaded.record, stepBy(ports, request), 'approved'),
    version,
  });
}
