import type { AnnouncedAnswer, ServiceAnswer, ServicesAnswer } from '../../contract/service';
import { type Maintenance, maintenanceSchema } from '../../domain/availability/maintenance';
import { bilingualNoticeOf, type Notice } from '../../domain/availability/notice';
import { correctOutage, type OutageEdit } from '../../domain/availability/outage';
import { heading, paragraph } from '../../domain/document/adf';
import { accountsKept, asKeeper, type Keeper, notAllowed } from '../billing/client-accounts';
import { claiming } from '../claims';
import type { Ports } from '../ports';
import { type Refusal, refusal } from '../refusal';
import { type ClientService, serviceAnswer, serviceOf } from './client-service';

/** How long one change of a client's list keeps the next waiting, should its writer die. */
const CLAIM_MS = 30_000;

/** The clients whose availability somebody keeps. */
export async function showServices(ports: Ports): Promise<ServicesAnswer | Refusal> {
  const kept = await accountsKept(ports);
  if (kept === null) return notAllowed();
  const watched = kept.filter(({ terms }) => terms.availability);
  return { kind: 'services', clients: watched.map(({ client: { id, name } }) => ({ id, name })) };
}

/** A client's service: how available it was, its outages, its maintenance. */
export function showService(ports: Ports, { client }: { client: string }): Promise<ServiceAnswer | Refusal> {
  return withService(ports, client, async (known) => serviceAnswer(known));
}

/** Corrects an outage by hand; the reason is kept with who gave it. */
export function editOutage(
  ports: Ports,
  keeper: Keeper,
  { client, ...asked }: { client: string } & Omit<OutageEdit, 'at' | 'actor'>,
): Promise<ServiceAnswer | Refusal> {
  return withService(ports, client, async (known) => {
    const outage = known.outages.find(({ id }) => id === asked.outageId);
    if (!outage) return gone();
    const now = ports.now();
    if ([asked.from, asked.to].some((at) => typeof at === 'number' && at > now)) return inFuture();
    const edit: OutageEdit = { ...asked, at: now, actor: keeper.accountId };
    const result = correctOutage(outage, [edit]);
    if ('refused' in result) return refusal('invalid', result.refused.en, result.refused.fr);
    if (!(await addEdit(ports, client, edit))) return beingEntered();
    await ports.site.note({ at: now, by: keeper.accountId, what: 'outage-edited', subject: asked.outageId });
    return answerAgain(ports, known);
  });
}

/** Enters a maintenance on the calendar, or changes one; one whose times change is no longer announced. */
export function saveMaintenance(
  ports: Ports,
  keeper: Keeper,
  { client, ...asked }: { client: string } & Omit<Maintenance, 'announcedAt'>,
): Promise<ServiceAnswer | Refusal> {
  return withService(ports, client, async (known) => {
    if (!maintenanceSchema.safeParse({ ...asked, announcedAt: null }).success) return backwards();
    const isSaved = await changeMaintenance(ports, client, asked.id, (before) => {
      const isMoved = before?.from !== asked.from || before?.to !== asked.to;
      return maintenanceSchema.parse({
        ...asked,
        announcedAt: isMoved ? null : (before?.announcedAt ?? null),
      });
    });
    if (!isSaved) return beingEntered();
    const subject = `${known.kept.client.name} ${asked.what.en}`;
    await ports.site.note({ at: ports.now(), by: keeper.accountId, what: 'maintenance-saved', subject });
    return answerAgain(ports, known);
  });
}

/**
 * Announces a maintenance, or that it will not take place: in both languages, the client's first, as a page in its space where it has
 * one. From then on it is announced; the first announcing counts.
 */
export function announceMaintenance(
  ports: Ports,
  { client, id }: { client: string; id: string },
): Promise<AnnouncedAnswer | Refusal> {
  return withService(ports, client, async ({ kept, maintenance }) => {
    const found = maintenance.find((one) => one.id === id);
    if (!found) return gone();
    const notice = bilingualNoticeOf(found, kept.client.timezone, kept.client.language);
    const url = await publish(ports, client, notice);
    const isSaved = await changeMaintenance(ports, client, id, (before) => {
      const told = before ?? found;
      return { ...told, announcedAt: told.announcedAt ?? ports.now() };
    });
    if (!isSaved) return beingEntered();
    return { kind: 'announced', notice, url };
  });
}

/** Beside those that others enter at once; false where somebody is at it. */
async function addEdit(ports: Ports, client: string, edit: OutageEdit): Promise<boolean> {
  const outcome = await claiming(ports, `outages:${client}`, CLAIM_MS, async (claim) =>
    ports.services.saveEdits(client, [...(await ports.services.edits(client)), edit], claim),
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
  const outcome = await claiming(ports, `maintenance:${client}`, CLAIM_MS, async (claim) => {
    const all = await ports.services.maintenance(client);
    const others = all.filter((one) => one.id !== id);
    const changed = change(all.find((one) => one.id === id));
    return ports.services.saveMaintenance(client, [...others, changed], claim);
  });
  return outcome === true;
}

async function publish(ports: Ports, clientId: string, { subject, body }: Notice): Promise<string | null> {
  const binding = (await ports.accounts.bindings()).find((one) => one.clientId === clientId);
  if (!binding) return null;
  const made = await ports.pages.createPrivate(binding.spaceId, subject);
  const page = made ?? (await ports.pages.findByTitle(binding.spaceId, subject));
  if (!page?.byApp) return null;
  const read = await ports.pages.read(page.id);
  const lines = body.split('\n').filter((line) => line !== '');
  const nodes = [heading(2, subject), ...lines.map(paragraph)];
  await ports.pages.write(page.id, { title: subject, version: read?.version ?? 1, nodes, owner: null });
  await ports.pages.publish(page.id, []);
  return page.url;
}

function withService<Answer>(
  ports: Ports,
  client: string,
  run: (known: ClientService) => Promise<Answer | Refusal>,
): Promise<Answer | Refusal> {
  return asKeeper(ports, client, async (kept) => {
    const known = await serviceOf(ports, kept);
    return known ? run(known) : notWatched();
  });
}

async function answerAgain(ports: Ports, { kept }: ClientService): Promise<ServiceAnswer | Refusal> {
  const known = await serviceOf(ports, kept);
  return known ? serviceAnswer(known) : notWatched();
}

const notWatched = () =>
  refusal(
    'not-found',
    'The availability of this client’s service is not accounted for.',
    'La disponibilité du service de ce client n’est pas comptée.',
  );
const beingEntered = () =>
  refusal(
    'busy',
    'Somebody else is entering something for this client; try again in a moment.',
    'Quelqu’un d’autre inscrit quelque chose pour ce client\u00a0; réessayez dans un instant.',
  );
const gone = () => refusal('not-found', 'This is no longer there.', 'Ceci n’est plus là.');
const inFuture = () =>
  refusal('invalid', 'This moment has not come yet.', 'Ce moment n’est pas encore venu.');
const backwards = () =>
  refusal('invalid', 'A maintenance ends after it begins.', 'Un entretien finit après avoir commencé.');
