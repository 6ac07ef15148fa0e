import type { Scheme } from '../scheme/scheme';
import { evaluateClocks } from '../sla/clock';
import type { History } from '../sla/history/history';
import { formatInstant, type Instant } from '../time/instant';
import type { Finding } from './finding';

const DAY = 24 * 60 * 60_000;

/** Issues whose report is counted from a closing that came more than a day after the service was restored. */
export function findLateClosings(scheme: Scheme, histories: History[], now: Instant): Finding[] {
  if (!scheme.report || scheme.report.from !== 'closing') return [];
  const { clause } = scheme.report;
  return histories.flatMap((history) => {
    const { closedAt, restoredAt, clocks: evaluatedClocks } = evaluateClocks(scheme, history, now);
    const isOwed = (evaluatedClocks.report?.cycles.length ?? 0) > 0;
    if (!isOwed || closedAt === null || restoredAt === null || closedAt - restoredAt <= DAY) return [];
    const [restored, when] = [restoredAt, closedAt].map(formatInstant) as [string, string];
    return [
      {
        code: 'report-from-late-closing',
        path: 'report.from',
        clause,
        example: closedAt,
        when,
        key: history.key,
        restored,
      },
    ];
  });
}
