import type { ManifestTexts } from '../en/manifest';

export const manifest: ManifestTexts = {
  locale: 'fr-FR',
  texts: {
    panel: {
      title: 'Sablier',
    },
    queue: {
      title: 'Prochaines échéances',
    },
    portal: {
      title: 'Niveaux de service',
    },
    scheme: {
      title: 'Niveaux de service',
    },
    context: {
      title: 'Niveaux de service',
      label: 'Niveaux de service',
    },
    admin: {
      title: 'Sablier',
    },
    start: {
      title: 'Premiers pas',
    },
    gadgets: {
      attainment: 'Niveaux de service\u00a0: objectifs respectés',
      'falls-due': 'Niveaux de service\u00a0: prochaines échéances',
      breaches: 'Niveaux de service\u00a0: dépassements',
      reports: 'Niveaux de service\u00a0: rapports d’incident',
    },
    summary: {
      title: 'Bilan des niveaux de service',
      description: 'Les niveaux de service du client dont c’est l’espace, par mois.',
    },
    byline: {
      title: 'Rapport d’incident',
    },
    accounts: {
      title: 'Comptes',
    },
    'gadget-notes': {
      attainment: 'La part des objectifs respectés, par mois et gravité, à côté de ce qui est promis.',
      'falls-due': 'Combien de tickets sont dépassés, ou échoient dans les heures, le jour ou la semaine.',
      breaches: 'Les dépassements par cause et partie responsable.',
      reports: 'Les rapports d’incident remis à temps et en retard, par mois.',
    },
    closing: {
      name: 'Ce que le barème exige avant une fermeture',
      description:
        'Un ticket des gravités que nomme le barème est fermé une fois le service indiqué comme rétabli, ou une cause donnée.',
    },
    'field-notes': {
      'response-due': 'Quand est attendue la première réponse humaine de l’équipe.',
      'resolution-due': 'Quand le service doit être rétabli.',
      'update-due': 'Quand est attendu le prochain suivi au client.',
      'report-due': 'Quand est attendu le rapport d’incident du client.',
      'sla-state':
        'Le pire des délais ouverts\u00a0; les valeurs sont Breached, At risk, Paused, On track et Met.',
      'sla-severity': 'La gravité selon laquelle le barème juge le ticket.',
      'sla-pager':
        'Ce qu’un téléavertisseur devrait dire en dernier\u00a0; chaque changement est un appel, qu’une règle envoie.',
      'acknowledge-due': 'Quand il faut accuser réception du ticket.',
      'workaround-due': 'Quand le client doit avoir un autre moyen de continuer.',
      'breached-at': 'Quand le premier de ses délais a dépassé son objectif.',
    },
  },
};
