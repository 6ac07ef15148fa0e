import type { ReportRecord } from './ports/reports';

/** An approval is of the words that were approved: when those change before the publishing, the report is in review again. */
export function takenBack(record: ReportRecord, at: number, by: string | null): ReportRecord {
  const log = [...record.log, { at, step: 'taken-back' as const, by }];
  return { ...record, state: 'in-review', approvedBy: null, log };
}
