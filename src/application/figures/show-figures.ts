import { type ClockName, clocksInOrder } from '../../common/clock-names';
import type { FigureProjectsAnswer, FiguresAnswer, NoFiguresAnswer } from '../../contract/figures';
import { monthOf } from '../../domain/figures/finished';
import {
  breachCellsOf,
  contractsIn,
  finishedCellsOf,
  lengthCellsOf,
  type MonthCounts,
  monthsUnder,
} from '../../domain/figures/summary';
import { sameInEach } from '../../domain/own-texts';
import type { Scheme } from '../../domain/scheme/scheme';
import { termsOf } from '../../domain/scheme/versions/terms';
import { dueSearchesOf, soonness } from '../../domain/search/falling-due';
import type { Ports } from '../ports';
import type { Project } from '../ports/issues';
import { type Refusal, refuse } from '../refusal';
import { ownClockNamesOf } from '../sla/document/clock-label';

/** A chart of more months than this says nothing any more. */
export const MAX_MONTHS = 36;

export interface FiguresRequest {
  projectId: string;
  from: string;
  to: string;
  client: string | null;
  contract?: string | null | undefined;
}

/**
 * A period's finished clocks from the project's rollups, and what falls due as the asking person's own search counts it. For those
 * who work in the project: the figures are of every issue and every client.
 */
export async function showFigures(
  ports: Ports,
  { projectId, from, to, client, contract = null }: FiguresRequest,
): Promise<FiguresAnswer | NoFiguresAnswer | Refusal> {
  const project = await findProject(ports, projectId);
  if (!project) return notForCaller();
  const refused = refusePeriod(from, to);
  if (refused) return refused;
  const latest = (await ports.schemes.versionsOf(projectId)).at(-1);
  if (!latest) return { kind: 'no-scheme' };
  const [all, clients, due] = await Promise.all([
    ports.rollups.listMonths(projectId, client, from, to),
    ports.site.listClients(),
    countDue(ports, project.key, { client, contract }),
  ]);
  const now = ports.now();
  const months = contract === null ? all : monthsUnder(all, contract);
  return {
    kind: 'figures',
    now,
    project,
    month: monthOf(latest.scheme, now),
    severities: latest.scheme.severities.map(({ name, fr }) => ({ name, fr })),
    clients: clients
      .filter(({ projects }) => projects.includes(project.key))
      .map(({ id, name }) => ({ id, name })),
    contracts: namedContractsOf(latest.scheme, contractsIn(all)),
    clocks: clocksIn(latest.scheme, months),
    clockNames: ownClockNamesOf(latest.scheme),
    targets: termsOf(latest.scheme, contract).targets,
    finished: finishedCellsOf(months),
    breaches: breachCellsOf(months),
    lengths: lengthCellsOf(months),
    due,
  };
}

/** The followed projects that somebody works in, for a gadget to choose from. */
export async function listProjects(ports: Ports): Promise<FigureProjectsAnswer> {
  const followed = new Set(await ports.schemes.listProjects());
  const visible = (await ports.projects.listVisible()).filter(({ id }) => followed.has(id));
  const workable = new Set(await ports.people.listWorkable(visible.map(({ id }) => id)));
  return { kind: 'projects', projects: visible.filter(({ id }) => workable.has(id)) };
}

/** The project, for somebody who works in it; null for anybody else. */
export async function findProject(ports: Ports, projectId: string): Promise<Project | null> {
  if (projectId === '' || (await ports.people.listWorkable([projectId])).length === 0) return null;
  const { id, key, name } = await ports.projects.factsOf(projectId);
  return { id, key, name };
}

/** The clocks that a report may be narrowed to: the scheme's, and one that it has no longer where it ended something. */
function clocksIn(scheme: Scheme, months: readonly MonthCounts[]): ClockName[] {
  const ended = finishedCellsOf(months).map(({ clock }) => [clock, null] as const);
  return clocksInOrder({ ...scheme.clocks, ...Object.fromEntries(ended) }).map(([clock]) => clock);
}

/** One that the scheme has no longer goes by its id. */
function namedContractsOf({ contracts }: Scheme, judged: string[]): FiguresAnswer['contracts'] {
  const gone = judged.filter((id) => !contracts.some((contract) => contract.id === id));
  return [
    ...contracts.map(({ id, name }) => ({ id, name })),
    ...gone.map((id) => ({ id, name: sameInEach(id) })),
  ];
}

async function countDue(ports: Ports, projectKey: string, whose: Parameters<typeof dueSearchesOf>[1]) {
  const searches = dueSearchesOf(projectKey, whose);
  return Promise.all(
    soonness.map(async (soon) => {
      const jql = searches[soon];
      return { soon, jql, count: await ports.issues.countFor(jql) };
    }),
  );
}

function countMonths(from: string, to: string): number {
  const count = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return count(to) - count(from) + 1;
}

export const notForCaller = () => refuse('not-allowed', ({ refusals }) => refusals.figures.notForCaller);

/** A period that ends before it begins, or is longer than can be read at once. */
export function refusePeriod(from: string, to: string, most = MAX_MONTHS): Refusal | null {
  const months = countMonths(from, to);
  if (months < 1) return refuse('invalid', ({ refusals }) => refusals.figures.backwards);
  return months > most ? refuse('invalid', ({ refusals }) => refusals.figures.longPeriod) : null;
}
