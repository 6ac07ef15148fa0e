import { execFileSync } from 'node:child_process';
import { themeCss } from '../../local/pages/frame/theme';
import { pathOfPeer, testWithPeers } from '../support/peers';

testWithPeers('the pages’ look is what the design system’s tokens say', () => {
  expect(themeCss).toBe(execFileSync(process.execPath, [pathOfPeer('theme.mjs')], { encoding: 'utf8' }));
});
