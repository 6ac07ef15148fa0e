import type { EvaluatedIssue } from '../../../src/application/evaluation/evaluate-issue';
import { evaluateIssue } from '../../../src/application/evaluation/evaluate-issue';
import type { IssueRead, Issues } from '../../../src/application/ports/issues';
import type { SchemeVersion } from '../../../src/application/ports/schemes';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { historyOf } from '../../../src/domain/sla/reading/read-history';
import { createDesk, dateOf, on } from '../../domain/sla/small-desk';
import { JiraIssue } from '../jira-issue';
import { fakePorts, type GivenPorts } from './fake-ports';
import { createClaims, createEvents, createMessages, createQueue, createReports } from './memory';
import { createPages } from './memory-pages';

export const ISSUE = '10001';
export const PROJECT = { id: '10000', key: 'SUP', name: 'Support' };

/** A new issue of priority High that the client reported on Monday at ten. */
export const createHighIssue = (priority = 'High') =>
  new JiraIssue(dateOf('mon 10:00'), priority, { project: PROJECT });

/** A site in memory with one issue, SUP-1, whose project follows the small desk's scheme; `time.now` moves by hand. */
export function createSite({
  scheme = createDesk(),
  issue = createHighIssue(),
  now = 'mon 10:10',
  given = {},
}: Partial<{ scheme: Scheme; issue: JiraIssue; now: string; given: GivenPorts }> = {}) {
  const time = { now: on(now) };
  const read: IssueRead = {
    id: ISSUE,
    key: 'SUP-1',
    project: PROJECT,
    inServiceProject: true,
    resolution: null,
    ...{
      assignee: 'agent',
      assigneeName: 'Agnes',
      statusName: 'Open',
      priorityName: 'High',
      labels: [],
      components: [],
    },
    reporter: { accountId: 'client', email: null },
    ...{
      receivedAt: on('mon 10:00'),
      updatedAt: on('mon 10:00'),
      property: null,
      hasProperty: false,
      json: null,
    },
  };
  const versions: SchemeVersion[] = [
    { version: 1, inForceFrom: null, savedAt: on('mon 09:00'), savedBy: 'admin', forOpen: [], scheme },
  ];
  const [claims, events, queue] = [createClaims(), createEvents(), createQueue()];
  const [reports, messages, pages] = [createReports(new Map(), claims), createMessages(), createPages()];
  const isRead = async () => undefined;
  const logged: string[] = [];
  const links: string[] = [];
  const base = {
    issues: {
      read: async (id) => (id === ISSUE ? { ...read, json: issue.toJson('SUP-1') } : null),
      historyOf: async ({ json }, _, { events: appEvents, seals }) => historyOf(json, { appEvents, seals }),
      linkReport: async (_, globalId, { url }) => {
        links.push(`${globalId} ${url}`);
      },
      countWithheld: async () => ({ fields: 0, files: 0 }),
      siteUrl: async () => 'https://acme.test',
    } satisfies Partial<Issues>,
    people: {
      canBrowse: async () => true,
      canWork: async () => true,
      canAdminister: async () => true,
      languageOf: async () => 'en',
      nameOf: async (id) => id.toUpperCase(),
      teamOf: async () => ['agent', 'other-agent'],
      findPerson: async (name) => name,
    },
    schemes: { versionsOf: async () => versions, listProjects: async () => [PROJECT.id] },
    site: { listClients: async () => [], listTroubles: async () => [], saveTrouble: async () => undefined },
    followedIssues: { sinceOf: async () => null },
    confluence: { readStatus: async () => 'ready', isUnrestricted: async () => false },
    claims: claims.claims,
    events: events.events,
    ...{ queue: queue.queue, marks: queue.marks, reports: reports.reports, messages: messages.messages },
    confluencePages: pages.confluencePages,
    readAhead: { evaluation: isRead, project: isRead, evaluations: isRead },
    digest: (text) => `${text.length}:${text}`,
    sha256: (text) => text.length.toString(16).padStart(64, '0'),
    timeZones: '2025b',
    isLicensed: () => true,
    now: () => time.now,
    log: (message) => {
      logged.push(message);
    },
  } satisfies GivenPorts;
  const ports = fakePorts(overlay(base, given));
  return {
    ports,
    time,
    read,
    issue,
    versions,
    claims,
    events,
    queue,
    reports,
    messages,
    pages,
    logged,
    links,
  };
}

/** What a test gives takes the place of what a site has, operation by operation. */
function overlay(base: GivenPorts, given: GivenPorts): GivenPorts {
  const merged: GivenPorts = { ...base, ...given };
  for (const [name, port] of Object.entries(given))
    if (typeof port === 'object') Object.assign(merged, { [name]: { ...Reflect.get(base, name), ...port } });
  return merged;
}

export type Site = ReturnType<typeof createSite>;

/** The issue as an evaluation of now judges it. */
export async function evaluate({ ports }: Site): Promise<EvaluatedIssue> {
  const evaluated = await evaluateIssue(ports, ISSUE);
  if (evaluated.kind !== 'evaluated') throw new Error(`the issue is ${evaluated.kind}`);
  return evaluated;
}
