const KINDS = new Map([
  ['array', 'a list'],
  ['tuple', 'a list'],
  ['record', 'an object'],
  ['object', 'an object'],
  ['int', 'a whole number'],
]);

/** A kind of JSON as people call it. */
const nameOf = (kind: string) => KINDS.get(kind) ?? `a ${kind}`;

/** What is wrong in a file that somebody wrote; the rest of a line that begins with the value's place. */
export const mistakes = {
  missing: ({ kind }: { kind: string }) => `this is missing; write ${nameOf(kind)}`,
  'wrong-kind': ({ kind }: { kind: string }) => `this is not ${nameOf(kind)}`,
  'empty-list': () => 'this list is empty; write at least one',
  'unknown-parts': ({ parts }: { parts: string }) => `no part of a scheme is called ${parts} here`,
  'unknown-part': () => 'no scheme has a part of this name',
  'not-one-of': ({ values }: { values: string }) => `write one of ${values}`,
  'no-shape': () => 'this has none of the shapes it may have',
};

export type MistakeTexts = typeof mistakes;
