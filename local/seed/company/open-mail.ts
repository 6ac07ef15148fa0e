/** What is open at the mail-security desk on the site's first day. */
import { answered, moves, type OpenTicket, says } from './open-ticket';

export const mail: OpenTicket[] = [
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
