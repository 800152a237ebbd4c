/**
 * The host a browser would go to, as the URL standard has it. The platform's own parser is used, so the engine brings none;
 * where platforms depart from the standard, its answer is restored, so that every surface gives the same.
 */
export function goesTo(link: string): string | null {
  const url = parsed(link);
  if (url === undefined || !["https:", "http:"].includes(url.protocol) || url.hostname === "") return null;
  const host = unescaped(url.hostname);
  return FORBIDDEN.test(host) || NO_PUNYCODE.test(host) ? null : host;
}

function parsed(link: string): URL | undefined {
  try {
    // Not `URL.canParse`: in Node 20 it answers false to hosts that are not ASCII once it was called often.
    return new URL(link);
  } catch {
    return undefined;
  }
}

/** Chromium escapes what may stand in a host (`*`), and also what may not (a blank). */
function unescaped(host: string): string {
  try {
    return decodeURIComponent(host);
  } catch {
    return host;
  }
}

/** The standard's forbidden domain code points; brackets and colons stand in addresses of IP version 6 only. */
const FORBIDDEN = /^(?!\[[0-9a-f:]+\]$).*[\0-\x20#%/:<>?@[\\\]^|\x7f]/;

/** A label that claims to be punycode and holds nothing else than ASCII, which UTS #46 refuses since revision 33. */
const NO_PUNYCODE = /(^|\.)xn--([^.]*-)?(\.|$)/;
