import { useState } from 'react';
import type { Path } from './draft';
import { idOf, useEditing } from './editing';

/** What stands typed in a field and is no part of the draft yet; a reload of the page finds it again. */
export function useTyped(path: Path): [string, (text: string) => void] {
  const { project } = useEditing();
  const key = `sablier:typed:${project.id}:${idOf(path)}`;
  const [text, setText] = useState(() => readText(key));
  const change = (next: string) => {
    setText(next);
    storeText(key, next);
  };
  return [text, change];
}

function readText(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function storeText(key: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // A browser that keeps nothing loses it with the page, and nothing else.
  }
}
