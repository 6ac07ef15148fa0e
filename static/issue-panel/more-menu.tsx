import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { own } from '../../src/common/own';

export interface Item {
  key: string;
  text: string;
  /** Why it cannot be chosen yet; absent when it can. */
  reason?: string | undefined;
  /** Whether a line stands above it. */
  apart?: boolean;
  choose(): void;
}

/** The ⋯ menu of rare actions: arrows walk, Escape closes, and the focus comes back to its button. */
export function MoreMenu({ label, items }: { label: string; items: Item[] }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    menuItemsOf(menu.current)[0]?.focus();
    const closeOutside = ({ target }: Event) => menu.current?.contains(target as Node) || setOpen(false);
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [open]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className="more">
      <button
        ref={button}
        type="button"
        className="icon"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <svg width="16" height="16" viewBox="0 0 12 12" aria-hidden="true">
          <circle cx="2.2" cy="6" r="1.1" />
          <circle cx="6" cy="6" r="1.1" />
          <circle cx="9.8" cy="6" r="1.1" />
        </svg>
      </button>
      {open ? (
        <div
          ref={menu}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          onKeyDown={(event) => moveFocus(event, close)}
        >
          {items.map((item) => (
            <MenuItem key={item.key} item={item} close={close} />
          ))}
        </div>
      ) : null}
    </div>
  );
}

function MenuItem({ item, close }: { item: Item; close(): void }) {
  const choose = () => {
    if (item.reason) return;
    close();
    item.choose();
  };
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={item.apart ? 'apart' : ''}
      aria-disabled={item.reason ? true : undefined}
      onClick={choose}
    >
      <span>{item.text}</span>
      {item.reason ? <small>{item.reason}</small> : null}
    </button>
  );
}

const menuItemsOf = (menu: HTMLElement | null) => [
  ...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []),
];

function moveFocus(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const items = menuItemsOf(event.currentTarget);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const places: Record<string, number> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  if (event.key === 'Escape' || event.key === 'Tab') close();
  const place = own(places, event.key);
  if (place === undefined) return;
  event.preventDefault();
  items[place]?.focus();
}
