export const id = 931;
export const ids = [931];
export const modules = {

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
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
__webpack_unused_export__ = closest;


/***/ }),

/***/ 7392:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ isConnector),
/* harmony export */   MM: () => (/* binding */ isMigrated),
/* harmony export */   Nk: () => (/* binding */ metadataOf),
/* harmony export */   wX: () => (/* binding */ namesIn),
/* harmony export */   xT: () => (/* binding */ metadataPath)
/* harmony export */ });
/** The metadata of a connector whose `metadata.yaml` is in order. */
function metadataOf(connector) {
    return connector.metadata.kind === "valid" ? connector.metadata.value : undefined;
}
/** Whether it declares a base image, which the guide calls migrated; `undefined` where its metadata is not in order. */
function isMigrated(connector) {
    const metadata = metadataOf(connector);
    return metadata && metadata.baseImage !== undefined;
}
/** What stands in a folder; nothing where no folder stands. */
function namesIn(entry) {
    return entry.kind === "folder" ? entry.names : [];
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

/***/ 2399:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CV: () => (/* binding */ READ_KEYS),
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
    #yaml;
    #lines;
    #anchors = new Map();
    /** The maps that were found to have plain keys only. */
    #plain = new Set();
    constructor(yaml) {
        this.#yaml = yaml;
        this.#lines = yaml.lines;
    }
    problem(message, range) {
        this.problems.push({ message, range });
    }
    /** The top level of the document. */
    root() {
        const { root: node, hasAnchors } = this.#yaml;
        if (node && hasAnchors)
            this.#collectAnchors(node);
        if (node?.kind === "map")
            return { node, key: null, shared: false };
        return this.problem("has no keys at its top level", this.#lines.range(0, 0));
    }
    /** The place of the key that a map stands under. */
    keyRange({ key }) {
        return this.#rangeOf(key);
    }
    /** The map below a key; `undefined` where there is none, with a problem where something else stands there. */
    map(parent, key) {
        const found = parent && this.#lookup(parent, key);
        if (!found)
            return undefined;
        const { node, shared } = found;
        if (node?.kind === "map")
            return { node, shared, key: found.key };
        if (isEmpty(node))
            return undefined;
        return this.problem(`has ${kindOf(node)} where "${key}" has its keys`, this.#rangeOf(node));
    }
    /** The text below a key; `undefined` where there is none, with a problem where something else stands there. */
    scalar(parent, key) {
        const found = this.#lookup(parent, key);
        if (!found || isEmpty(found.node))
            return undefined;
        const { node, shared } = found;
        if (node?.kind !== "scalar")
            return this.problem(`has ${kindOf(node)} where "${key}" has its text`, this.#rangeOf(node));
        if (node.style === "block")
            return this.problem(`has a block of lines where "${key}" has its text`, this.#rangeOf(found.key));
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
    #lookup(parent, key, seen) {
        seen?.add(parent.node);
        if (seen && seen.size > MAX_ALIASES)
            return this.problem("merges too many sections into one", this.#rangeOf(parent.key));
        if (!this.#hasPlainKeys(parent.node))
            return undefined;
        const pair = this.#last(parent.node, key);
        if (!pair)
            return this.#merged(parent, key, seen);
        if (pair.value === yaml_node/* UNWANTED */.Z)
            throw new TypeError(`"${key}" is looked at and not among the wanted keys`);
        const place = parent.shared ? parent.key : pair.key;
        const { node, aliased } = this.#resolve(pair.value);
        if (node?.tag !== undefined && !PLAIN_TAGS.has(node.tag))
            return this.problem(`has the tag "${node.tag}" at "${key}"`, this.#rangeOf(place));
        return { node, key: place, shared: parent.shared || aliased };
    }
    #hasPlainKeys(map) {
        if (this.#plain.has(map))
            return true;
        const odd = map.pairs.find(({ key }) => key?.kind !== "scalar" || key.tag !== undefined);
        if (odd)
            this.problem("has a key that is no plain text", this.#rangeOf(odd.key));
        else
            this.#plain.add(map);
        return odd === undefined;
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
    #merged(parent, key, seen = new Set([parent.node])) {
        if (!this.#last(parent.node, "<<"))
            return undefined;
        for (const { key: mergeKey, value } of (0,yaml_node/* pairsOf */.f)(parent.node, "<<").reverse()) {
            if (mergeKey.style !== "plain")
                continue;
            const { node } = this.#resolve(value);
            for (const source of node?.kind === "seq" ? node.items : [node]) {
                const map = this.#resolve(source).node;
                if (map?.kind !== "map" || seen.has(map))
                    continue;
                const found = this.#lookup({ node: map, key: mergeKey, shared: true }, key, seen);
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
/** What {@link readMetadata} looks at. */
const READ_KEYS = new Map([
    [
        "data",
        new Map([
            ["connectorBuildOptions", "all"],
            ["ab_internal", "all"],
            ["dockerImageTag", "all"],
            ["documentationUrl", "all"],
            ["supportLevel", "all"],
            ["tags", "all"],
        ]),
    ],
]);
/**
 * Reads the document of a `metadata.yaml`. Never throws; what keeps a reader from knowing what the build will see is a
 * problem: syntax errors, several documents, values of another type. Duplicate keys are ambiguities.
 */
function readMetadata(yaml) {
    if (!yaml.ok)
        return yaml;
    const { lines } = yaml.value;
    const reader = new YamlReader(yaml.value);
    const data = reader.map(reader.root(), "data");
    if (!data) {
        if (reader.problems.length === 0)
            reader.problem('has no "data" section', lines.range(0, 0));
        return { ok: false, problems: reader.problems };
    }
    const build = reader.map(data, "connectorBuildOptions");
    const internal = reader.map(data, "ab_internal");
    const optOut = internal && reader.scalar(internal, "requireVersionIncrementsInPullRequests");
    const metadata = {
        lines,
        ambiguities: reader.ambiguities,
        baseImage: build && reader.scalar(build, "baseImage"),
        version: reader.scalar(data, "dockerImageTag"),
        documentationUrl: reader.scalar(data, "documentationUrl"),
        supportLevel: reader.scalar(data, "supportLevel"),
        tags: reader.texts(data, "tags"),
        versionBumpOptOut: optOut && NO.has(optOut.text.toLowerCase()) ? optOut : undefined,
        baseImageSlot: baseImageSlot(lines, data, build),
        dataRange: reader.keyRange(data),
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
/** Only block style maps that nothing else shares can take a new key. */
function baseImageSlot(lines, data, build) {
    const end = (0,text_lines/* lineEnd */.kd)(lines.text);
    if (data.shared || data.node.flow || build?.shared || build?.node.flow)
        return undefined;
    if ((0,yaml_node/* pairsOf */.f)(data.node, "connectorBuildOptions").length > 0 && !build)
        return undefined;
    const map = build ?? data;
    const keys = map.node.pairs.flatMap(({ key }) => (key?.kind === "scalar" ? [key] : []));
    const [firstKey] = keys;
    if (!firstKey)
        return undefined;
    const column = lines.position(firstKey.start).column - (firstKey.style === "quoted" ? 2 : 1);
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

/***/ 9897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ LINK_MODES),
/* harmony export */   g: () => (/* binding */ MAX_FILE_BYTES)
/* harmony export */ });
/** The modes of what leads elsewhere: a symbolic link, a submodule. */
const LINK_MODES = new Set(["120000", "160000"]);
/** The largest file that is read, in bytes. The largest page, metadata or pyproject in the real monorepo has 200 kB. */
const MAX_FILE_BYTES = 1024 * 1024;


/***/ }),

/***/ 6658:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CZ: () => (/* binding */ SUPPORT_LEVELS),
/* harmony export */   M1: () => (/* binding */ graceDays),
/* harmony export */   Ub: () => (/* binding */ repositoriesOf),
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
/** The repositories of the official base images, each once. */
function repositoriesOf(policy) {
    return [...new Set(Object.values(policy["base-images"]))].sort();
}


/***/ }),

/***/ 6497:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iq: () => (/* binding */ parseDay),
/* harmony export */   YM: () => (/* binding */ daysBetween),
/* harmony export */   b4: () => (/* binding */ startOfNextDay),
/* harmony export */   d_: () => (/* binding */ DAY),
/* harmony export */   kh: () => (/* binding */ isoDay),
/* harmony export */   ol: () => (/* binding */ startOfDay)
/* harmony export */ });
/* harmony import */ var _memo_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(369);

/** A day written `YYYY-MM-DD` (ISO 8601) as its start in UTC; `undefined` for what is no such text or no day of the calendar. */
function parseDay(text) {
    const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? timeOf(text) : undefined;
    return time === undefined ? undefined : new Date(time);
}
const timeOf = (0,_memo_js__WEBPACK_IMPORTED_MODULE_0__/* .memoized */ .x)((text) => {
    const day = new Date(`${text}T00:00:00Z`);
    // A 30th of February becomes a day of March.
    return day.getUTCDate() === Number(text.slice(8)) ? day.getTime() : undefined;
}, 1024);
/** A day in milliseconds. */
const DAY = 24 * 60 * 60 * 1000;
/** The start of a moment's day in UTC. */
function startOfDay(moment) {
    return new Date(Math.floor(moment.getTime() / DAY) * DAY);
}
/** A moment's day in UTC, written `YYYY-MM-DD`. */
function isoDay(moment) {
    return writtenDay(Math.floor(moment.getTime() / DAY));
}
// A history asks for the same days again and again.
const writtenDay = (0,_memo_js__WEBPACK_IMPORTED_MODULE_0__/* .memoized */ .x)((days) => new Date(days * DAY).toISOString().slice(0, 10), 64);
/** Whole days in UTC from one moment to another; 0 where the other is earlier. */
function daysBetween(from, to) {
    return Math.max(0, Math.round((startOfDay(to).getTime() - startOfDay(from).getTime()) / DAY));
}
/** The first moment of the UTC day after a moment's. */
function startOfNextDay(moment) {
    return new Date(startOfDay(moment).getTime() + DAY);
}


/***/ }),

/***/ 816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wg: () => (/* binding */ lineIn),
/* harmony export */   kd: () => (/* binding */ lineEnd),
/* harmony export */   qo: () => (/* binding */ Lines),
/* harmony export */   vT: () => (/* binding */ endOfLine)
/* harmony export */ });
/** Turns offsets of one text into positions and back. A line ends with `\n`; a `\r` before it belongs to the line. */
class Lines {
    text;
    #computed;
    constructor(text) {
        this.text = text;
    }
    /** Where the lines start; found out when that is asked for, which of most texts it is not. */
    get #starts() {
        this.#computed ??= startsOf(this.text);
        return this.#computed;
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
        const inside = Math.max(1, Math.min(line, this.count));
        const start = this.#starts[inside - 1];
        return Math.min(start + Math.max(0, column - 1), this.#end(inside));
    }
    /** The text of a 1-based line without its line end; empty for a line that is not there. */
    line(number) {
        if (!(number >= 1 && number <= this.count))
            return "";
        return lineIn(this.text, this.#starts[number - 1], this.#end(number));
    }
    /** The range of a 1-based line, without its line end. */
    lineRange(number) {
        return { start: { line: number, column: 1 }, end: { line: number, column: this.line(number).length + 1 } };
    }
    /** The 0-based offset of the end of a line that is there, before its `\n`. */
    #end(number) {
        return number < this.count ? this.#starts[number] - 1 : this.text.length;
    }
}
function startsOf(text) {
    const starts = [0];
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1))
        starts.push(at + 1);
    return starts;
}
/** Where a line of a text ends, before its `\n`. Offsets are 0-based. */
function endOfLine(text, start) {
    const end = text.indexOf("\n", start);
    return end < 0 ? text.length : end;
}
/** A line of a text, by the offsets of its start and its `\n`, without its line end. */
function lineIn(text, start, end) {
    return text.slice(start, end > start && text[end - 1] === "\r" ? end - 1 : end);
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
/* harmony export */   g: () => (/* binding */ Recent),
/* harmony export */   x: () => (/* binding */ memoized)
/* harmony export */ });
/**
 * Remembers the answers of a pure function to the last questions, at most `size` different ones. The answers are shared:
 * nobody may change them.
 */
