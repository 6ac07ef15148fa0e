import type { Texts } from '../../../locales/languages';
import { say } from '../../common/say';
import type { SkippedEvent } from '../../domain/calendar/ics/ics';
import type { IcsProblem } from '../../domain/calendar/ics/lines';

/** Why an event is no holiday, with its line in the file. */
export function explainSkipped(event: SkippedEvent, texts: Texts): string {
  if (event.why === 'broken') return explainProblem(event.problem, texts);
  return texts.calendarFiles.atLine(event.line, texts.calendarFiles.skipped[event.why]);
}

/** What is wrong with a calendar file, with the line it is about. */
export function explainProblem(problem: IcsProblem, { calendarFiles }: Texts): string {
  const sentence = say(calendarFiles.problems, problem);
  return problem.line === null ? sentence : calendarFiles.atLine(problem.line, sentence);
}
