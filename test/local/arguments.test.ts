import { BadArgument, parseFaults, readArguments, readPort, readState } from '../../local/arguments';

afterEach(() => {
  delete process.env.PORT;
  delete process.env.LICENCE;
});

test.each([
  ['--emtpy'],
  ['--empty=yes'],
  ['now'],
  ['--faults'],
  ['--constructor'],
])('an option that nobody knows, %s, is refused with those there are', (argument) => {
  expect(() => readArguments([argument])).toThrow(BadArgument);
  expect(() => readArguments([argument])).toThrow(/npm start -- \[--empty\]/);
});

test('what is known is read', () => {
  expect(readArguments(['--empty', '--faults', 'seed=7,rate=0.1'])).toEqual({
    empty: true,
    faults: 'seed=7,rate=0.1',
  });
});

test.each([
  'abc',
  '99999',
  '65535',
  '-1',
  '4400.5',
  '0x10',
  ' ',
])('the port %p is refused by name', (text) => {
  process.env.PORT = text;
  expect(() => readPort(4_400)).toThrow(`PORT is a number from 0 to 65534 such as 4400, not "${text}"`);
});

test('a port is the one of the environment, or the usual one', () => {
  expect(readPort(4_400)).toBe(4_400);
  process.env.PORT = '0';
  expect(readPort(4_400)).toBe(0);
});

test.each(['seed=7', 'seed=a,rate=0.1', 'seed=7,rate=2', ''])('the faults %p are refused', (text) => {
  expect(() => parseFaults(text)).toThrow(BadArgument);
});

test('a state is one that the variable knows, also where its name is a word of the language', () => {
  process.env.LICENCE = 'toString';
  expect(() => readState('LICENCE', ['missing'])).toThrow('LICENCE is one of missing, not "toString"');
});
