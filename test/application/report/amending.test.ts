/** A published report is amended by a newer version of its page or of its file, with the reason in its history, once. */
import { textsIn } from '../../../locales/languages';
import { amendReport } from '../../../src/application/report/amend-report';
import { publishReport } from '../../../src/application/report/publish/publish-report';
import { dateOf, on } from '../../domain/sla/small-desk';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { ISSUE, type Site } from '../../support/ports/followed-issue';
import { createApproved, createClosed, recordOf, request, stepsOf } from '../../support/ports/reported-issue';
import { sayRefusal } from '../../support/ports/say-refusal';

const { refusals } = textsIn('en');
const WHY = 'The cause is known now.';

async function createPublished(through: 'page' | 'jira' = 'page', given: GivenPorts = {}): Promise<Site> {
  const site = await createApproved(given);
  const answer = await publishReport(site.ports, { ...request, through });
  expect(answer).toMatchObject({ state: 'published' });
  return site;
}

const amend = ({ ports }: Site, more: object = {}) =>
  amendReport(ports, { ...request, accountId: 'boss', why: WHY, ...more });

const clientPage = ({ pages }: Site) => pages.pages.get('page-2');

describe('a report on a page', () => {
  test('gets its newer facts, the reason in its history, and its evidence anew; the client’s readers stay', async () => {
    const site = await createPublished();
    const before = structuredClone(clientPage(site));
    site.issue.changePriority(dateOf('mon 12:10'), 'Low');
    site.time.now = on('mon 12:20');
    expect(await amend(site)).toMatchObject({ state: 'published' });
    expect(stepsOf(site).at(-1)).toBe('amended boss');
    expect(recordOf(site).log.at(-1)).toMatchObject({ at: on('mon 12:20'), why: WHY });
    expect(JSON.stringify(clientPage(site)?.nodes)).toContain(WHY);
    expect(clientPage(site)?.version).toBeGreaterThan(before?.version ?? 0);
    expect(clientPage(site)?.seenBy).toEqual(before?.seenBy);
    expect(clientPage(site)?.files).toEqual(['SUP-1-evidence.json', 'SUP-1-evidence.json']);
  });

  test('tells the client nothing anew, and stops no clock again', async () => {
    const site = await createPublished();
    const [events, comments] = [site.events.told.length, site.messages.said.comments.size];
    await amend(site);
    expect([site.events.told.length, site.messages.said.comments.size]).toEqual([events, comments]);
  });

  test('whose page is gone says so, and nothing is said to have been amended', async () => {
    const site = await createPublished();
    site.pages.pages.delete('page-2');
    await amend(site);
    expect(recordOf(site).problem).toBe('page-gone');
    expect(stepsOf(site)).not.toContain('amended boss');
  });

  test('that somebody is faster to write is read again, and keeps that word', async () => {
    const site = await createPublished();
    let times = 0;
    site.pages.state.beforeWrite = (page) => {
      times += 1;
      if (times > 1) return;
      Object.assign(page, { version: page.version + 1, author: 'somebody' });
    };
    await amend(site);
    expect(times).toBeGreaterThan(1);
    expect(stepsOf(site).at(-1)).toBe('amended boss');
  });
});

describe('a report as a file', () => {
  const files: NonNullable<GivenPorts['files']> = {
    putOnIssue: async (_, __, { name }) => `https://jira.test/${name}`,
    attach: async () => undefined,
  };

  test('is put on the issue under a name of its own, and the client is told of it', async () => {
    const site = await createPublished('jira', { files });
    const before = recordOf(site).file;
    await amend(site);
    expect(recordOf(site).file).not.toBe(before);
    expect([...site.messages.said.comments.keys()]).toEqual(['published:1', 'amended:1:2']);
  });

  test('that could not be put there was not amended; done again it is amended once', async () => {
    let isDown = false;
    const site = await createPublished('jira', {
      files: {
        ...files,
        putOnIssue: async (...file) => {
          if (isDown) throw new Error('Jira is down');
          return files.putOnIssue?.(...file) as Promise<string>;
        },
      },
    });
    isDown = true;
    await expect(amend(site)).rejects.toThrow('Jira is down');
    expect(stepsOf(site)).not.toContain('amended boss');
    isDown = false;
    await amend(site);
    expect(stepsOf(site).filter((step) => step === 'amended boss')).toHaveLength(1);
    expect(site.messages.said.comments.size).toBe(2);
  });
});

describe('amending is refused', () => {
  test('before the report is published', async () => {
    const site = await createApproved();
    expect(sayRefusal(await amend(site))).toBe(`invalid: ${refusals.report.notNow}`);
    expect(stepsOf(site)).not.toContain('amended boss');
  });

  test('to whoever may not work on the issue', async () => {
    let works = true;
    const site = await createPublished('page', { people: { canWork: async () => works } });
    works = false;
    expect(sayRefusal(await amend(site))).toMatch(/^not-/);
    expect(recordOf(site).log.some(({ step }) => step === 'amended')).toBe(false);
  });

  test('and answered by nothing where there is no report', async () => {
    const site = createClosed();
    expect(await amend(site, { issueId: '404' })).toMatchObject({ state: 'not-owed' });
    expect(site.reports.records.has(ISSUE)).toBe(false);
  });
});
