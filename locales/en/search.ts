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
    'elapsed-form': () =>
      'Write slaElapsed("response", ">", "3h"): a clock, one of > >= < <=, and a length of time.',
  },
};

export type SearchTexts = typeof search;
