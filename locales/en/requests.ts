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
