/** Two desks beside the company's three, on promises that none of those has: made when its file is first opened, as its administrators would by hand. */
import type { Site } from '../../../running/running-site';
import type { TourStop } from '../../../running/tour';
import { Acts } from '../acts';
import { accountOf } from '../people';
import texts from '../plan/desks.json';

type DeskPlan = (typeof texts.desks)[number];
type TicketPlan = DeskPlan['tickets'][number];

/** Whose team and administrators the new desks have. */
const LIKE = 'NEW';

export async function openMoreDesks(site: Site): Promise<void> {
  const acts = new Acts(site);
  for (const plan of texts.desks) await openDesk(acts, plan);
  await site.settle();
  const tour = site.tour();
  if (tour) site.keepTour({ ...tour, more: texts.desks.map(toStop) });
}

const toStop = ({ stop, agent, key }: DeskPlan): TourStop => ({
  ...stop,
  as: accountOf(agent),
  place: `/projects/${key}/apps/queue`,
});

async function openDesk(acts: Acts, plan: DeskPlan): Promise<void> {
  const { site } = acts;
  const { key, name, priorities, preset, client } = plan;
  site.changeJira({ kind: 'create-project', project: key, to: name, like: LIKE, priorities });
  const { account, name: displayName, locale } = client;
  site.addPerson({ accountId: accountOf(account), displayName, locale, sees: [key] });
  const { id: projectId } = await acts.ask<{ id: string }>(
    accountOf(plan.agent),
    'GET',
    `/rest/api/3/project/${key}`,
  );
  await acts.askStart('choosePreset', { projectId, preset });
  await acts.askStart('pinPanel', { projectId });
  await acts.askAdmin('letAppIn', { projectId });
  for (const ticket of plan.tickets) await openTicket(acts, plan, ticket);
}

const STATUS_AFTER = new Map([
  ['answer', 'In Progress'],
  ['ask', 'Waiting for client'],
  ['close', 'Done'],
]);

/** It is left, or answered and moved on. */
async function openTicket(acts: Acts, { key, agent, client }: DeskPlan, ticket: TicketPlan): Promise<void> {
  const { severity, subject, text, says } = ticket;
  const fields = { project: { key }, summary: subject, text, severity };
  const issue = await acts.create(accountOf(client.account), fields);
  const status = STATUS_AFTER.get(ticket.then);
  if (status === undefined) return;
  await acts.take(accountOf(agent), issue);
  await acts.say(accountOf(agent), issue, says);
  await acts.move(accountOf(agent), issue, status);
}
