import { own } from '../../common/own';
import type { ClockName } from '../../domain/scheme/scheme';
import { stageOfCycle } from '../../domain/scheme/versions/terms';
import type { Instant } from '../../domain/time/instant';
import { sendMailOnce } from '../effects/send-mail-once';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import type { IssueProperty } from '../ports/issue-property';
import { writeWithdrawal } from './alert-mails';

type LastState = Pick<IssueProperty, 'clocks'> | null;

/** A breach that the last evaluation saw and that is none any more is announced as taken back, once, to those who were told of it. */
export async function takeBackAlerts(ports: Ports, issue: EvaluatedIssue, last: LastState): Promise<void> {
  const { history, scheme, evaluation } = issue;
  for (const { clock, breachedAt, stage: id } of withdrawnBreachesOf(issue, last)) {
    const stage = stageOfCycle(scheme, { contract: evaluation.contract, stage: id });
    const to = await ports.alerts.announcedTo(history.issueId, clock, breachedAt);
    if (to === null) continue;
    await sendMailOnce(ports, issue, `${clock}:${breachedAt}:taken-back`, to, (texts) =>
      writeWithdrawal(scheme, history.key, { clock, breachedAt, stage }, texts),
    );
  }
}

interface BreachOfClock {
  clock: ClockName;
  breachedAt: Instant;
  stage?: string | undefined;
}

function withdrawnBreachesOf({ evaluation }: EvaluatedIssue, last: LastState) {
  return Object.entries(last?.clocks ?? {}).flatMap(([clock, { breachedAt, stage }]): BreachOfClock[] => {
    const cycles = own(evaluation.clocks, clock)?.cycles ?? [];
    const isGone = breachedAt !== null && cycles.every((cycleAt) => cycleAt.breachedAt !== breachedAt);
    return isGone && cycles.every((cycleAt) => cycleAt.state !== 'cancelled')
      ? [{ clock, breachedAt, stage }]
      : [];
  });
}
