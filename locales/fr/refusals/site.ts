import type { SiteRefusalTexts } from '../../en/refusals/site';

export const site: SiteRefusalTexts = {
  noGroup: (name) => `Jira n’a pas de groupe appelé ${name}.`,
  panelNotPinned:
    'Jira n’a pas pris la demande. Affichez le panneau à la main, comme écrit ci-dessus, puis cochez la case.',
  fieldsNotPut:
    'Jira n’a pas pris les champs. Ajoutez-les à la main, dans les paramètres de Jira, sous Écrans.',
  noTeamRole:
    'Le barème de l’espace ne nomme aucun rôle comme équipe. Choisissez-en un sous Équipe de support, ou contentez-vous des courriels.',
  roleNotGranted: (role, project) =>
    `Jira n’a pas ajouté Sablier au rôle ${role}. Ajoutez le compte Sablier dans les paramètres de ${project}, sous Personnes, ou contentez-vous des courriels.`,
  notAdministrator: 'Seules les personnes qui administrent Jira voient et modifient ceci.',
  noSuchPerson: (name) =>
    `Personne, ou plus d’une personne, ne s’appelle ${name}\u00a0; écrivez un nom complet, une adresse ou un identifiant de compte.`,
  noZone: 'Ce n’est pas un fuseau horaire\u00a0; écrivez le lieu, comme America/Toronto.',
  changedMeanwhile:
    'Quelqu’un d’autre vient d’enregistrer ceci. Rouvrez-le pour voir ce qui a changé, puis faites votre modification.',
  unlicensed:
    'Sablier n’a pas de licence sur ce site\u00a0: ce qu’il suit continue, et rien de nouveau n’est commencé. Un administrateur de Jira peut renouveler la licence.',
};
