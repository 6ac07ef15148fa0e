/** How a running site does what is asked of it beside its pages. */

import { type Database, failWrites, limitGrowth, readFact, writeFact } from './common/db';
import { seedRandom } from './common/seed-random';
import { setConfluenceState } from './confluence/model/confluence-state';
import { changeSpace } from './confluence/page-moves';
import { find, listAll, put } from './documents/documents';
import { licenceOf, setLicence } from './forge/installation/licence';
import type { Platform } from './forge/platform';
import type { Products } from './forge/products-port';
import { authenticate } from './http/api-token';
import { rate } from './jira/comments/feedback';
import type { Mail } from './jira/comments/notify';
import { screenFieldsOf } from './jira/fields/screens';
import { moveIssue } from './jira/issues/moves';
import { changeJira } from './jira/jira-changes';
import { projectsOf, type User } from './jira/model/model';
import { setLanguage } from './jira/people/language';
import { replyOnPortal, sharesOf } from './jira/requests/portal';
import { shareIssue } from './jira/requests/share';
import { addPerson } from './running/add-person';
import type { SiteControls } from './running/site-controls';
import type { Tour } from './running/tour';

interface ControlParts {
  db: Database;
  platform: Platform;
  products: Products;
  context: ReturnType<Products['createContext']>;
  token: string;
}

export const controlsOf = (parts: ControlParts): SiteControls => ({
  ...platformControlsOf(parts.platform),
  ...productControlsOf(parts),
});

function platformControlsOf(platform: Platform): Omit<SiteControls, ProductControl> {
  return {
    request: (request) => platform.ask(request),
    invoke: (call) => platform.pages.invoke(call),
    shows: (call) => platform.pages.shows(call),
    exported: (call) => platform.pages.exportMacro(call),
    contextOf: (call) => platform.pages.contextOf({ ...call, functionKey: '' }),
    askAgent: (call) => platform.actions.askAgent(call),
    saveRule: (rule, id) => platform.rules.save(rule, id),
    removeRule: (id) => platform.rules.remove(id),
    rules: () => platform.rules.list(),
    ruleRuns: () => platform.rules.runs(),
    webTrigger: (id, request) => platform.callWebTrigger(id, request),
    advance: (length) => platform.eventLoop.advance(length),
    progress: () => platform.eventLoop.progress(),
    stopAdvancing: () => platform.eventLoop.stopAdvancing(),
    settle: () => platform.eventLoop.settle(),
    emit: (event) => platform.events.emit(event),
    listen: (listener) => {
      platform.onDelivered = listener;
    },
    listenToCalls: (listener) => {
      platform.gateway.onCall = listener;
    },
    listenToWrites: (listener) => {
      platform.gateway.onWrite = listener;
    },
    counts: () => ({ ...platform.gateway.counts }),
    disturb: (plan) => platform.faultInjector.set(plan),
  };
}

type ProductControl =
  | 'download'
  | 'directory'
  | 'letters'
  | 'fieldsOnScreen'
  | 'speak'
  | 'addPerson'
  | 'move'
  | 'changeSpace'
  | 'changeJira'
  | 'changeConfluence'
  | 'changeLicence'
  | 'licence'
  | 'tour'
  | 'keepTour'
  | 'gadgetOf'
  | 'setGadget'
  | 'leaveRoom'
  | 'failWrites'
  | 'rate'
  | 'shareIssue'
  | 'sharesOf'
  | 'replyOnPortal'
  | 'proven';

function productControlsOf({
  db,
  products,
  context,
  token,
}: ControlParts): Pick<SiteControls, ProductControl> {
  return {
    download: (as, path) => products.download?.(as, path, context) ?? null,
    directory: () => products.directory?.(context) ?? { people: [], projects: [], spaces: [] },
    letters: () => listAll<Mail>(db, 'letter'),
    fieldsOnScreen: (project) => projectFieldsOf(context, project) ?? screenFieldsOf(db),
    speak: (accountId, locale) => setLanguage(db, accountId, locale),
    addPerson: (person) => addPerson(context, person),
    move: (as, issue, projectKey) => moveIssue(context, as, issue, projectKey).key,
    changeSpace: (spaceId, change) => changeSpace(context, spaceId, change),
    changeJira: (change) => changeJira(context, change),
    changeConfluence: (state) => setConfluenceState(db, state),
    changeLicence: (state) => setLicence(db, state),
    licence: () => licenceOf(db),
    tour: () => readFact<Tour>(db, 'tour'),
    keepTour: (tour) => writeFact(db, 'tour', tour),
    gadgetOf: (accountId, key) => find<object>(db, 'gadget', `${accountId} ${key}`) ?? {},
    setGadget: (accountId, key, values) => put(db, 'gadget', `${accountId} ${key}`, '', values),
    leaveRoom: (pages) => limitGrowth(db, pages),
    failWrites: (plan) => {
      const random = seedRandom(plan?.seed ?? 0);
      failWrites(db, plan && (() => random() < plan.rate));
    },
    rate: (as, issue, score) => rate(context, as, issue, score),
    shareIssue: (as, issue, organizations) => shareIssue(context, as, issue, organizations),
    sharesOf: (as, request) => sharesOf(context, as, request),
    replyOnPortal: (as, request, text) => replyOnPortal(context, as, request, text),
    proven: (header) => authenticate(header, token, accountIdsOf(db)),
  };
}

const accountIdsOf = (db: Database): string[] => listAll<User>(db, 'user').map(({ accountId }) => accountId);

/** A project that its team manages has no screens: the fields that were added to it are shown. */
const projectFieldsOf = (context: ControlParts['context'], key: string | undefined): string[] | undefined =>
  projectsOf(context).find((project) => project.key === key)?.teamManaged?.fields;
