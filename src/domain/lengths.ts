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
  /** What Jira takes as a summary, or as the name of a space, a group, a label or a component. */
  summary: 255,
  /** Of a calendar or a preset, a budget with its currency. */
  label: 60,
  /** The address or the title of a page, and the key of a record. */
  key: 500,
  /** A search, and how a listing goes on. */
  search: 2_000,
  /** How a listing of several clients goes on. */
  token: 4_000,
  /** A section of a report, and what a form on the web sends. */
  section: 10_000,
  /** An iCalendar file. */
  file: 400_000,
} as const;
