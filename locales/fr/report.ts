import type { ReportTexts } from '../en/report';

/** Nothing for the first. */
const suffixOf = (count: number, mark: string) => (count > 1 ? `${mark}${count}` : '');

export const report: ReportTexts = {
  dueOn: (day, left) =>
    left === 0
      ? `attendu aujourd’hui, le ${day}`
      : `${left} ${left === 1 ? 'jour ouvrable restant' : 'jours ouvrables restants'}, attendu le ${day}`,
  overdue: (day) => `en retard depuis le ${day}`,
  byline: (state, due) => `Rapport d’incident\u00a0: ${[state, due].filter(Boolean).join(', ')}`,
  bylineHint: 'Où en est le rapport d’incident, et sa prochaine étape',
  steps: {
    drafted: 'Rédigé',
    'in-review': 'Envoyé en révision',
    approved: 'Approuvé',
    'taken-back': 'Modifié après son approbation, de nouveau en révision',
    published: 'Publié',
    amended: 'Modifié',
  },
  fileName: (key, nth, edition) =>
    `${key}-rapport-incident${suffixOf(nth, '-')}${suffixOf(edition, '-v')}.docx`,
  stageLink: (key, nth) => `${key}\u00a0: étape ${nth} du rapport`,
  draftOf: (name) => `BROUILLON-${name}`,
  toldFile: 'Le rapport d’incident de ce ticket est publié. Il est joint à ce ticket\u00a0:',
  told: 'Le rapport d’incident de ce ticket est publié\u00a0:',
  /** What the draft is called once its page for the client has its title; a space holds a title once. */
  draftSuffix: ' (brouillon)',
  /** What keeps a report from going on, each with its way out. */
  problems: {
    'no-space':
      'Aucun espace Confluence n’a la clé de cet espace Jira. Créez-en un, ou laissez le barème faire des rapports des fichiers joints aux tickets\u00a0; le rapport est retenté toutes les cinq minutes.',
    'title-taken':
      'Une autre page porte déjà le titre du rapport. Renommez-la\u00a0; le rapport est retenté toutes les cinq minutes.',
    'page-gone':
      'La page du rapport a été supprimée ou cachée à l’app. Restaurez-la, laissez l’app la voir de nouveau, ou faites-la rédiger de nouveau.',
    'space-archived':
      'L’espace Confluence de cet espace Jira est archivé. Restaurez-le\u00a0; le rapport est retenté toutes les cinq minutes.',
    'no-permission':
      'L’app ne peut pas écrire dans l’espace Confluence de cet espace Jira. Donnez-lui ce droit\u00a0; le rapport est retenté toutes les cinq minutes.',
    'restriction-refused':
      'Confluence n’a pas laissé l’app restreindre la page du rapport\u00a0: rien n’y a été écrit. Donnez-lui le droit de restreindre les pages\u00a0; c’est retenté toutes les cinq minutes.',
    'parent-gone':
      'La page sous laquelle vont les rapports de ce client a disparu, ou est cachée à l’app. Indiquez-en une autre dans l’administration\u00a0; le rapport est retenté toutes les cinq minutes.',
    'no-readers':
      'Le groupe qui lit les rapports de ce client a disparu, ou Confluence l’a refusé\u00a0: la page n’a été montrée à personne. Indiquez-en un autre dans l’administration, puis réessayez et publiez.',
    'other-clients':
      'D’autres clients sont servis dans cet espace Jira ou Confluence, et aucun compte de ce client n’est connu\u00a0: la page n’a été montrée à personne. Indiquez un groupe de lecteurs, ou des contacts avec un compte, dans l’administration, puis réessayez et publiez.',
    'confluence-failed': 'Confluence n’a pas pris le rapport. Il est retenté toutes les cinq minutes.',
    'no-restrictions':
      'Confluence ne restreint pas les pages ici\u00a0: cette page n’a pas pu être réservée à ses lecteurs. Retirez le groupe de lecteurs dans l’administration, puis réessayez et publiez.',
    'not-connected':
      'L’app n’est plus connectée à Confluence\u00a0: la page du rapport est inaccessible. Demandez à une personne qui administre le site de connecter l’app à Confluence\u00a0; le rapport est retenté toutes les cinq minutes.',
  },
  /** Why a report that is not published is a file, each with the way to a page. */
  fileReasons: {
    absent:
      'L’app ne trouve pas Confluence sur ce site\u00a0: le rapport est un fichier Word. Si le site a Confluence, demandez à une personne qui administre le site d’y connecter l’app\u00a0; le rapport pourra alors être publié comme page.',
    'not-connected':
      'L’app n’est pas connectée à Confluence\u00a0: le rapport est rédigé dans un fichier Word. Demandez à une personne qui administre le site de connecter l’app à Confluence\u00a0; le rapport pourra alors être publié comme page.',
    'no-restrictions':
      'Confluence ne réserve pas les pages à l’équipe ici (Confluence Free n’a pas de restrictions de page)\u00a0: le brouillon est un fichier Word jusqu’à ce que vous le publiiez comme page.',
  },
};
