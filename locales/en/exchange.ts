/** What is said of schemes that come from elsewhere, and go there. */
export const exchange = {
  /** Why a file is no scheme. */
  files: {
    'empty-file': () => 'The file is empty.',
    'too-deep': ({ levels }: { levels: number }) =>
      `The file is nested more than ${levels} levels deep; no scheme is.`,
    'too-many-references': ({ most }: { most: number }) =>
      `The file has more than ${most} anchors; write what they stand for.`,
    'not-yaml': ({ line, message }: { line: number | null; message: string }) =>
      `This is no YAML${line === null ? '' : `, line ${line}`}: ${message}`,
    'not-json': ({ message }: { line: number | null; message: string }) => `This is no JSON: ${message}`,
    'no-scheme': ({ looksLike }: { looksLike: 'text' | 'list' | 'number' }): string =>
      looksLike === 'list'
        ? 'This file holds a list, and a scheme has named parts: severities, calendars, clocks, goals.'
        : 'This file holds no scheme, but plain text. To make a scheme of a text, use “From a text”, or `sla read`.',
  },
  /** Why a text proposes no scheme. */
  text: {
    noFigures:
      'No length of time in this text is promised for anything: it speaks of no response, update or resolution within minutes, hours or days. Nothing was taken.',
    otherLanguage:
      'This text seems to be neither English nor French, which are the languages that are read. Nothing was taken; paste a translation.',
  },
  /** Why a document has no text to read. */
  documents: {
    'too-large':
      'The file is larger than 15 MB. Nothing was read; paste the part about service levels instead.',
    scanned:
      'This PDF holds pictures of pages and no text. Nothing was read; copy the text from it with a program that recognizes letters, and paste it.',
    locked: 'This PDF is locked with a password. Nothing was read; open it, and paste its text.',
    broken: 'The file is damaged or cut off. Nothing was read; save it once more, or paste its text.',
    unknown: 'This is no PDF, Word, HTML or text file. Nothing was read; paste its text instead.',
    empty: 'The file holds no text.',
  },
  /** What a text leaves open, and the two ways to read it. */
  doubts: {
    'hours-count': {
      question: 'Do hours and minutes count day and night, or in business hours?',
      readings: { 'day-and-night': 'Day and night', 'working-hours': 'In business hours' },
    },
    'a-day': {
      question: 'What is a day?',
      readings: { 'working-day': 'A business day', 'calendar-day': '24 hours' },
    },
    'a-range': {
      question: 'What does a range such as “48 to 72 hours” promise?',
      readings: {
        'aim-and-limit': 'The lower length is aimed at, the upper is the limit',
        'limit-alone': 'The upper length alone',
      },
    },
    'which-hours': {
      question: 'Which are the business hours? The text does not say.',
      readings: {
        'nine-to-five': 'Monday to Friday, 9 to 5, to be corrected',
        'always-open': 'Day and night, every day',
      },
    },
    'which-zone': {
      question: 'In which time zone are the hours?',
      readings: { toronto: 'Toronto, to be corrected', utc: 'UTC' },
    },
    'standard-time': {
      question:
        'Are the hours those of the clock on the wall, or of standard time (such as EST) in summer too?',
      readings: { 'local-time': 'Local time', 'all-year': 'Standard time all the year' },
    },
    'which-holidays': {
      question: 'On which holidays is it closed?',
      readings: { 'no-holiday': 'None, as none is named', 'of-the-place': 'The statutory ones of the place' },
    },
    'counts-from': {
      question: 'From when does it count?',
      readings: { receipt: 'From receipt', triage: 'From the first assessment' },
    },
    'while-waiting': {
      question: 'Does the resolution clock go on while the client is awaited?',
      readings: { 'goes-on': 'It goes on', pauses: 'It is paused' },
    },
    'several-plans': {
      question: 'The text promises the same thing with several lengths, as for several plans. Which holds?',
      readings: { 'first-plan': 'The first', 'last-plan': 'The last' },
    },
    'shared-cells': {
      question: 'A row of the table has fewer figures than its head. Does it share those of the row above?',
      readings: { 'nothing-said': 'No, nothing is promised', 'row-above': 'Yes, those of the row above' },
    },
    footnote: {
      question: 'A figure bears the mark of a footnote that is not in the text.',
      readings: { 'as-it-stands': 'The figure holds as it stands', 'no-promise': 'It is no promise' },
    },
  },
  /** What became of the terms of another system’s configuration. */
  imports: {
    unreadable:
      'This is neither what Jira Service Management’s pages are answered, nor a table with the head of the template. Nothing was taken.',
    noSla: 'There is no SLA in this. Nothing was taken.',
    parts: {
      sla: 'SLA',
      start: 'Start',
      pause: 'Pause',
      stop: 'Stop',
      goal: 'Goal',
      calendar: 'Calendar',
      'working-time': 'Business hours',
      holiday: 'Holiday',
      'time-zone': 'Time zone',
      setting: 'Setting',
    },
    hows: {
      'any-change': 'any change of it counts',
      'no-counterpart': 'a scheme knows nothing of the kind',
      'no-start': 'nothing starts it any more that is known; as clocks of its kind do',
      'no-stop': 'nothing stops it any more that is known; as clocks of its kind do',
      'no-target': 'no target, so no goal',
      'clause-not-asked': 'a scheme cannot ask this; the goal was left out',
      'always-here': 'always so in the space itself',
      'first-contract': 'a work item has one contract: where another holds too, the first judges it',
      'calendar-missing': 'its calendar was not pasted; it counts day and night',
      'each-year': 'comes again each year: its dates of the years around now',
      'unknown-zone': 'an unknown time zone; UTC until you choose',
      'no-such-time': 'no stretch of a day',
      'no-such-date': 'no such date',
      'display-only': 'only how it is shown',
      inconsistent: 'marked as inconsistent there',
      'not-understood': 'neither an SLA nor a calendar',
      'too-many': 'a scheme has at most 12 clocks',
    },
  },
  /** How our cycles stand beside those of Jira Service Management. */
  comparison: {
    reasons: {
      equal: 'Equal, to the second',
      'no-clock': 'An SLA there has no clock here',
      'no-sla': 'A clock here has no SLA there',
      'only-there': 'A cycle is there alone: something starts it that starts nothing here',
      'only-here': 'A cycle is here alone: something starts it that starts nothing there',
      'agent-reporter': 'An agent reported it: here the team’s own word answers nobody, there it may',
      'other-start': 'It starts at another instant',
      'other-stop': 'It stops at another instant',
      'other-goal': 'It has another goal',
      'pause-not-there': 'It was paused here, and there it went on',
      'pause-not-here': 'It is paused there, and here it goes on',
      'calendar-edited':
        'The calendar there was edited later: what was over before was counted by the old one',
      'other-calendar': 'Start, stop and goal are the same, and the calendars count otherwise',
    },
  },
  /** Where two schemes differ; the place is in words. */
  differences: {
    none: 'The two schemes say the same.',
    added: (place: string, is: string) => `${place} is new: ${is}.`,
    removed: (place: string, was: string) => `${place} is gone; it was ${was}.`,
    changed: (place: string, was: string, is: string) => `${place} was ${was} and is now ${is}.`,
    nothing: 'empty',
    yes: 'yes',
    no: 'no',
    days: (count: number) => (count === 1 ? '1 business day' : `${count} business days`),
  },
};

export type ExchangeTexts = typeof exchange;
