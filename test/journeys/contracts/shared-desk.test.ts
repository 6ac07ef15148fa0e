/** The project that `npm start -- --shared` opens: the clients of three desks side by side, each judged by its own paper. */
import { openSharedDesk } from '../../../local/seed/shared-desk/open';
import { startSite } from '../../../local/site';
import type { TermsAnswer } from '../../../src/contract/clients/client-terms';
import type { QueueAnswer } from '../../../src/contract/queue';
import { askScheme } from '../../support/clients/three-contracts';
import { AGENT, Desk } from '../../support/site/desk';

let desk: Desk;

beforeAll(async () => {
  desk = new Desk(await startSite({ now: '2025-06-05T14:00:00Z', port: null }));
  await openSharedDesk(desk.site);
  await desk.site.settle();
});
afterAll(() => desk.site.stop());

test('each client’s work items are due by the goals and hours of its own desk, and the queue names the contract', async () => {
  const extension = { type: 'jira:projectPage', project: { id: '10000', key: 'SUP' } };
  const call = { as: AGENT, moduleKey: 'queue', functionKey: 'listQueue', payload: { from: null } };
  const { rows } = (await desk.site.invoke({ ...call, extension })) as QueueAnswer;
  const dues = rows.map(({ severity, client, contract, clocks }) => [
    ...[client?.id, contract?.id, severity],
    new Date(clocks.find(({ clock }) => clock === 'response')?.dueAt ?? 0).toISOString().slice(11, 16),
  ]);
  expect(dues.map((due) => due.join(' ')).sort()).toEqual([
    'atelier-brume altilogix-bank Fatal 15:00',
    'atelier-brume altilogix-bank Minor 18:00',
    'bassin-foods velsoft Critical 18:00',
    'pont-neuf altilogix-ad-hoc Minor 18:00',
    'studio-lune valtech Fatal 14:15',
    'studio-lune valtech Minor 18:00',
  ]);
});

test('the scheme has no mistake, and AltiLogix’s two clients are charged by its terms, one with hours bought ahead', async () => {
  const { current } = (await askScheme(desk, 'showScheme')) as { current: { scheme: object } };
  const checked = await askScheme(desk, 'checkScheme', { scheme: current.scheme });
  expect(checked).toMatchObject({ kind: 'checked', problems: [] });
  const { terms } = (await desk.callAdmin('showTerms')) as TermsAnswer;
  const charged = Object.entries(terms).filter(([, { billing }]) => billing?.id === 'altilogix');
  expect(charged.map(([client]) => client).sort()).toEqual(['atelier-brume', 'pont-neuf']);
});
