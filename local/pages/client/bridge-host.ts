import { own } from '../../common/own';
import type { Message } from '../../forge/web/bridge-functions';
import { commands } from './commands';
import { Frame, frames } from './frames';

/** The site's end of the bridge: answers the app's pages in their frames, and theirs alone. */
export function openBridge(): void {
  window.addEventListener('message', receive);
  for (const element of document.querySelectorAll<HTMLIFrameElement>('iframe[data-module]'))
    frames.add(
      new Frame(element, element.dataset.module ?? '', JSON.parse(element.dataset.extension ?? '{}')),
    );
}

function receive(event: MessageEvent<Message>): void {
  const frame = [...frames].find((candidate) => candidate.isSource(event));
  if (!frame) return;
  const { height, call, bridge, command = '', payload } = event.data;
  if (height !== undefined) frame.element.style.height = `${Math.max(height, 80)}px`;
  if (call) frame.sharedFunctions.call(call.id, frame.read(call.args) as unknown[]);
  if (bridge !== undefined) void answer(frame, bridge, command, frame.read(payload));
}

async function answer(frame: Frame, bridge: number, command: string, payload: unknown): Promise<void> {
  try {
    const run = own(commands, command);
    if (!run) throw new Error(`NotEmulated: the bridge has no ${command} here`);
    frame.reply(bridge, await run(frame, (payload ?? {}) as Record<string, unknown>));
  } catch (error) {
    frame.send({ bridge, error: error instanceof Error ? error.message : String(error) });
  }
}
