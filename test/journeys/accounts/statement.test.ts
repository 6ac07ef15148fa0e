/** A client's month: drafted on the desk's first working day, each miss explained, approved, sent, and recomputed by anybody. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type {
  ReviewAnswer,
  StatementFilesAnswer,
  StatementsAnswer,
} from '../../../src/contract/clients/statement';
import type { FiguresAnswer } from '../../../src/contract/figures';
import type { SentAnswer } from '../../../src/contract/time-bank';
import { verifyStatement } from '../../../src/domain/statement/verify';
import { createAccounts } from '../../support/client-accounts';
import { ADMIN, AGENT, CLIENT, type Desk, HOUR, openDesk, SITE_ADMIN } from '../../support/site/desk';
import { unzip } from '../../support/word-file';

const MONTH = { client: 'harbour', month: '2025-06' };
let desk: Desk;

const ask = <Answer>(functionKey: string, payload: object = MONTH, as = ADMIN) =>
  desk.site.invoke({
    ...{ as, moduleKey: 'accounts', functionKey, payload, extension: {} },
  }) as Promise<Answer>;
const digestOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

async function pagesOf(as: string): Promise<{ id: string; title: string; text: string }[]> {
  const path = '/wiki/api/v2/pages?space-id=98305&status=current&body-format=atlas_doc_format';
  const { body } = await desk.site.request({ as, product: 'confluence', method: 'GET', path });
  const { results } = body as {
    results: { id: string; title: string; body: { atlas_doc_format: { value: string } } }[];
  };
  return results.map(({ id, title, body }) => ({ id, title, text: body.atlas_doc_format.value }));
}

beforeAll(async () => {
  desk = await openDesk('valtech', { now: '2025-06-27T14:00:00Z' });
  await createAccounts(desk);
  await desk.callAdmin('bindSpace', { spaceKey: 'HARBOUR', clientId: 'harbour' });
  const contacts = [{ name: 'Client A', accountId: CLIENT }];
  const harbour = {
    id: 'harbour',
    name: 'Harbour',
    language: 'en',
    timezone: 'America/Toronto',
    accountManager: '',
  };
  await desk.callAdmin('saveClient', { ...harbour, contacts, projects: ['SUP'] });
  const answered = await desk.createIssue('Fatal', { summary: 'The quay is dark' });
  await desk.site.advance(HOUR / 12);
  await desk.addComment(AGENT, answered, 'On it.');
  await desk.moveIssue(answered, 'Done');
  await desk.createIssue('Fatal', { summary: 'The crane stands still' });
  await desk.site.advance(5 * HOUR);
});
afterAll(() => desk.site.stop());

test('there is no draft before the desk’s first working day: Canada Day is a holiday', async () => {
  await desk.skipTo(Date.parse('2025-07-01T16:00:00Z'));
  await desk.site.advance(2 * HOUR);
  expect(await ask<ReviewAnswer>('reviewStatement')).toMatchObject({ state: 'none' });
});

test('on the first working day it is drafted, on a page for the team alone', async () => {
  await desk.skipTo(Date.parse('2025-07-02T11:00:00Z'));
  await desk.site.advance(3 * HOUR);
  const review = await ask<ReviewAnswer>('reviewStatement');
  expect(review).toMatchObject({ state: 'drafted', draftUrl: expect.stringContaining('/wiki/') });
  const keys = review.breaches.map(({ clock, title }) => `${clock} ${title}`).sort();
  expect(keys).toEqual([
    'resolution The crane stands still',
    'response The cart does not work',
    'response The crane stands still',
  ]);
  expect((await pagesOf(AGENT)).map(({ title }) => title)).toContain(
    'Statement of Harbour, June 2025 (draft)',
  );
  expect(await pagesOf(CLIENT)).toEqual([]);
});

test('a person adds a sentence about a miss; what nobody approved is not sent', async () => {
  const { breaches } = await ask<ReviewAnswer>('reviewStatement');
  const [first] = breaches as [ReviewAnswer['breaches'][number]];
  const reason = 'The crane’s maker had to be called.';
  expect(await ask('explainBreach', { ...MONTH, breach: first.id, reason })).toEqual({ kind: 'saved' });
  expect(await ask('explainBreach', { ...MONTH, breach: 'SUP-1 constructor 1', reason })).toMatchObject({
    code: 'invalid',
  });
  expect(await ask('sendMonth')).toMatchObject({
    kind: 'refused',
    say: 'Approve the statement before it is sent.',
  });
});

test('only who administers the client’s projects reviews, approves or sends it', async () => {
  for (const call of [
    'reviewStatement',
    'draftStatement',
    'sendStatementForReview',
    'statementFiles',
    'sendMonth',
  ])
    expect(await ask(call, MONTH, CLIENT)).toMatchObject({ kind: 'refused', code: 'not-allowed' });
  expect(await ask('listStatements', {}, CLIENT)).toMatchObject({ kind: 'refused' });
  expect(await ask('reviewStatement', { client: 'constructor', month: '2025-06' })).toMatchObject({
    kind: 'refused',
  });
});

test('a draft goes to review before anybody approves it, and it is known who sent it there', async () => {
  const { sha256, steps } = await ask<ReviewAnswer>('reviewStatement');
  expect(steps).toEqual([{ at: expect.any(Number), step: 'drafted', by: null }]);
  const early = { kind: 'refused', say: expect.stringContaining('a draft goes to review') };
  expect(await ask('approveStatement', { ...MONTH, sha256 })).toMatchObject(early);
  expect(await ask('sendStatementForReview')).toEqual({ kind: 'saved' });
  expect(await ask('sendStatementForReview')).toMatchObject(early);
  expect(await ask('sendMonth')).toMatchObject({ kind: 'refused' });
  const review = await ask<ReviewAnswer>('reviewStatement');
  expect(review).toMatchObject({ state: 'in-review', takenBack: false });
  expect(review.steps.at(-1)).toMatchObject({ step: 'in-review', by: 'Project admin' });
  const { clients } = await ask<StatementsAnswer>('listStatements', {});
  expect(clients[0]?.months).toContainEqual({ month: '2025-06', state: 'in-review' });
});

test('what was approved and is changed is in review again, and nobody can send it', async () => {
  const { sha256, breaches } = await ask<ReviewAnswer>('reviewStatement');
  expect(await ask('approveStatement', { ...MONTH, sha256 })).toEqual({ kind: 'saved' });
  const [, second] = breaches as [unknown, ReviewAnswer['breaches'][number]];
  await ask('explainBreach', { ...MONTH, breach: second.id, reason: 'Nobody was there.' });
  const review = await ask<ReviewAnswer>('reviewStatement');
  expect(review).toMatchObject({ state: 'in-review', takenBack: true });
  expect(review.steps.map(({ step }) => step)).toEqual(['drafted', 'in-review', 'approved', 'taken-back']);
  expect(await ask('sendMonth')).toMatchObject({ say: 'Approve the statement before it is sent.' });
});

test('it is approved as it was seen, sent as one page with its files, and the client is told once', async () => {
  const { sha256 } = await ask<ReviewAnswer>('reviewStatement');
  expect(await ask('approveStatement', { ...MONTH, sha256: 'a'.repeat(64) })).toMatchObject({
    kind: 'refused',
  });
  expect(await ask('approveStatement', { ...MONTH, sha256 })).toEqual({ kind: 'saved' });
  const mails = desk.site.letters().length;
  expect(await ask<SentAnswer>('sendMonth')).toMatchObject({ kind: 'sent', say: null });
  expect(await ask('sendMonth')).toMatchObject({ kind: 'refused', say: 'This statement was sent already.' });
  expect(desk.site.letters().length).toBe(mails + 1);
  expect(await ask<ReviewAnswer>('reviewStatement')).toMatchObject({ state: 'sent', told: ['Client A'] });
  const [page, ...more] = await pagesOf(CLIENT);
  expect(more).toEqual([]);
  expect(page?.title).toBe('Statement of Harbour, June 2025');
  for (const part of [
    'Goals met',
    'The last twelve months',
    'The crane’s maker had to be called.',
    'Incident reports',
  ])
    expect(page?.text).toContain(part);
  for (const part of ['Availability', 'Time bank', 'Satisfaction', 'Time by who had to act', sha256])
    expect(page?.text).toContain(part);
});

test('the figures of its page are those of the gadgets and the summary', async () => {
  const extension = { project: { id: '10000', key: 'SUP' } };
  const payload = { projectId: '10000', from: '2025-06', to: '2025-06', client: 'harbour', contract: null };
  const figures = (await desk.site.invoke({
    ...{ as: AGENT, moduleKey: 'attainment', functionKey: 'showFigures', payload, extension },
  })) as FiguresAnswer;
  const sum = (of: 'met' | 'breached') => figures.finished.reduce((all, cell) => all + cell[of], 0);
  const { goals } = await ask<ReviewAnswer>('reviewStatement');
  expect(goals).toEqual({ met: sum('met'), breached: sum('breached') });
  expect(goals.breached).toBe(3);
});

test('its evidence is beside it and agrees with the digest on the page; so are Word and a table', async () => {
  const { files } = await ask<StatementFilesAnswer>('statementFiles');
  const bytesOf = (end: string) =>
    Buffer.from(files.find(({ name }) => name.endsWith(end))?.base64 ?? '', 'base64');
  const packed = bytesOf('.json.gz');
  const { sha256 } = await ask<ReviewAnswer>('reviewStatement');
  expect(digestOf(packed)).toBe(sha256);
  const text = gunzipSync(packed);
  expect(text.toString()).not.toMatch(/crane|quay|On it|Client A|maker|712020/);
  const checks = verifyStatement(
    { bytes: new Uint8Array(text), isWhole: true },
    { sha256: digestOf, published: { stated: sha256, computed: digestOf(packed) }, timeZones: '' },
  );
  expect([...checks].filter(({ agrees }) => agrees === false)).toEqual([]);
  expect(unzip(bytesOf('.docx')).get('word/document.xml')).toContain('The last twelve months');
  expect(bytesOf('.csv').toString()).toContain('attainment 2025-06 SUP - response Fatal,met,1');
});

test('the file that was attached is the very same', async () => {
  const [page] = await pagesOf(CLIENT);
  const { files } = await ask<StatementFilesAnswer>('statementFiles');
  const path = `/wiki/download/attachments/${page?.id}/statement-2025-06.json.gz`;
  const held = (desk.site.download(CLIENT, path) as { held?: string } | null)?.held;
  expect(held).toBe(files.find(({ name }) => name.endsWith('.json.gz'))?.base64);
});

test('the site’s administrator finds in its log who approved and sent it', async () => {
  const site = JSON.stringify(
    await desk.site.invoke({ as: SITE_ADMIN, moduleKey: 'admin', functionKey: 'showSite', payload: {} }),
  );
  expect(site).toContain('statement-approved');
  expect(site).toContain('month-sent');
});
