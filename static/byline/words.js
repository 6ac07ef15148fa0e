/** Nothing for none of them. */
const counted = (count, one, several = `${one}s`) =>
  count === 0 ? '' : `${count} ${count === 1 ? one : several}`;
const english = {
  title: 'Incident report',
  notOwed: 'No incident report is owed.',
  due: (days, at) =>
    days === 0 ? `Due ${at}.` : `${days} business ${days === 1 ? 'day' : 'days'} left, due ${at}.`,
  overdue: (at) => `Overdue: it was due ${at}.`,
  blanks: (count) =>
    count === 0
      ? 'Nothing is left to be written by a person.'
      : `${count} ${count === 1 ? 'part is' : 'parts are'} still to be written by a person.`,
  withheld: (left) => {
    const said = [
      counted(left.comments, 'internal comment'),
      counted(left.notes, 'note of the team', 'notes of the team'),
      counted(left.worklogs, 'entry of work', 'entries of work'),
      counted(left.fields, 'field'),
      counted(left.files, 'file'),
    ].filter(Boolean);
    return said.length === 0 ? 'Nothing internal was left out.' : `Left out: ${said.join(', ')}.`;
  },
  newer: (count) => `Newer facts for ${count} ${count === 1 ? 'part' : 'parts'} that somebody changed.`,
  own: (line) => `On the page: ${line}`,
};
const french = {
  title: 'Rapport d’incident',
  notOwed: 'Aucun rapport d’incident n’est dû.',
  due: (days, at) =>
    days === 0
      ? `Échéance\u00a0: ${at}.`
      : `${days} ${days === 1 ? 'jour ouvrable restant' : 'jours ouvrables restants'}, échéance\u00a0: ${at}.`,
  overdue: (at) => `En retard\u00a0: échéance ${at}.`,
  blanks: (count) =>
    count === 0
      ? 'Il ne reste rien à écrire par une personne.'
      : `${count} ${count === 1 ? 'partie reste' : 'parties restent'} à écrire par une personne.`,
  withheld: (left) => {
    const said = [
      counted(left.comments, 'commentaire interne', 'commentaires internes'),
      counted(left.notes, 'note de l’équipe', 'notes de l’équipe'),
      counted(left.worklogs, 'saisie de temps', 'saisies de temps'),
      counted(left.fields, 'champ'),
      counted(left.files, 'fichier'),
    ].filter(Boolean);
    return said.length === 0 ? 'Rien d’interne n’a été écarté.' : `Écartés\u00a0: ${said.join(', ')}.`;
  },
  newer: (count) =>
    `Des faits plus récents pour ${count} ${count === 1 ? 'partie modifiée' : 'parties modifiées'} par quelqu’un.`,
  own: (line) => `Sur la page\u00a0: ${line}`,
};
/** What the byline's page says. */
export const bylineWords = (locale) => (locale.startsWith('fr') ? french : english);
