/** Where Confluence keeps nobody from editing a page, or lets the app write none, a statement and a notice say what to do instead. */
import { randomUUID } from 'node:crypto';
import type { ReviewAnswer } from '../../../src/contract/clients/statement';
import type { AnnouncedAnswer, ServiceAnswer } from '../../../src/contract/service';
import type { SentAnswer, StatementFileAnswer } from '../../../src/contract/time-bank';
import { createAccounts } from '../../support/client-accounts';
import { ADMIN, type Desk, HOUR, openDesk } from '../../support/site/desk';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('valtech', { now: '2025-06-30T23:00:00Z' });
  await createAccounts(desk);
  await desk.callAdmin('bindSpace', { spaceKey: 'HARBOUR', clientId: 'harbour' });
  await desk.site.advance(6 * HOUR);
});
afterAll(() => desk.site.stop());

const ask = <Answer>(functionKey: string, payload: object) =>
  desk.site.invoke({
    ...{ as: ADMIN, moduleKey: 'accounts', functionKey, payload, extension: {} },
  }) as Promise<Answer>;

const pagesIn = async (): Promise<string> => {
  const path = '/wiki/api/v2/pages?space-id=98305&status=current';
  const { body } = await desk.site.request({ as: ADMIN, product: 'confluence', method: 'GET', path });
  return JSON.stringify(body);
};

test('a month on Confluence Free is closed, the file is named, and no page is left; it gets its page once there can be one', async () => {
  const month = { client: 'harbour', month: '2025-06' };
  await ask('draftStatement', month);
  const { sha256 } = await ask<ReviewAnswer>('reviewStatement', month);
  await ask('sendStatementForReview', month);
  await ask('approveStatement', { ...month, sha256 });
  for (const state of ['free', 'free-silent'] as const) {
    desk.site.changeConfluence(state);
    const sent = await ask<SentAnswer>('sendMonth', month);
    expect(sent).toMatchObject({ kind: 'sent', url: null, say: expect.stringContaining('save the file') });
    expect(await pagesIn()).not.toContain('Statement of Harbour, June 2025"');
  }
  const file = await ask<StatementFileAnswer>('statementFile', { ...month, language: 'en' });
  expect(file.text.split('\r\n').length).toBeGreaterThan(1);
  desk.site.changeConfluence('yes');
  expect(await ask('sendMonth', month)).toMatchObject({ kind: 'sent', say: null, url: expect.any(String) });
});

test('a maintenance on Confluence Free is announced as a text to send', async () => {
  desk.site.changeConfluence('free');
  const [id, from] = [randomUUID(), desk.site.clock.now() + HOUR];
  const what = { en: 'New disks', fr: 'Nouveaux disques' };
  const window = { client: 'harbour', id, from, to: from + HOUR, what, critical: false, cancelled: false };
  expect(await ask('saveMaintenance', window)).toMatchObject({ kind: 'service' });
  const announced = await ask<AnnouncedAnswer>('announceMaintenance', { client: 'harbour', id });
  expect(announced).toMatchObject({ kind: 'announced', url: null, why: 'no-restrictions' });
  expect(announced.notice.body).toContain('New disks');
  const maintenanceNow = async () => {
    const { maintenance } = await ask<ServiceAnswer>('showService', { client: 'harbour' });
    return maintenance.find((one) => one.id === id);
  };
  expect(await maintenanceNow()).toMatchObject({ announcedAt: null, inTime: false });
  await ask<AnnouncedAnswer>('announceMaintenance', { client: 'harbour', id, byHand: true });
  expect(await maintenanceNow()).toMatchObject({ inTime: true, reached: { people: [], byHand: true } });
  expect(await pagesIn()).not.toContain('New disks');
});
