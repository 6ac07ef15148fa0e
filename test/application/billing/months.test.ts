/** A month is closed once, by what its statement said then, and its page is written once, whoever asks and whatever fails between. */
import { textsIn } from '../../../locales/languages';
import type { Worklogs } from '../../../src/application/ports/bank';
import { isRefusal } from '../../../src/application/refusal';
import { PageRefused } from '../../../src/application/report/place/page-refused';
import { draftStatement } from '../../../src/application/statement/draft-statement';
import { sendStatement } from '../../../src/application/statement/send-statement';
import { approveStatement, sendForReview } from '../../../src/application/statement/statement-steps';
import type { Purchase } from '../../../src/domain/billing/by-hand';
import { on } from '../../domain/sla/small-desk';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { billedTerms, createBilledSite } from '../../support/ports/memory-bank';
import { sayRefusal } from '../../support/ports/say-refusal';

const { refusals, statement, billing: texts } = textsIn('en');
const actor = { accountId: 'admin' };
const MAY = { client: 'acme', month: '2025-05' };

const purchase = (id: string, day: string): Purchase => ({
  ...{ id, client: 'acme', on: day, minutes: 600, recordedAt: on('mon 09:00') },
});

const noWorklogs: Worklogs = {
  listChanged: async (at) => ({ worklogs: [], until: at, edge: [], last: true }),
  listDeleted: async (at) => ({ deleted: [], until: at, last: true }),
  listIssues: async () => [],
  listOnIssue: async () => [],
  listChangedIssues: async () => [],
};

function createMonth(given: GivenPorts = {}, terms = billedTerms) {
  const account = createBilledSite(
    {
      worklogs: noWorklogs,
      ...given,
      clientAccounts: {
        listBindings: async () => [{ clientId: 'acme', spaceId: 'space-9' } as never],
        ...given.clientAccounts,
      },
    },
    terms,
  );
  account.state.entries.purchases.push(purchase('p1', '2025-05-10'));
  return account;
}

type Account = ReturnType<typeof createMonth>;
/** Drafted and approved where it can be, then sent; what is written down before the sending is left out. */
async function send(account: Account, request = MAY) {
  const { ports } = account.site;
  const { state } = (await ports.statements.find(request.client, request.month)) ?? {};
  if (state !== 'sent') await prepare(account, request);
  return sendStatement(ports, actor, request);
}

async function prepare({ site: { ports } }: Account, request: typeof MAY): Promise<void> {
  await draftStatement(ports, actor, request);
  const sha256 = (await ports.statements.find(request.client, request.month))?.sha256 ?? '';
  await sendForReview(ports, actor, request);
  await approveStatement(ports, actor, { ...request, sha256 });
}

const sendings = ({ audit }: Account) => audit.filter((line) => line.startsWith('month-sent'));

/** Nothing was closed, written down or put on a page. */
const untouched = (account: Account) => expect([account.state.sent, sendings(account)]).toEqual([[], []]);

