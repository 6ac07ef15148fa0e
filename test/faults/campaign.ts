/** The same incidents lived twice: once on a quiet site, once under seeded faults. Afterwards both sites must be equal. */
import { seedRandom } from '../../local/common/seed-random';
import { startSite } from '../../local/site';
import type { SiteAnswer } from '../../src/contract/admin';
import type { ExplanationAnswer } from '../../src/contract/explanation';
import { ADMIN, AGENT, CLIENT, Desk, HOUR, type IssueRef, MINUTE } from '../support/site/desk';
import { findFirstDifference } from './difference';
import { type Story, type StoryStep, storyOf } from './story';

/** What trouble may cost at most, in calls of the same days without any. */
export const MOST_TIMES_QUIET = 3;

export interface Campaign {
  seed: number;
  incidents: number;
  /** How many times as often as usual everything goes wrong. */
  rate?: number;
}

export interface Outcome {
  /** What differs, as sentences; empty when the sites are equal. */
  differences: string[];
  counts: Record<string, number>;
}

interface TimedStep {
  at: number;
  run(desk: Desk): Promise<void>;
}

const START = '2025-06-05T13:00:00Z';

/** Half an hour apart at most, so that incidents overlap as they do at a desk. */
export async function runCampaign({ seed, incidents, rate = 1 }: Campaign): Promise<Outcome> {
  const stories = Array.from({ length: incidents }, (_, nth) => storyOf(seed * 10_007 + nth));
  const quiet = await runStories(stories, seed, () => undefined);
  const troubled = await runStories(stories, seed, (desk) => injectFaults(desk, seed, rate));
  const differences = compare(quiet.end, troubled.end);
  const timesQuiet =
    Math.round((10 * (troubled.counts.calls ?? 0)) / Math.max(1, quiet.counts.calls ?? 0)) / 10;
  return { differences, counts: { incidents, ...troubled.counts, timesQuiet } };
}

/**
 * The same where the disk is full at a share of the site's writes. People who are told so do the same again, at once and then a minute
 * later. What was refused may have been kept all the same, at the instant of any of the tries: instants are not compared.
 */
export async function runFullDisk({
  seed,
  incidents,
  share,
}: Omit<Campaign, 'rate'> & { share: number }): Promise<Outcome> {
  const stories = Array.from({ length: incidents }, (_, nth) => storyOf(seed * 10_007 + nth));
  const full = await runStories(stories, seed, ({ site }) => site.failWrites({ seed, rate: share }));
  const quiet = await runStories(stories, seed, () => undefined, full.takenAt);
  return {
    differences: compare(quiet.end, full.end).filter((each) => !isOfInstants(each)),
    counts: { refused: full.counts.refused ?? 0 },
  };
}

