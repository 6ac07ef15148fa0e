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
