/** The parts of an incident report that the app knows: what it writes from a work item, and what it asks people for. */
export const factParts = ['outcome', 'facts', 'timeline', 'levels', 'related', 'actions', 'record'] as const;
export const peoplesParts = ['regret', 'effect', 'began', 'work', 'cause', 'prevention'] as const;

/** The shipped order: what the client wants to read first, then how it came and what was promised, and the record last. */
export const shippedParts = [
  ...(['outcome', 'regret', 'facts', 'effect', 'began', 'cause', 'work', 'prevention', 'actions'] as const),
  ...(['timeline', 'levels', 'related', 'record'] as const),
];
