import { type Message, pack, SharedFunctions, unpack } from '../../forge/web/bridge-functions';

/** A page of the app in its frame. Only the frame's own window, at the frame's own origin, is listened to. */
export class Frame {
  readonly sharedFunctions = new SharedFunctions();
  readonly element: HTMLIFrameElement;
  onClose: (() => void) | undefined;

  constructor(
    element: HTMLIFrameElement,
    readonly module: string,
    readonly extension: Record<string, unknown>,
  ) {
    this.element = element;
    element.src = element.dataset.src ?? '';
  }

  isSource({ source, origin }: MessageEvent): boolean {
    return source === this.element.contentWindow && origin === this.origin;
  }

  send(message: Message): void {
    this.element.contentWindow?.postMessage(message, this.origin);
  }

  reply(bridge: number, body: unknown): void {
    this.send({ bridge, body: pack(body, this.sharedFunctions.keep) });
  }

  /** What a message carried, its functions callable. */
  read(value: unknown): unknown {
    return unpack(value, (id, args) =>
      this.send({ call: { id, args: pack(args, this.sharedFunctions.keep) as [] } }),
    );
  }

  private get origin(): string {
    return new URL(this.element.src).origin;
  }
}

export const frames = new Set<Frame>();
