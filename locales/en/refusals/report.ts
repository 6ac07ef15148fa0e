export const report = {
  draftFiles:
    'The page shows files that lie on the draft, which the client never sees. Take them off the page; they can be added to the published one.',
  changedPage: 'The page was changed after its approval: it is in review again.',
  notNow: 'The report is not at this step: a draft goes to review, is approved, and then published.',
  blanks: (left: number) =>
    `${left} of the parts that only people can write ${left === 1 ? 'is' : 'are'} still blank.`,
  notAllowed: 'Only people who may edit this issue can work on its report.',
  noDraft: 'There is no draft to read here.',
  actionNotAllowed: 'Only people who may edit this issue and create issues here can add a corrective action.',
  noSuchPerson: (owner: string) =>
    `Nobody, or more than one person, is called “${owner}”; write an address or the whole name.`,
  inPage: 'This part is written on the report’s page.',
  notAReport: 'This page is not an incident report.',
};

export type ReportRefusalTexts = typeof report;
