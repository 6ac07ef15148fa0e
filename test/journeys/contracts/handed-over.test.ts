/** A work item that was another client's before: its evidence and its statement tell whoever has it now nothing of that one. */
import { createHash } from 'node:crypto';
import type { ReviewAnswer } from '../../../src/contract/clients/statement';
import { readAsEvidence, verifyEvidence } from '../../../src/domain/evidence/verify';
import { createFatal, editIssue, openContractsDesk } from '../../support/clients/three-contracts';
import { ADMIN, AGENT, type Desk, HOUR, type IssueRef, MINUTE } from '../../support/site/desk';
import {
  approveReport,
  publishReport,
  type ReportPage,
  reportPages,
} from '../../support/site/finished-report';

const OTHER = '712020:quay-client';
const ACMES = /.{0,40}(gold|acme|vip|boreal).{0,40}/i;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
let desk: Desk;
let moved: IssueRef;

/** Acme's, and answered too late by its contract; then Quay's, who gets the report. */
beforeAll(async () => {
  desk = await openContractsDesk();
  desk.site.addPerson({
    ...{ accountId: OTHER, displayName: 'Quay', email: 'q@quay.example', sees: ['SUP', 'HARBOUR'] },
  });
  const usual = { accountManager: '', language: 'en', timezone: 'America/Toronto', projects: ['SUP'] };
  const contacts = [{ name: 'Q', email: 'q@quay.example' }];
  await desk.callAdmin('saveClient', { ...usual, id: 'quay', name: 'Quay', contacts, labels: ['quay'] });
  await desk.callAdmin('bindSpace', { spaceKey: 'HARBOUR', clientId: 'quay', promised: {} });
  moved = await createFatal(desk, { labels: ['vip'] });
  await desk.site.advance(6 * MINUTE);
  await desk.addComment(AGENT, moved, 'We are on it.');
  await editIssue(desk, moved, { labels: ['quay'] });
  await desk.site.advance(MINUTE);
  await desk.moveIssue(moved, 'Done');
  await desk.site.advance(5 * MINUTE);
});
afterAll(() => desk.site.stop());

async function readWiki<Body>(as: string, path: string): Promise<Body> {
  const answer = await desk.site.request({ as, product: 'confluence', method: 'GET', path: `/wiki${path}` });
  return answer.body as Body;
}

test('the new client downloads the evidence: no word of the former client’s, and each figure is recomputed', async () => {
  await approveReport(desk, moved);
  expect(await publishReport(desk, moved)).toMatchObject({ state: 'published' });
  const [page] = await reportPages(desk, OTHER, moved);
  const { results } = await readWiki<{ results: { downloadLink: string }[] }>(
    OTHER,
    `/api/v2/pages/${page?.id}/attachments`,
  );
  const file = desk.site.download(OTHER, `/wiki${results[0]?.downloadLink}`)?.text ?? '';
  expect(file).toContain('withheld-');
  expect(ACMES.exec(file)?.[0]).toBeUndefined();
  const checks = verifyEvidence(file, readAsEvidence(file) ?? {}, { sha256, published: null, timeZones: '' });
  expect(checks.filter(({ agrees }) => agrees === false)).toEqual([]);
  expect(checks.filter(({ code }) => code === 'number').length).toBeGreaterThan(20);
});

test('its month’s statement names the promise as an earlier client’s', async () => {
  await desk.skipTo(Date.parse('2025-07-02T11:00:00Z'));
  await desk.site.advance(3 * HOUR);
  const ask = <Answer>(functionKey: string) =>
    desk.site.invoke({
      ...{ as: ADMIN, moduleKey: 'accounts', functionKey, extension: {} },
      payload: { client: 'quay', month: '2025-06' },
    }) as Promise<Answer>;
  expect(await ask<ReviewAnswer>('reviewStatement')).toMatchObject({ state: 'drafted' });
  const path = '/api/v2/pages?space-id=98305&status=current&body-format=atlas_doc_format&limit=100';
  const { results } = await readWiki<{ results: ReportPage[] }>(AGENT, path);
  const draft = results.find(({ title }) => title.startsWith('Statement of Quay'));
  expect(draft?.body.atlas_doc_format.value).toContain('Promise to an earlier client');
  expect(ACMES.exec(draft?.body.atlas_doc_format.value ?? '')?.[0]).toBeUndefined();
});
