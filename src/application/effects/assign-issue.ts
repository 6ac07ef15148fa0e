import { type Staff, selectAssignee, withTeam } from '../../domain/automation/rota';
import type { Rota } from '../../domain/scheme/automation';
import { calendarOf } from '../../domain/sla/measure/measure';
import { runWithClaim } from '../claims';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import type { Turn } from '../ports/effects';

/** How long one evaluation may take for a turn, and how often another asks again in the meantime. */
const CLAIM_MS = 30_000;
const TRIES = 20;

/** Gives the issue to whose turn it is, or to the least loaded; who was meant is noted first, so that a second try means the same. */
export async function assign(ports: Ports, issue: EvaluatedIssue, rota: Rota): Promise<object> {
  const { issueId, projectId } = issue.history;
  const intended = assigneeOf(issueId, await ports.turns.lastTurnOf(projectId));
  if (issue.assignee !== null)
    return { accountId: issue.assignee, how: issue.assignee === intended ? rota.assign : 'by-hand' };
  const accountId = intended ?? (await takeTurn(ports, issue, rota));
  if (accountId === null) return { how: rota.assign, done: false };
  return { accountId, how: rota.assign, done: await ports.effects.assign(issueId, accountId) };
}

const assigneeOf = (issueId: string, { given: assignments }: Turn): string | null =>
  assignments.find((turn) => turn.issueId === issueId)?.accountId ?? null;

/** Two issues that come in together do not take the same turn. */
async function takeTurn(ports: Ports, issue: EvaluatedIssue, rota: Rota): Promise<string | null> {
  const { projectId } = issue.history;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const next = await runWithClaim(ports, `turn:${projectId}`, CLAIM_MS, async () => ({
      accountId: await takeNext(ports, issue, rota),
    }));
    if (next !== 'held') return next.accountId;
  }
  throw new Error(`somebody takes a turn in project ${projectId}: the next evaluation assigns the issue`);
}

async function takeNext(ports: Ports, issue: EvaluatedIssue, rota: Rota): Promise<string | null> {
  const { issueId, projectId, receivedAt } = issue.history;
  const staffed = await resolveRota(ports, issue, rota);
  const turn = await ports.turns.lastTurnOf(projectId);
  const staff = { ...staffOf(issue), ...(await loadsOf(ports, projectId, staffed)) };
  const accountId = selectAssignee(staffed, staff, turn.accountId, receivedAt);
  if (accountId !== null) await ports.turns.take(projectId, turn, { issueId, accountId });
  return accountId;
}

async function loadsOf(ports: Ports, projectId: string, rota: Rota): Promise<Pick<Staff, 'load'>> {
  if (rota.assign !== 'least-loaded') return {};
  const people = [...new Set([...rota.shifts.flatMap((shift) => shift.people), ...rota.backup])];
  const loads = people.map(async (who) => [who, await ports.effects.loadOf(projectId, who)] as const);
  return { load: new Map(await Promise.all(loads)) };
}

/** The rota with account ids in the place of the names people were entered by, and the team where it names nobody. */
export async function resolveRota(
  ports: Ports,
  { projectId, scheme }: Pick<EvaluatedIssue, 'projectId' | 'scheme'>,
  rota: Rota,
): Promise<Rota> {
  const findAccounts = async (names: string[]) => {
    const accounts = await Promise.all(names.map((name) => ports.people.findPerson(name)));
    return accounts.filter((accountId) => accountId !== null);
  };
  const shifts = rota.shifts.map(async (shift) => ({ ...shift, people: await findAccounts(shift.people) }));
  const away = rota.away.map(async (absence) => {
    const [person] = await findAccounts([absence.person]);
    return person === undefined ? [] : [{ ...absence, person }];
  });
  const withAccounts = {
    ...rota,
    shifts: await Promise.all(shifts),
    backup: await findAccounts(rota.backup),
    away: (await Promise.all(away)).flat(),
  };
  return withTeam(withAccounts, await ports.people.teamOf(projectId, scheme));
}

/** The calendars of the scheme are the rota's. */
export function staffOf({ scheme }: Pick<EvaluatedIssue, 'scheme'>): Staff {
  return {
    calendars: new Map(Object.keys(scheme.calendars).map((name) => [name, calendarOf(scheme, name)])),
  };
}
