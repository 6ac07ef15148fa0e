import type { Words } from '../refused';
import { formatDay } from '../report/format';
import type { WorkType } from './terms';

/**
 * Minutes as people write them, the same in both languages: hours and minutes, never days, never a fraction.
 *
 * @example hoursWritten(-90) // => '−1 h 30 min'
 */
export function formatMinutes(minutes: number): string {
  const total = Math.abs(minutes);
  const [hours, rest] = [Math.floor(total / 60), total % 60];
  const parts = [hours > 0 ? `${hours}\u00a0h` : '', rest > 0 || hours === 0 ? `${rest}\u00a0min` : ''];
  return `${minutes < 0 ? '−' : ''}${parts.filter((part) => part !== '').join(' ')}`;
}

/** Cents as an amount with its two digits; the sign first. */
export function formatAmount(cents: number): string {
  const total = Math.abs(cents);
  return `${cents < 0 ? '-' : ''}${Math.floor(total / 100)}.${String(total % 100).padStart(2, '0')}`;
}

/** Work types as a client reads them. */
export const typeWords: Record<WorkType, Words> = {
  'regular-phone': { en: 'Regular, by phone', fr: 'Régulier, par téléphone' },
  'regular-on-site': { en: 'Regular, on site', fr: 'Régulier, sur place' },
  'urgent-phone': { en: 'Urgent, by phone', fr: 'Urgent, par téléphone' },
  'urgent-on-site': { en: 'Urgent, on site', fr: 'Urgent, sur place' },
  'planned-phone': { en: 'Planned, by phone', fr: 'Planifié, par téléphone' },
  'planned-on-site': { en: 'Planned, on site', fr: 'Planifié, sur place' },
};

/** Why some work is charged as it is: what was worked, the increments, the minimum. */
export function explainWork(
  { worked, rounded, charged }: { worked: number; rounded: number; charged: number },
  { increment, minimum }: { increment: number; minimum: number },
): Words {
  const [was, step, up, least] = [worked, increment, rounded, minimum].map(formatMinutes);
  const raised = charged > rounded;
  const en = rounded === worked ? `${was} worked` : `${was} worked, rounded up to ${up} by steps of ${step}`;
  const fr =
    rounded === worked
      ? `${was} travaillées`
      : `${was} travaillées, arrondies à ${up} par tranches de ${step}`;
  return {
    en: `${en}${raised ? `, raised to the minimum of ${least}` : ''}.`,
    fr: `${fr}${raised ? `, portées au minimum de ${least}` : ''}.`,
  };
}

/** Why an entry takes back another one. */
export const explainCounter: Record<'corrected' | 'moved' | 'deleted', (on: string) => Words> = {
  corrected: (on) => ({
    en: `The worklog of ${formatDay(on, 'en')} was corrected; this takes back what was charged for it.`,
    fr: `L’intervention du ${formatDay(on, 'fr')} a été corrigée\u00a0; ceci reprend ce qui avait été imputé.`,
  }),
  moved: (on) => ({
    en: `The worklog of ${formatDay(on, 'en')} went to another client; this takes back what was charged for it.`,
    fr: `L’intervention du ${formatDay(on, 'fr')} est passée à un autre client\u00a0; ceci reprend ce qui avait été imputé.`,
  }),
  deleted: (on) => ({
    en: `The worklog of ${formatDay(on, 'en')} was deleted; this takes back what was charged for it.`,
    fr: `L’intervention du ${formatDay(on, 'fr')} a été supprimée\u00a0; ceci reprend ce qui avait été imputé.`,
  }),
};

/** Why work is listed and taken from no bank. */
export function explainExcluded(worked: number): Words {
  return {
    en: `${formatMinutes(worked)} worked; the bank is not for training nor change requests, so this is invoiced apart.`,
    fr: `${formatMinutes(worked)} travaillées\u00a0; la banque ne sert ni à la formation ni aux demandes de modification, ceci est facturé à part.`,
  };
}

/** Why an emergency is charged more than the work on it, or less than was charged before. */
export function explainMinimum(added: number, minimum: number): Words {
  const [more, least] = [formatMinutes(Math.abs(added)), formatMinutes(minimum)];
  return added > 0
    ? {
        en: `Emergency worked outside hours: ${more} more, to the minimum of ${least}, once per emergency.`,
        fr: `Urgence traitée hors des heures\u00a0: ${more} de plus, jusqu’au minimum de ${least}, une fois par urgence.`,
      }
    : {
        en: `Emergency worked outside hours: ${more} less, for the minimum of ${least} was charged before.`,
        fr: `Urgence traitée hors des heures\u00a0: ${more} de moins, car le minimum de ${least} a été imputé auparavant.`,
      };
}