function memoized(answer, size) {
    const known = new Recent(size);
    return (key) => {
        let found = known.get(key);
        if (!found) {
            found = { value: answer(key) };
            known.set(key, found);
        }
        return found.value;
    };
}
/**
 * Values by key, in two generations. What is asked for or set belongs to the young one; when that weighs half of what all
 * may weigh, it becomes the old one, and what was old is forgotten. So half of that is sure to be kept, and nothing is taken
 * out to make room: a map from which the oldest is taken again and again has to pass over all the gaps in front.
 */
class Recent {
    /** What the young ones may weigh. */
    #most;
    #weightOf;
    #young = new Map();
    #old = new Map();
    /** What they weigh. */
    #weight = 0;
    /** @param most what all of them may weigh together; without `weightOf` it is their number, and at least 2 */
    constructor(most, weightOf = () => 1) {
        this.#most = most / 2;
        this.#weightOf = weightOf;
    }
    get(key) {
        const young = this.#young.get(key);
        if (young !== undefined)
            return young;
        const old = this.#old.get(key);
        if (old !== undefined)
            this.set(key, old);
        return old;
    }
    /** A value that alone weighs more than half of what all may weigh is not kept. */
    set(key, value) {
        const weight = this.#weightOf(value);
        if (this.#young.has(key) || weight > this.#most)
            this.delete(key);
        if (weight > this.#most)
            return;
        if (this.#weight + weight > this.#most) {
            this.#old = this.#young;
            this.#young = new Map();
            this.#weight = 0;
        }
        this.#young.set(key, value);
        this.#weight += weight;
    }
    delete(key) {
        const young = this.#young.get(key);
        if (young !== undefined)
            this.#weight -= this.#weightOf(young);
        this.#young.delete(key);
        this.#old.delete(key);
    }
}


/***/ }),

