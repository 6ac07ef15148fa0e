import type {
  DoubtsTexts,
  EvidencePartTexts,
  EvidenceTexts,
  ExplanationTexts,
  StatementCheckTexts,
  VerifyPageTexts,
} from '../en/evidence';

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

export const statementCheck: StatementCheckTexts = {
  published: 'l’empreinte de la page',
  packing: 'la compression du fichier (gzip)',
  damaged: 'elle est abîmée, ou dépasse 256\u00a0Mio une fois décompressé',
  unreadable: 'la liste des parties',
  bound: 'ce qui tient les parties ensemble',
  altered: 'a été modifié',
  part: (name) => `partie « ${name} »`,
  refused: (parts) =>
    parts.length > 0
      ? `Refusé : ce n’est pas le fichier dont l’empreinte est sur la page. Il a été modifié dans : ${parts.join(', ')}.`
      : 'Refusé : ce n’est pas le fichier dont l’empreinte est sur la page. Ses parties concordent entre elles : sa compression a été modifiée, ou le fichier entier a été refait.',
  whole: (lines) => `Les ${lines} lignes concordent.`,
  differs: (places, more) =>
    `Ceci ne découle pas du fichier : ${places.join(', ')}${more > 0 ? `, et ${more} autres` : ''}.`,
  proves:
    'Cela montre que chaque chiffre du relevé découle des cycles, écritures, interruptions et votes du fichier, par les objectifs et les calendriers qu’il contient.',
  provesPage: 'C’est aussi le fichier dont l’empreinte est sur la page.',
  provesNot:
    'Cela ne montre pas que Jira a enregistré ces faits, ni qu’aucun ticket n’a été omis : comparez les clés avec vos propres demandes. La phrase d’une personne sur un dépassement n’en fait pas partie.',
  unsealed:
    'Sans l’empreinte de la page, le fichier entier a pu être refait, avec d’autres faits et des chiffres qui concordent.',
};

export const evidencePart: EvidencePartTexts = {
  heading: 'Preuves',
  file: (name) =>
    `Vous pouvez recalculer les résultats de nos engagements et le temps à la charge de chacun à partir du fichier joint ${name}. Les autres heures proviennent de l’historique du ticket dans Jira et du suivi de ce rapport.`,
  open: 'Vérifier les chiffres vous-même',
  digest: 'SHA-256 de ce fichier\u00a0: ',
  check: 'Pour vérifier les deux hors ligne\u00a0: ',
  proves:
    'La vérification montre que le fichier concorde avec lui-même et avec cette empreinte. Elle ne montre pas que Jira a enregistré ces faits\u00a0: comparez-les à l’historique du ticket dans Jira.',
};

export const explanations: ExplanationTexts = {
  issue: (key, severity) => `${key}\u00a0: gravité ${severity}`,
  original: (severity) => `, à l’origine ${severity}`,
  contract: (name) => `, contrat ${name}`,
  notFollowed: ', non suivi',
  underContract: (name) => `contrat ${name}`,
  unfollowed: 'annulé\u00a0: n’est plus suivi',
  cycle: (clock, number) => `${clock}, cycle ${number}`,
  started: (at) => `démarrée ${at}`,
  due: (at) => `échéance ${at}`,
  agreed: (at) => `convenue pour ${at}`,
  stopped: (at) => `arrêtée ${at}`,
  unanswered: 'fermé sans réponse',
  awaitsReply: 'en attente que le client soit averti',
  counted: (length) => `compté ${length}`,
  left: (length) => `reste ${length}`,
  dispute: (from, to, counts, by, why) =>
    `correction de ${by}\u00a0: ${from} → ${to} ${counts ? 'compte' : 'ne compte pas'} (${why})`,
  both: (state, length, now, counted) =>
    `mesuré\u00a0: ${state}, ${length}\u00a0; corrigé\u00a0: ${now}, ${counted}`,
  states: {
    running: 'en cours',
    paused: 'en pause',
    met: 'respectée',
    breached: 'dépassée',
    cancelled: 'sans verdict',
    unknown: 'inconnue',
  },
  lines: { running: 'compte\u00a0:', paused: 'en pause\u00a0:', closed: 'fermé\u00a0:' },
  causes: {
    started: 'le délai démarre',
    resumed: 'le délai reprend',
    opened: 'le service ouvre',
    'handed-over': 'elle change de mains',
    waiting: 'en attente',
    'while-closed': 'le ticket était fermé',
    correction: 'correction',
    'off-hours': 'hors des heures',
    holiday: 'jour férié',
  },
  holders: {
    us: 'tenue par nous',
    client: 'tenue par le client',
    'third-party': 'tenue par un tiers',
    nobody: 'tenue par personne',
  },
};

export const doubts: DoubtsTexts = {
  timesMayBeWrong: 'Jira n’a pas tout dit de ce ticket, donc ces temps peuvent être faux.',
};

export const verifyPage: VerifyPageTexts = {
  title: 'Vérifier un relevé mensuel',
  lead: 'Déposez ici le fichier statement-….json.gz de votre relevé. Tout est calculé dans cette page : rien n’est envoyé nulle part, et elle fonctionne sans réseau.',
  digest: 'SHA-256 tel que la page du relevé l’imprime',
  file: 'Le fichier du relevé',
  drop: 'Déposez le fichier ici, ou choisissez-le :',
  checking: 'Vérification…',
  other: 'Ce n’est pas la preuve d’un relevé.',
  wrongDigest: 'Une empreinte a 64 chiffres de 0 à 9 et de a à f.',
  lines: (count) => `Toutes les lignes (${count})`,
  month: (client, month) => `${client}, ${month}`,
};
