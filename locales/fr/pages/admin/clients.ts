import type { SpaceTexts, TermsTexts } from '../../../en/pages/admin/clients';

export const spaces: SpaceTexts = {
  spaces: 'Espaces des clients',
  note: 'La macro «\u00a0Bilan des niveaux de service\u00a0» ne montre les chiffres d’un client que dans un espace lié ici à ce client.',
  none: 'Aucun espace n’est encore lié.',
  noClient: 'Ajoutez d’abord un client.',
  gone: 'client retiré',
  anybody: 'toute personne qui voit la page',
  signedIn: 'les personnes connectées',
  edit: 'Modifier',
  unbind: 'Délier',
  key: 'Clé de l’espace',
  client: 'Client',
  levels: 'Niveaux promis, %',
  letAnybody: 'Les personnes non connectées peuvent aussi le voir',
  bind: 'Lier l’espace',
};

export const terms: TermsTexts = {
  title: 'Comptes des clients',
  note: 'Facturation et disponibilité de chaque client. Les personnes qui administrent tous les espaces d’un client voient ses comptes sous Applications, Comptes.',
  noClient: 'Ajoutez d’abord un client.',
  client: 'Client',
  billing: 'Banque d’heures et facturation',
  availability: 'Disponibilité',
  watchedSince: 'Observée depuis',
  off: 'Non',
  own: 'Comme écrit ci-dessous',
  terms: 'Modalités, en JSON',
  notJson: 'Ces modalités ne sont pas du JSON.',
  save: 'Enregistrer',
  saved: 'Enregistré.',
};
