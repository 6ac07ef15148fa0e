/** A work item that another client had before: no door tells whoever has it now by what names it was judged then. */
import type { ClocksAnswer } from '../../../src/contract/clocks';
import type { QueueAnswer } from '../../../src/contract/queue';
import type { Scheme } from '../../../src/contract/scheme';
import {
  changeScheme,
  createFatal,
  createPrioritised,
  editIssue,
  openContractsDesk,
} from '../../support/clients/three-contracts';
import { MARK, OTHER_CLIENT, type TwoClients } from '../../support/clients/two-clients';
import { AGENT, HOUR, type IssueRef, MINUTE } from '../../support/site/desk';
import { entryPoints } from '../../support/site/entry-points';
import { approveReport, publishReport, reportPages } from '../../support/site/finished-report';
import { createPageIn, HARBOUR } from '../../support/site/wiki-page';

const CALLBACK = 'zzacme-callback';
let site: TwoClients;
/** Quay's since its report's stages began. */
let open: IssueRef;

beforeAll(async () => {
  const desk = await openContractsDesk();
  desk.site.addPerson({
    ...{ accountId: OTHER_CLIENT, displayName: 'Quay', email: 'q@quay.example', sees: ['SUP', 'HARBOUR'] },
  });
  await saveClients();
  await changeScheme(desk, withMarkedContract);
  await desk.site.advance(MINUTE);
  const acmes = await createFatal(desk, { labels: ['zzacme'] });
  const quays = await createFatal(desk, { labels: ['zzacme'] });
  await desk.site.advance(20 * MINUTE);
  await desk.addComment(AGENT, quays, 'We are on it.');
  await desk.recordEvent(quays, { kind: 'workaround', note: '' });
  await desk.recordEvent(quays, { kind: 'aware' });
  await desk.recordEvent(quays, { kind: 'published', stage: 'zzacme-warning' });
  await desk.site.advance(HOUR);
  await editIssue(desk, quays, { labels: ['quay'], components: [] });
  await desk.site.advance(HOUR);
  await desk.moveIssue(quays, 'Done');
  await desk.site.advance(10 * MINUTE);
  await approveReport(desk, quays);
  expect(await publishReport(desk, quays)).toMatchObject({ state: 'published' });
  open = await createPrioritised(desk, 'Critical', { labels: ['zzacme'] });
  await desk.recordEvent(open, { kind: 'aware' });
  await desk.site.advance(2 * HOUR);
  await editIssue(desk, open, { labels: ['quay'] });
  await desk.site.advance(MINUTE);
  const pages = await reportPages(desk, OTHER_CLIENT, quays);
  desk.site.changeJira({ kind: 'serve-requests', project: 'SUP' });
  const summaryPage = (await createPageIn(desk, HARBOUR, 'Service levels')).id;
  const quaysPage = pages[0]?.id ?? '';
  site = { desk, acmes, quays, acmesPage: '', quaysPage, summaryPage, hasReport: true };

  async function saveClients() {
    const usual = { accountManager: '', language: 'en', timezone: 'America/Toronto', projects: ['SUP'] };
    const quay = {
      id: 'quay',
      name: 'Quay',
      contacts: [{ name: 'Q', email: 'q@quay.example' }],
      labels: ['quay'],
    };
    const acme = {
      id: null,
      name: 'zzacme Corp',
      contacts: [{ name: 'A', email: 'a@acme.example' }],
      labels: ['zzacme'],
    };
    await desk.callAdmin('saveClient', { ...usual, ...quay });
    await desk.callAdmin('saveClient', { ...usual, ...acme });
    await desk.callAdmin('bindSpace', { spaceKey: 'HARBOUR', clientId: 'quay', promised: {} });
  }
});
afterAll(() => site.desk.site.stop());

const toBoth = (text: string) => ({ en: text, fr: text });

