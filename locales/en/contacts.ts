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
