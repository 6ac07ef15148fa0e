/** What is open at the agency on the site's first day. */
import { answered, notes, type OpenTicket, records, says, works } from './open-ticket';

export const agency: OpenTicket[] = [
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
