export const id = 179;
export const ids = [179];
export const modules = {

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 7392:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ isConnector),
/* harmony export */   Nk: () => (/* binding */ metadataOf),
/* harmony export */   xT: () => (/* binding */ metadataPath)
/* harmony export */ });
/** The metadata of a connector whose `metadata.yaml` is in order. */
function metadataOf(connector) {
    return connector.metadata.kind === "valid" ? connector.metadata.value : undefined;
}
/** The file that says what a connector is. */
function metadataPath(connector) {
    return `${connector.path}/metadata.yaml`;
}
/** Whether the folder is a connector: it has a `metadata.yaml`, whatever its state, or is a link that could hide one. */
function isConnector({ metadata, folder }) {
    return metadata.kind !== "absent" || folder.kind === "symlink" || folder.kind === "submodule";
}


/***/ }),

/***/ 1269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ languageOf),
/* harmony export */   o: () => (/* binding */ packageName)
/* harmony export */ });
/** What a connector is written in: files before tags. A tag's language is passed on as it is. */
function languageOf({ folder, package: packaged, main, tags }) {
    if (has(folder, "manifest.yaml"))
        return "manifest-only";
    if (has(packaged, "manifest.yaml"))
        return "low-code";
    if (has(folder, "setup.py") || has(folder, "pyproject.toml"))
        return "python";
    if (has(main, "java") || has(main, "kotlin"))
        return "java";
    const tag = tags.find((name) => name.startsWith("language:"));
    return tag?.slice("language:".length) || "unknown";
}
/** The name of a connector's Python package: `source-x-y` has `source_x_y`. */
function packageName(connector) {
    return connector.replaceAll("-", "_");
}
function has(entry, name) {
    return entry.kind === "folder" && entry.names.includes(name);
}


/***/ }),

/***/ 2399:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ insertBaseImage),
  _6: () => (/* binding */ readMetadata),
  uQ: () => (/* binding */ replaceValue)
});

// EXTERNAL MODULE: ./src/text/lines.ts
var text_lines = __webpack_require__(816);
// EXTERNAL MODULE: ./src/text/yaml-node.ts
var yaml_node = __webpack_require__(8817);
;// CONCATENATED MODULE: ./src/text/yaml-reader.ts

/** What PyYAML takes for nothing (https://yaml.org/type/null.html). */
const NULL = new Set(["", "~", "null", "Null", "NULL"]);
const MAX_ALIASES = 16;
/** The tags that only say what a node is anyway (https://yaml.org/type/). */
const PLAIN_TAGS = new Set(["str", "map", "seq"].map((name) => `tag:yaml.org,2002:${name}`));
/**
 * Looks values up by path as PyYAML would, merge keys included. What keeps a reader from knowing what PyYAML will see is
 * collected in `problems`; keys that stand twice in `ambiguities`.
 */
