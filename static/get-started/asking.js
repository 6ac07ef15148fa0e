import { makeInvoke } from '@forge/bridge';
/** The page's own calls, typed as the backend defines them. */
export const invoke = makeInvoke();
