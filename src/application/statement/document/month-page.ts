import type { Texts } from '../../../../locales/languages';
import { paragraph } from '../../../domain/document/adf';
import type { Node } from '../../../domain/document/node';
import type { StatementFigures } from '../../../domain/statement/figures';
import { attainmentPartsOf } from './attainment';
import { type ClientMonth, clientPartsOf } from './client-parts';
import { type StatementNames, withClockNames } from './names';
import { timePartsOf } from './promises';
import { type TeamMonth, teamPartsOf } from './team-parts';

/** What both audiences are told: what was promised and kept, and whose time it was. */
interface SharedMonth {
  figures: Pick<StatementFigures, 'month' | 'months' | 'attainment' | 'time'>;
  names: StatementNames;
}

/**
 * A month and who reads it: a client its own, or the team that of every client. Each audience is handed its own parts alone, so that
 * nothing of the team's is there to be written for a client.
 */
export type MonthDocument = SharedMonth & (ClientMonth | TeamMonth);

/** A month as one document, for its client or for the team. Tables and text alone, so that it outlives the app. */
export function monthPageOf(month: MonthDocument, usual: Texts): Node[] {
  const { figures, names } = month;
  const misses = month.audience === 'client' ? month.figures.breaches : [];
  const clocks = [...figures.attainment, ...misses, ...figures.time].map(({ clock }) => clock);
  const texts = withClockNames(usual, names, clocks);
  const { lead, goals, accounts, end } =
    month.audience === 'client' ? clientPartsOf(month, names, texts) : teamPartsOf(month, names, texts);
  return [
    paragraph(lead),
    ...attainmentPartsOf(figures, names, texts),
    ...goals,
    ...accounts,
    ...timePartsOf(figures, texts),
    ...end,
  ];
}