class YamlReader {
    problems = [];
    ambiguities = [];
    #lines;
    #anchors = new Map();
    constructor(lines) {
        this.#lines = lines;
    }
    problem(message, range) {
        this.problems.push({ message, range });
    }
    /** The top level of a document. */
    root(node) {
        if (node && /[&*]/.test(this.#lines.text))
            this.#collectAnchors(node);
        if (node?.kind === "map")
            return { node, keyRange: this.#lines.range(0, 0), shared: false };
        return this.problem("has no keys at its top level", this.#lines.range(0, 0));
    }
    /** The map below a key; `undefined` where there is none, with a problem where something else stands there. */
    map(parent, key) {
        const found = parent && this.#lookup(parent, key);
        if (!found)
            return undefined;
        const { node, shared, keyRange } = found;
        if (node?.kind === "map")
            return { node, shared, keyRange };
        if (isEmpty(node))
            return undefined;
        return this.problem(`has ${kindOf(node)} where "${key}" has its keys`, this.#rangeOf(node));
    }
    /** The text below a key; `undefined` where there is none, with a problem where something else stands there. */
    scalar(parent, key) {
        const found = this.#lookup(parent, key);
        if (!found || isEmpty(found.node))
            return undefined;
        const { node, shared, keyRange } = found;
        if (node?.kind !== "scalar")
            return this.problem(`has ${kindOf(node)} where "${key}" has its text`, this.#rangeOf(node));
        if (node.style === "block")
            return this.problem(`has a block of lines where "${key}" has its text`, keyRange);
        return { text: node.text, range: this.#rangeOf(node), editable: !shared && node.anchor === undefined };
    }
    /** The scalars of a list, without those that are no text. */
    texts(parent, key) {
        const node = this.#lookup(parent, key)?.node;
        if (node?.kind !== "seq")
            return [];
        return node.items.flatMap((item) => {
            const target = this.#resolve(item).node;
            return target?.kind === "scalar" ? [target.text] : [];
        });
    }
    #lookup(parent, key, seen = new Set()) {
        seen.add(parent.node);
        if (seen.size > MAX_ALIASES)
            return this.problem("merges too many sections into one", parent.keyRange);
        const odd = parent.node.pairs.find(({ key: name }) => name?.kind !== "scalar" || name.tag !== undefined);
        if (odd)
            return this.problem("has a key that is no plain text", this.#rangeOf(odd.key));
        const pair = this.#last(parent.node, key);
        if (!pair)
            return this.#merged(parent, key, seen);
        const keyRange = parent.shared ? parent.keyRange : this.#rangeOf(pair.key);
        const { node, aliased } = this.#resolve(pair.value);
        if (node?.tag !== undefined && !PLAIN_TAGS.has(node.tag))
            return this.problem(`has the tag "${node.tag}" at "${key}"`, keyRange);
        return { node, keyRange, shared: parent.shared || aliased };
    }
    /** Of several pairs with one key the last, which is what PyYAML takes; that there are several is noted. */
    #last(map, key) {
        const pairs = (0,yaml_node/* pairsOf */.f)(map, key);
        const pair = pairs.at(-1);
        if (pair && pairs.length > 1) {
            const message = `has the key "${key}" ${pairs.length} times in the same section`;
            const range = this.#rangeOf(pair.key);
            const isKnown = this.ambiguities.some((known) => known.range.start.line === range.start.line);
            if (!isKnown)
                this.ambiguities.push({ message, range });
        }
        return pair;
    }
    /** https://yaml.org/type/merge.html: of the maps after one plain `<<` the first that has the key wins, of several `<<` the last. */
    #merged(parent, key, seen) {
        this.#last(parent.node, "<<");
        for (const { key: mergeKey, value } of (0,yaml_node/* pairsOf */.f)(parent.node, "<<").reverse()) {
            if (mergeKey.style !== "plain")
                continue;
            const { node } = this.#resolve(value);
            for (const source of node?.kind === "seq" ? node.items : [node]) {
                const map = this.#resolve(source).node;
                if (map?.kind !== "map" || seen.has(map))
                    continue;
                const found = this.#lookup({ node: map, keyRange: this.#rangeOf(mergeKey), shared: true }, key, seen);
                if (found)
                    return found;
            }
        }
        return undefined;
    }
    #resolve(node) {
        let target = node;
        for (let i = 0; i < MAX_ALIASES && target?.kind === "alias"; i++)
            target = this.#anchors.get(target.name) ?? null;
        return { node: target?.kind === "alias" ? null : target, aliased: target !== node };
    }
    /** PyYAML refuses a second anchor of one name and an alias before its anchor, so no order has to be followed later. */
    #collectAnchors(node) {
        if (node.kind === "alias") {
            if (!this.#anchors.has(node.name))
                this.problem(`has the alias "*${node.name}" without its anchor before it`, this.#rangeOf(node));
            return;
        }
        if (node.anchor !== undefined) {
            if (this.#anchors.has(node.anchor))
                this.problem(`has the anchor "&${node.anchor}" twice`, this.#rangeOf(node));
            this.#anchors.set(node.anchor, node);
        }
        for (const child of childrenOf(node))
            if (child)
                this.#collectAnchors(child);
    }
    #rangeOf(node) {
        return this.#lines.range(node?.start ?? 0, node?.end ?? 0);
    }
}
function childrenOf(node) {
    if (node.kind === "map")
        return node.pairs.flatMap(({ key, value }) => [key, value]);
    return node.kind === "seq" ? node.items : [];
}
function isEmpty(node) {
    return node === null || (node.kind === "scalar" && node.style === "plain" && NULL.has(node.text));
}
function kindOf(node) {
    return node?.kind === "map" ? "a section" : node?.kind === "seq" ? "a list" : "a single value";
}

;// CONCATENATED MODULE: ./src/connector/metadata.ts



/** What PyYAML, which reads the file in the build, takes for "no" (https://yaml.org/type/bool.html). */
const NO = new Set(["no", "false", "off", "n"]);
/**
 * Reads the document of a `metadata.yaml`. Never throws; what keeps a reader from knowing what the build will see is a
 * problem: syntax errors, several documents, values of another type. Duplicate keys are ambiguities.
 */
function readMetadata(yaml) {
    if (!yaml.ok)
        return yaml;
    const { lines, root } = yaml.value;
    const reader = new YamlReader(lines);
    const data = reader.map(reader.root(root), "data");
    if (!data) {
        if (reader.problems.length === 0)
            reader.problem('has no "data" section', lines.range(0, 0));
        return { ok: false, problems: reader.problems };
    }
    const build = reader.map(data, "connectorBuildOptions");
    const internal = reader.map(data, "ab_internal");
    const optOut = internal && reader.scalar(internal, "requireVersionIncrementsInPullRequests");
    const slot = baseImageSlot(lines, data, build);
    const metadata = {
        lines,
        ambiguities: reader.ambiguities,
        ...optional("baseImage", build && reader.scalar(build, "baseImage")),
        ...optional("version", reader.scalar(data, "dockerImageTag")),
        ...optional("documentationUrl", reader.scalar(data, "documentationUrl")),
        ...optional("supportLevel", reader.scalar(data, "supportLevel")),
        tags: reader.texts(data, "tags"),
        ...optional("versionBumpOptOut", optOut && NO.has(optOut.text.toLowerCase()) ? optOut : undefined),
        ...optional("baseImageSlot", slot),
        dataRange: data.keyRange,
    };
    return reader.problems.length > 0 ? { ok: false, problems: reader.problems } : { ok: true, value: metadata };
}
/** The edit that replaces a value and leaves its quotes and everything around it alone; `undefined` where that cannot be. */
function replaceValue(path, value, text) {
    return value.editable ? { kind: "replace", path, range: value.range, text } : undefined;
}
/** The edit that writes a base image where none is declared. */
function insertBaseImage(path, metadata, image) {
    const slot = metadata.baseImageSlot;
    return slot && { kind: "replace", path, range: slot.range, text: slot.prefix + image + slot.suffix };
}
function optional(key, value) {
    return (value === undefined ? {} : { [key]: value });
}
/** Only block style maps that nothing else shares can take a new key. */
function baseImageSlot(lines, data, build) {
    const end = (0,text_lines/* lineEnd */.k)(lines.text);
    if (data.shared || data.node.flow || build?.shared || build?.node.flow)
        return undefined;
    if ((0,yaml_node/* pairsOf */.f)(data.node, "connectorBuildOptions").length > 0 && !build)
        return undefined;
    const map = build ?? data;
    const keys = map.node.pairs.flatMap(({ key }) => (key?.kind === "scalar" ? [key] : []));
    const [firstKey] = keys;
    if (!firstKey)
        return undefined;
    const column = lines.position(firstKey.start).column - 1;
    const indent = " ".repeat(column);
    const name = build ? "baseImage" : "connectorBuildOptions";
    const before = keys.find(({ text }) => text > name) ?? firstKey;
    const position = { line: lines.position(before.start).line, column: 1 };
    while (lines.line(position.line - 1).startsWith(`${indent}#`))
        position.line--;
    if (lines.line(lines.position(before.start).line).slice(0, column) !== indent)
        return undefined;
    const step = column || 2;
    const prefix = build
        ? `${indent}baseImage: `
        : `${indent}connectorBuildOptions:${end}${indent}${" ".repeat(step)}baseImage: `;
    return { range: { start: position, end: position }, prefix, suffix: end };
}


/***/ }),

/***/ 6658:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CZ: () => (/* binding */ SUPPORT_LEVELS),
/* harmony export */   M1: () => (/* binding */ graceDays),
/* harmony export */   l$: () => (/* binding */ POLICY_PATH),
/* harmony export */   zj: () => (/* binding */ DEFAULT_POLICY)
/* harmony export */ });
/** The support levels that connectors can have. */
const SUPPORT_LEVELS = ["certified", "community", "archived"];
/** Where the policy stands in a repository. */
const POLICY_PATH = ".github/base-image-policy.yml";
/** The migration guide's own policy, for the Airbyte monorepo. It judges where no policy file stands. */
const DEFAULT_POLICY = {
    connectors: "airbyte-integrations/connectors/*",
    docs: { "url-prefix": "https://docs.airbyte.com/", root: "docs" },
    enforce: { languages: ["python", "low-code"], "support-levels": ["certified"] },
    "base-images": {
        python: "docker.io/airbyte/python-connector-base",
        "low-code": "docker.io/airbyte/python-connector-base",
        "manifest-only": "docker.io/airbyte/source-declarative-manifest",
        java: "docker.io/airbyte/java-connector-base",
    },
    latest: {
        "grace-period": "14d",
        compatible: true,
        platforms: ["linux/amd64", "linux/arm64"],
        "when-unverifiable": "fail",
    },
    "version-bump": "patch",
    rules: {},
    review: {
        name: "Connector Operations",
        team: null,
        reviewers: [],
        permission: "maintain",
        label: "needs-connector-ops-review",
        "require-approval": true,
    },
    ci: { checks: [], required: false },
    library: ["airbyte-ci/connectors/base_images", "docker-images"],
    exemptions: [],
};
/** The grace period in days. */
function graceDays(policy) {
    return Number.parseInt(policy.latest["grace-period"], 10);
}


/***/ }),

/***/ 761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S9: () => (/* binding */ touchedFolders),
/* harmony export */   SB: () => (/* binding */ inScope),
/* harmony export */   bt: () => (/* binding */ connectorsRoot),
/* harmony export */   s9: () => (/* binding */ connectorNames)
/* harmony export */ });
/* harmony import */ var _connector_connector_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7392);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9891);


