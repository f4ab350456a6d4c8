export const id = 199;
export const ids = [199];
export const modules = {

/***/ 3653:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HX: () => (/* binding */ basic),
/* harmony export */   gD: () => (/* binding */ findCredentials)
/* harmony export */ });
/* unused harmony export dockerLogins */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _text_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2510);




/**
 * Logins from the environment, which win, and from the `auths` of Docker's configuration file:
 * - `BASE_IMAGE_GATE_REGISTRY_USERNAME` and `BASE_IMAGE_GATE_REGISTRY_PASSWORD`, for the registry in
 *   `BASE_IMAGE_GATE_REGISTRY` (`docker.io` if that is not set);
 * - `$DOCKER_CONFIG/config.json`, or `~/.docker/config.json`. Credential helpers are not run.
 *
 * A file that is missing or cannot be read holds no logins.
 */
async function findCredentials(environment) {
    const found = await fromDockerConfig(environment);
    const username = environment.BASE_IMAGE_GATE_REGISTRY_USERNAME;
    const password = environment.BASE_IMAGE_GATE_REGISTRY_PASSWORD;
    if (!username || !password)
        return found;
    return {
        ...found,
        [canonicalRegistry(environment.BASE_IMAGE_GATE_REGISTRY || "docker.io")]: { username, password },
    };
}
async function fromDockerConfig(environment) {
    const folder = environment.DOCKER_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(environment.HOME || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), ".docker");
    let config;
    try {
        config = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "config.json"), "utf8"));
    }
    catch {
        return {};
    }
    return dockerLogins(config);
}
/** The logins in Docker's configuration (https://docs.docker.com/reference/cli/docker/login/); others are left out. */
function dockerLogins(config) {
    const auths = (0,_text_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(config) && (0,_text_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(config.auths) ? config.auths : {};
    const logins = Object.entries(auths).flatMap(([registry, entry]) => {
        const credentials = (0,_text_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(entry) ? loginOf(entry) : undefined;
        return credentials ? [[canonicalRegistry(registry), credentials]] : [];
    });
    return Object.fromEntries(logins);
}
function loginOf({ auth, username, password }) {
    if (typeof username === "string" && typeof password === "string" && username !== "")
        return { username, password };
    if (typeof auth !== "string")
        return undefined;
    const text = Buffer.from(auth, "base64").toString("utf8");
    const colon = text.indexOf(":");
    return colon > 0 && colon < text.length - 1
        ? { username: text.slice(0, colon), password: text.slice(colon + 1) }
        : undefined;
}
/** Docker writes registries as hosts or URLs, and Docker Hub as `https://index.docker.io/v1/`. */
function canonicalRegistry(written) {
    const host = written
        .replace(/^https?:\/\//i, "")
        .replace(/\/.*$/s, "")
        .toLowerCase();
    return ["index.docker.io", "registry-1.docker.io", "registry.hub.docker.com"].includes(host) ? "docker.io" : host;
}
/** The value of an `Authorization` header of the Basic scheme (https://www.rfc-editor.org/rfc/rfc7617). */
function basic({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`;
}


/***/ }),

/***/ 4199:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  registryLookups: () => (/* binding */ registryLookups)
});

// EXTERNAL MODULE: ./src/image/catalog.ts + 1 modules
var image_catalog = __webpack_require__(6106);
// EXTERNAL MODULE: ./src/text/day.ts
var text_day = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/text/memo.ts
var memo = __webpack_require__(369);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/text/record.ts
var record = __webpack_require__(2510);
;// CONCATENATED MODULE: ./src/registry/documents.ts


/** The media types of indexes, https://github.com/opencontainers/image-spec/blob/v1.1.1/media-types.md and Docker's. */
const INDEX_TYPES = [
    "application/vnd.oci.image.index.v1+json",
    "application/vnd.docker.distribution.manifest.list.v2+json",
];
const CONFIG_TYPES = [
    "application/vnd.oci.image.config.v1+json",
    "application/vnd.docker.container.image.v1+json",
];
/** The media types of the manifest of one image. */
const MANIFEST_TYPES = [
    "application/vnd.oci.image.manifest.v1+json",
    "application/vnd.docker.distribution.manifest.v2+json",
];
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
/** Whether something is a sha256 digest, as registries write it. */
function isDigest(text) {
    return typeof text === "string" && DIGEST.test(text);
}
/** The tags of one page of a listing; `undefined` for anything else. A repository without tags may have `null`. */
function parseTags(body) {
    const { tags } = parseObject(body) ?? {};
    if (tags === null)
        return [];
    return Array.isArray(tags) && tags.every((tag) => typeof tag === "string" && TAG.test(tag)) ? tags : undefined;
}
/** A token and the seconds for which it holds (60 unless it says otherwise); `undefined` for anything else. */
function parseToken(body) {
    const { token, access_token, expires_in } = parseObject(body) ?? {};
    const value = typeof token === "string" && token !== "" ? token : access_token;
    if (typeof value !== "string" || !/^[\x21-\x7E]{1,16384}$/.test(value))
        return undefined;
    return { value, seconds: typeof expires_in === "number" && expires_in > 0 ? expires_in : 60 };
}
/**
 * An index or manifest (https://github.com/opencontainers/image-spec/blob/v1.1.1/image-index.md). `undefined` for
 * anything else, and for what could be taken for both (CVE-2021-41190).
 */
function parseManifest(body, contentType) {
    const document = parseObject(body);
    if (document?.schemaVersion !== 2)
        return undefined;
    const { mediaType = contentType, manifests, config, layers } = document;
    const created = moment(object(document.annotations)?.["org.opencontainers.image.created"]);
    if (INDEX_TYPES.includes(mediaType)) {
        if (!Array.isArray(manifests) || config !== undefined || layers !== undefined)
            return undefined;
        return { kind: "index", entries: manifests.flatMap(platformEntry), ...(created !== undefined && { created }) };
    }
    const { digest, mediaType: type } = object(config) ?? {};
    if (!MANIFEST_TYPES.includes(mediaType) || manifests !== undefined || !isDigest(digest))
        return undefined;
    const image = CONFIG_TYPES.includes(type);
    return { kind: "manifest", ...(image && { config: digest }), ...(created !== undefined && { created }) };
}
/** Only images for a platform: no attestations, which are for `unknown/unknown`, and no index in the index. */
function platformEntry(entry) {
    const { digest, mediaType, platform } = object(entry) ?? {};
    const name = platformName(platform);
    return isDigest(digest) && MANIFEST_TYPES.includes(mediaType) && name ? [{ digest, platform: name }] : [];
}
/** `linux/arm64`, without the variant where there is only one of it, as people write it. */
function platformName(platform) {
    const { os, architecture, variant } = object(platform) ?? {};
    if (![os, architecture].every((part) => typeof part === "string" && /^[a-z0-9_.-]{1,30}$/.test(part)))
        return undefined;
    if (os === "unknown" || architecture === "unknown")
        return undefined;
    const told = architecture === "arm" && typeof variant === "string" && /^v\d{1,2}$/.test(variant);
    return told ? `${os}/${architecture}/${variant}` : `${os}/${architecture}`;
}
/** An image's configuration (https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md), or `undefined`. */
function parseConfig(body) {
    const document = parseObject(body);
    const platform = platformName(document);
    if (!document || platform === undefined)
        return undefined;
    const environment = object(document.config)?.Env;
    const created = moment(document.created);
    const python = (Array.isArray(environment) ? environment : [])
        .map((variable) => /^PYTHON_VERSION=(\d+\.\d+(?:\.\d+)?(?:(?:a|b|rc)\d+)?)$/.exec(String(variable))?.[1])
        .find((version) => version !== undefined);
    return { platform, ...(created !== undefined && { created }), ...(python !== undefined && { python }) };
}
/** Before containers or in the future: a fixed date of a reproducible build, which says nothing about publishing. */
function moment(text) {
    if (typeof text !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(text))
        return undefined;
    const time = Date.parse(text);
    const known = time >= Date.UTC(2013, 0, 1) && time <= Date.now() + text_day/* DAY */.d_;
    return known ? new Date(time).toISOString() : undefined;
}
function parseObject(body) {
    try {
        return object(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)));
    }
    catch {
        return undefined;
    }
}
function object(value) {
    return (0,record/* isRecord */.u)(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./src/registry/hosts.ts
/** What is known about the hosts of public registries. A registry that is not listed consists of its own host. */
const KNOWN = new Map([
    [
        "docker.io",
        {
            api: "registry-1.docker.io",
            realms: ["auth.docker.io"],
            // https://docs.docker.com/desktop/setup/allow-list/
            content: [
                "production.cloudflare.docker.com",
                "production.cloudfront.docker.com",
                "docker-images-prod.6aa30f8b08e16409b46e0173d6de2f56.r2.cloudflarestorage.com",
            ],
        },
    ],
    ["ghcr.io", { content: ["pkg-containers.githubusercontent.com"] }],
    // https://access.redhat.com/articles/7001746
    [
        "quay.io",
        {
            content: [
                "cdn.quay.io",
                "cdn01.quay.io",
                "cdn02.quay.io",
                "cdn03.quay.io",
                "cdn04.quay.io",
                "cdn05.quay.io",
                "cdn06.quay.io",
            ],
        },
    ],
    // https://anywhere.eks.amazonaws.com/docs/getting-started/nutanix/domains/
    ["public.ecr.aws", { content: ["d5l0dvt14r5h8.cloudfront.net", "d2glxqk2uabbnd.cloudfront.net"] }],
    ["gcr.io", { content: ["storage.googleapis.com"] }],
    ["us.gcr.io", { content: ["storage.googleapis.com"] }],
    ["eu.gcr.io", { content: ["storage.googleapis.com"] }],
    ["asia.gcr.io", { content: ["storage.googleapis.com"] }],
]);
/** Artifact Registry serves content from its own host or from Google's storage; each regional host is its own registry. */
const ARTIFACT_REGISTRY = /^[a-z0-9-]+-docker\.pkg\.dev$/;
/**
 * The hosts of a registry as repositories name it (`docker.io`, `ghcr.io`, `registry.example:5000`). `aliases` adds
 * hosts to registries whose tokens or content come from elsewhere (AWS, Azure, Harbor behind a proxy); an `api` in it
 * puts another server, such as a mirror, in the place of the registry and of its known hosts.
 */
function hostsOf(registry, aliases = {}) {
    const own = Object.hasOwn(aliases, registry) ? (aliases[registry] ?? {}) : {};
    const known = own.api === undefined ? knownHosts(registry) : {};
    const api = own.api ?? known.api ?? registry;
    return {
        api,
        realms: [api, ...(known.realms ?? []), ...(own.realms ?? [])],
        content: [api, ...(known.content ?? []), ...(own.content ?? [])],
    };
}
function knownHosts(registry) {
    return KNOWN.get(registry) ?? (ARTIFACT_REGISTRY.test(registry) ? { content: ["storage.googleapis.com"] } : {});
}
/** Takes a repository as `ImageReference.repository` has it apart; without a `/`, its registry is empty. */
function repositoryName(repository) {
    const slash = Math.max(0, repository.indexOf("/"));
    return { registry: repository.slice(0, slash), path: repository.slice(slash + 1) };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/registry/limits.ts

/** Enough for the check of any change, and short enough that nobody gives up waiting. */
const DEFAULT_LIMITS = {
    requests: 2000,
    concurrent: 8,
    attempts: 4,
    requestTimeout: 15_000,
    deadline: 90_000,
    redirects: 5,
    pages: 100,
};
/** Bytes of a body. The specification asks registries to accept manifests of 4 MiB; nobody needs more. */
const BODY_LIMITS = { tags: 8 << 20, manifest: 4 << 20, config: 4 << 20, token: 1 << 20, error: 64 << 10 };
/** The machine's own time and chance. */
const SYSTEM_CLOCK = {
    now: () => performance.now(),
    sleep: (milliseconds, signal) => (0,promises_.setTimeout)(milliseconds, undefined, signal && { signal }).catch(() => { }),
    random: Math.random,
};
const FIRST_DELAY = 300;
const LONGEST_DELAY = 10_000;
/** How long to wait before try `attempt + 1`: doubling, and half of it by chance so that runs do not fall into step. */
function backoff(attempt, clock) {
    const delay = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (attempt - 1));
    return delay / 2 + (delay / 2) * clock.random();
}
/**
 * Milliseconds that a `Retry-After` header asks for (https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3): seconds or
 * a date, which is measured from the answer's own `Date`, because clocks differ. `undefined` where it says neither.
 */
function retryAfter(headers) {
    const value = headers.get("retry-after")?.trim() ?? "";
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1000;
    const until = Date.parse(value) - (Date.parse(headers.get("date") ?? "") || Date.now());
    return Number.isNaN(until) || value === "" ? undefined : Math.max(0, until);
}
/** Lets a number of tasks run at the same time; the others wait in the order in which they came. */
class Slots {
    #free;
    #waiting = [];
    constructor(count) {
        this.#free = Math.max(1, count);
    }
    async run(task) {
        if (this.#free > 0)
            this.#free--;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        try {
            return await task();
        }
        finally {
            const next = this.#waiting.shift();
            if (next)
                next();
            else
                this.#free++;
        }
    }
}

;// CONCATENATED MODULE: ./src/registry/pages.ts
const LINK = /<([^<>]*)>([^<]*)/g;
/**
 * The next page of a tag listing, as `tags/list?…`, from a `Link` header
 * (https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-tags); `undefined` on the last one.
 * A link may be relative or, behind a proxy, have the wrong scheme; so only its query is taken, and only if it is a
 * listing of the same repository, `path`, on the host that was asked.
 */
function nextPage(link, path, host) {
    for (const [, target, parameters] of (link ?? "").slice(0, 8192).matchAll(LINK)) {
        if (!/;\s*rel\s*=\s*"?next"?\s*(?:[;,]|$)/i.test(parameters))
            continue;
        const base = `https://${host}/v2/${path}/tags/list`;
        if (!URL.canParse(target, base))
            return { ok: false, why: "sent a broken link to the next page" };
        const next = new URL(target, base);
        if (next.hostname !== new URL(base).hostname || next.pathname !== new URL(base).pathname)
            return { ok: false, why: "sent a link to another host or path as the next page" };
        return { ok: true, value: `tags/list${next.search}` };
    }
    return { ok: true, value: undefined };
}

;// CONCATENATED MODULE: ./src/registry/challenge.ts
const TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
const PARAMETER = /[\s,]*([!#$%&'*+\-.^_`|~0-9A-Za-z]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/y;
const MAX_LENGTH = 8192;
/**
 * Reads a `WWW-Authenticate` header (https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1), which may hold several
 * challenges. What follows a part that cannot be read is left out.
 */
function parseChallenges(header) {
    const text = header.slice(0, MAX_LENGTH);
    const challenges = [];
    let at = 0;
    for (;;) {
        at += /^[\s,]*/.exec(text.slice(at))?.[0].length ?? 0;
        TOKEN.lastIndex = at;
        const scheme = TOKEN.exec(text)?.[0];
        if (scheme === undefined)
            return challenges;
        at += scheme.length;
        const parameters = new Map();
        for (;;) {
            PARAMETER.lastIndex = at;
            const match = PARAMETER.exec(text);
            if (!match)
                break;
            const name = match[1].toLowerCase();
            const value = match[2]?.replace(/\\(.)/g, "$1") ?? match[3];
            // The first one counts: a repeated parameter must not redirect the credentials.
            if (!parameters.has(name))
                parameters.set(name, value);
            at = PARAMETER.lastIndex;
        }
        challenges.push({ scheme: scheme.toLowerCase(), parameters });
    }
}

// EXTERNAL MODULE: ./src/registry/credentials.ts
var credentials = __webpack_require__(3653);
// EXTERNAL MODULE: external "node:dns/promises"
var external_node_dns_promises_ = __webpack_require__(1553);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/registry/addresses.ts


/** What no public registry has: https://www.iana.org/assignments/iana-ipv4-special-registry/ and its IPv6 sister. */
const SPECIAL = [
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
function isSpecialAddress(address) {
    const family = (0,external_node_net_.isIP)(address);
    if (family === 0)
        return true;
    const list = new external_node_net_.BlockList();
    for (const [prefix, length, of] of SPECIAL)
        list.addSubnet(prefix, length, of);
    // An IPv4 address in IPv6's clothes (::ffff:a.b.c.d) is checked by the list against the IPv4 networks.
    return list.check(address, family === 4 ? "ipv4" : "ipv6");
}
/**
 * Why a host may not be contacted: one of its addresses is special, or it has none, which may pass. The request resolves
 * the name once more, so a name server that changes its mind in between gets past this; what remains then is TLS, which
 * such an address cannot answer for the name, so that neither the path nor a credential is ever sent to it.
 */
async function publicHost(hostname, resolver = resolveAll) {
    const literal = hostname.replace(/^\[|\]$/g, "");
    let addresses;
    try {
        addresses = (0,external_node_net_.isIP)(literal) ? [literal] : await resolver(literal);
    }
    catch (error) {
        const { code = "unknown" } = error;
        return { why: `${hostname} has no address (${code})`, retry: true };
    }
    const special = addresses.find(isSpecialAddress);
    if (special !== undefined)
        return { why: `${hostname} is at the private address ${special}, which is not contacted`, retry: false };
    return addresses.length > 0 ? undefined : { why: `${hostname} has no address`, retry: true };
}
async function resolveAll(hostname) {
    return (await (0,external_node_dns_promises_.lookup)(hostname, { all: true })).map(({ address }) => address);
}

;// CONCATENATED MODULE: ./src/registry/exchange.ts

/** One request and its answer. */
async function exchange(fetch, url, { method, headers, limit, timeout, signal }) {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), timeout);
    const ends = signal ? AbortSignal.any([abort.signal, signal]) : abort.signal;
    try {
        const response = await fetch(url, { method, headers, redirect: "manual", signal: ends });
        const body = await read(response, response.ok ? limit : BODY_LIMITS.error);
        if (body)
            return { status: response.status, headers: response.headers, body };
        if (!response.ok)
            return { status: response.status, headers: response.headers, body: new Uint8Array() };
        return { why: `sent more than ${limit} bytes`, retry: false };
    }
    catch (error) {
        if (signal?.aborted)
            return { why: "was no longer waited for, because the run was stopped", retry: false };
        if (abort.signal.aborted)
            return { why: `did not answer within ${Math.round(timeout / 100) / 10} s`, retry: true };
        return { why: `could not be reached (${causeOf(error)})`, retry: true };
    }
    finally {
        clearTimeout(timer);
    }
}
/** `undefined` when the body is longer than `limit`; the rest is not read. */
async function read(response, limit) {
    if (!response.body)
        return new Uint8Array();
    const chunks = [];
    let length = 0;
    // Leaving the loop early cancels the stream.
    for await (const chunk of response.body) {
        length += chunk.length;
        if (length > limit)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/** `fetch` hides what happened in a chain of causes; only short codes are shown, never a text from outside. */
function causeOf(error) {
    let cause = error;
    for (let depth = 0; depth < 5 && cause instanceof Error; depth++) {
        const { code } = cause;
        if (typeof code === "string" && /^[A-Z0-9_]{1,60}$/.test(code))
            return code;
        if (cause.message === "bad port")
            return "bad port";
        cause = cause.cause;
    }
    return "connection failed";
}

;// CONCATENATED MODULE: ./src/registry/transport.ts



/** Sends requests within the limits of one run. Nothing a server does makes it throw. */
class Transport {
    limits;
    #options;
    #clock;
    #slots;
    #checked = new Map();
    #deadline;
    #requests = 0;
    constructor(options = {}) {
        this.limits = { ...DEFAULT_LIMITS, ...options.limits };
        this.#options = options;
        this.#clock = options.clock ?? SYSTEM_CLOCK;
        this.#slots = new Slots(this.limits.concurrent);
    }
    /** Milliseconds, for what expires. */
    now() {
        return this.#clock.now();
    }
    /** The beginning of a URL on a host. */
    origin(host) {
        return `${this.#insecure(host) ? "http" : "https"}://${host}`;
    }
    /**
     * Tries until there is an answer that says something, for a bounded number of times and until the deadline: 5xx, 408
     * and 429 as well as failing connections are tried again, after the time that the server asks for, if it does.
     */
    async send(request) {
        const { host } = request.url;
        this.#deadline ??= this.#clock.now() + this.limits.deadline;
        for (let attempt = 1;; attempt++) {
            const asked = `when asked for ${request.what} (${attempt === 1 ? "1 attempt" : `${attempt} attempts`})`;
            const fail = (does) => ({ ok: false, why: `${host} ${does} ${asked}` });
            const result = await this.#slots.run(() => this.#follow(request));
            const passing = "why" in result ? result.retry : isPassing(result.status);
            if (!passing && !("why" in result))
                return { ok: true, value: { ...result, host, fail } };
            const failure = "why" in result ? { ok: false, why: `${result.why} ${asked}` } : fail(answered(result));
            if (!passing || attempt >= this.limits.attempts || this.#options.signal?.aborted)
                return failure;
            const pause = "why" in result ? undefined : retryAfter(result.headers);
            const wait = Math.max(pause ?? 0, backoff(attempt, this.#clock));
            if (this.#clock.now() + wait >= this.#deadline) {
                const wish = pause === undefined ? "" : `, asked to wait ${Math.ceil(pause / 1000)} s`;
                return { ok: false, why: `${failure.why}${wish}; there is no time left for another attempt` };
            }
            await this.#clock.sleep(wait, this.#options.signal);
        }
    }
    async #follow({ method, url, accept, authorization, limit, content }) {
        let at = url;
        let secret = authorization;
        for (let hops = 0;; hops++) {
            const refused = await this.#refusal(at);
            if (refused)
                return refused;
            const left = this.#deadline - this.#clock.now();
            if (this.#options.signal?.aborted)
                return { why: `${at.host} was not asked, because the run was stopped`, retry: false };
            if (left <= 0)
                return { why: `there was no time left for ${at.host}`, retry: false };
            if (++this.#requests > this.limits.requests)
                return {
                    why: `${at.host} was not asked, because a run may send ${this.limits.requests} requests at most`,
                    retry: false,
                };
            const headers = {
                accept,
                "accept-encoding": "identity",
                "user-agent": "base-image-gate",
                ...(secret && { authorization: secret }),
            };
            const timeout = Math.min(this.limits.requestTimeout, left);
            const { fetch: send = fetch, signal } = this.#options;
            const result = await exchange(send, at, { method, headers, limit, timeout, signal });
            if ("why" in result)
                return { ...result, why: `${at.host} ${result.why}` };
            if (![301, 302, 303, 307, 308].includes(result.status))
                return result;
            const next = target(result.headers.get("location"), at);
            if (!next)
                return { why: `${at.host} redirected to nowhere`, retry: false };
            if (!content.includes(next.host))
                return { why: `${at.host} redirected to ${next.host}, which is none of the registry's hosts,`, retry: false };
            if (hops >= this.limits.redirects)
                return { why: `${at.host} redirected more than ${this.limits.redirects} times`, retry: false };
            // Once gone, it does not come back: a redirect back to the first host is the other host's wish.
            if (next.origin !== at.origin)
                secret = undefined;
            at = next;
        }
    }
    /** Why a URL may not be asked for, whatever the server is. */
    async #refusal({ protocol, host, hostname, username, password, href }) {
        const never = (why) => ({ why, retry: false });
        if (username !== "" || password !== "")
            return never(`a URL on ${host} has a login in it, so it was not followed`);
        if (this.#insecure(host))
            return protocol === "http:" ? undefined : never(`${host} is configured for plain HTTP only`);
        if (protocol !== "https:")
            return never(`${host} was not asked without encryption`);
        if (this.#options.privateHosts?.includes(host) || this.#options.proxied?.(new URL(href)))
            return undefined;
        const check = this.#checked.get(hostname) ?? publicHost(hostname, this.#options.resolver);
        this.#checked.set(hostname, check);
        const refusal = await check;
        // A name that cannot be resolved now may be later.
        if (refusal?.retry)
            this.#checked.delete(hostname);
        return refusal;
    }
    #insecure(host) {
        return this.#options.insecureHosts?.includes(host) ?? false;
    }
}
function isPassing(status) {
    return status === 408 || status === 429 || status >= 500;
}
function target(location, from) {
    return location !== null && URL.canParse(location, from.href) ? new URL(location, from.href) : undefined;
}
/** What a server did, with its code if it is a registry's error; the message is not shown, as anybody may have written it. */
function answered({ status, body }) {
    const code = /"code"\s*:\s*"([A-Z_]{1,40})"/.exec(Buffer.from(body).toString("latin1", 0, 4096))?.[1];
    return `answered HTTP ${status}${code === undefined ? "" : ` (${code})`}`;
}

;// CONCATENATED MODULE: ./src/registry/tokens.ts





/** Tokens are renewed this long before they expire, in milliseconds. */
const MARGIN = 10_000;
/**
 * Sends requests to one registry with the authorization that it wants: none, Basic, or a Bearer token for pulling from
 * one repository (https://distribution.github.io/distribution/spec/auth/token/). The first request finds out which, the
 * others wait for that; a token is asked for once per repository. A registry that cannot be reached is not asked again.
 */
class Authenticated {
    #transport;
    #hosts;
    #credentials;
    #tokens = new Map();
    #mode;
    constructor(transport, hosts, credentials) {
        this.#transport = transport;
        this.#hosts = hosts;
        this.#credentials = credentials;
    }
    /** Sends a request about the repository at `path`. A 401 in the answer is final. */
    async send(path, request) {
        if (!this.#mode) {
            const first = this.#transport.send(request);
            this.#mode = first.then((reply) => (reply.ok ? { ok: true, value: this.#modeOf(reply.value) } : reply));
            const reply = await first;
            if (!reply.ok || reply.value.status !== 401)
                return reply;
        }
        const mode = await this.#mode;
        if (!mode.ok)
            return mode;
        const token = this.#tokens.get(path);
        const reply = await this.#sendAs(mode.value, path, request);
        const final = mode.value.kind === "bearer" ? !token?.proven : mode.value.kind !== "open";
        if (!reply.ok || reply.value.status !== 401 || final)
            return reply;
        // The token ran out, or the registry asks for a login for some repositories only.
        const learned = this.#modeOf(reply.value);
        this.#mode = Promise.resolve({ ok: true, value: learned });
        if (this.#tokens.get(path) === token)
            this.#tokens.delete(path);
        return this.#sendAs(learned, path, request);
    }
    async #sendAs(mode, path, request) {
        if (mode.kind === "refused")
            return { ok: false, why: mode.why };
        if (mode.kind === "open")
            return this.#transport.send(request);
        if (mode.kind === "basic")
            return this.#transport.send({ ...request, authorization: mode.header });
        const token = this.#token(path, mode);
        const header = await token.header;
        if (!header.ok)
            return header;
        const reply = await this.#transport.send({ ...request, authorization: header.value });
        if (reply.ok && reply.value.status !== 401)
            token.proven = true;
        return reply;
    }
    #token(path, mode) {
        const held = this.#tokens.get(path);
        if (held && held.expires > this.#transport.now())
            return held;
        const token = {
            header: this.#fetchToken(path, mode, (at) => (token.expires = at)),
            expires: Infinity,
            proven: false,
        };
        this.#tokens.set(path, token);
        return token;
    }
    async #fetchToken(path, { realm, service }, expire) {
        const url = new URL(realm);
        if (service !== undefined)
            url.searchParams.set("service", service);
        // Not the scope of the challenge: a server must not make us ask for more than to read.
        url.searchParams.set("scope", `repository:${path}:pull`);
        const reply = await this.#transport.send({
            method: "GET",
            what: `a token for ${path}`,
            url,
            accept: "application/json",
            ...(this.#credentials && { authorization: (0,credentials/* basic */.HX)(this.#credentials) }),
            limit: BODY_LIMITS.token,
            content: [],
        });
        if (!reply.ok)
            return reply;
        if (reply.value.status !== 200)
            return reply.value.fail(`${answered(reply.value)}${this.#credentials ? " to the configured login" : ""}`);
        const token = parseToken(reply.value.body);
        if (!token)
            return reply.value.fail("sent none");
        expire(this.#transport.now() + token.seconds * 1000 - MARGIN);
        return { ok: true, value: `Bearer ${token.value}` };
    }
    #modeOf({ status, headers, fail }) {
        if (status !== 401)
            return { kind: "open" };
        const refused = (wish) => ({ kind: "refused", why: fail(`asks for a ${wish}`).why });
        const challenges = parseChallenges(headers.get("www-authenticate") ?? "");
        const bearer = challenges.find(({ scheme }) => scheme === "bearer");
        if (bearer) {
            const realm = bearer.parameters.get("realm") ?? "";
            if (!URL.canParse(realm))
                return refused("token (HTTP 401) and does not say from where");
            const url = new URL(realm);
            if (!this.#hosts.realms.includes(url.host) || url.origin !== this.#transport.origin(url.host))
                return refused(`token (HTTP 401) of ${url.origin}, which is none of the registry's hosts,`);
            const service = bearer.parameters.get("service");
            return { kind: "bearer", realm: url, ...(service !== undefined && { service }) };
        }
        if (!challenges.some(({ scheme }) => scheme === "basic"))
            return refused("login (HTTP 401) of a kind that is not known here");
        return this.#credentials
            ? { kind: "basic", header: (0,credentials/* basic */.HX)(this.#credentials) }
            : refused("login (HTTP 401), and none is configured for it,");
    }
}

;// CONCATENATED MODULE: ./src/registry/client.ts







const TYPES = [...INDEX_TYPES, ...MANIFEST_TYPES];
/**
 * Reads registries (https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pull). Repositories are
 * named with their registry: `docker.io/airbyte/base`. Only the given repositories are ever asked for. Nothing throws:
 * what fails is told with host, status and number of attempts, for people.
 */
class RegistryClient {
    #transport;
    #repositories;
    #options;
    #registries = new Map();
    constructor(repositories, options = {}) {
        this.#repositories = new Set(repositories);
        this.#options = options;
        this.#transport = new Transport(options);
    }
    /** All tags, in the registry's order: one request per page (of up to 1000). */
    async tags(repository) {
        const tags = new Set();
        let page = "tags/list?n=1000";
        for (let pages = 1;; pages++) {
            const reply = await this.#send("GET", repository, page, `the tags of ${repository}`, BODY_LIMITS.tags);
            if (!reply.ok)
                return reply;
            if (reply.value.status !== 200)
                return this.#unexpected(repository, reply.value);
            const found = parseTags(reply.value.body);
            if (!found)
                return reply.value.fail(isNo("list of tags", reply.value));
            for (const tag of found)
                tags.add(tag);
            const next = nextPage(reply.value.headers.get("link"), repositoryName(repository).path, reply.value.host);
            if (!next.ok)
                return reply.value.fail(next.why);
            if (next.value === undefined)
                return { ok: true, value: [...tags] };
            if (next.value === page || pages >= this.#transport.limits.pages)
                return reply.value.fail(`sent a list without end (${pages} pages)`);
            page = next.value;
        }
    }
    /**
     * What a tag points at; `undefined` where there is no such tag. One HEAD, which counts as no download; a registry
     * that does not tell enough in it is asked once more with GET.
     */
    async resolve(repository, tag) {
        const reply = await this.#sendManifest("HEAD", repository, tag);
        if (!reply.ok)
            return reply;
        const { status, headers } = reply.value;
        if (status === 404)
            return { ok: true, value: undefined };
        if (status !== 200)
            return this.#unexpected(repository, reply.value);
        const digest = headers.get("docker-content-digest");
        const type = mediaType(headers);
        if (isDigest(digest) && TYPES.includes(type))
            return { ok: true, value: { digest, kind: INDEX_TYPES.includes(type) ? "index" : "manifest" } };
        const read = await this.manifest(repository, tag);
        return read.ok && read.value
            ? { ok: true, value: { digest: read.value.digest, kind: read.value.manifest.kind } }
            : read;
    }
    /** The index or manifest of a tag or digest, its digest computed; `undefined` where there is none. One request. */
    async manifest(repository, reference) {
        const reply = await this.#sendManifest("GET", repository, reference);
        if (!reply.ok)
            return reply;
        const { status, headers, body, fail } = reply.value;
        if (status === 404)
            return { ok: true, value: undefined };
        if (status !== 200)
            return this.#unexpected(repository, reply.value);
        const digest = digestOf(body);
        const told = [isDigest(reference) ? reference : undefined, headers.get("docker-content-digest") ?? undefined];
        if (told.some((other) => other !== undefined && other !== digest))
            return fail("sent a body with another digest");
        const manifest = parseManifest(body, mediaType(headers));
        if (!manifest)
            return fail(isNo("manifest of an image", reply.value));
        return { ok: true, value: { digest, manifest } };
    }
    /** The configuration of an image, its digest verified. One request, and what its redirects take. */
    async config(repository, digest) {
        const what = `the configuration ${digest} of ${repository}`;
        const reply = await this.#send("GET", repository, `blobs/${digest}`, what, BODY_LIMITS.config);
        if (!reply.ok)
            return reply;
        const { status, body, fail } = reply.value;
        if (status !== 200)
            return this.#unexpected(repository, reply.value);
        if (digestOf(body) !== digest)
            return fail("sent a body with another digest");
        const config = parseConfig(body);
        return config ? { ok: true, value: config } : fail(isNo("configuration of an image", reply.value));
    }
    #sendManifest(method, repository, reference) {
        const what = `the manifest of ${repository}${isDigest(reference) ? "@" : ":"}${reference}`;
        return this.#send(method, repository, `manifests/${reference}`, what, BODY_LIMITS.manifest);
    }
    async #send(method, repository, rest, what, limit) {
        if (!this.#repositories.has(repository))
            return { ok: false, why: `${repository} is no repository that the policy names, so its registry was not asked` };
        const { registry, path } = repositoryName(repository);
        const { hosts, server } = this.#registry(registry);
        const base = `${this.#transport.origin(hosts.api)}/v2/${path}/`;
        if (!URL.canParse(rest, base))
            return { ok: false, why: `${repository} has no valid host` };
        const accept = rest.startsWith("manifests/") ? TYPES.join(", ") : "application/json, */*";
        return server.send(path, { method, what, url: new URL(rest, base), accept, limit, content: hosts.content });
    }
    #unexpected(repository, reply) {
        const denied = [401, 403].includes(reply.status);
        const { hasLogin } = this.#registry(repositoryName(repository).registry);
        const to = hasLogin ? " to the configured login" : ", as for a repository that does not exist or needs a login,";
        return reply.fail(`${answered(reply)}${denied ? to : ""}`);
    }
    #registry(registry) {
        let known = this.#registries.get(registry);
        if (!known) {
            const { aliases, credentials = {} } = this.#options;
            const hosts = hostsOf(registry, aliases);
            // A login is for the registry that it was made for, not for what stands in its place.
            const owner = aliases && Object.hasOwn(aliases, registry) && aliases[registry]?.api ? hosts.api : registry;
            const login = Object.hasOwn(credentials, owner) ? credentials[owner] : undefined;
            known = { hosts, server: new Authenticated(this.#transport, hosts, login), hasLogin: login !== undefined };
            this.#registries.set(registry, known);
        }
        return known;
    }
}
function digestOf(body) {
    return `sha256:${(0,external_node_crypto_.createHash)("sha256").update(body).digest("hex")}`;
}
function mediaType(headers) {
    return (headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}
/** That the body is not what was asked for; a web page is most often that of a proxy or a login. */
function isNo(what, { headers }) {
    return `sent ${mediaType(headers) === "text/html" ? "a web page" : "something else"} instead of a ${what}`;
}

;// CONCATENATED MODULE: ./src/registry/facts.ts
/**
 * Reads what a tag's digest stands for: at most three requests (index, one platform's manifest, its configuration) and
 * what the redirect of the last one takes. Publish time and Python version are those of linux/amd64 where there is one.
 */
async function digestFacts(client, repository, { digest }) {
    const top = await facts_read(client, repository, digest);
    if (!top.ok)
        return top;
    if (top.value.kind === "manifest")
        return withConfig(client, repository, digest, top.value, []);
    const { entries } = top.value;
    const entry = entries.find(({ platform }) => platform === "linux/amd64") ?? entries[0];
    // An index of other things than images, such as attestations: it runs nowhere.
    if (!entry)
        return { ok: true, value: { digest, kind: "index", platforms: [], entries } };
    const child = await facts_read(client, repository, entry.digest);
    if (!child.ok)
        return child;
    if (child.value.kind === "index")
        return { ok: false, why: `${repository}@${digest} has an index where ${entry.platform}'s image belongs` };
    const { created = child.value.created } = top.value;
    return withConfig(client, repository, digest, { ...child.value, ...(created !== undefined && { created }) }, entries);
}
async function withConfig(client, repository, digest, manifest, entries) {
    const kind = entries.length > 0 ? "index" : "manifest";
    if (manifest.config === undefined)
        return { ok: true, value: { digest, kind, platforms: [], entries } };
    const config = await client.config(repository, manifest.config);
    if (!config.ok)
        return config;
    const { platform, python, created = manifest.created } = config.value;
    const platforms = entries.length > 0 ? [...new Set(entries.map((entry) => entry.platform))] : [platform];
    return {
        ok: true,
        value: {
            digest,
            kind,
            platforms,
            entries,
            ...(created !== undefined && { published: created }),
            ...(python !== undefined && { python }),
        },
    };
}
async function facts_read(client, repository, digest) {
    const answer = await client.manifest(repository, digest);
    if (!answer.ok)
        return answer;
    if (!answer.value)
        return { ok: false, why: `${repository} has no manifest ${digest}, though its registry names it` };
    return { ok: true, value: answer.value.manifest };
}

// EXTERNAL MODULE: ./src/image/version.ts
var image_version = __webpack_require__(677);
;// CONCATENATED MODULE: ./src/registry/unknown.ts

/**
 * The stable tags among which the newest version is: those above every known one, newest first. Nothing known, all are.
 */
function unknownAbove(tags, known) {
    const newest = stableOf(known).at(-1)?.version;
    return tags
        .filter((tag) => (0,image_version/* isStable */.MQ)(tag) && (newest === undefined || (0,image_version/* compareTags */.bb)(tag, newest) > 0))
        .sort((a, b) => (0,image_version/* compareTags */.bb)(b, a));
}
/**
 * Unknown stable tags behind which the newest version for a line of Python may hide, one for each place: the middle one
 * between two known neighbours with different Pythons, such as a 4.0.3 after 4.0.2 with 3.11 and before 4.1.0 with 3.13.
 * Between neighbours with the same Python nothing hides, as the upper one has overtaken it, and the search ends.
 */
function mayHide(tags, known) {
    const sorted = stableOf(known);
    return sorted.flatMap((above, index) => {
        const below = sorted[index - 1];
        if (!below || lineOf(below) === lineOf(above))
            return [];
        const between = tags
            .filter((tag) => (0,image_version/* isStable */.MQ)(tag) && (0,image_version/* compareTags */.bb)(tag, below.version) > 0 && (0,image_version/* compareTags */.bb)(tag, above.version) < 0)
            .sort(image_version/* compareTags */.bb);
        return between.slice(between.length >> 1, (between.length >> 1) + 1);
    });
}
function stableOf(known) {
    return known.filter(({ version }) => (0,image_version/* isStable */.MQ)(version)).sort((a, b) => (0,image_version/* compareTags */.bb)(a.version, b.version));
}
/** `3.11` of `3.11.13`: what constraints on Python choose by. */
function lineOf({ python }) {
    return /^\d+\.\d+/.exec(python ?? "")?.[0];
}

;// CONCATENATED MODULE: ./src/registry/registry.ts





const NEWEST = 10;
/**
 * Asks registries about these repositories and no others; each question once. A digest never changes, so what `known`
 * or the cache tell about it is taken from there.
 */
class Registry {
    #client;
    #options;
    #hosts;
    #answers = new Map();
    #asked;
    constructor(repositories, options) {
        this.#client = new RegistryClient(repositories, options);
        this.#options = options;
        const hosts = repositories.map((repository) => hostsOf(repositoryName(repository).registry, options.aliases).api);
        this.#hosts = [...new Set(hosts)];
    }
    /** How reports call it. When it was first asked is told from then on, also by an earlier answer. */
    source() {
        const askedAt = () => this.#asked?.toISOString();
        return {
            kind: "registry",
            name: `the ${this.#hosts.length > 1 ? "registries" : "registry"} ${this.#hosts.join(" and ")}`.trim(),
            get asked() {
                return askedAt();
            },
        };
    }
    /** What was known of a repository before it was asked. */
    known(repository) {
        const { known = image_catalog/* EMBEDDED_CATALOG */.V1 } = this.#options;
        return Object.hasOwn(known, repository) ? (known[repository] ?? []) : [];
    }
    /** What was known of a digest: by this tag, or else by another that has it. */
    knownAs(repository, digest, tag) {
        const same = this.known(repository).filter((version) => version.digest === digest);
        return same.find(({ version }) => version === tag) ?? same[0];
    }
    /** All tags, in the registry's order. */
    tags(repository) {
        return this.#once(`tags ${repository}`, () => this.#client.tags(repository));
    }
    /** What a tag or a digest stands for; `undefined` where there is no such. */
    resolve(repository, reference) {
        return this.#once(`resolve ${repository}:${reference}`, () => this.#client.resolve(repository, reference));
    }
    /**
     * The versions that "latest" and the grace period can turn on: those known that are still listed, and the unknown
     * stable ones that are newer, or the newest for their line of Python. Of more than the `newest` (10) unknown ones, the
     * oldest has no publish time, so that whatever is older counts as outdated, not as having nothing newer. A version's
     * digest is the known one where there is one: only `resolve` finds out that a tag was moved.
     */
    published(repository) {
        return this.#once(`published ${repository}`, async () => {
            const listed = await this.tags(repository);
            if (!listed.ok)
                return listed;
            const known = this.known(repository).filter(({ version }) => listed.value.includes(version));
            const tags = new Set(listed.value.filter((tag) => known.every(({ version }) => version !== tag)));
            const found = [];
            const above = unknownAbove([...tags], known);
            const close = above.slice(0, this.#options.newest ?? NEWEST);
            // Where nothing is known, what hides is between the newest and the oldest.
            const oldest = known.length === 0 ? above.slice(close.length).slice(-1) : [];
            const hidden = () => mayHide([...tags], [...known, ...found]);
            for (let next = [...close, ...oldest, ...hidden()]; next.length > 0; next = hidden()) {
                const answers = await Promise.all(next.map((tag) => this.describe(repository, tag)));
                for (const [index, answer] of answers.entries()) {
                    if (!answer.ok)
                        return answer;
                    const tag = next[index];
                    tags.delete(tag);
                    // A tag that was deleted since it was listed is none.
                    if (answer.value)
                        found.push(publishedVersion(answer.value, tag !== close.at(-1) || tag === above.at(-1)));
                }
            }
            return { ok: true, value: [...known, ...found] };
        });
    }
    /** The facts of a tag's digest, from what is known or from the registry. */
    describe(repository, tag) {
        return this.#once(`describe ${repository}:${tag}`, async () => {
            const target = await this.resolve(repository, tag);
            if (!target.ok || !target.value)
                return target;
            const { digest, kind } = target.value;
            const known = this.knownAs(repository, digest, tag);
            if (known)
                return { ok: true, value: { ...known, version: tag, kind } };
            const facts = await this.facts(repository, target.value);
            return facts.ok ? { ok: true, value: { version: tag, ...facts.value } } : facts;
        });
    }
    /** What the registry, or an earlier answer of it, tells about a digest. Tags can share one. */
    facts(repository, target) {
        return this.#once(`facts ${repository}@${target.digest}`, async () => {
            const kept = await this.#options.cache?.read(target.digest);
            if (kept)
                return { ok: true, value: kept };
            const facts = await digestFacts(this.#client, repository, target);
            if (facts.ok)
                await this.#options.cache?.write(facts.value);
            return facts;
        });
    }
    /** The images of an index; none of what is no index. */
    entries(repository, digest) {
        return this.#once(`entries ${repository}@${digest}`, async () => {
            const read = await this.#client.manifest(repository, digest);
            if (!read.ok)
                return read;
            return { ok: true, value: read.value?.manifest.kind === "index" ? read.value.manifest.entries : [] };
        });
    }
    /** The keys tell the questions apart, and with them the types of the answers. */
    #once(key, ask) {
        this.#asked ??= new Date();
        const asked = this.#answers.get(key);
        const answer = asked ?? ask();
        if (!asked)
            this.#answers.set(key, answer);
        return answer;
    }
}
function publishedVersion({ version, digest, published, platforms, python }, isTimeCertain) {
    return {
        version,
        digest,
        ...(published !== undefined && isTimeCertain && { published }),
        ...(platforms !== undefined && { platforms }),
        ...(python !== undefined && { python }),
    };
}

;// CONCATENATED MODULE: ./src/registry/lookups.ts




/**
 * Answers questions about images from their registries, for these repositories only. Each question is asked once, and
 * nothing before the first question.
 *
 * What `known` tells about a digest is not asked again. The requests are, besides one for a registry's first 401 and one
 * for a token per repository:
 * - `published`: one per page of tags, and at most four for each unknown version that matters (HEAD of the tag; index,
 *   manifest, configuration unless `known` has the digest under another tag);
 * - `image`: one HEAD per tag; three more if its digest is unknown; one more, for the index, if the reference has a digest
 *   that is neither the tag's nor a known one.
 */
function registryLookups(repositories, { asOf, ...options } = {}) {
    return lookupsOn(asOf, new Registry(repositories, options));
}
/** More than a policy has languages. */
const MAX_REPOSITORIES = 100;
function lookupsOn(day, registry) {
    const end = day && (0,text_day/* startOfNextDay */.b4)(day).getTime();
    const exists = ({ published }) => end === undefined || published === undefined || Date.parse(published) < end;
    const catalog = registry.source();
    if (day)
        catalog.asOf = (0,text_day/* isoDay */.kh)(day);
    const published = async (repository) => {
        const answer = await registry.published(repository);
        return answer.ok ? { ok: true, value: answer.value.filter(exists) } : answer;
    };
    return {
        catalog,
        on: (other) => lookupsOn(other, registry),
        // The same list for every connector, so that what is made from it is made once.
        known: (0,memo/* memoized */.x)((repository) => registry.known(repository).filter(exists), MAX_REPOSITORIES),
        published: (0,memo/* memoized */.x)(published, MAX_REPOSITORIES),
        async image(image) {
            const facts = await imageFacts(registry, image);
            return facts.ok && facts.value && !exists(facts.value) ? { ok: true, value: undefined } : facts;
        },
        ...image_catalog/* OFF_GITHUB */.iA,
    };
}
async function imageFacts(registry, { repository, tag, digest }) {
    const facts = await registry.describe(repository, tag);
    if (!facts.ok)
        return facts;
    if (!facts.value)
        return absent(registry, repository, tag);
    const { entries, ...value } = facts.value;
    if (digest === undefined || digest === value.digest || value.kind === "manifest")
        return { ok: true, value };
    const isKnown = registry.known(repository).some((other) => other.digest === digest);
    const images = entries || isKnown ? { ok: true, value: entries ?? [] } : await registry.entries(repository, value.digest);
    // That the digest is wrong is certain by now; an index that cannot be read only leaves open whose it is.
    const platformOfPin = images.ok ? images.value.find((entry) => entry.digest === digest)?.platform : undefined;
    return { ok: true, value: { ...value, ...(platformOfPin !== undefined && { platformOfPin }) } };
}
/** That there is no such tag is a violation, so a lone 404 is not enough: the listing has to agree. */
async function absent(registry, repository, tag) {
    const tags = await registry.tags(repository);
    if (!tags.ok)
        return tags;
    if (!tags.value.includes(tag))
        return { ok: true, value: undefined };
    return {
        ok: false,
        why: `the registry of ${repository} lists the tag ${tag} and answers HTTP 404 when asked for it`,
    };
}


/***/ })

};
