import { type Cell, panel, paragraph, status, table } from '../../../domain/document/adf';
import type { Section } from '../../../domain/report/page';
import type { IncidentReport } from './incident-report';

/**
 * The generated parts of an incident report as parts of an Atlassian document: tables, panels and text, and no macro, so that the
 * page outlives the app. Whatever people wrote becomes text nodes only; markup, links and control characters in it stay words.
 */
export function reportSectionsOf(report: IncidentReport): Section[] {
  const { outcome, facts, timeline, levels, thirdParties, related, people, actions, log } = report;
  const verdict = panel(outcome.met ? 'success' : 'warning', [outcome.heading, outcome.verdicts]);
  return [
    { id: 'outcome', heading: null, nodes: [verdict] },
    { id: 'facts', heading: facts.heading, nodes: [table(null, facts.rows)] },
    {
      id: 'timeline',
      heading: timeline.heading,
      nodes: [paragraph(timeline.zone), table(timeline.columns, timeline.rows)],
    },
    { id: 'levels', heading: levels.heading, nodes: [table(levels.columns, verdictCellsOf(levels))] },
    annexOf('third-parties', thirdParties),
    annexOf('related', related),
    ...people.blanks.map(({ id, title, prompt }) => ({
      id,
      heading: title,
      nodes: [panel('note', [prompt])],
    })),
    annexOf('actions', actions),
    annexOf('log', log),
  ];
}

/** The rows with their verdicts, the last of each, in a colour. */
function verdictCellsOf({ rows, met }: IncidentReport['levels']): Cell[][] {
  return rows.map((cells, at) => {
    const [verdict = ''] = cells.slice(-1);
    return [...cells.slice(0, -1), status(verdict, met[at] ? 'green' : 'red')];
  });
}

/** A table that may be empty: one line of dashes then, so that people see where to add theirs. */
function annexOf(id: string, { heading, columns, rows }: IncidentReport['actions']): Section {
  return { id, heading, nodes: [table(columns, rows.length > 0 ? rows : [columns.map(() => '')])] };
}
