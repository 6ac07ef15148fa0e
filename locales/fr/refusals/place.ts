import type { PlaceRefusalTexts } from '../../en/refusals/place';

export const place: PlaceRefusalTexts = {
  noConfluence:
    'Ce site n’a pas Confluence, ou l’app n’y est pas connectée. Connectez l’app à Confluence, ou laissez l’espace vide\u00a0: les rapports deviennent des fichiers joints aux tickets.',
  noSpace: (key) => `Aucun espace de Confluence n’a la clé ${key}, ou l’app ne peut pas le voir.`,
  archivedSpace: (key) => `L’espace ${key} est archivé\u00a0; restaurez-le, ou nommez-en un autre.`,
  noPage: (parent) =>
    `«\u00a0${parent}\u00a0» ne mène à aucune page que l’app puisse voir\u00a0; écrivez l’adresse de la page ou son numéro.`,
  otherSpace: (title, key) => `La page «\u00a0${title}\u00a0» est dans un autre espace que ${key}.`,
  parentWithoutSpace:
    'Une page au-dessus des rapports demande son espace\u00a0: écrivez aussi la clé de l’espace.',
  noGroup: (name) => `Aucun groupe ne s’appelle ${name}.`,
};
