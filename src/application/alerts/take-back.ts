import { clockNames } from '../../common/clock-names';
import type { ClockName } from '../../domain/scheme/scheme';
import type { IssueState } from '../../domain/sla/issue-state';
import type { Instant } from '../../domain/time/instant';
import { sendMailOnce } from '../effects/send-mail-once';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import { writeWithdrawal } from './alert-mails';

/** A breach that the last pass saw and that is none any more is announced as taken back, once, to those who were told of it. */
export async function takeBackAlerts(ports: Ports, judged: EvaluatedIssue, last: unknown): Promise<void> {
  const { history, scheme } = judged;
  for (const { clock, breachedAt } of takenBack(judged, last as Partial<IssueState> | null)) {
    const to = await ports.alerts.announcedTo(history.issueId, clock, breachedAt);
    if (to === null) continue;
    await sendMailOnce(ports, judged, `${clock}:${breachedAt}:taken-back`, to, (texts) =>
      writeWithdrawal(scheme, history.key, { clock, breachedAt }, texts),
    );
  }
}

function takenBack({ evaluation }: EvaluatedIssue, last: Partial<IssueState> | null) {
  return clockNames.flatMap((clock): { clock: ClockName; breachedAt: Instant }[] => {
    const breachedAt = last?.clocks?.[clock]?.breachedAt ?? null;
    const cycles = evaluation.clocks[clock]?.cycles ?? [];
    const isGone = breachedAt !== null && cycles.every((cycleAt) => cycleAt.breachedAt !== breachedAt);
    return isGone && cycles.every((cycleAt) => cycleAt.state !== 'cancelled') ? [{ clock, breachedAt }] : [];
  });
}
