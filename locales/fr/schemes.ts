import type { MistakeTexts, SchemeTexts } from '../en/schemes';

export const schemes: SchemeTexts = {
  problems: {
    'nameless-severity': () => 'Écrivez un nom.',
    'taken-severity-name': () => 'Une autre gravité porte ce nom.',
    'goal-without-length': () => 'Écrivez combien de temps il peut prendre, ou ce qui est visé.',
    'goal-too-short': () => 'Un objectif dure au moins une minute.',
    'aim-after-breach': () => 'Le temps visé doit venir avant le dépassement.',
    'calendar-never-opens': () => 'Un objectif compte dans ce calendrier, et il n’ouvre jamais.',
    'empty-name': () => 'Nommez-le\u00a0: un nom vide n’est jamais atteint.',
    'date-outside-start': () =>
      'Seul ce qui fait partir un délai peut être une date\u00a0: écrivez quelque chose qui arrive.',
    'credit-edge-twice': () => 'Une autre tranche commence ici\u00a0: donnez à chacune son pourcentage.',
    'no-such-severity': ({ name, names }) =>
      `Il n’y a pas de gravité «\u00a0${name}\u00a0»\u00a0; il y a ${names || 'rien'}.`,
    'no-such-clock': ({ name, names }) =>
      `Il n’y a pas de délai «\u00a0${name}\u00a0»\u00a0; il y a ${names || 'rien'}.`,
    'no-such-calendar': ({ name, names }) =>
      `Il n’y a pas de calendrier «\u00a0${name}\u00a0»\u00a0; il y a ${names || 'rien'}.`,
    'no-such-placeholder': ({ name, names }) =>
      `Rien ne s’appelle {${name}}\u00a0; écrivez l’un de ceux-ci entre accolades\u00a0: ${names}.`,
    'no-such-client': ({ name, names }) =>
      `Il n’y a pas de client «\u00a0${name}\u00a0»\u00a0; il y a ${names || 'rien'}.`,
    'taken-contract-id': ({ name }) =>
      `Un autre contrat porte l’identifiant «\u00a0${name}\u00a0»\u00a0: donnez à celui-ci le sien.`,
    'same-contract': ({ name }) =>
      `Ce contrat dit la même chose que «\u00a0${name}\u00a0»\u00a0: retirez l’un des deux.`,
    'contract-ends-before': ({ from, until }) =>
      `Il commence le ${from} et finit le ${until}\u00a0: écrivez un dernier jour qui ne vient pas avant le premier.`,
    'too-long-to-count': ({ mostDays }) =>
      `C’est trop long pour être compté\u00a0: écrivez au plus ${mostDays} jours ouvrables, ou trois ans.`,
    'nested-too-deep': ({ mostLevels }) =>
      `Ce barème est imbriqué sur plus de ${mostLevels} niveaux\u00a0: écrivez moins de conditions dans des conditions.`,
    'too-large': ({ kib, mostKib }) =>
      `Ce barème fait ${kib}\u00a0Kio et on ne peut en garder que ${mostKib}\u00a0: raccourcissez ses textes ou ses listes.`,
  },
  shapes: {
    time: () => 'écrivez une heure sous la forme HH:MM',
    'start-at-24': () => 'seule une fin peut être 24:00',
    'closing-time': () => 'écrivez une heure sous la forme HH:MM, jusqu’à 24:00',
    date: () => 'écrivez une date sous la forme AAAA-MM-JJ',
    'no-such-date': () => 'cette date n’existe pas',
    'time-zone': () => 'ce n’est pas un fuseau horaire IANA',
    'not-a-moment': () =>
      'ce n’est pas un moment d’un délai\u00a0; écrivez "75%", "PT2H before", "due", "PT1H after" ou "every PT4H, at most 3 times"',
    'act-repeats': () => 'un geste se fait une fois\u00a0; écrivez un moment qui ne revient pas',
    'act-without-effect': () =>
      'un geste assigne le ticket ou lui donne une priorité\u00a0; écrivez "assign" ou "priority"',
    'critical-severities-unnamed': () => 'nommez les gravités critiques',
    'absentee-unnamed': () => 'dites qui est absent',
    'over-a-year': () => 'c’est plus long qu’une année',
    'too-many-clocks': () => 'écrivez au plus 12 délais',
    'clock-key': () =>
      'nommez un délai en minuscules, chiffres et traits d’union, 30 au plus, en commençant par une lettre\u00a0; «\u00a0constructor\u00a0» est pris',
    'clock-kind': () =>
      'dites de quel genre il est\u00a0: "kind" vaut "acknowledge", "response", "update", "workaround", "resolution" ou "report"',
    'contract-id': () =>
      'écrivez un identifiant de lettres, chiffres, points, traits d’union et traits bas, 64 au plus, qui commence par une lettre ou un chiffre',
    instant: () => 'écrivez un instant comme 2025-06-05T14:00:00Z',
    'impossible-instant': () => 'écrivez une des années 1990 à 2199',
    'ends-before-it-begins': () => 'ceci finit avant de commencer',
    'no-reason': () => 'dites pourquoi',
    'no-minutes': () => 'un achat est d’une minute au moins',
    'other-id': () => 'ceci a un autre identifiant que sa clé',
    'not-sealed': () => 'ce ne sont pas des verdicts scellés',
    nameless: () => 'écrivez un nom',
    'control-character': () =>
      'un caractère de ce texte ne se voit pas\u00a0; tapez le texte au lieu de le coller',
    'turned-direction': () =>
      'une marque cachée dans ce texte change le sens de l’écriture\u00a0; tapez le texte au lieu de le coller',
    'line-break': () => 'écrivez ceci sur une seule ligne',
    'no-address': () => 'ce n’est pas une adresse de courriel',
    unreachable: () => 'écrivez un compte ou une adresse',
    twice: () => 'cette personne est deux fois sur la liste',
    'first-rate': () => 'le premier tarif commence à 0 minute',
    'absence-ends-before': () => 'une absence finit le jour où elle commence, ou plus tard',
    'https-address': () => 'écrivez une adresse qui commence par https://',
    'language-code': () => 'écrivez une langue par son code, comme en ou fr',
    'report-due': () => 'écrivez "from", "businessDays" et "calendar", ou à leur place "stages"',
    'stage-id': () =>
      'écrivez un identifiant en minuscules, chiffres et traits d’union, comme "early-warning"\u00a0; ni "aware", ni "classified", ni "closing", ni "restored", ni "receipt"',
    'stage-twice': () => 'une autre étape porte cet identifiant\u00a0; donnez à chacune le sien',
    'stage-from': () =>
      'une étape compte à partir de "aware", "classified", "closing", "restored", "receipt", ou de l’identifiant d’une étape qui la précède',
    'withheld-name': () =>
      'les noms comme withheld-1 désignent ce qui est à un autre client\u00a0; écrivez-en un autre',
    'stage-too-long': () => 'c’est plus de trois ans\u00a0; écrivez moins',
    'template-id': () =>
      'écrivez un identifiant en minuscules, chiffres et traits d’union, qui commence par une lettre, comme lessons',
    'template-unknown-part': () =>
      'l’app n’écrit aucune partie de ce nom\u00a0; écrivez outcome, facts, timeline, levels, related, actions ou record, ou donnez-lui une question (prompt) ou un texte (text)',
    'template-nameless': () => 'une partie qui vous est propre a besoin d’un titre',
    'template-opening': () => 'l’ouverture (outcome) vient en premier et n’a pas de titre',
    'template-twice': () => 'cette partie y est déjà\u00a0; retirez l’une des deux',
    'template-heading-twice': () =>
      'une autre partie porte ce titre\u00a0; deux titres identiques ne se distinguent pas',
    'template-prompt-twice': () => 'une autre partie pose déjà cette question\u00a0; posez-en une autre',
    'template-asks-of-facts': () =>
      'cette partie est écrite à partir du ticket\u00a0; posez la question dans une partie à elle',
    'credit-percent': () => 'écrivez un pourcentage de 0 à 100, avec trois décimales au plus',
    'credit-sum': () => 'écrivez une somme d’argent, avec deux décimales au plus',
    'credit-percent-or-sum': () =>
      'dites ce qui est crédité\u00a0: un pourcentage des frais ou une somme, et pas les deux',
    'credit-currency': () => 'écrivez une devise en trois majuscules, comme CAD',
    'template-text': ({ most }) => `écrivez de 1 à ${most} caractères, en anglais et en français`,
    'no-unit': ({ text }) => `«\u00a0${text}\u00a0» n’a pas d’unité\u00a0; écrivez PT${text}M`,
    'not-a-length': ({ text }) => `«\u00a0${text}\u00a0» n’est pas une durée\u00a0; écrivez PT15M ou PT4H`,
    'holiday-rule': ({ rules }) =>
      `une règle de jours fériés est l’une de ${rules}, ou une région comme region:DE-BY`,
  },
  drafts: {
    'time-zone': 'Ce n’est pas un fuseau horaire\u00a0; écrivez le lieu, comme America/Toronto.',
    incomplete: 'Ceci n’est pas complet\u00a0: choisissez ce qui manque, ou retirez-le.',
    'empty-list': 'Choisissez-en au moins un.',
  },
};

