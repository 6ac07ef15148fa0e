/** What a list shows of an app's field: its formatter's text, in the reader's language and zone. */
import { runInNewContext } from 'node:vm';
import { parseInstant } from '../jira/model/instants';
import type { Visit } from './frame/visit';

type Reader = Pick<Visit, 'locale' | 'timeZone'>;

/**
 * A formatter's text for a value. Of Jira's expressions the site knows those that are JavaScript as well, with `value` and dates:
 * a date that is made of nothing would be the clock, and is refused.
 */
export function formatField(expression: string, type: string, raw: unknown, reader: Reader): string {
  class JiraDate {
    readonly at: number;
    constructor(text: string) {
      const at = parseInstant(text);
      if (at === null) throw new Error(`"${text}" is not a date: a formatter reads its value and no clock`);
      this.at = at;
    }
    toString(): string {
      const style = { dateStyle: 'medium', timeStyle: 'short', timeZone: reader.timeZone } as const;
      return new Intl.DateTimeFormat(reader.locale, style).format(this.at);
    }
  }
  const value = type === 'datetime' && typeof raw === 'string' ? new JiraDate(raw) : (raw ?? null);
  const text: unknown = runInNewContext(expression, { value, Date: JiraDate }, { timeout: 1_000 });
  if (typeof text !== 'string') throw new Error(`a formatter answered ${String(text)}, which is no text`);
  return text;
}
