import { weekdayHoursOf } from '../../domain/calendar/weekday-hours';
import { type Scheme, schemeSchema } from '../../domain/scheme/scheme';
import { altilogixAcknowledgement } from './acknowledgement';
import { altilogixContacts } from './contacts';
import { createAltilogixRota } from './rota';
import { altilogixSeverities } from './severities';

/** How calls usually go, “ou plus”: an aim, which is never breached. */
const usually = 'ont, d’ordinaire, besoin d’être solutionnés dans les 72 heures (ou plus) suivant l’appel';

/** AltiLogix: a call back for regular and urgent calls, each in its own hours; the automatic receipt answers nobody. */
export const altilogix: Scheme = schemeSchema.parse({
  id: 'altilogix',
  name: { en: 'AltiLogix support', fr: 'Soutien AltiLogix' },
  source: 'Support ponctuel et banques d’heures',
  languages: ['fr'],
  severities: altilogixSeverities,
  severityFrom: { default: 'Regular', channels: { emergency: 'Urgent', email: 'Regular' } },
  calendars: {
    regular: { timezone: 'America/Toronto', weekly: weekdayHoursOf('08:30', '17:00'), holidayRule: 'ca-qc' },
    urgent: { timezone: 'America/Toronto', weekly: weekdayHoursOf('07:00', '20:00'), holidayRule: 'ca-qc' },
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
      clause: 'nous vous garantissons un retour d’appel maximum',
    },
    resolution: {
      start: [{ on: 'created' }, { on: 'reopened' }],
      stop: [{ on: 'resolved' }],
      clause: usually,
    },
  },
  goals: {
    Urgent: {
      response: {
        goal: { in: 'hours', calendar: 'urgent', breach: 'PT1H' },
        clause:
          'un retour d’appel maximum d’une (1) heure, de 7h00 à 20h00, du lundi au vendredi (sauf les jours fériés)',
      },
    },
    Regular: {
      resolution: { goal: { in: 'elapsed', aim: 'PT72H' }, clause: usually },
      response: {
        goal: { in: 'hours', calendar: 'regular', breach: 'PT4H' },
        clause:
          'un retour d’appel maximum de quatre (4) heures et ce, du lundi au vendredi, de 8h30 à 17h00 (sauf les jours fériés)',
      },
    },
  },
  contactMethods: altilogixContacts,
  onSeverityChange: 'from-receipt',
  automation: {
    intake: {
      acknowledge: altilogixAcknowledgement,
      rota: createAltilogixRota([]),
    },
    pager: {
      severities: ['Urgent', 'Regular'],
      on: ['received', 'breached'],
      clause: 'notifié à la fois par courriel et par télé-avertisseur',
    },
    satisfaction: {
      clause: 'vous serez invité à compléter un petit sondage de satisfaction via un hyperlien',
    },
    interventions: {
      clause: 'Un courriel de notification vous est envoyé pour chacune de nos interventions',
    },
  },
});
