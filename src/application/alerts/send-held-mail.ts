import { textsIn } from '../../../locales/languages';
import { forEachOf } from '../each';
import type { Ports } from '../ports';
import { deliverDigest } from './deliver-digest';
import { type DigestReader, writeHeld } from './digest-mails';

/** Every five minutes: whoever was held back by the limit of an hour is told what came meanwhile, once there is room. */
export async function sendHeldMail(ports: Ports): Promise<void> {
  const words = { failed: 'held mail not sent', of: (person: string) => person };
  await forEachOf(ports, await ports.mailboxes.listWaiting(), words, async (person) => {
    const now = ports.now();
    const held = await ports.mailboxes.takeHeld(person, now);
    if (held === null) return;
    const reader: DigestReader = {
      texts: textsIn(held.mails.at(-1)?.language ?? 'en'),
      zone: 'UTC',
      siteUrl: await ports.issues.siteUrl(),
      now,
    };
    await deliverDigest(ports, person, held, held.mails, writeHeld(held, reader));
  });
}