describe('a month is sent', () => {
  test('closed by what its statement says, written down, and on a page that everybody of its space reads', async () => {
    const account = createMonth();
    expect(await send(account)).toEqual({ kind: 'sent', url: 'https://wiki.test/page-2', say: null });
    expect(account.state.sent).toMatchObject([
      {
        month: '2025-05',
        sentAt: on('mon 10:10'),
        entries: [{ bankMinutes: 600 }],
        url: 'https://wiki.test/page-2',
      },
    ]);
    expect(sendings(account)).toEqual(['month-sent Acme 2025-05']);
    expect(account.site.pages.pages.get('page-2')).toMatchObject({ spaceId: 'space-9', version: 2 });
  });

  test('without a page where the client has no space, which is said', async () => {
    const account = createMonth({ clientAccounts: { listBindings: async () => [] } });
    expect(await send(account)).toEqual({ kind: 'sent', url: null, say: texts.noPage['no-space'] });
    expect(account.state.sent).toMatchObject([{ url: null }]);
  });

  test('and gets its page later, by the entries it was closed with, and is written down once', async () => {
    let bound = false;
    const listBindings = async () => (bound ? [{ clientId: 'acme', spaceId: 'space-9' } as never] : []);
    const account = createMonth({ clientAccounts: { listBindings } });
    await send(account);
    account.state.entries.purchases.push(purchase('p2', '2025-05-20'));
    bound = true;
    account.site.time.now = on('tue 10:00');
    expect(await send(account)).toMatchObject({ url: 'https://wiki.test/page-1' });
    expect(account.site.pages.pages.get('page-1')).toMatchObject({ spaceId: 'space-9', seenBy: null });
    expect(account.state.sent).toMatchObject([{ sentAt: on('mon 10:10'), entries: [{ id: 'purchase:p1' }] }]);
    expect([account.state.sent[0]?.entries.length, sendings(account).length]).toEqual([1, 1]);
  });

  test('and where its sending died before it was written down, the next one writes the line, with whoever sent it', async () => {
    const account = createMonth();
    const { ports } = account.site;
    await prepare(account, MAY);
    const { recordAudit } = ports.site;
    const lines: unknown[] = [];
    const die = async () => {
      throw new Error('the process ended');
    };
    Object.assign(ports.site, { recordAudit: die });
    await expect(sendStatement(ports, actor, MAY)).rejects.toThrow('the process ended');
    expect(sendings(account)).toEqual([]);
    const note = async (...line: Parameters<typeof recordAudit>) => {
      lines.push(line);
      await recordAudit(...line);
    };
    Object.assign(ports.site, { recordAudit: note });
    account.site.time.now = on('tue 10:00');
    await sendStatement(ports, { accountId: 'another' }, MAY);
    const line = { at: on('mon 10:10'), by: 'admin', what: 'month-sent', subject: 'Acme 2025-05' };
    expect(lines).toEqual([[line, 'month:acme:2025-05']]);
    expect(sendings(account)).toEqual(['month-sent Acme 2025-05']);
  });

  test('and where its sending died before the page was recorded, the page is found again', async () => {
    const account = createMonth();
    const { publish } = account.site.ports.confluencePages;
    Object.assign(account.site.ports.confluencePages, {
      publish: async () => {
        throw new Error('Confluence is down');
      },
    });
    await expect(send(account)).rejects.toThrow('Confluence is down');
    expect(account.state.sent).toMatchObject([{ month: '2025-05', url: null }]);
    Object.assign(account.site.ports.confluencePages, { publish });
    expect(await send(account)).toMatchObject({ url: 'https://wiki.test/page-2' });
    expect([account.site.pages.pages.size, sendings(account).length]).toEqual([2, 1]); // the team’s draft, too
  });

  test.each([
    ['has a page of that name that people wrote', 'title-taken'],
    ['keeps nobody from editing', 'no-restrictions'],
  ] as const)('without a page in a space that %s', async (_, missing) => {
    const pages: GivenPorts['confluencePages'] =
      missing === 'title-taken'
        ? {
            createPrivate: async () => null,
            findByTitle: async () => ({ id: 'p', url: '', byApp: false }),
          }
        : {
            restrictTo: async () => {
              throw new PageRefused('no-restrictions');
            },
          };
    const account = createMonth({ confluencePages: pages });
    expect(await send(account)).toEqual({ kind: 'sent', url: null, say: texts.noPage[missing] });
    expect(account.site.pages.pages.size).toBe(0);
  });
});

describe('a month is not sent', () => {
  test.each([
    ['before it is over', { ...MAY, month: '2025-06' }, 'not-found'],
    ['of a client that is none', { ...MAY, client: 'constructor' }, 'not-found'],
  ])('%s', async (_, request, code) => {
    const account = createMonth();
    expect(sayRefusal(await send(account, request))).toMatch(new RegExp(`^${code}: `));
    untouched(account);
  });

  test('while an earlier one with entries is open', async () => {
    const account = createMonth();
    account.state.entries.purchases.push(purchase('p0', '2025-04-10'));
    expect(sayRefusal(await send(account))).toMatch(/^invalid: .*2025/);
    untouched(account);
  });

  test('twice', async () => {
    const account = createMonth();
    await send(account);
    expect(isRefusal(await send(account))).toBe(true);
    expect([account.state.sent.length, sendings(account).length]).toEqual([1, 1]);
  });

  test('by somebody who does not keep the client’s accounts', async () => {
    const account = createMonth({ people: { canAdminister: async () => false } });
    expect(sayRefusal(await send(account))).toBe(`not-allowed: ${refusals.accounts.notAllowed}`);
    untouched(account);
  });

  test('by what it said before, once somebody entered more', async () => {
    const account = createMonth();
    const { ports } = account.site;
    await prepare(account, MAY);
    account.state.entries.purchases.push(purchase('p2', '2025-05-20'));
    expect(sayRefusal(await sendStatement(ports, actor, MAY))).toMatch(
      /^invalid: The draft is another one now/,
    );
    untouched(account);
  });

  test('while Jira’s worklogs are still being read', async () => {
    const listChanged: Worklogs['listChanged'] = async (at) => ({
      worklogs: [],
      until: at,
      edge: [],
      last: false,
    });
    const account = createMonth({ worklogs: { ...noWorklogs, listChanged } });
    expect(sayRefusal(await send(account))).toBe(`busy: ${statement.refused.busy}`);
    untouched(account);
  });

  test('while somebody else sends it, nor by whoever lost the claim', async () => {
    const [held, lost] = [createMonth(), createMonth()];
    for (const account of [held, lost]) await prepare(account, MAY);
    held.site.claims.until.set('month:acme', on('mon 10:11'));
    lost.state.lost = true;
    for (const account of [held, lost]) {
      expect(sayRefusal(await sendStatement(account.site.ports, actor, MAY))).toBe(
        `busy: ${statement.refused.busy}`,
      );
      untouched(account);
    }
  });
});
