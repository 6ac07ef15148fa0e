import type { Texts } from '../../../../locales/languages';
import type { Node } from '../../../domain/document/node';
import type { Incident } from '../../../domain/report/incident';
import type { Section } from '../../../domain/report/page';
import { type IncidentReport, incidentReportOf } from './incident-report';
import { reportSectionsOf } from './sections';

/** A report as a page is made of it: in one language, or in two side by side from the same facts. */
export interface Drafting {
  title: string;
  sections: Section[];
  /** What only people know, as it is asked. */
  prompts: string[];
  withheld: IncidentReport['withheld'];
}

/**
 * The parts of a report's page in the languages asked for, the first of each; two stand in two columns under one heading, each whole.
 *
 * @example writeReport(incident, [textsIn('en'), textsIn('fr')]).title // => 'SUP-3: incident report / SUP-3 : rapport d’incident'
 */
export function writeReport(incident: Incident, languages: readonly [Texts, ...Texts[]]): Drafting {
  const [texts, ...others] = languages;
  const second = others.find(({ meta }) => meta.code !== texts.meta.code);
  const first = incidentReportOf(incident, texts);
  const other = second && incidentReportOf(incident, second);
  const reports = other ? [first, other] : [first];
  const sections = reportSectionsOf(first);
  return {
    title: reports.map(({ title }) => title).join(' / '),
    sections: other ? pairSections(sections, reportSectionsOf(other)) : sections,
    prompts: reports.flatMap(({ people }) => people.blanks.map(({ prompt }) => prompt)),
    withheld: first.withheld,
  };
}

function pairSections(sections: Section[], otherSections: Section[]): Section[] {
  return sections.map((section, at) => {
    const other = otherSections[at] ?? section;
    const heading = section.heading === null ? null : joinHeadings(section.heading, other.heading);
    return { id: section.id, heading, nodes: [toColumns(section.nodes, other.nodes)] };
  });
}

const joinHeadings = (first: string, second: string | null) =>
  first === second ? first : `${first} / ${second}`;

function toColumns(left: Node[], right: Node[]): Node {
  const toColumn = (content: Node[]): Node => ({ type: 'layoutColumn', attrs: { width: 50 }, content });
  return { type: 'layoutSection', content: [toColumn(left), toColumn(right)] };
}
