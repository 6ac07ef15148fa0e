import type { Node, Section } from './page';
import type { IncidentReport } from './report';

/**
 * The generated parts of an incident report as parts of an Atlassian document: tables, panels and text, and no macro, so that the
 * page outlives the app. Whatever people wrote becomes text nodes only; markup, links and control characters in it stay words.
 */
export function reportSections(report: IncidentReport): Section[] {
  const { outcome, facts, timeline, levels, thirdParties, related, people, actions, log } = report;
  const verdict = panel(outcome.met ? 'success' : 'warning', [outcome.heading, outcome.verdicts]);
  return [
    { id: 'outcome', heading: null, nodes: [verdict] },
    { id: 'facts', heading: facts.heading, nodes: [table(null, facts.rows)] },
    {
      id: 'timeline',
      heading: timeline.heading,
      nodes: [paragraph([text(timeline.zone)]), table(timeline.columns, timeline.rows)],
    },
    { id: 'levels', heading: levels.heading, nodes: [table(levels.columns, levels.rows)] },
    annex('third-parties', thirdParties),
    annex('related', related),
    ...people.blanks.map(({ id, title, prompt }) => ({
      id,
      heading: title,
      nodes: [panel('note', [prompt])],
    })),
    annex('actions', actions),
    annex('log', log),
  ];
}

/** A table that may be empty: one line of dashes then, so that people see where to add theirs. */
function annex(id: string, { heading, columns, rows }: IncidentReport['actions']): Section {
  return { id, heading, nodes: [table(columns, rows.length > 0 ? rows : [columns.map(() => '')])] };
}

/** How many of these prompts still stand on a page as they were drafted: those nobody has answered. */
export function blanksLeft(page: readonly Node[], prompts: readonly string[]): number {
  const whole = JSON.stringify(page);
  return prompts.filter((prompt) => whole.includes(JSON.stringify(text(prompt).text))).length;
}

function panel(panelType: 'success' | 'warning' | 'note', lines: string[]): Node {
  return { type: 'panel', attrs: { panelType }, content: lines.map((line) => paragraph([text(line)])) };
}

function paragraph(content: Node[]): Node {
  return { type: 'paragraph', content };
}

function table(columns: string[] | null, rows: string[][]): Node {
  const head = columns ? [tableRow(columns.map((words) => cell('tableHeader', words)))] : [];
  const body = rows.map((row) =>
    tableRow(row.map((words, at) => cell(columns || at > 0 ? 'tableCell' : 'tableHeader', words))),
  );
  return { type: 'table', attrs: { layout: 'default' }, content: [...head, ...body] };
}

function tableRow(content: Node[]): Node {
  return { type: 'tableRow', content };
}

function cell(type: 'tableCell' | 'tableHeader', words: string): Node {
  return { type, attrs: {}, content: [paragraph([text(words)])] };
}

/** Text without control or direction-override characters; Confluence refuses an empty text node. */
function text(words: string): Node {
  const clean = words.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  return { type: 'text', text: clean === '' ? '–' : clean };
}