/** Whether the policy enforces base images for a connector as it stands at one commit. */
function inScope(connector, { enforce }) {
    const supportLevel = (0,_connector_connector_js__WEBPACK_IMPORTED_MODULE_0__/* .metadataOf */ .Nk)(connector)?.supportLevel?.text;
    return (enforce.languages.includes(connector.language) && enforce["support-levels"].some((level) => level === supportLevel));
}
/** The folder that holds the connectors: the policy's pattern without its last part. */
function connectorsRoot(policy) {
    return policy.connectors.slice(0, policy.connectors.lastIndexOf("/"));
}
/** Those of the names in the connectors' folder that the policy's pattern takes for connectors, sorted. */
function connectorNames(names, policy) {
    const matches = namePattern(policy);
    return names.filter((name) => matches.test(name)).sort(_text_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n);
}
/** Sorts changed files into the folders that the policy's pattern names. */
function touchedFolders(changes, policy) {
    const root = connectorsRoot(policy);
    const matches = namePattern(policy);
    const touched = { folders: new Map(), links: [] };
    for (const change of changes) {
        const inside = change.path.startsWith(`${root}/`);
        const [name = "", ...rest] = inside ? change.path.slice(root.length + 1).split("/") : [];
        const isLink = change.kind !== "removed" && LINK_MODES.has(change.after.mode);
        if (isLink && `${root}/`.startsWith(`${change.path}/`))
            touched.links.push(change);
        if (!matches.test(name) || (rest.length === 0 && !isLink))
            continue;
        const files = touched.folders.get(name);
        if (files)
            files.push(change);
        else
            touched.folders.set(name, [change]);
    }
    return touched;
}
/** git's modes of a symbolic link and of a submodule. */
const LINK_MODES = new Set(["120000", "160000"]);
function namePattern(policy) {
    const last = policy.connectors.slice(policy.connectors.lastIndexOf("/") + 1);
    return new RegExp(`^${last
        .split("*")
        .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"))
        .join("[^/]+")}$`);
}


/***/ }),

/***/ 3325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   Vc: () => (/* binding */ GitObjects),
/* harmony export */   _K: () => (/* binding */ gitEnvironment),
/* harmony export */   w0: () => (/* binding */ gitProblem),
/* harmony export */   xb: () => (/* binding */ spawnProblem)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7206);


const MAX_RESTARTS = 8;
const NEWLINE = 10;
/** What git runs with: no prompt, no replaced objects, messages in English. */
function gitEnvironment() {
    return {
        ...process.env,
        GIT_TERMINAL_PROMPT: "0",
        GIT_NO_REPLACE_OBJECTS: "1",
        GIT_OPTIONAL_LOCKS: "0",
        LC_ALL: "C",
    };
}
/**
 * Reads objects through one `git cat-file --batch` process (https://git-scm.com/docs/git-cat-file#_batch_output). When
 * git stops over an object, as it does where a partial clone cannot fetch it, that object fails and a new process goes
 * on with the others.
 */
class GitObjects {
    #repository;
    #maxBytes;
    #child;
    #waiting = [];
    #next = 0;
    #unsent = "";
    #restarts = 0;
    #errors = "";
    #closed = false;
    #chunks = [];
    #buffered = 0;
    #body;
    /** @param maxBytes the largest object whose data is kept */
    constructor(repository, maxBytes) {
        this.#repository = repository;
        this.#maxBytes = maxBytes;
    }
    /** Reads the object that a revision or an object id names. Never rejects. */
    read(name) {
        if (/[\n\0]/.test(name))
            return Promise.resolve({ kind: "missing" });
        if (this.#closed)
            return Promise.resolve({ kind: "failed", why: "the repository is closed" });
        return new Promise((resolve) => {
            this.#waiting.push({ name, resolve });
            if (this.#unsent === "")
                setImmediate(() => this.#send());
            this.#unsent += `${name}\n`;
        });
    }
    /** Ends the process; what is still waiting fails. */
    async close() {
        this.#closed = true;
        const child = this.#child;
        if (!child)
            return;
        const closed = new Promise((resolve) => child.once("close", resolve));
        child.stdin.end();
        await closed;
    }
    /** What was asked for at once is written at once. */
    #send() {
        const child = this.#child ?? this.#start();
        child.stdin.write(this.#unsent);
        this.#unsent = "";
    }
    #start() {
        // A process group of its own: Ctrl-C shall stop the gate, which then closes git in order.
        const options = { env: gitEnvironment(), detached: true };
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", ["-C", this.#repository, "cat-file", "--batch"], options);
        this.#child = child;
        child.stdout.on("data", (chunk) => this.#receive(chunk));
        child.stderr.on("data", (chunk) => {
            this.#errors = (this.#errors + chunk.toString()).slice(-2000);
        });
        child.stdin.on("error", () => { }); // the process is gone; its end is handled below
        child.on("error", (error) => this.#ended(child, error));
        child.on("close", () => this.#ended(child));
        return child;
    }
    #ended(child, error) {
        if (this.#child !== child)
            return;
        this.#child = undefined;
        const waiting = this.#pending();
        const why = error ? spawnProblem(error) : gitProblem(this.#errors);
        this.#errors = "";
        this.#body = undefined;
        this.#chunks = [];
        this.#buffered = 0;
        this.#waiting = [];
        this.#next = 0;
        const failed = this.#closed || error || ++this.#restarts > MAX_RESTARTS ? waiting.length : 1;
        for (const request of waiting.slice(0, failed))
            request.resolve({ kind: "failed", why });
        this.#waiting = waiting.slice(failed);
        if (this.#waiting.length > 0)
            this.#start().stdin.write(this.#waiting.map(({ name }) => `${name}\n`).join(""));
    }
    #pending() {
        const rest = this.#waiting.slice(this.#next);
        return this.#body ? [this.#body.request, ...rest] : rest;
    }
    #shift() {
        const request = this.#waiting[this.#next++];
        if (this.#next > 1024 && this.#next * 2 > this.#waiting.length) {
            this.#waiting = this.#waiting.slice(this.#next);
            this.#next = 0;
        }
        return request;
    }
    #receive(chunk) {
        this.#chunks.push(chunk);
        this.#buffered += chunk.length;
        while (this.#body ? this.#takeBody(this.#body) : this.#takeHeader())
            ;
    }
    #takeHeader() {
        if (!this.#chunks.some((chunk) => chunk.includes(NEWLINE)))
            return false;
        const all = this.#join();
        const end = all.indexOf(NEWLINE);
        const line = all.toString("utf8", 0, end);
        this.#keep(all.subarray(end + 1));
        const request = this.#shift();
        const [, oid, type, digits] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(line) ?? [];
        if (oid === undefined)
            request.resolve({ kind: "missing" });
        else {
            const size = Number(digits);
            this.#body = { request, object: { oid, type: type, size }, wanted: size <= this.#maxBytes, left: size };
        }
        return true;
    }
    #takeBody(body) {
        if (!body.wanted) {
            const drop = Math.min(body.left, this.#buffered);
            body.left -= drop;
            this.#keep(this.#join().subarray(drop));
        }
        if (this.#buffered <= body.left)
            return false;
        const all = this.#join();
        if (body.wanted)
            body.object.data = Buffer.from(all.subarray(0, body.left));
        this.#keep(all.subarray(body.left + 1));
        this.#body = undefined;
        body.request.resolve({ kind: "object", object: body.object });
        return true;
    }
    #join() {
        return this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks, this.#buffered);
    }
    #keep(rest) {
        this.#chunks = rest.length > 0 ? [rest] : [];
        this.#buffered = rest.length;
    }
}
/** What to tell a user whose git cannot be started. */
function spawnProblem(error) {
    return error.code === "ENOENT"
        ? "git is not installed or not on the PATH"
        : `git cannot be started: ${error.message}`;
}
/** The first thing that git complained about, as one line. */
function gitProblem(stderr) {
    const lines = stderr.split("\n").filter((line) => line.trim() !== "");
    const first = lines.find((line) => line.startsWith("fatal:")) ?? lines[0];
    return first?.replace(/^fatal: /, "") ?? "git stopped without saying why";
}
/** Runs git once. @throws UserError when git cannot be started */
async function runGit(repository, args) {
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", ["-C", repository, ...args], {
            env: gitEnvironment(),
            stdio: ["ignore", "pipe", "pipe"],
        });
        let out = "";
        let err = "";
        child.stdout.setEncoding("utf8").on("data", (chunk) => {
            out += chunk;
        });
        child.stderr.setEncoding("utf8").on("data", (chunk) => {
            err += chunk;
        });
        child.on("error", (error) => reject(new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(spawnProblem(error), 3)));
        child.on("close", (code) => resolve({ code: code ?? 1, out, err }));
    });
}


