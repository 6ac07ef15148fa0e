import { textsIn } from '../../../locales/languages';
import { type DueAlert, dueAlertsOf } from '../../domain/alerts/thresholds';
import { alertRulesOf } from '../../domain/scheme/alert-settings';
import { deskLanguageOf } from '../desk-language';
import { addInternalNote } from '../effects/add-internal-note';
import { sendMailOnce } from '../effects/send-mail-once';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import { writeAlert } from './alert-mails';
import { recipientsOf } from './recipients';

/** What was due longer ago is told by the digests: an alert is of something that just happened. */
const NEWS_MS = 30 * 86_400_000;

/**
 * Sends the alerts that are due, each at most once a language: it is begun before anything leaves, and one whose evaluation died in
 * between is recorded as unknown and never sent again. What was due before the app followed the issue, or a month ago, is old news.
 */
export async function sendAlerts(ports: Ports, issue: EvaluatedIssue): Promise<void> {
  for (const alert of dueAlertsOf(issue.scheme, issue.evaluation, issue.now)) {
    if (isOld(issue, alert)) continue;
    const to = { people: await recipientsOf(ports, issue), groups: [] };
    await sendMailOnce(ports, issue, alert.key, to, (texts) =>
      writeAlert(issue.scheme, issue.history.key, alert, issue.now, texts),
    );
    const { breachedAt } = alert.cycle;
    if (breachedAt !== null) await ports.alerts.announce(issue.history.issueId, alert.clock, breachedAt, to);
    await noteAlert(ports, issue, alert);
  }
}

const isOld = ({ alertsSince, now }: EvaluatedIssue, { at, cycle }: DueAlert): boolean =>
  Math.min(at, cycle.breachedAt ?? at) <= alertsSince || at <= now - NEWS_MS;

/** The mail has left already: the note is for those who read the issue, and for them alone. */
async function noteAlert(ports: Ports, issue: EvaluatedIssue, alert: DueAlert): Promise<void> {
  const { scheme, history, now } = issue;
  if (!alertRulesOf(scheme).note) return;
  const { text } = writeAlert(scheme, history.key, alert, now, textsIn(deskLanguageOf(scheme)));
  await addInternalNote(ports, issue, alert.key, text);
}
