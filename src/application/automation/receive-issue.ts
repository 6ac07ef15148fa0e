import { textsIn } from '../../../locales/languages';
import { own } from '../../common/own';
import { selectNotified } from '../../domain/automation/rota';
import type { Rota } from '../../domain/scheme/automation';
import { channelOf } from '../../domain/scheme/severity';
import { calendarOf } from '../../domain/sla/measure/measure';
import { clientOfIssue, languageOfClient } from '../clients/client-of-issue';
import { assign, resolveRota, staffOf } from '../effects/assign-issue';
import type { Effect } from '../effects/effect';
import { sendMailOnce } from '../effects/send-mail-once';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import { writeAcknowledgement } from './acknowledgement';
import { writeArrival } from './automation-mails';

/** What an issue that came in is owed by itself. One received before its scheme was saved is not new, nor is one that is closed. */
export function intakeEffectsOf(issue: EvaluatedIssue): Effect[] {
  const { scheme, history, followedSince, evaluation } = issue;
  const intake = scheme.conduct?.intake;
  if (!intake || history.receivedAt < followedSince || evaluation.closedAt !== null) return [];
  if (intake.channels && !intake.channels.includes(channelAtReceiptOf(issue) ?? '')) return [];
  const { rota, assigns, managerWatches, acknowledge } = intake;
  const deeds: (Effect | false)[] = [
    rota !== undefined && {
      id: 'intake:told',
      kind: 'told',
      run: (ports) => notifyOnCall(ports, issue, rota),
    },
    rota !== undefined &&
      assigns && { id: 'intake:assigned', kind: 'assigned', run: (ports) => assign(ports, issue, rota) },
    managerWatches && { id: 'intake:watched', kind: 'watched', run: watch },
    acknowledge !== undefined && {
      id: 'intake:acknowledged',
      kind: 'acknowledged',
      run: sendAcknowledgement,
    },
  ];
  return deeds.filter((deed) => deed !== false);
}

function channelAtReceiptOf({ scheme, history }: EvaluatedIssue): string | null {
  const { channelField } = scheme.severityFrom;
  const channel = channelField ? own(history.firstFields, channelField)?.[0] : undefined;
  return channel ?? channelOf(history.firstLabels);
}

/** Mails as many people as the severity asks for, each in the language it reads; never a public word. */
async function notifyOnCall(ports: Ports, issue: EvaluatedIssue, rota: Rota): Promise<object> {
  const { history, evaluation } = issue;
  const staffed = await resolveRota(ports, issue, rota);
  const recipients = selectNotified(staffed, staffOf(issue), evaluation.severity, history.receivedAt);
  const facts = { key: history.key, summary: history.summary, severity: evaluation.severity };
  await sendMailOnce(ports, issue, 'intake', { people: recipients.people }, (texts) =>
    writeArrival(facts, texts),
  );
  return recipients;
}

async function watch(ports: Ports, issue: EvaluatedIssue): Promise<object> {
  const client = await clientOfIssue(ports, issue);
  const accountId =
    client && client.accountManager !== '' ? await ports.people.findPerson(client.accountManager) : null;
  if (accountId === null) return { accountId: null, done: false };
  return { accountId, done: await ports.effects.watch(issue.history.issueId, accountId) };
}

/** A public comment in the client's language, found again by its key after a timeout. */
async function sendAcknowledgement(ports: Ports, issue: EvaluatedIssue): Promise<object> {
  const { scheme, history, evaluation } = issue;
  const terms = scheme.conduct?.intake?.acknowledge;
  if (!terms) return {};
  const client = await clientOfIssue(ports, issue);
  const language = await languageOfClient(ports, issue);
  const notified = await countNotified(ports, history.issueId);
  const last = evaluation.clocks.response?.cycles.at(-1);
  const calendar = responseCalendarOf(issue);
  const zone = client?.timezone ?? calendar.timezone;
  const received = {
    key: history.key,
    at: history.receivedAt,
    answerBy: last?.dueAt ?? null,
    notified,
    zone,
  };
  await ports.messages.addPublicComment(
    history.issueId,
    'acknowledged',
    writeAcknowledgement(terms, received, calendar, textsIn(language)),
  );
  return { language, told: notified };
}

async function countNotified(ports: Ports, issueId: string): Promise<number> {
  const event = (await ports.events.of(issueId)).find(({ id }) => id === 'intake:told');
  return (event?.payload as { people?: string[] } | undefined)?.people?.length ?? 0;
}

/** The calendar its first answer is promised in, else the desk's first: its holidays are the ones the client is told of. */
function responseCalendarOf({ scheme, evaluation }: EvaluatedIssue) {
  const goal = evaluation.clocks.response?.cycles.at(-1)?.goal;
  const name = goal && goal.in !== 'elapsed' ? goal.calendar : (Object.keys(scheme.calendars)[0] ?? '');
  return calendarOf(scheme, name).calendar;
}
