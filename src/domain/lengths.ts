/** How long what people type may be, in characters. Every text has a limit: what is stored has room for so much, and no more. */
export const LENGTHS = {
  /** Words beside a fact, and a reason. */
  note: 500,
  /** Of a person, a product, a release, a calendar. */
  name: 100,
  /** An account id, as Atlassian makes them. */
  account: 128,
  /** An address for mail. */
  address: 254,
  /** Of a time zone. */
  zone: 64,
  /** Of something the app or a page has named by an id of its own. */
  id: 64,
  /** Of a step of a ladder, a channel. */
  word: 40,
  /** What Jira takes as a summary. */
  summary: 255,
} as const;
