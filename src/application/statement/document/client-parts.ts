import type { Texts } from '../../../../locales/languages';
import { expand, heading, line, paragraph } from '../../../domain/document/adf';
import type { Node } from '../../../domain/document/node';
import type { StatementFigures } from '../../../domain/statement/figures';
import { availabilityPartsOf, bankPartsOf, creditPartsOf, satisfactionPartsOf } from './accounts';
import { monthIn } from './attainment';
import type { AudienceParts } from './audience';
import type { StatementNames } from './names';
import { breachPartsOf, reportPartsOf, type Wording } from './promises';

/** The files beside a client's page. */
export interface StatementFiles {
  evidence: string;
  sha256: string;
  word: string;
  csv: string;
}

/** A client's month: every figure of it stands in the file beside the page. */
export interface ClientMonth {
  audience: 'client';
  figures: StatementFigures;
  wording: Omit<Wording, 'names'>;
  files: StatementFiles | null;
}

/** The title of a client's page of a month; the page is found again by it. */
export const statementTitleOf = (client: string, month: string, texts: Texts): string =>
  texts.statement.title(client, monthIn(month, texts));

/** What a client is told besides: each miss and its reason, the reports, its accounts, and how anybody checks it all. */
export function clientPartsOf(
  { figures, wording, files }: ClientMonth,
  names: StatementNames,
  texts: Texts,
): AudienceParts {
  const worded = { ...wording, names };
  return {
    lead: texts.statement.lead(monthIn(figures.month, texts)),
    goals: [
      ...breachPartsOf(figures.breaches, worded, texts),
      ...reportPartsOf(figures.reports, worded, texts),
    ],
    accounts: [
      ...availabilityPartsOf(figures.availability, texts),
      ...bankPartsOf(figures.bank, texts),
      ...satisfactionPartsOf(figures, texts),
    ],
    end: [...creditPartsOf(figures, names, texts), ...(files ? evidencePartsOf(files, texts) : [])],
  };
}

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
