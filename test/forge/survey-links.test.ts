/** A survey's link is good at the installation that made it, as it was made, and nowhere else. */
import fc from 'fast-check';
import { readToken, tokenOf } from '../../src/domain/satisfaction/link';
import { storedSurveys } from '../../src/forge/storage/accounts/surveys';
import { emptyStorage } from '../support/site/forge-storage';

const NOW = 1_749_132_000_000;
const ticket = { issueId: '10001', closedAt: NOW, expiresAt: NOW + 1, language: 'fr' };

async function createLink(): Promise<string> {
  emptyStorage();
  return tokenOf(ticket, await storedSurveys.loadMac(NOW));
}

test('a link of one installation is none of another, though the issue and the closing are the same', async () => {
  const elsewhere = await createLink();
  const here = await createLink();
  const mac = await storedSurveys.loadMac(NOW);
  expect(readToken(here, mac)).toEqual(ticket);
  expect(readToken(elsewhere, mac)).toBeNull();
});

test('nothing that is guessed is a link: another ticket, another signature, any text', async () => {
  const token = await createLink();
  const mac = await storedSurveys.loadMac(NOW);
  const at = fc.nat(token.length - 1);
  const sign = fc.constantFrom(...'0123456789abcXYZ_-.=%\u0000\n');
  fc.assert(
    fc.property(at, sign, (place, other) => {
      const altered = token.slice(0, place) + other + token.slice(place + 1);
      expect(readToken(altered, mac)).toEqual(altered === token ? ticket : null);
    }),
  );
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(readToken(text, mac)).toBeNull()));
  for (const text of [
    '',
    '.',
    'v1.1.1.1.fr.',
    `${token}\n`,
    ` ${token}`,
    `v1.10001.${NOW}.${NOW + 1}.fr.${mac('')}`,
  ])
    expect(readToken(text, mac)).toBeNull();
});
