import { say } from '../../common/say';
import type { AnnouncedAnswer, Notice, ServiceAnswer, ServicesAnswer } from '../../contract/service';
import { type Maintenance, maintenanceSchema } from '../../domain/availability/maintenance';
import { correctOutage, type OutageEdit } from '../../domain/availability/outage';
import { heading, paragraph } from '../../domain/document/adf';
import { runWithClaim } from '../claims';
import { type Actor, listClientAccounts, notAllowed, withClientAccount } from '../clients/client-accounts';
import type { Ports } from '../ports';
import { type Refusal, refuse } from '../refusal';
import { type SpacePage, writeSpacePage } from '../report/place/write-space-page';
import { type ClientService, serviceOf, toServiceAnswer } from './client-service';
import { writeJointNotice } from './document/maintenance-notice';
import { mailContacts, mergeReached } from './mail-contacts';

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
    const isSaved = await changeMaintenance(ports, client, request.id, (before) => {
      const isMoved = before?.from !== request.from || before?.to !== request.to;
      return maintenanceSchema.parse({
        ...request,
        announcedAt: isMoved ? null : (before?.announcedAt ?? null),
        ...(isMoved || !before?.reached ? {} : { reached: before.reached }),
      });
    });
    if (!isSaved) return refuseWhileEntering();
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

/**
 * Announces a maintenance, or that it will not take place, in the languages it is described in, the client's first: by mail to the
 * client's contacts who have accounts, and as a page in its space where it has one. Once somebody was reached it is announced, and who
 * was is kept; the first announcing counts. Source: tracktik, "TrackTik informera le Client de l’entretien planifié par courriel".
 */
export function announceMaintenance(
  ports: Ports,
  { client, id, byHand }: { client: string; id: string; byHand: boolean },
): Promise<AnnouncedAnswer | Refusal> {
  return withService(ports, client, async ({ account, maintenance }) => {
    const entry = maintenance.find((candidate) => candidate.id === id);
    if (!entry) return refuseGone();
    const notice = writeJointNotice(entry, account.client.timezone, account.client.language);
    const page = byHand ? { missing: null } : await publishNotice(ports, client, notice);
    const people = byHand ? [] : await mailContacts(ports, account, notice);
    const url = 'url' in page ? page.url : null;
    const reached = { people, page: url, byHand };
    if (byHand || url !== null || people.length > 0) {
      const isSaved = await changeMaintenance(ports, client, id, (before) => {
        const current = before ?? entry;
        return {
          ...current,
          announcedAt: current.announcedAt ?? ports.now(),
          reached: mergeReached(current, reached),
        };
      });
      if (!isSaved) return refuseWhileEntering();
    }
    return { kind: 'announced', notice, url, people, why: 'missing' in page ? page.missing : null };
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

/** Changes one maintenance as it stands by then, and leaves the others as they are; false where somebody is at it. */
async function changeMaintenance(
  ports: Ports,
  client: string,
  id: string,
  change: (before: Maintenance | undefined) => Maintenance,
): Promise<boolean> {
  const outcome = await runWithClaim(ports, `maintenance:${client}`, CLAIM_MS, async (claim) => {
    const all = await ports.services.listMaintenance(client);
    const others = all.filter((candidate) => candidate.id !== id);
    const changed = change(all.find((candidate) => candidate.id === id));
    return ports.services.saveMaintenance(client, [...others, changed], claim);
  });
  return outcome === true;
}

type Published = SpacePage | { missing: null };

/** A client without a space has its notice from whoever announces it. */
async function publishNotice(ports: Ports, clientId: string, { subject, body }: Notice): Promise<Published> {
  const bindings = await ports.clientAccounts.listBindings();
  const binding = bindings.find((candidate) => candidate.clientId === clientId);
  if (!binding) return { missing: null };
  const lines = body.split('\n').filter((line) => line !== '');
  return writeSpacePage(ports, binding.spaceId, subject, [heading(2, subject), ...lines.map(paragraph)]);
}

function withService<Answer>(
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
const refuseWhileEntering = () => refuse('busy', ({ refusals }) => refusals.accounts.busy);
const refuseGone = () => refuse('not-found', ({ refusals }) => refusals.service.gone);
const refuseFuture = () => refuse('invalid', ({ refusals }) => refusals.service.futureMoment);
const refuseLong = () => refuse('invalid', ({ refusals }) => refusals.service.longMaintenance);
const refuseReversedDates = () => refuse('invalid', ({ refusals }) => refusals.service.reversedMaintenance);
