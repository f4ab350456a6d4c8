/** One way to authenticate that a server offers. Names are in lower case. */
export interface Challenge {
  scheme: string;
  parameters: ReadonlyMap<string, string>;
}

const TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
const PARAMETER = /[\s,]*([!#$%&'*+\-.^_`|~0-9A-Za-z]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/y;
const MAX_LENGTH = 8192;

/**
 * Reads a `WWW-Authenticate` header (https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1), which may hold several
 * challenges. What follows a part that cannot be read is left out.
 */
export function parseChallenges(header: string): Challenge[] {
  const text = header.slice(0, MAX_LENGTH);
  const challenges: Challenge[] = [];
  let at = 0;
  for (;;) {
    at += /^[\s,]*/.exec(text.slice(at))?.[0].length ?? 0;
    TOKEN.lastIndex = at;
    const scheme = TOKEN.exec(text)?.[0];
    if (scheme === undefined) return challenges;
    at += scheme.length;
    const parameters = new Map<string, string>();
    for (;;) {
      PARAMETER.lastIndex = at;
      const match = PARAMETER.exec(text);
      if (!match) break;
      const name = (match[1] as string).toLowerCase();
      const value = match[2]?.replace(/\\(.)/g, "$1") ?? (match[3] as string);
      // The first one counts: a repeated parameter must not redirect the credentials.
      if (!parameters.has(name)) parameters.set(name, value);
      at = PARAMETER.lastIndex;
    }
    challenges.push({ scheme: scheme.toLowerCase(), parameters });
  }
}
