/** What the card of a project's clients says. */
const english = {
  title: 'Clients of this project',
  note: 'Entered once for the site; what is said here tells whose an issue is, in this order.',
  none: 'No client is entered for this project: reports and statements name none.',
  byAdmin: 'Change them in Apps, Sablier, in Jira’s administration.',
  askAdmin: 'A Jira administrator enters and changes them, in the administration of Sablier.',
  reportedBy: (names: string) => `reported by ${names}`,
  labelled: (names: string) => `labelled ${names}`,
  built: (names: string) => `of the component ${names}`,
  only: 'any other, for it is the only client here',
  spoken: { en: 'English', fr: 'French' },
  heads: {
    name: 'Client',
    whose: 'An issue is theirs when',
    language: 'Language, zone',
    reports: 'Reports',
    manager: 'Account manager',
  },
  usual: 'as this scheme says',
  space: (key: string) => `space ${key}`,
  under: (page: string) => `under page ${page}`,
  readBy: (group: string) => `read by ${group}`,
};

const french: typeof english = {
  title: 'Clients de ce projet',
  note: 'Inscrits une fois pour le site\u00a0; ceci dit de qui est un ticket, dans cet ordre.',
  none: 'Aucun client n’est inscrit pour ce projet\u00a0: rapports et relevés n’en nomment aucun.',
  byAdmin: 'Changez-les dans Applications, Sablier, dans l’administration de Jira.',
  askAdmin: 'Un administrateur de Jira les inscrit et les change, dans l’administration de Sablier.',
  reportedBy: (names) => `rapporté par ${names}`,
  labelled: (names) => `étiqueté ${names}`,
  built: (names) => `de la composante ${names}`,
  only: 'tout autre, car c’est ici le seul client',
  spoken: { en: 'anglais', fr: 'français' },
  heads: {
    name: 'Client',
    whose: 'Un ticket est le sien s’il est',
    language: 'Langue, fuseau',
    reports: 'Rapports',
    manager: 'Gestionnaire de compte',
  },
  usual: 'comme ce barème le dit',
  space: (key) => `espace ${key}`,
  under: (page) => `sous la page ${page}`,
  readBy: (group) => `lus par ${group}`,
};

export type ClientsWords = typeof english;
export const clientsWordsOf = (locale: string): ClientsWords => (locale.startsWith('fr') ? french : english);