/***/ }),

/***/ 9870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ GitStore)
});

// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(7206);
;// CONCATENATED MODULE: ./src/model/tree.ts
/** The largest file that is read, in bytes. The largest page, metadata or pyproject in the real monorepo has 200 kB. */
const MAX_FILE_BYTES = 1024 * 1024;

// EXTERNAL MODULE: ./src/text/memo.ts
var memo = __webpack_require__(369);
;// CONCATENATED MODULE: ./src/repository/diff.ts

const FOLDER_MODE = "040000";
/** More than any change of a real repository has; a tree that refers to itself ten times a level has more than memory. */
const MAX_CHANGES = 200_000;
const MAX_FOLDERS = 50_000;
/**
 * All files that differ between two trees, in the order of their paths. Only folders that differ are read, those of one
 * level at once.
 * @throws UserError when there are more than can be judged
 * @param read for `undefined` it gives an empty folder, which stands for one that is not there
 */
async function diffTrees(before, after, read) {
    const changes = [];
    let folders = 0;
    const counted = (oid) => {
        if (++folders > 2 * MAX_FOLDERS || changes.length > MAX_CHANGES)
            throw new errors/* UserError */.y(`The change touches more than ${MAX_CHANGES} files or ${MAX_FOLDERS} folders; that is more than can be judged.`, 3);
        return read(oid);
    };
    if (before !== after)
        await diffFolders("", before, after, counted, changes);
    return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}
