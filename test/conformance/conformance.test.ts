import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adapter } from './adapters/sablier';
import { areas, casesOf } from './cases';
import { engines } from './engines';
import { judge } from './judge';

const cases = areas.flatMap((area) => casesOf(area).map((asked) => [`${area}/${asked.id}`, asked] as const));

test.each(cases)('Sablier answers %s', (_, asked) => {
  expect(judge(adapter, asked)).toEqual({ outcome: 'right', detail: '' });
});

test('every case has a name of its own, says why, and where it comes from', () => {
  expect(new Set(cases.map(([, { id }]) => id)).size).toBe(cases.length);
  for (const [, { why, from, title }] of cases) {
    expect(title).not.toBe('');
    expect(why).not.toBe('');
    expect(from).toMatch(/^(https:\/\/\S+|rule: .+)$/);
  }
});

test('an answer that is not there, another, or an error is not right; a named choice is known by its name', () => {
  const asked = {
    ...casesOf('hours')[0],
    expect: 7_200,
    accept: { 'counts whole hours': 3_600 },
  } as (typeof cases)[0][1];
  const outcomeOf = (answer: () => number | undefined) => judge({ answer }, asked).outcome;
  expect(outcomeOf(() => 7_200)).toBe('right');
  expect(judge({ answer: () => 3_600 }, asked)).toEqual({ outcome: 'choice', detail: 'counts whole hours' });
  expect(outcomeOf(() => 7_201)).toBe('wrong');
  expect(outcomeOf(() => undefined)).toBe('not asked');
  expect(
    judge(
      {
        answer() {
          throw new Error('no');
        },
      },
      asked,
    ),
  ).toEqual({ outcome: 'wrong', detail: 'no' });
});

test('an adapter has fifty lines at most, and the table a row for each engine', () => {
  const readme = readFileSync(join(__dirname, 'README.md'), 'utf8');
  for (const { name, file } of engines) {
    const source = readFileSync(join(__dirname, 'adapters', file), 'utf8');
    expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(50);
    expect(readme).toContain(`| ${name}`);
  }
  expect(readdirSync(join(__dirname, 'adapters'))).toEqual(
    expect.arrayContaining(engines.map(({ file }) => file)),
  );
});
