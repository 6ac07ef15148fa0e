import * as dates from '../time/format-date';
import * as instants from '../time/format-instant';
import * as lengths from '../time/format-length';
import type { Language } from './words';

const localeOf = (language: Language) => (language === 'fr' ? 'fr-CA' : 'en-CA');

export const formatLocalInstant = (at: number, zone: string, language: Language) =>
  instants.formatLocalInstant(at, zone, localeOf(language));
export const formatDay = (day: string, language: Language) => dates.formatDay(day, localeOf(language));
export const formatMonth = (month: string, language: Language) =>
  dates.formatMonth(month, localeOf(language));
export const formatDuration = (length: number, language: Language) =>
  lengths.formatDuration(length, {
    day: language === 'fr' ? 'j' : 'd',
    hour: 'h',
    minute: 'min',
    second: 's',
  });
