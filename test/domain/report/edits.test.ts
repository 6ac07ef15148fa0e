/** Real edits on a report's page, each followed by newer facts: what a person did stands, and the rest goes on following. */

import { textsIn } from '../../../locales/languages';
import { writeReport } from '../../../src/application/report/document/drafting';
import type { Node } from '../../../src/domain/document/node';
import {
  headingOf,
  type Merged,
  mergePage,
  type Section,
  textOf,
  withWriting,
} from '../../../src/domain/report/page';
import { withHolidays } from '../../../src/domain/scheme/calendars/holidays';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import { historyOf } from '../../../src/domain/sla/reading/read-history';
import { valtech } from '../../../src/presets/valtech/scheme';
import { AGENT, JiraIssue } from '../../support/jira-issue';

const scheme = withHolidays(valtech, 2025, 2025);
const at = (minute: number) => new Date(Date.parse('2025-06-05T14:00:00Z') + minute * 60_000).toISOString();
const now = Date.parse('2025-06-06T15:00:00Z');
const digest = (text: string) => text;

function createSections(summary: string): Section[] {
  const issue = new JiraIssue(at(0), 'Fatal', { summary }).addComment(at(5), AGENT).resolve(at(60));
  const history = historyOf(issue.toJson('SUP-1'));
  return writeReport({ scheme, history, evaluation: evaluateClocks(scheme, history, now), now }, [
    textsIn('en'),
  ]).sections;
}

const first = mergePage([], {}, createSections('The cart is down'), digest);
const refreshPage = (page: readonly Node[]) =>
  mergePage(page, first.stored, createSections('The till is down'), digest);
const wordsOf = (nodes: readonly Node[]) => nodes.map(textOf).join('\n');
const findPart = (heading: string) => first.nodes.findIndex((node) => textOf(node) === heading);

/** A page with one part's table made longer by a row that a person wrote. */
function extendTable(heading: string, row: string): Node[] {
  const place = first.nodes.findIndex((node, at) => at > findPart(heading) && node.type === 'table');
  const table = first.nodes[place] as Node;
  const cell: Node = {
    type: 'tableCell',
    attrs: {},
    content: [{ type: 'paragraph', content: [{ type: 'text', text: row }] }],
  };
  const longer = { ...table, content: [...(table.content ?? []), { type: 'tableRow', content: [cell] }] };
  return first.nodes.with(place, longer);
}

test('a table that a person made longer keeps its row, and the newer fact is told beside it', () => {
  const next = refreshPage(extendTable('Facts', 'Shops: three'));
  expect(wordsOf(next.nodes)).toContain('Shops: three');
  expect(wordsOf(next.nodes)).toContain('The cart is down');
  expect(next.newer).toEqual(['facts']);
});

test('a row in one table holds back no other part', () => {
  const next = refreshPage(extendTable('Timeline', 'A call nobody logged'));
  expect(wordsOf(next.nodes)).toContain('A call nobody logged');
  expect(wordsOf(next.nodes)).toContain('The till is down');
  expect(next.newer).toEqual([]);
});

test('two people in two parts both keep their words', () => {
  const blank = findPart('Root cause') + 1;
  const paragraph: Node = { type: 'paragraph', content: [{ type: 'text', text: 'A disk was full.' }] };
  const next = refreshPage(extendTable('Timeline', 'A call nobody logged').with(blank, paragraph));
  for (const own of ['A disk was full.', 'A call nobody logged', 'The till is down'])
    expect(wordsOf(next.nodes)).toContain(own);
});

test('a part of a person’s own, between two others, stays between them', () => {
  const place = findPart('Timeline');
  const own: Node = { type: 'paragraph', content: [{ type: 'text', text: 'Seen from the shops' }] };
  const next = refreshPage(first.nodes.toSpliced(place, 0, headingOf('The shops'), own));
  expect(wordsOf(next.nodes)).toMatch(/The till is down[\s\S]*The shops\nSeen from the shops\nTimeline/);
});

test('what was merged merges again to the same page', () => {
  const once = refreshPage(extendTable('Timeline', 'A call nobody logged'));
  const twice = mergePage(once.nodes, once.stored, createSections('The till is down'), digest);
  expect(twice.changed).toBe(false);
  expect(twice.nodes).toEqual(once.nodes);
});

test('a write of which nobody heard and one that came to nothing leave no word that is taken for a person’s', () => {
  const merge = (page: readonly Node[], stored: Merged['stored'], summary: string) =>
    mergePage(page, stored, createSections(summary), digest);
  const unheard = merge(first.nodes, first.stored, 'The till is down');
  const afterOne = withWriting(first.stored, unheard);
  const refused = merge(unheard.nodes, afterOne, 'The shop is down');
  const afterTwo = withWriting(afterOne, refused);
  for (const page of [unheard.nodes, refused.nodes]) {
    const next = merge(page, afterTwo, 'All is down');
    expect(wordsOf(next.nodes)).toContain('All is down');
    expect(next.newer).toEqual([]);
  }
});
