import type { StatementCalls } from '../../src/contract/clients/statement';
import type { TimeBankCalls } from '../../src/contract/time-bank';
import { makeAsk } from '../shared/licence';
import type { Reader } from '../shared/reader';
import type { AccountsTexts } from './texts';

export const invoke = makeAsk<TimeBankCalls & StatementCalls>();

/** What every part of the page is given. */
export interface PageProps {
  reader: Reader;
  say: AccountsTexts;
}
