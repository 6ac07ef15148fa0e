/** What the section for import and export says. */
export const exchange = {
  file: {
    title: 'The scheme as a file',
    note: 'The draft on this page, with all you have changed. In YAML remarks are comments; in JSON they are in “notes”. Keep it with your other files, compare it, bring it to another space or site.',
    first: 'A scheme that was downloaded from another space or site, or an export of a whole site.',
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
    note: 'Choose a replacement for each. The draft does not change until all are chosen.',
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
    left: (count: number) => (count === 1 ? '1 left to choose.' : `${count} left to choose.`),
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
  text: {
    title: 'Read from a text',
    note: 'Paste the page or the section of a contract that says your service levels, or choose a PDF, Word, HTML or text file. It is read by rules, in English and French, and stays on this site. Nothing changes until you confirm.',
    label: 'Text',
    file: 'Choose a file',
    read: 'Read it',
    reading: 'Reading the file',
    found: (count: number) => (count === 1 ? '1 figure found' : `${count} figures found`),
    unplaced: (count: number) =>
      count === 0
        ? ''
        : count === 1
          ? '1 other length promises nothing about a work item, or no words say what it is of.'
          : `${count} other lengths promise nothing about a work item, or no words say what they are of.`,
    source: 'The text, with what was found',
    heads: { severity: 'Severity', clock: 'Clock', words: 'Words', counted: 'Sentence' },
    every: 'Every one',
    outside: 'outside business hours',
    plan: (nth: number) => `plan ${nth}`,
    doubts: 'What the text leaves open',
    doubtsNote:
      'Our reading is chosen; choose the other where it is right. Both stay in the notes of the scheme.',
    said: (words: string) => `“${words}”`,
    nothingSaid: 'The text says nothing of it.',
    use: 'Use this as the draft',
    used: 'The draft is now what was read. Look at each section, then save it.',
    tooLong: 'This text is longer than can be read at once. Paste the part about service levels.',
  },
  imports: {
    title: 'From Jira Service Management, Time to SLA or a table',
    note: 'Signed in as an administrator, open these two addresses of your site and paste both answers here, one after the other. For other systems fill in the template of the documentation. Nothing changes until you confirm.',
    serviceDesk: 'SERVICE-DESK-ID',
    label: 'Answers, or the table',
    read: 'Read it',
    file: 'Choose a file',
    tooLarge: 'This file is larger than any configuration of SLAs. Nothing was read.',
    found: (count: number) => (count === 1 ? '1 term' : `${count} terms`),
    heads: { outcome: 'What became of it', of: 'SLA or calendar', part: 'Part', term: 'Term' },
    outcomes: { taken: 'Taken', approximated: 'Approximated', none: 'No counterpart' },
    used: 'The draft is now what was imported. Look at each section, then save it.',
  },
  compare: {
    title: 'Side by side with Jira Service Management',
    note: 'Lays our clocks beside Jira’s own SLAs for the last 500 requests of this space, by the scheme in force, with your rights. Nothing is changed.',
    run: 'Compare',
    stop: 'Stop',
    looked: (count: number) => (count === 1 ? '1 work item looked at' : `${count} work items looked at`),
    none: 'None of the last work items is a request whose SLAs you may see.',
    found: (requests: number, cycles: number) =>
      `${requests === 1 ? '1 request' : `${requests} requests`}, ${cycles === 1 ? '1 cycle' : `${cycles} cycles`}`,
    heads: { reason: 'Result', cycles: 'Cycles', examples: 'Examples' },
  },
  notes: {
    title: 'Notes of the scheme',
    none: 'The scheme has no note.',
    whole: 'The whole scheme',
    other: (reading: string) => `(the other reading: ${reading})`,
    remove: 'Remove the note',
  },
};

export type ExchangePageTexts = typeof exchange;
