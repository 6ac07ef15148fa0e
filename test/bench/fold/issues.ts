import { AGENT, CLIENT, JiraIssue, ROBOT } from '../../support/jira-issue';
import { seedRandom } from '../working-time/work';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const STATUSES = ['In Progress', 'Waiting for customer', 'Review', 'In Progress', 'Waiting for customer'];
const PRIORITIES = ['Highest', 'High', 'Medium', 'Low'];

/**
 * Issues as Jira exports them, each its own: thirty events over one to three weeks, half of them words of the team, the client and
 * an app (one in five internal), a third changes of status with waiting for the client among them, some of priority, and the last
 * the closing. The same at every run.
 */
export function issuesOf(count: number, events: number): unknown[] {
  const random = seedRandom(20250605);
  return Array.from({ length: count }, (_, place) => issueOf(`SUP-${place + 1}`, events, random));
}

function issueOf(key: string, events: number, random: () => number): unknown {
  let at = Math.round((Date.UTC(2025, 0, 6) + random() * 150 * DAY) / MINUTE) * MINUTE;
  const pick = <Thing>(things: readonly Thing[]) => things[Math.floor(random() * things.length)] as Thing;
  const issue = new JiraIssue(toJiraTime(at), pick(PRIORITIES));
  for (let place = 0; place < events; place += 1) {
    at += Math.max(1, Math.round(random() * (18 * 60 * (30 / events)))) * MINUTE;
    const kind = random();
    if (place === events - 1) issue.resolve(toJiraTime(at));
    else if (kind < 0.5)
      issue.addComment(toJiraTime(at), pick([AGENT, AGENT, CLIENT, ROBOT]), { jsdPublic: random() < 0.8 });
    else if (kind < 0.9) issue.changeStatus(toJiraTime(at), pick(STATUSES));
    else issue.changePriority(toJiraTime(at), pick(PRIORITIES));
  }
  return issue.toJson(key);
}

const toJiraTime = (at: number) => new Date(at).toISOString().replace('Z', '+0000');
