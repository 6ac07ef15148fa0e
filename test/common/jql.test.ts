/** What anybody may have typed or named, as one value of a search: Atlassian's own grammar and ours read it back as it was. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readQuery } from '../../local/jira/search/jql/query';
import { quoteJql } from '../../src/common/guards/jql';
import { parseJql } from '../../src/domain/exchange/jsm/parse-jql';
import { dueSearchesOf } from '../../src/domain/search/falling-due';
import { limitToProject } from '../../src/domain/search/limit-to-project';
import { finishedJqlOf } from '../../static/figures/jql';

const WORDS = [
  'AND',
  'OR',
  'NOT',
  'IN',
  'IS',
  'EMPTY',
  'NULL',
  'ORDER',
  'BY',
  'WAS',
  'CHANGED',
  'ASC',
  'ABORT',
];
const text = fc.oneof(
  fc.constantFrom(
    ...WORDS,
    ...WORDS.map((word) => word.toLowerCase()),
    '',
    '\\',
    '"',
    "'",
    '\\"',
    '\n',
    '\u0000',
  ),
  fc.string({ unit: 'binary' }),
  fc.string(),
);

test('any text in quotes is one value, and the one it was', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const jql = `project = ${quoteJql(one)} AND labels in (${quoteJql(other)})`;
      expect(readQuery(jql).where).toMatchObject({
        parts: [
          { operand: { kind: 'value', value: one } },
          { operand: { kind: 'list', values: [{ kind: 'value', value: other }] } },
        ],
      });
      expect(parseJql(jql)).toMatchObject({ and: [{ values: [one] }, { values: [other] }] });
    }),
  );
});

test.each(WORDS)('a project whose key is %s is searched by every search that people are led to', (key) => {
  const project = { field: { name: 'project' }, operand: { kind: 'value', value: key } };
  const row = { month: '2025-06', clock: 'response', severity: key, met: 1, breached: 0 };
  const scope = { projectKey: key, client: key.toLowerCase(), contract: key };
  const rows = [{ ...row, held: { us: 0, client: 0, 'third-party': 0 } }];
  for (const jql of [finishedJqlOf(scope, rows, ['met']), ...Object.values(dueSearchesOf(key, scope))])
    expect(readQuery(jql).where).toMatchObject({
      parts: expect.arrayContaining([expect.objectContaining(project)]),
    });
});

test.each([
  String.raw`labels = \" OR summary ~ "sort order by hand"`,
  'summary ~ "order by hand" ORDER BY created',
  'labels = x\\ ',
  "summary ~ 'a) ORDER BY' order   by created",
])('what a person typed stays one search of the project: %s', (typed) => {
  const { where, orderBy } = readQuery(limitToProject('10000', typed));
  const { where: asTyped } = readQuery(typed);
  expect(where).toEqual({ kind: 'and', parts: [expect.anything(), asTyped] });
  expect(orderBy).toEqual([]);
});

test('a text goes into a search through its quotes alone', () => {
  const quotedByHand =
    /\b(?:project|key|component|assignee|creator|labels?|sla[A-Z]\w*) *(?:[!<>=~]+|in \() *"\$\{/;
  const files = ['src', 'static'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const sources = files.filter((file) => /\.tsx?$/.test(file));
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((file) => quotedByHand.test(readFileSync(file, 'utf8')))).toEqual([]);
});
