import { type Language, textsIn } from '../../../locales/languages';
import { incidentReportOf } from '../../../src/application/report/document/incident-report';
import { reportSectionsOf } from '../../../src/application/report/document/sections';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import { createIssue, presetOf } from '../sla/issues';

const scheme = presetOf('valtech');
const now = Date.parse('2025-06-05T16:00:00-04:00');
const history = createIssue('2025-06-05T10:00:00-04:00', { priority: 'Critical' }, [
  { at: '2025-06-05T10:20:00-04:00', priority: 'Fatal', was: 'Critical' },
  { at: '2025-06-05T15:00:00-04:00', status: 'Done' },
]);
const incident = { scheme, history, evaluation: evaluateClocks(scheme, history, now), now };
const factsOf = (more: { client?: string; owner?: string }, language: Language = 'en') =>
  incidentReportOf({ ...incident, ...more }, textsIn(language)).facts.rows;

test('the facts name the client, the owner, where the report stands, and each severity with its end', () => {
  expect(factsOf({ client: 'Harbour', owner: 'Agent A' })).toEqual(
    expect.arrayContaining([
      ['Client', 'Harbour'],
      ['Severity', 'Fatal (Critical until Thu, Jun 5, 2025, 10:20 EDT)'],
      ['Owner', 'Agent A'],
      ['Report status', 'Drafted'],
    ]),
  );
  expect(factsOf({}, 'fr')).toContainEqual([
    'Gravité',
    expect.stringMatching(/^Fatal \(Critical jusqu’au jeu\. 5 juin 2025, 10 h 20/),
  ]);
});

test('what nobody knows has no line', () => {
  expect(factsOf({}).map(([name]) => name)).not.toEqual(expect.arrayContaining(['Client']));
  expect(factsOf({}).map(([name]) => name)).not.toEqual(expect.arrayContaining(['Owner']));
});

test('each service level carries its verdict in a word with its colour', () => {
  const levels = reportSectionsOf(incidentReportOf(incident, textsIn('en'))).find(
    ({ id }) => id === 'levels',
  );
  const levelsText = JSON.stringify(levels);
  expect(levelsText).toContain('{"type":"status","attrs":{"text":"Breached","color":"red"}}');
});
