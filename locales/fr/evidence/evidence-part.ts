import type { EvidencePartTexts } from '../../en/evidence/evidence-part';

export const evidencePart: EvidencePartTexts = {
  heading: 'Preuves',
  file: (name) => `Chaque nombre de ce rapport peut être recalculé à partir du fichier joint\u00a0: ${name}.`,
  digest: 'SHA-256 de ce fichier\u00a0: ',
  check: 'Pour vérifier les deux hors ligne\u00a0: ',
  proves:
    'La vérification montre que le fichier concorde avec lui-même et avec cette empreinte. Elle ne montre pas que Jira a enregistré ces faits\u00a0: comparez-les à l’historique du ticket dans Jira.',
};
