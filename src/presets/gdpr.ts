import { helperNote } from './helper-note';
import type { ReportingDuty } from './reporting-duty';

export const gdpr: ReportingDuty = {
  id: 'gdpr',
  name: { en: 'GDPR, Article 33', fr: 'RGPD, article 33' },
  note: helperNote(
    'A later notification says why it is late. A breach that is unlikely to put people at risk need not be notified; a processor tells its controller without undue delay.',
    'Une notification plus tardive en dit les motifs. Une violation peu susceptible d’engendrer un risque pour les personnes n’a pas à être notifiée\u00a0; un sous-traitant avertit son responsable dans les meilleurs délais.',
  ),
  sources: [
    {
      title: 'Regulation (EU) 2016/679, Article 33(1)',
      url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    },
  ],
  stages: [
    {
      id: 'notification',
      name: { en: 'Notification of the breach', fr: 'Notification de la violation' },
      from: 'aware',
      length: 'PT72H',
      clause: 'GDPR, Article 33(1)',
    },
  ],
  examples: [{ aware: '2026-03-27T12:00:00Z', due: { notification: '2026-03-30T12:00:00Z' } }],
};
