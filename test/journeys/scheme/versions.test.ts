/** Whom a version is for: issues from now on, or the open cycles of those that are there; what is over is never judged again. */

import type { ExplanationAnswer } from '../../../src/contract/explanation';
import type { PreviewAnswer } from '../../../src/contract/preview';
import type { Scheme, SchemeAnswer, VersionPart } from '../../../src/contract/scheme';
import {
  ADMIN,
  AGENT,
  type Desk,
  HOUR,
  type IssueRef,
  MINUTE,
  openDesk,
  SITE_ADMIN,
} from '../../support/site/desk';

/** Thursday, at three in the afternoon in Toronto. */
const THURSDAY = '2025-06-05T19:00:00Z';
const FRIDAY = '2025-06-06';
let desk: Desk;
let open: IssueRef;
let answered: IssueRef;

beforeEach(async () => {
  desk = await openDesk('vircom', { now: THURSDAY });
  [answered, open] = [await desk.createIssue('Minor'), await desk.createIssue('Minor')];
  await desk.site.advance(10 * MINUTE);
  await desk.addComment(AGENT, answered, 'We are on it.');
  await desk.site.advance(50 * MINUTE);
});
afterEach(() => desk.site.stop());

async function ask<Answer>(functionKey: string, payload: unknown = {}, as = ADMIN): Promise<Answer> {
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
  return (await desk.site.invoke({ as, moduleKey: 'scheme', functionKey, payload, extension })) as Answer;
}

async function draftOf(change: (scheme: Scheme) => void): Promise<Scheme> {
  const scheme = structuredClone((await ask<SchemeAnswer>('showScheme')).current?.scheme) as Scheme;
  change(scheme);
  return scheme;
}

const addHoliday = (date: string) => (scheme: Scheme) => {
  for (const calendar of Object.values(scheme.calendars)) calendar.holidays.push(date);
};
const lengthen = (scheme: Scheme) => {
  const goal = scheme.goals.P3?.response?.goal;
  if (goal?.in === 'hours') goal.breach = 'PT6H';
};

async function save(scheme: Scheme, forOpen?: VersionPart[], as = ADMIN) {
  const { versions } = await ask<SchemeAnswer>('showScheme', {}, as);
  const outcome = await ask('saveScheme', { scheme, basedOn: versions.at(-1)?.version ?? null, forOpen }, as);
  await desk.site.settle();
  return outcome;
}

/** What stands on the issue itself: its due instants are read by lists, searches and rules of the site. */
async function dueOf({ key }: IssueRef, clock = 'response'): Promise<string> {
  const path = `/rest/api/3/issue/${key}/properties/sablier`;
  const { value } = await desk.askJira<{ value: { clocks: Record<string, { dueAt: number }> } }>(
    AGENT,
    'GET',
    path,
  );
  return new Date(value.clocks[clock]?.dueAt ?? 0).toISOString();
}

const versionsFor = async () =>
  (await ask<SchemeAnswer>('showScheme')).versions.map(({ forOpen }) => forOpen);

test('a holiday entered on Thursday moves Friday’s due instants on the issues within a minute, and nothing that is over', async () => {
  const before = await desk.readClock(answered, 'response');
  const due = await dueOf(open);
  expect(due.slice(0, 10)).toBe(FRIDAY);
  expect(await save(await draftOf(addHoliday(FRIDAY)))).toMatchObject({ kind: 'saved', version: 2 });
  await desk.site.advance(MINUTE);
  expect(await dueOf(open)).toBe(due.replace(FRIDAY, '2025-06-09'));
  expect(await desk.readClock(answered, 'response')).toEqual(before);
  expect(await versionsFor()).toEqual([[], ['calendars']]);
  await desk.site.advance(24 * HOUR);
  expect((await desk.readClock(open, 'response')).state).toBe('running');
});

test('“Why?” names the versions that judge an issue, each since when', async () => {
  await save(await draftOf(addHoliday(FRIDAY)));
  await desk.site.advance(MINUTE);
  const { judges } = (await desk.callPanel(open, 'explainIssue')) as ExplanationAnswer;
  expect(judges.map(({ version, parts }) => [version, parts])).toEqual([
    [1, ['calendars', 'rules']],
    [2, ['calendars']],
  ]);
  const next = await desk.createIssue('Minor');
  const explained = (await desk.callPanel(next, 'explainIssue')) as ExplanationAnswer;
  expect(explained.judges.map(({ version }) => version)).toEqual([2]);
});

test('goals are for issues from now on, unless the administrator says that they are for open ones too', async () => {
  const due = await dueOf(open);
  await save(await draftOf(lengthen));
  await desk.site.advance(MINUTE);
  expect(await dueOf(open)).toBe(due);
  const next = await desk.createIssue('Minor');
  const goalOf = async (issue: IssueRef) => (await desk.readClock(issue, 'response')).goal;
  expect([await goalOf(next), await goalOf(open)].map((goal) => goal?.breachMs)).toEqual([
    6 * HOUR,
    4 * HOUR,
  ]);
  await save(await draftOf((scheme) => Object.assign(scheme, { warnShare: 0.5 })), ['rules']);
  await desk.site.advance(MINUTE);
  expect((await goalOf(open))?.breachMs).toBe(6 * HOUR);
  expect(await versionsFor()).toEqual([[], [], ['rules']]);
});

test('two administrators save one after the other: both holidays move the due instant, and the restored version takes them back', async () => {
  const due = await dueOf(open);
  await save(await draftOf(addHoliday(FRIDAY)));
  await save(await draftOf(addHoliday('2025-06-09')), undefined, SITE_ADMIN);
  await desk.site.advance(MINUTE);
  expect(await dueOf(open)).toBe(due.replace(FRIDAY, '2025-06-10'));
  const { scheme } = await ask<{ scheme: Scheme }>('readVersion', { version: 1 });
  await save(scheme);
  await desk.site.advance(MINUTE);
  expect(await dueOf(open)).toBe(due);
  expect(await versionsFor()).toEqual([[], ['calendars'], ['calendars'], ['calendars']]);
});

test('the preview tells issues from now on from those that are open', async () => {
  const scheme = await draftOf((draft) => {
    addHoliday(FRIDAY)(draft);
    lengthen(draft);
  });
  const due = await dueOf(open);
  const preview = await ask<PreviewAnswer>('previewScheme', { scheme, from: null });
  expect(preview.open.issues).toBeGreaterThanOrEqual(2);
  const changes = preview.open.changes.filter(({ clock }) => clock === 'response');
  const change = changes.find(({ key }) => key === open.key);
  expect(change).toMatchObject({ now: { state: 'running' }, inDraft: { state: 'running' } });
  expect(new Date(change?.inDraft?.dueAt ?? 0).toISOString()).toBe(due.replace(FRIDAY, '2025-06-09'));
  expect(changes.map(({ key }) => key)).not.toContain(answered.key);
  const fromNowOn = await ask<PreviewAnswer>('previewScheme', { scheme, from: null, forOpen: [] });
  expect(fromNowOn.open.changes).toEqual([]);
  expect(fromNowOn.changes).toEqual(preview.changes);
});
