import adfSchema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';
import Ajv from 'ajv-draft-04';
import fc from 'fast-check';
import type { IncidentReport } from '../../../src/application/report/document/incident-report';
import { reportSectionsOf } from '../../../src/application/report/document/sections';
import { mergePage } from '../../../src/domain/report/page';

const reportDocument = (incident: IncidentReport) => ({
  version: 1,
  type: 'doc',
  content: mergePage([], {}, reportSectionsOf(incident), (words) => words).nodes,
});
const accepts = new Ajv({ strict: false }).compile(adfSchema);

function createReport(summaryText: string): IncidentReport {
  return {
    title: 'SUP-1: incident report',
    outcome: { met: true, heading: 'Closed.', verdicts: '2 of 2 service levels met.' },
    facts: { heading: 'Facts', rows: [['Summary', summaryText]] },
    timeline: {
      heading: 'Timeline',
      zone: 'America/Toronto',
      columns: ['Time', 'Who', 'What'],
      rows: [['08:42', 'Client', summaryText]],
    },
    levels: {
      heading: 'Service levels',
      columns: ['Clock', 'Goal', 'Verdict'],
      rows: [['Response', summaryText, 'Met']],
      met: [true],
    },
    people: { blanks: [{ id: 'cause', title: 'Root cause', prompt: 'Why?' }] },
    thirdParties: { heading: 'Third parties', columns: ['Who'], rows: [[summaryText]] },
    related: { heading: 'Linked issues', columns: ['Issue'], rows: [[summaryText]] },
    actions: {
      heading: 'Actions',
      columns: ['Action', 'Owner', 'Due'],
      rows: [[summaryText, summaryText, summaryText]],
    },
    log: { heading: 'Document history', columns: ['Time'], rows: [[summaryText]] },
    withheld: { comments: 0, notes: 0, worklogs: 0 },
  };
}

test('whatever people wrote, the page is a document the schema accepts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(accepts(reportDocument(createReport(text)))).toBe(true);
    }),
  );
});

test('direction overrides and control characters cannot alter the page', () => {
  const page = JSON.stringify(reportDocument(createReport('fine\u202etxt\u0007end')));
  expect(page).not.toMatch(/\\u0007|\u202e/);
  expect(page).toContain('fine txt end');
});

test('markup stays words', () => {
  const page = JSON.stringify(reportDocument(createReport('<script>alert(1)</script> [~admin] {macro}')));
  expect(page).toContain('<script>alert(1)</script> [~admin] {macro}');
  expect(page).not.toMatch(/"type":"(mention|extension|inlineExtension)"/);
});
