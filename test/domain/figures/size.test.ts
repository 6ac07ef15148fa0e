/** A year of fifty thousand issues in twelve documents that storage takes and one query returns. */
import { seedRandom } from '../../../local/common/seed-random';
import { clockNames } from '../../../src/common/clock-names';
import { addCounts, type Counts } from '../../../src/domain/figures/counts';
import { binOf } from '../../../src/domain/figures/distribution';
import { finishedCellsOf, lengthCellsOf } from '../../../src/domain/figures/summary';

const MONTHS = 12;
const ISSUES = 50_000;
const SEVERITIES = ['Urgent', 'Fatal', 'Critical', 'Minor'];
const CAUSES = ['from-start', 'after-wait', 'after-hand-over', 'raised'];
const HOLDERS = ['us', 'client', 'third-party'];
const VALUE_BYTES = 240 * 1024;

/** Lengths from a second to a quarter of a year, spread over every order of magnitude, as no desk has them. */
function createMonth(random: () => number, issues: number): Counts {
  const pick = (list: string[]) => list[Math.floor(random() * list.length)] as string;
  let sum: Counts = {};
  for (const severity of SEVERITIES)
    for (const clock of clockNames) {
      const bins: Record<string, number> = {};
      const causes: Record<string, Record<string, number>> = {};
      let [met, elapsedMs] = [0, 0];
      for (let left = issues / SEVERITIES.length; left > 0; left -= 1) {
        const length = Math.round(1_000 * 7_776_000 ** random());
        bins[binOf(length)] = (bins[binOf(length)] ?? 0) + 1;
        elapsedMs += length;
        if (random() < 0.7) met += 1;
        else {
          const [cause, holder] = [pick(CAUSES), pick(HOLDERS)];
          causes[cause] = { ...causes[cause], [holder]: (causes[cause]?.[holder] ?? 0) + 1 };
        }
      }
      const heldMs = { us: elapsedMs, client: elapsedMs, 'third-party': elapsedMs };
      sum = addCounts(sum, {
        [clock]: { [severity]: { met, breached: 1, elapsedMs, bins, held: heldMs, causes } },
      });
    }
  return sum;
}

test('the fullest month stays within what storage takes', () => {
  const month = createMonth(seedRandom(3), ISSUES / MONTHS);
  expect(Buffer.byteLength(JSON.stringify(month))).toBeLessThan(VALUE_BYTES);
  expect(finishedCellsOf([{ month: '2025-06', counts: month }])).toHaveLength(
    SEVERITIES.length * clockNames.length,
  );
  expect(lengthCellsOf([{ month: '2025-06', counts: month }])).toHaveLength(
    SEVERITIES.length * clockNames.length,
  );
});
