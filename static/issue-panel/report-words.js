const english = {
  title: 'What is in the report',
  file: 'This report has no page: it becomes a Word file on this issue when it is published. Until then only the team reads it.',
  read: 'Read it in Word',
  save: 'Save',
  saved: 'Saved.',
  close: 'Close',
  own: (line) => `On the page: ${line}`,
};
const french = {
  title: 'Ce que contient le rapport',
  file: 'Ce rapport n’a pas de page\u00a0: il devient un fichier Word sur ce ticket à sa publication. D’ici là, seule l’équipe le lit.',
  read: 'Le lire dans Word',
  save: 'Enregistrer',
  saved: 'Enregistré.',
  close: 'Fermer',
  own: (line) => `Sur la page\u00a0: ${line}`,
};
/** What is said of a report's content; loaded with it. */
export const reportWords = (locale) => (locale.startsWith('fr') ? french : english);
