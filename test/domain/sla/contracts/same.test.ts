/** A contract that always holds and says what the scheme says changes nothing but its name. */
import fc from 'fast-check';
import type { Scheme } from '../../../../src/domain/scheme/scheme';
import { schemeSchema } from '../../../../src/domain/scheme/scheme';
import { type Evaluation, evaluateClocks } from '../../../../src/domain/sla/clock';
import { casesOf } from '../../drawn-cases';
import { allSchemes, history, START } from '../histories';

const always = { not: { is: 'label', in: ['no issue has this'] } };

function withSame({ contracts: _, ...scheme }: Scheme): Scheme {
  const { goals, calendars, targets, report, onSeverityChange } = scheme;
  const same = { goals, calendars, targets, onSeverityChange, ...(report ? { report } : {}) };
  const contract = { id: 'same', name: { en: 'Same', fr: 'Même' }, when: always, ...same };
  return schemeSchema.parse({ ...scheme, contracts: [contract] });
}

/** The clocks as they are told, whoever judged them. */
const withoutContract = ({ clocks, severityHistory, pendingUntil, closedAt }: Evaluation) =>
  JSON.stringify({ clocks, severityHistory, pendingUntil, closedAt }, (key, value) =>
    key === 'contract' ? undefined : value,
  );

test.each(Object.entries(allSchemes))('%s', (_, scheme) => {
  const [before, after] = [{ ...scheme, contracts: [] }, withSame(scheme)];
  fc.assert(
    fc.property(history, fc.integer({ min: 0, max: 25 * 24 * 60 }), (issue, minutes) => {
      const now = START + minutes * 60_000;
      const [was, is] = [before, after].map((each) => evaluateClocks(each, issue, now));
      if (!was || !is) return;
      expect(is.contract).toBe('same');
      expect(withoutContract(is)).toBe(withoutContract(was));
    }),
    { numRuns: casesOf(60) },
  );
});
