/** What is open at the software desk on the site's first day. */

import { answered, type OpenTicket, records, says } from './open-ticket';
import { wall } from './working-time';

export const software: OpenTicket[] = [
  {
    ...{ project: 'APP', by: 'gus', severity: 'Important', at: '2026-11-24 10:05' },
    subject: 'Vehicle inspections are saved without their photos',
    text: 'Since the update of Monday night, inspections arrive with no photo. Our insurer asks for them.',
    steps: [
      ...answered(
        '2026-11-24 10:41',
        'theo',
        'Hello Gus, I can see inspections without photos. Please have guards keep the photos on the phones.',
      ),
      [
        '2026-11-24 14:00',
        says(
          'theo',
          'Photos reach our server and are then refused for their size. We look for the change that did it.',
        ),
      ],
      ['2026-11-24 17:20', says('theo', 'The change is found; a repair is being tested. Next word tonight.')],
      [
        '2026-11-24 20:45',
        says('theo', 'The repair failed its test with large photos. We go on early in the morning.'),
      ],
      ['2026-11-25 00:20', says('theo', 'A second repair is under test over the night.')],
      ['2026-11-25 03:50', says('theo', 'Still under test, all well so far.')],
      ['2026-11-25 07:35', says('theo', 'The test went well for phones, tablets are next.')],
      ['2026-11-25 11:05', says('theo', 'Tablets are done by half. We expect to publish this afternoon.')],
    ],
  },
  {
    ...{ project: 'APP', by: 'gus', severity: 'Critical', at: '2026-11-25 05:25' },
    subject: 'Panic buttons of one region raise no alarm',
    text: 'We test at each shift. At 5:15 none of the buttons in the east region raised an alarm. Guards call in by phone.',
    steps: [
      ...answered(
        '2026-11-25 05:48',
        'theo',
        'Gus, I am on it. Please keep the calls by phone until we say so.',
      ),
      ['2026-11-25 06:50', says('theo', 'The region’s receiver does not answer; we start its twin.')],
      ['2026-11-25 08:05', says('theo', 'The twin runs and takes one button in three. Work goes on.')],
      [
        '2026-11-25 09:20',
        says('theo', 'Two in three. The rest need a new registration, which we send in groups.'),
      ],
      ['2026-11-25 10:30', says('theo', 'Groups one to four are registered. Next word before noon.')],
      ['2026-11-25 11:40', says('theo', 'Groups five and six are registered, two are left.')],
      ['2026-11-25 12:50', says('theo', 'The last group is being registered now.')],
    ],
  },
  {
    ...{ project: 'APP', by: 'sylvie', severity: 'Low', at: '2026-11-23 09:40' },
    subject: 'Les bons de livraison sont refusés par le portail du transporteur',
    text: 'Le portail du transporteur répond « format non reconnu » pour nos bons depuis vendredi.',
    steps: [
      ...answered(
        '2026-11-23 11:15',
        'ines',
        'Bonjour Sylvie, nos bons n’ont pas changé\u00a0; j’écris au transporteur.',
      ),
      ['2026-11-23 13:30', records('ines', { kind: 'third-party', waiting: true, name: 'Transport Modèle' })],
      [
        '2026-11-24 10:15',
        says(
          'ines',
          'Le transporteur confirme un changement de son côté et le corrige. Nous attendons sa réponse.',
        ),
      ],
      [
        '2026-11-25 09:45',
        says('ines', 'Toujours en attente du transporteur\u00a0; je le relance cet après-midi.'),
      ],
    ],
  },
  {
    ...{ project: 'APP', by: 'gus', severity: 'Low', at: '2026-11-20 10:20' },
    subject: 'Roster export needs the new cost centres',
    text: 'From December our finance team works with six-digit cost centres.',
    steps: [
      ...answered(
        '2026-11-20 13:10',
        'theo',
        'Hello Gus, that is a change of the export. I come back with a date.',
      ),
      [
        '2026-11-23 10:00',
        says('theo', 'As we agreed on the phone: it comes on Tuesday 1 December, ready for your month.'),
      ],
      [
        '2026-11-23 10:05',
        records('theo', {
          kind: 'agreed-date',
          clock: 'resolution',
          agreedAt: wall('2026-12-01 12:00'),
          note: 'Agreed by phone with Gus',
        }),
      ],
      [
        '2026-11-24 15:00',
        says('theo', 'The six digits are in the test system; you may look at them there.'),
      ],
      ['2026-11-25 10:10', says('gus', 'Looks right, thank you. Tuesday is fine.')],
    ],
  },
  {
    ...{ project: 'APP', by: 'sylvie', severity: 'Low', at: '2026-11-23 14:20' },
    subject: 'Écart entre les heures planifiées et la facture',
    text: 'Douze heures d’écart pour le client 4410. C’est la troisième fois cet automne.',
    steps: [
      ...answered(
        '2026-11-23 15:45',
        'ines',
        'Bonjour Sylvie, je compare l’horaire et la facture ligne à ligne.',
      ),
      [
        '2026-11-24 11:00',
        says(
          'ines',
          'Huit des douze heures sont expliquées par un quart déplacé. Je cherche les quatre autres.',
        ),
      ],
      [
        '2026-11-25 08:50',
        says('sylvie', 'Nous devons facturer demain. Je souhaite que votre direction s’en occupe.'),
      ],
      [
        '2026-11-25 09:10',
        records('ines', {
          kind: 'escalate',
          to: 'success',
          note: 'Third time this autumn; the client asks for somebody higher.',
        }),
      ],
      [
        '2026-11-25 09:25',
        says(
          'ines',
          'Je comprends. La responsable de votre compte prend le dossier et vous appelle avant midi.',
        ),
      ],
    ],
  },
];
