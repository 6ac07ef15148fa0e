import { helperNote } from './helper-note';
import type { ReportingDuty } from './reporting-duty';

export const nis2: ReportingDuty = {
  id: 'nis2',
  name: { en: 'NIS2, Article 23', fr: 'NIS2, article 23' },
  note: helperNote(
    'The authority may ask for an intermediate report at any time. Where the incident still goes on after a month, a progress report is due then, and the final report one month after it was handled. Trust service providers notify within 24 hours.',
    'L’autorité peut demander un rapport intermédiaire à tout moment. Si l’incident dure encore au bout d’un mois, un rapport d’avancement est dû alors, et le rapport final un mois après son traitement. Les prestataires de services de confiance notifient dans les 24\u00a0heures.',
  ),
  sources: [
    {
      title: 'Directive (EU) 2022/2555, Article 23(4)',
      url: 'https://eur-lex.europa.eu/eli/dir/2022/2555/oj',
    },
  ],
  stages: [
    {
      id: 'early-warning',
      name: { en: 'Early warning', fr: 'Alerte précoce' },
      from: 'aware',
      length: 'PT24H',
      clause: 'NIS2, Article 23(4)(a)',
    },
    {
      id: 'notification',
      name: { en: 'Incident notification', fr: 'Notification d’incident' },
      from: 'aware',
      length: 'PT72H',
      clause: 'NIS2, Article 23(4)(b)',
    },
    {
      id: 'final',
      name: { en: 'Final report', fr: 'Rapport final' },
      from: 'notification',
      length: 'P1M',
      clause: 'NIS2, Article 23(4)(d)',
    },
  ],
  examples: [
    {
      aware: '2026-01-28T10:00:00Z',
      published: { 'early-warning': '2026-01-28T20:00:00Z', notification: '2026-01-31T09:30:00Z' },
      due: {
        'early-warning': '2026-01-29T10:00:00Z',
        notification: '2026-01-31T10:00:00Z',
        final: '2026-02-28T09:30:00Z',
      },
    },
  ],
};
