import { weekdayHoursOf } from '../../domain/calendar/weekday-hours';
import { waitingForClient } from '../../domain/scheme/default-holders';
import { type Scheme, schemeSchema } from '../../domain/scheme/scheme';
import { tracktikContacts } from './contacts';
import { tracktikEscalation } from './escalation';
import { tracktikSeverities } from './severities';

const elapsed = (breach: string) => ({ in: 'elapsed', breach });
const hours = (breach: string) => ({ in: 'hours', calendar: 'support', breach });
const days = (breach: number, aim?: number) => ({ in: 'business-days', calendar: 'support', breach, aim });

/** A row of “4 échelles de temps cibles”: each goal with its cell. */
const goals = (...[response, resolution, update]: [object, string, object?][]) => ({
  response: { goal: response?.[0], clause: response?.[1] },
  resolution: { goal: resolution?.[0], clause: resolution?.[1], reading: resolution?.[2] },
  update: { goal: update?.[0], clause: update?.[1], reading: update?.[2] },
});

/** Where the text can be read in several ways: “Échelles de temps : Se reporter aux heures ou aux jours ouvrables.” */
const readings = {
  dayAndNight: {
    en: 'hours count day and night; outside support hours the text itself promises call back and updates alone',
    fr: 'les heures comptent jour et nuit\u00a0; hors des heures d’assistance, le texte ne promet lui-même que le rappel et les mises à jour',
  },
  businessDays: {
    en: 'days are business days of support, since its time scales are hours or business days',
    fr: 'les jours sont des jours ouvrables d’assistance, les échelles de temps étant des heures ou des jours ouvrables',
  },
  noFootnote: {
    en: 'counted in support hours; the two asterisks of the text lead to no note',
    fr: 'compté dans les heures d’assistance\u00a0; les deux astérisques du texte ne mènent à aucune note',
  },
};

/** TrackTik's support: four levels, updates at intervals, Critical and Important day and night. */
export const tracktik: Scheme = schemeSchema.parse({
  id: 'tracktik',
  name: { en: 'TrackTik support', fr: 'Soutien TrackTik' },
  source: 'Objectifs du niveau de service pour TrackTik',
  languages: ['fr', 'en'],
  severities: tracktikSeverities,
  severityFrom: {
    default: 'Low',
    words: [
      { text: 'Problème urgent de service', severity: 'Important' },
      { text: 'Problème de service', severity: 'Low' },
    ],
  },
  calendars: {
    support: {
      timezone: 'America/Toronto',
      weekly: weekdayHoursOf('07:30', '19:30'),
      holidayRule: 'tracktik',
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
      clause:
        'Rappel\u00a0: Appel entrant, conversation téléphonique ou communication par courriel qui démarre le diagnostic à distance',
    },
    update: {
      start: [{ on: 'created' }, { on: 'reopened' }],
      stop: [{ on: 'resolved' }],
      restart: [
        { on: 'comment', side: 'team' },
        { on: 'app-event', kinds: ['contact'] },
      ],
      pauseInStatuses: waitingForClient,
      clause: 'Intervalles de mise à jour',
    },
    resolution: {
      start: [{ on: 'created' }, { on: 'reopened' }],
      stop: [{ on: 'app-event', kinds: ['workaround'] }],
      clause:
        'Résolution\u00a0: Conseils et mesures qui offrent un correctif permanent ou une solution temporaire.',
    },
  },
  goals: {
    Critical: goals(
      [elapsed('PT60M'), '60\u00a0minutes'],
      [elapsed('PT8H'), '8\u00a0heures', readings.dayAndNight],
      [elapsed('PT90M'), '90\u00a0minutes par le portail de soutien, par courriel ou par téléphone'],
    ),
    Important: goals(
      [elapsed('PT4H'), '4\u00a0heures'],
      [elapsed('PT24H'), '24\u00a0heures', readings.dayAndNight],
      [elapsed('PT4H'), '4\u00a0heures'],
    ),
    Low: goals(
      [days(2), '2\u00a0jours ouvrables'],
      [days(7), '7\u00a0jours', readings.businessDays],
      [hours('PT24H'), '24\u00a0heures**', readings.noFootnote],
    ),
    None: goals(
      [days(2), '2\u00a0jours ouvrables'],
      [days(28, 14), '14 à 28\u00a0jours', readings.businessDays],
      [days(7), '7\u00a0jours**', readings.noFootnote],
    ),
  },
  contactMethods: tracktikContacts,
  onSeverityChange: 'from-receipt',
  automation: {
    ladder: tracktikEscalation,
    statusPage: 'https://status.tracktik.com',
    triage: {
      clause:
        'Le niveau de gravité est déterminé par un membre de l’équipe de TrackTik suite à l’évaluation initiale du problème de soutien.',
    },
    agreement: {
      clause: 'Les représentants nommés par TrackTik et le Client conviennent que le problème a été résolu.',
    },
  },
});
