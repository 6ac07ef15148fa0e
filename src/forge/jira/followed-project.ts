/** The properties by which a project says that its product events are wanted: what the manifest's filter reads. */
import { route } from '@forge/api';
import { ask, askOk, UnexpectedAnswer } from '../request';

/** It follows a scheme; or a ticket of it is waited for. */
export const markFollowed = marking('sablier-follows');
export const markWaitedFor = marking('sablier-waited-for');

/** Written only where it is not there, and taken off where it is; a project that is gone bears nothing. */
function marking(property: string) {
  return async (projectId: string, stands: boolean): Promise<void> => {
    const place = route`/rest/api/3/project/${projectId}/properties/${property}`;
    const answer = await ask('jira', 'app', place);
    const { status } = answer;
    if (status !== 200 && status !== 404) throw new UnexpectedAnswer('GET project property', answer);
    if ((status === 200) === stands) return;
    await askOk('jira', 'app', place, stands ? { method: 'PUT', body: true } : { method: 'DELETE' });
  };
}