/** Two values that differ in their numbers alone: instants, lengths, and texts that tell them. */
function isOfInstants(difference: string): boolean {
  const [, quiet = '', full] = / differ at \S+: (.*), and under faults (.*)$/s.exec(difference) ?? [];
  const withoutNumbers = (text: string) => text.replace(/\d+/g, '#').replace(/ ?(h|min|s)\b( #)?/g, '');
  return full !== undefined && withoutNumbers(quiet) === withoutNumbers(full);
}

/** Whoever died with a claim keeps it for less than a minute. */
const TRIES_AT_ONCE = 10;

interface CampaignResult {
  end: Record<string, unknown>;
  /** When each step was taken, after what was refused. */
  takenAt: number[];
  counts: Record<string, number>;
}

async function runStories(
  stories: Story[],
  seed: number,
  inject: (desk: Desk) => void,
  instants: readonly number[] = [],
): Promise<CampaignResult> {
  const site = await startSite({ now: START, port: null });
  const desk = new Desk(site);
  await desk.createIssue('Minor');
  await desk.choose('valtech');
  const trouble = countTrouble(desk);
  inject(desk);
  const issues = new Map<number, IssueRef>();
  const takenAt: number[] = [];
  let refused = 0;
  for (const [place, { at, run }] of createTimetable(stories, seed, issues).entries()) {
    await liveUntil(desk, instants[place] ?? Date.parse(START) + at);
    for (let tries = 1; !(await run(desk).then(() => true, isRefusedForRoom)); tries += 1) {
      refused += 1;
      if (tries % TRIES_AT_ONCE === 0) await liveUntil(desk, site.clock.now() + MINUTE);
    }
    takenAt[place] = site.clock.now();
  }
  site.disturb({});
  site.failWrites(null);
  site.faults.clear();
  await site.advance(2 * HOUR);
  const end = await endOf(desk, issues);
  const { health } = (await desk.callAdmin('showSite')) as SiteAnswer;
  await site.stop();
  return { end, takenAt, counts: { ...trouble(), refused, unknownMails: health.unsureMails.length } };
}

/** False for what a person was told is not kept for want of room. */
function isRefusedForRoom(error: unknown): false {
  if (/disk( or database)? is full|could not be recorded/i.test(String(error))) return false;
  throw error;
}

/** Time goes on, however often the site finds no room on the way. */
async function liveUntil({ site }: Desk, instant: number): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1)
    try {
      return await site.advance(Math.max(0, instant - site.clock.now()));
    } catch (error) {
      isRefusedForRoom(error);
    }
  throw new Error('the site did not go on');
}

function injectFaults({ site }: Desk, seed: number, rate: number): void {
  const times = (usual: number) => Math.min(0.9, usual * rate);
  site.faults.plan({ seed, rate: times(0.1) });
  const platform = { lose: times(0.15), double: times(0.15), late: times(0.3), kill: times(0.02) };
  site.disturb({ seed, ...platform, skip: times(0.3) });
}

function countTrouble({ site }: Desk): () => Record<string, number> {
  const counts = { calls: 0, faulted: 0 };
  site.network.onExchange(({ as, faulted }) => {
    if (as !== 'app') return;
    counts.calls += 1;
    if (faulted) counts.faulted += 1;
  });
  return () => ({
    ...counts,
    killed: site.logs.filter((line) => line.includes('ended the function')).length,
  });
}

function createTimetable(stories: Story[], seed: number, issues: Map<number, IssueRef>): TimedStep[] {
  const random = seedRandom(seed + 77);
  let begins = 0;
  const steps = stories.flatMap((story, nth) => {
    begins += Math.floor(random() * 30) * MINUTE;
    return stepsOf(story, nth, begins, issues);
  });
  return steps.sort((a, b) => a.at - b.at);
}

function stepsOf(story: Story, nth: number, begins: number, issues: Map<number, IssueRef>): TimedStep[] {
  const creation: TimedStep = {
    at: begins,
    run: async (desk) => {
      issues.set(nth, await create(desk, story.priority));
    },
  };
  let at = begins;
  const steps = story.steps.map(({ afterMs, action }, step): TimedStep => {
    at += afterMs + 1_000;
    return { at, run: (desk) => runAction(desk, issues.get(nth) as IssueRef, action, `${nth}-${step}`) };
  });
  return [creation, ...steps];
}

/** People are not disturbed and don't wait for the app: only time moves what they set off. */
async function create(desk: Desk, priority: string): Promise<IssueRef> {
  const priorities = await desk.askJira<{ id: string; name: string }[]>(
    CLIENT,
    'GET',
    '/rest/api/3/priority',
  );
  const { id } = priorities.find(({ name }) => name === priority) ?? { id: '' };
  const fields = {
    project: { key: 'SUP' },
    issuetype: { name: 'Incident' },
    summary: 'Down',
    priority: { id },
  };
  return desk.askJira<IssueRef>(CLIENT, 'POST', '/rest/api/3/issue', { fields });
}