/** What a contract may name: itself, its clause, a clock, hours with a holiday, a reading and the stages of a report. */
function withMarkedContract(scheme: Scheme): Scheme {
  const { response } = scheme.clocks;
  const [hours] = Object.values(scheme.calendars);
  if (!response || !hours) throw new Error('the preset has no clock of responses, or no hours');
  const holiday = { date: '2025-06-06', name: toBoth('zzacme day') };
  const clause = 'zzacme clause';
  const goal = { in: 'hours', breach: 'PT1H', calendar: 'zzacme-hours' } as const;
  const stop = [{ on: 'app-event', kinds: ['workaround'] }] as unknown as typeof response.stop;
  const late = [{ on: 'app-event', kinds: ['restored'] }] as unknown as typeof response.stop;
  const contract = {
    ...{ id: 'zzacme-gold', name: toBoth('zzacme gold'), clause },
    when: { is: 'client' as const, in: ['zzacme-corp'] },
    goals: {
      Fatal: {
        response: {
          goal: { in: 'elapsed' as const, breach: 'PT5M' },
          clause,
          reading: toBoth('zzacme reading'),
        },
        [CALLBACK]: { goal, clause },
        'zzacme-visit': { goal, clause },
      },
    },
    report: {
      ...{ severities: ['Fatal', 'Critical'], owed: 'ever' as const, clause },
      stages: [
        { id: 'zzacme-warning', from: 'aware', length: 'PT1H', clause },
        { id: 'zzacme-final', name: toBoth('zzacme final'), from: 'aware', length: 'P30D', clause },
      ],
    },
    calendars: { 'zzacme-hours': { ...hours, holidays: [holiday] } },
  };
  return {
    ...scheme,
    clocks: {
      ...scheme.clocks,
      [CALLBACK]: { ...response, stop, kind: 'response', name: toBoth('zzacme callback') },
      'zzacme-visit': { ...response, stop: late, kind: 'resolution', name: toBoth('zzacme visit') },
    },
    contracts: [contract, ...scheme.contracts] as unknown as Scheme['contracts'],
  };
}

const findMarks = (what: unknown) => [...new Set(JSON.stringify(what)?.match(MARK) ?? [])];

test('the team reads the names: the clock of the former client ran', async () => {
  const panel = (await site.desk.callPanel(site.quays, 'showClocks')) as ClocksAnswer;
  expect(panel.clocks.find(({ clock }) => clock === CALLBACK)?.state).toBe('met');
  expect(findMarks(await site.desk.callPanel(site.quays, 'explainIssue'))).toContain('zzacme day');
});

test('whoever has it now sees as many clocks, the former client’s by a word of the app’s', async () => {
  const read = async (as: string) =>
    (await site.desk.callPanel(site.quays, 'showClocks', {}, as)) as ClocksAnswer;
  const [team, client] = [await read(AGENT), await read(OTHER_CLIENT)];
  expect(client.clocks.map(({ dueAt }) => dueAt)).toEqual(team.clocks.map(({ dueAt }) => dueAt));
  expect(Object.values(client.clockNames).map(({ en }) => en)).toContain('Goal of another client');
});

test.each([
  AGENT,
  OTHER_CLIENT,
])('%s reads that an open stage of its report is another client’s', async (as) => {
  const extension = { type: 'jira:projectPage', project: { id: '10000', key: 'SUP' } };
  const call = { moduleKey: 'queue', functionKey: 'listQueue', payload: { from: null }, extension };
  const { rows } = (await site.desk.site.invoke({ as, ...call })) as QueueAnswer;
  const clocks = rows.find(({ key }) => key === open.key)?.clocks ?? [];
  expect(clocks.find(({ clock }) => clock === 'report')?.stage).toEqual({
    en: 'Stage of another client',
    fr: 'Étape d’un autre client',
  });
});

/** What Jira keeps of an item's labels is Jira's to show. */
const jiras = new Set(['fromString', 'toString', 'labels']);

test.each(Object.keys(entryPoints))('no name of the former client’s comes out of %s', async (door) => {
  for (const quays of [site.quays, open]) {
    const read = JSON.stringify(await entryPoints[door]?.({ ...site, quays }, OTHER_CLIENT)) ?? 'null';
    const ofApp = JSON.parse(read, (name, value) => (jiras.has(name) ? undefined : value));
    expect(findMarks(ofApp)).toEqual([]);
  }
});
