/** Which run of the report's clock each of its documents is drafted for. */
import { cycleOfStage, documentCycleOf, documentStagesOf } from '../../../src/domain/report/document-cycle';
import type { Cycle, Evaluation } from '../../../src/domain/sla/clock';
import { createDesk } from '../sla/small-desk';

const stage = (id: string) => ({ id, from: 'closing', length: 'P3D' });
const stagedReport = (...ids: string[]) => ({ severities: ['High'], owed: 'ever', stages: ids.map(stage) });
const contract = {
  ...{ id: 'gold', name: { en: 'Gold', fr: 'Or' }, when: { is: 'label', in: ['gold'] } },
  report: stagedReport('notice', 'last-of-gold'),
};
const staged = createDesk({ report: stagedReport('early', 'middle', 'final'), contracts: [contract] });

const run = (name: number, more: Partial<Cycle> = {}) =>
  ({ startedAt: name, contract: null, state: 'running', ...more }) as Cycle;
const evaluationOf = (...cycles: Cycle[]) =>
  ({ contract: null, clocks: { report: { cycles } } }) as unknown as Evaluation;
const nothing = { contract: null, clocks: {} } as unknown as Evaluation;

describe('the report itself', () => {
  test('is drafted for the last run of a report without stages', () => {
    expect(documentCycleOf(createDesk(), evaluationOf(run(1), run(2)))?.startedAt).toBe(2);
    expect(documentCycleOf(createDesk(), nothing)).toBeUndefined();
  });

  test('is drafted for the last stage of a report that has stages, and for no stage before it', () => {
    const early = run(1, { stage: 'early' });
    const final = run(2, { stage: 'final' });
    expect(documentCycleOf(staged, evaluationOf(early, final, run(3, { stage: 'middle' })))).toBe(final);
    expect(documentCycleOf(staged, evaluationOf(early))).toBeUndefined();
  });

  test('is of the contract that judges the run', () => {
    const last = run(1, { stage: 'last-of-gold', contract: 'gold' });
    expect(documentCycleOf(staged, evaluationOf(last, run(2, { stage: 'final', contract: 'gold' })))).toBe(
      last,
    );
  });
});

describe('a stage before the last', () => {
  const [early] = documentStagesOf(staged, { contract: null });

  test('has a document of its own, by the terms of the contract', () => {
    const idsOf = (id: string | null) => documentStagesOf(staged, { contract: id }).map((each) => each.id);
    expect(idsOf(null)).toEqual(['early', 'middle']);
    expect(idsOf('gold')).toEqual(['notice']);
    expect(documentStagesOf(createDesk(), { contract: null })).toEqual([]);
    expect(documentStagesOf(createDesk({ report: undefined }), { contract: null })).toEqual([]);
  });

  test('is drafted for its own last run, unless that was called off', () => {
    if (!early) throw new Error('the scheme has stages');
    const first = run(1, { stage: 'early' });
    const calledOff = run(2, { stage: 'early', state: 'cancelled' });
    expect(cycleOfStage(early, evaluationOf(first, calledOff, run(3, { stage: 'middle' })))).toBe(first);
    expect(cycleOfStage(early, evaluationOf(first, run(4, { stage: 'early' })))?.startedAt).toBe(4);
    expect(cycleOfStage(early, evaluationOf(calledOff))).toBeUndefined();
    expect(cycleOfStage(early, nothing)).toBeUndefined();
  });
});
