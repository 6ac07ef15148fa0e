import { weekdayHoursOf } from '../../domain/calendar/weekday-hours';
import { type Scheme, schemeSchema } from '../../domain/scheme/scheme';

const hours = (breach: string) => ({ in: 'hours', calendar: 'support', breach });
const days = (breach: number) => ({ in: 'business-days', calendar: 'support', breach });
const acknowledgement = { goal: hours('PT2H'), clause: 'Acknowledgment Time 2 Hours' };

/** Velsoft's helpdesk: two levels in Halifax's support hours; a low priority is treated as medium. */
export const velsoft: Scheme = schemeSchema.parse({
  id: 'velsoft',
  name: { en: 'Velsoft technical support', fr: 'Soutien technique Velsoft' },
  source: 'Technical and Administrator Support',
  languages: ['en'],
  severities: [
    {
      name: 'High',
      fr: 'Élevée',
      codes: ['High Priority', 'Haute'],
      definition: {
        en: 'Solution faults that prevent normal wide functional use.',
        fr: 'Défauts de la solution qui empêchent l’usage fonctionnel général.',
      },
      examples: {
        en: 'Development issues of function or knowledge that interrupt development or operational activities.',
        fr: 'Problèmes de fonction ou de connaissance qui interrompent le développement ou les activités.',
      },
      clause: 'High Priority definition',
    },
    {
      name: 'Medium',
      fr: 'Moyenne',
      codes: ['Medium Priority'],
      definition: {
        en: 'Solution faults that impact on certain aspects of normal functional use.',
        fr: 'Défauts de la solution qui touchent certains aspects de l’usage fonctionnel normal.',
      },
      examples: {
        en: 'Development issues whose answer would accelerate and assist in development or operational activities.',
        fr: 'Problèmes dont la réponse accélérerait le développement ou les activités.',
      },
      clause: 'Medium Priority definition',
    },
    {
      name: 'Low',
      fr: 'Basse',
      codes: ['Low Priority', 'Faible'],
      definition: {
        en: 'Always treated as medium; the original priority is kept.',
        fr: 'Toujours traitée comme moyenne\u00a0; la priorité d’origine est conservée.',
      },
      examples: { en: 'Any request filed as low.', fr: 'Toute demande déposée comme basse.' },
      clause: 'NO support requests are treated as Low Priority by the Velsoft Teams',
    },
  ],
  severityFrom: { default: 'Medium', remap: { Low: 'Medium' } },
  calendars: {
    support: { timezone: 'America/Halifax', weekly: weekdayHoursOf('08:00', '16:30'), holidayRule: 'ca-ns' },
  },
  team: { roles: ['Service Desk Team', 'Developers'], groups: [] },
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
      clause: 'Once the issue is resolved the client is contacted with the resolution.',
    },
  },
  goals: {
    High: {
      acknowledge: acknowledgement,
      response: { goal: hours('PT4H'), clause: 'High Priority: Response Time 4 Hours' },
      resolution: { goal: days(1), clause: 'High Priority: Resolution Time 1 Day' },
    },
    Medium: {
      acknowledge: acknowledgement,
      response: { goal: days(1), clause: 'Medium Priority: Response Time 1 Day' },
      resolution: { goal: days(3), clause: 'Medium Priority: Resolution Time 3 Days' },
    },
  },
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
