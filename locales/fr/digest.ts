import type { DigestTexts } from '../en/digest';

const tickets = (count: number) => `${count}\u00a0${count === 1 ? 'ticket' : 'tickets'}`;

export const digest: DigestTexts = {
  subject: (count) => `En retard ce matin\u00a0: ${tickets(count)}`,
  lead: (count) => `${tickets(count)} en retard, du plus ancien au plus récent\u00a0:`,
  line: (key, summary, clocks, since, age) =>
    `${key} ${summary}\u00a0: ${clocks}, échéance ${since} (il y a ${age})`,
  more: (count) => `…et ${count} de plus.`,
  end: 'Vous recevez cette liste une fois par matin ouvrable tant qu’un de vos tickets est en retard.',
  held: {
    subject: (count) => `${count}\u00a0avis de plus que n’en permet une heure`,
    lead: (count, perHour) =>
      `Vous recevez au plus ${perHour}\u00a0${perHour === 1 ? 'courriel' : 'courriels'} par heure. ${count === 1 ? 'Un de plus figure' : `${count} de plus figurent`} ici à la place\u00a0:`,
  },
};
