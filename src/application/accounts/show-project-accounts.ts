import type { ClientView } from '../../contract/admin';
import type { AccountsRow, ProjectAccountsAnswer } from '../../contract/figures';
import { addCivilDays, toInstant } from '../../domain/time/instant';
import { serviceOf } from '../availability/client-service';
import { accountOf, toBankView } from '../billing/time-bank';
import {
  type FiguresRequest,
  findProject,
  MAX_MONTHS,
  notForCaller,
  refusePeriod,
} from '../figures/show-figures';
import type { Ports } from '../ports';
import type { Refusal } from '../refusal';
import { satisfactionOfProject, toSatisfactionView } from '../satisfaction/show-satisfaction';
import type { MonthlyAccounts } from './document/monthly-accounts';

/**
 * What is accounted for to a project's clients, for the report of those who work in it. A client's bank and availability are of all
 * its projects, so they are shown to those alone who work in each of them.
 */
export async function showProjectAccounts(
  ports: Ports,
  { projectId, from, to, client }: FiguresRequest,
): Promise<ProjectAccountsAnswer | Refusal> {
  const project = await findProject(ports, projectId);
  if (!project) return notForCaller();
  const refused = refusePeriod(from, to);
  if (refused) return refused;
  const months = listMonths(from, to);
  const clients = (await clientsOf(ports, project.key)).filter(({ id }) => client === null || id === client);
  const [satisfaction, rows] = await Promise.all([
    satisfactionOfProject(ports, projectId, client, months),
    Promise.all(clients.map((entry) => rowForCallerOf(ports, entry))),
  ]);
  return {
    kind: 'project-accounts',
    satisfaction: toSatisfactionView(satisfaction),
    clients: rows.filter((row) => row !== null),
  };
}

/** The same for the page of a month that is over: each client's bank as it stands, its availability in that month. */
export async function readMonthlyAccounts(
  ports: Ports,
  project: { id: string; key: string },
  month: string,
): Promise<MonthlyAccounts> {
  const satisfaction = await satisfactionOfProject(ports, project.id, null, [month]);
  const clients = await clientsOf(ports, project.key);
  const rows = await Promise.all(clients.map((client) => rowOf(ports, client, month)));
  return { satisfaction, clients: rows.filter((row) => row !== null) };
}

async function clientsOf(ports: Ports, projectKey: string): Promise<ClientView[]> {
  return (await ports.site.listClients()).filter(({ projects }) => projects.includes(projectKey));
}

async function rowForCallerOf(ports: Ports, client: ClientView): Promise<AccountsRow | null> {
  const ids = await ports.clientAccounts.projectIdsOf(client.projects);
  const workable = await ports.people.listWorkable(ids);
  return ids.every((id) => workable.includes(id)) ? rowOf(ports, client, null) : null;
}

/** Null where nothing is accounted for. Without a month the availability is the one of now. */
async function rowOf(ports: Ports, client: ClientView, month: string | null): Promise<AccountsRow | null> {
  const terms = await ports.bank.termsOf(client.id);
  if (!terms?.billing && !terms?.availability) return null;
  const [account, clientService] = await Promise.all([
    accountOf(ports, { client, terms }),
    serviceOf(ports, { client, terms }),
  ]);
  return {
    id: client.id,
    name: client.name,
    bank: account && toBankView(account, ports.now()),
    availability: clientService && measure(clientService, month),
  };
}

function measure(
  { terms, service }: NonNullable<Awaited<ReturnType<typeof serviceOf>>>,
  month: string | null,
) {
  const { now } = service.record;
  const at = month === null ? now : toInstant(addCivilDays(`${month}-01`, 14), 0, terms.timezone);
  const rolling = month === null ? service.measureRolling(now) : null;
  return { promised: terms.share, windowDays: terms.windowDays, rolling, month: service.measureMonth(at) };
}

function listMonths(from: string, to: string): string[] {
  const months: string[] = [];
  let [year = 0, place = 1] = from.split('-').map(Number);
  for (;;) {
    const month = `${year}-${String(place).padStart(2, '0')}`;
    if (month > to || months.length > MAX_MONTHS) return months;
    months.push(month);
    [year, place] = place === 12 ? [year + 1, 1] : [year, place + 1];
  }
}
