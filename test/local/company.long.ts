/** The company is lived anew: what ships is what the app makes of the plan today. */
import { buildCompany } from '../../local/build-company';
import type { Site } from '../../local/running/running-site';
import { Acts } from '../../local/seed/company/acts';
import { SITE_ADMIN } from '../../local/seed/company/people';
import { openCompany } from '../support/site/company-site';

interface Found {
  key: string;
  fields: Record<string, unknown>;
}

const FIELDS = [
  'SLA state',
  'SLA severity',
  'SLA response due',
  'SLA resolution due',
  'SLA breached',
  'Incident report due',
];

/** What people read of each issue: its words, its status, and what the app says of its clocks. */
async function meaningOf(site: Site): Promise<object[]> {
  const acts = new Acts(site);
  const named = await acts.ask<{ id: string; name: string }[]>(SITE_ADMIN, 'GET', '/rest/api/3/field');
  const fields = named.filter(({ name }) => FIELDS.includes(name));
  const issues: object[] = [];
  for (const project of ['AGY', 'APP', 'MAIL']) {
    const jql = `project = ${project} ORDER BY key ASC`;
    const body = { jql, fields: ['summary', 'status', ...fields.map(({ id }) => id)], maxResults: 100 };
    const found = await acts.ask<{ issues: Found[] }>(SITE_ADMIN, 'POST', '/rest/api/3/search/jql', body);
    issues.push(...found.issues.map(({ key, fields: values }) => ({ key, ...toMeaning(values, fields) })));
  }
  return issues;
}

const toMeaning = (values: Record<string, unknown>, fields: { id: string; name: string }[]) => ({
  summary: values.summary,
  status: (values.status as { name: string }).name,
  ...Object.fromEntries(fields.map(({ id, name }) => [name, values[id] ?? null])),
});

test(
  'the company lived anew reads as the one that ships',
  async () => {
    const shipped = await openCompany();
    const { site } = await buildCompany(() => undefined);
    expect(await meaningOf(site)).toEqual(await meaningOf(shipped.site));
    expect(site.letters().length).toBe(shipped.site.letters().length);
    expect(site.tour()).toEqual(shipped.site.tour());
    await site.stop();
    await shipped.close();
  },
  60 * 60_000,
);
