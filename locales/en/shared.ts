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
