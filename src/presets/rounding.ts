/** How work is rounded with a time bank and without one, in minutes: an increment, and the least that is charged with one. */
export const roundingOf = (withBank: [number, number], withoutBank: number, clause: string) => ({
  withBank: { increment: withBank[0], minimum: withBank[1] },
  withoutBank: { increment: withoutBank, minimum: 0 },
  clause,
});