async function runAction(desk: Desk, issue: IssueRef, action: StoryStep, name: string): Promise<void> {
  const path = `/rest/api/3/issue/${issue.key}`;
  if (action.do === 'say') {
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: `Word ${name}` }] }];
    const visibility = action.internal ? { visibility: { type: 'role', value: 'Service Desk Team' } } : {};
    const body = { body: { version: 1, type: 'doc', content }, ...visibility };
    await desk.askJira(action.as === 'team' ? AGENT : CLIENT, 'POST', `${path}/comment`, body);
  }
  if (action.do === 'prioritise')
    await desk.askJira(AGENT, 'PUT', path, { fields: { priority: { name: action.to } } });
  if (action.do === 'move') await move(desk, path, action.to);
  if (action.do === 'record') await record(desk, issue, action.kind, name);
}

async function move(desk: Desk, path: string, status: string): Promise<void> {
  const { transitions } = await desk.askJira<{ transitions: { id: string; to: { name: string } }[] }>(
    AGENT,
    'GET',
    `${path}/transitions`,
  );
  const id = transitions.find(({ to }) => to.name === status)?.id;
  if (id) await desk.askJira(AGENT, 'POST', `${path}/transitions`, { transition: { id } });
}

/** A person whose click failed clicks again, with the same id, until it is recorded. */
async function record(
  desk: Desk,
  issue: IssueRef,
  kind: 'contact' | 'restored' | 'workaround',
  name: string,
) {
  const id = `00000000-0000-4000-8000-${name.replace('-', '0').padStart(12, '0')}`;
  const event = kind === 'contact' ? { kind, channel: 'phone' as const } : { kind };
  for (let tries = 0; tries < 20; tries += 1) {
    const payload = { id, at: desk.site.clock.now(), event };
    const answer = (await desk.callPanel(issue, 'recordEvent', payload)) as { kind?: string } | undefined;
    if (answer?.kind === 'recorded') return;
  }
  if (await isRecorded(desk, issue, id)) return;
  throw new Error(`${kind} of ${issue.key} could not be recorded in twenty clicks`);
}

/** Whether a click was taken whose answer was lost. */
async function isRecorded(desk: Desk, issue: IssueRef, id: string): Promise<boolean> {
  for (let tries = 0; tries < 20; tries += 1) {
    const answer = await desk.callPanel(issue, 'explainIssue').catch(() => null);
    const { marks } = (answer ?? {}) as Partial<ExplanationAnswer>;
    if (marks) return marks.some((mark) => mark.id === id);
  }
  return false;
}

/** Everything the app has made, told without the ids that a retry may shift. */
async function endOf(desk: Desk, issues: Map<number, IssueRef>): Promise<Record<string, unknown>> {
  const end: Record<string, unknown> = {};
  for (const [nth, issue] of issues) {
    const path = `/rest/api/3/issue/${issue.key}`;
    const read = await desk.askJira<{ fields: Record<string, unknown>; properties: unknown }>(
      AGENT,
      'GET',
      `${path}?properties=sablier`,
    );
    const own = Object.entries(read.fields).filter(([name]) => name.startsWith('customfield_'));
    end[`incident ${nth}: fields`] = Object.fromEntries(own);
    end[`incident ${nth}: property`] = read.properties;
    end[`incident ${nth}: clocks`] = await desk.callPanel(issue, 'showClocks');
    const links = await desk.askJira<{ object: { title: string } }[]>(AGENT, 'GET', `${path}/remotelink`);
    end[`incident ${nth}: ledger`] = await ledgerOf(desk, issue);
    end[`incident ${nth}: notes`] = await notesOf(desk, issue);
    end[`incident ${nth}: words`] = await wordsOf(desk, issue);
    end[`incident ${nth}: links`] = links.map(({ object }) => object.title);
    end[`incident ${nth}: reports`] = await readReports(desk, issue);
    end[`incident ${nth}: mail`] = mailOf(desk, issue);
  }
  return end;
}

