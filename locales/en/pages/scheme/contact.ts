/** What the scheme page says of how clients reach the desk, and of the desk's own acknowledgements. */
export const contact = {
  title: 'How clients reach you',
  note: 'Clients see this on the work item, in acknowledgements, in the summary and at the foot of reports. The preferred way comes first.',
  one: (nth: number) => `Contact method ${nth}`,
  by: 'Method',
  byWords: { mail: 'E-mail', phone: 'Phone', portal: 'Portal' },
  to: 'Address or number (empty for a portal: a comment on the work item)',
  nameIn: (language: string) => `Name, in ${language} (optional)`,
  noteIn: (language: string) => `Note, in ${language} (optional)`,
  severities: 'For these severities (none is all)',
  calendar: 'When',
  always: 'At any time',
  works: 'While the calendar is',
  worksWords: { open: 'open', closed: 'closed' },
  add: 'Add contact method',
  up: (nth: number) => `Move contact method ${nth} up`,
  remove: (nth: number) => `Remove contact method ${nth}`,
  texts: {
    title: 'Text of the acknowledgement',
    note: 'Leave a text empty to send the standard one. What is in braces is filled in for each work item; a part in [brackets] is left out when it has no value.',
    textIn: (severity: string, language: string) => `${severity}, in ${language}`,
    placeholders: {
      key: 'key of the work item',
      summary: 'its summary',
      severity: 'its severity',
      delay: 'length of the response goal, such as 4 h',
      due: 'date and time by which you respond',
      people: 'sentence with how many people were notified',
      notified: 'how they were notified: by e-mail, by pager',
      holiday: 'sentence with the holiday and its contact',
      contacts: 'how to reach you, one line each',
      statusPage: 'address of the status page',
      signature: 'signature',
    },
  },
};

export type ContactEditTexts = typeof contact;
