const english = {
  title: 'Incident report',
  notOwed: 'No incident report is owed.',
  blanks: (count: number) =>
    count === 0
      ? 'Nothing is left to be written by a person.'
      : `${count} ${count === 1 ? 'part is' : 'parts are'} still to be written by a person.`,
  withheld: (count: number) =>
    count === 0
      ? 'No internal comment was left out.'
      : `${count} internal ${count === 1 ? 'comment was' : 'comments were'} left out.`,
  newer: (count: number) =>
    `Newer facts for ${count} ${count === 1 ? 'part' : 'parts'} that somebody changed.`,
  own: (line: string) => `On the page: ${line}`,
};

const french: typeof english = {
  title: 'Rapport d’incident',
  notOwed: 'Aucun rapport d’incident n’est dû.',
  blanks: (count) =>
    count === 0
      ? 'Il ne reste rien à écrire par une personne.'
      : `${count} ${count === 1 ? 'partie reste' : 'parties restent'} à écrire par une personne.`,
  withheld: (count) =>
    count === 0
      ? 'Aucun commentaire interne n’a été écarté.'
      : `${count} ${count === 1 ? 'commentaire interne a été écarté' : 'commentaires internes ont été écartés'}.`,
  newer: (count) =>
    `Des faits plus récents pour ${count} ${count === 1 ? 'partie modifiée' : 'parties modifiées'} par quelqu’un.`,
  own: (line) => `Sur la page\u00a0: ${line}`,
};

/** What the byline's page says. */
export const bylineWords = (locale: string) => (locale.startsWith('fr') ? french : english);