/** Every line of every clock, each with its cause. */
async function ledgerOf(desk: Desk, issue: IssueRef): Promise<unknown> {
  const answer = (await desk.callPanel(issue, 'explainIssue')) as ExplanationAnswer;
  if (answer.kind !== 'explanation') throw new Error(`no ledger of ${issue.key}`);
  return answer;
}

/** What the app has said on the issue, to anybody. */
async function notesOf(desk: Desk, { key }: IssueRef): Promise<unknown[]> {
  const path = `/rest/api/3/issue/${key}/comment`;
  const { comments } = await desk.askJira<{ comments: AppComment[] }>(ADMIN, 'GET', path);
  const own = comments.filter(({ author }) => author.accountType === 'app');
  return own.map(({ body, visibility = null }) => ({ body, visibility }));
}

/** What people have said on the issue, each once. */
async function wordsOf(desk: Desk, { key }: IssueRef): Promise<unknown[]> {
  const path = `/rest/api/3/issue/${key}/comment?maxResults=200`;
  const { comments } = await desk.askJira<{ comments: AppComment[] }>(ADMIN, 'GET', path);
  return comments
    .filter(({ author }) => author.accountType !== 'app')
    .map(({ body }) => JSON.stringify(body))
    .sort();
}

interface AppComment {
  author: { accountType: string };
  body: unknown;
  visibility?: unknown;
}

async function readReports(desk: Desk, { key }: IssueRef): Promise<string[]> {
  const path = '/wiki/api/v2/pages?body-format=atlas_doc_format&limit=250';
  const { body } = await desk.site.request({ as: AGENT, product: 'confluence', method: 'GET', path });
  const { results } = body as { results: { title: string; body: { atlas_doc_format: { value: string } } }[] };
  const own = results.filter(({ title }) => title.startsWith(`${key}: `));
  return own.map((page) => withoutLog(page.body.atlas_doc_format.value));
}

interface Block {
  type: string;
  content?: { text?: string }[];
}

/** When a page was drafted is when a try of it succeeded: under faults that is later, and everything else is the same. */
function withoutLog(body: string): string {
  const { content } = JSON.parse(body) as { content: Block[] };
  const log = content.findIndex(
    (block) => block.type === 'heading' && block.content?.[0]?.text === 'About this report',
  );
  return JSON.stringify(log < 0 ? content : content.slice(0, log));
}

/** At most once: a mail may be missing where its outcome was unknown, never doubled. */
function mailOf(desk: Desk, { key }: IssueRef): string[] {
  const letters = desk.site.letters().filter(({ issueKey }) => issueKey === key);
  return letters.map(({ to, text }) => `${to.join(' ')} ${text}`);
}

function compare(quiet: Record<string, unknown>, troubled: Record<string, unknown>): string[] {
  return Object.entries(quiet).flatMap(([name, expected]) => {
    const got = troubled[name];
    if (name.endsWith('mail')) return findDuplicates(name, got as string[]);
    const difference = findFirstDifference(withoutIds(expected), withoutIds(got));
    return difference ? [`${name} differ at ${difference}`] : [];
  });
}

function findDuplicates(name: string, letters: string[]): string[] {
  const twice = letters.filter((letter, at) => letters.indexOf(letter) !== at);
  return twice.map((letter) => `${name} was sent twice: ${letter}`);
}

/** Ids and addresses say nothing about what was made, nor does what a running clock had counted at its last evaluation. */
function withoutIds(value: unknown): string {
  return JSON.stringify(value, (name, item) => {
    if (name === 'url' || name === 'nextAt' || name === 'unsureMails') return undefined;
    return isRunning(item) ? { ...item, elapsed: null } : item;
  });
}

const isRunning = (item: unknown): item is object =>
  typeof item === 'object' &&
  item !== null &&
  'elapsed' in item &&
  'stoppedAt' in item &&
  item.stoppedAt === null;
