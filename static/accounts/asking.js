import { makeInvoke } from '@forge/bridge';
export const invoke = makeInvoke();
