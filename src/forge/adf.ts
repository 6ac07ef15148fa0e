import type { IncidentReport } from '../domain/incident/report';

/** A node of an Atlassian document, as far as a report needs it. */
export interface Node {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string }[];
  content?: Node[];
}

/**
 * An incident report as an Atlassian document: headings, tables, panels and text, and no macro, so that the page outlives the app.
 * Whatever people wrote becomes text nodes only; markup, links and control characters in it stay words.
 */
export function reportDocument(report: IncidentReport): Node & { version: 1 } {
  const content = [
    panel(report.outcome.met ? 'success' : 'warning', [report.outcome.heading, report.outcome.verdicts]),
    ...section(report.facts.heading, table(null, report.facts.rows)),
    ...section(
      report.timeline.heading,
      paragraph([text(report.timeline.zone)]),
      table(report.timeline.columns, report.timeline.rows),
    ),
    ...section(report.levels.heading, table(report.levels.columns, report.levels.rows)),
    heading(2, report.people.heading),
    ...report.people.blanks.flatMap(({ title, prompt }) => [heading(3, title), panel('note', [prompt])]),
  ];
  return { version: 1, type: 'doc', content };
}

function section(title: string, ...content: Node[]): Node[] {
  return [heading(2, title), ...content];
}

function heading(level: number, words: string): Node {
  return { type: 'heading', attrs: { level }, content: [text(words)] };
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
