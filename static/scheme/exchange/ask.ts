import type { ExchangeCalls } from '../../../src/contract/exchange';
import { makeAsk } from '../../shared/licence';

/** The calls of import and export, typed as the backend defines them. */
export const ask = makeAsk<ExchangeCalls>();
