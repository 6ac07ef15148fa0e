/** The company’s portal: made when its file is first opened, and lived in by customers who have no licence. */
import type { Site } from '../../local/running/running-site';
import { openCompanyPortal } from '../../local/seed/company/first-start/portal';
import { accountOf } from '../../local/seed/company/people';
import { type CompanySite, openCompany } from '../support/site/company-site';
import { askPortal } from '../support/site/portal';

const MINUTE = 60_000;
const [felix, maelle] = ['felix', 'maelle'].map(accountOf) as [string, string];
let company: CompanySite;
let site: Site;

interface Listed {
  values: { issueKey: string; summary: string; reporter: { accountId: string } }[];
}
const requestsOf = async (as: string) =>
  (await askPortal<Listed>(site, as, 'GET', '/request?limit=100')).body.values;

beforeAll(async () => {
  company = await openCompany();
  site = company.site;
  await openCompanyPortal(site);
  await site.advance(2 * MINUTE);
});
afterAll(() => company.close());

test('a customer sees his own request and what is open of his organization, and nothing of the other', async () => {
  const own = await requestsOf(felix);
  const others = await requestsOf(maelle);
  expect(own.map(({ summary }) => summary)).toContain('The timetable shows last week');
  expect(own.length).toBeGreaterThan(1);
  expect(others.length).toBeGreaterThan(0);
  expect(new Set(own.map(({ reporter }) => reporter.accountId))).toEqual(new Set([felix, accountOf('fern')]));
  expect(new Set(others.map(({ reporter }) => reporter.accountId))).toEqual(new Set([accountOf('manon')]));
});

test('the conversation that he reads lacks what the team says among itself', async () => {
  const [{ issueKey = '' } = {}] = (await requestsOf(felix)).filter(
    ({ reporter }) => reporter.accountId === felix,
  );
  const { body } = await askPortal(site, felix, 'GET', `/request/${issueKey}/comment`);
  expect(JSON.stringify(body)).toContain('Good afternoon Felix');
  expect(JSON.stringify(body)).not.toContain('cache');
});

test('the tour’s last stop is his request on the portal', () => {
  const stop = site.tour()?.stops.at(-1);
  expect(stop).toMatchObject({
    as: felix,
    place: expect.stringMatching(/^\/servicedesk\/customer\/portal\/1\/AGY-\d+$/),
  });
});

test('the app follows the request, and whose it is by the organization', async () => {
  const key = site.tour()?.stops.at(-1)?.place.split('/').at(-1) ?? '';
  const path = `/rest/api/3/issue/${key}/properties/sablier`;
  const { body } = await site.request({ as: accountOf('mara'), product: 'jira', method: 'GET', path });
  expect(body).toMatchObject({ value: { client: 'harbour-ferries' } });
});
