const lines = (...texts: string[]) => texts.join('\n');

/** Source: vircom, “Support issue prioritizations”. */
export const vircomSeverities = [
  {
    name: 'P1',
    fr: 'P1',
    codes: ['Critical', 'Critique', 'P1 - Critical Issue'],
    definition: {
      en: lines(
        'A critical issue is defined as having a major functionality severely or critically impaired.',
        'Usually a critical issues affect every person in the organization.',
      ),
      fr: lines(
        'Un problème critique est une fonction majeure gravement touchée.',
        'D’ordinaire, un problème critique touche tout le monde dans l’organisation.',
      ),
    },
    examples: {
      en: lines(
        'No mail flow.',
        'No access to the user interface.',
        'No spam getting caught at all.',
        'Compromised accounts causing mail queuing.',
      ),
      fr: lines(
        'Aucun courriel ne circule.',
        'L’interface est inaccessible.',
        'Aucun pourriel n’est intercepté.',
        'Des comptes compromis mettent des courriels en file d’attente.',
      ),
    },
    clause: 'P1 - Critical Issue',
  },
  {
    name: 'P2',
    fr: 'P2',
    codes: ['High', 'Élevée', 'Haute', 'P2 - High Priority Issue'],
    definition: {
      en: lines(
        'A high issue is defined as having an important functionality impaired but not completely down.',
        'Usually a high issue affects most of the organization but mail flow is preserved and spam and viruses are being quarantined.',
      ),
      fr: lines(
        'Un problème élevé est une fonction importante touchée, mais pas complètement en panne.',
        'D’ordinaire, un problème élevé touche la plus grande partie de l’organisation, mais les courriels circulent et les pourriels et les virus sont mis en quarantaine.',
      ),
    },
    examples: {
      en: lines(
        'Quarantine digests/reports not getting generated.',
        'Unusually high number of false-positives or false-negatives.',
        'Successful phishing attack.',
      ),
      fr: lines(
        'Les rapports de quarantaine ne sont pas produits.',
        'Un nombre inhabituel de faux positifs ou de faux négatifs.',
        'Un hameçonnage réussi.',
      ),
    },
    clause: 'P2 - High Priority Issue',
  },
  {
    name: 'P3',
    fr: 'P3',
    codes: ['Normal', 'Normale', 'Low', 'Basse', 'P3 - Normal/Low Priority Issue'],
    definition: {
      en: lines(
        'A normal issue is defined as an issue that is not impacting any major or important functionality and not impacting a large number of users.',
        'Usually a normal issue tends to apply to a single user or a small subset of users within the organization.',
      ),
      fr: lines(
        'Un problème normal ne touche ni fonction majeure ou importante, ni grand nombre d’utilisateurs.',
        'D’ordinaire, un problème normal touche un seul utilisateur ou un petit nombre d’utilisateurs de l’organisation.',
      ),
    },
    examples: {
      en: lines(
        'Single user not receiving certain emails.',
        'A user not receiving a quarantine digest.',
        'Single user is getting more spam than others.',
        'Cosmetic issues with the software',
        'A usage question.',
      ),
      fr: lines(
        'Un seul utilisateur ne reçoit pas certains courriels.',
        'Un utilisateur ne reçoit pas son rapport de quarantaine.',
        'Un seul utilisateur reçoit plus de pourriels que les autres.',
        'Des défauts esthétiques du logiciel.',
        'Une question d’usage.',
      ),
    },
    clause: 'P3 - Normal/Low Priority Issue',
  },
];
