export const id = 998;
export const ids = [998];
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

/***/ 4998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  registryOptions: () => (/* binding */ registryOptions)
});

// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(7206);
// EXTERNAL MODULE: ./src/registry/credentials.ts
var credentials = __webpack_require__(3653);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./src/registry/proxy.ts




/**
 * How requests travel where `HTTPS_PROXY` (or `https_proxy`) is set: through the proxy, except to the hosts of
 * `NO_PROXY` and to those spoken to in plain HTTP. Nothing where it is not set. Node's own fetch learned to do so only
 * in later versions than the oldest one supported, and on demand. @throws TypeError if the variable is not a URL
 */
function proxyOptions(environment, tls = {}) {
    const proxy = environment.https_proxy || environment.HTTPS_PROXY;
    if (!proxy)
        return {};
    const direct = environment.no_proxy || environment.NO_PROXY || "";
    const through = proxyFetch(new URL(/^[a-z]+:\/\//i.test(proxy) ? proxy : `http://${proxy}`), tls);
    const proxied = (url) => url.protocol === "https:" && !isExempt(url, direct);
    return { proxied, fetch: (url, init) => (proxied(url) ? through(url, init) : fetch(url, init)) };
}
/** Whether NO_PROXY names a host: `*`, `example.com` and `.example.com` (with all below them), `example.com:5000`. */
function isExempt({ hostname, port }, noProxy) {
    return noProxy
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((entry) => entry !== "")
        .some((entry) => {
        const [, name = entry, only] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
        const domain = name.replace(/^\*?\.?/, "");
        if (entry === "*")
            return true;
        return ((only === undefined || only === (port || "443")) && (hostname === domain || hostname.endsWith(`.${domain}`)));
    });
}
/** A fetch that goes through a proxy's tunnels, with TLS from end to end. `tls` is for the ends' certificates. */
function proxyFetch(proxy, tls = {}) {
    const agent = new TunnelAgent(proxy, tls);
    return (url, { method, headers, signal }) => new Promise((resolve, reject) => {
        const request = (0,external_node_https_.request)(url, { method, headers, signal, agent, ...tls }, (message) => {
            try {
                const status = message.statusCode ?? 0;
                const empty = method === "HEAD" || [204, 205, 304].includes(status);
                if (empty)
                    message.resume();
                const body = empty ? null : external_node_stream_.Readable.toWeb(message);
                const pairs = Object.entries(message.headersDistinct).flatMap(([name, values = []]) => values.map((value) => [name, value]));
                resolve(new Response(body, { status, headers: pairs }));
            }
            catch (error) {
                reject(error);
            }
        });
        request.on("error", reject).end();
    });
}
/** Milliseconds in which a proxy has to open a tunnel. */
const CONNECT_TIMEOUT = 15_000;
/** Opens a tunnel (https://www.rfc-editor.org/rfc/rfc9110#section-9.3.6) for each connection, and keeps it for the next. */
class TunnelAgent extends external_node_https_.Agent {
    #proxy;
    #tls;
    constructor(proxy, tls) {
        super({ keepAlive: true });
        this.#proxy = proxy;
        this.#tls = tls;
    }
    createConnection(options, callback) {
        const { protocol, hostname, port, username, password } = this.#proxy;
        const host = `${options.host}:${options.port}`;
        const login = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString("base64");
        const connect = (protocol === "https:" ? external_node_https_.request : external_node_http_.request)({
            method: "CONNECT",
            hostname: hostname.replace(/^\[|\]$/g, ""),
            port: port || (protocol === "https:" ? 443 : 80),
            path: host,
            headers: { host, ...(username && { "proxy-authorization": `Basic ${login}` }) },
            // An own agent: the global one may be told to use a proxy itself.
            agent: protocol === "https:" ? new external_node_https_.Agent() : new external_node_http_.Agent(),
            ...this.#tls,
        });
        const fail = (error) => callback?.(error, undefined);
        connect.on("error", fail);
        connect.setTimeout(CONNECT_TIMEOUT, () => connect.destroy(new Error("the proxy is silent")));
        connect.on("response", (response) => {
            response.destroy();
            fail(refusal(response.statusCode));
        });
        connect.on("connect", ({ statusCode }, socket) => {
            socket.setTimeout(0);
            if (statusCode === 200) {
                callback?.(null, (0,external_node_tls_.connect)({ ...options, socket, servername: options.host ?? "" }));
                return;
            }
            socket.destroy();
            fail(refusal(statusCode));
        });
        connect.end();
        return undefined;
    }
}
function refusal(status) {
    return Object.assign(new Error("the proxy refused"), { code: `PROXY_HTTP_${status ?? 0}` });
}

;// CONCATENATED MODULE: ./src/registry/environment.ts



/**
 * The options that the environment sets, which is the operator's and not a pull request's:
 * - logins: see {@link findCredentials};
 * - `HTTPS_PROXY`, `NO_PROXY`, in either letter case;
 * - `BASE_IMAGE_GATE_INSECURE_REGISTRIES`: hosts to speak to in plain HTTP at any address, such as `127.0.0.1:5000`;
 * - `BASE_IMAGE_GATE_PRIVATE_REGISTRIES`: hosts with HTTPS that may have private addresses;
 * - `BASE_IMAGE_GATE_REGISTRY_MIRRORS`: `docker.io=mirror.example:5000`, asked in place of the registry.
 *
 * Several values are separated by commas. @throws UserError for a value that cannot be one
 */
async function registryOptions(environment) {
    const hosts = (name) => list(environment[name]).map((host) => checked(host, name));
    const mirrors = list(environment.BASE_IMAGE_GATE_REGISTRY_MIRRORS).map((pair) => {
        const [registry = "", api = ""] = pair.split("=");
        return [
            checked(registry, "BASE_IMAGE_GATE_REGISTRY_MIRRORS"),
            { api: checked(api, "BASE_IMAGE_GATE_REGISTRY_MIRRORS") },
        ];
    });
    return {
        credentials: await (0,credentials/* findCredentials */.gD)(environment),
        insecureHosts: hosts("BASE_IMAGE_GATE_INSECURE_REGISTRIES"),
        privateHosts: hosts("BASE_IMAGE_GATE_PRIVATE_REGISTRIES"),
        aliases: Object.fromEntries(mirrors),
        ...proxy(environment),
    };
}
function proxy(environment) {
    try {
        return proxyOptions(environment);
    }
    catch {
        // The value may hold a password, so it is not shown.
        throw new errors/* UserError */.y("HTTPS_PROXY is not a URL; expected is http://proxy.example:3128.");
    }
}
function list(value = "") {
    return value.split(/[\s,]+/).filter((entry) => entry !== "");
}
function checked(host, name) {
    if (/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/.test(host))
        return host;
    throw new errors/* UserError */.y(`${name} has "${host}", which is no host; expected is registry.example or registry.example:5000.`);
}


/***/ })

};
