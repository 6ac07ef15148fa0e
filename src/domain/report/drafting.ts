import type { Node } from '../document/node';
import { reportSectionsOf } from './document';
import type { Incident } from './incident';
import type { Section } from './page';
import { type IncidentReport, incidentReportOf } from './report';
import type { Language } from './words';

/** A report as a page is made of it: in one language, or in two side by side from the same facts. */
export interface Drafting {
  title: string;
  language: Language;
  sections: Section[];
  /** What only people know, as it is asked. */
  prompts: string[];
  withheld: IncidentReport['withheld'];
}

/**
 * The parts of a report's page in the languages asked for; two stand in two columns under one heading, each whole.
 *
 * @example drafting(incident, ['en', 'fr']).title // => 'SUP-3: incident report / SUP-3 : rapport d’incident'
 */
export function draftReport(incident: Incident, languages: readonly Language[]): Drafting {
  const [language = 'en', second] = languages;
  const reports = [language, ...(second && second !== language ? [second] : [])].map((lang) =>
    incidentReportOf(incident, lang),
  );
  const [first, other] = reports as [IncidentReport, IncidentReport?];
  const sections = reportSectionsOf(first);
  return {
    title: reports.map(({ title }) => title).join(' / '),
    language,
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
