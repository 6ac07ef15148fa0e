import { textsIn } from '../../../locales/languages';
import { finishPublishing, publishReport } from '../../../src/application/report/publish/publish-report';
import { redraftReport, retryReport } from '../../../src/application/report/steps/redraft-report';
import { approveReport, sendForReview } from '../../../src/application/report/steps/review-report';
import { showReport, showToReader } from '../../../src/application/report/steps/show-report';
import { writePart } from '../../../src/application/report/steps/write-part';
import { on } from '../../domain/sla/small-desk';
import { createSite, ISSUE, type Site } from '../../support/ports/followed-issue';
import {
  byPage,
  createApproved,
  createClosed,
  createDrafted,
  edit,
  recordOf,
  request,
  stepsOf,
} from '../../support/ports/reported-issue';
import { sayRefusal } from '../../support/ports/say-refusal';

const { refusals } = textsIn('en');
describe('each step of a report is for those who may work on its issue', () => {
  const steps: [string, (site: Site) => Promise<unknown>][] = [
    ['looking', ({ ports }) => showReport(ports, request)],
    ['sending for review', ({ ports }) => sendForReview(ports, { ...request, withBlanks: true })],
    ['approving', ({ ports }) => approveReport(ports, request)],
    ['publishing', ({ ports }) => publishReport(ports, byPage)],
    ['drafting anew', ({ ports }) => redraftReport(ports, request)],
    ['trying again', ({ ports }) => retryReport(ports, request)],
    ['writing a part', ({ ports }) => writePart(ports, { ...request, part: 'cause', text: 'A cable.' })],
  ];

  test.each(steps)('%s', async (_, step) => {
    const site = createClosed({ people: { canWork: async () => false } });
    expect(sayRefusal(await step(site))).toBe(`not-allowed: ${refusals.report.notAllowed}`);
    expect([site.reports.saved, site.events.told, [...site.pages.pages]]).toEqual([[], [], []]);
  });

  test('a reader of its page learns its state and where it is, and no more', async () => {
    const site = await createDrafted();
    const { ports } = createSite({
      given: { people: { canWork: async () => false }, reports: site.reports.reports },
    });
    expect(await showToReader(ports, request)).toMatchObject({
      ...{
        state: 'drafted',
        url: 'https://wiki.test/page-1',
        canWork: false,
        parts: null,
        newer: [],
        blanks: 0,
      },
    });
  });
});

describe('review', () => {
  test('is refused while questions stand, unless that is meant', async () => {
    const site = createClosed();
    const shown = await showReport(site.ports, request);
    const blanks = shown.kind === 'report' ? shown.blanks : 0;
    expect(blanks).toBeGreaterThan(0);
    const refused = await sendForReview(site.ports, { ...request, withBlanks: false });
    expect(sayRefusal(refused)).toBe(`invalid: ${refusals.report.blanks(blanks)}`);
    expect(recordOf(site).state).toBe('drafted');
    expect(await sendForReview(site.ports, { ...request, withBlanks: true })).toMatchObject({
      state: 'in-review',
    });
  });

  test('and approval follow one another, and no step is taken twice or out of its turn', async () => {
    const site = await createDrafted();
    const notNow = `invalid: ${refusals.report.notNow}`;
    expect(sayRefusal(await approveReport(site.ports, request))).toBe(notNow);
    expect(sayRefusal(await publishReport(site.ports, byPage))).toBe(notNow);
    await sendForReview(site.ports, { ...request, withBlanks: false });
    expect(sayRefusal(await sendForReview(site.ports, { ...request, withBlanks: false }))).toBe(notNow);
    expect(await approveReport(site.ports, request)).toMatchObject({
      state: 'approved',
      approvedBy: 'agent',
    });
    expect(sayRefusal(await approveReport(site.ports, request))).toBe(notNow);
    expect(sayRefusal(await redraftReport(site.ports, request))).toBe(notNow);
    expect(stepsOf(site)).toEqual(['drafted null', 'in-review agent', 'approved agent']);
  });

  test('a report whose page is gone is drafted anew, with nobody’s approval', async () => {
    const site = await createApproved();
    site.pages.pages.delete('page-1');
    expect(await showReport(site.ports, request)).toMatchObject({ state: 'approved' });
    expect(await retryReport(site.ports, request)).toMatchObject({ problem: 'page-gone' });
    expect(await redraftReport(site.ports, request)).toMatchObject({
      ...{ state: 'drafted', problem: null, approvedBy: null, url: 'https://wiki.test/page-2' },
    });
  });
});

