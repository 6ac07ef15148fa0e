export const clients = {
  gone: 'This client is no longer there.',
  takenName: (name: string, client: string) =>
    `“${name}” tells the issues of ${client} already; choose another, or take it from ${client} first.`,
  noConfluence:
    'This site has no Confluence, or the app is not connected to it. Connect the app to Confluence, then bind the space.',
  noSpace: (key: string) =>
    `The app sees no space with the key ${key}; check the key, and that the app may see the space.`,
  /** What is wrong with somebody who may call; at most so many may. */
  contacts: {
    nameless: () => 'A contact has a name',
    'no-address': () => 'Invalid email address',
    unreachable: () => 'A contact has an account or an address',
    'too-many': (atMost: number) =>
      `A client names at most ${atMost} people who may call; take one off the list first`,
    twice: () => 'A contact is on the list twice',
  },
};

export type ClientsRefusalTexts = typeof clients;
