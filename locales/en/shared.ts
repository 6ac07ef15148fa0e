/** What pages say, and the app where it answers elsewhere. */

export const reportStates = {
  owed: 'The incident report is being drafted.',
  drafted: 'The incident report is drafted.',
  'in-review': 'The incident report is in review.',
  approved: 'The incident report is approved.',
  published: 'The incident report is published.',
};

export const unfollowed = {
  noScheme: 'No service level follows this work item',
  askAdmin: (project: string) =>
    `Space ${project} has no scheme yet. A space admin can choose one in Space settings, under Service levels.`,
  chooseOne: (project: string) =>
    `Space ${project} has no scheme yet. Choose one in Space settings, under Service levels; it takes about a minute.`,
};

export const noSchemeHere = {
  noScheme: 'No scheme follows this space.',
  noSchemeAdmin: 'Choose one in Space settings, under Service levels; it takes about a minute.',
  noSchemeOther: 'A space admin can choose one in Space settings, under Service levels.',
};

/** The way of a report or a statement to its client. */
export const reviewSteps = {
  drafted: 'Drafted',
  'in-review': 'In review',
  approved: 'Approved',
  published: 'Published',
  sent: 'Sent',
};

export const channels = { phone: 'Phone', email: 'Email', chat: 'Chat', meeting: 'Meeting', other: 'Other' };

export const publishings = {
  publishedInTime: (moment: string) => `Published ${moment}, in time.`,
  publishedLate: (moment: string) => `Published ${moment}, late.`,
};

export interface Shared {
  reportStates: typeof reportStates;
  unfollowed: typeof unfollowed;
  noSchemeHere: typeof noSchemeHere;
  channels: typeof channels;
  publishings: typeof publishings;
  reviewSteps: typeof reviewSteps;
}

/** How a client reaches the desk. */
export const contacts = {
  title: 'How to reach us',
  reachDesk: (desk: string) => `How to reach ${desk}`,
  by: { mail: 'E-mail', phone: 'Phone', portal: 'Portal' },
  /** The portal without an address: where the reader is. */
  here: 'a comment on this request',
  line: (how: string, name: string | null, parts: string) =>
    [name ? `${how} (${name})` : how, parts].filter(Boolean).join(': '),
  outside: (hours: string) => `outside ${hours}`,
  forSeverities: (names: string) => `for ${names}`,
  statusPage: 'Status page',
  statusLine: (page: string) => `Status page: ${page}`,
  /** Said of what cannot be used at the moment. */
  notNow: 'not at this hour',
  open: 'Open',
};

export type ContactTexts = typeof contacts;

/** What is answered to a page before any use case is asked, or when one fails. */
export const requests = {
  signIn: 'Sign in first.',
  stalePage: 'This page of the list is there no more. Start again from the first.',
  badShape: (place: string, reason: string) => `The request is not as expected (${place}: ${reason}).`,
  tooLarge: (kib: number, mostKib: number) =>
    `This is ${kib} KiB and ${mostKib} KiB at most can be kept: shorten its texts or its lists.`,
  spoiledRecord:
    'What the app stored here cannot be read. An administrator finds it in the site’s health and can import it again.',
  products: { jira: 'Jira', confluence: 'Confluence' },
  quotaUsedUp: (product: string, until: string) =>
    `${product} answers no more requests of the app until ${until}: the quota of this hour is used up. Nothing is lost, and SLAs go on counting. Try again then.`,
  tooBusy: (product: string) =>
    `${product} has too many requests to answer at the moment. Nothing is lost: try again in a minute.`,
  /** Of the app, at Atlassian. */
  storage: 'Forge’s storage',
  noAnswer: (product: string) =>
    `${product} does not answer at the moment. Nothing is lost: try again in a few minutes.`,
  unexpected: 'Something unexpected happened. Try again in a moment.',
};

export type RequestTexts = typeof requests;

/** What is wrong with a function of the search box; Jira shows it to whoever searches. */
export const search = {
  unknownForm: 'Jira asked for a function in a form that Sablier does not know.',
  problems: {
    'no-such-function': ({ name }: { name: string }) => `Sablier has no function named ${name}.`,
    'no-argument': ({ name }: { name: string }) => `${name} takes no argument: write ${name}().`,
    'one-clock': ({ names }: { names: string }) => `One clock at most: ${names}.`,
    'no-such-clock': ({ name, names }: { name: string; names: string }) =>
      `There is no clock named "${name}": write one of ${names}.`,
    'one-length': ({ written }: { written: string }) =>
      `slaAtRisk takes one length of time such as "30m", "2h" or "1d", not ${written || 'nothing'}.`,
    'kinds-only': ({ name, names }: { name: string; names: string }) =>
      `slaElapsed compares clocks by their kind alone, and "${name}" is a name that a scheme gives: write its kind, one of ${names}.`,
    'elapsed-form': () =>
      'Write slaElapsed("response", ">", "3h"): a clock, one of > >= < <=, and a length of time.',
  },
};

export type SearchTexts = typeof search;
