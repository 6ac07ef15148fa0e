/** The tickets that are open on the site's first day, and the two whose reports are under way: each line an instant and what somebody does. */
import type { Acts, IssueRef } from './acts';
import { accountOf } from './people';
import { reviewReport, writeReport } from './reports';
import { wall } from './working-time';

type Deed = (acts: Acts, issue: IssueRef) => Promise<unknown>;

export interface OpenTicket {
  project: string;
  by: string;
  severity: string;
  subject: string;
  text: string;
  labels?: string[];
  /** The tour leads to it under this name. */
  tour?: 'fatal' | 'breached';
  at: string;
  steps: [at: string, deed: Deed][];
}

const says =
  (who: string, text: string): Deed =>
  (acts, issue) =>
    acts.say(accountOf(who), issue, text);
const notes =
  (who: string, text: string): Deed =>
  (acts, issue) =>
    acts.say(accountOf(who), issue, text, true);
const moves =
  (who: string, status: string): Deed =>
  (acts, issue) =>
    acts.move(accountOf(who), issue, status);
const takes =
  (who: string): Deed =>
  (acts, issue) =>
    acts.take(accountOf(who), issue);
const records =
  (who: string, event: object): Deed =>
  (acts, issue) =>
    acts.record(accountOf(who), issue, event);
const works =
  (who: string, minutes: number, text: string): Deed =>
  (acts, issue) =>
    acts.logWork(accountOf(who), issue, minutes, text);

/** Somebody takes it and says so. */
const answered = (at: string, who: string, text: string): [string, Deed][] => [
  [at, takes(who)],
  [at, says(who, text)],
  [at, moves(who, 'In Progress')],
];

const agency: OpenTicket[] = [
  {
    ...{ project: 'AGY', by: 'fern', severity: 'Fatal', at: '2026-11-25 09:26', tour: 'fatal' },
    subject: 'Booking closes at the last step for everybody',
    text: 'Customers reach the summary, press "Pay" and land on the home page. The holiday sale began at 9:00, all of it is lost.',
    steps: [
      ...answered(
        '2026-11-25 09:33',
        'mara',
        'Good morning Fern, I see it as well. Noé and I are on it; next word within the hour.',
      ),
      ['2026-11-25 09:40', records('mara', { kind: 'estimate', minutes: 180 })],
      [
        '2026-11-25 10:20',
        notes(
          'noe',
          'Sessions are lost between the two servers since the sale began: the load balancer forgets whom it sent where.',
        ),
      ],
      [
        '2026-11-25 10:34',
        says(
          'mara',
          'The cause is near: sessions get lost between two servers under load. We try a change on one of them.',
        ),
      ],
      [
        '2026-11-25 11:45',
        says(
          'mara',
          'The first server keeps its sessions now. The second follows after a test; half of the bookings go through.',
        ),
      ],
      ['2026-11-25 12:10', says('fern', 'Thank you. I see some bookings again, but many still fail.')],
    ],
  },
  {
    ...{ project: 'AGY', by: 'manon', severity: 'Critical', at: '2026-11-25 08:12', tour: 'breached' },
    subject: 'Les billets électroniques n’arrivent plus',
    text: 'Depuis l’ouverture, aucun visiteur ne reçoit son billet. La file au guichet s’allonge.',
    steps: [
      ...answered(
        '2026-11-25 08:24',
        'noe',
        'Bonjour Manon, je m’en occupe. Imprimez les billets depuis la caisse en attendant.',
      ),
      ['2026-11-25 08:30', records('noe', { kind: 'estimate', minutes: 150 })],
      [
        '2026-11-25 10:05',
        says('noe', 'Le relais de courriel refuse nos envois. Nous passons par un second relais.'),
      ],
      [
        '2026-11-25 12:20',
        says('noe', 'Le second relais envoie lentement\u00a0; il reste environ quatre cents billets.'),
      ],
    ],
  },
  {
    ...{ project: 'AGY', by: 'fern', severity: 'Minor', at: '2026-11-25 09:24' },
    subject: 'Gift card amount cannot be 75',
    text: 'The list offers 25, 50 and 100. Three customers asked for 75.',
    steps: [],
  },
  {
    ...{ project: 'AGY', by: 'manon', severity: 'Minor', at: '2026-11-24 15:10' },
    subject: 'Le plan du site n’inclut pas les expositions virtuelles',
    text: 'Les moteurs de recherche ne trouvent pas nos trois expositions virtuelles.',
    steps: [
      ...answered(
        '2026-11-24 16:02',
        'noe',
        'Bonjour, c’est noté\u00a0: le plan sera produit de nouveau cette semaine.',
      ),
      ['2026-11-25 09:50', works('noe', 45, 'Plan du site')],
    ],
  },
  {
    ...{ project: 'AGY', by: 'fern', severity: 'Minor', at: '2026-11-25 12:31' },
    subject: 'Wording of the delay notice',
    text: 'Please say "delayed" instead of "late" on the departures board.',
    steps: [],
  },
];

const software: OpenTicket[] = [
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

const mail: OpenTicket[] = [
  {
    ...{ project: 'MAIL', by: 'clara', severity: 'P3', at: '2026-11-24 09:15' },
    subject: 'One mailbox is left out of the digest',
    text: 'The reception of the Laval practice gets no digest.',
    steps: [
      ...answered(
        '2026-11-24 10:05',
        'sam',
        'Hello Clara, the mailbox looks fine in the profile. I would like to see its headers.',
      ),
      ['2026-11-24 10:20', says('sam', 'Could you send me one mail of that mailbox as a file?')],
      ['2026-11-24 10:21', moves('sam', 'Waiting for client')],
    ],
  },
  {
    ...{ project: 'MAIL', by: 'ben', severity: 'P3', labels: ['trial'], at: '2026-11-25 11:20' },
    subject: 'Trial: orders from our web form are held',
    text: 'Three orders of this morning sit in quarantine. We decide next week whether we buy.',
    steps: answered(
      '2026-11-25 11:48',
      'lea',
      'Hello Ben, I have released the three orders and look why they were held.',
    ),
  },
  {
    ...{ project: 'MAIL', by: 'clara', severity: 'P3', at: '2026-11-25 11:55' },
    subject: 'Report for the board: blocked mails by month',
    text: 'The board meets on Friday and asks for a chart of this year.',
    steps: answered('2026-11-25 12:25', 'sam', 'Hello Clara, you will have the chart tomorrow.'),
  },
];

/** Two emergencies that are over; of one the report is a draft, the other is in review. */
const reported: OpenTicket[] = [
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

export const openTickets: OpenTicket[] = [...agency, ...software, ...mail, ...reported];
