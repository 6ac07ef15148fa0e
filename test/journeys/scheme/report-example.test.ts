/** The example beside the template on the scheme page: what a report would say, of an incident that never was. */
import type { ReportExampleAnswer } from '../../../src/contract/scheme';
import { presets } from '../../../src/presets';
import { pageText } from '../../support/report-text';
import { ADMIN, AGENT, type Desk, openDesk } from '../../support/site/desk';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.site.stop());

const both = (text: string) => ({ en: text, fr: `${text} (fr)` });

const ask = (sections: object[] | null, as = ADMIN) => {
  const template = sections ? { template: { sections } } : {};
  const scheme = { ...presets.valtech, report: { ...presets.valtech?.report, ...template } };
  const call = { as, moduleKey: 'scheme', functionKey: 'showReportExample', payload: { scheme } };
  return desk.site.invoke({ ...call, extension: { project: { id: '10000', key: 'SUP' } } });
};

async function read(sections: object[] | null): Promise<string> {
  const answer = (await ask(sections)) as ReportExampleAnswer;
  return answer.kind === 'example' ? pageText(answer.title, answer.nodes) : JSON.stringify(answer);
}

test('the shipped template is shown of a whole incident, with its promises kept and everything that is asked', async () => {
  const text = await read(null);
  for (const expected of [
    'Harbour reported an incident to Valtech',
    '## Root cause',
    'We asked the payment provider',
    '[Kept, green]',
  ])
    expect(text).toContain(expected);
});

test('a template of the desk’s own is shown as it is written', async () => {
  const text = await read([
    { id: 'outcome' },
    { id: 'lessons', heading: both('Lessons'), prompt: both('What would you do differently?') },
  ]);
  expect(text).toContain('## Lessons\n✎ │ What would you do differently?');
  expect(text).not.toContain('Root cause');
});

test('what cannot be used is told by its place, and nobody but an administrator of the space asks', async () => {
  expect(await ask([{ id: 'weather' }])).toMatchObject({
    kind: 'wrong',
    problems: [
      { path: 'report.template.sections.0.id', say: expect.stringContaining('no part of this name') },
    ],
  });
  expect(await ask(null, AGENT)).toMatchObject({ code: 'not-allowed' });
});
