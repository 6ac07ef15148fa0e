import type { SearchTexts } from '../en/search';

export const search: SearchTexts = {
  unknownForm: 'Jira a demandé une fonction sous une forme que Sablier ne connaît pas.',
  problems: {
    'no-such-function': ({ name }) => `Sablier n’a pas de fonction nommée ${name}.`,
    'no-argument': ({ name }) => `${name} ne prend pas d’argument\u00a0: écrivez ${name}().`,
    'one-clock': ({ names }) => `Une horloge au plus\u00a0: ${names}.`,
    'no-such-clock': ({ name, names }) =>
      `Aucune horloge ne s’appelle «\u00a0${name}\u00a0»\u00a0: écrivez l’une de ${names}.`,
    'one-length': ({ written }) =>
      `slaAtRisk prend une durée comme "30m", "2h" ou "1d", non ${written || 'rien'}.`,
    'elapsed-form': () =>
      'Écrivez slaElapsed("response", ">", "3h")\u00a0: une horloge, l’un de > >= < <=, et une durée.',
  },
};
