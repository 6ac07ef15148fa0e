/** How the company set the app up on its first day: schemes, fields, clients with their spaces, and what they are charged and promised. */
import { randomUUID } from 'node:crypto';
import { toMacroNode } from '../../pages/frame/document';
import type { Acts } from './acts';
import { ADMIN, accountOf, SITE_ADMIN, ZONE } from './people';
import texts from './plan/texts.json';
import { HOUR, wall } from './working-time';

const SCHEMES = [
  ['10000', 'valtech'],
  ['10001', 'tracktik'],
  ['10002', 'vircom'],
] as const;

interface ClientPlan {
  name: string;
  space: string;
  project: string;
  language: keyof typeof texts.summary;
  contact: string;
  contactName: string;
  labels?: string[];
}

const CLIENTS: Record<string, ClientPlan> = {
  'harbour-ferries': {
    name: 'Harbour Ferries',
    space: 'FERRY',
    project: 'AGY',
    language: 'en',
    contact: 'fern',
    contactName: 'Fern',
  },
  'musee-du-quai': {
    name: 'Musée du Quai',
    space: 'MUSEE',
    project: 'AGY',
    language: 'fr',
    contact: 'manon',
    contactName: 'Manon',
  },
  'guardia-patrols': {
    name: 'Guardia Patrols',
    space: 'GUARD',
    project: 'APP',
    language: 'en',
    contact: 'gus',
    contactName: 'Gus',
  },
  'securite-sentinelle': {
    name: 'Sécurité Sentinelle',
    space: 'SENT',
    project: 'APP',
    language: 'fr',
    contact: 'sylvie',
    contactName: 'Sylvie',
  },
  'northgate-clinics': {
    name: 'Northgate Clinics',
    space: 'CLINIC',
    project: 'MAIL',
    language: 'en',
    contact: 'clara',
    contactName: 'Clara',
  },
  'trial-bakery': {
    name: 'Trial Bakery',
    space: 'BAKERY',
    project: 'MAIL',
    language: 'en',
    contact: 'ben',
    contactName: 'Ben',
  },
};

export async function setUp(acts: Acts): Promise<void> {
  await putFieldsOnScreens(acts);
  for (const [projectId, preset] of SCHEMES) {
    await acts.askStart('choosePreset', { projectId, preset });
    await acts.askStart('pinPanel', { projectId });
    await acts.askAdmin('letAppIn', { projectId });
  }
  for (const plan of Object.values(CLIENTS)) await addClient(acts, plan);
  await saveTerms(acts);
}

interface Shipped {
  presets?: { billing: Record<string, object>; availability: Record<string, object> };
}

/** One client has a bank of hours, one is promised an available service, each by terms that ship with the app. */
async function saveTerms(acts: Acts): Promise<void> {
  const { presets } = (await acts.askAdmin('showTerms')) as Shipped;
  const { altilogix: billing } = presets?.billing ?? {};
  const { tracktik: availability } = presets?.availability ?? {};
  if (!billing || !availability) throw new Error('the terms that were to be chosen do not ship any more');
  const watchedSince = acts.site.clock.now();
  await acts.askAdmin('saveTerms', { client: 'harbour-ferries', billing, availability: null });
  await acts.askAdmin('saveTerms', { client: 'guardia-patrols', billing: null, availability, watchedSince });
}

async function putFieldsOnScreens(acts: Acts): Promise<void> {
  const { screens } = (await acts.askStart('showScreens', {})) as { screens?: { id: string }[] };
  await acts.askStart('putFields', { screens: (screens ?? []).map(({ id }) => id) });
}

async function addClient(acts: Acts, plan: ClientPlan): Promise<void> {
  const { name, language, project, space, contact, contactName, labels = [] } = plan;
  const contacts = [{ name: contactName, accountId: accountOf(contact) }];
  await acts.askAdmin('saveClient', {
    ...{
      id: null,
      name,
      language,
      timezone: ZONE,
      accountManager: 'Pia Placeholder (projects)',
      contacts,
      labels,
    },
    ...{ projects: [project], reports: { space, parent: '', readers: '' } },
  });
  const { clients } = (await acts.askAdmin('showSite')) as { clients?: { id: string; name: string }[] };
  const clientId = clients?.find((client) => client.name === name)?.id;
  await acts.askAdmin('bindSpace', { spaceKey: space, clientId });
  await addSummaryPage(acts, plan);
}

