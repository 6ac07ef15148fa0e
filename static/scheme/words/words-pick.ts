/** What a field says in which people or groups are searched. */
const english = {
  person: 'Search people',
  group: 'Search groups',
  none: 'Nobody is found.',
  noneKept: 'Nothing is found; Enter keeps it as typed.',
  lost: 'The search did not answer. Go on typing to try again.',
  remove: (name: string) => `Remove ${name}`,
};

const french: typeof english = {
  person: 'Chercher des personnes',
  group: 'Chercher des groupes',
  none: 'Personne n’est trouvé.',
  noneKept: 'Rien n’est trouvé\u00a0; Entrée le garde tel quel.',
  lost: 'La recherche n’a pas répondu. Continuez d’écrire pour réessayer.',
  remove: (name) => `Retirer ${name}`,
};

export const pickWords = (locale: string): typeof english => (locale.startsWith('fr') ? french : english);
