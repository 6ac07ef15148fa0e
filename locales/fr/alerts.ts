import type { AlertTexts, DigestTexts } from '../en/alerts';

export const alerts: AlertTexts = {
  left: (length) => `il reste ${length}`,
  breachedBy: (length) => `dépassé de ${length}`,
  isDue: (when) => `L’échéance est ${when}.`,
  wasDue: (when) => `L’échéance était ${when}.`,
  subject: (key, clock, state) => `${key}\u00a0: ${clock}, ${state}`,
  lead: (key, clock, state) => `${clock} de ${key}\u00a0: ${state}.`,
  why: (counted, since) => `Pourquoi\u00a0: ${counted} comptés depuis ${since}.`,
  promise: (clause) => `Promesse\u00a0: «\u00a0${clause}\u00a0»`,
  aim: {
    left: (length) => `il reste ${length} avant son objectif`,
    breachedBy: (length) => `objectif passé depuis ${length}`,
    isDue: (when) => `Son objectif est ${when}.`,
    wasDue: (when) => `Son objectif était ${when}.`,
  },
  withdrawn: {
    subject: (key, clock) => `${key}\u00a0: ${clock}, dépassement annulé`,
    text: (key, clock, due) =>
      `Le dépassement annoncé de ${key} (${clock}, échéance ${due}) est annulé\u00a0: ce qui a été consigné ou corrigé depuis le montre. «\u00a0Pourquoi\u00a0?\u00a0», dans le ticket, donne le détail.`,
  },
};

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
