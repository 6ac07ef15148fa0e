import type { StartCalls } from '../../src/contract/start';
import { makeAsk } from '../shared/licence';

/** The page's own calls, typed as the backend defines them. */
export const invoke = makeAsk<StartCalls>();
