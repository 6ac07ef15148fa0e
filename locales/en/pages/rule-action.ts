import { channels } from '../shared';

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
