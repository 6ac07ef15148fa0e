import type { ClientFormTexts, ProposalTexts, SpaceTexts, TermsTexts } from '../../en/pages/clients';

export const clientForm: ClientFormTexts = {
  name: 'Nom',
  language: 'Langue',
  zone: 'Fuseau horaire',
  labels: 'Étiquettes de ses tickets, séparées par des virgules',
  components: 'Composants de ses tickets, séparés par des virgules',
  organizations: 'Organisations de ce client, dans les espaces de services',
  organizationsOf: (names) => `Organisations\u00a0: ${names}`,
  labelsNote:
    'Un ticket est de ce client si une de ses personnes l’a signalé\u00a0; sinon s’il porte une de ces étiquettes, ou «\u00a0client:clé\u00a0» avec la sienne\u00a0; sinon s’il est d’un de ces composants\u00a0; sinon s’il est partagé avec une de ces organisations\u00a0; sinon s’il est le seul client de l’espace.',
  contacts: 'Contacts autorisés (jusqu’à 4)',
  addContact: 'Ajouter un contact',
  addByAddress: 'Ajouter par adresse',
  contactName: (place) => `Nom, personne ${place}`,
  contactEmail: (place) => `Adresse, personne ${place}`,
};

export const proposals: ProposalTexts = {
  title: 'Clients proposés',
  propose: 'Proposer un client',
  note: 'Note à l’administrateur de Jira (facultative)',
  send: 'Envoyer la proposition',
  cancel: 'Annuler',
  waiting: (at) => `En attente d’un administrateur de Jira depuis ${at}`,
  accepted: (by, at) => (by ? `Acceptée par ${by}, ${at}` : `Acceptée ${at}`),
  declined: (by, at) => (by ? `Déclinée par ${by}, ${at}` : `Déclinée ${at}`),
  proposedBy: (by, space, at) =>
    by ? `Proposé par ${by} pour ${space}, ${at}` : `Proposé pour ${space}, ${at}`,
  joins: (client, space) =>
    `${client} est déjà un client\u00a0: accepter lui ajoute l’espace ${space}, et ce qui est proposé ici.`,
  accept: 'Accepter',
  decline: 'Décliner',
  reason: 'Motif, que lira l’auteur de la proposition',
  sendDecline: 'Décliner la proposition',
};

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
