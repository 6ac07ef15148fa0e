/** Source: valtech, “Priority Level Definition”. */
export const valtechSeverities = [
  {
    name: 'Fatal',
    fr: 'Fatale',
    codes: ['1', 'Fatal Emergency'],
    definition: {
      en: 'Incident causing a complete or significant degradation of a functionality or solution delivered by Valtech resulting in the interruption of a transactional process or causing a significant financial impact to the Client.',
      fr: 'Incident causant une dégradation complète ou importante d’une fonctionnalité ou d’une solution livrée par Valtech, qui interrompt un processus transactionnel ou a une incidence financière importante pour le client.',
    },
    examples: {
      en: 'The website or system is down, the cart doesn’t work, etc.',
      fr: 'Le site ou le système est en panne, le panier ne fonctionne pas, etc.',
    },
    clause: '1. Fatal Emergency',
  },
  {
    name: 'Critical',
    fr: 'Critique',
    codes: ['2', 'Critical Emergency'],
    definition: {
      en: 'Incident that is not a Fatal Emergency, but causes partial or limited degradation of a functionality or solution delivered by Valtech, or for which a workaround exists so that the transactional process can continue normally.',
      fr: 'Incident qui n’est pas une urgence fatale, mais qui cause une dégradation partielle ou limitée d’une fonctionnalité ou d’une solution livrée par Valtech, ou pour lequel un contournement permet au processus transactionnel de continuer normalement.',
    },
    examples: {
      en: 'A product category isn’t displaying, a product is available for 0$, etc.',
      fr: 'Une catégorie de produits ne s’affiche pas, un produit est offert à 0\u00a0$, etc.',
    },
    clause: '2. Critical Emergency',
  },
  {
    name: 'Minor',
    fr: 'Mineure',
    codes: ['3', 'Mineur', 'Minor Issue'],
    definition: {
      en: 'Incident that is neither a Fatal or Critical Emergency, but causes minor or cosmetic degradation of a functionality or solution delivered by Valtech.',
      fr: 'Incident qui n’est ni une urgence fatale ni une urgence critique, mais qui cause une dégradation mineure ou esthétique d’une fonctionnalité ou d’une solution livrée par Valtech.',
    },
    examples: {
      en: 'A redirection doesn’t work, an attribute isn’t displaying correctly, etc.',
      fr: 'Une redirection ne fonctionne pas, un attribut ne s’affiche pas correctement, etc.',
    },
    clause: '3. Minor Issue',
  },
];
