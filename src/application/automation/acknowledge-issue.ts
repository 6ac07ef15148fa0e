import { type Texts, textsIn } from '../../../locales/languages';
import { own } from '../../common/own';
import { isPagedOnReceipt } from '../../domain/automation/pager';
import { severityNameOf } from '../../domain/scheme/severity/severity-name';
import { calendarOf } from '../../domain/sla/measure/measure';
import { clientOfIssue, languageOfClient } from '../clients/client-of-issue';
import { contactsOf } from '../clients/document/contacts';
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

/**
 * Where a channel or a label came late, and another delay is due than the one that was named or the scheme has other words for that
 * severity, the right one is told.
 */
export function correctionEffectOf(issue: EvaluatedIssue): Effect | null {
  const before = findRecorded(issue, 'acknowledged')?.payload;
  const { dueAt, isOver } = answerOf(issue);
  if (before?.severity === undefined || before.answerBy === undefined || isOver) return null;
  const severity = severityAtReceiptOf(issue);
  if (before.severity === severity && before.channel === channelOfReceipt(issue)) return null;
  if (before.answerBy === dueAt && !hasOtherWords(issue, before.severity, severity)) return null;
  const key = `acknowledged:${severity}:${dueAt}`;
  return {
    id: `intake:${key}`,
    kind: 'acknowledged',
    run: (ports) => send(ports, issue, key, writeCorrection),
  };
}

function hasOtherWords({ scheme }: EvaluatedIssue, before: string | null, severity: string): boolean {
  const texts = scheme.automation?.intake?.acknowledge?.texts;
  return own(texts, before) !== own(texts, severity);
}

/** A public comment in the client's language, found again by its key after a timeout. */
async function send(
  ports: Ports,
  issue: EvaluatedIssue,
  key: string,
  write: (texts: Texts, text: string, issueKey: string) => string,
): Promise<object> {
  const { scheme, current, history, now } = issue;
  const terms = scheme.automation?.intake?.acknowledge;
  if (!terms) return {};
  const client = await clientOfIssue(ports, issue);
  const language = await languageOfClient(ports, issue);
  const notified = await countNotified(ports, history.issueId);
  const { dueAt: answerBy, goal } = answerOf(issue);
  const calendar = responseCalendarOf(issue);
  const severity = severityAtReceiptOf(issue);
  const texts = textsIn(language);
  const received = {
    ...{ key: history.key, summary: history.summary, at: history.receivedAt, goal, answerBy, notified },
    severity: { name: severity, label: severityNameOf(scheme, severity, language) },
    paged: isPagedOnReceipt(scheme, severity),
    zone: client?.timezone ?? calendar.timezone,
    contacts: contactsOf(current, severity, now),
  };
  const text = write(texts, writeAcknowledgement(terms, received, calendar, texts), history.key);
  await ports.messages.addPublicComment(history.issueId, key, text);
  const basis = { severity, channel: channelOfReceipt(issue) };
  return { language, told: notified, ...basis, answerBy };
}

/** When the first answer of a person is due and by which goal, and whether it came. */
function answerOf({ evaluation }: EvaluatedIssue) {
  const last = evaluation.clocks.response?.cycles.at(-1);
  const isOver = last !== undefined && last.stoppedAt !== null;
  return { dueAt: last?.dueAt ?? null, goal: last?.goal ?? null, isOver };
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
