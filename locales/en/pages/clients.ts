/** What is asked of a client, where it is entered and where it is proposed. */
export const clientForm = {
  name: 'Name',
  language: 'Language',
  zone: 'Time zone',
  labels: 'Labels of its work items, separated by commas',
  components: 'Components of its work items, separated by commas',
  organizations: 'Organizations of this client, in service spaces',
  organizationsOf: (names: string) => `Organizations: ${names}`,
  labelsNote:
    'A work item is this client’s when one of its people reported it; else when it has one of these labels, or “client:key” with its own; else one of these components; else when it is shared with one of these organizations; else when it is the only client of the space.',
  contacts: 'Authorised contacts (up to 4)',
  addContact: 'Add a contact',
  addByAddress: 'Add by address',
  contactName: (place: number) => `Name, person ${place}`,
  contactEmail: (place: number) => `Address, person ${place}`,
};

export type ClientFormTexts = typeof clientForm;

/** What is said of clients that a project's administrators propose. */
export const proposals = {
  title: 'Proposed clients',
  propose: 'Propose a client',
  note: 'Note to the Jira administrator (optional)',
  send: 'Send proposal',
  cancel: 'Cancel',
  waiting: (at: string) => `Waiting for a Jira administrator since ${at}`,
  accepted: (by: string, at: string) => (by ? `Accepted by ${by}, ${at}` : `Accepted ${at}`),
  declined: (by: string, at: string) => (by ? `Declined by ${by}, ${at}` : `Declined ${at}`),
  /** Where the site's administrator decides. */
  proposedBy: (by: string, space: string, at: string) =>
    by ? `Proposed by ${by} for ${space}, ${at}` : `Proposed for ${space}, ${at}`,
  joins: (client: string, space: string) =>
    `${client} is a client already: accepting adds the space ${space}, and what is proposed here, to it.`,
  accept: 'Accept',
  decline: 'Decline',
  reason: 'Reason, which the proposer reads',
  sendDecline: 'Decline proposal',
};

export type ProposalTexts = typeof proposals;