/***/ 613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

/**
 * The known word that a misspelt one most likely meant; `undefined` where none is near: at most three letters, and a third
 * of them, may differ, but one in any case; capitals do not count.
 */
function nearest(word, known) {
    let best;
    let least = Math.max(1, Math.min(3, word.length / 3));
    for (const candidate of known) {
        const far = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word.toLowerCase(), candidate.toLowerCase());
        if (far > least || (far === least && best !== undefined))
            continue;
        best = candidate;
        least = far;
    }
    return best;
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

/***/ 8559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ baseName),
/* harmony export */   Y: () => (/* binding */ isBelow)
/* harmony export */ });
/** Whether a path is a folder's own or below it. */
function isBelow(path, folder) {
    return path.startsWith(folder) && (path.length === folder.length || path[folder.length] === "/");
}
/** The last part of a path. */
function baseName(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}


/***/ }),

/***/ 8817:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ UNWANTED),
/* harmony export */   f: () => (/* binding */ pairsOf)
/* harmony export */ });
/** Stands for a value that is in order and was not wanted. */
const UNWANTED = { kind: "map", pairs: [], flow: false, start: 0, end: 0 };
/** The pairs of a map whose key is this text, as they stand there; more than one means a duplicate key. */
function pairsOf(map, key) {
    const found = [];
    for (const pair of map.pairs)
        if (isNamed(pair, key))
            found.push(pair);
    return found;
}
function isNamed(pair, name) {
    return pair.key?.kind === "scalar" && pair.key.text === name;
}


/***/ })

};
