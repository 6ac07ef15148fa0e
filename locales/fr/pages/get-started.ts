import type { StartTexts } from '../../en/pages/get-started';

export const start: StartTexts = {
  title: 'Premiers pas avec Sablier',
  lead: 'Cinq étapes d’ici au premier ticket suivi\u00a0; environ trois minutes.',
  loading: 'Chargement',
  project: 'Espace',
  noProject: 'Vous ne voyez encore aucun espace. Créez-en un dans Jira, puis revenez.',
  done: 'Fait',
  toDo: 'À faire',
  progress: (done) => `${done} sur 5`,
  preset: {
    title: 'Choisir un modèle',
    text: 'Les engagements de l’espace\u00a0: gravités, objectifs, calendrier. Tout se change plus tard, dans les paramètres de l’espace.',
    done: (scheme) => `${scheme} est en vigueur.`,
    choose: 'Modèle',
    use: 'Prendre ce modèle',
  },
  priorities: {
    title: 'Associer les priorités aux gravités',
    text: 'Une priorité Jira correspond à la gravité dont elle porte le nom. Sinon l’ordre de Jira décide\u00a0: la première pour la première.',
    done: 'Chaque gravité a une priorité à son nom.',
    missing: (names) =>
      `Aucune priorité ne porte le nom de ${names}. Créez-les dans les paramètres de Jira, sous Priorités, ou laissez l’ordre décider.`,
    enough: 'L’ordre suffit',
  },
  panel: {
    title: 'Montrer le panneau sur les tickets',
    text: 'Les délais paraissent sur un ticket quand son panneau y est ajouté. Sablier le met sur tous les tickets de l’espace, avec vos propres droits.',
    pin: (project) => `L’afficher sur tous les tickets de ${project}`,
    pinning: 'Jira s’en occupe',
    pinned: 'Le panneau est sur tous les tickets de l’espace.',
    byHand:
      'À la main\u00a0: sur un ticket de l’espace, ouvrez Apps, puis Sablier, puis «\u00a0Afficher pour tous les tickets\u00a0».',
    mark: 'C’est fait',
  },
  fields: {
    title: 'Mettre les champs sur les écrans',
    text: 'SLA response due, SLA resolution due, SLA next update due et SLA state peuvent paraître sur les écrans, les tableaux et en colonnes d’une recherche. Sablier les met sur les écrans que vous choisissez, avec vos propres droits.',
    mark: 'Ils sont sur les bons écrans',
    screens: 'Écrans',
    lacks: (names) => `sans ${names.length === 1 ? names[0] : `${names.length} champs`}`,
    has: 'a tous les champs',
    projects: 'Espaces suivis',
    untold: 'ses écrans lui sont propres\u00a0: ajoutez les champs dans les paramètres de l’espace',
    put: 'Mettre les champs sur les écrans choisis',
    busy: 'En cours',
    byHand:
      'À la main\u00a0: dans les paramètres de Jira, sous Écrans, ajoutez les champs dont le nom commence par SLA.',
  },
  ticket: {
    title: 'Essayer un ticket',
    text: 'Créez un ticket dans l’espace. En quelques secondes il est suivi, et paraît dans la file de l’espace.',
    done: (key) => `${key} est suivi.`,
    open: (key) => `Ouvrir ${key}`,
    look: 'Regarder de nouveau',
  },
  noRights:
    'Une étape demande des droits que vous n’avez pas\u00a0? Envoyez ceci à votre administrateur Jira\u00a0:',
  request: (project) =>
    `Merci de nous aider à terminer la mise en place de Sablier dans ${project === null ? 'notre espace' : `l’espace ${project}`}\u00a0: 1. sur un ticket de l’espace, Apps, Sablier, «\u00a0Afficher pour tous les tickets\u00a0»\u00a0; 2. ajouter aux écrans de l’espace les champs dont le nom commence par SLA\u00a0; 3. créer des priorités qui portent le nom de nos gravités.`,
  copy: 'Copier le texte',
  copied: 'Copié',
};
