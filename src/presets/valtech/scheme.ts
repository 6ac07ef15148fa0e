import { type Scheme, schemeSchema } from '../../domain/scheme/scheme';
import { valtechContacts } from './contacts';
import { valtechSeverities } from './severities';

const office: [string, string][] = [['08:00', '17:30']];
const fourHours = 'No more than 4 hours to restore the server.';
const restored = 'Time expected for resolution';

const urgent = (inHours: string, clause: string) => ({
  response: {
    goal: { in: 'elapsed', breach: inHours },
    outside: { calendar: 'business', goal: { in: 'elapsed', breach: 'PT60M' }, clause: '1 hour' },
    clause,
  },
  resolution: { goal: { in: 'elapsed', breach: 'PT4H' }, clause: fourHours },
});

/** Valtech's support conditions: 24/7 for emergencies, Québec business hours for the rest. */
export const valtech: Scheme = schemeSchema.parse({
  id: 'valtech',
  name: { en: 'Valtech client support', fr: 'Soutien à la clientèle Valtech' },
  source: 'Support: Conditions and Service Levels',
  languages: ['en', 'fr'],
  severities: valtechSeverities,
  severityFrom: { default: 'Minor' },
  calendars: {
    business: {
      timezone: 'America/Toronto',
      weekly: { mon: office, tue: office, wed: office, thu: office, fri: office },
      holidayRule: 'ca-qc',
    },
  },
  team: { roles: ['Service Desk Team', 'Developers'], groups: [] },
  follows: { not: { is: 'work-type', in: ['sub-task'] } },
  clocks: {
    response: {
      start: [{ on: 'created' }],
      stop: [
        { on: 'comment', side: 'team' },
        { on: 'app-event', kinds: ['contact'] },
      ],
      clause: 'Estimated response time',
    },
    resolution: {
      start: [{ on: 'created' }, { on: 'reopened' }],
      stop: [{ on: 'app-event', kinds: ['restored'] }],
      clause: restored,
    },
    report: {
      start: [{ on: 'resolved' }],
      stop: [{ on: 'app-event', kinds: ['published'] }],
      clause: 'It will be sent via Confluence or Jira within 5 business days following the incident.',
    },
  },
  goals: {
    Fatal: urgent('PT15M', '15 minutes'),
    Critical: urgent('PT30M', '30 minutes'),
    Minor: {
      response: {
        goal: { in: 'hours', calendar: 'business', breach: 'PT4H' },
        clause: '4 hours',
      },
    },
  },
  contactMethods: valtechContacts,
  onSeverityChange: 'from-receipt',
  automation: {
    intake: {
      channels: ['emergency'],
      rota: {
        shifts: [
          { name: 'Support team', calendar: 'business' },
          { name: 'On call', calendar: 'business', works: 'closed' },
        ],
        tellOtherwise: 3,
      },
    },
    estimates: {
      severities: ['Fatal', 'Critical'],
      clause: 'A more in-depth time estimate will be given upon reception of the message.',
    },
    solved: {
      resolutions: ['Permanently solved', 'Done', 'Fixed', 'Resolved', 'Terminé', 'Corrigé', 'Résolu'],
      mark: { en: 'Permanently solved', fr: 'Résolu définitivement' },
      clause: 'After solving a problem, the Jira ticket is closed and is marked as permanently solved.',
    },
    interventions: { clause: 'A follow-up will be made, helping our team and yours stay up to date.' },
  },
  report: {
    severities: ['Fatal', 'Critical'],
    owed: 'ever',
    from: 'closing',
    businessDays: 5,
    calendar: 'business',
    clause: 'You will also be provided an incident report for fatal or critical emergencies.',
  },
});
