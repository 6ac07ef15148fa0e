import { shareWritten } from '../availability/words';
import { hoursWritten } from '../billing/words';
import { monthWritten } from '../time/written';
import { summaryWords } from './words';
/** The same figures as lines of a table: what it is, what it comes to, and what is to be said of it; the month is the availability's. */
export function accountLines(figures, month, language) {
  return [
    ...bankLines(figures, language),
    ...availabilityLines(figures, month, language),
    ...satisfied(figures, language),
  ];
}
function bankLines({ bank }, language) {
  if (!bank?.hasBank) return [];
  const { balance, forecast } = bank;
  const note = balance.warning ?? forecast?.say;
  return [[summaryWords[language].bank, hoursWritten(balance.minutes), note?.[language] ?? '']];
}
function availabilityLines({ availability }, of, language) {
  if (!availability) return [];
  const say = summaryWords[language];
  const { promised, windowDays, rolling, month } = availability;
  const line = (name, { share, met }) => [
    name,
    share === null ? '–' : shareWritten(share)[language],
    `${say.promisedShare(shareWritten(promised)[language])}${share === null ? '' : `, ${met ? say.held : say.broken}`}`,
  ];
  const recent = rolling ? [line(say.available(windowDays), rolling)] : [];
  return [...recent, line(say.availableIn(monthWritten(of, language)), month)];
}
function satisfied({ satisfaction }, language) {
  if (!satisfaction) return [];
  return [[summaryWords[language].satisfaction, satisfaction.whole.say[language], '']];
}
