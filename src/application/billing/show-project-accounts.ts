import type { ClientView } from '../../contract/admin';
import type { AccountsRow, ProjectAccountsAnswer } from '../../contract/figures';
import type { MonthlyAccounts } from '../../domain/figures/monthly-accounts';
import { addCivilDays, toInstant } from '../../domain/time/instant';
import { serviceOf } from '../availability/client-service';
import type { FiguresAsked } from '../figures/show-figures';
import { MOST_MONTHS, notTheirs, projectFor, tooLong } from '../figures/show-figures';
import type { Ports } from '../ports';
import type { Refusal } from '../refusal';
import { projectSatisfaction } from '../satisfaction/show-satisfaction';
import { accountOf, bankView } from './time-bank';

/**
 * What is accounted for to a project's clients, for the report of those who work in it. A client's bank and availability are of all
 * its projects, so they are shown to those alone who work in each of them.
 */
export async function showProjectAccounts(
  ports: Ports,
  { projectId, from, to, client }: FiguresAsked,
): Promise<ProjectAccountsAnswer | Refusal> {
  const project = await projectFor(ports, projectId);
  if (!project) return notTheirs();
  const months = monthsFrom(from, to);
  if (months.length > MOST_MONTHS) return tooLong();
  const clients = (await clientsOf(ports, project.key)).filter(({ id }) => client === null || id === client);
  const [satisfaction, rows] = await Promise.all([
    projectSatisfaction(ports, projectId, client, months),
    Promise.all(clients.map((one) => rowFor(ports, one))),
  ]);
  return { kind: 'project-accounts', satisfaction, clients: rows.filter((row) => row !== null) };
}

/** The same for the page of a month that is over: each client's bank as it stands, its availability in that month. */
export async function monthlyAccounts(
  ports: Ports,
  project: { id: string; key: string },
  month: string,
): Promise<MonthlyAccounts> {
  const satisfaction = await projectSatisfaction(ports, project.id, null, [month]);
  const clients = await clientsOf(ports, project.key);
  const rows = await Promise.all(clients.map((client) => rowOf(ports, client, month)));
  return { satisfaction, clients: rows.filter((row) => row !== null) };
}

async function clientsOf(ports: Ports, projectKey: string): Promise<ClientView[]> {
  return (await ports.site.clients()).filter(({ projects }) => projects.includes(projectKey));
}

async function rowFor(ports: Ports, client: ClientView): Promise<AccountsRow | null> {
  const ids = await ports.accounts.projectIds(client.projects);
  const worksIn = await ports.people.worksIn(ids);
  return ids.every((id) => worksIn.includes(id)) ? rowOf(ports, client, null) : null;
}

/** Null where nothing is accounted for. Without a month the availability is the one of now. */
async function rowOf(ports: Ports, client: ClientView, month: string | null): Promise<AccountsRow | null> {
  const terms = await ports.bank.termsOf(client.id);
  if (!terms?.billing && !terms?.availability) return null;
  const [account, known] = await Promise.all([
    accountOf(ports, { client, terms }),
    serviceOf(ports, { client, terms }),
  ]);
  return {
    id: client.id,
    name: client.name,
    bank: account && bankView(account, ports.now()),
    availability: known && measuredIn(known, month),
  };
}

function measuredIn(
  { terms, service }: NonNullable<Awaited<ReturnType<typeof serviceOf>>>,
  month: string | null,
) {
  const { now } = service.record;
  const at = month === null ? now : toInstant(addCivilDays(`${month}-01`, 14), 0, terms.timezone);
  const rolling = month === null ? service.measureRolling(now) : null;
  return { promised: terms.share, windowDays: terms.windowDays, rolling, month: service.measureMonth(at) };
}

function monthsFrom(from: string, to: string): string[] {
  const months: string[] = [];
  let [year = 0, place = 1] = from.split('-').map(Number);
  for (;;) {
    const month = `${year}-${String(place).padStart(2, '0')}`;
    if (month > to || months.length > MOST_MONTHS) return months;
    months.push(month);
    [year, place] = place === 12 ? [year + 1, 1] : [year, place + 1];
  }
}
