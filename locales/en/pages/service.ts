/** What the drawing of a service's availability says, wherever it stands. */
export const availability = {
  availability: 'Availability',
  availabilityOf: (client: string) => `Availability: ${client}`,
  rolling: (days: number) => `Last ${days} days`,
  month: 'This month',
  promised: 'Promised',
  met: 'kept',
  missed: 'not kept',
  noData: 'no data',
  reading: {
    excluded: 'Planned maintenance is left out of the time that is judged.',
    'counted-as-up': 'Planned maintenance counts as up.',
  },
  strip: (days: number) => `The last ${days} days, day by day`,
  asTable: 'The same days as a table',
  on: 'Day',
  state: 'State',
  down: 'Interrupted',
  planned: 'Planned maintenance',
  share: 'Share',
  incidents: 'Incidents',
  states: {
    down: 'Interrupted',
    planned: 'Planned maintenance',
    client: 'Caused by the client',
    up: 'Up',
    unknown: 'No data',
  },
  upcoming: 'Planned maintenance',
  cancelled: 'cancelled',
};

export type AvailabilityTexts = typeof availability;

/** How satisfied a client’s people were. */
export const satisfaction = {
  title: 'Satisfaction',
  note: 'Votes from 1 to 5, given once a work item was closed; ± is the 95 % margin, from two votes on.',
  month: 'Month closed',
  average: 'Average',
};

export type SatisfactionTexts = typeof satisfaction;
