import type { ReportStage } from '../domain/scheme/report-stages';
import { helperNote } from './helper-note';
import type { ReportingDuty } from './reporting-duty';

const sources = [
  {
    title: 'Regulation (EU) 2024/2847, Article 14, in force since 11 September 2026',
    url: 'https://eur-lex.europa.eu/eli/reg/2024/2847/oj',
  },
];

const earlyStages = (paragraph: number, notification: ReportStage['name']): ReportStage[] => [
  {
    id: 'early-warning',
    name: { en: 'Early warning', fr: 'Alerte précoce' },
    from: 'aware',
    length: 'PT24H',
    clause: `CRA, Article 14(${paragraph})(a)`,
  },
  {
    id: 'notification',
    name: notification,
    from: 'aware',
    length: 'PT72H',
    clause: `CRA, Article 14(${paragraph})(b)`,
  },
];

export const craVulnerability: ReportingDuty = {
  id: 'cra-vulnerability',
  name: {
    en: 'CRA, Article 14: exploited vulnerability',
    fr: 'CRA, article 14\u00a0: vulnérabilité exploitée',
  },
  note: helperNote(
    'Record the work item as restored when a corrective or mitigating measure is available: the final report counts from then.',
    'Consignez le ticket comme rétabli quand une mesure corrective ou d’atténuation est disponible\u00a0: le rapport final compte à partir de là.',
  ),
  sources,
  stages: [
    ...earlyStages(2, { en: 'Vulnerability notification', fr: 'Notification de vulnérabilité' }),
    {
      id: 'final',
      name: { en: 'Final report', fr: 'Rapport final' },
      from: 'restored',
      length: 'P14D',
      clause: 'CRA, Article 14(2)(c)',
    },
  ],
  examples: [
    {
      aware: '2026-09-14T09:00:00Z',
      restored: '2026-09-21T15:00:00Z',
      due: {
        'early-warning': '2026-09-15T09:00:00Z',
        notification: '2026-09-17T09:00:00Z',
        final: '2026-10-05T15:00:00Z',
      },
    },
  ],
};

export const craIncident: ReportingDuty = {
  id: 'cra-incident',
  name: { en: 'CRA, Article 14: severe incident', fr: 'CRA, article 14\u00a0: incident grave' },
  note: helperNote(
    'The final report counts from the notification of the incident, at 72 hours.',
    'Le rapport final compte à partir de la notification de l’incident, à 72\u00a0heures.',
  ),
  sources,
  stages: [
    ...earlyStages(4, { en: 'Incident notification', fr: 'Notification d’incident' }),
    {
      id: 'final',
      name: { en: 'Final report', fr: 'Rapport final' },
      from: 'notification',
      length: 'P1M',
      clause: 'CRA, Article 14(4)(c)',
    },
  ],
  examples: [
    {
      aware: '2026-10-29T07:00:00Z',
      published: { notification: '2026-10-31T16:00:00Z' },
      due: {
        'early-warning': '2026-10-30T07:00:00Z',
        notification: '2026-11-01T07:00:00Z',
        final: '2026-11-30T16:00:00Z',
      },
    },
  ],
};
