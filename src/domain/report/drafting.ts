import { reportSections } from './document';
import type { Node, Section } from './page';
import { type Incident, type IncidentReport, incidentReport } from './report';
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
export function drafting(incident: Incident, languages: readonly Language[]): Drafting {
  const [language = 'en', second] = languages;
  const reports = [language, ...(second && second !== language ? [second] : [])].map((one) =>
    incidentReport(incident, one),
  );
  const [first, other] = reports as [IncidentReport, IncidentReport?];
  const sections = reportSections(first);
  return {
    title: reports.map(({ title }) => title).join(' / '),
    language,
    sections: other ? sideBySide(sections, reportSections(other)) : sections,
    prompts: reports.flatMap(({ people }) => people.blanks.map(({ prompt }) => prompt)),
    withheld: first.withheld,
  };
}

function sideBySide(sections: Section[], others: Section[]): Section[] {
  return sections.map((section, at) => {
    const other = others[at] ?? section;
    const heading = section.heading === null ? null : headingOf(section.heading, other.heading);
    return { id: section.id, heading, nodes: [columns(section.nodes, other.nodes)] };
  });
}

const headingOf = (one: string, other: string | null) => (one === other ? one : `${one} / ${other}`);

function columns(left: Node[], right: Node[]): Node {
  const column = (content: Node[]): Node => ({ type: 'layoutColumn', attrs: { width: 50 }, content });
  return { type: 'layoutSection', content: [column(left), column(right)] };
}
