import type { AnnouncedAnswer, Notice } from '../../contract/service';
import { heading, paragraph } from '../../domain/document/adf';
import type { ClientAccount } from '../clients/client-accounts';
import type { Ports } from '../ports';
import type { Refusal } from '../refusal';
import { type SpacePage, writeSpacePage } from '../report/place/write-space-page';
import { writeJointNotice } from './document/maintenance-notice';
import { mailContacts, mergeReached } from './mail-contacts';
import {
  type Calendar,
  refuseGone,
  refuseWhileEntering,
  withMaintenance,
  withService,
} from './record-service';

/**
 * Announces a maintenance, or that it will not take place, in the languages it is described in, the client's first: by mail to the
 * client's contacts who have accounts, and as a page in its space where it has one. Once somebody was reached it is announced, and who
 * was is kept; the first announcing counts. Source: tracktik, "TrackTik informera le Client de l’entretien planifié par courriel".
 */
export function announceMaintenance(
  ports: Ports,
  { client, ...request }: { client: string; id: string; byHand: boolean },
): Promise<AnnouncedAnswer | Refusal> {
  return withService(ports, client, async ({ account }) => {
    const outcome = await withMaintenance(ports, client, (calendar) =>
      announce(ports, account, request, calendar),
    );
    return outcome === 'held' ? refuseWhileEntering() : outcome;
  });
}

/** Nobody is mailed while another changes the calendar: what was announced could not be written down then, and would be mailed again. */
async function announce(
  ports: Ports,
  account: ClientAccount,
  { id, byHand }: { id: string; byHand: boolean },
  { all, save }: Calendar,
): Promise<AnnouncedAnswer | Refusal> {
  const entry = all.find((candidate) => candidate.id === id);
  if (!entry) return refuseGone();
  const { timezone, language } = account.client;
  const notice = writeJointNotice(entry, timezone, language);
  const page = byHand ? { missing: null } : await publishNotice(ports, account.client.id, notice);
  const people = byHand ? [] : await mailContacts(ports, account, notice);
  const url = 'url' in page ? page.url : null;
  if (byHand || url !== null || people.length > 0) {
    const announcedAt = entry.announcedAt ?? ports.now();
    const reached = mergeReached(entry, { people, page: url, byHand });
    if (!(await save({ ...entry, announcedAt, reached }))) return refuseWhileEntering();
  }
  return { kind: 'announced', notice, url, people, why: 'missing' in page ? page.missing : null };
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
