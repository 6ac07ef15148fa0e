type Name = { name: string; names: string };
type Text = { text: string };

/** What is wrong with schemes and calendars that people write. */
export const schemes = {
  problems: {
    'nameless-severity': () => 'Write a name.',
    'taken-severity-name': () => 'Another severity has this name.',
    'goal-without-length': () => 'Write how long it may take, or what is aimed at.',
    'goal-too-short': () => 'A goal is at least one minute.',
    'aim-after-breach': () => 'The aim must come before the breach.',
    'calendar-never-opens': () => 'A goal counts in this calendar, and it never opens.',
    'empty-name': () => 'Name it: an empty name is never met.',
    'date-outside-start': () => 'Only what starts a clock can be a date: write something that happens.',
    'credit-edge-twice': () => 'Another band begins here: give each its own percentage.',
    'no-such-severity': ({ name, names }: Name) =>
      `There is no severity "${name}"; there is ${names || 'none'}.`,
    'no-such-clock': ({ name, names }: Name) => `There is no clock "${name}"; there is ${names || 'none'}.`,
    'no-such-calendar': ({ name, names }: Name) =>
      `There is no calendar "${name}"; there is ${names || 'none'}.`,
    'no-such-placeholder': ({ name, names }: Name) =>
      `Nothing is known as {${name}}; write one of these in braces: ${names}.`,
    'no-such-client': ({ name, names }: Name) => `There is no client "${name}"; there is ${names || 'none'}.`,
    'taken-contract-id': ({ name }: { name: string }) =>
      `Another contract has the id "${name}": give this one its own.`,
    'same-contract': ({ name }: { name: string }) =>
      `This contract says the same as "${name}": take one of them away.`,
    'contract-ends-before': ({ from, until }: { from: string; until: string }) =>
      `It begins on ${from} and ends on ${until}: write a last day that is not before the first.`,
    'too-long-to-count': ({ mostDays }: { mostDays: number }) =>
      `This is too long to count: write at most ${mostDays} business days, or three years.`,
    'nested-too-deep': ({ mostLevels }: { mostLevels: number }) =>
      `This scheme is nested more than ${mostLevels} levels deep: write fewer conditions inside conditions.`,
    'too-large': ({ kib, mostKib }: { kib: number; mostKib: number }) =>
      `This scheme is ${kib} KiB and ${mostKib} KiB at most can be kept: shorten its texts or its lists.`,
  },
  /** What a value must be; the rest of a line that begins with the value's place. */
  shapes: {
    time: () => 'write a time as HH:MM',
    'start-at-24': () => 'only an end may be 24:00',
    'closing-time': () => 'write a time as HH:MM, up to 24:00',
    date: () => 'write a date as YYYY-MM-DD',
    'no-such-date': () => 'this date does not exist',
    'time-zone': () => 'this is not an IANA time zone',
    'not-a-moment': () =>
      'not a moment of a clock; write "75%", "PT2H before", "due", "PT1H after" or "every PT4H, at most 3 times"',
    'act-repeats': () => 'an act is done once; write a moment that does not repeat',
    'act-without-effect': () =>
      'an act assigns the work item or gives it a priority; write "assign" or "priority"',
    'critical-severities-unnamed': () => 'name the critical severities',
    'absentee-unnamed': () => 'say who is away',
    'over-a-year': () => 'this is longer than a year',
    'too-many-clocks': () => 'write at most 12 clocks',
    'clock-key': () =>
      'call a clock by lower-case letters, digits and hyphens, 30 at most, beginning with a letter; “constructor” is taken',
    'clock-kind': () =>
      'say of which kind it is: "kind" is acknowledge, response, update, workaround, resolution or report',
    'contract-id': () =>
      'write an id of letters, digits, dots, hyphens and underscores, 64 at most, that begins with a letter or a digit',
    instant: () => 'write an instant as 2025-06-05T14:00:00Z',
    'impossible-instant': () => 'write one of the years 1990 to 2199',
    'ends-before-it-begins': () => 'this ends before it begins',
    'no-reason': () => 'say why',
    'no-minutes': () => 'a purchase is of at least one minute',
    'other-id': () => 'this has another id than its key',
    'not-sealed': () => 'these are not sealed verdicts',
    nameless: () => 'write a name',
    'control-character': () => 'a character in this text cannot be seen; type the text instead of pasting it',
    'turned-direction': () =>
      'a hidden mark in this text turns the direction of writing; type the text instead of pasting it',
    'line-break': () => 'write this on one line',
    'no-address': () => 'this is not an e-mail address',
    unreachable: () => 'write an account or an address',
    twice: () => 'this person is on the list twice',
    'first-rate': () => 'the first rate starts from 0 minutes',
    'absence-ends-before': () => 'an absence ends on the day it begins, or later',
    'https-address': () => 'write an address that begins with https://',
    'language-code': () => 'write a language as its code, such as en or fr',
    'report-due': () => 'say from, businessDays and calendar, or stages in their place',
    'stage-id': () =>
      'write an id in small letters, digits and hyphens, such as early-warning; not aware, classified, closing, restored or receipt',
    'stage-twice': () => 'another stage has this id; give each its own',
    'stage-from': () =>
      'a stage counts from aware, classified, closing, restored, receipt, or the id of a stage before it',
    'withheld-name': () => 'names such as withheld-1 stand for what is another client’s; write another',
    'stage-too-long': () => 'this is longer than three years; write less',
    'template-id': () =>
      'write an id in small letters, digits and hyphens, beginning with a letter, such as lessons',
    'template-unknown-part': () =>
      'the app writes no part of this name; write one of outcome, facts, timeline, levels, related, actions, record, or give it a prompt or a text',
    'template-nameless': () => 'a part of your own needs a heading',
    'template-opening': () => 'the opening (outcome) stands first and has no heading',
    'template-twice': () => 'this part is there already; remove one of the two',
    'template-heading-twice': () => 'another part has this heading; two that are alike cannot be told apart',
    'template-prompt-twice': () => 'another part asks this already; write another question',
    'template-asks-of-facts': () =>
      'this part is written from the work item; put the question in a part of its own',
    'credit-percent': () => 'write a percentage from 0 to 100, with three decimals at most',
    'credit-sum': () => 'write a sum of money, with two decimals at most',
    'credit-percent-or-sum': () => 'say what is credited: a percentage of the fee or a sum, and not both',
    'credit-currency': () => 'write a currency as three capital letters, such as CAD',
    'template-text': ({ most }: { most: number }) =>
      `write 1 to ${most} characters, in English and in French`,
    'no-unit': ({ text }: Text) => `"${text}" has no unit; write PT${text}M`,
    'not-a-length': ({ text }: Text) => `"${text}" is not a length; write PT15M or PT4H`,
    'holiday-rule': ({ rules }: { rules: string }) =>
      `a holiday rule is one of ${rules}, or a region such as region:DE-BY`,
  },
  /** What is said of a draft on its page, to people who do not know how schemes are written. */
  drafts: {
    'time-zone': 'This is not a time zone; write the place, such as America/Toronto.',
    incomplete: 'This is not complete: choose what is missing, or remove it.',
    'empty-list': 'Choose at least one.',
  },
};

