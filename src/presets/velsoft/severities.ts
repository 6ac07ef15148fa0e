/** Source: velsoft, “The company has 2 levels of Support”. */
export const velsoftSeverities = [
  {
    name: 'High',
    fr: 'Élevée',
    codes: ['High Priority', 'Haute'],
    definition: {
      en: 'Solution faults that prevent normal wide functional use.',
      fr: 'Défauts de la solution qui empêchent son usage normal et général.',
    },
    examples: {
      en: 'E-Learning development issues of function or knowledge or solution issues of function or knowledge that interrupt development or solution operational matters or activities.',
      fr: 'Problèmes de fonction ou de connaissance, en développement de formation en ligne ou dans la solution, qui interrompent le développement ou l’exploitation de la solution.',
    },
    clause: 'High Priority definition',
  },
  {
    name: 'Medium',
    fr: 'Moyenne',
    codes: ['Medium Priority'],
    definition: {
      en: 'Solution faults that impact on certain aspects of normal functional use.',
      fr: 'Défauts de la solution qui touchent certains aspects de son usage normal.',
    },
    examples: {
      en: 'E-Learning development issues of function or knowledge or solution issues of function or knowledge that would accelerate and assist in the development or operational matters or activities.',
      fr: 'Problèmes de fonction ou de connaissance, en développement de formation en ligne ou dans la solution, dont la réponse accélérerait et aiderait le développement ou l’exploitation.',
    },
    clause: 'Medium Priority definition',
  },
  {
    name: 'Low',
    fr: 'Basse',
    codes: ['Low Priority', 'Faible'],
    definition: {
      en: 'NO support requests are treated as Low Priority by the Velsoft Teams, so all such assistance requests will be categorized as Medium Priority activities.',
      fr: 'AUCUNE demande de soutien n’est traitée comme basse par les équipes de Velsoft\u00a0: toutes ces demandes sont classées comme moyennes.',
    },
    examples: { en: 'Any request filed as low.', fr: 'Toute demande déposée comme basse.' },
    clause: 'NO support requests are treated as Low Priority by the Velsoft Teams',
  },
];
