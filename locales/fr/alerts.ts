import type { AlertTexts } from '../en/alerts';

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
