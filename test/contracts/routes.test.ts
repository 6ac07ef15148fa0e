import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { confluenceScopes } from '../../local/confluence/scopes';
import type { Scopes } from '../../local/http/scopes';
import { jiraScopes } from '../../local/jira/scopes';
import type { Operations } from '../../local/product/product';
import { servedOperations } from '../../local/products';
import { pathOfContract, testWithContracts } from '../support/contracts';
import { describeWithPeers, pathOfPeer } from '../support/peers';

interface Operation {
  document: string;
  method: string;
  path: string;
  classic?: string[];
  granular?: string[];
  security?: string[];
}

/** Documented by Atlassian, though not in the extract we have: a client that nobody here wrote knows them. */
const elsewhere = [
  'getScreens',
  'getAllScreenTabs',
  'getAllScreenTabFields',
  'addScreenTabField',
  'removeScreenTabField',
  'getIssueTypeScreenSchemeProjectAssociations',
  'getIssueTypeScreenSchemeMappings',
  'getScreenSchemes',
  'bulkPinUnpinProjectsAsync',
  'getAllSystemAvatars',
  'createPriority',
  'addActorUsers',
  // Of the service desk the extract has what is read of requests.
  'getRequestTypeById',
  'addCustomers',
  // Atlassian has a second operation of the name `getOrganizations`.
  'getServiceDeskOrganizations',
  'addOrganization',
  'removeOrganization',
  'getOrganizations',
  'createOrganization',
  'getOrganization',
  'getUsersInOrganization',
  'addUsersToOrganization',
  'removeUsersFromOrganization',
  'createCustomerRequest',
  'getRequestCommentById',
  'addRequestParticipants',
  'removeRequestParticipants',
  'getApprovals',
  'getApprovalById',
  'answerApproval',
  // Version 2, which is the same but for its texts: jira.js sends every plain text there.
  'createIssueInText',
  'addCommentInText',
  'updateCommentInText',
  'addWorklogInText',
  'updateWorklogInText',
];

/** Atlassian's own pages document them; neither the extract we have nor a client that we install names them. */
const unproven = [
  'createInlineComment',
  // Jira's own document marks them as experimental, and the client leaves such operations out.
  'getCustomers',
  'removeCustomers',
];

/** The operations Atlassian publishes, by id and route: an id may stand in two documents. */
function readPublished(): Map<string, Operation> {
  const file = JSON.parse(readFileSync(pathOfContract('op-scopes.json'), 'utf8')) as Record<
    string,
    Operation
  >;
  const named = Object.entries(file).map(([key, operation]) => {
    const { method, path } = operation;
    return [`${key.split(':')[1]} ${method} ${path}`, operation] as const;
  });
  return new Map(named);
}

const routesOf = (operations: Operations, scopes: Record<string, Scopes>) =>
  Object.entries(operations).map(([id, { route }]) => ({ id, route, scopes: scopes[id] }));
const every = [
  ...routesOf(servedOperations.jira, jiraScopes),
  ...routesOf(servedOperations.confluence, confluenceScopes),
];
const routes = every.filter(({ id }) => ![...elsewhere, ...unproven].includes(id));

/** Whether jira.js has a function that asks for the route. */
function isKnownToClient(route: string): boolean {
  const [method, path = ''] = route.split(' ');
  const product = path.startsWith('/rest/servicedeskapi/') ? 'serviceDesk' : 'cloud';
  const folder = pathOfPeer(`node_modules/jira.js/dist/${product}/api`);
  const text = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(resolve(folder, name), 'utf8'))
    .join('');
  const url = path.replace(/\{(\w+)\}/g, `\${parameters.$1}`);
  return [`'${url}'`, `\`${url}\``].some((quoted) =>
    [8, 12].some((indent) => text.includes(`url: ${quoted},\n${' '.repeat(indent)}method: '${method}'`)),
  );
}

testWithContracts(
  'the site answers no route that Atlassian does not document under that operation id',
  () => {
    const operations = readPublished();
    expect(routes.filter(({ id, route }) => !operations.get(`${id} ${route}`))).toEqual([]);
  },
);

testWithContracts('each route needs the scopes that Atlassian documents', () => {
  const operations = readPublished();
  const needs = ({ classic, granular, security }: Operation): Scopes =>
    [classic ?? security ?? [], granular ?? []].filter(({ length }) => length > 0);
  for (const { id, route, scopes } of routes) {
    const operation = operations.get(`${id} ${route}`);
    expect({ id, scopes }).toEqual({ id, scopes: operation && needs(operation) });
  }
});

describeWithPeers('what Atlassian documents and our extract lacks', () => {
  test.each(every.filter(({ id }) => elsewhere.includes(id)))('$id is known to jira.js', ({ route }) => {
    expect(isKnownToClient(route)).toBe(true);
  });
});

test('every route says which scopes it needs', () => {
  expect(every.filter(({ scopes }) => scopes === undefined).map(({ id }) => id)).toEqual([]);
});
