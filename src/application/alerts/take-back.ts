import { takenBackMessage } from '../../domain/alerts/message';
import { clockNames } from '../../domain/scheme/clock-names';
import type { ClockName } from '../../domain/scheme/scheme';
import type { IssueState } from '../../domain/sla/issue-state';
import type { Instant } from '../../domain/time/instant';
import type { Judged } from '../evaluation/judge';
import type { Ports } from '../ports';
import { mailOnce } from './mail-once';

/** A breach that the last pass saw and that is none any more is announced as taken back, once, to those who were told of it. */
export async function takeBackAlerts(ports: Ports, judged: Judged, last: unknown): Promise<void> {
  const { history, scheme } = judged;
  for (const { clock, breachedAt } of takenBack(judged, last as Partial<IssueState> | null)) {
    const to = await ports.alerts.announcedTo(history.issueId, clock, breachedAt);
    if (to === null) continue;
    await mailOnce(ports, judged, `${clock}:${breachedAt}:taken-back`, to, (language) =>
      takenBackMessage(scheme, history.key, clock, { breachedAt }, language),
    );
  }
}

function takenBack({ evaluation }: Judged, last: Partial<IssueState> | null) {
  return clockNames.flatMap((clock): { clock: ClockName; breachedAt: Instant }[] => {
    const breachedAt = last?.clocks?.[clock]?.breachedAt ?? null;
    const cycles = evaluation.clocks[clock]?.cycles ?? [];
    const isGone = breachedAt !== null && cycles.every((cycle) => cycle.breachedAt !== breachedAt);
    return isGone && cycles.every((cycle) => cycle.state !== 'cancelled') ? [{ clock, breachedAt }] : [];
  });
}
