export const accounts = {
  notAllowed: 'Only people who administer every project of a client keep its accounts.',
  noAccounts: 'No accounts are kept for this client, or it is served in a project you do not administer.',
  noBank: 'This client’s work is not charged here.',
  futureDate: 'This date has not come yet.',
  busy: 'Somebody else is entering something for this client; try again in a moment.',
  wrongTerms: (place: string, fault: string) => `${place}: ${fault}`,
  /** Why a month is not closed. */
  unclosedMonth: {
    'not-over': ({ month }: { month: string }) => `${month} is not over yet.`,
    'already-sent': ({ month }: { month: string }) => `${month} was sent already.`,
    'earlier-open': ({ month }: { month: string }) => `${month} must be sent first.`,
  },
  /** Why a journey is not charged. */
  unchargedJourney: {
    'no-travel': () => 'These terms charge no travel.',
    'within-distance': ({ beyondKm, kilometres }: { beyondKm: number; kilometres: number }) =>
      `Travel is charged beyond ${beyondKm} km; this journey is ${kilometres} km.`,
  },
};

export type AccountsRefusalTexts = typeof accounts;
