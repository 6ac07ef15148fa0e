import { makeInvoke } from '@forge/bridge';
import type { TimeBankCalls } from '../../src/contract/time-bank';
import type { Reader } from '../shared/reader';
import type { AccountsWords } from './words';

export const invoke = makeInvoke<TimeBankCalls>();

/** What every part of the page is given. */
export interface Part {
  reader: Reader;
  say: AccountsWords;
}
