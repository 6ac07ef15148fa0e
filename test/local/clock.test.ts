import { SiteClock } from '../../local/common/clock';
import { openDatabase } from '../../local/common/db';

const start = { now: 1_000_000, running: false, speed: 1 };

function createClock(machine: { now: number }, db = openDatabase(':memory:'), state = start): SiteClock {
  return new SiteClock(db, state, () => machine.now);
}

test('a paused clock stands still, a running one follows the machine at its speed', () => {
  const machine = { now: 5 };
  const clock = createClock(machine);
  machine.now += 700;
  expect(clock.now()).toBe(1_000_000);
  clock.run(10);
  machine.now += 700;
  expect(clock.now()).toBe(1_007_000);
  clock.freeze();
  machine.now += 700;
  expect(clock.now()).toBe(1_007_000);
});

test('time never goes back', () => {
  const clock = createClock({ now: 0 });
  clock.set(5);
  expect(clock.now()).toBe(1_000_000);
});

test('a stopped site’s time stands still until it starts again, at the same pace', () => {
  const machine = { now: 0 };
  const db = openDatabase(':memory:');
  const clock = createClock(machine, db);
  clock.run(2);
  machine.now += 100;
  clock.save();
  machine.now += 1_000_000;
  expect(createClock(machine, db).state()).toEqual({ now: 1_000_200, running: true, speed: 2 });
});

test('a machine whose clock is set back does not take the site’s time back', () => {
  const machine = { now: 10_000 };
  const clock = createClock(machine);
  clock.run(1);
  machine.now += 5_000;
  const reached = clock.now();
  machine.now -= 3_600_000;
  expect(clock.now()).toBe(reached);
  clock.freeze();
  expect(clock.now()).toBe(reached);
});

test('a site that died goes on from no earlier than it had reached', () => {
  const machine = { now: 0 };
  const db = openDatabase(':memory:');
  const clock = createClock(machine, db);
  clock.run(1);
  for (let step = 0; step < 100; step += 1) {
    machine.now += 777;
    const reached = clock.now();
    expect(createClock(machine, db).now()).toBeGreaterThanOrEqual(reached);
  }
});
