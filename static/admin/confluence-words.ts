const english = {
  ready: 'Connected. Incident reports are pages.',
  absent:
    'The app finds no Confluence on this site. Incident reports are Word files on their work items. If the site has Confluence, open Connected apps in Atlassian Administration, choose Sablier and connect it to Confluence.',
  'not-connected':
    'The app is not connected to Confluence. Incident reports are drafted as Word files. Open Connected apps in Atlassian Administration, choose Sablier and connect it to Confluence.',
  unrestricted: (keys: string[]) =>
    `Drafts are Word files until they are published, because Confluence did not keep a page to the team in ${keys.join(', ')}. Confluence Free has no page restrictions: change the plan. On another plan, let the app restrict pages in the space. The app tries again within a day.`,
};

const french: typeof english = {
  ready: 'Connecté. Les rapports d’incident sont des pages.',
  absent:
    'L’app ne trouve pas Confluence sur ce site. Les rapports d’incident sont des fichiers Word joints à leurs tickets. Si le site a Confluence, ouvrez les applications connectées dans Atlassian Administration, choisissez Sablier et connectez-le à Confluence.',
  'not-connected':
    'L’app n’est pas connectée à Confluence. Les rapports d’incident sont rédigés dans des fichiers Word. Ouvrez les applications connectées dans Atlassian Administration, choisissez Sablier et connectez-le à Confluence.',
  unrestricted: (keys) =>
    `Les brouillons sont des fichiers Word jusqu’à leur publication, car Confluence n’a pas réservé une page à l’équipe dans ${keys.join(', ')}. Confluence Free n’a pas de restrictions de page\u00a0: changez d’abonnement. Avec un autre abonnement, laissez l’app restreindre les pages de l’espace. L’app réessaie dans la journée.`,
};

/** What the health says of the site's Confluence. */
export const confluenceWordsOf = (locale: string) => (locale.startsWith('fr') ? french : english);
