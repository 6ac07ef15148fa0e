import type { Site } from '../site';

/** The new project's admin chooses its scheme as he would by hand: on an issue, in the panel. */
export async function chooseScheme(site: Site): Promise<void> {
  const as = '712020:project-admin';
  const fields = {
    project: { key: 'SUP' },
    issuetype: { name: 'Incident' },
    summary: 'Set up the service levels',
  };
  const { body } = await site.request({
    as,
    product: 'jira',
    method: 'POST',
    path: '/rest/api/3/issue',
    body: { fields },
  });
  const extension = { issue: body as { key: string } };
  await site.invoke({
    as,
    moduleKey: 'panel',
    functionKey: 'useScheme',
    payload: { preset: 'valtech' },
    extension,
  });
}
