import adfSchema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';
import Ajv from 'ajv-draft-04';
import fc from 'fast-check';
import { reportSectionsOf } from '../../../src/domain/report/document';
import { mergePage } from '../../../src/domain/report/page';
import type { IncidentReport } from '../../../src/domain/report/report';

const reportDocument = (given: IncidentReport) => ({
  version: 1,
  type: 'doc',
  content: mergePage([], {}, reportSectionsOf(given), (words) => words).nodes,
});
const accepts = new Ajv({ strict: false }).compile(adfSchema);

function report(said: string): IncidentReport {
  return {
    language: 'en',
    title: 'SUP-1: incident report',
    outcome: { met: true, heading: 'Closed.', verdicts: '2 of 2 service levels met.' },
    facts: { heading: 'Facts', rows: [['Summary', said]] },
    timeline: {
      heading: 'Timeline',
      zone: 'America/Toronto',
      columns: ['Time', 'Who', 'What'],
      rows: [['08:42', 'Client', said]],
    },
    levels: {
      heading: 'Service levels',
      columns: ['Clock', 'Goal', 'Verdict'],
      rows: [['Response', said, 'Met']],
      met: [true],
    },
    people: { blanks: [{ id: 'cause', title: 'Root cause', prompt: 'Why?' }] },
    thirdParties: { heading: 'Third parties', columns: ['Who'], rows: [[said]] },
    related: { heading: 'Linked issues', columns: ['Issue'], rows: [[said]] },
    actions: { heading: 'Actions', columns: ['Action', 'Owner', 'Due'], rows: [[said, said, said]] },
    log: { heading: 'Document history', columns: ['Time'], rows: [[said]] },
    withheld: { comments: 0, notes: 0, worklogs: 0 },
  };
}

test('whatever people wrote, the page is a document the schema accepts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (said) => {
      expect(accepts(reportDocument(report(said)))).toBe(true);
    }),
  );
});

test('direction overrides and control characters cannot alter the page', () => {
  const page = JSON.stringify(reportDocument(report('fine\u202etxt\u0007end')));
  expect(page).not.toMatch(/\\u0007|\u202e/);
  expect(page).toContain('fine txt end');
});

test('markup stays words', () => {
  const page = JSON.stringify(reportDocument(report('<script>alert(1)</script> [~admin] {macro}')));
  expect(page).toContain('<script>alert(1)</script> [~admin] {macro}');
  expect(page).not.toMatch(/"type":"(mention|extension|inlineExtension)"/);
});
