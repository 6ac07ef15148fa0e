import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readHistory } from '../../../local/sla/input/issue-files';
import { resolveFor } from '../../../local/sla/input/scheme-files';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import { presets } from '../../../src/presets';

const folder = resolve(__dirname, '../../../../shared/fixtures');
const files = existsSync(folder)
  ? readdirSync(folder).flatMap((place) =>
      readdirSync(join(folder, place)).map((name) => join(folder, place, name)),
    )
  : [];
const now = Date.parse('2025-06-05T14:00:00Z');

if (files.length === 0) {
  console.warn(`SKIPPED: no real issues in ${folder}; nothing was proved about them.`);
  test.skip('real issues of Jira fold', () => {});
} else {
  describe.each(files)('%s', (file) => {
    test.each(Object.entries(presets))('folds under %s', async (_, preset) => {
      const history = await readHistory(file);
      const evaluation = evaluateClocks(await resolveFor(preset, [history], now), history, now);
      for (const { cycles } of Object.values(evaluation.clocks))
        for (const cycle of cycles) expect(cycle.elapsedMs).toBeGreaterThanOrEqual(0);
    });

    test('is in order, and ends closed exactly when Jira says it is resolved', async () => {
      const history = await readHistory(file);
      const instants = history.events.map(({ at }) => at);
      expect(instants).toEqual([...instants].sort((a, b) => a - b));
      const { closedAt } = evaluateClocks(
        await resolveFor(presets.valtech as never, [history], now),
        history,
        now,
      );
      const { resolutiondate } = (require(file) as { issue: { fields: { resolutiondate: string | null } } })
        .issue.fields;
      expect(closedAt === null).toBe(resolutiondate === null);
    });
  });
}
