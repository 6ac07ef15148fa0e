import type { ReportRefusalTexts } from '../../en/refusals/report';

export const report: ReportRefusalTexts = {
  draftFiles:
    'La page montre des fichiers qui se trouvent sur le brouillon, que le client ne voit jamais. Retirez-les de la page\u00a0; ils peuvent être ajoutés à celle qui est publiée.',
  changedPage: 'La page a été modifiée après son approbation\u00a0: elle est de nouveau en revue.',
  notNow: 'Le rapport n’en est pas là\u00a0: un brouillon passe en revue, est approuvé, puis publié.',
  blanks: (left) =>
    `${left} des parties que seules des personnes peuvent écrire ${left === 1 ? 'est encore vide' : 'sont encore vides'}.`,
  notAllowed: 'Seules les personnes qui peuvent modifier ce ticket peuvent travailler à son rapport.',
  noDraft: 'Il n’y a pas de brouillon à lire ici.',
  actionNotAllowed:
    'Seules les personnes qui peuvent modifier ce ticket et en créer ici peuvent ajouter une mesure corrective.',
  noSuchPerson: (owner) =>
    `Personne, ou plus d’une personne, ne s’appelle «\u00a0${owner}\u00a0»\u00a0; écrivez une adresse ou le nom entier.`,
  inPage: 'Cette partie s’écrit sur la page du rapport.',
  notAReport: 'Cette page n’est pas un rapport d’incident.',
};
