import type { Json } from '../../domain/evidence/canonical';
import type { Scheme } from '../../domain/scheme/scheme';
import { isJudging } from '../../domain/statement/credits-owed';
import { Dossier } from '../../domain/statement/dossier';
import type { StatementFigures, StatementInput } from '../../domain/statement/figures';
import { monthsEndingWith } from '../../domain/statement/months';
import { type ReleasedIssue, releaseIssue } from '../../domain/statement/released-issue';
import { termsOfDesk } from '../../domain/statement/terms';
import { type Instant, toInstant, toLocalDay } from '../../domain/time/instant';
import { serviceOf } from '../availability/client-service';
import { accountOf } from '../billing/time-bank';
import type { ClientAccount } from '../clients/client-accounts';
import { clientOfIssue } from '../clients/client-of-issue';
import { evaluateIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import type { ClientIssue } from '../ports/accounts';
import { votesOfClient } from '../satisfaction/show-satisfaction';
import { ownClockNamesOf } from '../sla/document/clock-label';
import type { StatementNames } from './document/names';

const STRETCH = 50;
const AT_ONCE = 10;

/** A month put together: its figures, what their things are called, and the parts of its evidence. */
export interface CollectedMonth {
  judgedAt: Instant;
  figures: StatementFigures;
  names: StatementNames;
  parts: Record<string, Json>;
}

/** A desk of a client, by the key of its project. */
interface ClientDesk {
  key: string;
  projectId: string;
  scheme: Scheme;
}

/**
 * A client's month from its issues and its accounts. An issue that is settled is judged once and kept; where time runs out before every
 * issue was looked at, the next try goes on from there.
 */
export async function collectMonth(
  ports: Ports,
  account: ClientAccount,
  month: string,
  until: Instant,
): Promise<CollectedMonth | 'unfinished' | 'no-project'> {
  const desks = await desksOf(ports, account);
  const [first] = desks;
  if (!first) return 'no-project';
  const judgedAt = ports.now();
  const input = await inputOf(ports, account, desks, { month, judgedAt });
  const { id, name } = account.client;
  const dossier = new Dossier({ ...input, client: { id, name }, timeZones: ports.timeZones });
  const titles = new Map<string, string>();
  const zone = input.desks[0]?.timezone ?? 'UTC';
  const begin = toInstant(`${monthsEndingWith(month, 12)[0]}-01`, 0, zone);
  const days = toLocalDay(judgedAt, zone) - toLocalDay(begin, zone) + 1;
  for (let from: string | null = null; ; ) {
    const page: { issues: ClientIssue[]; next: string | null } = await ports.clientAccounts.issuesOf(
      account.client.projects,
      days,
      from,
      STRETCH,
    );
    for (let at = 0; at < page.issues.length; at += AT_ONCE) {
      const batch = page.issues.slice(at, at + AT_ONCE);
      const proofs = await Promise.all(batch.map((issue) => proofOf(ports, account, issue, judgedAt)));
      for (const proof of proofs) if (proof) dossier.add(proof);
    }
    for (const { key, summary } of page.issues) titles.set(key, summary);
    from = page.next;
    if (from === null) break;
    if (ports.now() > until) return 'unfinished';
  }
  const figures = dossier.figures();
  return { judgedAt, figures, names: namesOf(figures, desks, titles), parts: dossier.parts(figures) };
}

/** The client's projects that follow a scheme. */
export async function desksOf(
  ports: Ports,
  { client }: Pick<ClientAccount, 'client'>,
): Promise<ClientDesk[]> {
  const desks = await Promise.all(
    client.projects.map(async (key): Promise<ClientDesk[]> => {
      const [projectId] = await ports.clientAccounts.projectIdsOf([key]);
      const scheme = projectId && (await ports.schemes.versionsOf(projectId)).at(-1)?.scheme;
      return projectId && scheme ? [{ key, projectId, scheme }] : [];
    }),
  );
  return desks.flat();
}

async function inputOf(
  ports: Ports,
  account: ClientAccount,
  desks: readonly ClientDesk[],
  { month, judgedAt }: { month: string; judgedAt: Instant },
): Promise<StatementInput> {
  const [bank, service, votes] = await Promise.all([
    accountOf(ports, account),
    serviceOf(ports, account),
    votesOfClient(ports, account.client, monthsEndingWith(month, 12)),
  ]);
  return {
    ...{ month, judgedAt },
    desks: desks.map(({ key, scheme }) => termsOfDesk(key, scheme)),
    bank: bank && { client: account.client.id, entries: bank.ledger.filter((entry) => entry.month <= month) },
    service: service && {
      ...{ terms: service.terms, since: service.service.record.since },
      outages: service.outages.map(({ id, key, from, to, cause }) => ({ id, key, from, to, cause })),
      maintenance: service.maintenance,
    },
    votes,
  };
}

/** What an issue adds to its client's statement; null where it is another's, or follows no scheme. */
async function proofOf(
  ports: Ports,
  { client }: ClientAccount,
  issue: ClientIssue,
  now: Instant,
): Promise<ReleasedIssue | null> {
  const events = (await ports.events.of(issue.id)).length;
  const of = ports.digest(JSON.stringify([client.id, await ports.site.listClients()]));
  const storedProof = await ports.statements.findProof(issue.id, { updatedAt: issue.updatedAt, events, of });
  if (storedProof) return storedProof;
  const evaluated = await evaluateIssue(ports, issue.id);
  if (evaluated.kind !== 'evaluated') return null;
  if ((await clientOfIssue(ports, evaluated))?.id !== client.id) return null;
  const proof = releaseIssue(issue.projectKey, evaluated.scheme, evaluated.history, now);
  const cycles = Object.values(evaluated.evaluation.clocks).flatMap((clock) => clock.cycles);
  const isSettled = cycles.every(
    ({ stoppedAt, state }) => stoppedAt !== null || state === 'cancelled' || state === 'unknown',
  );
  if (isSettled)
    await ports.statements.saveProof(issue.id, { updatedAt: evaluated.read.updatedAt, events, of }, proof);
  return proof;
}

function namesOf(
  { breaches, reports, attainment }: StatementFigures,
  desks: readonly ClientDesk[],
  titles: ReadonlyMap<string, string>,
): StatementNames {
  const keys = [...breaches, ...reports.lines].map(({ key }) => key);
  return {
    contracts: Object.fromEntries(
      desks.flatMap(({ key, scheme }) => scheme.contracts.map(({ id, name }) => [`${key} ${id}`, name])),
    ),
    clocks: Object.assign({}, ...desks.map(({ scheme }) => ownClockNamesOf(scheme))),
    stages: Object.fromEntries(desks.flatMap((desk) => namedStagesOf(desk, attainment))),
    severities: Object.fromEntries(
      desks.flatMap(({ scheme }) => scheme.severities.map(({ name, fr }) => [name, fr])),
    ),
    titles: Object.fromEntries(keys.map((key) => [key, titles.get(key) ?? ''])),
  };
}

/** Of the scheme, and of the contracts that judged the client's work items: what another's calls its stages is nobody else's. */
function namedStagesOf({ key, scheme }: ClientDesk, attainment: StatementFigures['attainment']) {
  const judging = scheme.contracts.filter(({ id }) => isJudging(id, attainment, key));
  return [scheme, ...judging].flatMap(({ report }) =>
    (report?.stages ?? []).flatMap(({ id, name }) => (name ? [[`${key} ${id}`, name] as const] : [])),
  );
}
