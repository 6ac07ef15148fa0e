import type { ExchangeTexts } from '../en/exchange';

export const exchange: ExchangeTexts = {
  files: {
    'empty-file': () => 'Le fichier est vide.',
    'not-yaml': ({ line, message }) =>
      `Ce n’est pas du YAML${line === null ? '' : `, ligne ${line}`}\u00a0: ${message}`,
    'not-json': ({ message }) => `Ce n’est pas du JSON\u00a0: ${message}`,
    'no-scheme': ({ looksLike }) =>
      looksLike === 'list'
        ? 'Ce fichier contient une liste, et un barème a des parties nommées\u00a0: severities, calendars, clocks, goals.'
        : 'Ce fichier ne contient pas de barème, mais du texte. Pour tirer un barème d’un texte, utilisez «\u00a0D’un texte\u00a0», ou `sla read`.',
  },
  differences: {
    none: 'Les deux barèmes disent la même chose.',
    added: (place, is) => `${place} est nouveau\u00a0: ${is}.`,
    removed: (place, was) => `${place} est retiré\u00a0; c’était ${was}.`,
    changed: (place, was, is) => `${place} était ${was} et devient ${is}.`,
    nothing: 'vide',
    yes: 'oui',
    no: 'non',
    days: (count) => (count > 1 ? `${count} jours ouvrables` : `${count} jour ouvrable`),
  },
};
