interface Action {
  text: string;
  onClick(): void;
}

/** A flag in the corner, until it is closed or, where asked, eight seconds have passed. */
export function showFlag(options: Record<string, unknown>): boolean {
  const flag = document.createElement('section');
  flag.className = `flag ${String(options.type ?? 'info')}`;
  flag.id = flagId(String(options.id));
  flag.append(
    part('strong', options.title),
    part('p', options.description),
    ...buttons((options.actions ?? []) as Action[]),
  );
  closeFlag(String(options.id));
  place().append(flag);
  if (options.isAutoDismiss) setTimeout(() => flag.remove(), 8000);
  return true;
}

export function closeFlag(id: string): boolean {
  document.getElementById(flagId(id))?.remove();
  return true;
}

const flagId = (id: string) => `flag-${id}`;

function buttons(actions: Action[]): HTMLElement[] {
  return actions.map(({ text, onClick }) => {
    const button = part('button', text);
    button.addEventListener('click', () => onClick());
    return button;
  });
}

function part(name: string, text: unknown): HTMLElement {
  const element = document.createElement(name);
  element.textContent = String(text ?? '');
  return element;
}

function place(): HTMLElement {
  const known = document.getElementById('flags');
  if (known) return known;
  const made = document.createElement('div');
  made.id = 'flags';
  made.setAttribute('role', 'status');
  document.body.append(made);
  return made;
}