const KINDS = new Map([
  ['array', 'une liste'],
  ['tuple', 'une liste'],
  ['record', 'un objet'],
  ['object', 'un objet'],
  ['int', 'un nombre entier'],
  ['number', 'un nombre'],
  ['string', 'un texte'],
  ['boolean', 'vrai ou faux (true, false)'],
]);

const nameOf = (kind: string) => KINDS.get(kind) ?? kind;

export const mistakes: MistakeTexts = {
  missing: ({ kind }) => `ceci manque\u00a0; écrivez ${nameOf(kind)}`,
  'wrong-kind': ({ kind }) => `ceci n’est pas ${nameOf(kind)}`,
  'empty-list': () => 'cette liste est vide\u00a0; écrivez au moins un élément',
  'unknown-parts': ({ parts }) => `aucune partie d’un barème ne s’appelle ${parts} ici`,
  'unknown-part': () => 'aucun barème n’a de partie de ce nom',
  'not-one-of': ({ values }) => `écrivez l’un de ${values}`,
  'no-shape': () => 'ceci n’a aucune des formes possibles',
  'wrong-form': () => 'ceci n’est pas écrit comme il faut',
  'too-long': ({ most }) => `ceci dépasse ${most} caractères`,
  'too-short': ({ least }) => `écrivez au moins ${least} ${least === 1 ? 'caractère' : 'caractères'}`,
  'too-many': ({ most }) => `cette liste a plus de ${most} éléments`,
  'too-high': ({ most }) => `écrivez ${most} au plus`,
  'too-low': ({ least }) => `écrivez ${least} au moins`,
  'not-above': ({ least }) => `écrivez plus de ${least}`,
};
