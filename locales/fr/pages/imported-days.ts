import type { ImportedDaysTexts } from '../../en/pages/imported-days';

export const importedDays: ImportedDaysTexts = {
  paste: 'Coller des dates ou un fichier de calendrier',
  pasteHint:
    'Un jour par ligne\u00a0: 2026-06-24, Fête nationale, ou 24 juin 2026\u00a0; le texte d’un fichier .ics\u00a0; ou les calendriers de Jira Service Management',
  read: 'Lire',
  title: 'Lesquels de ces jours sont pris\u00a0?',
  only: 'Les jours dits d’une seule région, catégorie ou classe ne sont pris que là où elle est cochée\u00a0:',
  entry: (line) => `ligne ${line}`,
  days: (count, first, last) =>
    count === 0
      ? 'aucun jour dans ces années'
      : count === 1
        ? first
        : `${count} jours, du ${first} au ${last}`,
  unnamed: 'sans nom',
  broken: 'Ne peut pas être lu et n’est pas pris\u00a0:',
  take: (count) => `Prendre ${count} ${count < 2 ? 'jour' : 'jours'}`,
  leave: 'N’en prendre aucun',
};
