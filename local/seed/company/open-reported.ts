/** Two emergencies that are over; of one the report is a draft, the other is in review. */

import { answered, moves, type OpenTicket, records, says, works } from './open-ticket';
import { reviewReport, writeReport } from './reports';

export const reported: OpenTicket[] = [
  {
    ...{ project: 'AGY', by: 'fern', severity: 'Critical', at: '2026-11-24 11:05' },
    subject: 'Dock displays show an error page',
    text: 'All six displays at the docks show "bad gateway" since 11:00.',
    steps: [
      ...answered(
        '2026-11-24 11:16',
        'mara',
        'Good morning, I see it. The displays will show a plain timetable in a moment.',
      ),
      ['2026-11-24 11:25', records('mara', { kind: 'estimate', minutes: 90 })],
      [
        '2026-11-24 12:30',
        says(
          'mara',
          'Found: a proxy between the displays and the site had run out of connections. It is restarted and watched.',
        ),
      ],
      ['2026-11-24 12:32', records('mara', { kind: 'restored' })],
      ['2026-11-24 12:40', works('mara', 80, 'Displays: analysis and repair')],
      ['2026-11-24 15:05', says('fern', 'All six work. Thank you.')],
      ['2026-11-24 15:30', moves('mara', 'Done')],
    ],
  },
  {
    ...{ project: 'AGY', by: 'manon', severity: 'Fatal', at: '2026-11-20 09:10' },
    subject: 'La billetterie est fermée à l’ouverture',
    text: 'Ni les caisses ni le site ne vendent de billets. Deux groupes attendent à l’entrée.',
    steps: [
      ...answered(
        '2026-11-20 09:18',
        'noe',
        'Bonjour Manon, nous y sommes. Laissez entrer les groupes, nous ferons les billets ensuite.',
      ),
      ['2026-11-20 09:25', records('noe', { kind: 'estimate', minutes: 120 })],
      [
        '2026-11-20 10:40',
        says(
          'noe',
          'Trouvé\u00a0: la base de données des places refusait toute écriture, son disque étant plein. La vente reprend.',
        ),
      ],
      ['2026-11-20 10:44', records('noe', { kind: 'restored' })],
      ['2026-11-20 10:50', works('noe', 110, 'Billetterie\u00a0: analyse et correction')],
      ['2026-11-20 14:10', moves('noe', 'Done')],
      [
        '2026-11-23 10:30',
        (acts, issue) =>
          writeReport(acts, issue, {
            french: true,
            cause: 'Le disque de la base des places était plein, car les sauvegardes n’étaient plus retirées',
            fix: 'Les anciennes sauvegardes ont été retirées et la vente a repris',
          }),
      ],
      ['2026-11-24 09:30', reviewReport],
    ],
  },
];
