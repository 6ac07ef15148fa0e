import type { ReportView } from '../../../src/contract/clocks';
import type { ReportPart, ReportStatus } from '../../../src/contract/report';

/** The first question that nobody has answered yet and that can be answered here. */
export const nextBlankOf = (report: Pick<ReportStatus, 'parts'> | null): ReportPart | null =>
  report?.parts?.find(({ blank, writable }) => blank && writable) ?? null;

type Action = 'retry' | 'redraft' | 'reread' | 'fill' | 'step' | 'open' | null;

/** The one thing to do next; null while nothing can be done, or while the report is being read. */
export function primaryActionOf(
  { state, url, lost }: Pick<ReportView, 'state' | 'url' | 'lost'>,
  canWork: boolean,
  status: { report: Pick<ReportStatus, 'parts'> | null; trouble: string },
): Action {
  if (!canWork || state === 'published') return url === null ? null : 'open';
  if (state === 'blocked') return lost ? 'redraft' : 'retry';
  if (status.trouble !== '') return 'reread';
  if (status.report === null) return null;
  return nextBlankOf(status.report) ? 'fill' : 'step';
}
