import type { Texts } from '../../../../locales/languages';
import { expand, heading, line, paragraph } from '../../../domain/document/adf';
import type { Node } from '../../../domain/document/node';
import type { ClockName } from '../../../domain/scheme/scheme';
import type { StatementFigures } from '../../../domain/statement/figures';
import { availabilityPartsOf, bankPartsOf, creditPartsOf, satisfactionPartsOf } from './accounts';
import { attainmentPartsOf, monthIn } from './attainment';
import { withClockNames } from './names';
import { breachPartsOf, reportPartsOf, timePartsOf, type Wording } from './promises';

/** The files beside a page. */
export interface StatementFiles {
  evidence: string;
  sha256: string;
  word: string;
  csv: string;
}

/** The title of a client's page of a month; the page is found again by it. */
export const statementTitleOf = (client: string, month: string, texts: Texts): string =>
  texts.statement.title(client, monthIn(month, texts));

/** A month as its client reads it: every figure of it stands in the file beside the page. Tables and text alone. */
export function statementPageOf(
  figures: StatementFigures,
  wording: Wording,
  files: StatementFiles | null,
  usual: Texts,
): Node[] {
  const texts = withClockNames(usual, wording.names, clocksOf(figures));
  return [
    paragraph(texts.statement.lead(monthIn(figures.month, texts))),
    ...attainmentPartsOf(figures, wording.names, texts),
    ...breachPartsOf(figures.breaches, wording, texts),
    ...reportPartsOf(figures.reports, wording, texts),
    ...availabilityPartsOf(figures.availability, texts),
    ...bankPartsOf(figures.bank, texts),
    ...satisfactionPartsOf(figures, texts),
    ...timePartsOf(figures, texts),
    ...creditPartsOf(figures, wording.names, texts),
    ...(files ? evidencePartsOf(files, texts) : []),
  ];
}

const clocksOf = ({ attainment, breaches, time }: StatementFigures): ClockName[] =>
  [...attainment, ...breaches, ...time].map(({ clock }) => clock);

/** How anybody checks it: a sentence for every reader, and the rest for those who do. */
function evidencePartsOf({ evidence, sha256, word, csv }: StatementFiles, { statement }: Texts): Node[] {
  return [
    heading(2, statement.evidence),
    paragraph(statement.evidenceLine(evidence)),
    line([text(statement.digest), code(sha256)]),
    expand(statement.evidence, [
      line([text(statement.command), code(`sla verify --sha256 ${sha256} ${evidence}`)]),
      paragraph(statement.proves),
    ]),
    paragraph(statement.files(word, csv)),
  ];
}

const text = (content: string): Node => ({ type: 'text', text: content });
const code = (content: string): Node => ({ type: 'text', text: content, marks: [{ type: 'code' }] });
