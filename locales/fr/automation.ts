import type { AutomationTexts } from '../en/automation';

export const automation: AutomationTexts = {
  escalated: {
    subject: (key, step) => `${key}\u00a0: monté à «\u00a0${step}\u00a0»`,
    text: (key, why, summary) => `${key} vous revient\u00a0: ${why}. ${summary}`,
    why: {
      hand: 'l’équipe l’a fait monter',
      demand: 'le client l’a demandé',
      time: 'le délai de l’échelon précédent est écoulé',
    },
  },
  received: {
    subject: (key, severity) => `${key}\u00a0: nouvelle demande, ${severity}`,
    text: (key, summary) => `${key} vient d’arriver\u00a0: ${summary}`,
  },
  acknowledgement: {
    received: (key) => `Nous avons bien reçu votre message\u00a0; c’est ${key}.`,
    corrected: (key) =>
      `Nous en savons plus sur ${key}\u00a0: ceci remplace ce que nous avons d’abord écrit du délai de notre réponse.`,
    notified: (people) =>
      people === 1
        ? '1\u00a0membre de notre équipe a été avisé.'
        : `${people}\u00a0membres de notre équipe ont été avisés.`,
    answerBy: (when) => `Nous communiquerons avec vous au plus tard le ${when}.`,
    answerSoon: 'Nous communiquerons avec vous dans les plus brefs délais.',
    holiday: (name, who) =>
      `C’est aujourd’hui un jour férié (${name}). Si cela ne peut attendre, adressez-vous à ${who}.`,
    dayOff: 'jour de congé',
    automatic: 'Ceci est un accusé de réception automatique\u00a0; ne pas y répondre.',
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
