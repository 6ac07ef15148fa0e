import { toExported, toKept } from '../../src/forge/storage/packed-records';
import { packSealing, unpackSealing } from '../../src/forge/storage/packed-seals';
import { pack } from '../../src/forge/storage/records/packed';

const sealing = {
  at: 1_749_232_800_000,
  version: 1,
  seals: [{ kind: 'end', clock: 'response', by: '712020:agent-a', names: ['À faire', '__proto__'] }],
};

const STORED = 'gyVDE0sjYyMLaCSTliKhJiklgeLH3NDIwMjAKjE9Na9ENxG57DjcoJCWmFkEUhkfX1CUX5IfHw8qSmoB';

test('what is sealed is kept packed, and read as it was', () => {
  const packed = packSealing(sealing);
  expect(packed).toEqual({ at: sealing.at, deflated: expect.any(String) });
  expect(unpackSealing(packed)).toEqual(sealing);
});

test('what would be longer packed stays as it is', () => {
  const short = { at: 1, seals: [] };
  expect(packSealing(short)).toEqual(short);
  expect(unpackSealing(short)).toEqual(short);
});

test('what was packed by earlier versions is read', () => {
  const long = { at: sealing.at, packed: pack(JSON.stringify(sealing)) };
  expect(unpackSealing(long)).toEqual(sealing);
});

test('what was packed with the words of today is read for ever', () => {
  const stored = { at: sealing.at, deflated: STORED };
  expect(unpackSealing(stored)).toEqual(sealing);
});

test('what is not packed as it should be stays as it is', () => {
  const spoiled = { at: 1, deflated: 'not deflated' };
  expect(unpackSealing(spoiled)).toEqual(spoiled);
});

test('whoever looks in a record for accounts has what is sealed as it is, and it is packed again after', () => {
  const record = { schema: 1, events: [], seals: [packSealing(sealing)] };
  const exported = toExported('events:10001', record);
  expect(JSON.stringify(exported)).toContain('712020:agent-a');
  expect(toKept('events:10001', exported)).toEqual(record);
});
