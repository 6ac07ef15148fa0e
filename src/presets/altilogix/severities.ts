/** Source: altilogix, “Comment ce service fonctionne”; it gives no examples, and tells the two apart by their channels. */
export const altilogixSeverities = [
  {
    name: 'Urgent',
    fr: 'Urgente',
    codes: [],
    definition: {
      en: 'Urgent calls are usually major problems that affect the pursuit of your daily activities and need to be solved quickly.',
      fr: 'Les appels urgents consistent habituellement en des problèmes majeurs qui affectent la poursuite de vos activités quotidiennes et qui ont besoin d’être solutionnés rapidement.',
    },
    examples: {
      en: 'A call by the urgent address or telephone line.',
      fr: 'Un appel par l’adresse ou la ligne téléphonique urgente.',
    },
    clause: 'Les appels urgents',
  },
  {
    name: 'Regular',
    fr: 'Régulière',
    codes: ['Régulier', 'Non urgent', 'Non urgente'],
    definition: {
      en: 'Calls that are not urgent are usually problems that do not prevent you from pursuing your daily activities and that ordinarily need to be solved within 72 hours (or more) of the call.',
      fr: 'Les appels non urgents consistent habituellement en des problèmes qui n’empêchent en rien la poursuite de vos activités quotidiennes et qui ont, d’ordinaire, besoin d’être solutionnés dans les 72\u00a0heures (ou plus) suivant l’appel.',
    },
    examples: { en: 'A call by the regular address.', fr: 'Un appel par l’adresse régulière.' },
    clause: 'Les appels non urgents',
  },
];
