import { weekdayHoursOf } from '../../domain/calendar/weekday-hours';
import { type Scheme, schemeSchema } from '../../domain/scheme/scheme';
import { velsoftContacts } from './contacts';
import { velsoftSeverities } from './severities';

const hours = (breach: string) => ({ in: 'hours', calendar: 'support', breach });
const days = (breach: number) => ({ in: 'business-days', calendar: 'support', breach });
const acknowledgement = { goal: hours('PT2H'), clause: 'Acknowledgment Time 2 Hours' };

/** Velsoft's helpdesk: two levels in Halifax's support hours; a low priority is treated as medium. */
export const velsoft: Scheme = schemeSchema.parse({
  id: 'velsoft',
  name: { en: 'Velsoft technical support', fr: 'Soutien technique Velsoft' },
  source: 'Technical and Administrator Support',
  languages: ['en'],
  severities: velsoftSeverities,
  severityFrom: { default: 'Medium', remap: { Low: 'Medium' } },
  calendars: {
    support: { timezone: 'America/Halifax', weekly: weekdayHoursOf('08:00', '16:30'), holidayRule: 'ca-ns' },
  },
  team: { roles: ['Service Desk Team', 'Developers'], groups: [] },
  follows: { not: { is: 'work-type', in: ['sub-task'] } },
  clocks: {
    acknowledge: {
      start: [{ on: 'created' }],
      stop: [
        { on: 'comment', side: 'app' },
        { on: 'comment', side: 'team' },
        { on: 'app-event', kinds: ['contact'] },
      ],
      clause: 'ALL email or telephone Support Requests will be acknowledged within a 2-hour time frame',
    },
    response: {
      start: [{ on: 'created' }],
      stop: [
        { on: 'comment', side: 'team' },
        { on: 'app-event', kinds: ['contact'] },
      ],
      clause: 'Dependent on the Prioritisation level a Team Member will be in touch',
    },
    resolution: {
      start: [{ on: 'created' }, { on: 'reopened' }],
      stop: [{ on: 'comment', side: 'team', onceResolved: true }],
      endsWhenResolved: false,
      clause:
        'Once the issue is resolved the client is contacted (usually via email but if appropriate via phone/Skype) with the resolution.',
    },
  },
  goals: {
    High: {
      acknowledge: acknowledgement,
      response: { goal: hours('PT4H'), clause: 'Response Time 4 Hours' },
      resolution: { goal: days(1), clause: 'Resolution Time 1 Day' },
    },
    Medium: {
      acknowledge: acknowledgement,
      response: { goal: days(1), clause: 'Response Time 1 Day' },
      resolution: { goal: days(3), clause: 'Resolution Time 3 Days' },
    },
  },
  contactMethods: velsoftContacts,
  onSeverityChange: 'from-receipt',
  automation: {
    intake: {
      acknowledge: { signature: { en: 'The Velsoft helpdesk', fr: 'Le soutien Velsoft' } },
      rota: { shifts: [{ name: 'Helpdesk', calendar: 'support' }], tellOtherwise: 1, assign: 'in-turn' },
      assigns: true,
      managerWatches: true,
    },
  },
});
