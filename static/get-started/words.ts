/** What the first page after an install says. */
const english = {
  title: 'Get started with Sablier',
  lead: 'Five steps from here to the first followed issue; about three minutes.',
  loading: 'Loading',
  project: 'Project',
  noProject: 'You see no project yet. Create one in Jira, then come back.',
  done: 'Done',
  toDo: 'To do',
  progress: (done: number) => `${done} of 5 done`,
  preset: {
    title: 'Pick a preset',
    text: 'The promises the project keeps: severities, goals, calendar. Everything can be changed later, in Project settings.',
    done: (scheme: string) => `${scheme} is in force.`,
    choose: 'Preset',
    use: 'Use this preset',
  },
  priorities: {
    title: 'Match priorities with severities',
    text: 'A Jira priority stands for the severity it names. Where none does, Jira’s order decides: the first for the first.',
    done: 'Every severity has a priority of its name.',
    missing: (names: string) =>
      `No priority names ${names}. Create them in Jira’s settings under Priorities, or leave the order to decide.`,
    enough: 'The order will do',
  },
  panel: {
    title: 'Show the panel on issues',
    text: 'The clocks stand on an issue once its panel is added. Sablier puts it on every issue of the project, with your own rights.',
    pin: (project: string) => `Show it on every issue of ${project}`,
    pinning: 'Jira is putting it there',
    pinned: 'The panel is on every issue of the project.',
    byHand: 'By hand: on any issue of the project, open Apps, then Sablier, then “Show for all work items”.',
    mark: 'I have done this',
  },
  fields: {
    title: 'Put the fields on screens',
    text: 'SLA response due, SLA resolution due, SLA next update due and SLA state can stand on screens, boards and in columns of a search. Sablier puts them on the screens you choose, with your own rights.',
    mark: 'They are on the right screens',
    screens: 'Screens',
    lacks: (names: string[]) => `lacks ${names.length === 1 ? names[0] : `${names.length} fields`}`,
    has: 'has every field',
    projects: 'Followed projects',
    untold: 'its screens are its own: add the fields in the project’s settings',
    put: 'Put the fields on the chosen screens',
    busy: 'Putting',
    byHand: 'By hand: in Jira’s settings, under Screens, add the fields whose names begin with SLA.',
  },
  ticket: {
    title: 'Try a ticket',
    text: 'Create an issue in the project. Within seconds it is followed, and shows in the queue of the project.',
    done: (key: string) => `${key} is followed.`,
    open: (key: string) => `Open ${key}`,
    look: 'Look again',
  },
  noRights: 'A step needs rights you lack? Send this to your Jira administrator:',
  request: (project: string | null) =>
    `Please help us finish setting up Sablier in ${project === null ? 'our project' : `project ${project}`}: 1. in an issue of the project, Apps, Sablier, “Show for all work items”; 2. add the fields whose names begin with SLA to the project’s screens; 3. create priorities that bear the names of our severities.`,
  copy: 'Copy the text',
  copied: 'Copied',
};

export type StartWords = typeof english;

const french: StartWords = {
  title: 'Premiers pas avec Sablier',
  lead: 'Cinq étapes d’ici au premier ticket suivi\u00a0; environ trois minutes.',
  loading: 'Chargement',
  project: 'Projet',
  noProject: 'Vous ne voyez encore aucun projet. Créez-en un dans Jira, puis revenez.',
  done: 'Fait',
  toDo: 'À faire',
  progress: (done) => `${done} sur 5`,
  preset: {
    title: 'Choisir un modèle',
    text: 'Les promesses que tient le projet\u00a0: gravités, objectifs, calendrier. Tout se change plus tard, dans les paramètres du projet.',
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
    text: 'Les délais paraissent sur un ticket quand son panneau y est ajouté. Sablier le met sur tous les tickets du projet, avec vos propres droits.',
    pin: (project) => `L’afficher sur tous les tickets de ${project}`,
    pinning: 'Jira s’en occupe',
    pinned: 'Le panneau est sur tous les tickets du projet.',
    byHand:
      'À la main\u00a0: sur un ticket du projet, ouvrez Apps, puis Sablier, puis «\u00a0Afficher pour tous les tickets\u00a0».',
    mark: 'C’est fait',
  },
  fields: {
    title: 'Mettre les champs sur les écrans',
    text: 'SLA response due, SLA resolution due, SLA next update due et SLA state peuvent paraître sur les écrans, les tableaux et en colonnes d’une recherche. Sablier les met sur les écrans que vous choisissez, avec vos propres droits.',
    mark: 'Ils sont sur les bons écrans',
    screens: 'Écrans',
    lacks: (names) => `sans ${names.length === 1 ? names[0] : `${names.length} champs`}`,
    has: 'a tous les champs',
    projects: 'Projets suivis',
    untold: 'ses écrans lui sont propres\u00a0: ajoutez les champs dans les paramètres du projet',
    put: 'Mettre les champs sur les écrans choisis',
    busy: 'En cours',
    byHand:
      'À la main\u00a0: dans les paramètres de Jira, sous Écrans, ajoutez les champs dont le nom commence par SLA.',
  },
  ticket: {
    title: 'Essayer un ticket',
    text: 'Créez un ticket dans le projet. En quelques secondes il est suivi, et paraît dans la file du projet.',
    done: (key) => `${key} est suivi.`,
    open: (key) => `Ouvrir ${key}`,
    look: 'Regarder de nouveau',
  },
  noRights:
    'Une étape demande des droits que vous n’avez pas\u00a0? Envoyez ceci à votre administrateur Jira\u00a0:',
  request: (project) =>
    `Merci de nous aider à terminer la mise en place de Sablier dans ${project === null ? 'notre projet' : `le projet ${project}`}\u00a0: 1. sur un ticket du projet, Apps, Sablier, «\u00a0Afficher pour tous les tickets\u00a0»\u00a0; 2. ajouter aux écrans du projet les champs dont le nom commence par SLA\u00a0; 3. créer des priorités qui portent le nom de nos gravités.`,
  copy: 'Copier le texte',
  copied: 'Copié',
};

export const startWordsOf = (locale: string): StartWords => (locale.startsWith('fr') ? french : english);
