import { sameName } from '../scheme/same-name';
import { localDate } from '../time/instant';
import { chargeOf, minutesOf, priceOf } from './charge';
import { blank, monthOf } from './entry';
import { excludedWhy, workWhy } from './words';
import { isExcluded, workTypeOf } from './work-type';
/**
 * The entry of one version of a worklog, in the month of the day its work began in the zone of the terms. A worklog is one
 * intervention. With a bank the minutes come from it, without one they are invoiced.
 */
export function workEntry(desk, { at, worklog, issue }) {
  const on = localDate(worklog.started, desk.terms.timezone);
  const type = workTypeOf(desk.terms, worklog, issue);
  const worked = minutesOf(worklog.timeSpentSeconds);
  const common = {
    ...blank,
    id: `${worklog.id}@${at}`,
    client: issue.client,
    month: monthOf(on),
    on,
    recordedAt: at,
    worklogId: worklog.id,
    issueId: issue.id,
    key: issue.key,
    summary: issue.summary,
    type,
    workedMinutes: worked,
    outsideMinutes: outsideMinutes(desk, worklog, issue),
    emergency: isEmergency(desk.terms, issue),
  };
  return { ...common, ...charged(desk, { ...common, type }, isExcluded(desk.terms, issue)) };
}
function charged(desk, { client, on, type, workedMinutes }, excluded) {
  const { withBank, withoutBank, centsPerHour } = desk.terms.work[type];
  const fromBank = !excluded && desk.hasBank(client, on);
  const rounding = fromBank ? withBank : withoutBank;
  const charge = excluded
    ? { worked: workedMinutes, rounded: workedMinutes, charged: workedMinutes }
    : chargeOf(workedMinutes, rounding);
  return {
    kind: excluded ? 'excluded' : 'work',
    roundedMinutes: charge.rounded,
    bankMinutes: fromBank ? -charge.charged || 0 : 0,
    invoiceMinutes: fromBank ? 0 : charge.charged,
    cents: fromBank ? 0 : costOf(charge.charged, centsPerHour),
    why: excluded ? excludedWhy(workedMinutes) : workWhy(charge, rounding),
  };
}
/** An amount, or null where no rate is set. */
export function costOf(minutes, centsPerHour) {
  return centsPerHour === null ? null : priceOf(minutes, centsPerHour);
}
function isEmergency({ emergency }, { severity }) {
  return emergency?.severities.some((name) => sameName(name, severity)) ?? false;
}
/** The part of a worklog outside hours, taken as one stretch from its start; a part of a minute is a minute. */
function outsideMinutes({ hours, terms }, worklog, issue) {
  if (!hours || !isEmergency(terms, issue)) return 0;
  const { started, timeSpentSeconds } = worklog;
  const open = hours.between(started, started + timeSpentSeconds * 1000);
  return minutesOf(timeSpentSeconds - open / 1000);
}
