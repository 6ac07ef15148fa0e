/** Somebody who is not signed in: he has no account. */
export const NOBODY = 'anonymous';
