/** What evaluations and runs ask the storage for, read at once: one operation instead of one for each record. */
import type { ReadAhead } from '../../../application/ports/issues';
import { Latest } from '../../../common/latest';
import { createPerInstallation } from '../../per-installation';
import { termsKeyOf } from '../accounts/bank';
import { firstEventsKeyOf } from '../events';
import { countedPlaceOf, generationsKeyOf, monthlyKeyOf } from '../figures/rollups';
import { followedKeyOf, foundKeyOf } from '../followed-issues';
import { DIGESTS } from '../mailboxes';
import { createdLookKeyOf } from '../rebuilds';
import { type Place, readAhead } from '../records/read-ahead';
import { waitingPlaces } from '../records/waiting';
import { reportKeyOf } from '../reports';
import { projectsReadLast, SCHEMES_CHANGED, versionsKeyOf } from '../schemes';
import { CLIENTS_CHANGED, clientsReadLast } from '../site/clients';
import { markPlaceOf } from '../site/marks';
import { leftKeyOf } from '../site/property-digests';
import { WATCHES_CHANGED } from '../site/watches';
import { SWEPT } from '../sweeps';
import { timerPlaceOf } from '../timers';
import { OPEN_CHANGED } from '../waiting-reports';

/** The projects of the issues that were evaluated last: which one an issue is of is known only once it is read. */
const latest = createPerInstallation(() => new Latest<true>(5));

export const storedReadAhead: ReadAhead = {
  evaluation: (issueId) =>
    readAhead([...sharedPlacesOf([...latest().keys()]), ...placesOf(issueId), markPlaceOf(issueId)]),
  async project(projectId) {
    if (!latest().has(projectId)) await readAhead(placesOfProject(projectId));
    latest().set(projectId, true);
  },
  evaluations: (reads) =>
    readAhead([
      ...sharedPlacesOf([...new Set(reads.map(({ project }) => project.id))]),
      ...reads.flatMap(({ id }) => placesOf(id)),
    ]),
  recorded: (issueIds) => readAhead(issueIds.map((id) => ({ key: firstEventsKeyOf(id) }))),
  run: () => {
    const ofProjects = projectsReadLast().map(createdLookKeyOf);
    const keys = [SWEPT, DIGESTS, SCHEMES_CHANGED, OPEN_CHANGED, ...ofProjects];
    return readAhead([...waitingPlaces, ...keys.map((key) => ({ key }))]);
  },
  hour: () => {
    const ofProjects = projectsReadLast().flatMap((id) => [versionsKeyOf(id), monthlyKeyOf(id)]);
    const ofClients = clientsReadLast().map(({ id }) => termsKeyOf(id));
    const keys = [CLIENTS_CHANGED, SCHEMES_CHANGED, ...ofProjects, ...ofClients];
    return readAhead(keys.map((key) => ({ key })));
  },
};

/** What belongs to many issues is asked for with each of them. */
const sharedPlacesOf = (projectIds: readonly string[]): Place[] => [
  ...[CLIENTS_CHANGED, WATCHES_CHANGED, SWEPT].map((key) => ({ key, stays: true })),
  ...projectIds.flatMap(placesOfProject),
];

const placesOfProject = (id: string): Place[] =>
  [versionsKeyOf(id), generationsKeyOf(id)].map((key) => ({ key, stays: true }));

function placesOf(id: string): Place[] {
  const keys = [firstEventsKeyOf(id), followedKeyOf(id), foundKeyOf(id), leftKeyOf(id), reportKeyOf(id)];
  return [...keys.map((key) => ({ key })), countedPlaceOf(id), { ...timerPlaceOf(id), stays: true }];
}
