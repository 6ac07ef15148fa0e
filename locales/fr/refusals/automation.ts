import type { AutomationRefusalTexts } from '../../en/refusals/automation';

export const automation: AutomationRefusalTexts = {
  jiraSilent:
    'Jira n’a pas dit s’il a pris le ticket. Réessayez dans une minute\u00a0: il sera d’abord recherché.',
  jiraRefused:
    'Jira n’a pas pris le ticket\u00a0: le projet exige peut-être des champs que l’app ne peut remplir, ou ne l’admet pas.',
  notAllowed: 'Seules les personnes qui peuvent modifier ce ticket peuvent solliciter un tiers.',
  notAllowedThere: 'Vous ne pouvez pas créer de ticket dans ce projet.',
  notAgreeable:
    'Il n’y a rien ici que vous puissiez accepter\u00a0: c’est déjà accepté, remplacé, ou ce n’est pas à vous de l’accepter.',
  notEscalatable:
    'Cette demande ne peut pas monter d’un échelon\u00a0: elle est fermée, ou personne n’est désigné.',
};
