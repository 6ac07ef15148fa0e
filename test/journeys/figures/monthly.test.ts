import { randomUUID } from 'node:crypto';
import { altilogixBilling } from '../../../src/presets/altilogix/billing';
import { tracktikAvailability } from '../../../src/presets/tracktik/availability';
import { ADMIN, AGENT, CLIENT, type Desk, HOUR, openDesk } from '../../support/site/desk';

const TITLES = ['SUP service levels, June 2025', 'SUP niveaux de service, juin 2025'];
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('valtech', { now: '2025-06-29T18:00:00Z' });
  const answered = await desk.createIssue('Fatal');
  await desk.addComment(AGENT, answered, 'On it.');
  await desk.createIssue('Critical');
  await desk.site.advance(5 * HOUR);
  await desk.moveIssue(answered, 'Done');
  await setUpAccounts();
});
afterAll(() => desk.site.stop());

/** A client of the project has a time bank and a watched service. */
async function setUpAccounts(): Promise<void> {
  const clientFields = { language: 'en', timezone: 'America/Toronto', accountManager: '', contacts: [] };
  await desk.callAdmin('saveClient', { id: null, name: 'Harbour', ...clientFields, projects: ['SUP'] });
  const watchedSince = Date.parse('2025-06-20T04:00:00Z');
  const terms = { billing: altilogixBilling, availability: tracktikAvailability, watchedSince };
  await desk.callAdmin('saveTerms', { client: 'harbour', ...terms });
  const bought = { id: randomUUID(), client: 'harbour', on: '2025-06-20', minutes: 600 };
  const call = { as: ADMIN, moduleKey: 'accounts', functionKey: 'addPurchase', payload: bought };
  expect(await desk.site.invoke({ ...call, extension: {} })).toEqual({ kind: 'entered' });
}

/** Through the daily run after a day, the quiet hours before it left out. */
async function runNightAfter(day: string): Promise<void> {
  await desk.skipTo(Date.parse(`${day}T23:00:00Z`));
  await desk.site.advance(2 * HOUR);
}

interface Page {
  id: string;
  title: string;
  body: { atlas_doc_format: { value: string } };
}

async function readPages(as = AGENT): Promise<Page[]> {
  const path = '/wiki/api/v2/pages?space-id=98304&body-format=atlas_doc_format&limit=100';
  const { status, body } = await desk.site.request({ as, product: 'confluence', method: 'GET', path });
  expect(status).toBe(200);
  return (body as { results: Page[] }).results.filter(({ title }) => TITLES.includes(title));
}

test('a month has no page before it is over', async () => {
  await desk.site.advance(2 * HOUR);
  expect(await readPages()).toEqual([]);
});

test('the first working day of the next month, Canada Day being none, brings a page in each language of the scheme, for the team alone', async () => {
  await runNightAfter('2025-07-02');
  const written = await readPages();
  expect(written.map(({ title }) => title).sort()).toEqual([...TITLES].sort());
  const textOf = (title: string) =>
    written.find((page) => page.title === title)?.body.atlas_doc_format.value ?? '';
  expect(textOf(TITLES[0] as string)).toMatch(
    /Goals met.*Response.*Fatal.*"1".*"0".*100%.*The last twelve months.*Time by who had to act/,
  );
  expect(textOf(TITLES[1] as string)).toMatch(/Objectifs respectés.*Réponse.*Fatale.*100\s%/);
  expect(textOf(TITLES[0] as string)).toMatch(/Harbour.*Time bank, left.*10\sh/);
  expect(textOf(TITLES[0] as string)).toMatch(/Availability, June 2025.*%.*promised 99.50\s%/);
  expect(textOf(TITLES[1] as string)).toMatch(/Banque d’heures.*Disponibilité, juin 2025/);
  expect(await readPages(CLIENT)).toEqual([]);
});

test('a page is written once, and what people write on it stays', async () => {
  const [page] = (await readPages()) as [Page];
  const before = page.body.atlas_doc_format.value;
  await runNightAfter('2025-07-03');
  const after = await readPages();
  expect(after).toHaveLength(2);
  expect(after.find(({ id }) => id === page.id)?.body.atlas_doc_format.value).toBe(before);
});
