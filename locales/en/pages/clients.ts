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

/** What the administration says of clients' Confluence spaces. */
export const spaces = {
  spaces: 'Spaces of clients',
  note: 'The macro “SLA summary” shows a client’s figures only in a space that is bound to that client here.',
  none: 'No space is bound yet.',
  noClient: 'Add a client first.',
  gone: 'client removed',
  anybody: 'anybody who sees the page',
  signedIn: 'people who are signed in',
  edit: 'Edit',
  unbind: 'Unbind',
  key: 'Key of the space',
  client: 'Client',
  levels: 'Promised levels, %',
  letAnybody: 'People who are not signed in may see it too',
  bind: 'Bind the space',
};

export type SpaceTexts = typeof spaces;

/** What the administration says of the accounts kept for clients. */
export const terms = {
  title: 'Accounts of clients',
  note: 'Billing and availability of each client. People who administer all of a client’s spaces see its accounts under Apps, Accounts.',
  noClient: 'Add a client first.',
  client: 'Client',
  billing: 'Time bank and invoicing',
  availability: 'Availability',
  watchedSince: 'Watched since',
  off: 'Off',
  own: 'As written below',
  terms: 'Terms, as JSON',
  notJson: 'These terms are no JSON.',
  save: 'Save',
  saved: 'Saved.',
};

export type TermsTexts = typeof terms;
