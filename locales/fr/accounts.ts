import type { AvailabilityTexts, BillingTexts, SatisfactionTexts } from '../en/accounts';

export const billing: BillingTexts = {
  kinds: {
    purchase: 'Achat',
    work: 'Travail',
    excluded: 'Travail hors banque',
    counter: 'Correction',
    minimum: 'Minimum d’urgence',
    travel: 'Déplacement',
    adjustment: 'Ajustement',
  },
  workTypes: {
    'regular-phone': 'Régulier, par téléphone',
    'regular-on-site': 'Régulier, sur place',
    'urgent-phone': 'Urgent, par téléphone',
    'urgent-on-site': 'Urgent, sur place',
    'planned-phone': 'Planifié, par téléphone',
    'planned-on-site': 'Planifié, sur place',
  },
  reasons: ({ minutes, day }) => ({
    worked: ({ worked, rounded, increment, minimum }) => {
      const roundedUp =
        rounded === worked ? '' : `, arrondies à ${minutes(rounded)} par tranches de ${minutes(increment)}`;
      const raised = minimum === null ? '' : `, portées au minimum de ${minutes(minimum)}`;
      return `${minutes(worked)} travaillées${roundedUp}${raised}.`;
    },
    excluded: ({ worked }) =>
      `${minutes(worked)} travaillées\u00a0; la banque ne sert ni à la formation ni aux demandes de modification, ceci est facturé à part.`,
    corrected: ({ on }) =>
      `L’intervention du ${day(on)} a été corrigée\u00a0; ceci reprend ce qui avait été imputé.`,
    moved: ({ on }) =>
      `L’intervention du ${day(on)} est passée à un autre client\u00a0; ceci reprend ce qui avait été imputé.`,
    deleted: ({ on }) =>
      `L’intervention du ${day(on)} a été supprimée\u00a0; ceci reprend ce qui avait été imputé.`,
    'minimum-added': ({ minutes: added, minimum }) =>
      `Urgence traitée hors des heures\u00a0: ${minutes(added)} de plus, jusqu’au minimum de ${minutes(minimum)}, une fois par urgence.`,
    'minimum-returned': ({ minutes: returned, minimum }) =>
      `Urgence traitée hors des heures\u00a0: ${minutes(returned)} de moins, car le minimum de ${minutes(minimum)} a été imputé auparavant.`,
    bought: ({ minutes: bought, dueOn }) =>
      `${minutes(bought)} achetées\u00a0; facture payable le ${day(dueOn)}.`,
    travelled: (journey) =>
      `Déplacement de ${journey.kilometres}\u00a0km, au-delà de ${journey.beyondKm}\u00a0km\u00a0: ${minutes(journey.minutes)} et frais.`,
    adjusted: ({ reason }) => reason,
  }),
  overdrawn: (over, since) => `La banque est à découvert de ${over}, sous zéro depuis le ${since}.`,
  usedUp: (pace, on) => `À ${pace} par 30 jours, la banque sera épuisée vers le ${on}.`,
  statement: {
    title: (client, month) => `${client}\u00a0: relevé de ${month}`,
    sums: ['Compte', 'Temps ou montant'],
    opening: 'Solde d’ouverture',
    bought: 'Acheté',
    used: 'Utilisé',
    closing: 'Solde de clôture',
    invoiced: 'Temps facturé',
    amount: 'Montant facturé',
    unpriced: (lines) =>
      lines < 2 ? `${lines} ligne n’a ni tarif ni montant.` : `${lines} lignes n’ont ni tarif ni montant.`,
    lines: 'Lignes',
    columns: ['Date', 'Écriture', 'Ticket', 'Travail', 'Travaillé', 'Banque', 'Solde', 'Facturé', 'Pourquoi'],
    more: (lines) =>
      `${lines} ${lines < 2 ? 'autre ligne est' : 'autres lignes sont'} dans le fichier qui accompagne ce relevé.`,
    none: 'Rien n’a été travaillé ni acheté ce mois-ci.',
  },
  fileColumns: [
    ...['Date', 'Écriture', 'Ticket', 'Résumé', 'Travail', 'Travaillé (min)', 'Arrondi (min)'],
    ...['Banque (min)', 'Solde (min)', 'Facturé (min)', 'Montant', 'Pourquoi'],
  ],
  noPage: {
    'no-space':
      'Le mois est clos. Aucun espace Confluence n’est lié à ce client, il n’y a donc pas de page\u00a0; enregistrez plutôt le fichier.',
    'title-taken':
      'Le mois est clos. La page d’une autre personne porte le titre du relevé\u00a0; renommez-la et envoyez de nouveau.',
    'no-restrictions':
      'Le mois est clos. Avec l’abonnement de ce site, Confluence n’empêche personne de modifier une page, il n’y a donc pas de page\u00a0; enregistrez le fichier et envoyez-le plutôt.',
    'no-permission':
      'Le mois est clos. L’app ne peut pas écrire dans l’espace du client, il n’y a donc pas de page\u00a0; donnez-lui accès et envoyez de nouveau, ou enregistrez plutôt le fichier.',
  },
};

export const availability: AvailabilityTexts = {
  share: (percent) => `${percent}\u00a0%`,
  notice: {
    planned: (when) => `Entretien planifié\u00a0: ${when}`,
    critical: (when) => `Entretien pour une correction critique\u00a0: ${when}`,
    cancelled: (when) => `Entretien planifié annulé\u00a0: ${when}`,
    begins: (when) => `Début\u00a0: ${when}`,
    ends: (when) => `Fin\u00a0: ${when}`,
    lasts: (length) => `Durée\u00a0: ${length}`,
    mayBeDown: 'Le service pourrait ne pas être disponible pendant ce temps.',
    willNotBe: 'Cet entretien n’aura pas lieu.',
  },
};

export const satisfaction: SatisfactionTexts = {
  invitation: (key) =>
    `${key} est fermé. Qu’en avez-vous pensé\u00a0? Deux clics suffisent\u00a0: ouvrez le lien, choisissez un chiffre. Quiconque peut lire ce commentaire peut s’en servir\u00a0; la première réponse compte.`,
  link: 'Répondre au sondage',
  none: 'Aucune réponse',
  average: (mean, highest, margin, answers) =>
    `${mean} sur ${highest}${margin === null ? '' : ` ± ${margin}`}, ${answers}\u00a0${answers === 1 ? 'réponse' : 'réponses'}`,
};
