/** Each project's page of a month that is over: once, in the desk's languages, and before nobody's eyes but the team's. */
import { writeMonthly as writeMonthlyUntil } from '../../../src/application/accounts/write-monthly';
import { PageRefused } from '../../../src/application/report/place/page-refused';
import { createDesk, on } from '../../domain/sla/small-desk';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { createSite, PROJECT } from '../../support/ports/followed-issue';

interface Start {
  languages?: string[];
  given?: GivenPorts;
  counted?: boolean;
}

function createMonths({ languages = ['en'], given = {}, counted = true }: Start = {}) {
  const last = new Map<string, string>();
  const asked: string[] = [];
  const site = createSite({
    scheme: createDesk({ languages }),
    now: 'mon 10:10',
    given: {
      ...given,
      monthlyPages: {
        readLast: async (projectId) => last.get(projectId) ?? null,
        saveLast: async (projectId, month) => {
          last.set(projectId, month);
        },
      },
      rollups: {
        listMonths: async (_, __, from, to) => {
          asked.push(`${from} ${to}`);
          return counted ? [{ month: to, counts: {} }] : [];
        },
        ...given.rollups,
      },
      projects: {
        factsOf: async () => ({ ...PROJECT, priorities: [], statuses: [], roles: [] }),
        ...given.projects,
      },
      surveys: { listVotes: async () => [], ...given.surveys },
    },
  });
  return { site, last, asked };
}

/** As a process that remembers nothing does. */
const writeMonthly = (ports: Parameters<typeof writeMonthlyUntil>[0]) => writeMonthlyUntil(ports, new Map());

type Months = ReturnType<typeof createMonths>;
const listPages = ({ site }: Months) => [...site.pages.pages.values()];

describe('a month that is over', () => {
  test('has its page once, however often the day comes', async () => {
    const months = createMonths();
    for (let times = 0; times < 2; times += 1) await writeMonthly(months.site.ports);
    expect(listPages(months)).toMatchObject([
      { spaceId: 'space-SUP', version: 2, seenBy: ['agent', 'other-agent'] },
    ]);
    expect([months.asked, months.last.get(PROJECT.id)]).toEqual([['2024-06 2025-05'], '2025-05']);
  });

  test('has one in each language of its desk', async () => {
    const months = createMonths({ languages: ['fr', 'en'] });
    await writeMonthly(months.site.ports);
    const titles = listPages(months).map(({ title }) => title);
    expect([titles.length, new Set(titles).size]).toEqual([2, 2]);
  });

  test('in which nothing ended has none, and is not asked for again', async () => {
    const months = createMonths({ counted: false });
    for (let times = 0; times < 2; times += 1) await writeMonthly(months.site.ports);
    expect([listPages(months), months.asked.length]).toEqual([[], 1]);
  });

  test('is the one before today’s in the desk’s zone', async () => {
    const months = createMonths();
    months.site.time.now = Date.parse('2025-01-02T15:00:00Z');
    await writeMonthly(months.site.ports);
    expect(months.asked).toEqual(['2024-01 2024-12']);
  });
});

describe('a page', () => {
  test('that has words already is left as it is, and so is one of that name that people made', async () => {
    const months = createMonths();
    await writeMonthly(months.site.ports);
    const [page] = listPages(months);
    months.last.clear();
    await writeMonthly(months.site.ports);
    expect([listPages(months).length, page?.version]).toEqual([1, 2]);

    const findByTitle = async () => ({ id: 'theirs', url: '', byApp: false });
    const others = createMonths({
      given: { confluencePages: { createPrivate: async () => null, findByTitle } },
    });
    await writeMonthly(others.site.ports);
    expect(others.site.logged).toEqual(['monthly report without its title']);
  });

  test('that was left blank by a run that died is filled by the next one', async () => {
    let fails = true;
    const months = createMonths();
    const { write } = months.site.ports.confluencePages;
    Object.assign(months.site.ports.confluencePages, {
      write: async (...page: Parameters<typeof write>) => {
        if (fails) throw new Error('Confluence is down');
        return write(...page);
      },
    });
    await writeMonthly(months.site.ports);
    expect([listPages(months)[0]?.nodes, months.last.size]).toEqual([[], 0]);
    fails = false;
    await writeMonthly(months.site.ports);
    expect(listPages(months)[0]?.nodes.length).toBeGreaterThan(0);
  });

  test('that cannot be kept to the team goes, and the month is tried again', async () => {
    const restrictTo = async () => {
      throw new PageRefused('no-restrictions');
    };
    const months = createMonths({ given: { confluencePages: { restrictTo } } });
    await writeMonthly(months.site.ports);
    expect([listPages(months), months.last.size]).toEqual([[], 0]);
    expect(months.site.logged).toContain('monthly report not written');
  });

  test('has no place where its project has no space, which is logged and looked at again a day later', async () => {
    let space: string | null = null;
    const months = createMonths({ given: { confluencePages: { findSpaceId: async () => space } } });
    const nextTry = new Map<string, number>();
    const { time, ports } = months.site;
    await writeMonthlyUntil(ports, nextTry);
    expect([months.site.logged, months.last.size]).toEqual([['monthly report without a space'], 0]);
    space = 'space-SUP';
    time.now += 23 * 3_600_000;
    await writeMonthlyUntil(ports, nextTry);
    expect([listPages(months).length, months.asked.length]).toEqual([0, 1]);
    time.now += 3_600_000;
    await writeMonthlyUntil(ports, nextTry);
    expect(listPages(months).length).toBe(1);
  });
});

test('what fails for one project keeps no other waiting', async () => {
  const months = createMonths({
    given: {
      schemes: { listProjects: async () => ['broken', PROJECT.id] },
      rollups: {
        listMonths: async (projectId, _, __, month) => {
          if (projectId === 'broken') throw new Error('broken');
          return [{ month, counts: {} }];
        },
      },
    },
  });
  months.site.time.now = on('tue 10:00');
  await writeMonthly(months.site.ports);
  expect([listPages(months).length, months.last.size]).toEqual([1, 1]);
});
