import { makeInvoke } from '@forge/bridge';
import type { StartCalls } from '../../src/contract/start';

/** The page's own calls, typed as the backend defines them. */
export const invoke = makeInvoke<StartCalls>();
