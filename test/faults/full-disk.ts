/** A disk that is full now and then: what was answered is there, each once, and the site goes on. */
import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSite } from '../../local/site';
import { AGENT, CLIENT, Desk, HOUR, MINUTE } from '../support/site/desk';
import { approveReport, publishReport, reportPages } from '../support/site/finished-report';
import { runFullDisk } from './campaign';

/** Five incidents while writes find no room end as on a quiet site. */
export async function expectIncidentsAsOnQuietSite(seed: number): Promise<void> {
  const { differences, counts } = await runFullDisk({ seed, incidents: 5, share: 0.02 });
  expect(differences).toEqual([]);
  expect(counts.refused).toBeGreaterThan(0);
}

/** A report is published once, with its evidence, however often there is no room. */
export async function expectPublishedOnce(seed: number): Promise<void> {
  const dataFile = join(mkdtempSync(join(tmpdir(), 'full-')), 'site.db');
  const desk = new Desk(await startSite({ dataFile, now: '2025-06-05T13:00:00Z', port: null }));
  await desk.choose('valtech');
  const issue = await desk.createIssue('Fatal');
  await desk.site.advance(7 * MINUTE);
  await desk.addComment(AGENT, issue, 'We are on it.');
  await desk.moveIssue(issue, 'Done');
  await desk.site.advance(MINUTE);
  await approveReport(desk, issue);
  desk.site.failWrites({ seed, rate: 0.03 });
  /** What was refused for want of room may have been done all the same: the panel tells. */
  const isPublished = async () => {
    await publishReport(desk, issue).catch(() => undefined);
    const shown = await desk.callPanel(issue, 'showReport').catch(() => null);
    return (shown as { state?: string } | null)?.state === 'published';
  };
  let clicks = 1;
  for (; clicks < 60 && !(await isPublished()); clicks += 1)
    await desk.site.advance(MINUTE).catch(() => undefined);
  expect(clicks).toBeGreaterThan(1);
  expect(clicks).toBeLessThan(60);
  desk.site.failWrites(null);
  await desk.site.stop();

  const again = new Desk(await startSite({ dataFile, port: null }));
  await again.site.advance(HOUR);
  expect(await again.callPanel(issue, 'showReport')).toMatchObject({ state: 'published', problem: null });
  const pages = await reportPages(again, CLIENT, issue);
  expect(pages).toHaveLength(1);
  const path = `/wiki/api/v2/pages/${pages[0]?.id}/attachments`;
  const { body } = await again.site.request({ as: CLIENT, product: 'confluence', method: 'GET', path });
  const { results } = body as { results: { downloadLink: string }[] };
  expect(results).toHaveLength(1);
  const file = again.site.download(CLIENT, `/wiki${results[0]?.downloadLink}`)?.text ?? '';
  expect(pages[0]?.body.atlas_doc_format.value).toContain(createHash('sha256').update(file).digest('hex'));
  await again.site.stop();
}
