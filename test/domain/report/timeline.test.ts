import { textsIn } from '../../../locales/languages';
import { say } from '../../../src/common/say';
import { timelineOf } from '../../../src/domain/report/timeline';
import { withHolidays } from '../../../src/domain/scheme/calendars/holidays';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import { historyOf } from '../../../src/domain/sla/reading/read-history';
import { valtech } from '../../../src/presets/valtech/scheme';
import { AGENT, JiraIssue } from '../../support/jira-issue';

const scheme = withHolidays(valtech, 2025, 2025);
const at = (minute: number) => new Date(Date.parse('2025-06-05T14:00:00Z') + minute * 60_000).toISOString();
const now = Date.parse('2025-06-06T15:00:00Z');
const body = {
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'We are on it.' }] }],
};

test('the timeline tells the whole story in order: reported, answered, worked around, restored, closed, each once', () => {
  const issue = new JiraIssue(at(0), 'Fatal', { summary: 'The cart is down' });
  issue.addComment(at(5), AGENT, { body });
  const createEvent = (minute: number, kind: 'workaround' | 'restored') => ({
    id: kind,
    at: Date.parse(at(minute)),
    actor: 'agent',
    kind,
    payload: { note: 'what only the team may read' },
  });
  const appEvents = [createEvent(20, 'workaround'), createEvent(40, 'restored')];
  const history = historyOf(issue.resolve(at(60)).toJson('SUP-1'), { appEvents });
  const lines = timelineOf(history, evaluateClocks(scheme, history, now)).map(({ what }) =>
    say(textsIn('en').letter.timeline.turns, what),
  );
  expect(lines).toEqual([
    'Reported. Severity: Fatal.',
    'First answer: “We are on it.”',
    'A workaround was in place.',
    'Service restored.',
    'Closed.',
  ]);
  expect(lines.join()).not.toContain('only the team');
});

test('a ticket closed without a word was acknowledged by nobody', () => {
  const history = historyOf(new JiraIssue(at(0), 'Fatal').resolve(at(10)).toJson('SUP-1'));
  const turns = timelineOf(history, evaluateClocks(scheme, history, now)).map(({ what }) => what.code);
  expect(turns).toContain('closed');
  expect(turns).not.toContain('acknowledged');
});
