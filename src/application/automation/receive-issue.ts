import { own } from '../../common/own';
import { acknowledgementOf } from '../../domain/automation/acknowledgement';
import { intakeNoticeOf } from '../../domain/automation/notice';
import { type Rota, selectNotified } from '../../domain/automation/rota';
import { channelOf } from '../../domain/scheme/severity';
import { calendarOf } from '../../domain/sla/measure';
import { mailOnce } from '../alerts/mail-once';
import { clientOfIssue, languageFor } from '../clients/client-of-issue';
import type { Judged } from '../evaluation/judge';
import type { Ports } from '../ports';
import { assign, staffedRota, staffOf } from './assign-issue';
import type { Deed } from './run-automations';

/** What an issue that came in is owed by itself. One received before its scheme was saved is not new, nor is one that is closed. */
export function intakeDeeds(judged: Judged): Deed[] {
  const { scheme, history, followedSince, evaluation } = judged;
  const intake = scheme.conduct?.intake;
  if (!intake || history.receivedAt < followedSince || evaluation.closedAt !== null) return [];
  if (intake.channels && !intake.channels.includes(channelAtReceipt(judged) ?? '')) return [];
  const { rota, assigns, managerWatches, acknowledge } = intake;
  const deeds: (Deed | false)[] = [
    rota !== undefined && { id: 'intake:told', kind: 'told', run: (ports) => tell(ports, judged, rota) },
    rota !== undefined &&
      assigns && { id: 'intake:assigned', kind: 'assigned', run: (ports) => assign(ports, judged, rota) },
    managerWatches && { id: 'intake:watched', kind: 'watched', run: watch },
    acknowledge !== undefined && { id: 'intake:acknowledged', kind: 'acknowledged', run: acknowledgeTo },
  ];
  return deeds.filter((deed) => deed !== false);
}

function channelAtReceipt({ scheme, history }: Judged): string | null {
  const { channelField } = scheme.severityFrom;
  const named = channelField ? own(history.firstFields, channelField)?.[0] : undefined;
  return named ?? channelOf(history.firstLabels);
}

/** Mails as many people as the severity asks for, each in the language it reads; never a public word. */
async function tell(ports: Ports, judged: Judged, rota: Rota): Promise<object> {
  const { history, evaluation } = judged;
  const whole = await staffedRota(ports, judged, rota);
  const told = selectNotified(whole, staffOf(judged), evaluation.severity, history.receivedAt);
  const facts = { key: history.key, summary: history.summary, severity: evaluation.severity };
  await mailOnce(ports, judged, 'intake', { people: told.people }, (language) =>
    intakeNoticeOf(facts, language),
  );
  return told;
}

async function watch(ports: Ports, judged: Judged): Promise<object> {
  const client = await clientOfIssue(ports, judged);
  const who =
    client && client.accountManager !== '' ? await ports.people.called(client.accountManager) : null;
  if (who === null) return { accountId: null, done: false };
  return { accountId: who, done: await ports.deeds.watch(judged.history.issueId, who) };
}

/** A public comment in the client's language, found again by its key after a timeout. */
async function acknowledgeTo(ports: Ports, judged: Judged): Promise<object> {
  const { scheme, history, evaluation } = judged;
  const terms = scheme.conduct?.intake?.acknowledge;
  if (!terms) return {};
  const client = await clientOfIssue(ports, judged);
  const language = await languageFor(ports, judged);
  const told = await toldOf(ports, history.issueId);
  const last = evaluation.clocks.response?.cycles.at(-1);
  const calendar = calendarFor(judged);
  const zone = client?.timezone ?? calendar.timezone;
  const received = {
    key: history.key,
    at: history.receivedAt,
    answerBy: last?.dueAt ?? null,
    notified: told,
    zone,
  };
  await ports.mail.say(
    history.issueId,
    'acknowledged',
    acknowledgementOf(terms, received, calendar, language),
  );
  return { language, told };
}

async function toldOf(ports: Ports, issueId: string): Promise<number> {
  const event = (await ports.events.of(issueId)).find(({ id }) => id === 'intake:told');
  return (event?.payload as { people?: string[] } | undefined)?.people?.length ?? 0;
}

/** The calendar its first answer is promised in, else the desk's first: its holidays are the ones the client is told of. */
function calendarFor({ scheme, evaluation }: Judged) {
  const goal = evaluation.clocks.response?.cycles.at(-1)?.goal;
  const name = goal && goal.in !== 'elapsed' ? goal.calendar : (Object.keys(scheme.calendars)[0] ?? '');
  return calendarOf(scheme, name).calendar;
}