describe('publishing', () => {
  test('records it before the client sees a page of its own, and tells the client once', async () => {
    const site = await createApproved({
      confluencePages: {
        publish: async (id, _, readers = null) => {
          expect(site.events.told.map(({ id: told }) => told)).toEqual(['published:1']);
          expect(recordOf(site)).toMatchObject({
            state: 'approved',
            publishing: { by: 'agent', through: 'page' },
          });
          Object.assign(site.pages.pages.get(id) ?? {}, { seenBy: readers });
        },
      },
    });
    expect(await publishReport(site.ports, byPage)).toMatchObject({ state: 'published' });
    expect(recordOf(site)).toMatchObject({
      publishing: null,
      publishedAt: on('mon 12:05'),
      pageId: 'page-2',
    });
    expect(site.pages.pages.get('page-2')).toMatchObject({
      title: 'SUP-1: The shop is down – incident report, June 2, 2025',
      seenBy: null,
    });
    expect(site.pages.pages.get('page-1')?.seenBy).toEqual(['agent', 'other-agent']);
    expect([...site.messages.said.comments.keys()]).toEqual(['published:1']);
    expect(site.queue.wanted.map(({ issueId }) => issueId)).toContain(ISSUE);
    const already = `invalid: ${refusals.report.alreadyPublished}`;
    expect(sayRefusal(await publishReport(site.ports, byPage))).toBe(already);
    expect(sayRefusal(await approveReport(site.ports, request))).toBe(already);
    expect.assertions(10);
  });

  test('waits for whoever publishes already', async () => {
    const site = await createApproved();
    site.claims.until.set(`publish:${ISSUE}`, on('mon 13:00'));
    expect(sayRefusal(await publishReport(site.ports, byPage))).toBe(`busy: ${refusals.recording.busy}`);
    expect(recordOf(site).publishing).toBeNull();
  });

  test('of words that nobody approved is refused, and they go back to review', async () => {
    const site = await createApproved();
    edit(site);
    const answer = await publishReport(site.ports, byPage);
    expect(sayRefusal(answer)).toBe(`invalid: ${refusals.report.changedPage}`);
    expect(recordOf(site).state).toBe('in-review');
    expect(site.events.told).toEqual([]);
    expect(stepsOf(site).at(-1)).toBe('taken-back somebody');
  });

  test('shows nothing while its record cannot be written, and is finished by the next run', async () => {
    const site = await createApproved();
    site.events.state.busy = true;
    expect(sayRefusal(await publishReport(site.ports, byPage))).toBe(`busy: ${refusals.recording.busy}`);
    expect(site.pages.pages.has('page-2')).toBe(false);
    site.events.state.busy = false;
    await finishPublishing(site.ports, ISSUE);
    expect(recordOf(site)).toMatchObject({ state: 'published', publishing: null });
    expect([...site.messages.said.comments.keys()]).toEqual(['published:1']);
  });

  test('that died after its record keeps the instant it had, and tells the client once', async () => {
    let fails = true;
    const site = await createApproved({
      confluencePages: {
        publish: async () => {
          if (fails) throw new Error('the network is gone');
        },
      },
    });
    await expect(publishReport(site.ports, byPage)).rejects.toThrow('the network is gone');
    expect(site.messages.said.comments.size).toBe(0);
    fails = false;
    site.time.now = on('mon 12:30');
    await finishPublishing(site.ports, ISSUE);
    expect(recordOf(site)).toMatchObject({ state: 'published', publishedAt: on('mon 12:05') });
    expect(site.events.told).toHaveLength(1);
    expect(site.messages.said.comments.size).toBe(1);
  });

  test('that was never begun has nothing to finish', async () => {
    const site = await createApproved();
    await finishPublishing(site.ports, ISSUE);
    expect(recordOf(site).state).toBe('approved');
  });

  test('is withdrawn where the readers it names are gone: nobody sees the page, rather than everybody', async () => {
    const site = await createApproved({ people: { listGroups: async () => [] } });
    const [version] = site.versions;
    if (version?.scheme.report) version.scheme.report.place = { readers: 'nobody-any-more' };
    expect(await publishReport(site.ports, byPage)).toMatchObject({
      state: 'approved',
      problem: 'no-readers',
    });
    expect(site.events.told).toEqual([]);
    expect(recordOf(site).publishing).toBeNull();
    expect(site.pages.pages.get('page-1')?.seenBy).toEqual(['agent', 'other-agent']);
    expect(site.messages.said.comments.size).toBe(0);
  });
});

describe('writing a part', () => {
  test('on a page that somebody saves again and again is refused, and nothing is written', async () => {
    const site = createClosed();
    await showReport(site.ports, request);
    site.ports.confluencePages.write = async () => 'conflict';
    const answer = await writePart(site.ports, { ...request, part: 'cause', text: 'A cable.' });
    expect(sayRefusal(answer)).toBe(`busy: ${refusals.report.busyPage}`);
    expect(JSON.stringify(site.pages.pages.get('page-1')?.nodes)).not.toContain('A cable.');
  });

  test('waits for a publishing that is under way', async () => {
    const site = await createDrafted();
    site.claims.until.set(`publish:${ISSUE}`, on('mon 13:00'));
    const answer = await writePart(site.ports, { ...request, part: 'cause', text: 'A cable.' });
    expect(sayRefusal(answer)).toBe(`busy: ${refusals.recording.busy}`);
  });
});
