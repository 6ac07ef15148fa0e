/** The stages of a desk's own report, as its scheme page edits them. */
export const stageEdits = {
  title: 'Stages',

  stage: (nth: number, name: string) => `Stage ${nth}: ${name}`,
  unnamed: 'without a name',
  name: 'Name',
  from: 'Counts from',
  sent: (stage: string) => `sending “${stage}”`,
  length: 'Length',
  unit: 'Unit',
  units: { hours: 'hours', days: 'days', months: 'months', businessDays: 'business days' },
  calendar: 'Calendar of its business days',
  second: 'A second limit; the earlier one holds',
  secondFrom: 'The second limit counts from',
  putOff: 'On a closed day, due on the next business day',
  putOffCalendar: 'Closed days of the calendar',
  putOffAt: 'at',
  to: 'Recipients, in words for the team',
  alerts: 'Alerts (such as 50%, PT1H before, due); empty is the usual alerts',
  clause: 'Clause',
  add: 'Add a stage',
  remove: (name: string) => `Remove ${name}`,
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  newName: 'New stage',
  last: 'The last stage is the report itself; every other has a document of its own.',
  reportLanguages: 'Languages of the report',
  clientLanguage: 'The client’s language',
  both: (first: string, second: string) => `${first} and ${second}`,
};

export type StageEditTexts = typeof stageEdits;
