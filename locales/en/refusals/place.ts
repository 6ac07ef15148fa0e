export const place = {
  noConfluence:
    'This site has no Confluence, or the app is not connected to it. Connect the app to Confluence, or leave the space empty: reports become files on their work items.',
  noSpace: (key: string) => `No space of Confluence has the key ${key}, or the app may not see it.`,
  archivedSpace: (key: string) => `The space ${key} is archived; restore it, or name another.`,
  noPage: (parent: string) =>
    `“${parent}” leads to no page that the app may see; write the page’s address or its number.`,
  otherSpace: (title: string, key: string) => `The page “${title}” is in another space than ${key}.`,
  parentWithoutSpace: 'A page above the reports needs its space: write the key of the space too.',
  noGroup: (name: string) => `There is no group called ${name}.`,
};

export type PlaceRefusalTexts = typeof place;
