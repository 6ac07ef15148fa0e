/** What a calendar cannot answer. */
export const calendars = {
  /** Said of the holidays of a region, which we take from a package. */
  regionNote:
    'This list comes from date-holidays as it is; days observed instead of another are those it knows.',
  problems: {
    'never-opens': ({ years, date }: { years: number; date: string }) =>
      `This calendar does not open within ${years} years of ${date}.`,
    'no-working-day': ({ years }: { years: number }) =>
      `This calendar has no working day within ${years} years.`,
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
