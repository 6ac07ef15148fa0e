import Resolver from '@forge/resolver';
import type { Language } from '../../../../locales/languages';
import { saveTerms, showTerms } from '../../../application/billing/save-terms';
import { readFile, saveCalendar } from '../../../application/calendar/shared-calendars';
import { bindSpace, showBindings, unbindSpace } from '../../../application/clients/bind-space';
import { namePeople, pick } from '../../../application/clients/pick';
import { type Refusal, refuse } from '../../../application/refusal';
import { savePreset } from '../../../application/scheme/site-presets';
import { asAdministrator, showSite } from '../../../application/site/administer-site';
import { acceptProposal, declineProposal } from '../../../application/site/decide-proposal';
import { grantTeamRole } from '../../../application/site/grant-team-role';
import { importRecords } from '../../../application/site/import-records';
import { saveClient } from '../../../application/site/save-client';
import { addTeamGroup, removeTeamGroup } from '../../../application/site/team-groups';
import * as z from '../../../common/zod';
import type { AuditLine } from '../../../contract/admin';
import { bindPayload, unbindPayload } from '../../../contract/clients/client-accounts';
import { termsPayload } from '../../../contract/clients/client-terms';
import {
  calendarFilePayload,
  calendarPayload,
  clientPayload,
  exportPayload,
  groupPayload,
  idPayload,
  importPayload,
  namesPayload,
  pickPayload,
  presetPayload,
  projectPayload,
} from '../../../contract/site/admin-payloads';
import { acceptPayload, declinePayload } from '../../../contract/site/proposals';
import { ports } from '../wiring';
import { define } from './define';

const resolver = new Resolver();

/** Every function of this page is the administrator's alone. */
function defineAdmin<Payload extends z.ZodType>(
  name: string,
  shape: Payload,
  run: (by: string, payload: z.infer<Payload>, language: Language) => Promise<object | Refusal>,
): void {
  define(resolver, name, shape, ({ accountId, language }, payload) =>
    asAdministrator(ports, () => run(accountId, payload, language)),
  );
}

async function recordAudit(by: string, what: AuditLine['what'], subject: string): Promise<{ kind: 'saved' }> {
  await ports.site.recordAudit({ at: ports.now(), by, what, subject });
  return { kind: 'saved' };
}

defineAdmin('showSite', z.object({}), () => showSite(ports));
defineAdmin('pick', pickPayload, (_by, request) => pick(ports, request));
defineAdmin('namePeople', namesPayload, (_by, { ids }) => namePeople(ports, ids));
defineAdmin('saveClient', clientPayload, (by, client) => saveClient(ports, by, client));
defineAdmin('removeClient', idPayload, async (by, { id }) => {
  await ports.site.removeClient(id);
  return recordAudit(by, 'client-removed', id);
});
defineAdmin('acceptProposal', acceptPayload, (by, place) => acceptProposal(ports, by, place));
defineAdmin('declineProposal', declinePayload, (by, payload) => declineProposal(ports, by, payload));
defineAdmin('readCalendarFile', calendarFilePayload, async (_by, { ics }, language) =>
  readFile(ports, { ics, language }),
);

defineAdmin('saveCalendar', calendarPayload, (by, payload, language) =>
  saveCalendar(ports, by, { ...payload, language }),
);
defineAdmin('removeCalendar', idPayload, async (by, { id }) => {
  await ports.site.removeCalendar(id);
  return recordAudit(by, 'calendar-removed', id);
});
defineAdmin('calendarFile', idPayload, async (_by, { id }) => {
  const calendar = (await ports.site.listCalendars()).find((candidate) => candidate.id === id);
  const gone = refuse('not-found', ({ refusals }) => refusals.scheme.noCalendar);
  if (!calendar) return gone;
  const { exportHolidays } = await import('../../../domain/calendar/ics/export');
  return { kind: 'ics', text: exportHolidays(calendar.calendar, ports.now()) };
});
defineAdmin('savePreset', presetPayload, (by, payload) => savePreset(ports, by, payload));
defineAdmin('removePreset', idPayload, async (by, { id }) => {
  await ports.site.removePreset(id);
  return recordAudit(by, 'preset-removed', id);
});
defineAdmin('addTeamGroup', groupPayload, (by, { name }) => addTeamGroup(ports, by, name));
defineAdmin('removeTeamGroup', groupPayload, (by, { name }) => removeTeamGroup(ports, by, name));
defineAdmin('showBindings', z.object({}), () => showBindings(ports));
defineAdmin('bindSpace', bindPayload, (by, payload) => bindSpace(ports, by, payload));
defineAdmin('unbindSpace', unbindPayload, (by, { spaceId }) => unbindSpace(ports, by, spaceId));
defineAdmin('showTerms', z.object({}), () => showTerms(ports));
defineAdmin('saveTerms', termsPayload, (by, payload) => saveTerms(ports, by, payload));
defineAdmin('letAppIn', projectPayload, (by, { projectId }) => grantTeamRole(ports, by, projectId));
defineAdmin('exportRecords', exportPayload, async (_by, { from }) => ({
  kind: 'records',
  ...(await ports.site.exportRecords(from)),
}));
defineAdmin('importRecords', importPayload, (by, file, language) => importRecords(ports, by, file, language));

/** What the administration's page may invoke. */
export const siteAdmin = resolver.getDefinitions();
