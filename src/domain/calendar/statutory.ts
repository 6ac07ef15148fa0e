import { addCivilDays } from '../time/instant';
import type { StatutoryRule } from './calendar';
import { easterOf, findLastWeekday, findNthWeekday, toCivilDate, weekdayOfDate } from './civil-dates';
import { moveSunday, moveToNearestWeekday, moveToWeekdays, type Named } from './observed-dates';

const newYear = (y: number): Named => [toCivilDate(y, 1, 1), 'New Year’s Day', 'Jour de l’An'];
const goodFriday = (y: number): Named => [addCivilDays(easterOf(y), -2), 'Good Friday', 'Vendredi saint'];
const easterMonday = (y: number): Named => [addCivilDays(easterOf(y), 1), 'Easter Monday', 'Lundi de Pâques'];
const beforeMay25 = (y: number) =>
  addCivilDays(toCivilDate(y, 5, 25), -((weekdayOfDate(toCivilDate(y, 5, 25)) + 6) % 7 || 7));
const victoria = (y: number): Named => [beforeMay25(y), 'Victoria Day', 'Fête de la Reine'];
const canada = (y: number): Named => [toCivilDate(y, 7, 1), 'Canada Day', 'Fête du Canada'];
const labour = (y: number): Named => [findNthWeekday(y, 9, 1, 1), 'Labour Day', 'Fête du Travail'];
const thanksgiving = (y: number): Named => [findNthWeekday(y, 10, 1, 2), 'Thanksgiving', 'Action de grâce'];
const christmas = (y: number): Named => [toCivilDate(y, 12, 25), 'Christmas Day', 'Noël'];
const boxing = (y: number): Named => [toCivilDate(y, 12, 26), 'Boxing Day', 'Lendemain de Noël'];
function quebec(y: number): Named[] {
  const patriots: Named = [beforeMay25(y), 'National Patriots’ Day', 'Journée nationale des patriotes'];
  const national = moveSunday([
    toCivilDate(y, 6, 24),
    'National Holiday of Québec',
    'Fête nationale du Québec',
  ]);
  return [
    newYear(y),
    goodFriday(y),
    patriots,
    national,
    moveSunday(canada(y)),
    labour(y),
    thanksgiving(y),
    christmas(y),
  ];
}

function federalCanada(y: number): Named[] {
  const truth: Named = [
    toCivilDate(y, 9, 30),
    'National Day for Truth and Reconciliation',
    'Journée nationale de la vérité et de la réconciliation',
  ];
  const remembrance: Named = [toCivilDate(y, 11, 11), 'Remembrance Day', 'Jour du Souvenir'];
  const days = [
    newYear(y),
    goodFriday(y),
    victoria(y),
    canada(y),
    labour(y),
    truth,
    thanksgiving(y),
    remembrance,
    christmas(y),
    boxing(y),
  ];
  return moveToWeekdays(days);
}

function novaScotia(y: number): Named[] {
  const heritage: Named = [findNthWeekday(y, 2, 1, 3), 'Heritage Day', 'Jour du Patrimoine'];
  return [newYear(y), heritage, goodFriday(y), canada(y), labour(y), christmas(y)];
}

function tracktik(y: number): Named[] {
  const days = [
    newYear(y),
    goodFriday(y),
    easterMonday(y),
    victoria(y),
    canada(y),
    labour(y),
    thanksgiving(y),
    christmas(y),
    boxing(y),
  ];
  return moveToWeekdays(days);
}

function federalUnitedStates(y: number): Named[] {
  const days: Named[] = [
    newYear(y),
    [findNthWeekday(y, 1, 1, 3), 'Martin Luther King Jr. Day', 'Jour de Martin Luther King'],
    [findNthWeekday(y, 2, 1, 3), 'Washington’s Birthday', 'Anniversaire de Washington'],
    [findLastWeekday(y, 5, 1), 'Memorial Day', 'Jour du Souvenir (États-Unis)'],
    [toCivilDate(y, 6, 19), 'Juneteenth', 'Juneteenth'],
    [toCivilDate(y, 7, 4), 'Independence Day', 'Fête de l’Indépendance'],
    [findNthWeekday(y, 9, 1, 1), 'Labor Day', 'Fête du Travail'],
    [findNthWeekday(y, 10, 1, 2), 'Columbus Day', 'Jour de Christophe Colomb'],
    [toCivilDate(y, 11, 11), 'Veterans Day', 'Jour des anciens combattants'],
    [findNthWeekday(y, 11, 4, 4), 'Thanksgiving Day', 'Action de grâce (États-Unis)'],
    christmas(y),
  ];
  return days.map(moveToNearestWeekday);
}

/** The holidays that each rule gives a year, on the dates they are observed; one may fall in the year before. */
export const statutory: Record<StatutoryRule, (year: number) => Named[]> = {
  'ca-qc': quebec,
  ca: federalCanada,
  'ca-ns': novaScotia,
  us: federalUnitedStates,
  tracktik,
  'us+ca': (year) => [...federalCanada(year), ...federalUnitedStates(year)],
};
