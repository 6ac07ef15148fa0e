import { type Texts, textsIn } from '../../../locales/languages';
import { calendarOf } from '../../domain/sla/measure/measure';
import { clientOfIssue, languageOfClient } from '../clients/client-of-issue';
import type { Effect } from '../effects/effect';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import { writeAcknowledgement, writeCorrection } from './acknowledgement';
import { channelOfReceipt, findRecorded, severityAtReceiptOf } from './receipt';

/** The client is told that the issue came in, and by when somebody answers. */
export const acknowledgementEffectOf = (issue: EvaluatedIssue): Effect => ({
  id: 'intake:acknowledged',
  kind: 'acknowledged',
  run: (ports) => send(ports, issue, 'acknowledged', (_, text) => text),
});

/** Where a channel or a label came late and another delay is due than the one that was named, the right one is told. */
export function correctionEffectOf(issue: EvaluatedIssue): Effect | null {
  const before = findRecorded(issue, 'acknowledged')?.payload;
  const { dueAt, isOver } = answerOf(issue);
  if (before?.answerBy === undefined || dueAt === null || isOver || before.answerBy === dueAt) return null;
  const isSame = before.severity === severityAtReceiptOf(issue) && before.channel === channelOfReceipt(issue);
  if (isSame) return null;
  const key = `acknowledged:${dueAt}`;
  return {
    id: `intake:${key}`,
    kind: 'acknowledged',
    run: (ports) => send(ports, issue, key, writeCorrection),
  };
}

/** A public comment in the client's language, found again by its key after a timeout. */
async function send(
  ports: Ports,
  issue: EvaluatedIssue,
  key: string,
  write: (texts: Texts, text: string, issueKey: string) => string,
): Promise<object> {
  const { scheme, history } = issue;
  const terms = scheme.automation?.intake?.acknowledge;
  if (!terms) return {};
  const client = await clientOfIssue(ports, issue);
  const language = await languageOfClient(ports, issue);
  const notified = await countNotified(ports, history.issueId);
  const { dueAt: answerBy } = answerOf(issue);
  const calendar = responseCalendarOf(issue);
  const zone = client?.timezone ?? calendar.timezone;
  const received = { key: history.key, at: history.receivedAt, answerBy, notified, zone };
  const texts = textsIn(language);
  const text = write(texts, writeAcknowledgement(terms, received, calendar, texts), history.key);
  await ports.messages.addPublicComment(history.issueId, key, text);
  const basis = { severity: severityAtReceiptOf(issue), channel: channelOfReceipt(issue) };
  return { language, told: notified, ...basis, answerBy };
}

/** When the first answer of a person is due, and whether it came. */
function answerOf({ evaluation }: EvaluatedIssue): { dueAt: number | null; isOver: boolean } {
  const last = evaluation.clocks.response?.cycles.at(-1);
  return { dueAt: last?.dueAt ?? null, isOver: last?.stoppedAt !== null };
}

async function countNotified(ports: Ports, issueId: string): Promise<number> {
  const event = (await ports.events.of(issueId)).findLast(({ kind }) => kind === 'told');
  return (event?.payload as { people?: string[] } | undefined)?.people?.length ?? 0;
}

/** The calendar its first answer is promised in, else the desk's first: its holidays are the ones the client is told of. */
function responseCalendarOf({ scheme, evaluation }: EvaluatedIssue) {
  const goal = evaluation.clocks.response?.cycles.at(-1)?.goal;
  const name = goal && goal.in !== 'elapsed' ? goal.calendar : (Object.keys(scheme.calendars)[0] ?? '');
  return calendarOf(scheme, name).calendar;
}
