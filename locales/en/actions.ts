import { channels, noSchemeHere, publishings, reportStates, unfollowed } from './shared';

/** What the app answers an agent that somebody talks to, and a rule. */
export const actions = {
  noSuchProject: 'You can’t see a space of this key, or it no longer exists.',
  notFollowed: (project: string, canAdminister: boolean) =>
    `${unfollowed.noScheme}. ${canAdminister ? unfollowed.chooseOne(project) : unfollowed.askAdmin(project)}`,
  noScheme: (canAdminister: boolean) =>
    `${noSchemeHere.noScheme} ${canAdminister ? noSchemeHere.noSchemeAdmin : noSchemeHere.noSchemeOther}`,
  noClock: 'No clock of it has begun.',
  noSuchClock: (issue: string, written: string, there: string) =>
    there === '' ? `${issue} has no clock.` : `${issue} has no clock “${written}”: write one of ${there}.`,
  overBy: (length: string) => `over by ${length}`,
  noLength: (written: string) => `“${written}” is no length of time: write one such as 30m, 4h, 2d or 1w.`,
  due: (project: string, count: number) => {
    if (count === 0) return `${project}: nothing is overdue or falls due within this time.`;
    return `${project}: ${count} ${count === 1 ? 'clock is' : 'clocks are'} overdue or ${count === 1 ? 'falls' : 'fall'} due within this time.`;
  },
  more: (count: number) => `And ${count} more.`,
  unread: 'There are more work items than one answer reads: the queue of the space has them all.',
  noInstant: (written: string) =>
    written === ''
      ? 'Write the date with its time and zone, as 2025-06-12T17:00:00-04:00.'
      : `“${written}” is no instant: write the date with its time and zone, as 2025-06-12T17:00:00-04:00.`,
  noChannel: (written: string, channels: string) => `“${written}” is no channel: write one of ${channels}.`,
  notAgreeable: (written: string, clocks: string) =>
    `A date is agreed for one of ${clocks}, not for “${written}”.`,
  hidden:
    'The note has a character that nobody sees, or a mark that turns the direction of writing; type it instead of pasting it.',
  tooLong: (length: number) => `The note has ${length} characters; 500 at most can be kept.`,
  answersNobody: 'This space’s scheme takes this for an answer to the client, which only a person gives.',
  recorded: {
    contact: (issue: string) => `${issue}: the contact is recorded.`,
    workaround: (issue: string) => `${issue}: the workaround is recorded.`,
    restored: (issue: string) => `${issue}: it is recorded that the service is restored.`,
    'agreed-date': (issue: string) => `${issue}: the agreed date is recorded.`,
  },
  byRule: 'Recorded by a rule: it ends no clock that waits for a person’s answer.',
  channels: channels as Record<string, string>,
  reports: { 'not-owed': 'No incident report is owed.', ...reportStates },
  published: (moment: string, isLate: boolean) =>
    isLate ? publishings.publishedLate(moment) : publishings.publishedInTime(moment),
  reportDue: (due: string) => `It is ${due}.`,
  ofIssue: (issue: string, text: string) => `${issue}: ${text}`,
};

export type ActionTexts = typeof actions;

/** The form in which a rule of Automation says what an action is to do. */
export const ruleAction = {
  hint: 'A smart value in double braces is filled in when the rule runs.',
  inputs: {
    issue: 'Work item',
    project: 'Space',
    clock: 'Clock',
    within: 'Within',
    channel: 'Channel',
    date: 'Agreed date',
    note: 'Note (optional)',
    at: 'When (empty is now)',
    language: 'Language of the answer',
  },
  hints: {
    clock: 'Empty: every clock, or for an agreed date the resolution.',
    within: '30m, 4h, 2d or 1w; empty: 24 hours.',
    date: 'With its time and zone, as 2025-06-12T17:00:00-04:00.',
    at: 'With its time and zone, as 2025-06-12T17:00:00-04:00.',
  } as Record<string, string | undefined>,
  channels,
  anyLanguage: 'As the person of the rule’s connection reads',
  missing: 'Fill this in.',
  byRule: 'What a rule records is the word of a machine: it ends no clock that waits for a person’s answer.',
};

export type RuleActionTexts = typeof ruleAction;
