import { weekdayHoursOf } from '../../domain/calendar/weekday-hours';
import { type Scheme, schemeSchema } from '../../domain/scheme/scheme';
import { createAltilogixRota } from './rota';

/** AltiLogix: a call back for regular and urgent calls, each in its own hours; the automatic receipt answers nobody. */
export const altilogix: Scheme = schemeSchema.parse({
  id: 'altilogix',
  name: { en: 'AltiLogix support', fr: 'Soutien AltiLogix' },
  source: 'Support ponctuel et banques d’heures',
  languages: ['fr'],
  severities: [
    {
      name: 'Urgent',
      fr: 'Urgent',
      codes: ['Urgente'],
      definition: {
        en: 'Major problems that affect the pursuit of daily activities and must be solved quickly.',
        fr: 'Problèmes majeurs qui affectent la poursuite des activités quotidiennes et ont besoin d’être solutionnés rapidement.',
      },
      examples: {
        en: 'A call by the urgent address or telephone line.',
        fr: 'Un appel par l’adresse ou la ligne téléphonique urgente.',
      },
      clause: 'Les appels urgents',
    },
    {
      name: 'Regular',
      fr: 'Régulier',
      codes: ['Régulière', 'Non urgent', 'Non urgente'],
      definition: {
        en: 'Problems that do not prevent daily activities and usually need solving within 72 hours or more.',
        fr: 'Problèmes qui n’empêchent pas la poursuite des activités quotidiennes, d’ordinaire à solutionner dans les 72 heures ou plus.',
      },
      examples: { en: 'A call by the regular address.', fr: 'Un appel par l’adresse régulière.' },
      clause: 'Les appels non urgents',
    },
  ],
  severityFrom: { default: 'Regular', channels: { emergency: 'Urgent', email: 'Regular' } },
  calendars: {
    regular: { timezone: 'America/Toronto', weekly: weekdayHoursOf('08:30', '17:00'), holidayRule: 'ca-qc' },
    urgent: { timezone: 'America/Toronto', weekly: weekdayHoursOf('07:00', '20:00'), holidayRule: 'ca-qc' },
  },
  team: { roles: ['Service Desk Team', 'Developers'], groups: [] },
  clocks: {
    response: {
      start: [{ on: 'created' }],
      stop: [
        { on: 'comment', side: 'team' },
        { on: 'app-event', kinds: ['contact'] },
      ],
      clause: 'nous vous garantissons un retour d’appel maximum',
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
      response: {
        goal: { in: 'hours', calendar: 'regular', breach: 'PT4H' },
        clause:
          'un retour d’appel maximum de quatre (4) heures, du lundi au vendredi, de 8h30 à 17h00 (sauf les jours fériés)',
      },
    },
  },
  onSeverityChange: 'from-receipt',
  automation: {
    intake: {
      acknowledge: {
        signature: {
          en: 'AltiLogix Inc. technical support',
          fr: 'L’équipe de support technique d’AltiLogix Inc.',
        },
      },
      rota: createAltilogixRota([]),
    },
    pager: {
      severities: ['Urgent', 'Regular'],
      on: ['received', 'breached'],
      clause: 'notifié à la fois par courriel et par télé-avertisseur',
    },
    interventions: { clause: 'un courriel vous sera envoyé pour chaque intervention' },
  },
});
