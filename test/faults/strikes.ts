/** Strikes at every door at once, made from a seed: resolvers, queue jobs, the web trigger, stored values and people's texts. */
import fc from 'fast-check';
import { type Database, openDatabase } from '../../local/common/db';
import { Deliveries, toEventJob } from '../../local/forge/events/deliveries';
import { MARK, OTHER_CLIENT, type TwoClients } from '../support/clients/two-clients';
import { ADMIN, AGENT, CLIENT, type IssueRef, SITE_ADMIN } from '../support/site/desk';
import { entryPoints } from '../support/site/entry-points';
import { anything, recording, type Stored, scheming, toPlainJson, writeStored } from './hostile';

const texts = fc.constantFrom(
  ...[
    'constructor',
    '__proto__',
    'toString',
    '=1+1',
    '<script>',
    '{{7*7}}',
    '\u202eright',
    'x'.repeat(2_000),
  ],
  ...['sablier-for-10001', 'sablier-ask-1', 'client:zzacme-corp', 'channel:constructor', 'zzacme-label'],
  ...['[link](javascript:1)', 'project = SUP', "'; DROP TABLE x", 'To be written by a person', '💥'],
);
const modules: [string, string[]][] = [
  ['panel', ['recordEvent', 'showClocks', 'explainIssue', 'demandEscalation', 'askThirdParty', 'writePart']],
  ['panel', ['moveReport', 'createAction', 'showReport', 'readReport', 'listProjects']],
  ['queue', ['listQueue', 'logContacts', 'assignIssues', 'findAssignees', 'showFigures', 'exportClocks']],
  ['queue', ['showProjectAccounts']],
  ['scheme', ['showScheme', 'checkScheme', 'previewScheme', 'saveScheme', 'tryRebuild', 'findPeople']],
  ['admin', ['saveClient', 'importRecords', 'saveCalendar', 'bindSpace', 'saveTerms']],
  ['get-started', ['showStart', 'choosePreset', 'putFields']],
  ['accounts', ['showStatement', 'addPurchase', 'showService', 'saveMaintenance']],
  ['report-byline', ['showReport', 'moveReport']],
  ['sla-summary', ['showSummary', 'showClientAccounts']],
];
const calls = modules.flatMap(([module, names]) => names.map((name): [string, string] => [module, name]));

type Strike =
  | { at: 'resolver'; as: string; call: [string, string]; payload: unknown }
  | { at: 'job'; queue: 'follow' | 'rebuild'; body: unknown }
  | { at: 'trigger'; method: string; token: unknown; body: string }
  | { at: 'stored'; place: number; value: unknown }
  | { at: 'text'; how: 'comment' | 'label' | 'summary' | 'property'; text: string };

const job = fc.oneof(
  anything,
  fc.record({ issueId: anything, timer: anything }),
  fc.record({ projectId: anything, done: anything }),
);
const strike: fc.Arbitrary<Strike> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      at: fc.constant('resolver' as const),
      as: fc.constantFrom(AGENT, CLIENT, OTHER_CLIENT, ADMIN, SITE_ADMIN, 'anonymous'),
      call: fc.constantFrom(...calls),
      payload: fc.oneof(anything, recording, scheming),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      at: fc.constant('job' as const),
      queue: fc.constantFrom('follow' as const, 'rebuild' as const),
      body: job,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      at: fc.constant('trigger' as const),
      method: fc.constantFrom('GET', 'POST', 'PUT', ''),
      token: anything,
      body: fc.oneof(texts, fc.constantFrom('score=5', 'score=__proto__', 'score=1&score=2')),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ at: fc.constant('stored' as const), place: fc.nat(), value: anything }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      at: fc.constant('text' as const),
      how: fc.constantFrom('comment' as const, 'label' as const, 'summary' as const, 'property' as const),
      text: texts,
    }),
  },
);

/** What the strikes hit: the site, its storage, and where its survey listens. */
export interface Target {
  site: TwoClients;
  db: Database;
  survey: string;
}

export interface Struck {
  counts: Record<Strike['at'], number>;
  troubles: string[];
}

/** Each strike ends in a sentence, a refusal or nothing: never in an unexpected error, and never in a mark for the other client. */
export async function strikeAll(target: Target, seed: number, times: number): Promise<Struck> {
  const counts = { resolver: 0, job: 0, trigger: 0, stored: 0, text: 0 };
  const { desk } = target.site;
  const logged = desk.site.logs.length;
  const troubles: string[] = [];
  for (const chosen of fc.sample(strike, { seed, numRuns: times })) {
    counts[chosen.at] += 1;
    const trouble = await runStrike(target, chosen);
    if (trouble) troubles.push(`${JSON.stringify(chosen)?.slice(0, 300)}: ${trouble.slice(0, 300)}`);
  }
  await desk.site.advance(60_000);
  const failed = desk.site.logs
    .slice(logged)
    .filter((line) => /failed:|resolver failed|evaluation failed/.test(line));
  return { counts, troubles: [...troubles, ...failed.map((line) => line.slice(0, 300))] };
}

function runStrike(target: Target, chosen: Strike): Promise<string | null> {
  if (chosen.at === 'resolver') return ofResolver(target, chosen);
  if (chosen.at === 'job') return ofJob(target, chosen);
  if (chosen.at === 'trigger') return ofTrigger(target, chosen);
  return chosen.at === 'stored' ? ofStored(target, chosen) : ofText(target, chosen);
}

