export const automation = {
  jiraSilent:
    'Jira did not say whether it created the work item. Try again in a minute: Sablier looks for it first.',
  jiraRefused:
    'Jira did not create the work item: the space may need fields that the app cannot fill in, or does not let it in.',
  notAllowed: 'Only people who may edit this work item can ask a third party.',
  notAllowedThere: 'You may not create work items in that space.',
  notAgreeable:
    'There is nothing here that you can agree to: it was agreed already, replaced, or is not yours to agree to.',
  demandedLately: (hours: number) =>
    `Somebody asked for this already, and it was passed on. You can ask again once the desk has answered, or ${hours} hours after that was asked.`,
  notEscalatable: 'This request cannot be escalated: it is closed, or nobody is named for it.',
};

export type AutomationRefusalTexts = typeof automation;

/** What Jira shows where the workflow asks the app before a closing. */
export const closing = {
  lacking: (severity: string, grounds: string[]) =>
    `“${severity}”: before this work item is closed, ${grounds.join(', or ')}.`,
  restored: 'record on its Sablier panel that the service is restored',
  field: (name: string) => `fill in “${name}”`,
  more: (count: number) => `one of ${count} more`,
  unchecked: 'What must be there before the closing could not be checked. Try again in a minute.',
};

export type ClosingRefusalTexts = typeof closing;

export const recording = {
  notSpaceAdmin: 'Only an administrator of this space can evaluate a finished SLA again.',
  noSuchTicket: 'You can’t see a work item of this key, or it no longer exists.',
  noSuchStage: 'The scheme’s incident report has no such stage.',
  noSuchStep: 'The escalation has no such step.',
  notAllowed: 'Only people who may edit this work item can record this.',
  notAssignable: 'Jira does not let you assign this work item so.',
  reversedDates: 'This ends before it begins: choose an end that is later than the beginning.',
  tooLong: 'This is longer than a year: choose an end within a year of the beginning.',
  impossible:
    'This cannot be recorded: an instant in it lies outside the years 1990 to 2199, or something is missing.',
  beforeReceipt: 'The work item had not been received yet: choose an instant after its creation.',
  tooOld: (hours: number) =>
    `This happened more than ${hours} hours ago: choose a later instant, or write a comment. The scheme sets how far back.`,
  future: 'This has not happened yet: choose an instant that has passed.',
  busy: 'Somebody is recording something on this work item at this very moment. Try again.',
  noSuchIssue: 'You can’t see this work item, or it no longer exists.',
};

export type RecordingRefusalTexts = typeof recording;

export const report = {
  draftFiles:
    'The page shows files that lie on the draft, which the client never sees. Take them off the page; they can be added to the published one.',
  changedPage: 'The page was changed after its approval: it is in review again.',
  alreadyPublished: 'The report is published already. What is wrong in it is corrected by an amended report.',
  notNow: 'The report is not at this step: a draft goes to review, is approved, and then published.',
  blanks: (left: number) =>
    `${left} of the parts that only people can write ${left === 1 ? 'is' : 'are'} still blank.`,
  notAllowed: 'Only people who may edit this work item can work on its report.',
  noDraft: 'There is no draft to read here.',
  actionNotAllowed:
    'Only people who may edit this work item and create work items here can add a corrective action.',
  noSuchPerson: (owner: string) =>
    `Nobody, or more than one person, is called “${owner}”; write an address or the whole name.`,
  unknownPart: 'The report does not ask this, or not any more. Open it again to see what it asks.',
  answered: 'Somebody has answered this meanwhile. Open the report’s page to read or change the answer.',
  noText: 'Write something first: an empty answer would leave the question as it is.',
  busyPage:
    'Somebody is editing the report’s page at this moment, so your text was not written. It is still here: save it again in a moment.',
  notWritten: 'Confluence did not take your text. It is still here: save it again in a few minutes.',
  unreadable:
    'Confluence does not answer at the moment, so the report’s page cannot be read. Nothing is lost: try again in a few minutes.',
  notAReport: 'This page is not an incident report.',
};

export type ReportRefusalTexts = typeof report;

export const accounts = {
  notAllowed: 'Only people who administer every space of a client keep its accounts.',
  noAccounts: 'No accounts are kept for this client, or it is served in a space you do not administer.',
  noBank: 'This client’s work is not charged here.',
  futureDate: 'This date has not come yet.',
  busy: 'Somebody else is entering something for this client; try again in a moment.',
  wrongTerms: (place: string, fault: string) => `${place}: ${fault}`,
  /** Why a month is not closed. */
  unclosedMonth: {
    'not-over': ({ month }: { month: string }) => `${month} is not over yet.`,
    'already-sent': ({ month }: { month: string }) => `${month} was sent already.`,
    'earlier-open': ({ month }: { month: string }) => `${month} must be sent first.`,
  },
  /** Why a journey is not charged. */
  unchargedJourney: {
    'no-travel': () => 'These terms charge no travel.',
    'within-distance': ({ beyondKm, kilometres }: { beyondKm: number; kilometres: number }) =>
      `Travel is charged beyond ${beyondKm} km; this journey is ${kilometres} km.`,
  },
};

export type AccountsRefusalTexts = typeof accounts;

export const service = {
  notWatched: 'The availability of this client’s service is not tracked.',
  gone: 'This is no longer there.',
  futureMoment: 'This moment has not come yet.',
  reversedMaintenance: 'A maintenance ends after it begins.',
  longMaintenance: 'A maintenance is a year at most: enter what is longer in parts.',
  outage: { 'ends-before-it-begins': () => 'An outage cannot end before it begins.' },
};

export type ServiceRefusalTexts = typeof service;

export const figures = {
  notForCaller: 'These figures are for the people who work in the space.',
  backwards: 'The period ends before it begins: choose a later end.',
  longPeriod: 'Choose a period of at most 36 months.',
  notForAnybody: 'Sign in to see this summary.',
  stillReading: 'Jira’s worklogs are still being read; try again in a moment.',
};

export type FiguresRefusalTexts = typeof figures;

/** On a request of the customer portal. */
export const portal = {
  noSuchRequest: 'This request is not there, or it is not shared with you.',
  notTheClient: 'Only the client of this request can say this.',
  closed: 'This request is closed. Write a comment if something is still wrong.',
};

export type PortalRefusalTexts = typeof portal;
