import type { ReportCardTexts } from '../../../en/pages/panel/report';
import { publishings, reviewSteps } from '../../shared';

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
