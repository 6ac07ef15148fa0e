/** What evaluations and runs ask the storage for, read at once: one operation instead of one for each record. */
import type { ReadAhead } from '../../../application/ports/issues';
import { termsKeyOf } from '../accounts/bank';
import { firstEventsKeyOf } from '../events';
import { countedPlaceOf, generationsKeyOf, monthlyKeyOf } from '../figures/rollups';
import { followedKeyOf, foundKeyOf } from '../followed-issues';
import { DIGESTS } from '../mailboxes';
import { rebuildKeysOf } from '../rebuilds';
import { type Place, readAhead } from '../records/read-ahead';
import { waitingPlaces } from '../records/waiting';
import { reportKeyOf } from '../reports';
import { projectsReadLast, SCHEMES_CHANGED, versionsKeyOf } from '../schemes';
import { CLIENTS_CHANGED, clientsReadLast } from '../site/clients';
import { leftKeyOf } from '../site/property-digests';
import { SWEPT } from '../sweeps';

type Read = Parameters<ReadAhead['evaluations']>[0][number];

export const storedReadAhead: ReadAhead = {
  evaluations: (reads) => readAhead([...sharedPlacesOf(reads), ...reads.flatMap(placesOf)]),
  run: () => {
    const keys = [SWEPT, DIGESTS, SCHEMES_CHANGED, ...projectsReadLast().flatMap(keysOfProject)];
    return readAhead([...waitingPlaces, ...keys.map((key) => ({ key }))]);
  },
  hour: () => {
    const ofProjects = projectsReadLast().flatMap((id) => [versionsKeyOf(id), monthlyKeyOf(id)]);
    const ofClients = clientsReadLast().map(({ id }) => termsKeyOf(id));
    const keys = [CLIENTS_CHANGED, SCHEMES_CHANGED, ...ofProjects, ...ofClients];
    return readAhead(keys.map((key) => ({ key })));
  },
};

const keysOfProject = (id: string): string[] => [versionsKeyOf(id), ...rebuildKeysOf(id)];

/** What belongs to many issues is asked for with each of them. */
function sharedPlacesOf(reads: readonly Read[]): Place[] {
  const projects = [...new Set(reads.map(({ project }) => project.id))];
  const first = reads.some(({ hasProperty }) => !hasProperty) ? [SWEPT] : [];
  const keys = [
    CLIENTS_CHANGED,
    ...projects.flatMap((id) => [versionsKeyOf(id), generationsKeyOf(id)]),
    ...first,
  ];
  return keys.map((key) => ({ key, stays: true }));
}

/** An issue on which the app has left nothing yet is asked more about: since when it is followed has to be found. */
function placesOf({ id, hasProperty }: Read): Place[] {
  const keys = [firstEventsKeyOf(id), followedKeyOf(id), leftKeyOf(id), reportKeyOf(id)];
  const first = hasProperty ? [] : [{ key: foundKeyOf(id) }];
  return [...keys.map((key) => ({ key })), ...first, countedPlaceOf(id)];
}
