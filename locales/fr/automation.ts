import type { AlertTexts, AutomationTexts, DigestTexts } from '../en/automation';

export const automation: AutomationTexts = {
  escalated: {
    subject: (key, step) => `${key}\u00a0: escaladé à «\u00a0${step}\u00a0»`,
    text: (key, why, summary) => `${key} vous revient\u00a0: ${why}. ${summary}`,
    why: {
      hand: 'l’équipe l’a escaladé',
      demand: 'le client l’a demandé',
      time: 'le temps de l’étape précédente est écoulé',
    },
  },
  received: {
    subject: (key, severity) => `${key}\u00a0: nouvelle demande, ${severity}`,
    text: (key, summary) => `${key} vient d’arriver\u00a0: ${summary}`,
  },
  acknowledgement: {
    received: (key) => `Nous avons bien reçu votre message\u00a0; c’est ${key}.`,
    answerBy: (when) => `Nous communiquerons avec vous au plus tard le ${when}.`,
    answerSoon: 'Nous communiquerons avec vous dans les plus brefs délais.',
    outages: (page) => `Les pannes sont annoncées sur ${page}`,
    automatic: 'Ceci est un accusé de réception automatique\u00a0; ne pas y répondre.',
    corrected: (key) =>
      `Nous en savons plus sur ${key}\u00a0: ceci remplace ce que nous avons d’abord écrit du délai de notre réponse.`,
    people: (count) =>
      count === 1
        ? '1\u00a0membre de notre équipe a été avisé.'
        : `${count}\u00a0membres de notre équipe ont été avisés.`,
    notified: (byMail, byPager) =>
      byMail && byPager
        ? 'à la fois par courriel et par télé-avertisseur'
        : byMail
          ? 'par courriel'
          : byPager
            ? 'par télé-avertisseur'
            : null,
    contacts: (lines) => `Pour nous joindre\u00a0:\n${lines}`,
    holiday: (name, who) =>
      `C’est aujourd’hui un jour férié (${name}). Si cela ne peut attendre, adressez-vous à ${who}.`,
    dayOff: 'jour de congé',
  },
  ticket: {
    emergency: (key, summary) => `Urgence\u00a0: ${summary} (${key})`,
    request: (key, summary) => `Aide demandée\u00a0: ${summary} (${key})`,
    isEmergency: 'Ceci est une urgence. Veuillez la traiter avant tout le reste.',
    about: (key, summary, severity, received) =>
      `Il s’agit de ${key}, «\u00a0${summary}\u00a0»\u00a0: gravité ${severity}, reçu le ${received}.`,
    asks: (note) => `Ce que nous vous demandons\u00a0: ${note}`,
    asksForHelp: 'Nous vous demandons votre aide pour le résoudre.',
    answer: (key) =>
      `Répondez ici dans un commentaire, et fermez ce ticket une fois le travail fait\u00a0: ${key} vous attend.`,
  },
  estimates: {
    lead: (key) => `Notre estimation pour ${key}\u00a0:`,
    time: (length) => `Temps\u00a0: ${length} de travail`,
    budget: (budget) => `Budget\u00a0: ${budget}`,
    replaces: (when) => `Elle remplace notre estimation du ${when}.`,
  },
  disagreed: {
    workaround: (key) => `${key}\u00a0: le client n’est pas d’accord avec la solution de contournement.`,
    resolution: (key) => `${key}\u00a0: le client n’est pas d’accord que c’est résolu.`,
    estimate: (key) => `${key}\u00a0: le client n’est pas d’accord avec l’estimation.`,
    date: (key) => `${key}\u00a0: le client n’est pas d’accord avec la date.`,
  },
  silence: {
    warning: (key, attempts) =>
      `${key} sera fermé demain\u00a0: ${attempts} ${attempts < 2 ? 'tentative' : 'tentatives'}, aucune nouvelle du client.`,
    reopened: (key) => `${key} est rouvert\u00a0: le client a répondu après la fermeture pour silence.`,
    notReopened: (key) =>
      `${key} n’a pas pu être rouvert\u00a0: le client a répondu après la fermeture pour silence, et le flux de travail ne laisse rien revenir. Reprenez-le.`,
    closing: (attempts, days) =>
      `Nous avons tenté de vous joindre ${attempts} fois et sommes sans nouvelles de vous depuis ${days}\u00a0${days < 2 ? 'jour' : 'jours'}\u00a0; cette demande est donc fermée. Répondez ici à tout moment et nous la reprendrons.`,
  },
};

export const alerts: AlertTexts = {
  left: (length) => `il reste ${length}`,
  breachedBy: (length) => `dépassé de ${length}`,
  isDue: (when) => `L’échéance est ${when}.`,
  wasDue: (when) => `L’échéance était ${when}.`,
  subject: (key, clock, state) => `${key}\u00a0: ${clock}, ${state}`,
  lead: (key, clock, state) => `${clock} de ${key}\u00a0: ${state}.`,
  why: (counted, since) => `Pourquoi\u00a0: ${counted} comptés depuis ${since}.`,
  promise: (clause) => `Engagement\u00a0: «\u00a0${clause}\u00a0»`,
  stageTo: (to) => `À transmettre à\u00a0: ${to}.`,
  aim: {
    left: (length) => `il reste ${length} avant le temps visé`,
    breachedBy: (length) => `temps visé passé depuis ${length}`,
    isDue: (when) => `Le temps visé est ${when}.`,
    wasDue: (when) => `Le temps visé était ${when}.`,
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
