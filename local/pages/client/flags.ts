interface Action {
  text: string;
  onClick(): void;
}

/** A flag in the corner, until it is closed or, where asked, eight seconds have passed. */
export function showFlag(options: Record<string, unknown>): boolean {
  const flag = document.createElement('section');
  flag.className = `flag ${String(options.type ?? 'info')}`;
  flag.id = flagIdOf(String(options.id));
  flag.append(
    createElement('strong', options.title),
    createElement('p', options.description),
    ...createButtons((options.actions ?? []) as Action[]),
  );
  closeFlag(String(options.id));
  getFlagArea().append(flag);
  if (options.isAutoDismiss) setTimeout(() => flag.remove(), 8000);
  return true;
}

export function closeFlag(id: string): boolean {
  document.getElementById(flagIdOf(id))?.remove();
  return true;
}

const flagIdOf = (id: string) => `flag-${id}`;

function createButtons(actions: Action[]): HTMLElement[] {
  return actions.map(({ text, onClick }) => {
    const button = createElement('button', text);
    button.addEventListener('click', () => onClick());
    return button;
  });
}

function createElement(name: string, text: unknown): HTMLElement {
  const element = document.createElement(name);
  element.textContent = String(text ?? '');
  return element;
}

function getFlagArea(): HTMLElement {
  const existing = document.getElementById('flags');
  if (existing) return existing;
  const area = document.createElement('div');
  area.id = 'flags';
  area.setAttribute('role', 'status');
  document.body.append(area);
  return area;
}
