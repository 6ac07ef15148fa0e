/** What the administration says of clients' Confluence spaces. */
const english = {
  spaces: 'Spaces of clients',
  note: 'The macro “SLA summary” shows a client’s figures only in a space that is bound to that client here.',
  none: 'No space is bound yet.',
  noClient: 'Add a client first.',
  gone: 'client removed',
  anybody: 'anybody who sees the page',
  signedIn: 'people who are signed in',
  edit: 'Edit',
  unbind: 'Unbind',
  key: 'Key of the space',
  client: 'Client',
  levels: 'Promised levels, %',
  letAnybody: 'People who are not signed in may see it too',
  bind: 'Bind the space',
};

const french: typeof english = {
  spaces: 'Espaces des clients',
  note: 'La macro «\u00a0SLA summary\u00a0» ne montre les chiffres d’un client que dans un espace lié ici à ce client.',
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

export const spaceWordsOf = (locale: string) => (locale.startsWith('fr') ? french : english);
