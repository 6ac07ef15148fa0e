export const service = {
  notWatched: 'The availability of this client’s service is not accounted for.',
  gone: 'This is no longer there.',
  futureMoment: 'This moment has not come yet.',
  reversedMaintenance: 'A maintenance ends after it begins.',
  outage: { 'ends-before-it-begins': () => 'An outage cannot end before it begins.' },
};

export type ServiceRefusalTexts = typeof service;
