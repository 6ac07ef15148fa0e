/** What the section for import and export says. */
export const exchange = {
  file: {
    title: 'The scheme as a file',
    note: 'The draft on this page, with all you have changed. In YAML remarks are comments; in JSON they are in “notes”. Keep it with your other files, compare it, bring it to another space or site.',
    yaml: 'Download YAML',
    json: 'Download JSON',
    upload: 'Upload a file',
    taken: (name: string) => `The draft is now the scheme of ${name}. Look at it, then save it.`,
    takenFile: 'The draft is now the scheme of the file. Look at it, then save it.',
    unknown: (names: string) => `Not looked up on this site, check them yourself: ${names}.`,
    tooLarge: (mb: number) =>
      `This file has ${mb} MB; a scheme has far less. Nothing was read, and the draft is as it was.`,
    undo: 'Undo',
  },
  choose: {
    title: 'Which space’s scheme?',
    note: 'This file is an export of a whole site. Choose the space whose scheme in force this space takes.',
    project: (id: string, versions: number) =>
      `Space ${id}, ${versions === 1 ? '1 version' : `${versions} versions`}`,
    none: 'This export of a site holds no scheme.',
    take: 'Take this scheme',
  },
  asks: {
    title: (count: number) =>
      count === 1
        ? 'One thing in the file has no counterpart here'
        : `${count} things in the file have no counterpart here`,
    from: (project: string, site: string) => `From ${project}, ${site}.`,
    note: 'Say what stands for each. The draft stays as it is until all is said.',
    fits: (count: number) =>
      count === 1 ? '1 other is called the same here.' : `${count} others are called the same here.`,
    inFile: 'In the file',
    here: 'Here',
    choose: 'Choose',
    keep: 'Keep it as it is written',
    leaveOut: 'Leave it out',
    typed: 'Name, address or account',
    group: 'Name of the group',
    take: 'Take the scheme',
    cancel: 'Cancel',
    left: (count: number) => (count === 1 ? '1 is still to be said.' : `${count} are still to be said.`),
    notFound: 'What you wrote is not found here.',
    kinds: {
      priority: 'Priority',
      status: 'Status',
      role: 'Role',
      group: 'Group',
      person: 'Person',
      field: 'Field',
      client: 'Client',
      organization: 'Organization',
      'work-type': 'Work type',
      component: 'Component',
      space: 'Confluence space',
    },
  },
  notes: {
    title: 'Notes of the scheme',
    none: 'The scheme has no note.',
    whole: 'The whole scheme',
    remove: 'Remove the note',
  },
};

export type ExchangePageTexts = typeof exchange;
