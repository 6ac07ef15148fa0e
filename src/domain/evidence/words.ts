import type { Language } from '../report/words';

const english = {
  agrees: 'agrees   ',
  differs: 'DISAGREES',
  note: 'note     ',
  form: 'canonical form',
  formBroken: 'these facts in canonical form are another text',
  own: 'the file’s own digest',
  told: 'the digest you were given',
  computed: (hex: string) => `recomputed ${hex}`,
  version: 'form of evidence',
  versionUnknown: (formVersion: number) => `this tool reads form ${formVersion}`,
  zones: (here: string) => `time zone data; recomputed with ${here}`,
  sealed: (at: string) => `a result of ${at}; later changes of teams, names or comments do not alter it`,
  recomputed: (value: string) => `recomputed ${value}`,
  nothing: 'nothing',
  broken: 'cannot be recomputed',
  whole: (all: number) => `All ${all} lines agree.`,
  not: (bad: number, all: number) => `${bad} of ${all} lines ${bad === 1 ? 'disagrees' : 'disagree'}.`,
  proves:
    'This shows that the file agrees with itself: each number follows from the facts and the scheme in it.',
  provesPublished: 'It is also the file whose digest you were given.',
  provesNot:
    'It does not show that Jira recorded these facts: compare them with the history of the work item in Jira.',
  unsealed:
    'Without --sha256, the file could have been changed as a whole, with its facts, its numbers and its own digest.',
  compare: (hex: string) => `SHA-256 of this file: ${hex}. Compare it with the one on the published page.`,
};

export type EvidenceWords = typeof english;

const french: EvidenceWords = {
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

export const evidenceWords: Record<Language, EvidenceWords> = { en: english, fr: french };
