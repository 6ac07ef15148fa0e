/** Days that somebody jumps over leave what the same days leave that are lived in small steps. */
import { CallCounts } from '../../support/counting/call-counts';
import { AGENT, HOUR, MINUTE, openDesk } from '../../support/site/desk';

const TWO_DAYS = 48 * HOUR;

async function liveTwoDays(step: number) {
  const desk = await openDesk();
  const issue = await desk.createIssue('Fatal');
  await desk.addComment(AGENT, issue, 'We are on it.');
  const counts = new CallCounts(desk.site);
  for (let lived = 0; lived < TWO_DAYS; lived += step) await desk.site.advance(step);
  const path = `/rest/api/3/issue/${issue.key}?fields=*all&properties=*all&expand=changelog`;
  const left = await desk.askJira<object>(AGENT, 'GET', path);
  const calls = Object.fromEntries([...counts.kinds].sort());
  const outcome = { left, letters: desk.site.letters(), calls, now: desk.site.clock.now() };
  await desk.site.stop();
  return outcome;
}

test('two days at once and in eighty steps leave the same issue and the same mails, by the same calls', async () => {
  const [jumped, lived] = [await liveTwoDays(TWO_DAYS), await liveTwoDays(36 * MINUTE)];
  expect(jumped).toEqual(lived);
  expect(jumped.letters.length).toBeGreaterThan(5);
});
