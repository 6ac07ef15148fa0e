import { say } from '../../common/say';
import type { ServiceAnswer, ServicesAnswer } from '../../contract/service';
import { type Maintenance, maintenanceSchema } from '../../domain/availability/maintenance';
import { correctOutage, type OutageEdit } from '../../domain/availability/outage';
import { runWithClaim } from '../claims';
import { type Actor, listClientAccounts, notAllowed, withClientAccount } from '../clients/client-accounts';
import type { Ports } from '../ports';
import { type Refusal, refuse } from '../refusal';
import { type ClientService, serviceOf, toServiceAnswer } from './client-service';

/** How long one change of a client's list keeps the next waiting, should its writer die. */
const CLAIM_MS = 30_000;

/** The clients whose availability somebody keeps. */
export async function showServices(ports: Ports): Promise<ServicesAnswer | Refusal> {
  const accounts = await listClientAccounts(ports);
  if (accounts === null) return notAllowed();
  const watched = accounts.filter(({ terms }) => terms.availability);
  return { kind: 'services', clients: watched.map(({ client: { id, name } }) => ({ id, name })) };
}

/** A client's service: how available it was, its outages, its maintenance. */
export function showService(ports: Ports, { client }: { client: string }): Promise<ServiceAnswer | Refusal> {
  return withService(ports, client, async (service) => toServiceAnswer(service));
}

/** Corrects an outage by hand; the reason is kept with who gave it. */
export function editOutage(
  ports: Ports,
  actor: Actor,
  { client, ...request }: { client: string } & Omit<OutageEdit, 'at' | 'actor'>,
): Promise<ServiceAnswer | Refusal> {
  return withService(ports, client, async (service) => {
    const outage = service.outages.find(({ id }) => id === request.outageId);
    if (!outage) return refuseGone();
    const now = ports.now();
    if ([request.from, request.to].some((at) => typeof at === 'number' && at > now)) return refuseFuture();
    const edit: OutageEdit = { ...request, at: now, actor: actor.accountId };
    const result = correctOutage(outage, [edit]);
    if ('refused' in result)
      return refuse('invalid', ({ refusals }) => say(refusals.service.outage, result.refused));
    if (!(await addEdit(ports, client, edit))) return refuseWhileEntering();
    await ports.site.recordAudit({
      at: now,
      by: actor.accountId,
      what: 'outage-edited',
      subject: request.outageId,
    });
    return answerAgain(ports, service);
  });
}

/** Enters a maintenance on the calendar, or changes one; one whose times change is no longer announced. */
export function saveMaintenance(
  ports: Ports,
  actor: Actor,
  { client, ...request }: { client: string } & Omit<Maintenance, 'announcedAt' | 'reached'>,
): Promise<ServiceAnswer | Refusal> {
  return withService(ports, client, async (service) => {
    const wrong = refuseDates(request);
    if (wrong) return wrong;
    const isSaved = await withMaintenance(ports, client, ({ all, save }) => {
      const before = all.find(({ id }) => id === request.id);
      const isMoved = before?.from !== request.from || before?.to !== request.to;
      const reached = isMoved ? undefined : before?.reached;
      const announcedAt = isMoved ? null : (before?.announcedAt ?? null);
      return save(maintenanceSchema.parse({ ...request, announcedAt, ...(reached && { reached }) }));
    });
    if (isSaved !== true) return refuseWhileEntering();
    const subject = `${service.account.client.name}, ${request.what.en}`;
    await ports.site.recordAudit({
      at: ports.now(),
      by: actor.accountId,
      what: 'maintenance-saved',
      subject,
    });
    return answerAgain(ports, service);
  });
}

function refuseDates(request: Omit<Maintenance, 'announcedAt' | 'reached'>): Refusal | null {
  const { error } = maintenanceSchema.safeParse({ ...request, announcedAt: null });
  if (!error) return null;
  return error.issues.some(({ message }) => message === 'over-a-year') ? refuseLong() : refuseReversedDates();
}

/** Beside those that others enter at once; false where somebody is at it. */
async function addEdit(ports: Ports, client: string, edit: OutageEdit): Promise<boolean> {
  const outcome = await runWithClaim(ports, `outages:${client}`, CLAIM_MS, async (claim) =>
    ports.services.saveEdits(client, [...(await ports.services.listEdits(client)), edit], claim),
  );
  return outcome === true;
}

/** A client's maintenance under a claim, and how one of it is written beside the others; false where the claim is lost. */
export interface Calendar {
  all: Maintenance[];
  save(changed: Maintenance): Promise<boolean>;
}

/** Does something with a client's maintenance as it stands by then, while nobody else does. */
export const withMaintenance = <Outcome>(
  ports: Ports,
  client: string,
  run: (calendar: Calendar) => Promise<Outcome>,
): Promise<Outcome | 'held'> =>
  runWithClaim(ports, `maintenance:${client}`, CLAIM_MS, async (claim) => {
    const all = await ports.services.listMaintenance(client);
    const save = (changed: Maintenance) =>
      ports.services.saveMaintenance(client, [...all.filter(({ id }) => id !== changed.id), changed], claim);
    return run({ all, save });
  });

/** Answers only somebody who keeps this client's accounts, where its availability is tracked. */
export function withService<Answer>(
  ports: Ports,
  client: string,
  run: (service: ClientService) => Promise<Answer | Refusal>,
): Promise<Answer | Refusal> {
  return withClientAccount(ports, client, async (account) => {
    const service = await serviceOf(ports, account);
    return service ? run(service) : notWatched();
  });
}

async function answerAgain(ports: Ports, { account }: ClientService): Promise<ServiceAnswer | Refusal> {
  const service = await serviceOf(ports, account);
  return service ? toServiceAnswer(service) : notWatched();
}

const notWatched = () => refuse('not-found', ({ refusals }) => refusals.service.notWatched);
export const refuseWhileEntering = () => refuse('busy', ({ refusals }) => refusals.accounts.busy);
export const refuseGone = () => refuse('not-found', ({ refusals }) => refusals.service.gone);
const refuseFuture = () => refuse('invalid', ({ refusals }) => refusals.service.futureMoment);
const refuseLong = () => refuse('invalid', ({ refusals }) => refusals.service.longMaintenance);
const refuseReversedDates = () => refuse('invalid', ({ refusals }) => refusals.service.reversedMaintenance);
