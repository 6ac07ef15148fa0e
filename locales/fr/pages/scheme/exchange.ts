import type { ExchangePageTexts } from '../../../en/pages/scheme/exchange';

export const exchange: ExchangePageTexts = {
  file: {
    title: 'Le barème comme fichier',
    note: 'Le brouillon de cette page, avec tout ce que vous avez changé. En YAML les remarques sont des commentaires\u00a0; en JSON elles sont dans «\u00a0notes\u00a0». Gardez-le avec vos autres fichiers, comparez-le, apportez-le à un autre espace ou site.',
    first: 'Un barème téléchargé d’un autre espace ou d’un autre site, ou l’export d’un site entier.',
    yaml: 'Télécharger en YAML',
    json: 'Télécharger en JSON',
    upload: 'Téléverser un fichier',
    taken: (name) => `Le brouillon est maintenant le barème de ${name}. Regardez-le, puis enregistrez-le.`,
    takenFile: 'Le brouillon est maintenant le barème du fichier. Regardez-le, puis enregistrez-le.',
    unknown: (names) => `Non cherchés sur ce site, vérifiez-les vous-même\u00a0: ${names}.`,
    tooLarge: (mb) =>
      `Ce fichier fait ${mb}\u00a0Mo\u00a0; un barème en fait bien moins. Rien n’a été lu, et le brouillon est comme il était.`,
    undo: 'Annuler',
  },
  choose: {
    title: 'Le barème de quel espace\u00a0?',
    note: 'Ce fichier est l’export d’un site entier. Choisissez l’espace dont cet espace prend le barème en vigueur.',
    project: (id, versions) =>
      `Espace ${id}, ${versions > 1 ? `${versions} versions` : `${versions} version`}`,
    none: 'Cet export d’un site ne contient aucun barème.',
    take: 'Prendre ce barème',
  },
  asks: {
    title: (count) =>
      count > 1
        ? `${count} éléments du fichier n’ont pas d’équivalent ici`
        : 'Un élément du fichier n’a pas d’équivalent ici',
    from: (project, site) => `De ${project}, ${site}.`,
    note: 'Choisissez ce qui remplace chacun. Le brouillon ne change qu’une fois tous choisis.',
    fits: (count) =>
      count > 1 ? `${count} autres s’appellent pareil ici.` : `${count} autre s’appelle pareil ici.`,
    inFile: 'Dans le fichier',
    here: 'Ici',
    choose: 'Choisir',
    keep: 'Garder tel quel',
    leaveOut: 'Omettre',
    typed: 'Nom, adresse ou compte',
    group: 'Nom du groupe',
    take: 'Prendre le barème',
    cancel: 'Annuler',
    left: (count) => (count > 1 ? `Il en reste ${count} à choisir.` : 'Il en reste un à choisir.'),
    notFound: 'Ce que vous avez écrit est introuvable ici.',
    kinds: {
      priority: 'Priorité',
      status: 'Statut',
      role: 'Rôle',
      group: 'Groupe',
      person: 'Personne',
      field: 'Champ',
      client: 'Client',
      organization: 'Organisation',
      'work-type': 'Type de ticket',
      component: 'Composant',
      space: 'Espace Confluence',
    },
  },
  text: {
    title: 'Lire un texte',
    note: 'Collez la page ou la section d’un contrat qui dit vos niveaux de service, ou choisissez un fichier PDF, Word, HTML ou texte. Il est lu par des règles, en anglais et en français, et reste sur ce site. Rien ne change sans votre accord.',
    label: 'Texte',
    file: 'Choisir un fichier',
    read: 'Lire',
    reading: 'Lecture du fichier',
    found: (count) => (count > 1 ? `${count} chiffres trouvés` : `${count} chiffre trouvé`),
    unplaced: (count) =>
      count === 0
        ? ''
        : count > 1
          ? `${count} autres durées ne promettent rien au sujet d’un ticket, ou aucun mot ne dit de quoi elles sont.`
          : '1 autre durée ne promet rien au sujet d’un ticket, ou aucun mot ne dit de quoi elle est.',
    source: 'Le texte, avec ce qui a été trouvé',
    heads: { severity: 'Gravité', clock: 'Délai', words: 'Mots', counted: 'Phrase' },
    every: 'Toutes',
    outside: 'hors des heures ouvrables',
    plan: (nth) => `formule ${nth}`,
    doubts: 'Ce que le texte laisse ouvert',
    doubtsNote:
      'Notre lecture est choisie\u00a0; choisissez l’autre là où elle est juste. Les deux restent dans les notes du barème.',
    said: (words) => `«\u00a0${words}\u00a0»`,
    nothingSaid: 'Le texte n’en dit rien.',
    use: 'En faire le brouillon',
    used: 'Le brouillon est maintenant ce qui a été lu. Regardez chaque section, puis enregistrez-le.',
    tooLong:
      'Ce texte est plus long que ce qui peut être lu d’un coup. Collez la partie sur les niveaux de service.',
  },
  imports: {
    title: 'De Jira Service Management, Time to SLA ou un tableau',
    note: 'Connecté comme administrateur, ouvrez ces deux adresses de votre site et collez ici les deux réponses, l’une après l’autre. Pour d’autres systèmes, remplissez le modèle de la documentation. Rien ne change sans votre accord.',
    serviceDesk: 'ID-DU-CENTRE-DE-SERVICES',
    label: 'Réponses, ou le tableau',
    read: 'Lire',
    file: 'Choisir un fichier',
    tooLarge: 'Ce fichier est plus grand que toute configuration de SLA. Rien n’a été lu.',
    found: (count) => (count > 1 ? `${count} termes` : `${count} terme`),
    heads: { outcome: 'Ce qu’il est devenu', of: 'SLA ou calendrier', part: 'Partie', term: 'Terme' },
    outcomes: { taken: 'Pris', approximated: 'Approché', none: 'Sans équivalent' },
    used: 'Le brouillon est maintenant ce qui a été importé. Regardez chaque section, puis enregistrez-le.',
  },
  compare: {
    title: 'Côte à côte avec Jira Service Management',
    note: 'Met nos délais à côté des SLA de Jira pour les 500 dernières demandes de cet espace, selon le barème en vigueur, avec vos droits. Rien n’est modifié.',
    run: 'Comparer',
    stop: 'Arrêter',
    looked: (count) => (count > 1 ? `${count} tickets examinés` : `${count} ticket examiné`),
    none: 'Aucun des derniers tickets n’est une demande dont vous pouvez voir les SLA.',
    found: (requests, cycles) =>
      `${requests > 1 ? `${requests} demandes` : `${requests} demande`}, ${cycles > 1 ? `${cycles} cycles` : `${cycles} cycle`}`,
    heads: { reason: 'Résultat', cycles: 'Cycles', examples: 'Exemples' },
  },
  notes: {
    title: 'Notes du barème',
    none: 'Le barème n’a aucune note.',
    whole: 'Le barème entier',
    other: (reading) => `(l’autre lecture\u00a0: ${reading})`,
    remove: 'Retirer la note',
  },
};