async function diffFolders(prefix, before, after, read, changes) {
    const [old, now] = await Promise.all([read(before), read(after)]);
    const below = [];
    for (const [name, sides] of old.differencesTo(now)) {
        const path = prefix + name;
        const [left, right] = [folderOf(sides.before), folderOf(sides.after)];
        if (left !== undefined || right !== undefined)
            below.push(() => diffFolders(`${path}/`, left, right, read, changes));
        const change = fileChange(path, left === undefined ? sides.before : undefined, right === undefined ? sides.after : undefined);
        if (change)
            changes.push(change);
    }
    await Promise.all(below.map((next) => next()));
}
function folderOf(entry) {
    return entry?.mode === FOLDER_MODE ? entry.oid : undefined;
}
function fileChange(path, before, after) {
    if (before && after)
        return { path, kind: "modified", before, after };
    if (after)
        return { path, kind: "added", after };
    return before && { path, kind: "removed", before };
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./src/repository/entries.ts


/** A file's content as an entry: text, or why it is none. A byte order mark stays part of the text. */
function fileEntry(oid, mode, data) {
    if (data.length > MAX_FILE_BYTES)
        return tooLarge(data.length);
    if (data.includes(0))
        return { kind: "unreadable", why: "it is a binary file" };
    if (!(0,external_node_buffer_.isUtf8)(data))
        return { kind: "unreadable", why: "it is not valid UTF-8" };
    return { kind: "file", oid, mode, text: data.toString("utf8") };
}
/** The entry for a file of more than {@link MAX_FILE_BYTES}. `size` is in bytes. */
function tooLarge(size) {
    const megabytes = (bytes) => (bytes / 1024 / 1024).toFixed(1);
    return { kind: "unreadable", why: `it has ${megabytes(size)} MB; at most ${megabytes(MAX_FILE_BYTES)} MB are read` };
}

;// CONCATENATED MODULE: ./src/repository/git-folder.ts

const SPACE = 32;
/** Who asks a folder more often than this asks it for most of its entries, as a list of all connectors does. */
const FEW = 16;
/**
 * A folder in git's binary form: `<mode> <name>\0<object id>` for each entry, sorted
 * (https://git-scm.com/docs/gitformat-tree). Folders have up to a thousand entries of which two are asked for, so
 * nothing is taken apart before it is. An entry is known by the 0-based offset of its mode.
 */
class GitFolder {
    #data;
    #idLength;
    #asked = 0;
    #places;
    /** @param idLength the bytes of an object id: 20, or 32 in a repository with SHA-256 */
    constructor(data, idLength) {
        this.#data = data;
        this.#idLength = idLength;
    }
    get(name) {
        const data = this.#data;
        const wanted = Buffer.from(name);
        if (++this.#asked > FEW) {
            const entry = this.#allPlaces().get(wanted.toString("latin1"));
            return entry === undefined ? undefined : this.#blob(entry);
        }
        for (let entry = 0; entry < data.length;) {
            const start = data.indexOf(SPACE, entry) + 1;
            let length = 0;
            while (length < wanted.length && data[start + length] === wanted[length])
                length++;
            if (length === wanted.length && data[start + length] === 0)
                return this.#blob(entry);
            entry = this.#next(start + length);
        }
        return undefined;
    }
    /** The places of all entries by the bytes of their names. */
    #allPlaces() {
        if (this.#places)
            return this.#places;
        const places = new Map();
        const data = this.#data;
        for (let entry = 0; entry < data.length; entry = this.#next(entry)) {
            const start = data.indexOf(SPACE, entry) + 1;
            const name = data.toString("latin1", start, data.indexOf(0, start));
            if (!places.has(name))
                places.set(name, entry);
        }
        this.#places = places;
        return places;
    }
    names() {
        const names = [];
        for (let entry = 0; entry < this.#data.length; entry = this.#next(entry))
            names.push(this.#decodedName(entry));
        return names;
    }
    /**
     * Goes through both at once. git sorts a folder as if its name ended with `/`, which is not regarded here: what is the
     * same on both sides may then be met on one side after the other, and is taken out again at the end.
     * @throws UserError for a name that cannot be read
     */
    differencesTo(after) {
        if (!(after instanceof GitFolder))
            throw new TypeError("two folders of one repository are expected");
        const differences = new Map();
        let [left, right] = [0, 0];
        while (left < this.#data.length || right < after.#data.length) {
            const same = this.#sameEntries(left, after.#data, right);
            left += same;
            right += same;
            const leftName = left < this.#data.length ? this.#checkedName(left) : undefined;
            const rightName = right < after.#data.length ? after.#checkedName(right) : undefined;
            if (leftName !== undefined && (rightName === undefined || leftName <= rightName)) {
                differences.set(leftName, { ...differences.get(leftName), before: this.#blob(left) });
                left = this.#next(left);
            }
            if (rightName !== undefined && (leftName === undefined || rightName <= leftName)) {
                differences.set(rightName, { ...differences.get(rightName), after: after.#blob(right) });
                right = after.#next(right);
            }
        }
        for (const [name, { before, after: now }] of differences)
            if (before?.oid === now?.oid && before?.mode === now?.mode)
                differences.delete(name);
        return differences;
    }
    /** The bytes of the entries that are the same from two places on. */
    #sameEntries(left, theirs, right) {
        const mine = this.#data;
        let [same, limit] = [0, Math.min(mine.length - left, theirs.length - right)];
        // Halving with the machine's own comparison finds the first byte that differs in a few steps.
        while (same < limit) {
            const middle = (same + limit + 1) >> 1;
            if (mine.compare(theirs, right + same, right + middle, left + same, left + middle) === 0)
                same = middle;
            else
                limit = middle - 1;
        }
        let end = left;
        for (let next = this.#next(end); end < mine.length && next <= left + same; next = this.#next(end))
            end = next;
        return end - left;
    }
    /** The entry after the one that a place before or in its name belongs to. */
    #next(place) {
        const zero = this.#data.indexOf(0, place);
        return zero < 0 ? this.#data.length : zero + 1 + this.#idLength;
    }
    #decodedName(entry) {
        const start = this.#data.indexOf(SPACE, entry) + 1;
        return this.#data.toString("utf8", start, this.#data.indexOf(0, start));
    }
    /** Two names that are not valid UTF-8 can look the same; git itself makes neither empty ones nor any with a slash. */
    #checkedName(entry) {
        const name = this.#decodedName(entry);
        if (name !== "" && !name.includes("/") && !name.includes("\uFFFD"))
            return name;
        throw new errors/* UserError */.y(`The change touches a file whose name cannot be read (${JSON.stringify(name)}). Expected: a name in UTF-8.`, 3);
    }
    #blob(entry) {
        const space = this.#data.indexOf(SPACE, entry);
        const id = this.#data.indexOf(0, space) + 1;
        return {
            mode: this.#data.toString("latin1", entry, space).padStart(6, "0"),
            oid: this.#data.toString("hex", id, id + this.#idLength),
        };
    }
}

// EXTERNAL MODULE: ./src/repository/git-objects.ts
var git_objects = __webpack_require__(3325);
;// CONCATENATED MODULE: ./src/repository/git.ts







/** The largest folder that is read, in bytes; the monorepo's largest has 40 kB. */
const MAX_FOLDER_BYTES = 4 * 1024 * 1024;
/** Folders and commits that are remembered; the history of a branch mostly goes on where it was. */
const git_MAX_FOLDERS = 512;
const MAX_ROOTS = 64;
/**
 * A repository on this machine, read through git; it may be bare, partial or without a work tree. Nothing is checked
 * out. A partial clone may make git fetch what it lacks.
 */
class GitStore {
    #repository;
    #objects;
    #folders = new Map();
    #roots = (0,memo/* memoized */.x)((commit) => this.#readRoot(commit), MAX_ROOTS);
    /** @param repository a folder inside the repository, or a bare repository */
    constructor(repository) {
        this.#repository = repository;
        this.#objects = new git_objects/* GitObjects */.Vc(repository, MAX_FOLDER_BYTES);
    }
    async compare(base, head) {
        const [tip, after] = await Promise.all([this.commit(base), this.commit(head)]);
        const before = await this.#mergeBase(tip, after, base, head);
        return this.between(before, after, tip);
    }
    /** Compares two commits as they are; for history, where the base is the parent. The ids are full. */
    async between(before, after, tip = before) {
        const [old, now] = await Promise.all([before, after].map((oid) => this.#roots(oid)));
        const changes = await diffTrees(old, now, async (oid) => oid === undefined ? new GitFolder(Buffer.alloc(0), 0) : this.#folder(oid));
        const beforeTree = this.#treeAt(before, old);
        return {
            before: beforeTree,
            after: this.#treeAt(after, now),
            tip: tip === before ? beforeTree : this.#treeAt(tip, await this.#roots(tip)),
            changes,
        };
    }
    /** The files of a commit. `commit` is a full object id. @throws UserError when the commit cannot be read */
    async tree(commit) {
        return this.#treeAt(commit, await this.#roots(commit));
    }
    /**
     * The id of the commit that a revision names.
     * @throws UserError for an unknown revision, one that is no commit, and where there is no repository
     */
    async commit(revision) {
        const answer = await this.#objects.read(`${revision}^{commit}`);
        if (answer.kind === "object")
            return answer.object.oid;
        if (answer.kind === "failed")
            throw repositoryError(this.#repository, answer.why);
        throw new errors/* UserError */.y(`There is no commit "${revision}" in ${this.#repository}. Expected: a branch, a tag or a commit that is there; ` +
            "`git fetch` brings what is missing.");
    }
    /** The first of the revisions that names a commit. */
    async firstKnown(revisions) {
        for (const revision of revisions) {
            const answer = await this.#objects.read(`${revision}^{commit}`);
            if (answer.kind === "object")
                return revision;
            if (answer.kind === "failed")
                throw repositoryError(this.#repository, answer.why);
        }
        return undefined;
    }
    /** When a commit was committed. `commit` is a full object id. @throws UserError when it cannot be read */
    async date(commit) {
        const data = (await this.#object(commit)).data?.toString("latin1") ?? "";
        const seconds = /^committer .* (-?\d+) [+-]\d{4}$/m.exec(data)?.[1];
        if (seconds === undefined)
            throw new errors/* UserError */.y(`The commit ${commit} does not tell its day.`, 3);
        return new Date(Number(seconds) * 1000);
    }
    async [Symbol.asyncDispose]() {
        await this.#objects.close();
    }
    async #mergeBase(tip, after, base, head) {
        const { code, out, err } = await (0,git_objects/* runGit */.EO)(this.#repository, ["merge-base", "--all", tip, after]);
        const [mergeBase, another] = out.trim().split("\n");
        if (code === 0 && mergeBase && another === undefined)
            return mergeBase;
        if (code === 0)
            throw new errors/* UserError */.y(`"${base}" and "${head}" were merged crosswise, so there is no single commit to compare with. Merge "${base}" into "${head}" first.`, 3);
        if (code !== 1)
            throw repositoryError(this.#repository, (0,git_objects/* gitProblem */.w0)(err));
        const shallow = (await (0,git_objects/* runGit */.EO)(this.#repository, ["rev-parse", "--is-shallow-repository"])).out.trim() === "true";
        throw new errors/* UserError */.y(shallow
            ? `The clone is shallow: the commit that "${base}" and "${head}" share is not in it. \`git fetch --unshallow\` or ` +
                "`git fetch --deepen=100` brings it."
            : `"${base}" and "${head}" share no history, so there is nothing to compare. Expected: the branch that "${head}" is to land on.`, 3);
    }
    /** The id of a commit's tree. A commit that cannot be read stops the run: nothing could be said about its files. */
    async #readRoot(commit) {
        const data = (await this.#object(commit)).data?.toString("latin1") ?? "";
        const tree = /^tree ([0-9a-f]+)$/m.exec(data)?.[1];
        if (tree === undefined)
            throw new errors/* UserError */.y(`The commit ${commit} cannot be read.`, 3);
        return tree;
    }
    #folder(oid) {
        const known = this.#folders.get(oid);
        if (known) {
            this.#folders.delete(oid);
            this.#folders.set(oid, known);
            return known;
        }
        const folder = this.#object(oid).then(({ data }) => {
            if (data)
                return new GitFolder(data, oid.length / 2);
            throw new errors/* UserError */.y(`The folder ${oid} is too large to be read.`, 3);
        });
        this.#folders.set(oid, folder);
        folder.catch(() => this.#folders.delete(oid));
        if (this.#folders.size > git_MAX_FOLDERS)
            this.#folders.delete(this.#folders.keys().next().value);
        return folder;
    }
    async #object(oid) {
        const answer = await this.#objects.read(oid);
        if (answer.kind === "object")
            return answer.object;
        const why = answer.kind === "missing" ? "it is not in the repository" : answer.why;
        throw new errors/* UserError */.y(`The object ${oid} cannot be read: ${why}. The clone is incomplete; \`git fetch\` or \`git fsck\` tells more.`, 3);
    }
    #treeAt(commit, root) {
        return { commit, read: (paths) => this.#read(root, paths) };
    }
    async #read(root, paths) {
        const folders = new Map([["", this.#folder(root)]]);
        const unique = [...new Set(paths)];
        const entries = await Promise.all(unique.map((path) => this.#entry(path, folders)));
        return new Map(unique.map((path, index) => [path, entries[index]]));
    }
    async #entry(path, folders) {
        try {
            const found = (await this.#folderAt(parentOf(path), folders))?.get(nameOf(path));
            if (!found)
                return { kind: "absent" };
            if (found.mode === FOLDER_MODE)
                return { kind: "folder", names: (await this.#folder(found.oid)).names() };
            if (found.mode === "120000")
                return { kind: "symlink", oid: found.oid };
            if (found.mode === "160000")
                return { kind: "submodule", oid: found.oid };
            return await this.#file(found.oid, found.mode);
        }
        catch (error) {
            if (error instanceof errors/* UserError */.y)
                return { kind: "unreadable", why: error.message };
            throw error;
        }
    }
    /**
     * The folder at a path, `undefined` where something else or nothing stands. It is looked up folder by folder: git's
     * own `commit:path` tells neither links nor submodules apart.
     */
    #folderAt(path, known) {
        const found = known.get(path);
        if (found)
            return found;
        const folder = this.#folderAt(parentOf(path), known).then((parent) => {
            const entry = parent?.get(nameOf(path));
            return entry?.mode === FOLDER_MODE ? this.#folder(entry.oid) : undefined;
        });
        known.set(path, folder);
        folder.catch(() => { }); // whoever asks for something below it is told
        return folder;
    }
    async #file(oid, mode) {
        const { data, size } = await this.#object(oid);
        return data === undefined || size > MAX_FILE_BYTES ? tooLarge(size) : fileEntry(oid, mode, data);
    }
}
function parentOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function nameOf(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}
function repositoryError(repository, why) {
    if (/not a git repository|cannot change to/i.test(why))
        return new errors/* UserError */.y(`${repository} is not a git repository. Run the command inside a clone, or name one with --repo.`);
    return new errors/* UserError */.y(`The repository ${repository} cannot be read: ${why}.`, 3);
}


/***/ }),

/***/ 816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ lineEnd),
/* harmony export */   q: () => (/* binding */ Lines)
/* harmony export */ });
/** Turns offsets of one text into positions and back. A line ends with `\n`; a `\r` before it belongs to the line. */
class Lines {
    text;
    #starts = [0];
    constructor(text) {
        this.text = text;
        for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1))
            this.#starts.push(at + 1);
    }
    /** The number of lines; a text that ends with `\n` has an empty last line. */
    get count() {
        return this.#starts.length;
    }
    /** The position of a 0-based offset; offsets outside the text are moved to its nearest end. */
    position(offset) {
        const inside = Math.max(0, Math.min(offset, this.text.length));
        let low = 0;
        let high = this.#starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (this.#starts[middle] <= inside)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: inside - this.#starts[low] + 1 };
    }
    /** The range between two 0-based offsets. */
    range(start, end) {
        return { start: this.position(start), end: this.position(end) };
    }
    /** The 0-based offset of a position; positions outside the text are moved to the nearest one inside. */
    offset({ line, column }) {
        const start = this.#starts[Math.max(0, Math.min(line, this.count) - 1)];
        return Math.min(start + Math.max(0, column - 1), this.#end(line));
    }
    /** The text of a 1-based line without its line end; empty for a line that is not there. */
    line(number) {
        const start = this.#starts[number - 1];
        if (start === undefined)
            return "";
        const text = this.text.slice(start, this.#end(number));
        return text.endsWith("\r") ? text.slice(0, -1) : text;
    }
    /** The range of a 1-based line, without its line end. */
    lineRange(number) {
        return { start: { line: number, column: 1 }, end: { line: number, column: this.line(number).length + 1 } };
    }
    /** The 0-based offset of the end of a line, before its `\n`. */
    #end(number) {
        const next = this.#starts[number];
        return next === undefined ? this.text.length : next - 1;
    }
}
/** The line end that a text uses: that of its first line, `\n` for a text of one line. */
function lineEnd(text) {
    const at = text.indexOf("\n");
    return at > 0 && text[at - 1] === "\r" ? "\r\n" : "\n";
}


/***/ }),

/***/ 369:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ memoized)
/* harmony export */ });
/**
 * Remembers the answers of a pure function, the most recently asked `size` of them. The answers are shared: nobody may
 * change them.
 */
function memoized(answer, size) {
    const known = new Map();
    return (key) => {
        if (known.has(key))
            return known.get(key);
        const value = answer(key);
        known.set(key, value);
        if (known.size > size)
            known.delete(known.keys().next().value);
        return value;
    };
}


/***/ }),

