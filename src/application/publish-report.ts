import { blanksLeft } from '../domain/incident/document';
import { wordsOf } from '../domain/incident/words';
import type { AppEvent } from '../domain/sla/history';
import { draftReport, reportOf } from './draft-report';
import { type Judged, judge } from './judge';
import { markIssue } from './mark-issue';
import type { Ports, ReportRecord } from './ports';
import { publishEvidence } from './publish-evidence';
import { type Refusal, refusal } from './refusal';

interface Asked {
  issueId: string;
  accountId: string;
}

/** A report as the people who finish it see it. */
export interface ReportStanding {
  kind: 'report';
  state: ReportRecord['state'] | 'not-owed';
  url: string | null;
  blanks: number;
  withheld: number;
  newer: string[];
  approvedBy: string | null;
  problem: ReportRecord['problem'];
}

interface Found {
  judged: Judged;
  record: ReportRecord;
  blanks: number;
  withheld: number;
}

/** Where a report stands: how many blanks are left, how much was withheld, and which parts have newer facts. */
export async function showReport(ports: Ports, asked: Asked): Promise<ReportStanding | Refusal> {
  const found = await find(ports, asked);
  return 'record' in found ? standing(found) : found;
}

/** Sends the draft for review; with blanks left only when that is meant. */
export async function sendForReview(
  ports: Ports,
  asked: Asked & { withBlanks: boolean },
): Promise<ReportStanding | Refusal> {
  const found = await find(ports, asked);
  if (!('record' in found)) return found;
  if (found.record.state !== 'drafted') return notNow();
  if (found.blanks > 0 && !asked.withBlanks) return blanksRemain(found.blanks);
  return step(ports, found, { state: 'in-review' });
}

/** Approves a report that is in review. */
export async function approveReport(ports: Ports, asked: Asked): Promise<ReportStanding | Refusal> {
  const found = await find(ports, asked);
  if (!('record' in found)) return found;
  if (found.record.state !== 'in-review') return notNow();
  return step(ports, found, { state: 'approved', approvedBy: asked.accountId });
}

/**
 * Publishes an approved report that has no blanks: its evidence is put on the page, the client sees the page, is told on the issue,
 * and the report clock stops. Each of these may be done twice without harm, so that a publishing that died is simply done again.
 */
export async function publishReport(ports: Ports, asked: Asked): Promise<ReportStanding | Refusal> {
  const found = await find(ports, asked);
  if (!('record' in found)) return found;
  const { judged, record, blanks } = found;
  if (record.state !== 'approved') return notNow();
  if (blanks > 0) return blanksRemain(blanks);
  const { issueId, projectId } = judged.history;
  const at = ports.now();
  const event = publishing(record, asked.accountId, at);
  if ((await publishEvidence(ports, judged, record, event)) === 'page-gone')
    return step(ports, found, { problem: 'page-gone' });
  await ports.pages.publish(record.pageId ?? '', await ports.people.team(projectId, judged.scheme));
  const words = wordsOf[judged.scheme.languages[0] ?? 'en'];
  await ports.mail.say(issueId, `published:${record.nth}`, words.told(record.url ?? ''));
  if ((await ports.events.append(issueId, event, at)) === 'busy') return busy();
  const next = await step(ports, found, { state: 'published', publishedAt: at });
  await markIssue(ports, issueId);
  return next;
}

function publishing({ nth }: ReportRecord, actor: string, at: number): AppEvent {
  return { id: `published:${nth}`, at, actor, kind: 'published', payload: {} };
}

async function find(ports: Ports, { issueId, accountId }: Asked): Promise<Found | ReportStanding | Refusal> {
  if (!(await ports.people.canWork(accountId, issueId))) return notAllowed();
  const judged = await judge(ports, issueId);
  if (judged.kind !== 'judged') return notOwed();
  await draftReport(ports, judged);
  const record = await ports.reports.find(issueId);
  if (!record) return notOwed();
  const report = reportOf(judged, record);
  const page = record.pageId === null ? null : await ports.pages.read(record.pageId);
  const blanks = page ? blanksLeft(page.nodes, report) : report.people.blanks.length;
  return { judged, record, blanks, withheld: report.withheld };
}

async function step(ports: Ports, found: Found, change: Partial<ReportRecord>): Promise<ReportStanding> {
  const record = { ...found.record, ...change };
  await ports.reports.save(found.judged.history.issueId, record);
  return standing({ ...found, record });
}

function standing({ record, blanks, withheld }: Found): ReportStanding {
  const { state, url, newer, approvedBy, problem } = record;
  return { kind: 'report', state, url, blanks, withheld, newer, approvedBy, problem };
}

const notOwed = (): ReportStanding => ({
  kind: 'report',
  state: 'not-owed',
  url: null,
  blanks: 0,
  withheld: 0,
  newer: [],
  approvedBy: null,
  problem: null,
});

const notAllowed = () =>
  refusal(
    'not-allowed',
    'Only people who may edit this issue can work on its report.',
    'Seules les personnes qui peuvent modifier ce ticket peuvent travailler à son rapport.',
  );

const notNow = () =>
  refusal(
    'invalid',
    'The report is not at this step: a draft goes to review, is approved, and then published.',
    'Le rapport n’en est pas là\u00a0: un brouillon passe en revue, est approuvé, puis publié.',
  );

const busy = () =>
  refusal(
    'busy',
    'Somebody is recording something on this issue at this very moment. Try again.',
    'Quelqu’un consigne quelque chose sur ce ticket en ce moment même. Réessayez.',
  );

const blanksRemain = (left: number) =>
  refusal(
    'invalid',
    `${left} of the parts that only people can write ${left === 1 ? 'is' : 'are'} still blank.`,
    `${left} des parties que seules des personnes peuvent écrire ${left === 1 ? 'est encore vide' : 'sont encore vides'}.`,
  );
