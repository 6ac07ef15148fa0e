import type { FileReason, ReportProblem } from '../../ports/reports';

interface Sentence {
  en: string;
  fr: string;
}

/** What keeps a report from going on, each with its way out. */
export const problemSentences: Record<ReportProblem, Sentence> = {
  'no-space': {
    en: 'No Confluence space has this project’s key. Create one, or let the scheme make reports files on their issues; the report is tried again every five minutes.',
    fr: 'Aucun espace Confluence ne porte la clé de ce projet. Créez-en un, ou laissez le barème faire des rapports des fichiers joints aux tickets\u00a0; le rapport est retenté toutes les cinq minutes.',
  },
  'title-taken': {
    en: 'Another page already has the report’s title. Rename it; the report is tried again every five minutes.',
    fr: 'Une autre page porte déjà le titre du rapport. Renommez-la\u00a0; le rapport est retenté toutes les cinq minutes.',
  },
  'page-gone': {
    en: 'The report’s page was deleted or hidden from the app. Restore it, let the app see it again, or draft it anew.',
    fr: 'La page du rapport a été supprimée ou cachée à l’app. Restaurez-la, laissez l’app la voir de nouveau, ou faites-la rédiger de nouveau.',
  },
  'space-archived': {
    en: 'The Confluence space of this project is archived. Restore it; the report is tried again every five minutes.',
    fr: 'L’espace Confluence de ce projet est archivé. Restaurez-le\u00a0; le rapport est retenté toutes les cinq minutes.',
  },
  'no-permission': {
    en: 'The app may not write in the Confluence space of this project. Give it the right to; the report is tried again every five minutes.',
    fr: 'L’app ne peut pas écrire dans l’espace Confluence de ce projet. Donnez-lui ce droit\u00a0; le rapport est retenté toutes les cinq minutes.',
  },
  'restriction-refused': {
    en: 'Confluence did not let the app restrict the report’s page, so nothing was written on it. Give it the right to restrict pages; it is tried again every five minutes.',
    fr: 'Confluence n’a pas laissé l’app restreindre la page du rapport\u00a0: rien n’y a été écrit. Donnez-lui le droit de restreindre les pages\u00a0; c’est retenté toutes les cinq minutes.',
  },
  'parent-gone': {
    en: 'The page that this client’s reports stand under is gone, or kept from the app. Set another in the administration; the report is tried again every five minutes.',
    fr: 'La page sous laquelle vont les rapports de ce client a disparu, ou est cachée à l’app. Indiquez-en une autre dans l’administration\u00a0; le rapport est retenté toutes les cinq minutes.',
  },
  'no-readers': {
    en: 'The group that reads this client’s reports is gone, or Confluence refused it, so the page was shown to nobody. Set another in the administration, then try again and publish.',
    fr: 'Le groupe qui lit les rapports de ce client a disparu, ou Confluence l’a refusé\u00a0: la page n’a été montrée à personne. Indiquez-en un autre dans l’administration, puis réessayez et publiez.',
  },
  'other-clients': {
    en: 'Other clients are served in this project or space, and no account of this client’s is known, so the page was shown to nobody. Name a group of readers, or contacts with accounts, in the administration, then try again and publish.',
    fr: 'D’autres clients sont servis dans ce projet ou cet espace, et aucun compte de ce client n’est connu\u00a0: la page n’a été montrée à personne. Indiquez un groupe de lecteurs, ou des contacts avec un compte, dans l’administration, puis réessayez et publiez.',
  },
  'confluence-failed': {
    en: 'Confluence did not take the report. It is tried again every five minutes.',
    fr: 'Confluence n’a pas pris le rapport. Il est retenté toutes les cinq minutes.',
  },
  'no-restrictions': {
    en: 'Confluence does not restrict pages here, so this page could not be kept to its readers. Remove the group of readers in the administration, then try again and publish.',
    fr: 'Confluence ne restreint pas les pages ici\u00a0: cette page n’a pas pu être réservée à ses lecteurs. Retirez le groupe de lecteurs dans l’administration, puis réessayez et publiez.',
  },
  'not-connected': {
    en: 'The app is no longer connected to Confluence, so the report’s page cannot be reached. Ask a site administrator to connect the app to Confluence; the report is tried again every five minutes.',
    fr: 'L’app n’est plus connectée à Confluence\u00a0: la page du rapport est hors d’atteinte. Demandez à une personne qui administre le site de connecter l’app à Confluence\u00a0; le rapport est retenté toutes les cinq minutes.',
  },
};

/** Why a report that is not published is a file, each with the way to a page; where the scheme asks for a file there is nothing to say. */
export const fileSentences: Record<FileReason, Sentence | null> = {
  asked: null,
  absent: {
    en: 'The app finds no Confluence on this site, so the report is a Word file. If the site has Confluence, ask a site administrator to connect the app to it; the report can then be published as a page.',
    fr: 'L’app ne trouve pas Confluence sur ce site\u00a0: le rapport est un fichier Word. Si le site a Confluence, demandez à une personne qui administre le site d’y connecter l’app\u00a0; le rapport pourra alors être publié comme page.',
  },
  'not-connected': {
    en: 'The app is not connected to Confluence, so the report is drafted as a Word file. Ask a site administrator to connect the app to Confluence; the report can then be published as a page.',
    fr: 'L’app n’est pas connectée à Confluence\u00a0: le rapport est rédigé dans un fichier Word. Demandez à une personne qui administre le site de connecter l’app à Confluence\u00a0; le rapport pourra alors être publié comme page.',
  },
  'no-restrictions': {
    en: 'Confluence does not keep pages to the team here (Confluence Free has no page restrictions), so the draft is a Word file until you publish it as a page.',
    fr: 'Confluence ne réserve pas les pages à l’équipe ici (Confluence Free n’a pas de restrictions de page)\u00a0: le brouillon est un fichier Word jusqu’à ce que vous le publiiez comme page.',
  },
};
