/** Evaluates issues whose timers are due at about one instant, read and written together. */
import { fieldsOf as fieldsAskedBy } from '../../domain/scheme/fields';
import { schemesOf } from '../../domain/scheme/versions/versions';
import type { Ports } from '../ports';
import type { DueTimers, Writing } from '../ports/evaluation';
import { refreshPage } from './refresh-page';

/** Until Jira is asked whether it has written what it was given. */
const WRITTEN_SECONDS = 30;

/** With `again`, an earlier try of the batch died. A timer that no longer stands is dropped, as ever. */
export async function refreshDue(
  ports: Ports,
  due: DueTimers,
  { again, queued }: { again: boolean; queued: Map<string, number> },
): Promise<void> {
  const timers = again ? due : await ports.timers.listStanding(due);
  if (timers.length === 0) return;
  const fields = await fieldsAskedIn(ports, await ports.schemes.listProjects());
  const page = await ports.issues.readMany(
    timers.map(({ issueId }) => issueId),
    fields,
  );
  const causes = new Map(timers.map(({ issueId, at }) => [issueId, at]));
  const writings = await refreshPage(ports, page, { again, queued, causes });
  await ports.queue.pushWritings(writings, WRITTEN_SECONDS);
}

/** What the schemes of projects ask about, in whichever version. */
export async function fieldsAskedIn(ports: Ports, projectIds: readonly string[]): Promise<string[]> {
  const versions = await Promise.all(projectIds.map((projectId) => ports.schemes.versionsOf(projectId)));
  const schemes = versions.flat().flatMap(({ scheme }) => schemesOf(scheme));
  return [...new Set(schemes.flatMap((scheme) => [...fieldsAskedBy(scheme)]))];
}

/** What Jira has not yet done of what it was given to write; where it could not, each issue is evaluated on its own. */
export async function listUnwritten(ports: Ports, writings: readonly Writing[]): Promise<Writing[]> {
  const unwritten: Writing[] = [];
  for (const each of writings) {
    const state = await ports.issues.readTask(each.task);
    if (state === 'failed') await ports.queue.push(each.issueIds.map((issueId) => ({ issueId })));
    if (state === 'under-way') unwritten.push(each);
  }
  return unwritten;
}

/** Asks again for what Jira has not yet done. */
export async function checkWritings(ports: Ports, writings: readonly Writing[]): Promise<void> {
  await ports.queue.pushWritings(await listUnwritten(ports, writings), WRITTEN_SECONDS);
}
