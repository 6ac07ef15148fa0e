import { own } from '../../common/own';
import { Frame, frames } from './frames';

const widths: Record<string, string> = {
  small: '400px',
  medium: '600px',
  large: '800px',
  xlarge: '968px',
  max: '96vw',
};

/** A page of the app over the page: the opener's module, another of its resources, and the context it hands over. */
export function openModal(opener: Frame, options: Record<string, unknown>): boolean {
  const dialog = document.createElement('dialog');
  const element = document.createElement('iframe');
  const resource = options.resource ? `/${String(options.resource)}/index.html` : '';
  element.dataset.src = resource
    ? new URL(resource, opener.element.src).href
    : (opener.element.dataset.src ?? '');
  element.setAttribute('sandbox', opener.element.getAttribute('sandbox') ?? '');
  element.title = String(options.title || opener.element.title);
  dialog.style.width = own(widths, String(options.size)) ?? '600px';
  dialog.append(element);
  document.body.append(dialog);
  const frame = new Frame(element, opener.module, { ...opener.extension, modal: options.context });
  frames.add(frame);
  dialog.addEventListener('close', () => onClosed(frame, dialog, options.onClose));
  dialog.addEventListener('cancel', (event) => options.closeOnEscape === false && event.preventDefault());
  dialog.showModal();
  return true;
}

const results = new WeakMap<Frame, unknown>();

/** Only a modal can be closed; a panel answers that it can't. */
export function closeModal(frame: Frame, payload: unknown): boolean {
  const dialog = frame.element.closest('dialog');
  if (!dialog) return false;
  results.set(frame, payload);
  dialog.close();
  return true;
}

function onClosed(frame: Frame, dialog: HTMLDialogElement, onClose: unknown): void {
  frame.onClose?.();
  (onClose as ((payload: unknown) => void) | undefined)?.(results.get(frame));
  frames.delete(frame);
  dialog.remove();
}
