import { toExported, toKept } from '../../src/forge/storage/packed-records';
import { packReport, unpackReport } from '../../src/forge/storage/packed-reports';
import { reportShape, storedReports } from '../../src/forge/storage/reports';
import { emptyStorage } from '../support/site/forge-storage';

const digest = 'hBuHtOxOVcSBDaKyojIeRZ';
const record = reportShape.parse({
  ...{ schema: 1, closedAt: 1_749_139_200_000, state: 'published', pageId: '100002', problem: null },
  url: 'https://example.atlassian.net/wiki/spaces/SUP/pages/100002',
  sections: { __proto__: null, facts: { heading: 'Facts', written: digest, fresh: digest } },
  approvedBy: '712020:agent-a',
  log: [{ at: 1_749_139_200_000, step: 'published', by: '712020:agent-a' }],
});

const STORED =
  'w1mimlgaGlsaGYAAsYUrSK0RvhIWElpkF7GpFYm5BTmpeEra4NAAaGELdwy0yIWYh1rkQsTgRa4B3iKXqDIow6nUo8S/wj8sOdjJJdG7Mj/LMzUoCilJ4lCAL6FCIy4xPTWvRDcRPdlCHEog4RKRaFGim0AagjkFLSkBAA==';

test('a report is kept in a third of its room, and read as it was', () => {
  const packed = packReport(record);
  expect(JSON.stringify(packed).length).toBeLessThan(JSON.stringify(record).length / 3);
  expect(unpackReport(packed)).toEqual(record);
});

test('what was packed with the words of today is read for ever', () => {
  expect(unpackReport({ schema: 1, deflated: STORED })).toEqual(record);
});

test('one that an earlier version kept as it is is read', async () => {
  const kvs = emptyStorage();
  kvs.answer('/api/v1/set', { key: 'report:10001', value: record });
  expect((await storedReports.find('10001'))?.approvedBy).toBe('712020:agent-a');
});

test('what is not packed as it should be, or is of a later version, stays as it is', () => {
  for (const spoiled of [
    { schema: 1, deflated: 'not deflated' },
    { ...record, schema: 2 },
  ]) {
    expect(unpackReport(spoiled)).toEqual(spoiled);
    expect(packReport({ ...record, schema: 2 })).toEqual({ ...record, schema: 2 });
  }
});

test('whoever looks in it for accounts has it as it is, and it is packed again after', () => {
  const kept = toKept('report:10001', record);
  const exported = toExported('report:10001', kept);
  expect(JSON.stringify(kept)).not.toContain('712020:agent-a');
  expect(exported).toEqual(record);
  expect(toKept('report-stage:10001:final', exported)).toEqual(kept);
});