/***/ 9891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ compareText)
/* harmony export */ });
/** Orders texts by their UTF-16 code units, the same on every machine. Negative when `a` comes first. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 3925:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SF: () => (/* binding */ MAX_CHARACTERS),
  E5: () => (/* binding */ parseQuickly)
});

// UNUSED EXPORTS: parsePlainYaml

// EXTERNAL MODULE: ./src/text/lines.ts
var lines = __webpack_require__(816);
;// CONCATENATED MODULE: ./src/text/plain-scalar.ts
function lineAt(text, start) {
    if (start >= text.length)
        return undefined;
    const newline = text.indexOf("\n", start);
    const next = newline < 0 ? text.length : newline + 1;
    const raw = text.slice(start, newline < 0 ? next : newline).replace(/ *\r?$/, "");
    const content = withoutIndent(raw);
    return { start, indent: raw.length - content.length, content, end: start + raw.length, next };
}
/** Only spaces are white space here: a text with tabs is the library's, and any other space is content. */
function withoutIndent(line) {
    return line.replace(/^ +/, "");
}
const SPECIAL = /: | #|:$/;
/** What a further line of plain text can start with and be nothing else by any reading. */
const CONTINUES = /^[A-Za-z0-9_/.~+($*`]/;
/**
 * Plain text that goes on in lines that are further indented than its parent's `indent`. `undefined` where it has
 * anything in it that could be read in another way.
 * @param end the offset behind the text on the first line, which has no comment
 */
function longPlain(text, start, end, indent) {
    const lines = [text.slice(start, end)];
    let last = end;
    let line = nextLine(text, end);
    for (; line && (line.content === "" || line.indent > indent); line = lineAt(text, line.next)) {
        if (line.content.startsWith("#"))
            return undefined;
        lines.push(line.content);
        if (line.content !== "")
            last = line.end;
    }
    while (lines.at(-1) === "")
        lines.pop();
    if (lines.slice(1).some((part) => part !== "" && !CONTINUES.test(part)) || lines.some((part) => SPECIAL.test(part)))
        return undefined;
    return {
        node: { kind: "scalar", text: folded(lines), style: "plain", start, end: last },
        after: line?.start ?? text.length,
    };
}
/**
 * Quoted text whose quote at `start` is not closed on its line. Text with escapes is left to the library; `''` is none.
 */
function longQuoted(text, start, indent) {
    const quote = text[start];
    let close = text.indexOf(quote, start + 1);
    while (quote === "'" && close >= 0 && text[close + 1] === "'")
        close = text.indexOf(quote, close + 2);
    const inside = text.slice(start + 1, close);
    if (close < 0 || inside.includes("\\"))
        return undefined;
    const raw = inside.split(/\r?\n/);
    const isTooNear = raw.some((line, index) => {
        const content = withoutIndent(index === raw.length - 1 ? line + quote : line);
        return index > 0 && content !== "" && line.length - withoutIndent(line).length <= indent;
    });
    if (isTooNear)
        return undefined;
    const lines = raw.map((line, index) => {
        const left = index === 0 ? line : withoutIndent(line);
        return index === raw.length - 1 ? left : left.replace(/ +$/, "");
    });
    const rest = lineAt(text, close + 1);
    if (rest && !/^( +#.*)?$/.test(text.slice(close + 1, rest.end)))
        return undefined;
    const value = folded(lines);
    return {
        node: {
            kind: "scalar",
            text: quote === "'" ? value.replaceAll("''", "'") : value,
            style: "quoted",
            start: start + 1,
            end: close,
        },
        after: rest?.next ?? text.length,
    };
}
/** Text below a `|` or a `>`, without an indentation of its own. */
function blockScalar(text, start, indent) {
    const header = lineAt(text, start);
    const [, style, chomping] = /^([|>])(-?)(?: +#.*)?$/.exec(header?.content ?? "") ?? [];
    if (!header || style === undefined)
        return undefined;
    const lines = [];
    let inner;
    let end = header.next;
    let line = lineAt(text, header.next);
    for (; line && (line.content === "" || line.indent > indent); line = lineAt(text, line.next)) {
        if (line.content === "" && (inner === undefined || line.next - line.start > inner))
            return undefined;
        inner ??= line.indent;
        const isOdd = line.indent < inner || text[line.end] === " " || text[line.end] === undefined;
        if (line.content !== "" && isOdd)
            return undefined;
        lines.push(line.content === "" ? "" : " ".repeat(line.indent - inner) + line.content);
        if (line.content !== "")
            end = line.next;
    }
    while (lines.at(-1) === "")
        lines.pop();
    if (lines.length === 0)
        return undefined;
    const value = style === "|" ? lines.join("\n") : folded(lines, true);
    const after = line?.start ?? text.length;
    return { node: { kind: "scalar", text: value + (chomping === "-" ? "" : "\n"), style: "block", start, end }, after };
}
/**
 * Joins lines as YAML does (https://yaml.org/spec/1.2.2/#65-line-folding): with a space, or with as many line ends as
 * there are blank lines between two. In a block all line ends stay around a line that is indented further.
 */
function folded(lines, isBlock = false) {
    let [result = ""] = lines;
    let [before = ""] = lines;
    let blank = 0;
    for (const [index, line] of lines.entries()) {
        if (index === 0)
            continue;
        if (line === "" && index < lines.length - 1) {
            blank++;
            continue;
        }
        const isDeeper = isBlock && (before.startsWith(" ") || line.startsWith(" "));
        const ends = isDeeper ? blank + 1 : blank;
        result += (ends > 0 ? "\n".repeat(ends) : " ") + line;
        before = line;
        blank = 0;
    }
    return result;
}
function nextLine(text, offset) {
    const newline = text.indexOf("\n", offset);
    return newline < 0 ? undefined : lineAt(text, newline + 1);
}
const ESCAPES = { n: "\n", t: "\t", '"': '"', "\\": "\\" };
const QUOTED_LINE = /^(?:"((?:[^"\\]|\\[nt"\\])*)"|'((?:[^']|'')*)')(?: +#.*)?$/;
/** Quoted text on one line, with the escapes that people use; `undefined` for any other. */
function quotedLine(text, start) {
    const [, double, single] = QUOTED_LINE.exec(text) ?? [];
    const inside = double ?? single;
    if (inside === undefined)
        return undefined;
    const value = double === undefined
        ? inside.replaceAll("''", "'")
        : inside.replace(/\\(.)/g, (_, letter) => ESCAPES[letter]);
    return { kind: "scalar", text: value, style: "quoted", start: start + 1, end: start + 1 + inside.length };
}
const WORD = /[A-Za-z_][\w./-]*(?::[\w./-]+)*|"[\w ./-]*"|'[\w ./-]*'/g;
const GAP = "(?: *\\r?\\n)* *";
const WORDS = new RegExp(`\\[${GAP}(?:(?:${WORD.source})${GAP}(?:,${GAP}(?:${WORD.source})${GAP})*(?:,${GAP})?)?\\](?=(?: +#.*)?\\r?(?:\\n|$))`, "y");
/**
 * Words between brackets, quoted or not, with commas between them, and the offset behind them; `undefined` for any other
 * list, and where further lines are not indented further than `indent`.
 */
function wordList(text, start, indent) {
    WORDS.lastIndex = start;
    const [whole] = WORDS.exec(text) ?? [];
    if (whole === undefined)
        return undefined;
    const [, ...further] = whole.split("\n");
    if (further.some((line) => !line.startsWith(" ".repeat(indent + 1))))
        return undefined;
    const items = [...whole.matchAll(WORD)].map(({ 0: word, index }) => {
        const quote = /^["']/.test(word) ? 1 : 0;
        return {
            kind: "scalar",
            text: word.slice(quote, word.length - quote),
            style: quote > 0 ? "quoted" : "plain",
            start: start + index + quote,
            end: start + index + word.length - quote,
        };
    });
    const end = start + whole.length;
    return { node: { kind: "seq", items, start, end }, after: end };
}

;// CONCATENATED MODULE: ./src/text/plain-yaml.ts


/** The longest text that is parsed at all. */
const MAX_CHARACTERS = 256 * 1024;
const MAX_DEPTH = 50;
/** What a plain scalar can start with in every version of YAML and mean nothing but itself. */
const PLAIN_START = /[A-Za-z0-9_/.~+($]/;
/** The document of a text that {@link parsePlainYaml} takes, without loading the library; `undefined` for any other. */
function parseQuickly(text) {
    const root = text.length > MAX_CHARACTERS ? undefined : parsePlainYaml(text);
    return root && { ok: true, value: { lines: new lines/* Lines */.q(text), root } };
}
/**
 * Reads the part of YAML that nearly all metadata is written in: blocks of `key: value` and `- item` with plain or
 * simply quoted text, which may go on in further lines, and lists of words in brackets. It takes a tenth of the time that the whole language takes. Returns `undefined` for
 * a text that has anything else in it, be it valid or not; that is the library's to judge.
 */
function parsePlainYaml(text) {
    const lines = contentLines(text);
    const [first] = lines ?? [];
    if (!lines || first?.indent !== 0)
        return undefined;
    const reader = new PlainReader(text, lines);
    const root = reader.map(0, 0);
    return root && reader.isDone ? root : undefined;
}
const SPACE = 32;
const HASH = 35;
function isBlank(code) {
    return code === SPACE || code === 13;
}
function contentLines(text) {
    if (/[\0-\x09\x0b\x0c\x0e-\x1f\x7f\u0085\u2028\u2029\uFEFF]|\r(?!\n)/.test(text))
        return undefined;
    const lines = [];
    for (let at = 0; at < text.length;) {
        const newline = text.indexOf("\n", at);
        const next = newline < 0 ? text.length : newline + 1;
        let end = newline < 0 ? text.length : newline;
        while (end > at && isBlank(text.charCodeAt(end - 1)))
            end--;
        let start = at;
        while (start < end && text.charCodeAt(start) === SPACE)
            start++;
        if (start < end && text.charCodeAt(start) !== HASH)
            lines.push({ indent: start - at, start, end });
        at = next;
    }
    return lines;
}
/** Made once: a class would compile it for every text. */
const KEY = /([A-Za-z_0-9][\w./-]*):(?=[ \r\n]|$)/y;
class PlainReader {
    #text;
    #lines;
    #next = 0;
    constructor(text, lines) {
        this.#text = text;
        this.#lines = lines;
    }
    get isDone() {
        return this.#next === this.#lines.length;
    }
    /** The map whose keys stand at a column; `undefined` gives up. */
    map(indent, depth) {
        const pairs = [];
        const start = this.#line?.start ?? 0;
        for (let line = this.#line; line && line.indent >= indent; line = this.#line) {
            if (line.indent > indent || depth > MAX_DEPTH)
                return undefined;
            if (this.#isItem(line))
                break;
            const key = this.#keyAt(line.start);
            if (key === undefined)
                return undefined;
            const keyNode = {
                kind: "scalar",
                text: key,
                style: "plain",
                start: line.start,
                end: line.start + key.length,
            };
            const value = this.#value(line.start + key.length + 1, line, indent, depth);
            if (value === undefined)
                return undefined;
            pairs.push({ key: keyNode, value });
        }
        return { kind: "map", pairs, flow: false, start, end: this.#lines[this.#next - 1]?.end ?? start };
    }
    /** The list whose dashes stand at a column. */
    #seq(indent, depth) {
        const items = [];
        const start = this.#line?.start ?? 0;
        for (let line = this.#line; line && line.indent === indent && this.#isItem(line); line = this.#line) {
            if (depth > MAX_DEPTH)
                return undefined;
            let content = line.start + 1;
            while (this.#text[content] === " ")
                content++;
            let item;
            if (this.#keyAt(content) !== undefined && content < line.end) {
                const inner = { indent: indent + content - line.start, start: content, end: line.end };
                this.#lines[this.#next] = inner;
                item = this.map(inner.indent, depth + 1);
            }
            else {
                this.#next++;
                item = content < line.end ? this.#scalar(content, line.end, indent) : undefined;
                if (this.#line && this.#line.indent > indent)
                    return undefined;
            }
            if (item === undefined)
                return undefined;
            items.push(item);
        }
        return { kind: "seq", items, start, end: this.#lines[this.#next - 1]?.end ?? start };
    }
    /** What stands behind a key: text on its line, or a block below it. */
    #value(after, line, indent, depth) {
        let start = after;
        while (start < line.end && this.#text[start] === " ")
            start++;
        this.#next++;
        if (start < line.end && this.#text[start] !== "#")
            return this.#valueText(start, line.end, indent);
        const below = this.#line;
        if (below && this.#isItem(below) && below.indent >= indent)
            return this.#seq(below.indent, depth + 1);
        if (!below || below.indent <= indent)
            return null;
        if (this.#keyAt(below.start) !== undefined)
            return this.map(below.indent, depth + 1);
        if (!/^ *\r?\n *$/.test(this.#text.slice(after, below.start)))
            return undefined;
        this.#next++;
        return this.#valueText(below.start, below.end, indent);
    }
    /** The text behind a key, where nothing else belongs to the key. */
    #valueText(start, lineEnd, indent) {
        const scalar = this.#scalar(start, lineEnd, indent);
        const next = this.#line;
        return next && (next.indent > indent || (next.indent === indent && this.#isItem(next))) ? undefined : scalar;
    }
    /** What stands on a line behind a key or a dash. Whatever goes on below has to be indented further than `indent`. */
    #scalar(start, lineEnd, indent) {
        const text = this.#text.slice(start, lineEnd);
        const first = text[0];
        if (first === "|" || first === ">")
            return this.#long(blockScalar(this.#text, start, indent));
        if (first === '"' || first === "'") {
            const close = text.indexOf(first, 1);
            if (close < 0 || text[close + 1] === "'")
                return this.#long(longQuoted(this.#text, start, indent));
            return quotedLine(text, start);
        }
        if (first === "[")
            return this.#long(wordList(this.#text, start, indent));
        if (text === "{}")
            return { kind: "map", pairs: [], flow: true, start, end: lineEnd };
        if (!PLAIN_START.test(first))
            return undefined;
        const comment = text.indexOf(" #");
        // Spaces only: to YAML a no-break space is content.
        const plain = (comment < 0 ? text : text.slice(0, comment)).replace(/ +$/, "");
        if (plain.includes(": ") || plain.endsWith(":"))
            return undefined;
        if (comment < 0 && this.#line && this.#line.indent > indent)
            return this.#long(longPlain(this.#text, start, lineEnd, indent));
        return { kind: "scalar", text: plain, style: "plain", start, end: start + plain.length };
    }
    /** Goes on behind what may have taken several lines. */
    #long(found) {
        if (found)
            while (this.#line && this.#line.start < found.after)
                this.#next++;
        return found?.node;
    }
    #keyAt(offset) {
        KEY.lastIndex = offset;
        return KEY.exec(this.#text)?.[1];
    }
    get #line() {
        return this.#lines[this.#next];
    }
    #isItem(line) {
        return this.#text[line.start] === "-" && (line.start + 1 === line.end || this.#text[line.start + 1] === " ");
    }
}


/***/ }),

/***/ 8817:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ pairsOf)
/* harmony export */ });
/** The pairs of a map whose key is this text, as they stand there; more than one means a duplicate key. */
function pairsOf(map, key) {
    return map.pairs.filter((pair) => pair.key?.kind === "scalar" && pair.key.text === key);
}


/***/ })

};
