/** The company lives its six months: the app is set up, the plan's tickets come and go, and time stops on the first day of whoever opens it. */
import { seedRandom } from '../../common/seed-random';
import type { Site } from '../../running/running-site';
import type { Tour } from '../../running/tour';
import { Acts, type IssueRef } from './acts';
import { Agenda } from './agenda';
import type { OpenTicket } from './open-ticket';
import { ADMIN, accountOf } from './people';
import texts from './plan/texts.json';
import { amendReport, approveReport, publishReport, reviewReport, writeReport } from './reports';
import { entries, setUp } from './setup';
import { tellStory } from './story';
import { readTickets, type Ticket } from './tickets';
import { openTickets } from './today';
import { tourOf } from './tour';
import { HOUR, intoWorkingTime, MINUTE, wall, workingDaysLater } from './working-time';

export const BEGINS = '2026-05-25 08:00';
const OPENS = '2026-11-25 13:00';
const FIRST_TICKET = '2026-05-26 09:00';
const LAST_TICKET = '2026-11-17 09:00';
const PROJECTS = ['AGY', 'APP', 'MAIL'] as const;

export async function liveCompany(site: Site, say: (line: string) => void): Promise<void> {
  const acts = new Acts(site);
  await setUp(acts);
  const placesById = new Map<string, string>();
  const agenda = planAll(acts, placesById);
  const end = wall(OPENS);
  let month = '';
  for (let act = agenda.takeBefore(end); act; act = agenda.takeBefore(end)) {
    await goTo(site, act.at);
    await act.run();
    const now = new Date(site.clock.now()).toISOString().slice(0, 7);
    if (now !== month) say(`The company lives ${now}`);
    month = now;
  }
  await goTo(site, end);
  site.keepTour(await findTour(acts, placesById));
}

async function findTour(acts: Acts, placesById: Map<string, string>): Promise<Tour> {
  const path = '/wiki/api/v2/spaces?keys=FERRY';
  const { results } = await acts.ask<{ results: { id: string }[] }>(ADMIN, 'GET', path);
  const pages = `/wiki/api/v2/pages?space-id=${results[0]?.id}&title=${encodeURIComponent(texts.summary.en)}`;
  const { results: titled } = await acts.ask<{ results: { id: string }[] }>(ADMIN, 'GET', pages);
  const clientPage = `/wiki/spaces/FERRY/pages/${titled[0]?.id}`;
  return tourOf({
    fatal: placesById.get('fatal') ?? '',
    breached: placesById.get('breached') ?? '',
    clientPage,
  });
}

const goTo = async (site: Site, at: number): Promise<void> => {
  if (at > site.clock.now()) await site.advance(at - site.clock.now());
};

function planAll(acts: Acts, placesById: Map<string, string>): Agenda {
  const agenda = new Agenda();
  for (const [at, enter] of entries) agenda.add(wall(at), () => enter(acts));
  const reports = new Reports(acts, agenda);
  for (const [seed, project] of PROJECTS.entries()) planProject(acts, agenda, project, seed + 1, reports);
  for (const ticket of openTickets) planOpen(acts, agenda, ticket, placesById);
  return agenda;
}

/** The tickets of a project, spread over the months; emergencies come at any hour of the day, the others within it. */
function planProject(
  acts: Acts,
  agenda: Agenda,
  project: Ticket['project'],
  seed: number,
  reports: Reports,
): void {
  const random = seedRandom(seed);
  const tickets = readTickets(project);
  const [first, last] = [wall(FIRST_TICKET), wall(LAST_TICKET)];
  for (const [nth, ticket] of tickets.entries()) {
    const around = first + ((last - first) * nth) / (tickets.length - 1) + random() * 6 * HOUR;
    const isUrgent = ticket.kind === 'urgent';
    const at = isUrgent && random() < 0.3 ? around + 8 * HOUR : intoWorkingTime(around, random() * 300);
    tellStory(acts, agenda, ticket, at, random, (issue, closedAt) => {
      if (isUrgent && project === 'AGY') reports.plan(issue, ticket, closedAt);
    });
  }
}

/** One of the emergencies' reports was published late, one amended; all the others went their way in time. */
class Reports {
  private count = 0;

  constructor(
    private readonly acts: Acts,
    private readonly agenda: Agenda,
  ) {}

  plan(issue: IssueRef, { cause, fix, french }: Ticket, closedAt: number): void {
    const acts = this.acts;
    this.count += 1;
    const written = intoWorkingTime(closedAt + 18 * HOUR, 60);
    const publishedAt = workingDaysLater(written, this.count === 4 ? 7 : 1) + HOUR;
    this.agenda.add(written, () => writeReport(acts, issue, { cause, fix, french }));
    this.agenda.add(written + HOUR, () => reviewReport(acts, issue));
    this.agenda.add(publishedAt - HOUR, () => approveReport(acts, issue));
    this.agenda.add(publishedAt, () => publishReport(acts, issue));
    if (this.count === 6) this.planAmendment(issue, workingDaysLater(publishedAt, 3));
  }

  private planAmendment(issue: IssueRef, at: number): void {
    const why = 'The client found that two more pages had been affected.';
    this.agenda.add(at, () => amendReport(this.acts, issue, why));
  }
}

/** `found` keeps the keys of those that the tour leads to. */
function planOpen(acts: Acts, agenda: Agenda, ticket: OpenTicket, placesById: Map<string, string>): void {
  const { project, by, severity, subject, text, labels = [], at, steps } = ticket;
  let issue: IssueRef = { id: '', key: '' };
  agenda.add(wall(at), async () => {
    const fields = { project: { key: project }, summary: subject, text, severity, labels };
    issue = await acts.create(accountOf(by), fields);
    if (ticket.tour) placesById.set(ticket.tour, issue.key);
  });
  for (const [nth, [deedAt, deed]] of steps.entries())
    agenda.add(wall(deedAt) + nth * (MINUTE / 60), () => deed(acts, issue));
}
