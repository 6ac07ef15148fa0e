import type { ReportStatus } from '../../src/contract/report';

type Withheld = ReportStatus['withheld'];

/** Nothing for none of them. */
const countText = (count: number, singular: string, plural = `${singular}s`) =>
  count === 0 ? '' : `${count} ${count === 1 ? singular : plural}`;

const english = {
  title: 'Incident report',
  notOwed: 'No incident report is owed.',
  due: (days: number, at: string) =>
    days === 0 ? `Due ${at}.` : `${days} business ${days === 1 ? 'day' : 'days'} left, due ${at}.`,
  overdue: (at: string) => `Overdue: it was due ${at}.`,
  blanks: (count: number) =>
    count === 0
      ? 'Nothing is left to be written by a person.'
      : `${count} ${count === 1 ? 'part is' : 'parts are'} still to be written by a person.`,
  withheld: (left: Withheld) => {
    const parts = [
      countText(left.comments, 'internal comment'),
      countText(left.notes, 'note of the team', 'notes of the team'),
      countText(left.worklogs, 'entry of work', 'entries of work'),
      countText(left.fields, 'field'),
      countText(left.files, 'file'),
    ].filter(Boolean);
    return parts.length === 0 ? 'Nothing internal was left out.' : `Left out: ${parts.join(', ')}.`;
  },
  newer: (count: number) =>
    `Newer facts for ${count} ${count === 1 ? 'part' : 'parts'} that somebody changed.`,
  own: (line: string) => `On the page: ${line}`,
};

const french: typeof english = {
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
    const parts = [
      countText(left.comments, 'commentaire interne', 'commentaires internes'),
      countText(left.notes, 'note de l’équipe', 'notes de l’équipe'),
      countText(left.worklogs, 'saisie de temps', 'saisies de temps'),
      countText(left.fields, 'champ'),
      countText(left.files, 'fichier'),
    ].filter(Boolean);
    return parts.length === 0 ? 'Rien d’interne n’a été écarté.' : `Écartés\u00a0: ${parts.join(', ')}.`;
  },
  newer: (count) =>
    `Des faits plus récents pour ${count} ${count === 1 ? 'partie modifiée' : 'parties modifiées'} par quelqu’un.`,
  own: (line) => `Sur la page\u00a0: ${line}`,
};

/** What the byline's page says. */
export const bylineWordsOf = (locale: string) => (locale.startsWith('fr') ? french : english);
