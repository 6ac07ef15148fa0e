import adfSchema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';
import Ajv from 'ajv-draft-04';
import fc from 'fast-check';
import { textsIn } from '../../../locales/languages';
import { writeReport } from '../../../src/application/report/document/drafting';
import type { Incident } from '../../../src/domain/report/incident';
import { mergePage } from '../../../src/domain/report/page';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import { casesOf } from '../drawn-cases';
import { AGENT, createIssue, presetOf } from '../sla/issues';

const accepts = new Ajv({ strict: false }).compile(adfSchema);
const now = Date.parse('2025-06-06T12:00:00Z');
const valtech = presetOf('valtech');

/** An incident in which people wrote these words wherever a report has words of people's. */
function createIncident(words: string): Incident {
  const template = {
    sections: [
      { id: 'outcome' },
      { id: 'own', heading: { en: `A${words}`, fr: `B${words}` }, text: { en: words, fr: words } },
      ...['cause', 'facts', 'timeline', 'levels', 'related', 'actions', 'record'].map((id) => ({ id })),
    ],
  };
  const scheme = { ...valtech, name: { en: words, fr: words }, report: { ...valtech.report, template } };
  const history = createIssue(
    '2025-06-05T14:00:00Z',
    { priority: 'Fatal', summary: words },
    [
      { at: '2025-06-05T14:05:00Z', says: AGENT, text: words },
      { at: '2025-06-05T15:00:00Z', status: 'Done', resolution: true },
    ],
    [
      { at: '2025-06-05T14:10:00Z', kind: 'third-party', payload: { waiting: true, name: words } },
      {
        at: '2025-06-05T15:10:00Z',
        kind: 'corrective-action',
        payload: { issueKey: 'SUP-9', summary: words, owner: words },
      },
    ],
  );
  const evaluation = evaluateClocks(valtech, history, now);
  const related = [{ key: 'SUP-2', summary: words, at: now }];
  const log = [{ at: now, step: 'amended' as const, by: words, why: words }];
  return {
    ...{ scheme: scheme as typeof valtech, history, evaluation, now, related, log },
    ...{ client: words, preparedBy: [words], siteUrl: 'https://x.example' },
  };
}

const createDocument = (words: string) => {
  const { sections } = writeReport(createIncident(words), [textsIn('en'), textsIn('fr')]);
  return { version: 1, type: 'doc', content: mergePage([], {}, sections, (text) => text).nodes };
};

test('whatever people wrote, the page is a document the schema accepts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(accepts(createDocument(text))).toBe(true);
    }),
    { numRuns: casesOf(50) },
  );
});

test('direction overrides and control characters cannot alter the page', () => {
  const page = JSON.stringify(createDocument('fine\u202etxt\u0007end'));
  expect(page).not.toMatch(/\\u0007|\u202e/);
  expect(page).toContain('fine txt end');
});

test('markup stays words', () => {
  const page = JSON.stringify(createDocument('<script>alert(1)</script> [~admin] {macro}'));
  expect(page).toContain('<script>alert(1)</script> [~admin] {macro}');
  expect(page).not.toMatch(/"type":"(mention|extension|inlineExtension)"/);
});
