import { lookup as resolve } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import type { Trouble } from "./exchange.ts";

/** Resolves a host name to all of its addresses; rejects where there is none. */
export type Resolver = (hostname: string) => Promise<string[]>;

/** What no public registry has: https://www.iana.org/assignments/iana-ipv4-special-registry/ and its IPv6 sister. */
const SPECIAL: readonly [prefix: string, length: number, family: "ipv4" | "ipv6"][] = [
  ["0.0.0.0", 8, "ipv4"],
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.0.0.0", 24, "ipv4"],
  ["192.0.2.0", 24, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["198.51.100.0", 24, "ipv4"],
  ["203.0.113.0", 24, "ipv4"],
  ["224.0.0.0", 3, "ipv4"],
  ["::", 127, "ipv6"],
  ["64:ff9b:1::", 48, "ipv6"],
  ["100::", 64, "ipv6"],
  ["2001::", 23, "ipv6"],
  ["2001:db8::", 32, "ipv6"],
  ["2002::", 16, "ipv6"],
  ["fc00::", 7, "ipv6"],
  ["fe80::", 10, "ipv6"],
  ["fec0::", 10, "ipv6"],
  ["ff00::", 8, "ipv6"],
];

/** Whether an IP address is loopback, private, link-local, multicast or reserved; anything that is no address is. */
export function isSpecialAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return true;
  const list = new BlockList();
  for (const [prefix, length, of] of SPECIAL) list.addSubnet(prefix, length, of);
  // An IPv4 address in IPv6's clothes (::ffff:a.b.c.d) is checked by the list against the IPv4 networks.
  return list.check(address, family === 4 ? "ipv4" : "ipv6");
}

/**
 * Why a host may not be contacted: one of its addresses is special, or it has none, which may pass. The request resolves
 * the name once more, so a name server that changes its mind in between gets past this; what remains then is TLS, which
 * such an address cannot answer for the name, so that neither the path nor a credential is ever sent to it.
 */
export async function publicHost(hostname: string, resolver: Resolver = resolveAll): Promise<Trouble | undefined> {
  const literal = hostname.replace(/^\[|\]$/g, "");
  let addresses: string[];
  try {
    addresses = isIP(literal) ? [literal] : await resolver(literal);
  } catch (error) {
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    return { why: `${hostname} has no address (${code})`, retry: true };
  }
  const special = addresses.find(isSpecialAddress);
  if (special !== undefined)
    return { why: `${hostname} is at the private address ${special}, which is not contacted`, retry: false };
  return addresses.length > 0 ? undefined : { why: `${hostname} has no address`, retry: true };
}

async function resolveAll(hostname: string): Promise<string[]> {
  return (await resolve(hostname, { all: true })).map(({ address }) => address);
}
