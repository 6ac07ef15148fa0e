import { type Rota, type Staff, selectAssignee, withTeam } from '../../domain/automation/rota';
import { calendarOf } from '../../domain/sla/measure';
import { claiming } from '../claims';
import type { Judged } from '../evaluation/judge';
import type { Ports } from '../ports';
import type { Turn } from '../ports/effects';

/** How long one pass may take for a turn, and how often another asks again in the meantime. */
const CLAIM_MS = 30_000;
const TRIES = 20;

/** Gives the issue to whose turn it is, or to the least loaded; who was meant is noted first, so that a second try means the same. */
export async function assign(ports: Ports, judged: Judged, rota: Rota): Promise<object> {
  const { issueId, projectId } = judged.history;
  const meant = givenTo(issueId, await ports.turns.lastIn(projectId));
  if (judged.assignee !== null)
    return { accountId: judged.assignee, how: judged.assignee === meant ? rota.assign : 'by-hand' };
  const accountId = meant ?? (await turnTaken(ports, judged, rota));
  if (accountId === null) return { how: rota.assign, done: false };
  return { accountId, how: rota.assign, done: await ports.deeds.assign(issueId, accountId) };
}

const givenTo = (issueId: string, { given }: Turn): string | null =>
  given.find((one) => one.issueId === issueId)?.accountId ?? null;

/** Two issues that come in together do not take the same turn. */
async function turnTaken(ports: Ports, judged: Judged, rota: Rota): Promise<string | null> {
  const { projectId } = judged.history;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const next = await claiming(ports, `turn:${projectId}`, CLAIM_MS, async () => ({
      accountId: await nextOf(ports, judged, rota),
    }));
    if (next !== 'held') return next.accountId;
  }
  throw new Error(`somebody takes a turn in project ${projectId}: the next pass assigns the issue`);
}

async function nextOf(ports: Ports, judged: Judged, rota: Rota): Promise<string | null> {
  const { issueId, projectId, receivedAt } = judged.history;
  const whole = await staffedRota(ports, judged, rota);
  const turn = await ports.turns.lastIn(projectId);
  const staff = { ...staffOf(judged), ...(await loadsFor(ports, projectId, whole)) };
  const accountId = selectAssignee(whole, staff, turn.accountId, receivedAt);
  if (accountId !== null) await ports.turns.take(projectId, turn, { issueId, accountId });
  return accountId;
}

async function loadsFor(ports: Ports, projectId: string, rota: Rota): Promise<Pick<Staff, 'load'>> {
  if (rota.assign !== 'least-loaded') return {};
  const people = [...new Set([...rota.shifts.flatMap((one) => one.people), ...rota.backup])];
  const loads = people.map(async (who) => [who, await ports.deeds.loadOf(projectId, who)] as const);
  return { load: new Map(await Promise.all(loads)) };
}

/** The rota with account ids in the place of the names people were entered by, and the team where it names nobody. */
export async function staffedRota(ports: Ports, { history, scheme }: Judged, rota: Rota): Promise<Rota> {
  const known = async (names: string[]) => {
    const found = await Promise.all(names.map((name) => ports.people.called(name)));
    return found.filter((accountId) => accountId !== null);
  };
  const shifts = rota.shifts.map(async (one) => ({ ...one, people: await known(one.people) }));
  const away = rota.away.map(async (one) => {
    const [person] = await known([one.person]);
    return person === undefined ? [] : [{ ...one, person }];
  });
  const named = {
    ...rota,
    shifts: await Promise.all(shifts),
    backup: await known(rota.backup),
    away: (await Promise.all(away)).flat(),
  };
  return withTeam(named, await ports.people.team(history.projectId, scheme));
}

/** The calendars of the scheme are the rota's. */
export function staffOf({ scheme }: Judged): Staff {
  return {
    calendars: new Map(Object.keys(scheme.calendars).map((name) => [name, calendarOf(scheme, name)])),
  };
}