export type SchemeTexts = typeof schemes;

const KINDS = new Map([
  ['array', 'a list'],
  ['tuple', 'a list'],
  ['record', 'an object'],
  ['object', 'an object'],
  ['int', 'a whole number'],
]);

/** A kind of JSON as people call it. */
const nameOf = (kind: string) => KINDS.get(kind) ?? `a ${kind}`;

/** What is wrong in a file that somebody wrote; the rest of a line that begins with the value's place. */
export const mistakes = {
  missing: ({ kind }: { kind: string }) => `this is missing; write ${nameOf(kind)}`,
  'wrong-kind': ({ kind }: { kind: string }) => `this is not ${nameOf(kind)}`,
  'empty-list': () => 'this list is empty; write at least one',
  'unknown-parts': ({ parts }: { parts: string }) => `no part of a scheme is called ${parts} here`,
  'unknown-part': () => 'no scheme has a part of this name',
  'not-one-of': ({ values }: { values: string }) => `write one of ${values}`,
  'no-shape': () => 'this has none of the shapes it may have',
  'wrong-form': () => 'this is not written as it must be',
  'too-long': ({ most }: { most: number }) => `this is longer than ${most} characters`,
  'too-short': ({ least }: { least: number }) =>
    `write at least ${least} ${least === 1 ? 'character' : 'characters'}`,
  'too-many': ({ most }: { most: number }) => `this list has more than ${most} entries`,
  'too-high': ({ most }: { most: number }) => `write ${most} at most`,
  'too-low': ({ least }: { least: number }) => `write ${least} at least`,
  'not-above': ({ least }: { least: number }) => `write more than ${least}`,
};

export type MistakeTexts = typeof mistakes;
