import { helperNote } from './helper-note';
import type { ReportingDuty } from './reporting-duty';

export const dora: ReportingDuty = {
  id: 'dora',
  name: { en: 'DORA, Article 19', fr: 'DORA, article 19' },
  note: helperNote(
    'What is classified as major more than 24 hours after you became aware is due 4 hours after it was classified. Record each updated intermediate report: the final one counts from the last. The text lets some entities report later where a limit falls on a weekend or a bank holiday; these stages do not put it off.',
    'Un incident classé majeur plus de 24\u00a0heures après que vous en avez eu connaissance est dû 4\u00a0heures après son classement. Consignez chaque rapport intermédiaire mis à jour\u00a0: le rapport final compte à partir du dernier. Le texte permet à certaines entités de déclarer plus tard quand l’échéance tombe une fin de semaine ou un jour férié\u00a0; ces étapes ne la repoussent pas.',
  ),
  sources: [
    {
      title: 'Regulation (EU) 2022/2554, Article 19(4)',
      url: 'https://eur-lex.europa.eu/eli/reg/2022/2554/oj',
    },
    {
      title: 'Delegated Regulation (EU) 2025/301, Article 5',
      url: 'https://eur-lex.europa.eu/eli/reg_del/2025/301/oj',
    },
  ],
  stages: [
    {
      id: 'initial',
      name: { en: 'Initial notification', fr: 'Notification initiale' },
      from: 'classified',
      length: 'PT4H',
      atMost: { from: 'aware', length: 'PT24H' },
      clause: 'Delegated Regulation (EU) 2025/301, Article 5(1)(a)',
    },
    {
      id: 'intermediate',
      name: { en: 'Intermediate report', fr: 'Rapport intermédiaire' },
      from: 'initial',
      length: 'PT72H',
      clause: 'Delegated Regulation (EU) 2025/301, Article 5(1)(b)',
    },
    {
      id: 'final',
      name: { en: 'Final report', fr: 'Rapport final' },
      from: 'intermediate',
      length: 'P1M',
      clause: 'Delegated Regulation (EU) 2025/301, Article 5(1)(c)',
    },
  ],
  examples: [
    {
      aware: '2026-03-02T08:00:00Z',
      classified: '2026-03-02T10:00:00Z',
      published: { initial: '2026-03-02T13:00:00Z', intermediate: '2026-03-05T12:00:00Z' },
      due: {
        initial: '2026-03-02T14:00:00Z',
        intermediate: '2026-03-05T13:00:00Z',
        final: '2026-04-05T12:00:00Z',
      },
    },
    {
      aware: '2026-03-02T08:00:00Z',
      classified: '2026-03-03T06:00:00Z',
      due: { initial: '2026-03-03T08:00:00Z' },
    },
    {
      aware: '2026-03-02T08:00:00Z',
      classified: '2026-03-03T09:00:00Z',
      due: { initial: '2026-03-03T13:00:00Z' },
    },
  ],
};
