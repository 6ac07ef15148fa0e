/** The page that verifies a statement offline is what its sources make of it. */
import { readFileSync } from 'node:fs';
import { VERIFY_PAGE, writeVerifyPage } from '../../local/packaging/verify-page';

test('the page in docs is made of the sources there are: `npm run verify-page` writes it', async () => {
  expect(readFileSync(VERIFY_PAGE, 'utf8') === (await writeVerifyPage())).toBe(true);
});
