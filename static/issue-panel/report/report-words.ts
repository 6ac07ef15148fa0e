const english = {
  title: 'What is in the report',
  file: 'This draft is a Word file. Until it is published only the team reads it.',
  read: 'Read it in Word',
  save: 'Save',
  saved: 'Saved.',
  close: 'Close',
  own: (line: string) => `On the page: ${line}`,
};

const french: typeof english = {
  title: 'Ce que contient le rapport',
  file: 'Ce brouillon est un fichier Word. Jusqu’à sa publication, seule l’équipe le lit.',
  read: 'Le lire dans Word',
  save: 'Enregistrer',
  saved: 'Enregistré.',
  close: 'Fermer',
  own: (line) => `Sur la page\u00a0: ${line}`,
};

/** What is said of a report's content; loaded with it. */
export const reportWordsOf = (locale: string) => (locale.startsWith('fr') ? french : english);
