import type { EvidenceTexts } from '../../en/evidence/evidence';

export const evidence: EvidenceTexts = {
  agrees: 'concorde ',
  differs: 'DIFFÈRE  ',
  note: 'note     ',
  form: 'forme canonique',
  formBroken: 'ces faits en forme canonique sont un autre texte',
  own: 'l’empreinte du fichier lui-même',
  told: 'l’empreinte qu’on vous a donnée',
  computed: (hex) => `recalculée ${hex}`,
  version: 'forme de la preuve',
  versionUnknown: (formVersion) => `cet outil lit la forme ${formVersion}`,
  zones: (here) => `données des fuseaux horaires\u00a0; recalculé avec ${here}`,
  sealed: (at) =>
    `un résultat établi ${at}\u00a0; un changement d’équipe, de nom ou de commentaire ne le modifie plus`,
  recomputed: (value) => `recalculé ${value}`,
  nothing: 'rien',
  broken: 'ne peut pas être recalculé',
  whole: (all) => `Les ${all} lignes concordent toutes.`,
  not: (bad, all) =>
    `${bad} ${bad === 1 ? 'ligne' : 'lignes'} sur ${all} ${bad === 1 ? 'diffère' : 'diffèrent'}.`,
  proves:
    'Ceci montre que le fichier concorde avec lui-même\u00a0: chaque nombre découle des faits et du barème qu’il contient.',
  provesPublished: 'C’est aussi le fichier dont on vous a donné l’empreinte.',
  provesNot:
    'Cela ne montre pas que Jira a enregistré ces faits\u00a0: comparez-les à l’historique du ticket dans Jira.',
  unsealed:
    'Sans --sha256, le fichier pourrait avoir été changé en entier, avec ses faits, ses nombres et sa propre empreinte.',
  compare: (hex) => `SHA-256 de ce fichier\u00a0: ${hex}. Comparez-la à celle de la page publiée.`,
};
