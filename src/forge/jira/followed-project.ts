/** The property by which a project says that it follows a scheme: what the manifest's conditions and filters read. */
import { route } from '@forge/api';
import { ask, askOk, UnexpectedAnswer } from '../request';

const PROPERTY = 'sablier-follows';

/** Written only where it is not there, and taken off where it is; a project that is gone bears nothing. */
export async function markFollowed(projectId: string, follows: boolean): Promise<void> {
  const place = route`/rest/api/3/project/${projectId}/properties/${PROPERTY}`;
  const { status } = await ask('jira', 'app', place);
  if (status !== 200 && status !== 404) throw new UnexpectedAnswer('GET project property', status);
  if ((status === 200) === follows) return;
  await askOk('jira', 'app', place, follows ? { method: 'PUT', body: true } : { method: 'DELETE' });
}
