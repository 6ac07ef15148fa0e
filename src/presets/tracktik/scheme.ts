import { own } from '../../common/own';
import { weekdayHoursOf } from '../../domain/calendar/weekday-hours';
import { waitingForClient } from '../../domain/scheme/default-holders';
import { type Scheme, schemeSchema } from '../../domain/scheme/scheme';
import { tracktikEscalation } from './escalation';

const elapsed = (breach: string) => ({ in: 'elapsed', breach });
const hours = (breach: string) => ({ in: 'hours', calendar: 'support', breach });
const days = (breach: number, aim?: number) => ({ in: 'business-days', calendar: 'support', breach, aim });

const alsoCalled: Record<string, string[]> = { Low: ['Basse'], None: ['Aucune', 'Aucune incidence'] };

const severity = (name: string, fr: string, definition: [string, string], examples: [string, string]) => ({
  name,
  fr,
  codes: own(alsoCalled, name) ?? [],
  definition: { en: definition[0], fr: definition[1] },
  examples: { en: examples[0], fr: examples[1] },
  clause: `Classifications de gravité : ${fr}`,
});

const goals = (fr: string, response: object, resolution: object, update: object) => ({
  response: { goal: response, clause: `${fr} : temps de rappel` },
  resolution: { goal: resolution, clause: `${fr} : cible de résolution` },
  update: { goal: update, clause: `${fr} : intervalles de mise à jour` },
});

/** TrackTik's support: four levels, updates at intervals, Critical and Important day and night. */
export const tracktik: Scheme = schemeSchema.parse({
  id: 'tracktik',
  name: { en: 'TrackTik support', fr: 'Soutien TrackTik' },
  source: 'Objectifs du niveau de service pour TrackTik',
  languages: ['fr', 'en'],
  severities: [
    severity(
      'Critical',
      'Critique',
      [
        'The system is gravely degraded and several users can’t reach basic functions.',
        'Le système est gravement dégradé, plusieurs utilisateurs ne peuvent accéder aux fonctions de base.',
      ],
      [
        'Services are inaccessible; most users are affected.',
        'Services inaccessibles ; la plupart des utilisateurs touchés.',
      ],
    ),
    severity(
      'Important',
      'Important',
      [
        'The system is available but degraded; some functions are not available.',
        'Le système est disponible mais dégradé ; certaines fonctions ne sont pas disponibles.',
      ],
      ['Several users are affected.', 'Plusieurs utilisateurs sont touchés.'],
    ),
    severity(
      'Low',
      'Bas',
      [
        'Services are available but do not work to specification.',
        'Les services sont disponibles mais ne fonctionnent pas selon les spécifications.',
      ],
      [
        'Particular users, functions that are not essential.',
        'Des utilisateurs précis, des fonctions non essentielles.',
      ],
    ),
    severity(
      'None',
      'Aucun',
      ['Little or no effect on operation.', 'Peu ou pas d’incidence sur le fonctionnement.'],
      ['Business processes are not affected.', 'Les processus d’affaires ne sont pas touchés.'],
    ),
  ],
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
  clocks: {
    response: {
      start: [{ on: 'created' }],
      stop: [
        { on: 'comment', side: 'team' },
        { on: 'app-event', kinds: ['contact'] },
      ],
      clause: 'Rappel : appel, conversation téléphonique ou courriel qui démarre le diagnostic à distance',
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
      clause: 'Résolution : un correctif permanent ou une solution temporaire',
    },
  },
  goals: {
    Critical: goals('Critique', elapsed('PT60M'), elapsed('PT8H'), elapsed('PT90M')),
    Important: goals('Important', elapsed('PT4H'), elapsed('PT24H'), elapsed('PT4H')),
    Low: goals('Bas', days(2), days(7), hours('PT24H')),
    None: goals('Aucune incidence', days(2), days(28, 14), days(7)),
  },
  onSeverityChange: 'from-receipt',
  automation: { ladder: tracktikEscalation },
});
