import { dateOf, on } from '../../domain/sla/small-desk';
import { createAutomatedSite, recordedKindsOf, runAt } from '../../support/ports/automation-run';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { createHighIssue } from '../../support/ports/followed-issue';

describe('a pager', () => {
  const pager = { severities: ['High'], on: ['received', 'breached'], clause: '' };

  function createPaged(given: GivenPorts = {}, priority = 'High') {
    const texts: string[] = [];
    const setPagerField = async (_: string, text: string) => {
      texts.push(text);
    };
    const site = createAutomatedSite({
      desk: { automation: { pager } },
      issue: createHighIssue(priority),
      given: { issues: { setPagerField }, ...given },
    });
    return { site, texts };
  }

  test('is set once for what came in, and once for a breach', async () => {
    const { site, texts } = createPaged();
    for (const now of ['mon 10:10', 'mon 10:20', 'mon 11:01', 'mon 11:05']) await runAt(site, now);
    expect(texts).toEqual([
      'High SUP-1 received 2025-06-02T10:10Z',
      'High SUP-1 acknowledge breached 2025-06-02T11:01Z',
    ]);
    expect(recordedKindsOf(site)).toEqual(['paged', 'paged']);
  });

  test('is silent for other severities, for what is closed, and for what came before the scheme', async () => {
    const [other, closed, early] = [createPaged({}, 'Low'), createPaged(), createPaged()];
    closed.site.issue.resolve(dateOf('mon 10:05'));
    for (const version of early.site.versions) version.savedAt = on('mon 10:05');
    for (const { site } of [other, closed, early]) await runAt(site, 'mon 10:10');
    expect([other.texts, closed.texts, early.texts]).toEqual([[], [], []]);
  });

  test('that could not be set is set by the next evaluation, and not recorded before', async () => {
    let fails = true;
    const texts: string[] = [];
    const setPagerField = async (_: string, text: string) => {
      if (fails) throw new Error('Jira is down');
      texts.push(text);
    };
    const { site } = createPaged({ issues: { setPagerField } });
    await expect(runAt(site, 'mon 10:10')).rejects.toThrow('Jira is down');
    expect(recordedKindsOf(site)).toEqual([]);
    fails = false;
    await runAt(site, 'mon 10:11');
    expect([texts.length, recordedKindsOf(site)]).toEqual([1, ['paged']]);
  });
});
