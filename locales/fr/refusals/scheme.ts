import type { SchemeRefusalTexts } from '../../en/refusals/scheme';

export const scheme: SchemeRefusalTexts = {
  noCalendar: 'Ce calendrier n’existe plus.',
  notJiraAdministrator:
    'Seuls les administrateurs de Jira peuvent créer des priorités. Envoyez-leur le texte.',
  priorityNotTaken: (name) =>
    `Jira n’a pas pris la priorité ${name}. Créez-la à la main, dans les paramètres de Jira sous Priorités, et ajoutez-la au schéma de priorités du projet.`,
  notInPriorityScheme: (names) =>
    `Créées, mais pas encore dans le schéma de priorités du projet\u00a0: ${names}. Ajoutez-les-y, dans les paramètres de Jira sous Schémas de priorités.`,
  noVersion: (version) => `Il n’y a pas de version ${version}.`,
  noScheme: 'Ce projet n’a pas de barème.',
  tooManyVersions: (most) => `Le barème de ce projet a ${most} versions et ne peut pas en avoir davantage.`,
  takenPresetName: 'Un modèle porte déjà ce nom.',
  outdatedDraft:
    'Quelqu’un a enregistré une autre version pendant que vous écriviez. Votre brouillon est gardé\u00a0; choisissez ce que deviennent les deux.',
  notAcknowledged: (finding) =>
    `${finding} Dites que vous l’avez lu, ou changez ce à quoi les priorités correspondent.`,
  notAdministrator: 'Seules les personnes qui administrent ce projet voient et modifient son barème.',
  noPreset: (preset) => `Aucun modèle ne s’appelle «\u00a0${preset}\u00a0».`,
  notProjectAdmin: 'Seul un admin du projet peut choisir le barème.',
  busy: 'Quelqu’un enregistre un barème de ce projet en ce moment même. Réessayez.',
};