async function ofResolver(
  { site }: Target,
  { as, call: [moduleKey, functionKey], payload }: Strike & { at: 'resolver' },
): Promise<string | null> {
  const { desk, quays, quaysPage, summaryPage } = site;
  const content = { id: moduleKey === 'sla-summary' ? summaryPage : quaysPage, type: 'page' };
  const extension = { issue: quays, project: { id: '10000', key: 'SUP' }, content };
  const request = { as, moduleKey, functionKey, payload: toPlainJson(payload), extension };
  const answer = await desk.site.invoke(request).catch((error: Error) => ({ thrown: error.message }));
  return problemOf(answer, as);
}

/** The marks that a text lets out; what was typed on the client's own issue comes back to it as that. */
function marksIn(text = ''): string[] {
  const rest = ['client:zzacme-corp', 'zzacme-label'].reduce(
    (left, typed) => left.replaceAll(typed, ''),
    text,
  );
  return rest.match(MARK) ?? [];
}

/** A platform that lets nobody in says so itself; whatever the app answers is an answer with a sentence, or of a known kind. */
function problemOf(answer: unknown, as: string): string | null {
  const { kind, code, say, thrown } = (answer ?? {}) as Record<string, string | undefined>;
  if (thrown !== undefined) return /sign|not allowed|permission|see|licen/i.test(thrown) ? null : thrown;
  if (kind === undefined) return `no kind: ${JSON.stringify(answer)}`;
  if (kind === 'refused' && (code === 'unexpected' || !say)) return JSON.stringify(answer);
  const summaryless = JSON.stringify(answer, (name, value) => (name === 'summary' ? undefined : value));
  const marks = as === OTHER_CLIENT || as === 'anonymous' ? marksIn(summaryless) : [];
  return marks.length > 0 ? `let out ${marks.join(', ')}` : null;
}

async function ofJob({ site, db }: Target, { queue, body }: Strike & { at: 'job' }): Promise<string | null> {
  new Deliveries(db).add('job', queue, toEventJob('jira'), toPlainJson(body), site.desk.site.clock.now(), 0);
  await site.desk.site.settle();
  return null;
}

async function ofTrigger(
  { site, survey }: Target,
  { method, token, body }: Strike & { at: 'trigger' },
): Promise<string | null> {
  const queryParameters = { t: [typeof token === 'string' ? token : JSON.stringify(toPlainJson(token))] };
  const { status } = await site.desk.site.webTrigger(survey, {
    ...{ method, path: `/${survey}`, userPath: '', headers: {}, queryParameters, body },
  });
  return status < 500 ? null : `the world was told ${status}`;
}

/** Spoils one value, looks at the panel and the queue, and puts it back. */
async function ofStored(
  { site, db }: Target,
  { place, value }: Strike & { at: 'stored' },
): Promise<string | null> {
  const stored = db
    .prepare("SELECT kind, entity, key, value FROM forge_kvs WHERE key NOT LIKE 'mark:%' ORDER BY key")
    .all() as Stored[];
  const record = stored[place % stored.length];
  if (!record) return null;
  writeStored(db, { ...record, value: JSON.stringify(value) ?? 'null' });
  const extension = { project: { id: '10000', key: 'SUP' } };
  const queue = {
    as: OTHER_CLIENT,
    moduleKey: 'queue',
    functionKey: 'listQueue',
    payload: { from: null },
    extension,
  };
  const answers = [
    await site.desk.callPanel(site.quays, 'showClocks', {}, OTHER_CLIENT),
    await site.desk.site.invoke(queue),
  ];
  writeStored(db, record);
  const wrong = answers.map((answer) => problemOf(answer, OTHER_CLIENT)).find((problem) => problem !== null);
  return wrong ? `${record.key}: ${wrong}` : null;
}

/** What a client may type; what Jira itself does not take is nobody's trouble. */
async function ofText({ site }: Target, { how, text }: Strike & { at: 'text' }): Promise<string | null> {
  const { desk, quays } = site;
  const path = `/rest/api/3/issue/${quays.key}`;
  if (how === 'comment') await desk.addComment(OTHER_CLIENT, quays, text).catch(() => undefined);
  else {
    const fields =
      how === 'label'
        ? { labels: [text.replace(/\s/g, '-').slice(0, 200)] }
        : { summary: text.slice(0, 200) };
    const [method, place, body] =
      how === 'property' ? ['PUT', `${path}/properties/sablier`, { text }] : ['PUT', path, { fields }];
    await desk.site.request({ as: AGENT, product: 'jira', method, path: place, body });
    await desk.site.settle();
  }
  return null;
}

/** The address at which the survey listens, out of the app's public word on a closed issue. */
export async function surveyOf({ desk, quays }: TwoClients): Promise<string> {
  const read = await desk.askJira<object>(AGENT, 'GET', `/rest/api/3/issue/${quays.key}/comment`);
  const [, href = ''] = /"href":"([^"?]+)/.exec(JSON.stringify(read)) ?? [];
  return href.split('/').at(-1) ?? '';
}

/** Afterwards a new incident goes its usual way, and no door lets a mark out. */
export async function checkAfterwards(site: TwoClients, create: () => Promise<IssueRef>): Promise<string[]> {
  const { desk } = site;
  const issue = await create();
  await desk.site.advance(5 * 60_000);
  await desk.addComment(AGENT, issue, 'We are on it.');
  const response = await desk.readClock(issue, 'response');
  const out: string[] = response.state === 'met' ? [] : [`the response is ${response.state}`];
  if (response.elapsedMs !== 5 * 60_000) out.push(`it took ${response.elapsedMs}`);
  for (const [name, open] of Object.entries(entryPoints)) {
    const marks = marksIn(JSON.stringify(await open(site, OTHER_CLIENT)));
    out.push(...[...new Set(marks)].map((mark) => `${name}: ${mark}`));
  }
  return out;
}

export const openDatabaseAt = (file: string): Database => openDatabase(file);
