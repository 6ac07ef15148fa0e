import { draftStages } from '../../../src/application/report/draft/draft-stages';
import { textOf } from '../../../src/domain/report/page';
import { createDesk, on } from '../../domain/sla/small-desk';
import { createSite, evaluate, ISSUE } from '../../support/ports/followed-issue';

const early = { id: 'early', from: 'receipt', length: 'P5D', clause: '' };
const last = { id: 'final', from: 'closing', length: 'P5D', clause: '' };
const scheme = createDesk({
  report: { severities: ['High'], owed: 'ever', stages: [early, last], clause: '' },
});

test('a stage’s document of which a write was not heard of, and another came to nothing, follows the facts all the same', async () => {
  const site = createSite({ scheme });
  const { write } = site.ports.confluencePages;
  const wordsOf = () => [...site.pages.pages.values()].flatMap(({ nodes }) => nodes.map(textOf)).join('\n');
  const draft = async () => draftStages(site.ports, await evaluate(site));
  await draft();
  expect(wordsOf()).not.toBe('');
  site.read.assigneeName = 'Bruno';
  site.time.now = on('mon 10:30');
  site.ports.confluencePages.write = async (...request) => {
    await write(...request);
    throw new Error('504');
  };
  await draft();
  site.read.assigneeName = 'Chloe';
  site.time.now = on('mon 10:50');
  site.ports.confluencePages.write = async () => Promise.reject(new Error('503'));
  await draft();
  site.read.assigneeName = 'Dora';
  site.time.now = on('mon 11:30');
  site.ports.confluencePages.write = write;
  await draft();
  expect(await site.ports.reports.findStage(ISSUE, 'early')).toMatchObject({ newer: [] });
  expect(wordsOf()).toMatch(/Prepared byDora/);
});
