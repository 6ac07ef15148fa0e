import { heading, paragraph, table } from '../document/adf';
import type { Node } from '../document/node';
import type { Language } from '../report/words';
import type { Satisfaction } from '../satisfaction/by-month';
import { monthlyWords } from './monthly-words';
import { type AccountFigures, accountLinesOf } from './summary-accounts';

/** What is accounted for to the clients of a project's month. */
export interface MonthlyAccounts {
  satisfaction: Satisfaction | null;
  clients: ({ name: string } & Pick<AccountFigures, 'bank' | 'availability'>)[];
}

/** Satisfaction, and the time bank and availability of each client; a part of which nothing is accounted for is left out. */
export function accountPartsOf(
  { satisfaction, clients }: MonthlyAccounts,
  month: string,
  language: Language,
): Node[] {
  const say = monthlyWords[language];
  const lines = clients.flatMap(({ name, ...figures }) =>
    accountLinesOf({ ...figures, satisfaction: null }, month, language).map((line) => [name, ...line]),
  );
  return [
    ...(satisfaction ? [heading(2, say.satisfaction), paragraph(satisfaction.whole.say[language])] : []),
    ...(lines.length > 0
      ? [heading(2, say.accounts), table([say.client, say.account, say.comesTo, say.note], lines)]
      : []),
  ];
}
