/** What the administration says of the accounts kept for clients. */
const english = {
  title: 'Accounts of clients',
  note: 'What is accounted for to each client. People who administer all of a client’s projects keep its accounts under Apps, Accounts.',
  noClient: 'Add a client first.',
  client: 'Client',
  billing: 'Time bank and invoicing',
  availability: 'Availability',
  watchedSince: 'Watched since',
  satisfaction: 'Satisfaction',
  off: 'Off',
  own: 'As written below',
  from: { jira: 'Jira’s own survey, in a service project', web: 'A link at closing' },
  anonymous: 'Votes without a name',
  wishes: { 'as-wished': 'as the client wishes', always: 'always', never: 'never' },
  terms: 'Terms, as JSON',
  notJson: 'These terms are no JSON.',
  save: 'Save',
  saved: 'Saved.',
};

const french: typeof english = {
  title: 'Comptes des clients',
  note: 'Ce qui est compté pour chaque client. Les personnes qui administrent tous les projets d’un client tiennent ses comptes sous Applications, Accounts.',
  noClient: 'Ajoutez d’abord un client.',
  client: 'Client',
  billing: 'Banque d’heures et facturation',
  availability: 'Disponibilité',
  watchedSince: 'Observée depuis',
  satisfaction: 'Satisfaction',
  off: 'Non',
  own: 'Comme écrit ci-dessous',
  from: { jira: 'Le sondage de Jira, dans un projet de service', web: 'Un lien à la fermeture' },
  anonymous: 'Votes sans nom',
  wishes: { 'as-wished': 'au gré du client', always: 'toujours', never: 'jamais' },
  terms: 'Modalités, en JSON',
  notJson: 'Ces modalités ne sont pas du JSON.',
  save: 'Enregistrer',
  saved: 'Enregistré.',
};

export type TermsWords = typeof english;
export const termsWords = (locale: string): TermsWords => (locale.startsWith('fr') ? french : english);
