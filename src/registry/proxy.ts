import { Agent as HttpAgent, request as httpRequest } from "node:http";
import { Agent, request as httpsRequest, type RequestOptions } from "node:https";
import { type Duplex, Readable } from "node:stream";
import { type ConnectionOptions, connect as tlsConnect } from "node:tls";
import type { Fetch } from "./exchange.ts";
import type { TransportOptions } from "./transport.ts";

/**
 * How requests travel where `HTTPS_PROXY` (or `https_proxy`) is set: through the proxy, except to the hosts of
 * `NO_PROXY` and to those spoken to in plain HTTP. Nothing where it is not set. Node's own fetch learned to do so only
 * in later versions than the oldest one supported, and on demand. @throws TypeError if the variable is not a URL
 */
export function proxyOptions(
  environment: NodeJS.ProcessEnv,
  tls: ConnectionOptions = {},
): Pick<TransportOptions, "fetch" | "proxied"> {
  const proxy = environment.https_proxy || environment.HTTPS_PROXY;
  if (!proxy) return {};
  const direct = environment.no_proxy || environment.NO_PROXY || "";
  const through = proxyFetch(new URL(/^[a-z]+:\/\//i.test(proxy) ? proxy : `http://${proxy}`), tls);
  const proxied = (url: URL) => url.protocol === "https:" && !isExempt(url, direct);
  return { proxied, fetch: (url, init) => (proxied(url) ? through(url, init) : fetch(url, init)) };
}

/** Whether NO_PROXY names a host: `*`, `example.com` and `.example.com` (with all below them), `example.com:5000`. */
export function isExempt({ hostname, port }: URL, noProxy: string): boolean {
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== "")
    .some((entry) => {
      const [, name = entry, only] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
      const domain = name.replace(/^\*?\.?/, "");
      if (entry === "*") return true;
      return (
        (only === undefined || only === (port || "443")) && (hostname === domain || hostname.endsWith(`.${domain}`))
      );
    });
}

/** A fetch that goes through a proxy's tunnels, with TLS from end to end. `tls` is for the ends' certificates. */
function proxyFetch(proxy: URL, tls: ConnectionOptions = {}): Fetch {
  const agent = new TunnelAgent(proxy, tls);
  return (url, { method, headers, signal }) =>
    new Promise((resolve, reject) => {
      const request = httpsRequest(url, { method, headers, signal, agent, ...tls }, (message) => {
        try {
          const status = message.statusCode ?? 0;
          const empty = method === "HEAD" || [204, 205, 304].includes(status);
          if (empty) message.resume();
          const body = empty ? null : (Readable.toWeb(message) as ReadableStream<Uint8Array>);
          const pairs = Object.entries(message.headersDistinct).flatMap(([name, values = []]) =>
            values.map((value): [string, string] => [name, value]),
          );
          resolve(new Response(body, { status, headers: pairs }));
        } catch (error) {
          reject(error);
        }
      });
      request.on("error", reject).end();
    });
}

/** Milliseconds in which a proxy has to open a tunnel. */
const CONNECT_TIMEOUT = 15_000;

/** Opens a tunnel (https://www.rfc-editor.org/rfc/rfc9110#section-9.3.6) for each connection, and keeps it for the next. */
class TunnelAgent extends Agent {
  readonly #proxy: URL;
  readonly #tls: ConnectionOptions;

  constructor(proxy: URL, tls: ConnectionOptions) {
    super({ keepAlive: true });
    this.#proxy = proxy;
    this.#tls = tls;
  }

  override createConnection(
    options: RequestOptions,
    callback?: (error: Error | null, socket: Duplex) => void,
  ): undefined {
    const { protocol, hostname, port, username, password } = this.#proxy;
    const host = `${options.host}:${options.port}`;
    const login = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString("base64");
    const connect = (protocol === "https:" ? httpsRequest : httpRequest)({
      method: "CONNECT",
      hostname: hostname.replace(/^\[|\]$/g, ""),
      port: port || (protocol === "https:" ? 443 : 80),
      path: host,
      headers: { host, ...(username && { "proxy-authorization": `Basic ${login}` }) },
      // An own agent: the global one may be told to use a proxy itself.
      agent: protocol === "https:" ? new Agent() : new HttpAgent(),
      ...this.#tls,
    });
    const fail = (error: Error) => callback?.(error, undefined as unknown as Duplex);
    connect.on("error", fail);
    connect.setTimeout(CONNECT_TIMEOUT, () => connect.destroy(new Error("the proxy is silent")));
    connect.on("response", (response) => {
      response.destroy();
      fail(refusal(response.statusCode));
    });
    connect.on("connect", ({ statusCode }, socket) => {
      socket.setTimeout(0);
      if (statusCode === 200) {
        callback?.(null, tlsConnect({ ...(options as ConnectionOptions), socket, servername: options.host ?? "" }));
        return;
      }
      socket.destroy();
      fail(refusal(statusCode));
    });
    connect.end();
    return undefined;
  }
}

function refusal(status: number | undefined): Error {
  return Object.assign(new Error("the proxy refused"), { code: `PROXY_HTTP_${status ?? 0}` });
}
