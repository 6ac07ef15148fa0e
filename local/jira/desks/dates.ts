/** As the service desk's REST writes an instant, in four forms. */
import { formatInstant } from '../model/instants';

export function toDateJson(at: number, zone: string) {
  const jira = formatInstant(at, zone);
  const friendly = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const iso8601 = jira.replace(/\.\d{3}/, '');
  return { iso8601, jira, friendly: friendly.format(at), epochMillis: at };
}
