/** The app's functions in a search: Jira asks the app what each means, and searches for that instead. */
import { randomUUID } from 'node:crypto';
import type { Answer, Request } from '../http/network';
import type { Manifest } from './manifest/manifest';
import type { Runtime } from './sandbox/runtime';

const searches = ['/rest/api/3/search/jql', '/rest/api/3/search/approximate-count'];
/** Quoted text is passed over, so that what only looks like a function stays a word. */
const quoted = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/.source;
const call = new RegExp(
  `${quoted}|\\b(?:issue|issuekey|key|workitem)\\s+(not\\s+in|in)\\s+(\\w+)\\s*\\(((?:${quoted}|[^()"'])*)\\)`,
  'gi',
);

export class JqlFunctions {
  constructor(
    private readonly manifest: Manifest,
    private readonly runtime: Runtime,
  ) {}

  /** The request with the app's functions replaced by what they mean, or Jira's refusal with the app's sentence. */
  async replaceFunctions(request: Request): Promise<{ request: Request } | { answer: Answer }> {
    const jql = jqlOf(request);
    if (jql === undefined) return { request };
    let expanded = '';
    let read = 0;
    for (const match of jql.matchAll(call)) {
      const [text, operator, name = '', argumentText = ''] = match;
      const meaning =
        operator && (await this.meaningOf(name, normalizeOperator(operator), parseArguments(argumentText)));
      if (!meaning) continue;
      if ('error' in meaning)
        return { answer: { status: 400, body: { errorMessages: [meaning.error], errors: {} } } };
      expanded += `${jql.slice(read, match.index)}(${meaning.jql})`;
      read = match.index + text.length;
    }
    expanded += jql.slice(read);
    return { request: expanded === jql ? request : withJql(request, expanded) };
  }

  private async meaningOf(
    name: string,
    operator: string,
    args: string[],
  ): Promise<{ jql: string } | { error: string } | undefined> {
    const module = this.manifest.modules.find(
      (candidate) => candidate.type === 'jira:jqlFunction' && (candidate as { name?: unknown }).name === name,
    ) as { key: string; type: string; function?: string } | undefined;
    if (module?.function === undefined) return undefined;
    const clause = { field: 'issue', type: 'issue', functionName: name, operator, arguments: args };
    const invocation = { functionKey: module.function, moduleKey: module.key, moduleType: module.type };
    const answer = await this.runtime.invoke(invocation, { precomputationId: randomUUID(), clause });
    return answer as { jql: string } | { error: string };
  }
}

const normalizeOperator = (operator: string): string => operator.toLowerCase().replace(/\s+/, ' ');

function jqlOf({ product, path, body }: Request): string | undefined {
  if (product !== 'jira' || !path.startsWith('/rest/api/3/search/')) return undefined;
  const url = new URL(path, 'https://site.invalid');
  if (!searches.includes(url.pathname)) return undefined;
  const jql = url.searchParams.get('jql') ?? (body as { jql?: unknown } | undefined)?.jql;
  return typeof jql === 'string' ? jql : undefined;
}

function withJql(request: Request, jql: string): Request {
  const url = new URL(request.path, 'https://site.invalid');
  if (!url.searchParams.has('jql')) return { ...request, body: { ...(request.body as object), jql } };
  url.searchParams.set('jql', jql);
  return { ...request, path: url.pathname + url.search };
}

function parseArguments(text: string): string[] {
  const parts = text.match(/"[^"]*"|'[^']*'|[^,\s]+/g) ?? [];
  return parts.map((part) => part.replace(/^(["'])(.*)\1$/, '$2'));
}
