import type { BylineTexts, ReportCardTexts, ReportContentTexts, StageTexts } from '../../en/pages/report';
import { publishings, reviewSteps } from '../shared';

/** Nothing for none of them. */
const countText = (count: number, singular: string, plural = `${singular}s`) =>
  count === 0 ? '' : `${count} ${count === 1 ? singular : plural}`;

export const byline: BylineTexts = {
  title: 'Rapport d’incident',
  notOwed: 'Aucun rapport d’incident n’est dû.',
  due: (days, at) =>
    days === 0
      ? `Échéance\u00a0: ${at}.`
      : `${days} ${days === 1 ? 'jour ouvrable restant' : 'jours ouvrables restants'}, échéance\u00a0: ${at}.`,
  overdue: (at) => `En retard\u00a0: échéance ${at}.`,
  blanks: (count) =>
    count === 0
      ? 'Il ne reste rien à écrire par une personne.'
      : `${count} ${count === 1 ? 'partie reste' : 'parties restent'} à écrire par une personne.`,
  withheld: (left) => {
    const parts = [
      countText(left.comments, 'commentaire interne', 'commentaires internes'),
      countText(left.notes, 'note de l’équipe', 'notes de l’équipe'),
      countText(left.worklogs, 'saisie de temps', 'saisies de temps'),
      countText(left.fields, 'champ'),
      countText(left.files, 'fichier'),
    ].filter(Boolean);
    return parts.length === 0 ? 'Rien d’interne n’a été écarté.' : `Écartés\u00a0: ${parts.join(', ')}.`;
  },
  newer: (count) =>
    `Des faits plus récents pour ${count} ${count === 1 ? 'partie modifiée' : 'parties modifiées'} par quelqu’un.`,
  own: (line) => `Sur la page\u00a0: ${line}`,
};

export const content: ReportContentTexts = {
  title: 'Ce que contient le rapport',
  close: 'Fermer',
};

export const reportCard: ReportCardTexts = {
  title: 'Rapport d’incident',
  steps: 'Étapes du rapport',
  step: reviewSteps,
  taken: 'fait',
  ...publishings,
  reading: 'Lecture du rapport…',
  parts: 'Ce que seules des personnes peuvent écrire',
  written: 'écrit',
  toWrite: 'à écrire',
  fillNext: 'Remplir le vide suivant',
  revokes: 'Le rapport est approuvé\u00a0: ce que vous écrivez ici le renvoie en révision.',
  emptyAsksAgain: 'Un texte vide pose la question de nouveau.',
  save: 'Enregistrer',
  cancel: 'Annuler',
  saved: (heading) => `Enregistré\u00a0: ${heading}.`,
  contents: 'Vérifier le contenu',
  read: 'Le lire dans Word',
  isFile: 'Ce brouillon est un fichier Word. Jusqu’à sa publication, seule l’équipe le lit.',
};

export const stages: StageTexts = {
  title: 'Étapes du rapport d’incident',
  due: (moment) => `échéance ${moment}`,
  overdue: (moment) => `en retard depuis ${moment}`,
  sent: (moment) => `envoi ${moment}`,
  sentLate: (moment) => `envoi ${moment}, en retard`,
  waits: {
    aware: 'pas commencée\u00a0: dites quand vous avez eu connaissance de l’incident',
    classified: 'pas commencée\u00a0: dites quand vous l’avez classé majeur',
    closing: 'compte à partir de la fermeture',
    restored: 'compte à partir du rétablissement du service',
    receipt: 'compte à partir de la réception',
  },
  waitsForStage: (stage) => `compte à partir de l’envoi de l’étape «\u00a0${stage}\u00a0»`,
  to: (who) => `À transmettre à\u00a0: ${who}.`,
  document: 'Son document est rédigé après la fermeture.',
  tell: { aware: 'Prise de connaissance…', classified: 'Classé majeur…' },
  open: 'Ouvrir le document',
  openOf: (stage) => `Ouvrir le document\u00a0: ${stage}`,
  markSent: 'Consigner l’envoi',
  markSentOf: (stage) => `Consigner l’envoi\u00a0: ${stage}`,
  when: 'Quand (vide\u00a0: maintenant)',
  future: 'Cela n’a pas encore eu lieu\u00a0: choisissez un instant passé.',
  record: 'Consigner',
  cancel: 'Annuler',
  lost: 'La connexion a été perdue et rien n’a été consigné. Réessayez.',
  helper: 'Une aide, non un avis juridique.',
};
