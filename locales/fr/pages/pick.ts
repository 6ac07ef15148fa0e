import type { PickTexts } from '../../en/pages/pick';

export const pick: PickTexts = {
  person: 'Chercher des personnes',
  group: 'Chercher des groupes',
  space: 'Chercher des espaces',
  page: 'Chercher des pages',
  organization: 'Chercher des organisations',
  none: 'Aucun résultat.',
  noneKept: 'Aucun résultat. Appuyez sur Entrée pour le garder tel quel.',
  lost: 'La recherche n’a pas répondu. Continuez d’écrire pour réessayer.',
  remove: (name) => `Retirer ${name}`,
};
