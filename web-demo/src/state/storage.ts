/** The browser's memory for this tab, which may be full, small or switched off. */

/** Keeps a text, and tells whether there was room. Where there is none, what was kept before does not come back in its place. */
export function stored(key: string, text: string): boolean {
  try {
    sessionStorage.setItem(key, text);
    return true;
  } catch {
    forgotten(key);
    return false;
  }
}

/** Forgets what was kept; nothing is kept then, whatever the browser says. */
export function forgotten(key: string): true {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Where nothing can be forgotten, nothing was kept.
  }
  return true;
}
