/** What a calendar cannot answer. */
export const calendars = {
  /** Said of the holidays of a region, which we take from a package. */
  regionNote:
    'This list comes from date-holidays as it is; days observed instead of another are those it knows.',
  problems: {
    'never-opens': ({ years, date }: { years: number; date: string }) =>
      `This calendar does not open within ${years} years of ${date}.`,
    'no-working-day': ({ years }: { years: number }) =>
      `This calendar has no business day within ${years} years.`,
    'never-closes': () => 'This calendar never closes.',
    'beyond-reach': ({ year }: { year: number }) => `The year ${year} is beyond what a calendar can say.`,
    'unresolved-year': ({ year, from, to }: { year: number; from: number; to: number }) =>
      `The holidays of ${year} are not resolved in this calendar (${from} to ${to}).`,
    'unresolved-rule': ({ year, rule }: { year: number; rule: string }) =>
      `The holidays of ${year} are not resolved in this calendar (rule ${rule}).`,
    'no-such-region': ({ region, part, parts }: { region: string; part: string; parts: string }) =>
      `There is no region "${region}": "${part}" is not known; ${parts === '' ? 'it has no parts' : `it is one of ${parts}`}.`,
  },
};

export type CalendarTexts = typeof calendars;

type OfText = { text: string };

/** What is said of files of holidays that people import. */
export const calendarFiles = {
  atLine: (line: number, sentence: string) => `Line ${line}: ${sentence}`,
  /** What is wrong with a file or a line of it. */
  problems: {
    'too-large': () => 'A calendar file may hold one megabyte.',
    'not-a-calendar': () => 'a calendar file begins with BEGIN:VCALENDAR and holds nothing after its end.',
    'nested-too-deep': () => 'the parts of this file are nested too deep.',
    'no-start': () => 'this event has no DTSTART.',
    'repeats-too-often': () => 'with this event, the events of this file repeat too often to be read.',
    'event-repeats-too-often': ({ text }: OfText) => `the event “${text}” repeats too often to be read.`,
    'no-interval': ({ text }: OfText) => `“${text}”: an interval is a whole number from 1.`,
    'too-many-events': ({ most }: { most: number }) => `more than ${most} events.`,
    unreadable: ({ text }: OfText) => `"${text}" cannot be read.`,
    'not-a-date': () => 'this is no date; write 2026-06-24, then the day’s name.',
    'no-end': ({ text }: OfText) => `${text} has no end.`,
    'ends-what-did-not-begin': ({
      text,
      openLine,
      openText,
    }: OfText & { openLine: number; openText: string }) =>
      `${text} ends what did not begin; line ${openLine} says ${openText}.`,
  },
  /** Why an event that can be read is no holiday. */
  skipped: {
    cancelled: 'this event is cancelled.',
    'not-all-day': 'this event does not last whole days.',
    outside: 'this event is not in the years that are read.',
  },
};

export type CalendarFileTexts = typeof calendarFiles;
