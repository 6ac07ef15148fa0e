import { type Texts, textsIn } from '../../../locales/languages';
import { type LateAnswer, lateAnswerOf } from '../../domain/automation/answer-after-closing';
import { recipientsOf } from '../alerts/recipients';
import { deskLanguageOf } from '../desk-language';
import { addInternalNote } from '../effects/add-internal-note';
import type { Effect } from '../effects/effect';
import { sendMailOnce } from '../effects/send-mail-once';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';

/**
 * A client who answers after the issue was closed for its silence was promised that it is taken up again: the issue is reopened and
 * the team told, or the team told alone where Jira's workflow lets nobody back; once a closing.
 */
export function reopeningEffectsOf(issue: EvaluatedIssue): Effect[] {
  const { scheme, history, evaluation, now } = issue;
  if (scheme.automation?.autoClose?.reopens !== true) return [];
  const answer = lateAnswerOf(history, evaluation.closedAt, now);
  if (!answer) return [];
  const id = `reopened:${answer.closing}`;
  return [{ id, kind: 'reopened', run: (ports) => reopen(ports, issue, id, answer) }];
}

async function reopen(
  ports: Ports,
  issue: EvaluatedIssue,
  key: string,
  { statusBefore }: LateAnswer,
): Promise<object> {
  const { history, scheme } = issue;
  const done = await ports.effects.reopen(history.issueId, statusBefore);
  const write = ({ automation }: Texts) => automation.silence[done ? 'reopened' : 'notReopened'](history.key);
  const people = await recipientsOf(ports, issue);
  await sendMailOnce(ports, issue, key, { people }, (texts) => ({
    subject: write(texts),
    text: write(texts),
  }));
  await addInternalNote(ports, issue, key, write(textsIn(deskLanguageOf(scheme))));
  return { done };
}
