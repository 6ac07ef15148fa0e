import type { Site } from '../running/running-site';

/** An administrator chooses the first scheme as he would by hand, on the first page after an install. */
export async function chooseScheme(site: Site): Promise<void> {
  const payload = { projectId: '10000', preset: 'valtech' };
  const call = { as: '712020:site-admin', moduleKey: 'get-started', functionKey: 'choosePreset', payload };
  await site.invoke(call);
}
