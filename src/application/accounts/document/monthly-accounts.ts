import type { Texts } from '../../../../locales/languages';
import { heading, paragraph, table } from '../../../domain/document/adf';
import type { Node } from '../../../domain/document/node';
import type { Satisfaction } from '../../../domain/satisfaction/by-month';
import { describeAverage } from '../../satisfaction/document/describe-average';
import { type AccountFigures, accountLinesOf } from './account-lines';

/** What is accounted for to the clients of a project's month. */
export interface MonthlyAccounts {
  satisfaction: Satisfaction | null;
  clients: ({ name: string } & Pick<AccountFigures, 'bank' | 'availability'>)[];
}

/** Satisfaction, and the time bank and availability of each client; a part of which nothing is accounted for is left out. */
export function accountPartsOf(
  { satisfaction, clients }: MonthlyAccounts,
  month: string,
  texts: Texts,
): Node[] {
  const { monthly, accounts } = texts.figures;
  const lines = clients.flatMap(({ name, ...figures }) =>
    accountLinesOf({ ...figures, satisfaction: null }, month, texts).map((line) => [name, ...line]),
  );
  const columns = [monthly.client, accounts.account, accounts.comesTo, accounts.note];
  return [
    ...(satisfaction
      ? [heading(2, monthly.satisfaction), paragraph(describeAverage(satisfaction.whole, texts))]
      : []),
    ...(lines.length > 0 ? [heading(2, monthly.accounts), table(columns, lines)] : []),
  ];
}
