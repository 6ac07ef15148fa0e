import type { ClientView } from '../../contract/admin';
import type { SpaceBinding } from '../../contract/clients/client-accounts';
import type { ReportLine, ReportRow, SummaryAnswer, UnboundAnswer } from '../../contract/summary';
import { zoneOfDesk } from '../../domain/figures/finished';
import { lastMonthsOf, mergeMonths, type Tally, tallyOf } from '../../domain/figures/tally';
import { severityNameOf } from '../../domain/scheme/severity/severity-name';
import { contractOf } from '../../domain/scheme/versions/terms';
import { isOfOwner } from '../../domain/sla/contract-owner';
import { clientOfIssue } from '../clients/client-of-issue';
import { type EvaluatedIssue, evaluateIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import type { ClientIssue } from '../ports/accounts';
import { type Refusal, refuse } from '../refusal';
import { asOwnerReads } from '../sla/as-owner-reads';
import { ownClockNamesOf } from '../sla/document/clock-label';

/** How many issues one answer judges at most, so that it comes within seconds, and how many at a time. */
const STRETCH = 50;
const AT_ONCE = 10;
const DAYS_A_MONTH = 31;

/** Where a summary stands and who looks at it, in the platform's words. */
export interface SummaryViewer {
  space: { id: string; key: string };
  /** Empty for somebody who is not signed in. */
  accountId: string;
}

/** Whose space it is, or why nothing is shown there. Nobody learns more of a space that is not bound than that. */
export async function clientOfSpace(
  ports: Ports,
  { space, accountId }: SummaryViewer,
): Promise<{ binding: SpaceBinding; client: ClientView } | UnboundAnswer | Refusal> {
  const binding = await ports.clientAccounts.bindingOf(space);
  const client = binding && (await ports.site.listClients()).find(({ id }) => id === binding.clientId);
  if (accountId === '' && !binding?.anonymous) return notForAnybody();
  return binding && client ? { binding, client } : { kind: 'unbound' };
}

/** A stretch of the summary of a client's space: what its issues come to by month, and the reports owed and delivered. */
export async function showSummary(
  ports: Ports,
  request: SummaryViewer & { months: number; from: string | null },
): Promise<SummaryAnswer | UnboundAnswer | Refusal> {
  const bound = await clientOfSpace(ports, request);
  if ('kind' in bound) return bound;
  const { binding, client } = bound;
  const now = ports.now();
  const months = lastMonthsOf(now, client.timezone, request.months);
  const { issues, next } = await stretchOf(ports, client, request);
  const owner = {
    client,
    of: ports.digest(JSON.stringify([TALLY_FORM, client.id, await ports.site.listClients()])),
  };
  const tallied = await runInBatches(issues, (issue) => findTally(ports, issue, owner));
  const sum = tallied.reduce((all, { tally }) => mergeMonths(all, tally.months), {} as Tally['months']);
  const inPeriod = Object.entries(sum).filter(([month]) => months.includes(month));
  return {
    ...{ kind: 'summary', now, months, next, promised: binding.promised },
    ...{ client: client.name, language: client.language, timezone: client.timezone },
    tallies: Object.fromEntries(inPeriod),
    contracts: Object.assign({}, ...tallied.map(({ tally }) => tally.contracts)),
    clockNames: Object.assign({}, ...tallied.map(({ tally }) => tally.clockNames)),
    reports: tallied.flatMap(({ issue, tally }) => toReportRows(issue, tally)),
  };
}

/** Only issues of the client's own projects, whatever the search should answer. */
async function stretchOf(
  ports: Ports,
  { projects }: ClientView,
  { months, from }: { months: number; from: string | null },
): Promise<{ issues: ClientIssue[]; next: string | null }> {
  if (projects.length === 0) return { issues: [], next: null };
  const page = await ports.clientAccounts.issuesOf(projects, months * DAYS_A_MONTH, from, STRETCH);
  return { ...page, issues: page.issues.filter(({ projectKey }) => projects.includes(projectKey)) };
}

/** Counted up where what a tally holds changes, so that none that is kept from before is shown. */
const TALLY_FORM = 2;

/** A client, and a name for all that tells it apart from the others: who the clients are, and their people. */
interface TallyOwner {
  client: ClientView;
  of: string;
}

/** An issue's tally: the one that is kept where nothing has changed since, else a new evaluation. */
async function findTally(
  ports: Ports,
  issue: ClientIssue,
  owner: TallyOwner,
): Promise<{ issue: ClientIssue; tally: Tally }> {
  const events = (await ports.events.of(issue.id)).length;
  const cached = await ports.clientAccounts.findTally(issue.id, {
    updatedAt: issue.updatedAt,
    of: owner.of,
    events,
  });
  if (cached) return { issue, tally: cached };
  const evaluated = await evaluateIssue(ports, issue.id);
  const tally =
    evaluated.kind === 'evaluated' ? await tallyOfClient(ports, evaluated, owner.client) : EMPTY_TALLY;
  const updatedAt = evaluated.kind === 'evaluated' ? evaluated.read.updatedAt : issue.updatedAt;
  if (tally.settled)
    await ports.clientAccounts.saveTally(issue.id, { updatedAt, of: owner.of, events }, tally);
  return { issue, tally };
}

const EMPTY_TALLY: Tally = { months: {}, reports: [], contracts: {}, clockNames: {}, settled: false };

/** Where several clients share a project, an issue counts for its own alone; one that is nobody's for sure counts for nobody. */
async function tallyOfClient(ports: Ports, whole: EvaluatedIssue, client: ClientView): Promise<Tally> {
  const owner = await clientOfIssue(ports, whole);
  if (owner?.id !== client.id) return EMPTY_TALLY;
  const issue = asOwnerReads(whole);
  const tally = tallyOf(issue.evaluation, issue.history.receivedAt, zoneOfDesk(issue.scheme));
  const inFrench = (line: ReportLine) => ({
    ...line,
    severityFr: severityNameOf(issue.scheme, line.severity, 'fr'),
  });
  const reports = tally.reports.map(inFrench);
  const clocks = Object.values(tally.months).flatMap((month) => Object.keys(month.clocks));
  const clockNames = ownClockNamesOf(issue.scheme, clocks);
  return { ...tally, reports, contracts: contractsOf(issue), clockNames };
}

/** The contracts that judged an issue while it was its client's, by their ids; none for the scheme's own promise. */
function contractsOf({ scheme, evaluation, history }: EvaluatedIssue): Tally['contracts'] {
  const cycles = Object.values(evaluation.clocks).flatMap((clock) => clock.cycles);
  const named = cycles.flatMap(({ contract: id }) => {
    const contract = contractOf(scheme, id);
    return contract && isOfOwner(contract, history) ? [[contract.id, contract.name] as const] : [];
  });
  return Object.fromEntries(named);
}

function toReportRows({ key, summary }: ClientIssue, { reports }: Tally): ReportRow[] {
  return reports.map((line) => ({ key, summary, ...line }));
}

async function runInBatches<Thing, Result>(
  things: Thing[],
  run: (thing: Thing) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < things.length; at += AT_ONCE)
    results.push(...(await Promise.all(things.slice(at, at + AT_ONCE).map(run))));
  return results;
}

const notForAnybody = () => refuse('not-allowed', ({ refusals }) => refusals.figures.notForAnybody);