/** A page in the client's space with the app's summary, as somebody who edits the space puts it there. */
async function addSummaryPage(acts: Acts, { space, language }: ClientPlan): Promise<void> {
  const { results } = await acts.ask<{ results: { id: string }[] }>(
    ADMIN,
    'GET',
    `/wiki/api/v2/spaces?keys=${space}`,
  );
  const title = texts.summary[language];
  const { manifest } = acts.site;
  const { environmentId } = acts.site.contextOf({ as: SITE_ADMIN, moduleKey: 'sla-summary' });
  const macro = toMacroNode('sla-summary', title, {
    appId: manifest.appId,
    environmentId: String(environmentId),
  });
  const value = JSON.stringify({ version: 1, type: 'doc', content: [macro] });
  const body = { representation: 'atlas_doc_format', value };
  await acts.ask(ADMIN, 'POST', '/wiki/api/v2/pages', {
    spaceId: results[0]?.id,
    status: 'current',
    title,
    body,
  });
}

/** What the project's administrator enters by hand over the months: hours bought, maintenance, a corrected outage. */
export const entries: [at: string, enter: (acts: Acts) => Promise<unknown>][] = [
  ['2026-05-25 10:00', (acts) => buyHours(acts, '2026-05-25', 30)],
  ['2026-08-17 10:00', (acts) => buyHours(acts, '2026-08-17', 20)],
  ['2026-10-26 10:00', (acts) => buyHours(acts, '2026-10-26', 13)],
  ['2026-08-25 10:00', (acts) => planMaintenance(acts, '2026-09-06 02:00')],
  ['2026-11-19 10:00', (acts) => planMaintenance(acts, '2026-11-29 02:00')],
  ['2026-11-04 15:00', reviewOctober],
  ['2026-11-23 11:00', proposeClient],
  ['2026-11-24 16:00', setGadgets],
];

const buyHours = (acts: Acts, on: string, hours: number) =>
  acts.askAccounts('addPurchase', { id: randomUUID(), client: 'harbour-ferries', on, minutes: hours * 60 });

async function planMaintenance(acts: Acts, begins: string): Promise<void> {
  const [id, client] = [randomUUID(), 'guardia-patrols'];
  const from = wall(begins);
  const what = texts.maintenance;
  await acts.askAccounts('saveMaintenance', { client, id, from, to: from + 2 * HOUR, what });
  await acts.askAccounts('announceMaintenance', { client, id });
}

/** The agency's month with its client waits for whoever reviews it. */
const OCTOBER = { client: 'harbour-ferries', month: '2026-10' };

function reviewOctober(acts: Acts) {
  return acts.askAccounts('sendStatementForReview', OCTOBER);
}

/** A client that the project's administrator would have: the site's has not decided yet. */
function proposeClient(acts: Acts) {
  const place = { project: { id: '10000', key: 'AGY' } };
  return acts.askApp(ADMIN, 'scheme', 'proposeClient', texts.proposal, place);
}

/** The dashboard's gadgets, as each person who looks at it has set them. */
async function setGadgets({ site }: Acts): Promise<void> {
  const shared = { months: 6, client: '', clock: '', target: 0.9 };
  const gadgets = site.manifest.modules.filter(({ type }) => type === 'jira:dashboardGadget');
  const projects = { mara: '10000', noe: '10000', theo: '10001', ines: '10001', sam: '10002', lea: '10002' };
  const people = Object.entries(projects).map(([name, projectId]) => [accountOf(name), projectId] as const);
  for (const [accountId, projectId] of [...people, [ADMIN, '10000'], [SITE_ADMIN, '10000']] as const)
    for (const { key } of gadgets) site.setGadget(accountId, key, { ...shared, projectId });
}
