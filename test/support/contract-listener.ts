/** Keeps everything a site exchanges, and holds it against Atlassian's documents and against two clients' schemas. */
import { spawnSync } from 'node:child_process';
import type { Exchange } from '../../local/http/network';
import type { Site } from '../../local/running/running-site';
import { type Checked, type Contracts, contractsAreHere } from './contracts';
import { pathOfPeer } from './peers';

/** Refusals that any call may meet, or that a plan has and no document: a scope that is missing, a restriction on a free plan. */
const undocumented = /missing scope grants|restrictions are not part of this plan/;

/** Everything exchanged from now on, except failures that were asked for and refusals that no operation documents. */
export function recordExchanges(site: Site): Exchange[] {
  const exchanges: Exchange[] = [];
  site.network.onExchange((exchange) => {
    const isUndocumented = exchange.status === 403 && undocumented.test(JSON.stringify(exchange.answer));
    if (!exchange.faulted && !isUndocumented) exchanges.push(structuredClone(exchange));
  });
  return exchanges;
}

/** One line for each disagreement with Atlassian's documents, each once; undocumented members, statuses and parameters count. */
export async function listDisagreements(exchanges: Exchange[]): Promise<string[]> {
  const documents = await globalThis.loadContractsOnce();
  const checkable = exchanges.filter((exchange) => isInExtract(exchange) && isAnswered(exchange));
  const lines = checkable.flatMap((exchange) => {
    const result = check(documents, exchange);
    const counting = result.errors.filter(
      (error) => !isHalfOfLinks(error) && !isAnyJson(error) && !isRightlyRefused(exchange, error),
    );
    return counting.map((error) => formatLine(exchange, result, error));
  });
  return [...new Set(lines)];
}

/** The same against the schemas with which jira.js and confluence.js read answers. */
export function listSchemaDisagreements(exchanges: Exchange[]): string[] {
  const input = JSON.stringify(exchanges);
  const { stdout, stderr } = spawnSync(process.execPath, [pathOfPeer('client-schemas.mjs')], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (stdout === '') throw new Error(stderr);
  const { known: schemaCount, lines } = JSON.parse(stdout) as { known: number; lines: string[] };
  return schemaCount > 500 ? lines : [`only ${schemaCount} schemas were found`];
}

/** Confluence speaks two versions, each with a document of its own. */
function check(
  documents: Contracts,
  { product, method, path, body, status, answer, headers }: Exchange,
): Checked {
  const document = documentOf(product, path);
  const isForm = headers?.['content-type']?.startsWith('multipart/form-data') ?? false;
  const request = isForm
    ? { reqBody: formOf(product), reqContentType: 'multipart/form-data' }
    : { reqBody: body };
  const exchange = { product: document, method, url: path, ...request, status };
  return documents.check({ ...exchange, resBody: status === 204 ? undefined : asJson(answer) });
}

/** Confluence has two documents, and the service desk has one beside Jira's. */
function documentOf(product: Exchange['product'], path: string): string {
  if (path.startsWith('/wiki/rest/')) return 'confluencev1';
  return path.startsWith('/rest/servicedeskapi/') ? 'jsm' : product;
}

/** A form as each product's document describes it: Jira's is a list of files. */
const formOf = (product: Exchange['product']) =>
  product === 'jira' ? [{}] : { file: '', minorEdit: 'true' };

/** Confluence documents the `_links` of one page in two halves, each closed to the other's members when read strictly. */
const isHalfOfLinks = ({ path, extra = '' }: Checked['errors'][number]): boolean =>
  path === '/_links' && ['base', 'webui', 'editui', 'tinyui', 'download'].includes(extra);

/** The value of a property is any JSON, which the document describes by the members of the class that reads it. */
const isAnyJson = ({ where, path = '' }: Checked['errors'][number]): boolean =>
  where.startsWith('request') && /^\/issues\/\d+\/properties\//.test(path);

/** A wrong request that was answered with a refusal is as it should be. */
const isRightlyRefused = ({ status }: Exchange, { where }: Checked['errors'][number]): boolean =>
  status === 400 && (where === 'ADF' || where.startsWith('request') || where.startsWith('query'));

/** Of the service desk the extract has what is read of requests, and who replies. */
const DESK_EXTRACT =
  /^GET \/rest\/servicedeskapi\/(servicedesk(\/[^/]+(\/requesttype)?)?|request(\/[^/]+(\/(comment|participant|status|sla(\/\d+)?))?)?)$|^POST \/rest\/servicedeskapi\/request\/[^/]+\/comment$/;

const isInDeskExtract = ({ method, path }: Exchange): boolean =>
  !path.startsWith('/rest/servicedeskapi/') || DESK_EXTRACT.test(`${method} ${path.replace(/\?.*/, '')}`);

/** A comment beside a page's words, screens, a role's new members, the deletion of a project and a person's language are in Atlassian's documents, but not in the extract of them that lies beside the project. */
const isInExtract = (exchange: Exchange): boolean => isInDeskExtract(exchange) && isInJiraExtract(exchange);

const isInJiraExtract = ({ method, path }: Exchange): boolean =>
  !(
    method === 'POST' &&
    (path === '/wiki/api/v2/inline-comments' ||
      path === '/rest/api/3/priority' ||
      /\/project\/[^/]+\/role\//.test(path))
  ) &&
  !(method === 'DELETE' && path.startsWith('/rest/api/3/project/')) &&
  !/^\/rest\/api\/3\/(avatar|screens|screenscheme|issuetypescreenscheme|forge\/panel)/.test(path);

/** Where there is no Confluence, or the app is not connected to it, the platform refuses and no operation is reached. */
const isAnswered = ({ product, status, answer }: Exchange): boolean =>
  product !== 'confluence' || ![401, 403, 404].includes(status) || answer !== undefined;

const asJson = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

function formatLine(exchange: Exchange, result: Checked, error: Checked['errors'][number]): string {
  const { where, path = '', message, extra = '' } = error;
  const operation = result.operationId ?? `${exchange.method} ${exchange.path}`;
  return `${operation} (${exchange.status}): ${where} ${path.replace(/\/\d+/g, '/*')} ${message} ${extra}`.trim();
}

/** The same site, which fails when it is stopped if any exchange disagreed with Atlassian's documents, where they are at hand. */
export function withContracts(site: Site): Site {
  if (!contractsAreHere) return site;
  const exchanges = recordExchanges(site);
  const stop = async () => {
    await site.stop();
    const problems = await listDisagreements(exchanges);
    if (problems.length > 0) throw new Error(`against Atlassian's documents:\n${problems.join('\n')}`);
  };
  return { ...site, stop };
}
