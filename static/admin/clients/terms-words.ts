/** What the administration says of the accounts kept for clients. */
const english = {
  title: 'Accounts of clients',
  note: 'What is accounted for to each client. People who administer all of a client’s projects keep its accounts under Apps, Accounts.',
  noClient: 'Add a client first.',
  client: 'Client',
  billing: 'Time bank and invoicing',
  availability: 'Availability',
  watchedSince: 'Watched since',
  off: 'Off',
  own: 'As written below',
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
  off: 'Non',
  own: 'Comme écrit ci-dessous',
  terms: 'Modalités, en JSON',
  notJson: 'Ces modalités ne sont pas du JSON.',
  save: 'Enregistrer',
  saved: 'Enregistré.',
};

export type TermsWords = typeof english;
export const termsWordsOf = (locale: string): TermsWords => (locale.startsWith('fr') ? french : english);
