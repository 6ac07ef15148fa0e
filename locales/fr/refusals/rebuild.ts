import type { RebuildRefusalTexts } from '../../en/refusals/rebuild';

export const rebuild: RebuildRefusalTexts = {
  notAllowed: 'Seul un admin du projet peut en réexaminer les tickets.',
  running: 'Un réexamen est déjà en cours\u00a0; terminez-le d’abord.',
  nothingRunning: 'Rien n’est en cours qu’on puisse suspendre, reprendre ou annuler.',
};
