/** The table for systems that export nothing else, Time to SLA and SaaSJet’s among them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCells } from '../../../../src/domain/exchange/csv/read-cells';
import { readTemplate, templateColumns } from '../../../../src/domain/exchange/csv/read-template';
import { importJsm } from '../../../../src/domain/exchange/jsm/import-jsm';
import { problemsOf } from '../../../../src/domain/lint/problems/problems';

const TEMPLATE = readFileSync(join(__dirname, '../../../../docs/sla-template.csv'), 'utf8');
const YEARS = { from: 2025, to: 2030 };

test('the template of the documentation is a scheme, each row of it taken', () => {
  const configuration = readTemplate(TEMPLATE);
  const imported = configuration && importJsm(configuration, 'Ours', YEARS);
  if (!imported) throw new Error('nothing was read');
  const { scheme, lines } = imported;
  expect(lines.filter(({ outcome }) => outcome === 'none')).toEqual([]);
  expect(problemsOf(scheme)).toEqual([]);
  expect(scheme.goals.Highest?.response?.goal).toEqual({ in: 'hours', calendar: 'Office', breach: 'PT30M' });
  expect(scheme.goals.Other?.resolution?.goal).toEqual({
    in: 'hours',
    calendar: 'Office',
    breach: 'PT2400M',
  });
  expect(scheme.clocks.resolution?.pause).toEqual([{ is: 'status', in: ['Waiting for customer'] }]);
  expect(scheme.calendars.Office).toMatchObject({
    timezone: 'Europe/Paris',
    weekly: { fri: [['09:00', '17:00']] },
  });
  expect(scheme.contracts.map(({ when }) => when)).toEqual([{ is: 'organization', in: ['Quay'] }]);
});

test('its head names every column there is', () => {
  expect(readCells(TEMPLATE)[0]?.cells).toEqual([...templateColumns]);
});

test('a row that cannot be read is listed by its line, and is not guessed', () => {
  const rows = [
    'kind;name;priority;length',
    'goal;Time to resolution;High;4',
    'goal;Time to resolution;Low;soon',
    'what;?',
  ];
  const configuration = readTemplate(rows.join('\n'));
  expect(configuration?.strange).toEqual([
    '2: goal, Time to resolution, High, 4',
    '3: goal, Time to resolution, Low, soon',
    '4: what, ?',
  ]);
  expect(configuration && importJsm(configuration, 'Ours', YEARS)).toBeNull();
});

test('cells keep their marks and lines in quotation marks, whatever parts them', () => {
  expect(readCells('a,"b, ""c""\nd"\r\n\ne\tf')).toEqual([
    { line: 1, cells: ['a', 'b, "c"\nd'] },
    { line: 4, cells: ['e\tf'] },
  ]);
  expect(readTemplate('Priority,Response\nHigh,4h')).toBeNull();
});
