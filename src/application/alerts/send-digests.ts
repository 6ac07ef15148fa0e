import { textsIn } from '../../../locales/languages';
import { own } from '../../common/own';
import { deskZoneOf } from '../../domain/alerts/morning';
import { alertRulesOf } from '../../domain/scheme/alert-settings';
import { toLocalDate } from '../../domain/time/instant';
import { runWithClaim } from '../claims';
import { deskLanguageOf } from '../desk-language';
import { forEachOf } from '../each';
import type { Ports } from '../ports';
import type { Claim } from '../ports/evaluation';
import type { DigestRun } from '../ports/mailboxes';
import { deliverDigest } from './deliver-digest';
import { type Desk, listDesks, type MorningDesk, readVersions } from './digest-desks';
import { type OverdueIssue, writeDigest } from './digest-mails';
import { listOverdueByPerson } from './overdue-issues';

/** How long a run that died keeps the next ones waiting. */
const CLAIM_MS = 900_000;

/**
 * Every five minutes: each person gets one list a working morning of what is still overdue, once his desk has opened, also where the
 * runs come late or twice. A person of two desks gets one list, when the first of them opens.
 */
export async function sendDigests(ports: Ports): Promise<void> {
  const run = await ports.digestRuns.read();
  const desks = await listDesks(ports);
  const isDue = run.people.length > 0 || desks.some(({ projectId }) => hasOpened(run, desks, projectId));
  if (isDue) await runWithClaim(ports, 'digests', CLAIM_MS, (claim) => sendTo(ports, desks, claim));
}

async function sendTo(ports: Ports, mornings: MorningDesk[], claim: Claim): Promise<void> {
  const run = await ports.digestRuns.read();
  const desks = await readVersions(ports, mornings);
  const siteUrl = await ports.issues.siteUrl();
  const overdue = [...(await listOverdueByPerson(ports, desks))];
  const isOpen = (projectId: string) =>
    desks.some((desk) => desk.projectId === projectId && desk.morning !== null);
  const open = overdue.filter(([, issues]) => issues.some(({ projectId }) => isOpen(projectId)));
  const due = open.filter(
    ([person, issues]) =>
      run.people.includes(person) || issues.some(({ projectId }) => hasOpened(run, desks, projectId)),
  );
  const done = new Set<string>();
  const words = { failed: 'digest not sent', of: () => '' };
  await forEachOf(ports, due, words, async ([person, issues]) => {
    if (await sendDigest(ports, desks, siteUrl, person, issues)) done.add(person);
  });
  const waiting = [...due.map(([person]) => person), ...run.people].filter((person) => !done.has(person));
  const people = [...new Set(waiting)].filter((person) => overdue.some(([other]) => other === person));
  await ports.digestRuns.save({ days: { ...daysBefore(run, desks), ...daysOf(desks) }, people }, claim);
}

/** Whether the morning of a project has come since the last run. */
function hasOpened({ days }: DigestRun, desks: MorningDesk[], projectId: string): boolean {
  const morning = desks.find((desk) => desk.projectId === projectId)?.morning ?? null;
  return morning !== null && own(days, projectId) !== morning;
}

/** Of the projects that are there: those that people deleted are not gone on with. */
const daysBefore = ({ days }: DigestRun, desks: Desk[]): Record<string, string> =>
  Object.fromEntries(
    desks.flatMap(({ projectId }) => {
      const day = own(days, projectId);
      return day === undefined ? [] : [[projectId, day] as const];
    }),
  );

const daysOf = (desks: Desk[]): Record<string, string> =>
  Object.fromEntries(
    desks.flatMap(({ projectId, morning }) => (morning === null ? [] : [[projectId, morning] as const])),
  );

/** False where it has to be tried again: the hour has no room, or Jira has too much to do. */
async function sendDigest(
  ports: Ports,
  desks: Desk[],
  siteUrl: string,
  person: string,
  overdue: (OverdueIssue & { projectId: string })[],
): Promise<boolean> {
  const { scheme } = desks.find(({ projectId }) => projectId === overdue[0]?.projectId) as Desk;
  const now = ports.now();
  const language = (await ports.people.languageOf(person)) ?? deskLanguageOf(scheme);
  const zone = (await ports.people.timeZoneOf(person)) ?? deskZoneOf(scheme, now);
  const limit = { now, perHour: alertRulesOf(scheme).mailsPerHour };
  const held = await ports.mailboxes.takeDigest(person, toLocalDate(now, zone), limit);
  if (typeof held === 'string') return held === 'known';
  const reader = { texts: textsIn(language), zone, siteUrl, now };
  return deliverDigest(ports, person, held, overdue, writeDigest(overdue, held, reader));
}
