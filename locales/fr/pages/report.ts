import type { BylineTexts, ReportContentTexts } from '../../en/pages/report';

/** Nothing for none of them. */
const countText = (count: number, singular: string, plural = `${singular}s`) =>
  count === 0 ? '' : `${count} ${count === 1 ? singular : plural}`;

export const byline: BylineTexts = {
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

export const content: ReportContentTexts = {
  title: 'Ce que contient le rapport',
  close: 'Fermer',
};
