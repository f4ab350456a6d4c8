export const id = 603;
export const ids = [603];
export const modules = {

/***/ 2751:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W7: () => (/* binding */ nextPatch),
/* harmony export */   mr: () => (/* binding */ patchDistance),
/* harmony export */   uM: () => (/* binding */ bumpOf),
/* harmony export */   z2: () => (/* binding */ coreOf)
/* harmony export */ });
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8469);
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6353);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _text_memo_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(369);



/** How a version moved, the first that fits. Versions are strict semver (https://semver.org). */
function bumpOf(before, after) {
    if (before === undefined)
        return "new";
    if (after === undefined)
        return "removed";
    if (before === after)
        return "none";
    const from = parse(before);
    const to = parse(after);
    if (!from || !to)
        return "other";
    const order = semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0___default()(to, from);
    if (order === 0)
        return "other";
    if (order < 0)
        return "downgrade";
    if (to.prerelease.length > 0)
        return "prerelease";
    if (from.prerelease.length > 0 && from.compareMain(to) === 0)
        return "promote";
    if (from.major !== to.major)
        return "major";
    if (from.minor !== to.minor)
        return "minor";
    return to.patch === from.patch + 1 ? "patch" : "patch-jump";
}
/**
 * The version after a patch bump. A release candidate is followed by the next one, because to release it is a decision of
 * its own; any other pre-release by its release. `undefined` for what is no semver.
 */
function nextPatch(version) {
    const from = parse(version);
    if (!from)
        return undefined;
    const [, core, number] = /^(\d+\.\d+\.\d+-rc\.?)(\d{1,9})$/.exec(version) ?? [];
    if (core !== undefined)
        return `${core}${Number(number) + 1}`;
    return `${from.major}.${from.minor}.${from.prerelease.length > 0 ? from.patch : from.patch + 1}`;
}
/** How many patches a version is above another of the same minor line; `undefined` where there is no such distance. */
function patchDistance(before, after) {
    const from = parse(before);
    const to = parse(after);
    if (!from || !to || from.major !== to.major || from.minor !== to.minor)
        return undefined;
    return to.patch - from.patch;
}
/** The release that a release candidate leads to; `undefined` for a release and for what is no semver. */
function coreOf(version) {
    const parsed = parse(version);
    return parsed && /^rc\.?\d+$/.test(parsed.prerelease.join("."))
        ? `${parsed.major}.${parsed.minor}.${parsed.patch}`
        : undefined;
}
/** The longest version that the library reads, in characters. */
const MAX_VERSION = 256;
/** The library forgives a leading "v" and white space; the gate does not. */
function parse(version) {
    return version.length > MAX_VERSION ? null : parseStrictly(version);
}
const parseStrictly = (0,_text_memo_js__WEBPACK_IMPORTED_MODULE_2__/* .memoized */ .x)((version) => {
    const parsed = semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1___default()(version);
    if (!parsed)
        return null;
    const build = parsed.build.length > 0 ? `+${parsed.build.join(".")}` : "";
    return parsed.version + build === version ? parsed : null;
}, 1000);


/***/ }),

/***/ 9547:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dn: () => (/* binding */ isTouched),
/* harmony export */   JM: () => (/* binding */ hookFiles),
/* harmony export */   NM: () => (/* binding */ touchesImage),
/* harmony export */   Nw: () => (/* binding */ touchesCode),
/* harmony export */   dD: () => (/* binding */ doesMoreThanImage),
/* harmony export */   uU: () => (/* binding */ connectorChange),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3564);
/* harmony import */ var _image_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(677);
/* harmony import */ var _bump_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2751);
/* harmony import */ var _changelog_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3449);
/* harmony import */ var _connector_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7392);
/* harmony import */ var _hooks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8367);






/** Puts the two sides of a folder together; `undefined` where neither is a connector. */
function connectorChange(sides) {
    const { before, after, tip, files, pageBefore } = sides;
    if (!(0,_connector_js__WEBPACK_IMPORTED_MODULE_4__/* .isConnector */ .E7)(before) && !(0,_connector_js__WEBPACK_IMPORTED_MODULE_4__/* .isConnector */ .E7)(after))
        return undefined;
    const change = !(0,_connector_js__WEBPACK_IMPORTED_MODULE_4__/* .isConnector */ .E7)(before) ? "added" : !(0,_connector_js__WEBPACK_IMPORTED_MODULE_4__/* .isConnector */ .E7)(after) ? "removed" : "modified";
    const { name, path } = after;
    const intent = intentOf(before, after);
    return { kind: "connector", name, path, change, before, after, tip, files, pageBefore, intent };
}
/** What the change does to the base image: the first kind of its list that fits. */
function intentOf(before, after) {
    if (![before, after].every(({ metadata }) => metadata.kind === "absent" || metadata.kind === "valid")) {
        return sameMetadata(before, after) ? "none" : "other";
    }
    const old = (0,_connector_js__WEBPACK_IMPORTED_MODULE_4__/* .metadataOf */ .Nk)(before)?.baseImage?.text;
    const now = (0,_connector_js__WEBPACK_IMPORTED_MODULE_4__/* .metadataOf */ .Nk)(after)?.baseImage?.text;
    if (old === now)
        return "none";
    if (now === undefined)
        return "removal";
    if (old === undefined)
        return "migration";
    const [from, to] = [(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F)(old), (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F)(now)];
    if (!from.ok || !to.ok)
        return "other";
    if (from.value.repository !== to.value.repository)
        return "switch";
    if (from.value.tag === to.value.tag)
        return from.value.digest === to.value.digest ? "other" : "repin";
    const [oldTag, newTag] = [from.value.tag, to.value.tag];
    if (oldTag === undefined || newTag === undefined || !(0,_image_version_js__WEBPACK_IMPORTED_MODULE_1__/* .areComparable */ .ti)(oldTag, newTag))
        return "other";
    return (0,_image_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareTags */ .bb)(newTag, oldTag) > 0 ? "upgrade" : "downgrade";
}
/** Whether a change, or the report on it, does something to the base image of a connector that stays. */
function touchesImage({ intent, change }) {
    return intent !== "none" && change !== "removed";
}
/** Whether the change adds or edits what stands at a name in the folder. In a folder that becomes a connector all is new. */
function isTouched({ change, after, files, path }, name) {
    const present = (0,_connector_js__WEBPACK_IMPORTED_MODULE_4__/* .namesIn */ .wX)(after.folder).includes(name);
    return ((change === "added" && present) || files.some((file) => firstPart(file, path) === name && file.kind !== "removed"));
}
const TEST_FOLDERS = /^(unit_tests|integration_tests|tests?|src\/test[^/]*|acceptance-test[^/]*)(\/|$)/;
const DOCUMENTS = /^(README[^/]*|readme[^/]*|[^/]*\.(md|svg|png|jpg)|docs\/.*|acceptance-test-config\.ya?ml)$/;
/** Whether the change touches more of the connector than its documents, icons and tests. */
function touchesCode({ files, path }) {
    return files.some((file) => {
        const name = file.path.slice(path.length + 1);
        return !TEST_FOLDERS.test(name) && !DOCUMENTS.test(name);
    });
}
const IMAGE_FILES = /^(dockerfile|metadata\.yaml|pyproject\.toml|poetry\.lock|uv\.lock|readme[^/]*)$/i;
/** Whether the change does more to the connector than its image needs: code, manifests, tests. */
function doesMoreThanImage({ files, path }) {
    return files.some((file) => {
        const name = file.path.slice(path.length + 1);
        return !IMAGE_FILES.test(name) && !(0,_hooks_js__WEBPACK_IMPORTED_MODULE_3__/* .isHookName */ .vL)(firstPart(file, path));
    });
}
/** The changed files that belong to a build hook: the hooks themselves and the local modules that they import. */
function hookFiles(change) {
    const { before, after, files, path } = change;
    const modules = new Set([...before.hookModules, ...after.hookModules]);
    const touched = files
        .filter((file) => {
        const name = file.path.slice(path.length + 1);
        const first = firstPart(file, path);
        // What an imported module imports in turn is not followed: any Python file may be part of it.
        return (0,_hooks_js__WEBPACK_IMPORTED_MODULE_3__/* .isHookName */ .vL)(first) || modules.has(first) || (modules.size > 0 && /\.(py|pyc|pyd|so)$/i.test(name));
    })
        .map((file) => file.path);
    const becoming = change.change === "added" ? after.hooks.map(({ name }) => `${path}/${name}`) : [];
    return [...new Set([...touched, ...becoming])].sort();
}
/** What was read on both sides, without a judgement. */
function factsOf({ before, after, pageBefore, files, path }) {
    const [old, now] = [(0,_connector_js__WEBPACK_IMPORTED_MODULE_4__/* .metadataOf */ .Nk)(before), (0,_connector_js__WEBPACK_IMPORTED_MODULE_4__/* .metadataOf */ .Nk)(after)];
    const version = now?.version?.text;
    const rows = (reading) => reading.kind === "valid" && version !== undefined ? (0,_changelog_js__WEBPACK_IMPORTED_MODULE_5__/* .countRows */ .BO)(reading.value, version) : 0;
    const page = after.page?.ok ? after.page.value : undefined;
    const has = ({ folder }, name) => (0,_connector_js__WEBPACK_IMPORTED_MODULE_4__/* .namesIn */ .wX)(folder).includes(name);
    return {
        dockerfile: { before: has(before, "Dockerfile"), after: has(after, "Dockerfile") },
        baseImage: { before: old?.baseImage?.text ?? null, after: now?.baseImage?.text ?? null },
        version: { before: old?.version?.text ?? null, after: version ?? null, bump: (0,_bump_js__WEBPACK_IMPORTED_MODULE_2__/* .bumpOf */ .uM)(old?.version?.text, version) },
        pyprojectVersion: after.pyproject.kind === "valid" ? (after.pyproject.value.versions[0]?.text ?? null) : null,
        docsPath: page?.path ?? null,
        changelogRows: { before: rows(pageBefore), after: page ? rows(page.changelog) : 0 },
        buildCustomization: {
            before: has(before, "build_customization.py"),
            after: has(after, "build_customization.py"),
            changed: files.some((file) => file.path === `${path}/build_customization.py`),
        },
    };
}
function sameMetadata(before, after) {
    const [old, now] = [before.metadata, after.metadata];
    return old.kind === "invalid" && now.kind === "invalid" && old.file.oid === now.file.oid;
}
/** The name in the folder at which a changed file stands, or the folder that it is in. */
function firstPart(file, folder) {
    const end = file.path.indexOf("/", folder.length + 1);
    return file.path.slice(folder.length + 1, end < 0 ? undefined : end);
}


/***/ }),

/***/ 3449:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ countRows),
/* harmony export */   D1: () => (/* binding */ cellsOfRow),
/* harmony export */   HV: () => (/* binding */ pullRequestColumn),
/* harmony export */   Lz: () => (/* binding */ Changelog),
/* harmony export */   cX: () => (/* binding */ rangeOfRow),
/* harmony export */   nc: () => (/* binding */ cellsOf),
/* harmony export */   qg: () => (/* binding */ rowText),
/* harmony export */   v_: () => (/* binding */ sectionFor),
/* harmony export */   zi: () => (/* binding */ dateColumn)
/* harmony export */ });
/* harmony import */ var _text_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(816);

/** The changelog of a documentation page. */
class Changelog {
    sections;
    #page;
    #lines;
    /** @param sections what was parsed of the page, which may be known without its text */
    constructor(page, sections) {
        this.#page = page;
        this.sections = sections;
    }
    /** The lines of the page. */
    get lines() {
        this.#lines ??= new _text_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .Lines */ .qo(this.#page.text);
        return this.#lines;
    }
}
/** The section that is a connector's own: the one that names it, or else the first that names none. */
function sectionFor(changelog, connector) {
    const names = (qualifier) => qualifier
        .toLowerCase()
        .split(/[^a-z0-9-]+/)
        .includes(connector.toLowerCase());
    return (changelog.sections.find(({ qualifier }) => names(qualifier)) ??
        changelog.sections.find(({ qualifier }) => qualifier === "") ??
        changelog.sections[0]);
}
/** The number of rows of a version in all changelogs of a page. */
function countRows({ sections }, version) {
    let count = 0;
    for (const { table } of sections)
        for (const row of table?.rows ?? [])
            if (row.version === version)
                count++;
    return count;
}
/** The index of the column that names the pull request; -1 where a table has none. */
function pullRequestColumn({ columns }) {
    return columns.findIndex((column) => /^(pr|pull[ -]?requests?)\b/.test(column));
}
/** The index of the column with the date; -1 where a table has none. */
function dateColumn({ columns }) {
    return columns.findIndex((column) => /\bdate\b/.test(column));
}
/** The text of a new row of a page's table, with its line end, in the columns that the table has. */
function rowText(changelog, table, row) {
    const [newest] = table.rows;
    const inBackticks = newest !== undefined && /^\s*\|?\s*`/.test(lineOf(changelog, newest));
    const cells = table.columns.map(() => "");
    cells[cells.length - 1] = row.subject;
    cells[dateColumn(table)] = row.date;
    cells[pullRequestColumn(table)] = row.pullRequest;
    cells[0] = inBackticks ? `\`${row.version}\`` : row.version;
    return `| ${cells.slice(0, table.columns.length).join(" | ")} |${(0,_text_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEnd */ .kd)(changelog.lines.text)}`;
}
/** The cells of a row of the page, comments included. */
function cellsOfRow(changelog, row) {
    return cellsOf(lineOf(changelog, row));
}
/** A row as it stands in the page. Its offset spares counting the lines of each page of a history. */
function lineOf({ lines: { text } }, { start }) {
    return (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .lineIn */ .Wg)(text, start, (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfLine */ .vT)(text, start));
}
/** The cells of a line of a table. A `\|` is no border. */
function cellsOf(line) {
    const parts = line.split(/(?<!\\)\|/);
    const cells = [];
    const columns = [];
    let column = 1;
    for (const [index, part] of parts.entries()) {
        const text = part.trim();
        const isBorder = text === "" && (index === 0 || (index === parts.length - 1 && cells.length > 0));
        if (!isBorder) {
            cells.push(text);
            columns.push(column + (part.length - part.trimStart().length));
        }
        column += part.length + 1;
    }
    return { cells, columns };
}
/** The range of a row's line. */
function rangeOfRow({ lines }, { line }) {
    return lines.lineRange(line);
}


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

/***/ 8367:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i5: () => (/* binding */ importedModules),
/* harmony export */   lK: () => (/* binding */ HOOK_FILE),
/* harmony export */   vL: () => (/* binding */ isHookName)
/* harmony export */ });
/** The hook that the build imports, in these very letters. */
const HOOK_FILE = "build_customization.py";
const HOOK_FILES = new Set(["build_customization", HOOK_FILE, "finalize_build.sh", "finalize_build.py"]);
const HOOK_LENGTHS = new Set([...HOOK_FILES].map(({ length }) => length));
/** Whether a name in a connector's folder is that of a build hook, in any letter case; a package of that name too. */
function isHookName(name) {
    return HOOK_LENGTHS.has(name.length) && HOOK_FILES.has(name.toLowerCase());
}
/** Files that Python imports, or that a shell script runs; a folder is a package. */
const MODULE = /^[^.]+$|\.(py|pyc|pyd|so|sh)$/i;
/**
 * The names among `local` (files and folders beside a hook) that the hooks bring in: what the import statements of a
 * Python hook say, and what it opens or imports by name; for a shell script all that it mentions. A hook that cannot be
 * read or that imports in a way that cannot be followed may mean any module; one that runs other code, any file.
 */
async function importedModules(hooks, local) {
    if (hooks.length === 0)
        return [];
    const beside = local.filter((name) => !isHookName(name));
    const used = new Set();
    for (const hook of hooks)
        for (const name of await broughtInBy(hook, beside))
            used.add(name);
    return beside.filter((name) => used.has(name));
}
async function broughtInBy({ name: hook, text }, beside) {
    const modules = beside.filter((name) => MODULE.test(name));
    // A package instead of a file, or what cannot be read.
    if (text === undefined)
        return modules;
    if (/\.sh$/i.test(hook)) {
        const words = new Set(normalized(text).match(/[\p{L}\p{M}\p{N}_]+/gu));
        return modules.filter((name) => words.has(moduleName(name)));
    }
    const { importsOf } = await Promise.all(/* import() */[__webpack_require__.e(283), __webpack_require__.e(455)]).then(__webpack_require__.bind(__webpack_require__, 2455));
    const imports = importsOf(text);
    return beside.filter((name) => {
        const isModule = MODULE.test(name) && (imports.modules === "any" || imports.modules.has(moduleName(name)));
        return isModule || imports.files === "any" || imports.files.has(name);
    });
}
function moduleName(name) {
    return normalized(name.split(".")[0]);
}
/** Python reads names in this form (https://peps.python.org/pep-3131/). */
function normalized(text) {
    return text.normalize("NFKC");
}


/***/ }),

/***/ 1269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ languageOf),
/* harmony export */   o: () => (/* binding */ packageName)
/* harmony export */ });
/* harmony import */ var _connector_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7392);

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
    return (0,_connector_js__WEBPACK_IMPORTED_MODULE_0__/* .namesIn */ .wX)(entry).includes(name);
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

/***/ 2115:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ pythonIn),
/* harmony export */   O: () => (/* binding */ parsePyproject)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var _model_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3214);
/* harmony import */ var _text_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(816);
/* harmony import */ var _text_memo_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(369);




/**
 * Reads Poetry's table (https://python-poetry.org/docs/pyproject/) and PEP 621's
 * (https://packaging.python.org/en/latest/specifications/pyproject-toml/). Never throws.
 */
function parsePyproject(text) {
    const read = readDeclared(text);
    if (!read.ok)
        return read;
    const { versions, python } = read.value;
    const lines = new _text_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .Lines */ .qo(text);
    const searched = { lines, firstLongText: firstLongText(lines) };
    const constraint = python && located(searched, python);
    return {
        ok: true,
        value: {
            versions: versions.map((one) => ({ key: `${one.table}.${one.key}`, ...located(searched, one) })),
            ...(constraint && { python: constraint }),
        },
    };
}
/** The constraint on Python's version alone, without its place; `undefined` where there is none or the text is not in order. */
function pythonIn(text) {
    const read = parseDeclared(text);
    return read.ok ? read.value.python?.text : undefined;
}
const VERSION_LINE = /^version = "([\w.+-]+)"$/m;
const STAND_IN = "0.0.0-stand-in";
/** The longest text that is remembered, in characters; the longest of 7,519 real ones has 2,435. */
const MAX_TEMPLATE = 8 * 1024;
/** A release mostly changes nothing but the version, so what differs in nothing else is parsed once. */
const readTemplate = (0,_text_memo_js__WEBPACK_IMPORTED_MODULE_3__/* .memoized */ .x)(parseDeclared, 1000);
/** {@link parseDeclared}. What stands between the quotes of a version has no part in whether a text is in order. */
function readDeclared(text) {
    const version = VERSION_LINE.exec(text)?.[1];
    if (version === undefined || text.length > MAX_TEMPLATE || text.includes(STAND_IN))
        return parseDeclared(text);
    const read = readTemplate(text.replace(VERSION_LINE, `version = "${STAND_IN}"`));
    if (!read.ok)
        return parseDeclared(text);
    const { versions, python } = read.value;
    const values = [...versions, ...(python ? [python] : [])];
    // The line was part of a text of many lines.
    if (values.some((value) => value.text !== STAND_IN && value.text.includes(STAND_IN)))
        return parseDeclared(text);
    const restored = (value) => (value.text === STAND_IN ? { ...value, text: version } : value);
    return { ok: true, value: { versions: versions.map(restored), ...(python && { python: restored(python) }) } };
}
function parseDeclared(text) {
    let toml;
    try {
        toml = (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text.startsWith("\uFEFF") ? text.slice(1) : text);
    }
    catch (error) {
        return { ok: false, problems: [problemOf(error)] };
    }
    const versions = [];
    for (const table of ["tool.poetry", "project"]) {
        const version = at(toml, `${table}.version`);
        if (typeof version === "string")
            versions.push({ table, key: "version", text: version });
        else if (version !== undefined)
            return {
                ok: false,
                problems: [{ message: `has a \`${table}.version\` that is not text`, range: _model_location_js__WEBPACK_IMPORTED_MODULE_1__/* .START_OF_FILE */ .a }],
            };
    }
    const python = pythonOf(toml);
    return { ok: true, value: { versions, ...(python && { python }) } };
}
/** Poetry's constraint on Python's version, or else PEP 621's. */
function pythonOf(toml) {
    const poetry = at(toml, "tool.poetry.dependencies.python");
    const python = typeof poetry === "string" ? poetry : at(poetry, "version");
    if (typeof python === "string")
        return { table: "tool.poetry.dependencies", key: "python", text: python };
    const requires = at(toml, "project.requires-python");
    return typeof requires === "string" ? { table: "project", key: "requires-python", text: requires } : undefined;
}
function at(value, path) {
    let found = value;
    for (const key of path.split("."))
        found =
            typeof found === "object" && found !== null && !(found instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlDate */ .PJ) && Object.hasOwn(found, key)
                ? found[key]
                : undefined;
    return found;
}
/** Finds `key = "value"` below the table's header. The parser tells no places; only the plain form is looked for. */
function located({ lines, firstLongText }, { table, key, text }) {
    let inTable = false;
    for (let number = 1; number < firstLongText; number++) {
        const line = lines.line(number);
        const header = /^\s*\[([^[\]]*)\]/.exec(line)?.[1];
        if (header !== undefined)
            inTable =
                header
                    .split(".")
                    .map((part) => part.trim())
                    .join(".") === table;
        else if (inTable) {
            const match = /^(\s*([A-Za-z-]+)\s*=\s*(["']))([^"'\\]*)\3/.exec(line);
            if (match?.[2] !== key || match[4] !== text)
                continue;
            const column = match[1].length + 1;
            return {
                text,
                range: { start: { line: number, column }, end: { line: number, column: column + text.length } },
            };
        }
    }
    return { text };
}
/** The first line that has a text of many lines in it or is below one; places behind it are not looked for. */
function firstLongText(lines) {
    const at = lines.text.search(/"""|'''/);
    return at < 0 ? lines.count + 1 : lines.position(at).line;
}
function problemOf(error) {
    if (!(error instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlError */ .zx))
        return { message: "is nested too deep", range: _model_location_js__WEBPACK_IMPORTED_MODULE_1__/* .START_OF_FILE */ .a };
    const message = error.message.split("\n")[0]?.replace(/^Invalid TOML document: /, "") ?? error.message;
    const start = { line: error.line, column: error.column };
    return { message: `is not valid TOML: ${message}`, range: { start, end: start } };
}


/***/ }),

/***/ 8763:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ readingOf),
/* harmony export */   W7: () => (/* binding */ irregularity),
/* harmony export */   sj: () => (/* binding */ ABSENT)
/* harmony export */ });
/* harmony import */ var _connector_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7392);

/** All that any reading has: a history asks a million times what a reading is, which is slow where objects differ in shape. */
class AnyReading {
    kind;
    file;
    value;
    problems;
    what;
    why;
    constructor(kind, { file, value, problems, what, why } = {}) {
        this.kind = kind;
        this.file = file;
        this.value = value;
        this.problems = problems;
        this.what = what;
        this.why = why;
    }
}
/** The reading of a file that is not there. */
const ABSENT = readingAs("absent");
/** Parses a regular file; what is no regular file is told apart. @param parse never throws */
function readingOf(entry, parse) {
    if (entry.kind === "absent")
        return ABSENT;
    if (entry.kind === "unreadable")
        return readingAs("unreadable", { why: entry.why });
    if (entry.kind !== "file")
        return readingAs("irregular", { what: entry.kind === "symlink" ? "symbolic link" : entry.kind });
    const parsed = parse(entry);
    return parsed.ok
        ? readingAs("valid", { file: entry, value: parsed.value })
        : readingAs("invalid", { file: entry, problems: parsed.problems });
}
function readingAs(kind, parts) {
    return new AnyReading(kind, parts);
}
/** What is wrong with the metadata of a connector, as a sentence without a full stop; `undefined` where it is in order. */
function irregularity(connector) {
    const { metadata, folder } = connector;
    const path = (0,_connector_js__WEBPACK_IMPORTED_MODULE_0__/* .metadataPath */ .xT)(connector);
    switch (metadata.kind) {
        case "valid":
            return undefined;
        case "invalid":
            return `${path} ${metadata.problems[0]?.message}`;
        case "unreadable":
            return `${path} cannot be read: ${metadata.why}`;
        case "irregular":
            return `${path} is a ${metadata.what}`;
        case "absent":
            return `${connector.path} is a ${folder.kind === "symlink" ? "symbolic link" : folder.kind}`;
    }
}


/***/ }),

/***/ 5603:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(7206);
// EXTERNAL MODULE: ./src/text/record.ts
var record = __webpack_require__(2510);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/text/diff.ts
/** The most differing lines that a minimal difference is searched for; time and memory grow with its square. */
const MAX_DIFFERENCES = 2000;
/** Compares two texts, given as lines (E. W. Myers, "An O(ND) difference algorithm and its variations", 1986). */
function diffLines(before, after) {
    const numbers = new Map();
    const numbered = (line) => {
        const number = numbers.get(line) ?? numbers.size;
        numbers.set(line, number);
        return number;
    };
    const [a, b] = [before.map(numbered), after.map(numbered)];
    const shorter = Math.min(a.length, b.length);
    let start = 0;
    while (start < shorter && a[start] === b[start])
        start++;
    let end = 0;
    while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end])
        end++;
    const [middleA, middleB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
    if (middleA.length === 0 && middleB.length === 0)
        return { changes: [], minimal: true };
    const path = shortestEdits(middleA, middleB);
    const whole = { before: { start: 1, count: middleA.length }, after: { start: 1, count: middleB.length } };
    const changes = (path ?? [whole]).map((change) => ({
        before: { ...change.before, start: change.before.start + start },
        after: { ...change.after, start: change.after.start + start },
    }));
    return { changes, minimal: path !== undefined };
}
/**
 * The lines of a text, each with its line end, so that LF and CRLF differ, and so does a last line with and without one.
 * An empty text has none.
 */
function linesWithEnds(text) {
    return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
/** `undefined` where there are more than MAX_DIFFERENCES. */
function shortestEdits(a, b) {
    const most = Math.min(a.length + b.length, MAX_DIFFERENCES);
    // furthest[k + most + 1] is how far into `a` the best path on the diagonal k comes.
    const furthest = new Int32Array(2 * most + 3);
    const at = (diagonal) => diagonal + most + 1;
    const history = [];
    for (let edits = 0; edits <= most; edits++) {
        history.push(furthest.slice(at(-edits - 1), at(edits + 1) + 1));
        for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
            const down = furthest[at(diagonal + 1)];
            const right = furthest[at(diagonal - 1)] + 1;
            let x = diagonal === -edits || (diagonal !== edits && right <= down) ? down : right;
            while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal])
                x++;
            furthest[at(diagonal)] = x;
            if (x >= a.length && x - diagonal >= b.length)
                return editsOf(history, a.length, b.length);
        }
    }
    return undefined;
}
/** Walks the found path back from its end. */
function editsOf(history, lengthA, lengthB) {
    const changes = [];
    let [x, y] = [lengthA, lengthB];
    for (let edits = history.length - 1; edits > 0; edits--) {
        const furthest = history[edits];
        const of = (diagonal) => furthest[diagonal + edits + 1];
        const diagonal = x - y;
        const isDown = diagonal === -edits || (diagonal !== edits && of(diagonal - 1) + 1 <= of(diagonal + 1));
        const fromX = of(isDown ? diagonal + 1 : diagonal - 1);
        const fromY = fromX - (isDown ? diagonal + 1 : diagonal - 1);
        const [latest] = changes;
        const edit = {
            before: { start: fromX + 1, count: isDown ? 0 : 1 },
            after: { start: fromY + 1, count: isDown ? 1 : 0 },
        };
        if (latest && touches(edit, latest)) {
            latest.before = { start: fromX + 1, count: latest.before.count + edit.before.count };
            latest.after = { start: fromY + 1, count: latest.after.count + edit.after.count };
        }
        else
            changes.unshift(edit);
        [x, y] = [fromX, fromY];
    }
    return changes;
}
/** Whether no equal line is between a change and the next one. */
function touches({ before, after }, next) {
    return before.start + before.count === next.before.start && after.start + after.count === next.after.start;
}

// EXTERNAL MODULE: ./src/text/printable.ts
var text_printable = __webpack_require__(8572);
// EXTERNAL MODULE: ./src/text/words.ts
var words = __webpack_require__(1670);
// EXTERNAL MODULE: ./src/text/workflow-command.ts
var workflow_command = __webpack_require__(498);
;// CONCATENATED MODULE: ./src/report/hunks.ts

/** Equal lines that GitHub shows around a change. */
const CONTEXT = 3;
/**
 * Finds the lines of a file that a pull request's diff shows. Several differences can be equally small, and git may choose
 * another than we do: only lines that are near a change in each of them count. Where the texts differ too much to be
 * sure, no line does.
 * @param before the text at the merge base; `undefined` for a new file, which is shown whole
 */
function shownLines(before, after) {
    const [old, now] = [linesWithEnds(before ?? ""), linesWithEnds(after)];
    const { changes, minimal } = diffLines(old, now);
    const changed = changes.map(({ after }) => inside({ start: after.start - 1, count: 2 }, now.length, after));
    if (!minimal)
        return { hunks: before === undefined ? [{ start: 1, count: now.length }] : [], changed };
    const forwards = near(old, now);
    // From the end, the search prefers the other one of two equal choices, and up is down.
    const backwards = near(old.toReversed(), now.toReversed()).reverse();
    return { hunks: spans(forwards.map((isNear, line) => isNear && backwards[line] === true)), changed };
}
/** The lines of a change; where lines only went, those beside the gap. */
function inside(gap, count, after) {
    if (after.count > 0)
        return after;
    const start = Math.max(1, gap.start);
    return { start, count: Math.min(count, gap.start + gap.count - 1) - start + 1 };
}
/** For each line of `now` whether a change is near, however far up among equal lines the change is said to be. */
function near(old, now) {
    const result = new Array(now.length).fill(false);
    for (const { before, after } of diffLines(old, now).changes) {
        const up = after.count === 0 ? slide(old, before) : before.count === 0 ? slide(now, after) : 0;
        const from = Math.max(1, after.start - CONTEXT);
        const to = Math.min(now.length, after.start + after.count - 1 - up + CONTEXT);
        for (let line = from; line <= to; line++)
            result[line - 1] = true;
    }
    return result;
}
/** By how many lines an added or removed part could as well stand further up. */
function slide(lines, { start, count }) {
    const at = (line) => lines[line - 1];
    let up = 0;
    while (start - up > 1 && at(start - up - 1) === at(start + count - up - 1))
        up++;
    return up;
}
/** The runs of `true`, with 1-based starts. */
function spans(flags) {
    const result = [];
    for (const [index, flag] of flags.entries()) {
        const last = result.at(-1);
        if (flag && last && last.start + last.count === index + 1)
            last.count++;
        else if (flag)
            result.push({ start: index + 1, count: 1 });
    }
    return result;
}

// EXTERNAL MODULE: ./src/text/edits.ts
var text_edits = __webpack_require__(494);
// EXTERNAL MODULE: ./src/text/lines.ts
var text_lines = __webpack_require__(816);
// EXTERNAL MODULE: ./src/text/memo.ts
var memo = __webpack_require__(369);
;// CONCATENATED MODULE: ./src/report/patch.ts





/**
 * What a fix does, as a patch in git's form whose lines can be shown; `undefined` where the texts that it edits are not
 * known. A file that is deleted has no lines in it.
 */
function fixPatch({ edits }, sources) {
    const patches = [...new Set(edits.map(({ path }) => path))].map((path) => {
        const own = edits.filter((edit) => edit.path === path);
        return filePatch(path, sources.get(path)?.after, own);
    });
    return patches.every((patch) => patch !== undefined) ? patches.flat() : undefined;
}
function filePatch(path, text, edits) {
    const [first] = edits;
    if (first?.kind === "delete")
        return [`--- a/${(0,text_printable/* printable */.g)(path)}`, "+++ /dev/null"];
    if (first?.kind === "create")
        return patchOf(path, undefined, first.text);
    if (text === undefined)
        return undefined;
    const replacements = edits.filter((edit) => edit.kind === "replace");
    const { part, skipped } = partAround(text, replacements);
    const moved = replacements.map(({ text, range }) => ({ text, range: up(range, skipped) }));
    const fixed = (0,text_edits/* applyReplacements */.C)(part, moved);
    return fixed === undefined ? undefined : patchOf(path, part, fixed, skipped);
}
/** Equal lines that are shown around a change. */
const patch_CONTEXT = 1;
/** The lines that edits are in, with their context: the rest of a long page need not be compared. */
function partAround(text, edits) {
    const lines = linesOf(text);
    const first = edits.reduce((line, { range }) => Math.min(line, range.start.line), lines.count);
    const last = edits.reduce((line, { range }) => Math.max(line, range.end.line), 1);
    const skipped = Math.max(0, first - 1 - patch_CONTEXT);
    const end = last + patch_CONTEXT < lines.count ? lines.offset({ line: last + patch_CONTEXT + 1, column: 1 }) : text.length;
    return { part: text.slice(lines.offset({ line: skipped + 1, column: 1 }), end), skipped };
}
/** Several fixes edit the same page. */
const linesOf = (0,memo/* memoized */.x)((text) => new text_lines/* Lines */.qo(text), 16);
function up({ start, end }, lines) {
    return { start: { ...start, line: start.line - lines }, end: { ...end, line: end.line - lines } };
}
/**
 * The difference of two texts as a patch, line by line without line ends.
 * @param before absent for a new file
 * @param skipped the lines of the file before both texts
 */
function patchOf(path, before, after, skipped = 0) {
    const [old, now] = [linesWithEnds(before ?? ""), linesWithEnds(after)];
    const lines = grouped(diffLines(old, now).changes).flatMap((group) => hunk(group, old, now, skipped));
    const from = before === undefined ? "/dev/null" : `a/${(0,text_printable/* printable */.g)(path)}`;
    return [`--- ${from}`, `+++ b/${(0,text_printable/* printable */.g)(path)}`, ...lines];
}
/** Changes whose context touches stand in one hunk. */
function grouped(changes) {
    const groups = [];
    for (const change of changes) {
        const last = groups.at(-1)?.at(-1)?.before;
        if (last && change.before.start - (last.start + last.count) <= 2 * patch_CONTEXT)
            groups.at(-1)?.push(change);
        else
            groups.push([change]);
    }
    return groups;
}
function hunk(changes, old, now, skipped) {
    const [first, last] = [changes[0], changes.at(-1)];
    const lead = Math.min(patch_CONTEXT, first.before.start - 1);
    const end = Math.min(old.length, last.before.start + last.before.count - 1 + patch_CONTEXT);
    const start = first.before.start - lead;
    let at = start;
    const parts = changes.flatMap(({ before, after }) => {
        const equal = shown(" ", old, at, before.start);
        at = before.start + before.count;
        return [equal, shown("-", old, before.start, at), shown("+", now, after.start, after.start + after.count)];
    });
    const lines = [...parts, shown(" ", old, at, end + 1)].flat();
    const added = changes.reduce((sum, { before, after }) => sum + after.count - before.count, 0);
    const count = end + 1 - start;
    const from = first.after.start - lead + skipped;
    return [`@@ -${span(start + skipped, count)} +${span(from, count + added)} @@`, ...lines];
}
/** A count of 0 is written with the line before it, as git does. */
function span(start, count) {
    return `${count === 0 ? start - 1 : start}${count === 1 ? "" : `,${count}`}`;
}
/** The lines from one number up to, but not including, another. */
function shown(sign, lines, from, to) {
    return lines.slice(from - 1, to - 1).flatMap((line) => {
        const plain = (0,text_printable/* printable */.g)(line.replace(/\r?\n$/, ""));
        // Behind a mere space, a bot could take it for a command.
        const text = sign + (sign === " " && /^\s*\//.test(plain) ? "…" : plain);
        return line.endsWith("\n") ? [text] : [text, "\\ No newline at end of file"];
    });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(1300);
;// CONCATENATED MODULE: ./src/report/style.ts


/** Paints with ANSI escape codes when `color` is set. */
function style_painter(color) {
    return (format, text) => (color ? styleText(format, text, { validateStream: false }) : text);
}
/** How a state is shown: a sign for the eye, a word for everybody else. */
const style_STATE_STYLE = {
    fail: { sign: "✗", format: "red" },
    unknown: { sign: "?", format: "magenta" },
    review: { sign: "◉", format: "cyan" },
    warn: { sign: "!", format: "yellow" },
    exempt: { sign: "~", format: "blue" },
    pass: { sign: "✓", format: "green" },
    "not-applicable": { sign: "·", format: "dim" },
};
/** How an effect is called and coloured. */
const style_EFFECT_STYLE = {
    error: { word: "error", format: "red" },
    unverified: { word: "could not verify", format: "magenta" },
    review: { word: "needs review", format: "cyan" },
    warning: { word: "warning", format: "yellow" },
    notice: { word: "notice", format: "dim" },
};
/** How an exempted finding is shown, whatever it would be without the exemption. */
const style_EXEMPT_STYLE = { word: "exempt", format: "blue" };
/** What the outcome of a run says. */
const style_OUTCOME_STYLE = {
    fail: { words: "fail: something has to change", format: ["bold", "red"] },
    unknown: { words: "unknown: something could not be verified", format: ["bold", "magenta"] },
    review: { words: "review: someone has to approve", format: ["bold", "cyan"] },
    pass: { words: "pass", format: ["bold", "green"] },
};
/** Findings by their effect, what is exempt at the end. */
function mostSevereFirst(findings) {
    const rank = ({ effect, exemption }) => (exemption ? finding/* EFFECTS */.tQ.length : finding/* EFFECTS */.tQ.indexOf(effect));
    return [...findings].sort((a, b) => rank(a) - rank(b));
}

;// CONCATENATED MODULE: ./src/report/annotations.ts







/** How many annotations one request takes. */
const ANNOTATION_BATCH = 50;
/** The longest title in characters, and the longest message and details in bytes. */
const MAX_TITLE = 255;
const MAX_TEXT = 64 * 1024;
const LEVELS = {
    error: "failure",
    unverified: "failure",
    review: "warning",
    warning: "warning",
    notice: "notice",
};
/**
 * The findings as annotations, the most severe first. One that points at a line which the pull request's diff does not
 * show moves to the nearest line that the pull request changes in the same part of the file, where there is one, and its
 * message says which line it is about.
 */
function annotationsOf({ findings }, sources) {
    const shown = new Map();
    const shownIn = (path) => {
        const source = sources.get(path);
        if (!shown.has(path))
            shown.set(path, source?.after === undefined ? undefined : shownLines(source.before, source.after));
        return shown.get(path);
    };
    return mostSevereFirst(findings).map((finding) => annotation(finding, shownIn(finding.at.path), sources));
}
/** The annotations in lists of at most 50, one for each request. */
function batches(annotations) {
    const count = Math.ceil(annotations.length / ANNOTATION_BATCH);
    return Array.from({ length: count }, (_, index) => annotations.slice(index * ANNOTATION_BATCH, (index + 1) * ANNOTATION_BATCH));
}
function annotation(finding, shown, sources) {
    const { rule, subject, effect, exemption, message, details: more = [], at, fix } = finding;
    const { start, end } = at.range;
    const moved = shown && visibleLine(at.path, start.line, shown, sources.get(at.path)?.after ?? "");
    const isOneLine = start.line === end.line;
    const last = isOneLine || end.column > 1 ? end.line : end.line - 1;
    const lines = moved === undefined
        ? {
            start_line: start.line,
            end_line: last,
            ...(isOneLine && { start_column: start.column, end_column: Math.max(start.column, end.column - 1) }),
        }
        : { start_line: moved, end_line: moved };
    const { word } = exemption ? style_EXEMPT_STYLE : style_EFFECT_STYLE[effect];
    const about = subject === undefined ? "" : `${(0,text_printable/* printable */.g)(subject)}: `;
    const excuse = exemption ? ` Allowed until ${exemption.until}: ${(0,text_printable/* printable */.g)(exemption.reason)}` : "";
    const text = `${moved === undefined ? "" : `About line ${start.line}: `}${[message, ...more].map(text_printable/* printable */.g).join("\n")}${excuse}`;
    const patch = fix && fixPatch(fix, sources);
    const details = fix && [`Fix: ${(0,text_printable/* printable */.g)(fix.title)}`, ...(patch ?? [])].join("\n");
    return {
        path: at.path,
        ...lines,
        annotation_level: exemption ? "notice" : LEVELS[effect],
        title: (0,text_printable/* shortened */.v)(`${about}${rule} (${word})`, MAX_TITLE),
        message: (0,text_printable/* shortened */.v)(text, MAX_TEXT / 4),
        ...(details !== undefined && Buffer.byteLength(details) <= MAX_TEXT && { raw_details: details }),
    };
}
/** What begins a part of a file, by the end of its name: a section, or a block of a file that is structured by indentation. */
const PARTS = [
    [/\.(md|markdown)$/i, /^#{1,6} /],
    [/\.toml$/i, /^\[/],
    [/\.(ya?ml|py)$/i, /^[^\s#\])}]/],
];
/** The nearest changed line in the same part of the file; `undefined` where the line is shown, or there is none. */
function visibleLine(path, line, { hunks, changed }, text) {
    const isShown = ({ start, count }) => start <= line && line < start + count;
    if (hunks.some(isShown) || changed.some(isShown))
        return undefined;
    const begins = PARTS.find(([name]) => name.test(path))?.[1];
    const lines = linesWithEnds(text);
    const isBegin = (number) => begins?.test(lines[number - 1] ?? "") === true;
    let first = line;
    while (first > 1 && !isBegin(first))
        first--;
    let last = line;
    while (last < lines.length && !isBegin(last + 1))
        last++;
    const nearest = changed
        .map(({ start, count }) => Math.max(start, Math.min(line, start + count - 1)))
        .filter((candidate) => first <= candidate && candidate <= last)
        .sort((a, b) => Math.abs(a - line) - Math.abs(b - line));
    return nearest[0];
}
/** How many annotations of each level GitHub shows of one step. */
const MOST_OF_LEVEL = { failure: 10, warning: 10, notice: 10 };
const COMMANDS = { failure: "error", warning: "warning", notice: "notice" };
/**
 * The annotations as workflow commands, for a step's output; ten of each level, and a last line that counts the others.
 * @param most how many of each level, where the step prints others as well
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
function workflowCommands(annotations, most = MOST_OF_LEVEL) {
    const levels = Object.keys(COMMANDS);
    const byLevel = levels.map((level) => annotations.filter((one) => one.annotation_level === level));
    const lines = byLevel.flatMap((all, index) => all.slice(0, most[levels[index]]).map(command));
    const rest = levels.flatMap((level, index) => {
        const count = byLevel[index].length - most[level];
        return count > 0 ? [(0,words/* counted */.h)(count, `more ${COMMANDS[level]}`)] : [];
    });
    if (rest.length > 0)
        lines.push(`Not shown, because GitHub takes 10 of each kind: ${rest.join(", ")}.`);
    return lines.map((line) => `${line}\n`).join("");
}
function command(one) {
    const { path, start_line, end_line, start_column, end_column, annotation_level, title, message } = one;
    const properties = {
        file: path,
        line: start_line,
        endLine: end_line,
        col: start_column,
        endColumn: end_column,
        title,
    };
    return (0,workflow_command/* workflowCommand */.N)(COMMANDS[annotation_level], message, properties);
}

// EXTERNAL MODULE: ./src/report/markdown-text.ts
var markdown_text = __webpack_require__(7141);
// EXTERNAL MODULE: ./src/repository/github-api.ts
var github_api = __webpack_require__(2512);
;// CONCATENATED MODULE: ./src/github/answers.ts


/** A query whose answer counts only without errors: a pull request that is left out is one that is not judged. */
async function whole(api, { owner, name }, query, variables) {
    const { data, root, errors } = await (0,github_api/* ask */.kA)(api, query, { owner, name, ...variables });
    if (data === undefined || root === undefined || errors.length > 0)
        throw (0,github_api/* trouble */.U$)(errors[0]?.message ?? "the answer is empty");
    return root;
}
/** Why something could not be read, as the end of a sentence. */
function whyOf(error) {
    if (error instanceof github_api/* GitHubTrouble */.vr)
        return error.why;
    return error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
}
/** The fields of a page that {@link wholeList} needs beside its `nodes`. */
const PAGE = "totalCount pageInfo{hasNextPage endCursor}";
/** More pages of one list are not read, so that nobody can make a run ask for ever. */
const MAX_PAGES = 30;
/**
 * A whole list of GitHub's GraphQL API (https://docs.github.com/en/graphql/guides/using-pagination-in-the-graphql-api).
 * @param first its first page: `totalCount`, `pageInfo { hasNextPage endCursor }` and `nodes`
 * @param more gets the page after a cursor
 * @param what the list in words, for the error
 * @throws UserError where it does not arrive whole
 */
async function wholeList(first, more, what) {
    const items = [];
    let page = first;
    for (let pages = 1;; pages++) {
        const { totalCount, pageInfo, nodes } = (0,record/* isRecord */.u)(page) ? page : {};
        if (typeof totalCount !== "number" || !(0,record/* isRecord */.u)(pageInfo) || !Array.isArray(nodes) || !nodes.every(record/* isRecord */.u))
            throw (0,github_api/* trouble */.U$)(`${what} arrived incomplete`);
        items.push(...nodes);
        if (pageInfo.hasNextPage === false) {
            if (items.length >= totalCount)
                return items;
            throw (0,github_api/* trouble */.U$)(`${items.length} of ${totalCount} ${what} arrived`);
        }
        if (pages === MAX_PAGES)
            throw (0,github_api/* trouble */.U$)(`there are more than ${items.length} ${what}`);
        if (typeof pageInfo.endCursor !== "string")
            throw (0,github_api/* trouble */.U$)(`${what} arrived incomplete`);
        page = await more(pageInfo.endCursor);
    }
}
/** The part of an answer at a path of names; `undefined` where there is none. */
function partOf(value, ...path) {
    return path.reduce((part, name) => ((0,record/* isRecord */.u)(part) ? part[name] : undefined), value);
}
/** The items of a page of a list; none where it did not arrive. */
function nodesOf(value, ...path) {
    const nodes = partOf(value, ...path, "nodes");
    return Array.isArray(nodes) ? nodes.filter(record/* isRecord */.u) : [];
}
/** The account in a field of type `Actor` or `User`; `undefined` for one that is gone. */
function accountIn(value) {
    if (!(0,record/* isRecord */.u)(value) || typeof value.login !== "string")
        return undefined;
    const { login, __typename: type } = value;
    // What GitHub shows in the place of a deleted account is nobody.
    return { login, isPerson: type === "User" && !/\[bot\]$/.test(login) && login.toLowerCase() !== "ghost" };
}
/** Whether two names of GitHub (logins, labels, slugs) are the same: it does not tell capitals apart. */
function isSameName(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}

;// CONCATENATED MODULE: ./src/github/desk.ts



const COMMENTS = `comments(first:100,after:$comments){${PAGE} nodes{id databaseId body isMinimized viewerDidAuthor}}`;
const THREADS = `reviewThreads(first:100,after:$threads){${PAGE}
nodes{isResolved isOutdated comments(first:1){nodes{body viewerDidAuthor}}}}`;
const EVENTS = `timelineItems(itemTypes:[LABELED_EVENT,UNLABELED_EVENT,REVIEW_REQUESTED_EVENT],last:100){nodes{__typename
...on LabeledEvent{label{name} actor{__typename login}} ...on UnlabeledEvent{label{name}}
...on ReviewRequestedEvent{requestedReviewer{...on Team{slug}}}}}`;
const FIELDS = `viewer{login} repository(owner:$owner,name:$name){label(name:$label){name} pullRequest(number:$number){
labels(first:100){nodes{name}} ${COMMENTS} ${THREADS} ${EVENTS}}
object(oid:$sha){...on Commit{checkSuites(first:100,filterBy:{checkName:$run}){nodes{app{slug}
checkRuns(first:100,filterBy:{checkName:$run}){nodes{databaseId externalId}}}}}}}`;
/** Reads what lies there. Never throws. */
async function readDesk(question) {
    const { api, repository, number, sha, label, run, marker } = question;
    const { owner, name } = repository;
    const read = async (parameters, fields, variables) => {
        const query = `query($owner:String!,$name:String!,$number:Int!,${parameters}){${fields}}`;
        return partly(api, query, { owner, name, number, ...variables });
    };
    const more = (list, fields, field) => async (after) => {
        const { data } = await read(`$${list}:String`, `repository(owner:$owner,name:$name){pullRequest(number:$number){${fields}}}`, { [list]: after });
        return partOf(data, "repository", "pullRequest", field);
    };
    const parameters = "$sha:GitObjectID!,$label:String!,$run:String!,$comments:String,$threads:String";
    const { data, why } = await read(parameters, FIELDS, { sha, label, run });
    const pull = partOf(data, "repository", "pullRequest");
    const [comments, threads] = await Promise.all([
        known(wholeList(partOf(pull, "comments"), more("comments", COMMENTS, "comments"), "comments")),
        known(wholeList(partOf(pull, "reviewThreads"), more("threads", THREADS, "reviewThreads"), "review comments")),
    ]);
    const viewer = String(partOf(data, "viewer", "login"));
    const events = (0,record/* isRecord */.u)(partOf(pull, "timelineItems")) ? nodesOf(partOf(pull, "timelineItems")) : undefined;
    const trouble = why ?? comments.why ?? threads.why;
    return {
        labels: (0,record/* isRecord */.u)(partOf(pull, "labels"))
            ? nodesOf(partOf(pull, "labels")).map((one) => String(one.name))
            : undefined,
        hasLabel: (0,record/* isRecord */.u)(partOf(data, "repository", "label")),
        isLabelOwn: isLabelOf(viewer, label, events ?? []),
        comments: comments.value?.flatMap((comment) => ownComment(comment, marker)),
        suggestions: threads.value?.flatMap(suggestionIn),
        teams: events?.flatMap((event) => textOf(partOf(event, "requestedReviewer", "slug"))),
        run: runOf(viewer, number, partOf(data, "repository", "object", "checkSuites")),
        ...(trouble !== undefined && { trouble }),
    };
}
/** An answer of which parts may be missing, and why they are. */
async function partly(api, query, variables) {
    try {
        const data = await api.graphql(query, variables);
        return (0,record/* isRecord */.u)(data) ? { data } : { data: {}, why: github_api/* NO_JSON */.j1 };
    }
    catch (error) {
        const { data, errors } = error;
        const said = Array.isArray(errors) ? partOf(errors[0], "message") : undefined;
        return { data: data ?? {}, why: said === undefined ? (0,github_api/* causeOf */.rl)(error, "pull-requests: read") : `it says "${said}"` };
    }
}
async function known(list) {
    try {
        return { value: await list };
    }
    catch (error) {
        return { why: whyOf(error) };
    }
}
/** Whether the label's newest event is that this account has added it. */
function isLabelOf(viewer, label, events) {
    const isIt = (event) => isSameName(String(partOf(event, "label", "name")), label);
    const newest = events.filter(isIt).at(-1);
    if (newest?.__typename !== "LabeledEvent")
        return false;
    const type = partOf(newest, "actor", "__typename");
    // An App's account is `name[bot]` as the viewer, and a bot called `name` as an actor.
    return (partOf(newest, "actor", "login") === viewer.replace(/\[bot\]$/, "") && (type === "Bot") === viewer.endsWith("[bot]"));
}
function ownComment(comment, marker) {
    const { id, databaseId, body, isMinimized, viewerDidAuthor } = comment;
    if (viewerDidAuthor !== true || typeof body !== "string" || !body.startsWith(marker))
        return [];
    if (typeof id !== "string" || typeof databaseId !== "number")
        return [];
    return [{ id: databaseId, nodeId: id, body, isFolded: isMinimized === true }];
}
/** What is outdated cannot be accepted any more; what was resolved was taken or turned down. */
function suggestionIn(thread) {
    const [first] = nodesOf(thread.comments);
    if (first?.viewerDidAuthor !== true)
        return [];
    return thread.isOutdated === true && thread.isResolved !== true ? [] : textOf(first.body);
}
/** What the external id of a pull request's check runs begins with. */
function runPrefix(pull) {
    return `base-image-gate:${pull}:`;
}
/**
 * The gate's own is the newest of its App with an id of this pull request: a workflow can give a job the same name, and
 * other pull requests can have the same head.
 */
function runOf(viewer, pull, suites) {
    if (!(0,record/* isRecord */.u)(suites))
        return undefined;
    const runs = nodesOf(suites)
        .filter((suite) => partOf(suite, "app", "slug") === viewer.replace(/\[bot\]$/, ""))
        .flatMap((suite) => nodesOf(suite.checkRuns))
        .filter(({ externalId }) => String(externalId).startsWith(runPrefix(pull)));
    const newest = runs.sort((a, b) => Number(a.databaseId) - Number(b.databaseId)).at(-1);
    return newest ? String(newest.externalId) : null;
}
function textOf(value) {
    return typeof value === "string" ? [value] : [];
}

;// CONCATENATED MODULE: ./src/github/annotate.ts





/** The name of the check run that carries the annotations; never that of the status. */
const CHECK_RUN = "Base image findings";
/** The gate's own words take up some of the ten that GitHub shows of each level. */
const MOST_COMMANDS = { failure: 9, warning: 10, notice: 4 };
/**
 * Puts the findings on their lines by a check run, a new one where there is something new to say. Where check runs cannot
 * be written, by the workflow's log. The annotations that no request is left for are counted.
 */
async function annotate(telling) {
    const { desk, report, sources, settings, pull, writer, write } = telling;
    if (!settings.annotations)
        return;
    const annotations = annotationsOf(report, sources);
    const isWell = report.outcome === "pass";
    const id = idOf(pull.number, report, annotations);
    // All is well, and nothing is to be taken back.
    if (isWell && annotations.length === 0 && !desk.run)
        return;
    if (desk.run === id)
        return;
    const [first = [], ...more] = batches(annotations).slice(0, telling.batches);
    const left = annotations.length - [first, ...more].flat().length;
    const output = { title: titleOf(report), summary: summaryOf(telling, left) };
    const permission = "checks: write";
    const advice = "The annotations are in the workflow's log instead.";
    const run = await writer.rest({ what: "write the annotations", permission, advice }, "POST /repos/{owner}/{repo}/check-runs", {
        ...{ name: CHECK_RUN, head_sha: pull.headSha, status: "completed" },
        // Whoever requires this run by mistake: no other conclusion than that of a pass lets a change land.
        conclusion: isWell ? "neutral" : "failure",
        // Only the last request makes it whole, so that one that broke off is not taken for told.
        external_id: more.length === 0 ? id : `${id}:part`,
        ...(telling.runUrl !== "" && { details_url: telling.runUrl }),
        output: { ...output, annotations: first },
    });
    if (!run) {
        if (!settings.dryRun)
            write(workflowCommands(annotations, MOST_COMMANDS));
        return;
    }
    for (const [index, batch] of more.entries()) {
        const isLast = index === more.length - 1;
        const done = await writer.rest({
            what: `write ${annotations.length - (index + 1) * first.length} of ${annotations.length} annotations`,
            permission,
        }, "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", { check_run_id: run.id, ...(isLast && { external_id: id }), output: { ...output, annotations: batch } });
        if (!done)
            return;
    }
}
/** The same for the same verdict on the same pull request. */
function idOf(pull, { outcome }, annotations) {
    const content = (0,external_node_crypto_.createHash)("sha256")
        .update(JSON.stringify([outcome, annotations]))
        .digest("hex");
    return `${runPrefix(pull)}${content.slice(0, 16)}`;
}
const NOUNS = {
    error: "error",
    unverified: "open question",
    review: "missing approval",
    warning: "warning",
    notice: "notice",
};
function titleOf({ findings }) {
    const counts = Object.entries(NOUNS).flatMap(([effect, noun]) => {
        const count = findings.filter((finding) => finding.effect === effect && !finding.exemption).length;
        return count > 0 ? [(0,words/* counted */.h)(count, noun)] : [];
    });
    return counts.length > 0 ? counts.join(", ") : "Nothing to say";
}
function summaryOf({ settings, markdown }, left) {
    const text = `This check only carries annotations. Do not require it: it is missing or neutral when all is well, and any workflow ` +
        `can give a job its name. The verdict is the commit status ${(0,markdown_text/* code */.aY)(settings.context)}.` +
        (left > 0 ? `\n\n${(0,words/* counted */.h)(left, "more annotation")} left out here; the findings are listed below.` : "");
    return `${text}\n\n${markdown(markdown_text/* MARKDOWN_LIMITS */.JO.checkRun - Buffer.byteLength(text) - 10)}`;
}

// EXTERNAL MODULE: ./src/image/catalog.ts + 1 modules
var catalog = __webpack_require__(6106);
// EXTERNAL MODULE: ./src/policy/policy.ts
var policy_policy = __webpack_require__(6658);
;// CONCATENATED MODULE: ./src/github/catalog.ts



/**
 * Where published images are looked up: `registry`, `embedded`, or a file at the base.
 * @param environment configures how registries are asked
 */
function catalogOf(choice, environment) {
    if (choice === "registry")
        return registryCatalog(environment);
    if (choice === "embedded") {
        const source = { kind: "embedded", name: "the embedded catalog" };
        return async (_base, now) => () => (0,catalog/* catalogLookups */.HE)(catalog/* EMBEDDED_CATALOG */.V1, source, now);
    }
    return async (base, now) => {
        const entry = (await base.read([choice])).get(choice);
        if (entry?.kind !== "file") {
            const what = entry?.kind === "unreadable" ? `cannot be read: ${entry.why}` : `is ${entry?.kind ?? "absent"}`;
            throw new errors/* UserError */.y(`The input catalog is "${choice}", which ${what} at the base ${base.commit}.`);
        }
        const lookups = (0,catalog/* catalogLookups */.HE)(await (0,catalog/* parseCatalog */.Lo)(entry.text, choice), { kind: "file", name: `the catalog ${choice}` }, now);
        return () => lookups;
    };
}
function registryCatalog(environment) {
    const known = new Map();
    return async () => {
        const [{ registryOptions }, { registryLookups }] = await Promise.all([
            __webpack_require__.e(/* import() */ 998).then(__webpack_require__.bind(__webpack_require__, 4998)),
            __webpack_require__.e(/* import() */ 199).then(__webpack_require__.bind(__webpack_require__, 4199)),
        ]);
        const options = await registryOptions(environment);
        return (policy) => {
            const repositories = (0,policy_policy/* repositoriesOf */.Ub)(policy);
            const key = repositories.join(" ");
            const lookups = known.get(key) ?? registryLookups(repositories, options);
            known.set(key, lookups);
            return lookups;
        };
    };
}

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js
var github = __webpack_require__(1351);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/utils.js + 19 modules
var utils = __webpack_require__(5555);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-retry/dist-bundle/index.js
var dist_bundle = __webpack_require__(9735);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var plugin_throttling_dist_bundle = __webpack_require__(6856);
;// CONCATENATED MODULE: ./src/github/client.ts





const RETRIES = 2;
/** Waits for one request, when GitHub says how long. */
const MAX_WAITS = 2;
/** What reading leaves of the token's requests to the other workflows, which share them, and to the verdict. */
const RESERVE = 50;
const MAX_REQUESTS = 400;
/**
 * GitHub's API for one run. Reads are tried again after errors of the server and of the network; of the writes only the
 * commit status, where a second one like the first changes nothing. When GitHub says when to come back, it is asked again
 * then.
 */
function createClient(options) {
    const { token, apiUrl, graphqlUrl, pause = 1000, requests = MAX_REQUESTS } = options;
    const quota = new Map();
    const octokit = (0,github/* getOctokit */.Q)(token, {
        baseUrl: apiUrl,
        log: SILENT,
        request: { fetch: patientFetch(options, quota) },
        retry: { retryAfterBaseValue: pause, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
        // The plugin would put a second between two writes, and takes queries for writes. A run makes too few to need it.
        throttle: { write: UNPACED, notifications: UNPACED, onRateLimit: () => false, onSecondaryRateLimit: () => false },
    }, dist_bundle/* retry */.L, plugin_throttling_dist_bundle/* throttling */.A);
    let count = 0;
    const spend = () => {
        if (++count > requests)
            throw (0,github_api/* trouble */.U$)(`the run would ask GitHub more than ${requests} times`);
    };
    const beforeReading = (kind) => {
        const left = quota.get(kind);
        if (left && left.remaining < RESERVE)
            throw (0,github_api/* trouble */.U$)(`the token has only ${left.remaining} requests left until ${left.reset}, and the gate leaves the last ${RESERVE} to others`);
    };
    return {
        async graphql(query, variables) {
            const isRead = !/^\s*mutation\b/.test(query);
            spend();
            if (isRead)
                beforeReading("graphql");
            const request = { retries: isRead ? RETRIES : 0 };
            return octokit.graphql(query, { ...variables, baseUrl: graphqlUrl.replace(/\/graphql\/?$/, ""), request });
        },
        async rest(route, parameters) {
            const isRead = route.startsWith("GET ");
            spend();
            if (isRead)
                beforeReading("rest");
            return octokit.request(route, { ...parameters, request: { retries: isRead || isStatus(route) ? RETRIES : 0 } });
        },
    };
}
function isStatus(route) {
    return route === "POST /repos/{owner}/{repo}/statuses/{sha}";
}
const proxied = utils/* defaults */.NT.request?.fetch;
/** Fetches with a time limit, through the proxy of the environment, and waits where GitHub asks for it. */
function patientFetch({ graphqlUrl, deadline, timeout = 30_000, patience = 60_000 }, quota) {
    const once = async (url, init) => {
        const limit = AbortSignal.timeout(timeout);
        try {
            return await proxied(url, { ...init, signal: AbortSignal.any([deadline, limit]) });
        }
        catch (error) {
            if (deadline.aborted)
                throw new Error("the run's deadline has passed");
            if (limit.aborted)
                throw new Error(`there was no answer within ${timeout / 1000} seconds`);
            throw error;
        }
    };
    return async (url, init) => {
        for (let waits = 0;; waits++) {
            const response = await once(url, init);
            remember(response.headers, String(url) === graphqlUrl ? "graphql" : "rest", quota);
            const wait = waitOf(response);
            if (wait === undefined || wait > patience || waits === MAX_WAITS)
                return response;
            await response.body?.cancel();
            await slept(wait, deadline);
        }
    };
}
/** How long GitHub wants to be left alone, in milliseconds. A request that it answers so was not carried out. */
function waitOf({ status, headers }) {
    if (![403, 429, 503].includes(status))
        return undefined;
    const seconds = headers.get("retry-after");
    if (seconds !== null && /^\d+$/.test(seconds))
        return Number(seconds) * 1000;
    if (headers.get("x-ratelimit-remaining") !== "0")
        return undefined;
    // One second more, so that it is surely past the reset.
    return Math.max(0, Number(headers.get("x-ratelimit-reset")) * 1000 - Date.now()) + 1000;
}
function slept(milliseconds, deadline) {
    return new Promise((resolve, reject) => {
        const timer = setTimeout(resolve, milliseconds);
        deadline.addEventListener("abort", () => {
            clearTimeout(timer);
            reject(new Error("the run's deadline has passed"));
        });
    });
}
function remember(headers, kind, quota) {
    const [remaining, reset] = [headers.get("x-ratelimit-remaining"), Number(headers.get("x-ratelimit-reset"))];
    if (remaining === null || !/^\d+$/.test(remaining))
        return;
    const time = new Date(reset * 1000);
    quota.set(kind, {
        remaining: Number(remaining),
        reset: Number.isNaN(time.getTime()) ? "an unknown time" : time.toISOString(),
    });
}
const SILENT = { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } };
/** A limiter of plugin-throttling that lets everything through at once. */
const UNPACED = {
    key: () => ({ schedule: (_options, act) => act() }),
};

// EXTERNAL MODULE: ./src/repository/github-query.ts
var github_query = __webpack_require__(5264);
;// CONCATENATED MODULE: ./src/github/event.ts



/**
 * Tells what an event is about (https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows).
 * @param sha `GITHUB_SHA`
 * @throws UserError for an event that the gate cannot judge, or a payload that is not GitHub's
 */
function occasionOf(name, payload, sha) {
    switch (name) {
        case "pull_request_target":
        case "pull_request":
        case "pull_request_review":
            return pullOccasion(payload);
        case "merge_group":
            return groupOccasion(payload);
        case "workflow_run":
            return runOccasion(payload);
        case "workflow_dispatch":
        case "schedule":
        case "push":
            if ((0,github_query/* isId */.eQ)(sha))
                return { kind: "audit", commit: sha };
            throw new errors/* UserError */.y(`GITHUB_SHA is ${JSON.stringify(sha)}. Expected: a commit's id, as the runner sets it.`);
        default:
            throw new errors/* UserError */.y(`The event ${JSON.stringify(name)} has nothing to judge. Expected: pull_request_target, pull_request, merge_group, ` +
                "workflow_run, or for an audit workflow_dispatch, schedule or push.");
    }
}
function pullOccasion({ action, changes, pull_request: pull }) {
    const { number, head } = (0,record/* isRecord */.u)(pull) ? pull : {};
    if (typeof number !== "number")
        throw malformed("pull_request.number");
    const { sha, ref } = (0,record/* isRecord */.u)(head) ? head : {};
    const hint = {
        number,
        ...((0,github_query/* isId */.eQ)(sha) && { headSha: sha }),
        ...(typeof ref === "string" && { headRef: ref }),
    };
    if (action === "closed")
        return { kind: "none", why: "The pull request is closed." };
    const isRetargeted = (0,record/* isRecord */.u)(changes) && changes.base !== undefined;
    if (action === "edited" && !isRetargeted && (0,github_query/* isId */.eQ)(sha))
        return { kind: "retitled", hint, sha };
    return { kind: "pull", hint };
}
function groupOccasion({ action, merge_group: group }) {
    if (action === "destroyed")
        return { kind: "none", why: "The merge queue has dropped the group." };
    const { base_sha: base, head_sha: head, head_ref: ref } = (0,record/* isRecord */.u)(group) ? group : {};
    if (!(0,github_query/* isId */.eQ)(base))
        throw malformed("merge_group.base_sha");
    if (!(0,github_query/* isId */.eQ)(head))
        throw malformed("merge_group.head_sha");
    // refs/heads/gh-readonly-queue/main/pr-12-<base>; the number only says whose approvals count.
    const [, number] = /\/pr-(\d{1,10})-[0-9a-f]+$/.exec(String(ref)) ?? [];
    if (number === undefined)
        throw malformed("merge_group.head_ref");
    return { kind: "group", pull: Number(number), base, head };
}
function runOccasion({ workflow_run: run }) {
    const { head_sha: sha, head_branch: branch, head_repository: from } = (0,record/* isRecord */.u)(run) ? run : {};
    const repository = (0,record/* isRecord */.u)(from) ? from.full_name : undefined;
    if (!(0,github_query/* isId */.eQ)(sha))
        throw malformed("workflow_run.head_sha");
    if (typeof branch !== "string" || typeof repository !== "string")
        return { kind: "none", why: "The other workflow's run is of no branch." };
    return { kind: "run", head: { repository, branch, sha } };
}
function malformed(field) {
    return new errors/* UserError */.y(`The event's payload has no ${field}. Expected: the file of GITHUB_EVENT_PATH as GitHub wrote it.`);
}

// EXTERNAL MODULE: ./src/connector/change.ts
var connector_change = __webpack_require__(9547);
// EXTERNAL MODULE: ./src/connector/reading.ts
var connector_reading = __webpack_require__(8763);
;// CONCATENATED MODULE: ./src/connector/changes.ts


/**
 * Reads the touched folders on all sides of a comparison.
 * @param root the folder that holds them
 * @param folders the changed files of each, by its name
 * @param onGlimpse is shown each folder as the change leaves it, while the rest of it is still being read
 */
async function readChanges({ before, after, tip }, root, folders, docs, reader, onGlimpse = () => { }) {
    if (folders.size === 0)
        return { changes: [], others: [] };
    const places = [...folders.keys()].sort().map((name) => ({ name, path: `${root}/${name}` }));
    const hasMoved = tip.commit !== before.commit;
    const trees = hasMoved ? [before, after, tip] : [before, after];
    const glimpse = (connector, tree) => trees[tree] === after && onGlimpse(connector);
    const [old, now, latest] = await reader.read(trees, places, docs, glimpse);
    const changes = [];
    const others = [];
    for (const { name, path } of places) {
        const after = connectorIn(now, path);
        const pageBefore = after.page?.ok ? old?.pages.get(after.page.value.path) : undefined;
        const change = (0,connector_change/* connectorChange */.uU)({
            before: connectorIn(old, path),
            after,
            tip: connectorIn(hasMoved ? latest : old, path),
            files: folders.get(name) ?? [],
            pageBefore: pageBefore ?? connector_reading/* ABSENT */.sj,
        });
        if (change)
            changes.push(change);
        else
            others.push(path);
    }
    return { changes, others };
}
function connectorIn(read, path) {
    return read?.connectors.get(path);
}

// EXTERNAL MODULE: ./src/connector/connector.ts
var connector = __webpack_require__(7392);
;// CONCATENATED MODULE: ./src/connector/excerpt.ts


/** The lines of a file of a connector or of its page, where its text was read; for showing the line of a finding. */
function excerpt_linesOf({ path, metadata, pyproject, page, hooks, dockerfiles }, file) {
    if (file === (0,connector/* metadataPath */.xT)({ path }))
        return excerpt_textOf(metadata);
    if (file === `${path}/pyproject.toml`)
        return excerpt_textOf(pyproject);
    if (page?.ok && file === page.value.path)
        return excerpt_textOf(page.value.changelog);
    const named = [...hooks, ...dockerfiles].find(({ name }) => file === `${path}/${name}`);
    return named?.text === undefined ? undefined : new text_lines/* Lines */.qo(named.text);
}
function excerpt_textOf(reading) {
    return reading.kind === "valid" || reading.kind === "invalid" ? new text_lines/* Lines */.qo(reading.file.text) : undefined;
}

// EXTERNAL MODULE: ./src/text/paths.ts
var paths = __webpack_require__(8559);
// EXTERNAL MODULE: ./src/connector/changelog.ts
var changelog = __webpack_require__(3449);
;// CONCATENATED MODULE: ./src/connector/docs.ts
const PART = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
/** Maps the address of a documentation page to its file: `<prefix><path>` to `<root>/<path>.md`, without query and fragment. */
function pagePath(address, site) {
    const outside = { ok: false, problem: `is not below ${site["url-prefix"]}` };
    if (!URL.canParse(address))
        return { ok: false, problem: "is not a URL" };
    const prefix = new URL(site["url-prefix"]);
    const url = new URL(address);
    if (url.origin !== prefix.origin || url.username !== "" || url.password !== "")
        return outside;
    if (!url.pathname.startsWith(prefix.pathname))
        return outside;
    const parts = url.pathname.slice(prefix.pathname.length).replace(/\/+$/, "").replace(/\.md$/, "").split("/");
    if (parts.length === 1 && parts[0] === "")
        return { ok: false, problem: "names no page" };
    const odd = parts.find((part) => !PART.test(part));
    if (odd !== undefined)
        return { ok: false, problem: `has "${odd}" in its path, which is no name of a page` };
    return { ok: true, path: `${site.root}/${parts.join("/")}.md` };
}

// EXTERNAL MODULE: ./src/connector/hooks.ts
var connector_hooks = __webpack_require__(8367);
// EXTERNAL MODULE: ./src/connector/language.ts
var language = __webpack_require__(1269);
;// CONCATENATED MODULE: ./src/connector/page-view.ts

const FENCE = /^ {0,3}(`{3,}|~{3,})([^\n]*)$/;
/** What hides the lines behind it (https://spec.commonmark.org/0.31.2/#html-blocks), and what ends that. */
const HIDING = [
    [/^ {0,3}<(pre|script|style|textarea)\b/i, /<\/(pre|script|style|textarea)>/i],
    [/^ {0,3}<\?/, /\?>/],
    [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
];
const FRONT_MATTER = /^---\s*$/;
/** Longer lines are no table rows; the longest real one has 2,000 characters. */
const MAX_LINE = 20_000;
/** What a line starts with that may be a heading, or hide something; any other line is text or a row. */
const SPECIAL = new Set(Array.from("#<=-`~", (character) => character.charCodeAt(0)));
const COMMENT_START = /<!--|\{\s*\/\*/;
const page_view_COMMENTS = { "<!--": "-->", "{/*": "*/}" };
const TAB = 9;
const SPACE = 32;
/** What a reader of a page sees, line by line: nothing of front matter, code blocks, comments and the like. */
class PageView {
    #text;
    /** The next places that may start a comment; most pages have none. */
    #brace = -1;
    #tag = -1;
    /** The end mark of the comment, the fence of the code and the end of the block that hide the next line. */
    #comment;
    #fence;
    #hidden;
    constructor(text) {
        this.#text = text;
    }
    /** Whether all of the next line is seen, and hides nothing of those behind it; false where that takes a closer look. */
    isPlain(start, end) {
        if (this.#comment !== undefined || this.#fence !== undefined || this.#hidden || end - start > MAX_LINE)
            return false;
        return !SPECIAL.has(this.#text.charCodeAt(indent(this.#text, start))) && !this.#hasMark(start, end);
    }
    /** What is seen of the next line, by the offsets of its start and its `\n`; `undefined` where it is hidden. */
    line(start, end) {
        const raw = (0,text_lines/* lineIn */.Wg)(this.#text, start, end);
        if (start === 0 && FRONT_MATTER.test(raw))
            this.#hidden = FRONT_MATTER;
        else if (this.#hidden) {
            if (this.#hidden.test(raw))
                this.#hidden = undefined;
        }
        else if (this.#fence !== undefined) {
            const close = FENCE.exec(raw);
            if (close?.[1]?.startsWith(this.#fence) && close[2]?.trim() === "")
                this.#fence = undefined;
        }
        else {
            if (raw.length > MAX_LINE)
                return "";
            const isWhole = this.#comment === undefined && !this.#hasMark(start, end);
            return this.#unlessHiding(isWhole ? raw : this.#withoutComments(raw));
        }
        return undefined;
    }
    /** Whether a comment may start in the next line. */
    #hasMark(start, end) {
        if (this.#brace < start)
            this.#brace = this.#find("{", start);
        if (this.#tag < start)
            this.#tag = this.#find("<!--", start);
        return this.#brace < end || this.#tag < end;
    }
    #find(mark, start) {
        const at = this.#text.indexOf(mark, start);
        return at < 0 ? this.#text.length : at;
    }
    #unlessHiding(line) {
        const first = line.charAt(indent(line, 0));
        if (first === "<") {
            const end = HIDING.find(([start]) => start.test(line))?.[1];
            if (end && !end.test(line))
                this.#hidden = end;
            return end ? undefined : line;
        }
        const open = first === "`" || first === "~" ? FENCE.exec(line) : null;
        if (!open || (open[1]?.startsWith("`") && open[2]?.includes("`")))
            return line;
        this.#fence = open[1];
        return undefined;
    }
    /** Cuts HTML and MDX comments out of a line. A comment that starts in a table row must end there, or it is just text. */
    #withoutComments(raw) {
        const isRow = raw.trimStart().startsWith("|");
        let line = "";
        let rest = raw;
        for (;;) {
            if (this.#comment !== undefined) {
                const end = rest.indexOf(this.#comment);
                if (end < 0)
                    return line;
                rest = rest.slice(end + this.#comment.length);
                this.#comment = undefined;
            }
            const start = COMMENT_START.exec(rest);
            const end = page_view_COMMENTS[start?.[0].replace(/\s/g, "") ?? ""];
            if (!start || end === undefined || (isRow && !rest.includes(end, start.index)))
                return line + rest;
            line += rest.slice(0, start.index);
            rest = rest.slice(start.index + start[0].length);
            this.#comment = end;
        }
    }
}
/** The offset of the first character from an offset on that is no space or tab. */
function indent(text, from) {
    let at = from;
    while (at < text.length && isBlank(text.charCodeAt(at)))
        at++;
    return at;
}
function isBlank(code) {
    return code === SPACE || code === TAB;
}

;// CONCATENATED MODULE: ./src/connector/parse-changelog.ts



const HEADING = /^ {0,3}(#{1,6})[ \t]+(\S[^\n]*)$/;
const HTML_HEADING = /^ {0,3}<h([1-6])\b[^>]*>([^<]*)/i;
const UNDERLINE = /^ {0,3}(=+|-+)\s*$/;
const DELIMITER_ROW = /^[\s|:]*-[\s|:-]*$/;
const BACKSLASH = 92;
const PIPE = 124;
/**
 * Finds the changelog tables of a page: the first table with a version column in each section headed "Changelog".
 * Follows GitHub Flavored Markdown (https://github.github.com/gfm/#tables-extension-) where pages do, and reads what
 * people see where they do not: tables without a delimiter row, with one of another length, with more than one, with an
 * empty line below it; rows without a last pipe. Rows in code, in HTML comments or in MDX comments do not count. Never throws.
 */
function parseChangelog(text) {
    const sections = [];
    if (!text.includes("Changelog") && !/change ?log/i.test(text))
        return sections;
    let section;
    let sectionLevel = 0;
    let table;
    /** What is seen of the line above; where that is all of it, only where it starts. */
    let above = "";
    const view = new PageView(text);
    for (let number = 1, start = 0, end = 0; start < text.length; number++, start = end + 1) {
        end = (0,text_lines/* endOfLine */.vT)(text, start);
        const started = text.charCodeAt(start) === PIPE ? table : undefined;
        // Most lines are texts outside of changelogs, or rows of a table that was started.
        if ((started || !section) && view.isPlain(start, end)) {
            if (started)
                addRow(started, { line: number, start, version: firstCellIn(text, start, end) }, text, start, end);
            above = start;
            continue;
        }
        const line = view.line(start, end);
        if (line === undefined)
            continue;
        const heading = headingOf(line, above, text);
        above = line;
        if (heading) {
            const level = heading[1].length;
            const title = heading[2].replace(/[*_#]/g, "").trim();
            const named = /^change ?log\b:?/i.exec(title);
            if (named) {
                section = { qualifier: title.slice(named[0].length).trim(), headingLine: number, table: undefined };
                sectionLevel = level;
                sections.push(section);
            }
            else if (level <= sectionLevel)
                section = undefined;
            table = undefined;
            continue;
        }
        // Some pages have an empty line between the delimiter row and the first row.
        if (table?.rows.length === 0 && line.trim() === "")
            continue;
        const version = section && firstCell(line);
        if (!section || version === undefined)
            table = undefined;
        else if (table)
            addRow(table, { line: number, start, version }, line, 0, line.length);
        else if (!section.table && /^versions?$/i.test(version)) {
            const columns = (0,changelog/* cellsOf */.nc)(line).cells.map((cell) => plain(cell, 0, cell.length).toLowerCase());
            table = { columns, rows: [], insertAt: number + 1 };
            section.table = table;
        }
    }
    return sections;
}
/** A heading in the form of {@link HEADING}, be it underlined or in HTML; most lines are none, as they start with no mark. */
function headingOf(line, above, text) {
    const first = line.charAt(indent(line, 0));
    if (first === "#")
        return HEADING.exec(line) ?? undefined;
    if (first === "<") {
        const html = HTML_HEADING.exec(line);
        return html ? [line, "#".repeat(Number(html[1])), html[2]] : undefined;
    }
    if ((first !== "=" && first !== "-") || !UNDERLINE.test(line))
        return undefined;
    const underlined = (typeof above === "string" ? above : (0,text_lines/* lineIn */.Wg)(text, above, (0,text_lines/* endOfLine */.vT)(text, above))).trim();
    if (underlined === "" || underlined.includes("|") || /^[<>#-]/.test(underlined))
        return undefined;
    return [line, first === "=" ? "#" : "##", underlined];
}
/** Adds a row to a table, if it is no delimiter row. What is seen of its line stands between two offsets of a text. */
function addRow(table, row, text, from, to) {
    const isDelimiter = /^[\s:-]*$/.test(row.version) && DELIMITER_ROW.test(text.slice(from, to));
    if (!isDelimiter)
        table.rows.push(row);
    else if (table.rows.length === 0)
        table.insertAt = row.line + 1;
}
/** The version cell of a table row, or `undefined` for a line that is none. */
function firstCell(line) {
    if (!line.includes("|") || line.startsWith("    ") || line.startsWith("\t"))
        return undefined;
    return firstCellIn(line, line.length - line.trimStart().length, line.length);
}
/** The text of the first cell of the row that stands between two offsets. A `\|` is no border. */
function firstCellIn(text, from, to) {
    const start = text.charCodeAt(from) === PIPE ? from + 1 : from;
    let end = start;
    for (let code = text.charCodeAt(end); end < to && code !== PIPE; code = text.charCodeAt(end))
        end += code === BACKSLASH ? 2 : 1;
    return plain(text, start, Math.min(end, to));
}
/** What stands between two offsets, without white space, backticks and emphasis around it. */
function plain(text, from, to) {
    let start = from;
    let end = to;
    while (start < end && isDecoration(text, start))
        start++;
    while (end > start && isDecoration(text, end - 1))
        end--;
    return text.slice(start, end);
}
function isDecoration(text, at) {
    const character = text[at];
    return character === " " || character === "`" || character === "*" || character === "_" || character.trim() === "";
}

// EXTERNAL MODULE: ./src/text/yaml.ts
var yaml = __webpack_require__(9816);
// EXTERNAL MODULE: ./src/connector/metadata.ts + 1 modules
var metadata = __webpack_require__(2399);
;// CONCATENATED MODULE: ./src/connector/parse-metadata.ts


/** Reads the text of a `metadata.yaml`, as {@link readMetadata} does. It is apart because it needs the YAML library. */
function parseMetadata(text) {
    return (0,metadata/* readMetadata */._6)((0,yaml/* parseYaml */.h)(text, metadata/* READ_KEYS */.CV));
}

// EXTERNAL MODULE: ./src/connector/pyproject.ts
var connector_pyproject = __webpack_require__(2115);
;// CONCATENATED MODULE: ./src/connector/read.ts











/**
 * At most this many parsed texts of a kind are kept, and half of them surely: twice the connectors of a large monorepo,
 * for before and after.
 */
const CACHE_SIZE = 2400;
/** Makes a reader that has read nothing yet. Its `read` throws only where a tree's does. */
function read_createReader() {
    const metadata = parsedOnce(parseMetadata);
    const pyproject = parsedOnce(connector_pyproject/* parsePyproject */.O);
    const sections = parsedOnce(parseChangelog);
    const known = new WeakMap();
    const pagesOf = (0,memo/* memoized */.x)((docs) => (0,memo/* memoized */.x)((address) => pagePath(address, docs), CACHE_SIZE), 4);
    return {
        async read(trees, folders, docs, onGlimpse) {
            const drafts = await Promise.all(trees.map((tree, index) => draftsOf(tree, folders, (first) => onGlimpse?.(first, index))));
            const pageOf = pagesOf(docs);
            const pagePaths = new Set();
            for (const own of drafts)
                for (const { address } of own) {
                    const page = address === undefined ? undefined : pageOf(address);
                    if (page?.ok)
                        pagePaths.add(page.path);
                }
            return Promise.all(trees.map(async (tree, index) => {
                const own = drafts[index];
                const unread = own.filter(({ second }) => !second);
                const paths = [...pagePaths];
                for (const { namedPaths } of unread)
                    for (const path of namedPaths)
                        paths.push(path);
                const entries = await tree.read(paths);
                const seconds = new Map();
                for (const draft of unread)
                    seconds.set(draft, await secondOf(draft, entries));
                if (isWhole(entries))
                    for (const [draft, second] of seconds)
                        draft.second = second;
                const pages = new Map([...pagePaths].map((path) => [path, pageAt(entryAt(entries, path))]));
                const connectors = new Map();
                for (const draft of own) {
                    const { first, address } = draft;
                    const page = address === undefined ? undefined : pageIn(pages, pageOf(address));
                    connectors.set(first.path, connectorOf(first, draft.second ?? seconds.get(draft), page));
                }
                return { pages, connectors };
            }));
        },
    };
    /** What a folder had when it was read last is known as long as nothing in it has changed, if all could be read. */
    async function draftsOf(tree, folders, onDraft) {
        const asked = folders.map((folder) => {
            const identity = tree.identity?.(folder.path);
            return { folder, identity, remembered: identity && known.get(identity) };
        });
        const unread = [];
        for (const { folder, remembered } of asked)
            if (!remembered)
                unread.push(...firstPaths(folder.path));
        const entries = unread.length > 0 ? await tree.read(unread) : NO_ENTRIES;
        const areWhole = isWhole(entries);
        return asked.map(({ folder, identity, remembered }) => {
            const draft = remembered ?? draftOf(folder, entries);
            if (identity && !remembered && areWhole)
                known.set(identity, draft);
            onDraft(draft.first);
            return draft;
        });
    }
    function pageAt(entry) {
        return (0,connector_reading/* readingOf */.MU)(entry, (file) => ({ ok: true, value: new changelog/* Changelog */.Lz(file, sections(file)) }));
    }
    function draftOf({ name, path }, entries) {
        const paths = pathsOf(path);
        const folder = entryAt(entries, path);
        const reading = (0,connector_reading/* readingOf */.MU)(entryAt(entries, paths.metadata), metadata);
        const declared = (0,connector/* metadataOf */.Nk)({ metadata: reading });
        const named = (0,connector/* namesIn */.wX)(folder).filter((file) => (0,connector_hooks/* isHookName */.vL)(file) || isDockerfile(file));
        const unread = [];
        for (const place of [path, paths.packaged, paths.main]) {
            const entry = entryAt(entries, place);
            if (entry.kind === "unreadable")
                unread.push({ path: place, why: entry.why });
        }
        return {
            first: {
                name,
                path,
                folder,
                unread,
                metadata: reading,
                pyproject: (0,connector_reading/* readingOf */.MU)(entryAt(entries, paths.pyproject), pyproject),
                language: (0,language/* languageOf */.e)({
                    folder,
                    package: entryAt(entries, paths.packaged),
                    main: entryAt(entries, paths.main),
                    tags: declared?.tags ?? [],
                }),
            },
            address: declared?.documentationUrl?.text,
            namedPaths: named.map((file) => `${path}/${file}`),
            second: named.length === 0 ? { dockerfiles: [], hooks: [], hookModules: [] } : undefined,
        };
    }
}
const NO_ENTRIES = new Map();
function isLink({ kind }) {
    return kind === "symlink" || kind === "submodule";
}
function isDockerfile(name) {
    return name.length === 10 && name.toLowerCase() === "dockerfile";
}
/** What is read of every connector's folder before anything is known of it. */
function firstPaths(folder) {
    return Object.values(pathsOf(folder));
}
/** The places in a connector's folder that tell what it is. The same strings each time, whose hashes are known. */
const pathsOf = (0,memo/* memoized */.x)((path) => {
    const packaged = `${path}/${(0,language/* packageName */.o)((0,paths/* baseName */.F)(path))}`;
    return {
        path,
        metadata: (0,connector/* metadataPath */.xT)({ path }),
        pyproject: `${path}/pyproject.toml`,
        packaged,
        main: `${path}/src/main`,
    };
}, CACHE_SIZE);
/** Whether all that was asked for could be read; what could not may be there the next time. */
function isWhole(entries) {
    for (const { kind } of entries.values())
        if (kind === "unreadable")
            return false;
    return true;
}
async function secondOf({ first, namedPaths }, entries) {
    const named = namedPaths.map((path) => ({ name: path.slice(first.path.length + 1), entry: entryAt(entries, path) }));
    const files = (isWanted) => named
        .filter(({ name }) => isWanted(name))
        .map(({ name, entry }) => ({
        name,
        ...(entry.kind === "file" && { text: entry.text }),
        ...(isLink(entry) && { isLink: true }),
    }));
    const hooks = files(connector_hooks/* isHookName */.vL);
    const dockerfiles = files(isDockerfile).filter(({ name }) => named.some((file) => file.name === name && file.entry.kind !== "folder"));
    return { dockerfiles, hooks, hookModules: await (0,connector_hooks/* importedModules */.i5)(hooks, (0,connector/* namesIn */.wX)(first.folder)) };
}
/** Written out, because copying the parts with `...` takes several times as long, and a history has many connectors. */
function connectorOf(first, second, page) {
    const { name, path, folder, unread, metadata, pyproject, language } = first;
    const { dockerfiles, hooks, hookModules } = second;
    return { name, path, folder, unread, metadata, pyproject, language, dockerfiles, hooks, hookModules, page };
}
function pageIn(pages, page) {
    if (!page.ok)
        return { ok: false, why: page.problem };
    return { ok: true, value: { path: page.path, changelog: pages.get(page.path) ?? connector_reading/* ABSENT */.sj } };
}
/**
 * Parses the text of files, each text once. What is parsed of a page mostly does not hold its text, which may be long: V8
 * copies what is shorter than 13 characters.
 */
function parsedOnce(parse) {
    const known = new memo/* Recent */.g(CACHE_SIZE);
    return (file) => {
        const before = known.get(file.oid);
        if (before)
            return before;
        const parsed = parse(file.text);
        known.set(file.oid, parsed);
        return parsed;
    };
}
function entryAt(entries, path) {
    return entries.get(path) ?? { kind: "unreadable", why: `${path} was not read` };
}

// EXTERNAL MODULE: ./src/model/tree.ts
var tree = __webpack_require__(9897);
;// CONCATENATED MODULE: ./src/library/library.ts


/** What is read: the rest tells nothing about versions. A name without a dot may be a folder. */
const WANTED = /^[^.]+$|\.(py|json|md|txt|toml)$|^dockerfile/i;
const TESTS = /^(tests?|unit_tests|integration_tests)$/i;
/** Ten times what the real library has. */
const MAX_FILES = 1000;
/** Reads the library on both sides of a change; `undefined` where the change leaves it alone. */
async function readLibrary({ before, after, changes }, folders) {
    const links = changes.filter((change) => change.kind !== "removed" &&
        tree/* LINK_MODES */.K.has(change.after.mode) &&
        folders.some((folder) => (0,paths/* isBelow */.Y)(folder, change.path)));
    const files = changes.filter(({ path }) => folders.some((folder) => (0,paths/* isBelow */.Y)(path, folder)));
    if (files.length + links.length === 0)
        return undefined;
    const touched = folders.filter((folder) => files.some(({ path }) => (0,paths/* isBelow */.Y)(path, folder)));
    const [old, now] = await Promise.all([before, after].map((tree) => filesBelow(tree, touched)));
    return { kind: "library", folders, files, links, before: old, after: now };
}
/** Reads level by level, so that each takes one round. */
async function filesBelow(tree, folders) {
    const files = new Map();
    let asked = 0;
    for (let paths = [...folders]; paths.length > 0;) {
        asked += paths.length;
        if (asked > MAX_FILES) {
            files.set(folders[0], { kind: "unreadable", why: `the library has more than ${MAX_FILES} files` });
            break;
        }
        const below = [];
        for (const [path, entry] of await tree.read(paths)) {
            if (entry.kind === "folder")
                below.push(...entry.names.filter((name) => WANTED.test(name) && !TESTS.test(name)).map((name) => `${path}/${name}`));
            else if (entry.kind !== "absent")
                files.set(path, entry);
        }
        paths = below;
    }
    return files;
}

// EXTERNAL MODULE: ./src/policy/apply.ts
var apply = __webpack_require__(2798);
// EXTERNAL MODULE: ./src/policy/change.ts + 1 modules
var change = __webpack_require__(1190);
// EXTERNAL MODULE: ./src/policy/scope.ts
var policy_scope = __webpack_require__(761);
// EXTERNAL MODULE: ./src/image/reference.ts
var image_reference = __webpack_require__(3564);
// EXTERNAL MODULE: ./src/policy/official.ts
var official = __webpack_require__(8829);
;// CONCATENATED MODULE: ./src/rules/ask-early.ts





// A registry answers slowly, so what the rules will ask for certain is asked before they do. Lookups ask each question
// once and never reject, so nobody has to wait for these answers.
/**
 * Before anything is read: where the policy has only one repository, its versions will be asked for as soon as a
 * connector is touched. A folder with a changed `metadata.yaml` is one.
 * @param folders the changed files of each touched folder
 */
function askBeforeReading(folders, policy, lookups) {
    if (!isLive(lookups))
        return;
    const [repository, ...others] = (0,policy_policy/* repositoriesOf */.Ub)(policy);
    if (repository === undefined || others.length > 0)
        return;
    const isConnector = ([name, files]) => files.some(({ path, kind }) => kind !== "removed" && path === `${(0,policy_scope/* connectorsRoot */.bt)(policy)}/${name}/metadata.yaml`);
    if ([...folders].some(isConnector))
        void lookups.published(repository);
}
/** While the rest of a connector is read: the versions of its image, and what its tag points at. */
function askWhileReading({ metadata, language }, policy, lookups) {
    if (!isLive(lookups))
        return;
    const text = (0,connector/* metadataOf */.Nk)({ metadata })?.baseImage?.text;
    const repository = metadata.kind === "absent" ? undefined : (0,official/* officialRepository */.A)([language], text, policy);
    if (repository === undefined)
        return;
    void lookups.published(repository);
    const reference = (0,image_reference/* parseReference */.F)(text ?? "");
    if (!reference.ok)
        return;
    const { tag, digest } = reference.value;
    if (reference.value.repository === repository && tag !== undefined)
        void lookups.image({ repository, tag, digest });
}
function isLive({ catalog }) {
    return catalog.kind === "registry";
}

// EXTERNAL MODULE: ./src/image/latest.ts
var image_latest = __webpack_require__(6746);
// EXTERNAL MODULE: ./src/connector/bump.ts
var bump = __webpack_require__(2751);
;// CONCATENATED MODULE: ./src/connector/expected.ts



/** Works out what a connector should become. `date` is the day that a new changelog row gets. */
function expectedOf(change, choice, date) {
    const { repository, published, known } = choice;
    const imageBy = (versions) => expectedImage(repository, versions, choice);
    const image = published?.ok
        ? { ok: true, value: imageBy(published.value) }
        : published;
    const baseVersion = (0,connector/* metadataOf */.Nk)(change.tip)?.version?.text ?? (0,connector/* metadataOf */.Nk)(change.before)?.version?.text;
    const version = baseVersion === undefined || change.change === "added" ? undefined : (0,bump/* nextPatch */.W7)(baseVersion);
    return {
        repository,
        image: repository === undefined ? undefined : image,
        known: repository !== undefined && known?.length ? imageBy(known) : undefined,
        version,
        date,
        subject: SUBJECTS[change.intent] ?? "Update the base image",
    };
}
function expectedImage(repository, published, { platforms, pythonBefore, pythonAfter }) {
    const choose = (python) => (0,image_latest/* candidates */.Xi)(published, { platforms, python });
    const fitting = choose(pythonBefore);
    const [latest] = fitting;
    return {
        repository,
        candidates: fitting,
        candidatesAfter: pythonAfter === pythonBefore ? fitting : choose(pythonAfter),
        latest: latest && { version: latest.version, reference: `${repository}:${latest.version}@${latest.digest}` },
    };
}
/** What a changelog row says, where it is not just that the image was updated. */
const SUBJECTS = {
    migration: "Use the official base image",
    switch: "Use the official base image",
    none: "Update",
};

// EXTERNAL MODULE: ./src/image/python.ts
var image_python = __webpack_require__(7211);
// EXTERNAL MODULE: ./src/text/day.ts
var day = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/rules/base-image.ts
var base_image = __webpack_require__(4006);
// EXTERNAL MODULE: ./src/rules/changelog.ts
var rules_changelog = __webpack_require__(9633);
;// CONCATENATED MODULE: ./src/rules/context.ts









/** What rules about one connector know beside its change. */
async function connectorContext(change, context) {
    const { policy, lookups, now, pullRequest, asked } = context;
    const { before, after } = change;
    const isGone = change.change === "removed";
    const repository = repositoryFor(change, policy);
    const published = repository === undefined || isGone ? undefined : await lookups.published(repository);
    const pythonAfter = constraintOf(after, policy);
    // An image is chosen for the connector as the base describes it, so that a change cannot choose for itself.
    const pythonBefore = change.change === "added" ? pythonAfter : constraintOf(before, policy);
    const known = repository === undefined || published?.ok !== false ? undefined : lookups.known?.(repository);
    const choice = { repository, published, known, platforms: policy.latest.platforms, pythonBefore, pythonAfter };
    const expected = expectedOf(change, choice, (0,day/* isoDay */.kh)(now));
    const held = heldTo(change, context);
    const changelog = (0,rules_changelog/* ownChangelog */.lb)(change);
    // Written out, because a copy with `...` takes several times as long, and a history has many.
    return {
        policy,
        now,
        pullRequest,
        lookups,
        asked,
        expected,
        held,
        image: (0,base_image/* declaredImage */.wB)(change, expected),
        row: (0,rules_changelog/* neededRow */.K6)(change, changelog, expected.version, held, policy),
        changelog,
    };
}
/**
 * How strictly a change is held to the rules: one that touches the image to all of them; one that leaves it alone, in
 * scope, to the state of its connector; any other only gets notices.
 */
function heldTo(change, { policy, asked }) {
    const scope = (0,policy_scope/* inScope */.SB)(change.before, policy) || (0,policy_scope/* inScope */.SB)(change.after, policy);
    const touches = (0,connector_change/* touchesImage */.NM)(change);
    if (asked?.has(change.name))
        return { inScope: true, touchesImage: touches, state: "error", aged: "error", asked: true };
    if (touches)
        return { inScope: scope, touchesImage: touches, state: "error", aged: "error" };
    if (!scope)
        return { inScope: scope, touchesImage: touches, state: "notice", aged: "notice" };
    return { inScope: scope, touchesImage: touches, state: (0,connector_change/* touchesCode */.Nw)(change) ? "error" : "warning", aged: "notice" };
}
/** The repository of the official image: by the language, else by that before the change. */
function repositoryFor({ before, after, change }, policy) {
    const languages = (change === "removed" ? [before] : [after, before]).map(({ language }) => language);
    return (0,official/* officialRepository */.A)(languages, (0,connector/* metadataOf */.Nk)(after)?.baseImage?.text, policy);
}
function constraintOf({ pyproject }, policy) {
    const python = pyproject.kind === "valid" ? pyproject.value.python : undefined;
    return python && policy.latest.compatible ? (0,image_python/* parsePythonConstraint */.z)(python.text) : undefined;
}

// EXTERNAL MODULE: ./src/rules/index.ts + 18 modules
var src_rules = __webpack_require__(6071);
// EXTERNAL MODULE: ./src/rules/rule.ts
var rules_rule = __webpack_require__(281);
// EXTERNAL MODULE: ./src/text/order.ts
var order = __webpack_require__(9891);
// EXTERNAL MODULE: ./src/model/verdict.ts
var verdict = __webpack_require__(7088);
;// CONCATENATED MODULE: ./src/verdict.ts

/** What a criterion's state is decided by: the first line that matches. */
const STATES = [
    ["fail", ({ effect, exemption }) => effect === "error" && !exemption],
    ["unknown", ({ effect, exemption }) => effect === "unverified" && !exemption],
    ["review", ({ effect, exemption }) => effect === "review" && !exemption],
    ["warn", ({ effect, exemption }) => effect === "warning" && !exemption],
    ["exempt", ({ exemption }) => exemption !== undefined],
];
/** The state of one criterion. `applied` says whether any of its rules had something to judge. */
function stateOf(findings, applied) {
    const match = STATES.find(([, matches]) => findings.some(matches));
    return match?.[0] ?? (applied ? "pass" : "not-applicable");
}
/** The outcome of a run: the worst of its states, where only `fail`, `unknown` and `review` hold a change back. */
function outcomeOf(states) {
    const all = new Set(states);
    return verdict/* OUTCOMES */.i.find((outcome) => all.has(outcome)) ?? "pass";
}
/** The exit codes of the command line; 2 is wrong usage or policy. */
const EXIT_CODES = { pass: 0, fail: 1, unknown: 3, review: 4 };

;// CONCATENATED MODULE: ./src/check.ts



















/** Three times the connectors of the largest monorepo. */
const MAX_CONNECTORS = 2000;
/** The longest message, in characters; texts of a pull request stand in some. */
const MAX_MESSAGE = 1000;
/** Judges a change: the one pipeline of every command and of the Action. Rejects only where a tree cannot be read at all. */
async function check_check(comparison, options) {
    const { now, pullRequest, asked, reader = read_createReader() } = options;
    const policies = await (0,change/* readPolicies */.h9)(comparison, options.policy, src_rules.RULE_IDS, options.policyPath);
    const policy = options.policy ?? (policies.base?.ok ? policies.base.policy : policy_policy/* DEFAULT_POLICY */.zj);
    const lookups = typeof options.lookups === "function" ? options.lookups(policy) : options.lookups;
    const context = { policy, now, lookups, pullRequest, asked };
    const { folders, links } = (0,policy_scope/* touchedFolders */.S9)(comparison.changes, policy);
    for (const name of asked ?? [])
        if (!folders.has(name))
            folders.set(name, []);
    if (folders.size > MAX_CONNECTORS)
        throw new errors/* UserError */.y(`The change touches ${folders.size} connectors; at most ${MAX_CONNECTORS} are judged at once. Split it.`, 3);
    askBeforeReading(folders, policy, lookups);
    const ask = (connector) => askWhileReading(connector, policy, lookups);
    const [{ changes, others }, library] = await Promise.all([
        readChanges(comparison, (0,policy_scope/* connectorsRoot */.bt)(policy), folders, policy.docs, reader, ask),
        readLibrary(comparison, policy.library),
    ]);
    const gate = { kind: "policy", ...policies, links, optOuts: changes.flatMap(change/* optOutOf */.ld) };
    const subjects = [...changes, gate, ...(library ? [library] : [])];
    const judged = await Promise.all(subjects.map((subject) => judge(subject, context)));
    const findings = [];
    for (const one of judged)
        for (const finding of one.findings)
            findings.push(finding);
    const bySubject = check_grouped(findings);
    const connectors = changes.map((change, index) => {
        const { name, path, intent, before, after } = change;
        const { applied, inScope } = judged[index];
        return {
            name,
            path,
            change: change.change,
            intent,
            language: (change.change === "removed" ? before : after).language,
            supportLevel: (0,connector/* metadataOf */.Nk)(after)?.supportLevel?.text ?? null,
            inScope,
            facts: (0,connector_change/* factsOf */.xS)(change),
            criteria: criteriaOf(bySubject.get(name) ?? [], applied),
        };
    });
    const states = new Set([stateOf(bySubject.get(undefined) ?? [], false)]);
    for (const { criteria } of connectors)
        for (const name of finding/* CRITERIA */.wf)
            states.add(criteria[name]);
    return {
        outcome: outcomeOf(states),
        base: comparison.tip.commit,
        head: comparison.after.commit,
        pullRequest: pullRequest ?? null,
        catalog: { ...lookups.catalog },
        now,
        connectors,
        findings: withExcerpts(findings, changes).sort(byImportance),
        notConnectors: others,
    };
}
function check_grouped(findings) {
    const groups = new Map();
    for (const finding of findings) {
        const group = groups.get(finding.subject);
        if (group)
            group.push(finding);
        else
            groups.set(finding.subject, [finding]);
    }
    return groups;
}
/** Runs every rule that is about the subject's kind, all at once, so that their lookups can be batched. */
async function judge(subject, general) {
    const { policy, now } = general;
    const connector = subject.kind === "connector" ? subject : undefined;
    const own = connector && (await connectorContext(connector, general));
    const isOff = ({ id }) => policy.rules[id] === "off";
    const applied = new Set();
    const rules = src_rules/* RULES */.y.filter((rule) => rule.subject === subject.kind && (rule.alwaysRuns || !isOff(rule)));
    const answers = rules.map((rule) => run(rule, subject, own ?? general));
    // Most rules answer at once, and a history has hundreds of thousands of answers.
    const late = await Promise.all(answers.filter((answer) => answer instanceof Promise));
    const findings = [];
    for (const [index, rule] of rules.entries()) {
        const answer = answers[index];
        const remarks = answer instanceof Promise ? late.shift() : answer;
        if (remarks === rules_rule/* NOT_APPLICABLE */.Q)
            continue;
        const judges = remarks.length === 0 || remarks.some(({ follows }) => !follows);
        if (judges && !isOff(rule))
            applied.add(rule.criterion);
        for (const remark of remarks) {
            const owner = remark.subject ?? connector?.name;
            const message = (0,text_printable/* shortened */.v)(remark.message, MAX_MESSAGE);
            const finding = { rule: rule.id, ...remark, message, ...(owner !== undefined && { subject: owner }) };
            const kept = (0,apply/* applyPolicy */.VC)(finding, rule.severity, policy, now);
            if (kept)
                findings.push(kept);
        }
    }
    if (connector)
        findings.push(...(0,apply/* expiredNotices */.RL)(connector, policy, now));
    return { findings, applied, inScope: own?.held.inScope ?? false };
}
/** TypeScript cannot see that a rule's subject and the subject's kind agree; the caller has filtered. */
function run(rule, subject, context) {
    const check = rule.check;
    return check(subject, context);
}
/** Not by `Object.fromEntries`, whose objects are slow to read and to write as JSON; a history has many of them. */
function criteriaOf(findings, applied) {
    const criteria = {};
    for (const name of finding/* CRITERIA */.wf) {
        const own = findings.filter(({ rule }) => src_rules/* CRITERION_OF */.c.get(rule) === name);
        criteria[name] = stateOf(own, applied.has(name));
    }
    return criteria;
}
function byImportance(a, b) {
    return ((0,order/* compareText */.n)(a.subject ?? "", b.subject ?? "") ||
        finding/* EFFECTS */.tQ.indexOf(a.effect) - finding/* EFFECTS */.tQ.indexOf(b.effect) ||
        (0,order/* compareText */.n)(a.at.path, b.at.path) ||
        a.at.range.start.line - b.at.range.start.line ||
        src_rules.RULE_IDS.indexOf(a.rule) - src_rules.RULE_IDS.indexOf(b.rule));
}
const MAX_EXCERPT = 240;
/** Adds the line that each finding points at, from the texts that were read anyway. */
function withExcerpts(findings, changes) {
    const byName = new Map(changes.map((change) => [change.name, change]));
    return findings.map((finding) => {
        const change = finding.subject === undefined ? undefined : byName.get(finding.subject);
        const isGone = change?.files.some(({ path, kind }) => path === finding.at.path && kind === "removed");
        const excerpt = change && excerpt_linesOf(isGone ? change.before : change.after, finding.at.path)?.line(finding.at.range.start.line);
        return excerpt?.trim() ? { ...finding, excerpt: excerpt.slice(0, MAX_EXCERPT) } : finding;
    });
}

;// CONCATENATED MODULE: ./src/policy/likely.ts






/**
 * The paths that judging a change will most likely read, told from the paths that probably changed. For a store that can
 * ask for many things at once; what is missing here is read all the same.
 * @param policy where the policy at the base is not known yet, the default one
 * @param policyPath where the policy file stands
 */
function likelyPaths(changed, policy = policy_policy/* DEFAULT_POLICY */.zj, policyPath = policy_policy/* POLICY_PATH */.l$) {
    const root = (0,policy_scope/* connectorsRoot */.bt)(policy);
    const names = changed.flatMap((path) => {
        const [name, ...rest] = path.startsWith(`${root}/`) ? path.slice(root.length + 1).split("/") : [];
        return name !== undefined && rest.length > 0 ? [name] : [];
    });
    const connectors = [...new Set(names)].flatMap((name) => firstPaths(`${root}/${name}`));
    return [...new Set([policyPath, ...connectors, ...changed.filter((path) => isRead(path, policy))])];
}
/** Whether a changed file is one whose text is looked at. */
function isRead(path, { docs }) {
    const name = (0,paths/* baseName */.F)(path);
    const isPage = path.startsWith(`${docs.root}/`) && name.endsWith(".md");
    return isPage || (0,change/* isGateFile */.GA)(path) || (0,connector_hooks/* isHookName */.vL)(name) || name.toLowerCase() === "dockerfile";
}

// EXTERNAL MODULE: ./src/repository/github.ts + 5 modules
var repository_github = __webpack_require__(6758);
;// CONCATENATED MODULE: ./src/github/reviewers.ts



/**
 * Who may approve: who is named in `review.reviewers`, is a member of `review.team`, or has at least `review.permission`
 * on the repository. One that says so is enough; one that cannot be read matters only when no other says so. Everybody is
 * asked about once.
 */
function rightsOf(api, repository, { review }) {
    const known = new Map();
    const team = teamOf(review.team, repository);
    const ask = async (login) => {
        if (review.reviewers.some((reviewer) => isSameName(reviewer, login)))
            return { entitled: true };
        const answers = await Promise.all([
            hasPermission(api, repository, login, review.permission),
            ...(team ? [isMember(api, repository, team, login)] : []),
        ]);
        if (answers.some(({ entitled }) => entitled))
            return { entitled: true };
        const whys = answers.flatMap((answer) => (answer.entitled === undefined ? [answer.why] : []));
        return whys.length > 0 ? { entitled: undefined, why: whys.join("; ") } : { entitled: false };
    };
    return (login) => {
        const key = login.toLowerCase();
        const right = known.get(key) ?? ask(login);
        known.set(key, right);
        return right;
    };
}
/** The policy's team: `organization/slug`, or the slug alone for a team of the repository's owner. */
function teamOf(team, { owner }) {
    if (team === null)
        return undefined;
    const slash = team.indexOf("/");
    return { organization: slash < 0 ? owner : team.slice(0, slash), slug: team.slice(slash + 1) };
}
/** From the least to the most. */
const ROLES = ["none", "read", "triage", "write", "maintain", "admin"];
/** The same as the flags of a user, for roles that an organization has made itself. */
const FLAGS = { triage: "triage", write: "push", maintain: "maintain", admin: "admin" };
/** https://docs.github.com/en/rest/collaborators/collaborators#get-repository-permissions-for-a-user */
async function hasPermission(api, { owner, name: repo }, login, needed) {
    const unknown = (cause) => ({
        entitled: undefined,
        why: `the permission of ${login} on the repository cannot be read: ${cause}`,
    });
    try {
        const route = "GET /repos/{owner}/{repo}/collaborators/{username}/permission";
        const { data } = await api.rest(route, { owner, repo, username: login });
        const role = (0,record/* isRecord */.u)(data) ? data.role_name : undefined;
        if (typeof role !== "string")
            return unknown(github_api/* NO_JSON */.j1);
        const flag = partOf(data, "user", "permissions", FLAGS[needed]);
        const rank = ROLES.indexOf(role);
        return { entitled: rank < 0 ? flag === true : rank >= ROLES.indexOf(needed) };
    }
    catch (error) {
        // An account that is gone has no permission.
        if (error.status === 404)
            return { entitled: false };
        return unknown((0,github_api/* causeOf */.rl)(error, "metadata: read"));
    }
}
/** Members of child teams count, as they do for GitHub's own rules. */
async function isMember(api, repository, { organization, slug }, login) {
    const unknown = (cause) => ({
        entitled: undefined,
        why: `the members of the team ${organization}/${slug} cannot be read: ${cause}. It takes an App's token with "members: read"`,
    });
    const query = `query($owner:String!,$name:String!,$organization:String!,$slug:String!,$login:String!){
repository(owner:$owner,name:$name){id}
organization(login:$organization){team(slug:$slug){members(query:$login,first:100){nodes{login}}}}}`;
    try {
        const root = await whole(api, repository, query, { organization, slug, login });
        const nodes = partOf(root, "organization", "team", "members", "nodes");
        if (!Array.isArray(nodes))
            return unknown("there is no such team, or the token may not see it");
        return { entitled: nodes.some((node) => (0,record/* isRecord */.u)(node) && isSameName(String(node.login), login)) };
    }
    catch (error) {
        return unknown(whyOf(error));
    }
}

;// CONCATENATED MODULE: ./src/github/reviews.ts




const REVIEWS = `reviews(states:[APPROVED,CHANGES_REQUESTED,DISMISSED],first:100,after:$reviews){${PAGE}
nodes{state submittedAt author{__typename login} commit{oid}}}`;
const COMMITS = `commits(first:100,after:$commits){${PAGE}
nodes{commit{oid parents(first:20){totalCount nodes{oid}} authors(first:50){totalCount nodes{user{login}}} committer{user{login}}}}}`;
/**
 * Reads all reviews and commits of a pull request.
 * @throws UserError where GitHub does not tell all of them, or tells them of another head
 */
async function readDiscussion(api, repository, { number, headSha }) {
    const read = async (parameters, fields, variables) => {
        const query = `query($owner:String!,$name:String!,$number:Int!,${parameters}){
repository(owner:$owner,name:$name){pullRequest(number:$number){headRefOid ${fields}}}}`;
        const root = await whole(api, repository, query, { number, ...variables });
        const pull = partOf(root, "repository", "pullRequest");
        if (!(0,record/* isRecord */.u)(pull) || pull.headRefOid !== headSha)
            throw (0,github_api/* trouble */.U$)("the pull request was pushed to meanwhile");
        return pull;
    };
    const first = await read("$reviews:String,$commits:String", `${REVIEWS} ${COMMITS}`, {});
    const [reviews, commits] = await Promise.all([
        wholeList(first.reviews, async (after) => (await read("$reviews:String", REVIEWS, { reviews: after })).reviews, "reviews"),
        wholeList(first.commits, async (after) => (await read("$commits:String", COMMITS, { commits: after })).commits, "commits"),
    ]);
    return { opinions: opinionsIn(reviews), commits: commits.map(commitIn) };
}
/** Reviews are listed as they were begun, but count from when they were submitted. */
function opinionsIn(reviews) {
    const newest = new Map();
    for (const review of [...reviews].sort((a, b) => timeOf(a) - timeOf(b))) {
        const by = accountIn(review.author);
        if (!by)
            continue;
        const commit = partOf(review, "commit", "oid");
        newest.set(by.login.toLowerCase(), {
            by,
            isApproval: review.state === "APPROVED",
            ...((0,github_query/* isId */.eQ)(commit) && { commit }),
        });
    }
    return [...newest.values()];
}
function timeOf({ submittedAt }) {
    const time = Date.parse(String(submittedAt));
    if (Number.isNaN(time))
        throw (0,github_api/* trouble */.U$)("a review has no time");
    return time;
}
function commitIn(node) {
    const { oid, parents, authors, committer } = (0,record/* isRecord */.u)(node.commit) ? node.commit : {};
    const ids = nodesIn(parents).map((parent) => parent.oid);
    if (!(0,github_query/* isId */.eQ)(oid) || !ids.every(github_query/* isId */.eQ))
        throw (0,github_api/* trouble */.U$)("a commit arrived incomplete");
    const users = [...nodesIn(authors).map(({ user }) => user), partOf(committer, "user")];
    return { oid, parents: ids, logins: users.flatMap((user) => accountIn(user)?.login ?? []) };
}
/** A short list of which one page has to hold all. */
function nodesIn(list) {
    const { totalCount, nodes } = (0,record/* isRecord */.u)(list) ? list : {};
    if (!Array.isArray(nodes) || !nodes.every(record/* isRecord */.u) || nodes.length !== totalCount)
        throw (0,github_api/* trouble */.U$)("a commit arrived incomplete");
    return nodes;
}

;// CONCATENATED MODULE: ./src/github/approvals.ts



/**
 * Finds out who, entitled by the policy, has approved files as they would land: each of them has, in the commit that was
 * reviewed, the object id and mode that it has in what would land, and was part of the pull request's change there. A
 * reviewer's newest opinion counts. Whoever opened the pull request or made a commit that touches one of the files does
 * not count, nor do bots and accounts that are gone. An answer is given only where GitHub told all of it.
 */
function approvalsLookup(question) {
    const { api, repository, pull, policy } = question;
    const rights = rightsOf(api, repository, policy);
    let reading;
    return async (paths) => {
        if (pull.approvals === 0)
            return { ok: true, value: [] };
        try {
            reading ??= readDiscussion(api, repository, pull);
            return await approvalsOf(paths, await reading, question, rights);
        }
        catch (error) {
            return { ok: false, why: whyOf(error) };
        }
    };
}
/** More approvals are looked into only when none of these counts. */
const AT_ONCE = 10;
async function approvalsOf(paths, discussion, question, rights) {
    const approvals = discussion.opinions.filter(({ isApproval }) => isApproval).reverse();
    const [notes, doubts] = [[], []];
    for (let start = 0; start < approvals.length; start += AT_ONCE) {
        const some = approvals.slice(start, start + AT_ONCE);
        const answers = await Promise.allSettled(some.map((one) => approvals_judge(one, paths, discussion, question, rights)));
        const value = some.filter((_, index) => {
            const answer = answers[index];
            return answer?.status === "fulfilled" && answer.value.counts;
        });
        if (value.length > 0)
            return { ok: true, value: value.map(({ by }) => ({ login: by.login })) };
        for (const answer of answers) {
            if (answer.status === "rejected")
                doubts.push(whyOf(answer.reason));
            else if (!answer.value.counts)
                notes.push(answer.value.why);
        }
    }
    if (doubts.length > 0)
        return { ok: false, why: [...new Set(doubts)].join("; ") };
    return { ok: true, value: [], ...(notes.length > 0 && { note: notes.slice(0, 3).join(" ") }) };
}
async function approvals_judge({ by: { login, isPerson }, commit }, paths, { commits }, { store, pull, judged }, rights) {
    const not = (why) => ({ counts: false, why });
    if (!isPerson)
        return not(`The approval of ${login} does not count, because it is no person's.`);
    if (isSameName(login, pull.author.login))
        return not(`The approval of ${login} does not count, because ${login} has opened the pull request.`);
    if (commit === undefined)
        return not(`The commit that ${login} has approved is gone.`);
    const own = commits.filter(({ logins }) => logins.some((one) => isSameName(one, login)));
    // What would land differs from the base, and so does the head, whose content that is.
    const starts = commit === pull.headSha ? [] : await startsOf(commit, commits, pull, store);
    const seen = [judged, commit, ...starts, ...own.flatMap(({ oid, parents }) => [oid, ...parents])];
    const blobs = new Map(await Promise.all([...new Set(seen)].map(async (id) => [id, await store.blobs(id, paths)])));
    const isSame = (one, other) => (path) => isSameBlob(blobs.get(one)?.get(path), blobs.get(other)?.get(path));
    if (!paths.every(isSame(commit, judged)))
        return not(`${login} has approved another state of it.`);
    if (starts.some((start) => paths.some(isSame(start, commit))))
        return not(`${login} has approved a commit that leaves it as it was.`);
    const touches = ({ oid, parents }) => paths.some((path) => parents.length > 0
        ? parents.every((parent) => !isSame(parent, oid)(path))
        : blobs.get(oid)?.get(path) !== undefined);
    if (own.some(touches))
        return not(`The approval of ${login} does not count, because ${login} has worked on it in this pull request.`);
    const right = await rights(login);
    if (right.entitled === undefined)
        throw new Error(right.why);
    return right.entitled ? { counts: true } : not(`${login} has approved it, but is not among those who can.`);
}
/**
 * Where the change that a reviewed commit shows began: the commits of the base that the pull request's commits up to it
 * stand on.
 */
async function startsOf(commit, commits, { baseSha }, store) {
    const own = new Map(commits.map((one) => [one.oid, one]));
    // A commit that is not part of the pull request any more, because the branch was rewritten.
    if (!own.has(commit))
        return [await store.mergeBase(baseSha, commit)];
    const [starts, seen, waiting] = [new Set(), new Set([commit]), [commit]];
    for (let oid = waiting.pop(); oid !== undefined; oid = waiting.pop())
        for (const parent of own.get(oid)?.parents ?? []) {
            if (!own.has(parent))
                starts.add(parent);
            else if (!seen.has(parent)) {
                seen.add(parent);
                waiting.push(parent);
            }
        }
    return [...starts];
}
function isSameBlob(one, other) {
    return one?.oid === other?.oid && one?.mode === other?.mode;
}

;// CONCATENATED MODULE: ./src/github/checks.ts



/** Reads the results of checks on a commit: all of them once, whatever is asked for. */
function checksLookup(question) {
    let reading;
    return async (wanted) => {
        try {
            reading ??= readResults(question);
            const results = await reading;
            return { ok: true, value: wanted.map((check) => checks_stateOf(check, results, question.own)) };
        }
        catch (error) {
            const why = whyOf(error);
            const advice = '. The token needs the permissions "checks: read" and "statuses: read"';
            return { ok: false, why: /not accessible/i.test(why) ? why + advice : why };
        }
    };
}
/** The worst first: where several have a name, all of them have to succeed, as for GitHub's own required checks. */
const checks_STATES = ["failure", "skipped", "pending", "success"];
function checks_stateOf({ name, app }, results, own) {
    if (own.names.includes(name))
        return { name, state: "own" };
    const named = results.filter((result) => result.name === name && (app === undefined || isSameName(result.app ?? "", app)));
    if (named.length > 0 && named.every(({ isOwn }) => isOwn))
        return { name, state: "own" };
    const newest = new Map();
    for (const result of named.filter(({ isOwn }) => !isOwn)) {
        const key = `${result.isRun} ${result.app}`;
        if (result.order >= (newest.get(key)?.order ?? 0))
            newest.set(key, result);
    }
    const worst = checks_STATES.flatMap((state) => [...newest.values()].filter((result) => result.state === state))[0];
    if (!worst)
        return { name, state: "missing" };
    return { name, state: worst.state, ...(worst.said !== undefined && { said: worst.said }) };
}
const CONTEXTS = `contexts(first:100,after:$after){${PAGE} nodes{__typename
...on CheckRun{databaseId name status conclusion detailsUrl checkSuite{app{slug}}}
...on StatusContext{context state createdAt creator{__typename login}}}}`;
/** https://docs.github.com/en/graphql/reference/objects#statuscheckrollup: statuses are the newest of their contexts. */
async function readResults({ api, repository, sha, own }) {
    const page = async (after) => {
        const query = `query($owner:String!,$name:String!,$sha:GitObjectID!,$after:String){
repository(owner:$owner,name:$name){object(oid:$sha){...on Commit{oid statusCheckRollup{${CONTEXTS}}}}}}`;
        const commit = partOf(await whole(api, repository, query, { sha, after }), "repository", "object");
        if (!(0,record/* isRecord */.u)(commit) || commit.oid !== sha)
            throw (0,github_api/* trouble */.U$)(`there is no commit ${sha}`);
        return commit.statusCheckRollup === null ? undefined : partOf(commit.statusCheckRollup, "contexts");
    };
    const first = await page(null);
    // A commit without any result has no rollup.
    if (first === undefined)
        return [];
    return (await wholeList(first, page, "checks")).map((node) => resultIn(node, own));
}
function resultIn(node, { runUrl }) {
    if (node.__typename === "StatusContext") {
        const { context, createdAt, creator } = node;
        const order = Date.parse(String(createdAt));
        if (typeof context !== "string" || Number.isNaN(order))
            throw (0,github_api/* trouble */.U$)("a commit status arrived incomplete");
        const app = (0,record/* isRecord */.u)(creator) && creator.__typename === "Bot" ? String(creator.login) : undefined;
        return { name: context, app, order, isRun: false, isOwn: false, ...judged(STATUS_STATES, node.state) };
    }
    const { databaseId, name, status, conclusion, detailsUrl } = node;
    if (typeof name !== "string" || typeof databaseId !== "number" || typeof status !== "string")
        throw (0,github_api/* trouble */.U$)("a check run arrived incomplete");
    const slug = partOf(node, "checkSuite", "app", "slug");
    return {
        name,
        app: typeof slug === "string" ? slug : undefined,
        order: databaseId,
        isRun: true,
        isOwn: runUrl !== "" && String(detailsUrl).startsWith(`${runUrl}/`),
        ...(status === "COMPLETED" ? judged(CONCLUSIONS, conclusion) : { state: "pending" }),
    };
}
const STATUS_STATES = {
    SUCCESS: "success",
    PENDING: "pending",
    EXPECTED: "pending",
};
/** A check that was skipped, or is neutral, has not tested anything. */
const CONCLUSIONS = {
    SUCCESS: "success",
    NEUTRAL: "skipped",
    SKIPPED: "skipped",
};
/** What is not known to be anything else is a failure. */
function judged(states, word) {
    const said = String(word).toLowerCase().replaceAll("_", " ");
    return { state: states[String(word)] ?? "failure", said };
}

;// CONCATENATED MODULE: ./src/github/status.ts





/** https://docs.github.com/en/rest/commits/statuses#create-a-commit-status takes at most so many characters. */
const MAX_DESCRIPTION = 140;
/** GitHub takes 1000 statuses of one context on a commit, and then keeps the last. A run writes two or three. */
const FULL = 900;
/** An answer that does not say that the status was written is no yes. Writing it twice changes nothing. */
const MAX_TRIES = 2;
/** @param url where the run's summary is found */
function commitStatus(api, { owner, name: repo }, { context, url }) {
    const write = async (sha, state, text, scope) => {
        const description = (0,text_printable/* shortened */.v)((0,text_printable/* printable */.g)(text), MAX_DESCRIPTION);
        const target_url = scope === undefined ? url : `${url}#${scope}`;
        const parameters = { owner, repo, sha, state, context, description, ...(url !== "" && { target_url }) };
        try {
            for (let tries = 0; tries < MAX_TRIES; tries++) {
                const { data } = await api.rest("POST /repos/{owner}/{repo}/statuses/{sha}", parameters);
                if ((0,record/* isRecord */.u)(data) && data.state === state)
                    return { ok: true };
            }
            return { ok: false, isPermission: false, why: github_api/* NO_JSON */.j1 };
        }
        catch (error) {
            return { ok: false, isPermission: isRefusal(error), why: (0,github_api/* causeOf */.rl)(error, "statuses: write") };
        }
    };
    return {
        pending: (sha) => write(sha, "pending", "Judging the change"),
        verdict: (sha, { outcome, reason, scope }) => write(sha, outcome === "pass" ? "success" : "failure", `${outcome}: ${reason}`, scope),
        async shown(sha) {
            const route = "GET /repos/{owner}/{repo}/commits/{ref}/status";
            const { data } = await api.rest(route, { owner, repo, ref: sha, per_page: 100 });
            const { statuses } = (data ?? {});
            const all = Array.isArray(statuses) ? statuses : [];
            const own = all.find((status) => status.context === context);
            const said = /^(\w+): (.*)$/.exec(String(own?.description));
            const outcome = verdict/* OUTCOMES */.i.find((one) => one === said?.[1]);
            const isVerdict = outcome && own?.state === (outcome === "pass" ? "success" : "failure");
            const [, scope] = /#([0-9a-f]+)$/.exec(String(own?.target_url)) ?? [];
            return isVerdict ? { outcome, reason: said?.[2] ?? "", scope } : undefined;
        },
        async obstacle(sha) {
            const route = "GET /repos/{owner}/{repo}/commits/{ref}/statuses";
            const unknown = (why) => `the commit's statuses cannot be read from GitHub: ${why}`;
            try {
                const { data } = await api.rest(route, { owner, repo, ref: sha, per_page: 1, page: FULL });
                if (!Array.isArray(data))
                    return unknown(github_api/* NO_JSON */.j1);
                return data.length > 0
                    ? "the commit has 900 or more statuses, and GitHub may soon take no more: push another commit"
                    : undefined;
            }
            catch (error) {
                return unknown((0,github_api/* causeOf */.rl)(error, "statuses: read"));
            }
        },
    };
}
/** Whether the token may not do it at all. Limits of rate answer 403 as well, but with headers that say when to come back. */
function isRefusal(error) {
    const { status, message = "" } = error;
    return status === 403 && /not accessible|must have|permission/i.test(message);
}
/** The worst of several verdicts. */
function worst(verdicts) {
    return [...verdicts].sort((a, b) => verdict/* OUTCOMES */.i.indexOf(a.outcome) - verdict/* OUTCOMES */.i.indexOf(b.outcome))[0];
}
/** A report in one line: what holds the change back, and where. */
function reasonOf({ outcome, connectors, findings }) {
    const effect = { fail: "error", unknown: "unverified", review: "review", pass: undefined }[outcome];
    if (effect === undefined)
        return connectors.length === 0 ? "no connector is touched" : `${(0,words/* counted */.h)(connectors.length, "connector")} in order`;
    const own = findings.filter((finding) => finding.effect === effect && !finding.exemption);
    const subjects = [...new Set(own.map(({ subject }) => subject ?? "the policy"))];
    const noun = { error: "error", unverified: "open question", review: "missing approval" }[effect];
    const where = subjects.length > 2 ? `${subjects[0]} and ${subjects.length - 1} more` : subjects.join(" and ");
    return `${(0,words/* counted */.h)(own.length, noun)} in ${where}: ${own[0]?.message ?? ""}`;
}

;// CONCATENATED MODULE: ./src/github/judge.ts








/** Judges what would land; never throws. What was read once is not read again. */
class Judge {
    #api;
    #repository;
    #store;
    #options;
    constructor(api, repository, options) {
        this.#api = api;
        this.#repository = repository;
        this.#store = new repository_github/* GitHubStore */.P(api, repository);
        this.#options = options;
    }
    /** Judges the test merge with the base's tip. */
    pull(pull) {
        const { baseSha, headSha, mergeSha } = pull;
        if (pull.mergeable === "conflict")
            return unknown(pull, `it conflicts with ${pull.baseRef}: resolve the conflict`);
        if (mergeSha === undefined)
            return unknown(pull, `GitHub has made no test merge of it with ${pull.baseRef} yet: run the gate again`);
        return this.#judge(pull, headSha, (foresight) => this.#store.compareMerge(baseSha, headSha, mergeSha, foresight));
    }
    /**
     * Judges what a merge queue's commit adds to the one before. CI counts as it is on the pull request's head: on the
     * queue's commit it only begins now, and there the branch rules wait for it.
     */
    group(pull, base, head) {
        return this.#judge(pull, pull.headSha, (foresight) => this.#store.between(base, head, base, foresight));
    }
    async #judge(pull, checked, compare) {
        const { catalog, policyPath, own, now } = this.#options;
        const [api, repository, store] = [this.#api, this.#repository, this.#store];
        try {
            const read = likelyPaths(pull.files, policy_policy/* DEFAULT_POLICY */.zj, policyPath);
            const comparison = await compare({ changed: pull.files, read });
            const images = await catalog(comparison.tip, now);
            let policy = policy_policy/* DEFAULT_POLICY */.zj;
            const report = await check_check(comparison, {
                now,
                policyPath,
                pullRequest: pull.number,
                lookups: (judging) => {
                    policy = judging;
                    return {
                        ...images(judging),
                        approvals: approvalsLookup({
                            api,
                            repository,
                            store,
                            pull,
                            policy: judging,
                            judged: comparison.after.commit,
                        }),
                        checks: checksLookup({ api, repository, sha: checked, own }),
                    };
                },
            });
            return { pull, outcome: report.outcome, reason: reasonOf(report), judged: { comparison, report, policy } };
        }
        catch (error) {
            return unknown(pull, judge_whyOf(error));
        }
    }
}
async function unknown(pull, reason) {
    return { pull, outcome: "unknown", reason };
}
/** An error in one sentence; what is no user's error is the gate's own. */
function judge_whyOf(error) {
    const { message, stack } = error;
    if (error instanceof errors/* UserError */.y)
        return message;
    return `the gate itself failed, please report it: ${message} ${String(stack).split("\n")[1]?.trim() ?? ""}`;
}

// EXTERNAL MODULE: ./src/github/log.ts
var github_log = __webpack_require__(3385);
;// CONCATENATED MODULE: ./src/github/pull.ts




/** More pull requests of one head are not judged. */
const MAX_PULLS = 20;
const PULL = `fragment P on PullRequest{number title state isDraft author{__typename login}
headRefOid headRefName headRepository{nameWithOwner} isCrossRepository
baseRefName baseRef{target{oid}} labels(first:100){nodes{name}}
mergeable potentialMergeCommit{oid parents(first:3){nodes{oid}}}
changedFiles files(first:100){nodes{path}}
approved:reviews(states:[APPROVED],last:100){totalCount nodes{id}}
refused:reviews(states:[CHANGES_REQUESTED],last:100){totalCount nodes{id}}}`;
/**
 * Who else has this head: GitHub knows a fork's commit only by its branch's name and by its search, which can lag behind;
 * an own commit by the commit itself.
 */
const SHARED = `branch:pullRequests(states:[OPEN],headRefName:$branch,first:100){nodes{number headRefOid}}
commit:object(oid:$sha){...on Commit{associatedPullRequests(first:100){nodes{number headRefOid}}}}`;
const SEARCH = "search(type:ISSUE,first:100,query:$search){nodes{...on PullRequest{number headRefOid state}}}";
/**
 * Reads a pull request and all others with the same head, the one that was asked for first. `undefined` when none of them
 * is open.
 * @throws UserError when GitHub does not tell all of it
 */
async function readHead(api, repository, { number, headSha = ZERO, headRef = "" }) {
    const query = `query($owner:String!,$name:String!,$number:Int!,$sha:GitObjectID!,$branch:String!,$search:String!){
repository(owner:$owner,name:$name){pull:pullRequest(number:$number){...P}${SHARED}}${SEARCH}}${PULL}`;
    const root = await whole(api, repository, query, { number, ...shared(repository, headSha, headRef) });
    const asked = pullIn(root.repository.pull);
    if (asked.headSha !== headSha || asked.headRef !== headRef)
        return readHead(api, repository, { number, headSha: asked.headSha, headRef: asked.headRef });
    const others = sharing(root, headSha).filter((one) => one !== number);
    if (others.length >= MAX_PULLS)
        throw (0,github_api/* trouble */.U$)(`${headSha} is the head of ${others.length + 1} open pull requests, and at most ${MAX_PULLS} are judged`);
    const pulls = [asked, ...(await readPulls(api, repository, others))].filter((pull) => pull.isOpen && pull.headSha === headSha);
    return pulls.length === 0 ? undefined : { sha: headSha, pulls };
}
/** The numbers of the open pull requests with exactly this head: repository (`owner/name`), branch and commit. */
async function findPulls(api, repository, head) {
    const query = `query($owner:String!,$name:String!,$branch:String!){repository(owner:$owner,name:$name){
branch:pullRequests(states:[OPEN],headRefName:$branch,first:100,orderBy:{field:CREATED_AT,direction:DESC}){
nodes{number headRefOid headRepository{nameWithOwner}}}}}`;
    const root = await whole(api, repository, query, { branch: head.branch });
    return nodesOf(root, "repository", "branch").flatMap(({ number, headRefOid, headRepository }) => {
        const isIt = headRefOid === head.sha && (0,record/* isRecord */.u)(headRepository) && headRepository.nameWithOwner === head.repository;
        return isIt && typeof number === "number" ? [number] : [];
    });
}
/** Reads one pull request, open or not. @throws UserError when GitHub does not tell all of it */
async function readPull(api, repository, number) {
    return (await readPulls(api, repository, [number]))[0];
}
async function readPulls(api, repository, numbers) {
    if (numbers.length === 0)
        return [];
    const fields = numbers.map((number) => `p${number}:pullRequest(number:${number}){...P}`).join(" ");
    const query = `query($owner:String!,$name:String!){repository(owner:$owner,name:$name){${fields}}}${PULL}`;
    const root = await whole(api, repository, query, {});
    return numbers.map((number) => pullIn(root.repository[`p${number}`]));
}
const ZERO = "0".repeat(40);
function shared({ owner, name }, sha, branch) {
    return { sha, branch, search: `repo:${owner}/${name} is:pr is:open ${sha}` };
}
function sharing(root, sha) {
    const nodes = [
        ...nodesOf(root, "repository", "branch"),
        ...nodesOf(root, "repository", "commit", "associatedPullRequests"),
        ...nodesOf(root, "search"),
    ];
    const numbers = nodes.flatMap(({ number, headRefOid }) => headRefOid === sha && typeof number === "number" ? [number] : []);
    return [...new Set(numbers)].sort((a, b) => a - b);
}
function pullIn(value) {
    const pull = (0,record/* isRecord */.u)(value) ? value : {};
    const author = (0,record/* isRecord */.u)(pull.author) ? pull.author : { login: "ghost" };
    const baseSha = (0,record/* isRecord */.u)(pull.baseRef) && (0,record/* isRecord */.u)(pull.baseRef.target) ? pull.baseRef.target.oid : undefined;
    const { number, headRefOid: headSha, baseRefName: baseRef, headRefName: headRef, changedFiles } = pull;
    const isWhole = typeof number === "number" &&
        (0,github_query/* isId */.eQ)(headSha) &&
        (0,github_query/* isId */.eQ)(baseSha) &&
        typeof baseRef === "string" &&
        typeof headRef === "string" &&
        typeof changedFiles === "number";
    if (!isWhole)
        throw (0,github_api/* trouble */.U$)("the pull request arrived incomplete");
    const mergeSha = mergeOf(pull.potentialMergeCommit, baseSha, headSha);
    const headRepository = (0,record/* isRecord */.u)(pull.headRepository) ? String(pull.headRepository.nameWithOwner) : undefined;
    return {
        number,
        title: String(pull.title),
        author: {
            login: String(author.login).replace(/\[bot\]$/, ""),
            isBot: author.__typename === "Bot" || /\[bot\]$/.test(String(author.login)),
        },
        isOpen: pull.state === "OPEN",
        isDraft: pull.isDraft === true,
        headSha,
        headRef,
        ...(headRepository !== undefined && { headRepository }),
        isFork: pull.isCrossRepository !== false,
        baseSha,
        baseRef,
        labels: nodesOf(pull.labels).map((label) => String(label.name)),
        ...(mergeSha !== undefined && { mergeSha }),
        mergeable: pull.mergeable === "MERGEABLE" ? "yes" : pull.mergeable === "CONFLICTING" ? "conflict" : "unknown",
        changedFiles,
        files: nodesOf(pull.files).map((file) => String(file.path)),
        reviews: JSON.stringify([reviewsIn(pull.approved), reviewsIn(pull.refused)]),
        approvals: Number(reviewsIn(pull.approved)[0]),
    };
}
function mergeOf(merge, base, head) {
    if (!(0,record/* isRecord */.u)(merge) || !(0,github_query/* isId */.eQ)(merge.oid))
        return undefined;
    const parents = nodesOf(merge.parents).map(({ oid }) => oid);
    return parents.length === 2 && parents[0] === base && parents[1] === head ? merge.oid : undefined;
}
function reviewsIn(value) {
    const { totalCount } = (0,record/* isRecord */.u)(value) ? value : {};
    if (typeof totalCount !== "number")
        throw (0,github_api/* trouble */.U$)("the reviews arrived incomplete");
    return [totalCount, ...nodesOf(value).map(({ id }) => id)];
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"1.0.0"};
;// CONCATENATED MODULE: ./src/report/json.ts
/** The report's version 1 (schema/report.schema.json): additions are allowed, nothing is renamed. */
function jsonReport(report) {
    const { outcome, base, head, pullRequest, catalog, now, connectors, findings, notConnectors } = report;
    const { kind, name, until, asked } = catalog;
    // JSON leaves out what is undefined; one shape for all is written several times as fast as many.
    return {
        schema: 1,
        outcome,
        base,
        head,
        pullRequest,
        catalog: { kind, name, until, asked, asOf: now.toISOString() },
        connectors,
        findings: findings.map(jsonFinding),
        notConnectors,
    };
}
/**
 * A value as JSON text for a program or a log. A log of GitHub Actions takes `##[` for a workflow command wherever it
 * stands, so it is written with an escape; in JSON it can only stand in a string.
 */
function jsonText(value, indent) {
    return JSON.stringify(value, null, indent).replaceAll("##[", "#\\u0023[");
}
function jsonFinding({ rule, effect, subject, message, details, at, fix, exemption }) {
    return {
        rule,
        severity: effect,
        connector: subject ?? null,
        message,
        details,
        path: at.path,
        start: at.range.start,
        end: at.range.end,
        fix: fix && { title: fix.title, edits: fix.edits.map(jsonEdit) },
        exemption: exemption && { until: exemption.until, reason: exemption.reason },
        help: `docs/rules/${rule}.md`,
    };
}
function jsonEdit(edit) {
    if (edit.kind !== "replace")
        return edit;
    const { kind, path, range, text } = edit;
    return { kind, path, ...range, text };
}

;// CONCATENATED MODULE: ./src/report/wrap.ts

/**
 * Breaks the lines that are wider than a screen at their spaces, and indents what continues a line by two more. A word
 * that is wider than the screen stays whole, so that paths can be clicked and values copied. Colours take no room.
 * @param columns in characters; without it nothing is broken
 */
function wrap_wrapped(text, columns) {
    if (columns === undefined)
        return text;
    return text
        .split("\n")
        .map((line) => wrappedLine(line, columns))
        .join("\n");
}
/** A space, but not the one between a state's sign and its word. */
const BREAK = /(?<!(?:^|[ m])[✗?◉!~✓·]) /u;
function wrappedLine(line, columns) {
    const start = /^ */.exec(line)?.[0] ?? "";
    if (width(line) <= columns)
        return line;
    const lines = [];
    let current = "";
    for (const word of line.slice(start.length).split(BREAK)) {
        const indent = lines.length === 0 ? start : `${start}  `;
        const longer = current === "" ? indent + word : `${current} ${word}`;
        // At the start of a line, "::" could be a workflow command.
        if (current === "" || width(longer) <= columns || word.startsWith("::"))
            current = longer;
        else {
            lines.push(current);
            current = `${start}  ${word}`;
        }
    }
    return [...lines, current].join("\n");
}
function width(text) {
    return stripVTControlCharacters(text).length;
}

;// CONCATENATED MODULE: ./src/report/text.ts






/** The report for a terminal: by connector, each finding with its line and a caret; the last line says what to do. */
function textReport(report, { color, program, columns, fix = `${program} fix` }) {
    const paint = painter(color);
    const about = (name) => report.findings.filter(({ subject }) => subject === name);
    const room = columns === undefined ? WIDTH : Math.max(20, columns - GUTTER);
    const show = (finding) => findingBlock(finding, paint, room);
    const blocks = [
        ...report.connectors.map((connector) => connectorBlock(connector, about(connector.name).map(show), paint)),
        ...generalBlock(about(undefined).map(show), paint),
    ];
    return `${wrapped([...blocks, summary(report, paint, program, fix)].join("\n\n"), columns)}\n`;
}
function connectorBlock(connector, findings, paint) {
    const { name, language, supportLevel, intent, change, inScope, criteria } = connector;
    const what = [supportLevel, language === "unknown" ? "language not recognized" : language]
        .filter(Boolean)
        .map((word) => printable(word))
        .join(" ");
    const did = change === "modified" ? (intent === "none" ? "image untouched" : intent) : change;
    const scope = inScope ? "" : ", out of scope";
    const heading = `${paint("bold", printable(name))}  ${paint("dim", `${shortened(what, 60)}, ${did}${scope}`)}`;
    const states = CRITERIA.map((criterion) => stateWord(criteria[criterion], criterion, paint)).join(" ");
    return [heading, `  ${states}`, ...findings].join("\n");
}
function stateWord(state, criterion, paint) {
    const { sign, format } = STATE_STYLE[state];
    return paint(format, `${sign} ${criterion}`);
}
function generalBlock(findings, paint) {
    return findings.length === 0
        ? []
        : [[paint("bold", "Policy, workflow and base image library"), ...findings].join("\n")];
}
function findingBlock(finding, paint, room) {
    const { effect, rule, message, details = [], at, excerpt, fix, exemption } = finding;
    const { word, format } = exemption ? EXEMPT_STYLE : EFFECT_STYLE[effect];
    const { line, column } = at.range.start;
    const lines = [
        "",
        `  ${paint(format, word)} ${printable(message)} ${paint("dim", `[${rule}]`)}`,
        `    ${paint("dim", `${printable(at.path)}:${line}:${column}`)}`,
        ...details.map((detail) => `    ${printable(detail)}`),
    ];
    if (excerpt !== undefined)
        lines.push(...caret(excerpt, at.range, room, (text) => paint(format, text), paint));
    if (exemption)
        lines.push(`    ${paint(format, `until ${exemption.until}: ${printable(exemption.reason)}`)}`);
    if (fix)
        lines.push(`    ${paint("green", `fix: ${printable(fix.title)}`)}`);
    return lines.join("\n");
}
/** The room for a line of a file where the screen's width is not known, and the room that its number takes. */
const WIDTH = 110;
const GUTTER = 11;
/** The line with a caret below what is meant; a long line is cut so that the place stays in sight. */
function caret(excerpt, { start, end }, room, marked, paint) {
    const lead = Math.min(20, Math.floor(room / 2));
    const shift = start.column > room - lead ? Math.max(0, start.column - lead) : 0;
    const shown = printable(printable(excerpt.slice(shift)).slice(0, room));
    const offset = Math.min(printable(excerpt.slice(shift, start.column - 1)).length, room - 1);
    const length = end.line === start.line ? end.column - start.column : excerpt.length - start.column + 1;
    const number = String(start.line).padStart(6);
    const mark = "^".repeat(Math.max(1, Math.min(length, shown.length - offset)));
    return [
        `  ${paint("dim", `${number} │`)} ${shown}`,
        `  ${paint("dim", `${" ".repeat(6)} │`)} ${" ".repeat(offset)}${marked(mark)}`,
    ];
}
function summary(report, paint, program, fix) {
    const { outcome, connectors, catalog, now, notConnectors, base, head } = report;
    const { words, format } = OUTCOME_STYLE[outcome];
    const lines = [];
    if (notConnectors.length > 0) {
        const names = notConnectors.slice(0, 3).map(printable).join(", ");
        const more = notConnectors.length > 3 ? ` and ${notConnectors.length - 3} more` : "";
        lines.push(paint("dim", `Not judged, because no metadata.yaml stands there: ${names}${more}`));
    }
    lines.push(paint("dim", `Compared ${base.slice(0, 10)} … ${head.slice(0, 10)}, as of ${isoDay(now)}, with ${printable(catalogAnd(catalog))}.`), `${paint(format, words)} ${paint("dim", `(${counted(connectors.length, "connector")})`)}`);
    lines.push(nextStep(report, program, fix));
    return lines.join("\n");
}
/** A catalog, and from when its answers are. */
function catalogAnd({ kind, name, until, asked }) {
    if (kind !== "registry")
        return until === undefined ? name : `${name}, which ends ${until}`;
    return asked === undefined
        ? `${name}, which was not asked`
        : `${name}, asked on ${asked.slice(0, 10)} at ${asked.slice(11, 16)} UTC`;
}
/** The one thing to do next. */
function nextStep({ outcome, findings, connectors, notConnectors, base, head }, program, fix = `${program} fix`) {
    const blocking = findings.filter(({ exemption }) => !exemption);
    const first = (effect) => blocking.find((finding) => finding.effect === effect);
    switch (outcome) {
        case "fail":
            return blocking.some((finding) => finding.effect === "error" && finding.fix)
                ? `Next: \`${fix}\` mends what has a fix above; then commit and run the same again. \`${program} explain ${first("error")?.rule}\` says why and how.`
                : `Next: make the changes above, commit, and run the same again. \`${program} explain ${first("error")?.rule}\` says why and how.`;
        case "unknown":
            return `Next: \`${program} explain ${first("unverified")?.rule}\` says what could not be verified and how to answer it.`;
        case "review":
            return "Next: ask the reviewers named above for their approval; nothing else has to change.";
        case "pass":
            if (connectors.length > 0)
                return "Nothing to do.";
            if (base === head)
                return "The head is the base itself, so there is nothing to compare. Name other revisions with --base and --head.";
            return notConnectors.length > 0
                ? "No connector was judged. A folder is one as soon as it has a metadata.yaml."
                : "No connector is touched: nothing to do. Only commits are judged, not what is uncommitted.";
    }
}

;// CONCATENATED MODULE: ./src/report/markdown.ts







/**
 * The report for people on GitHub: the outcome and what to do, a table, the findings with their fixes, the worst first.
 * It is cut to the limit between two rows or findings, and says how many are missing.
 */
function markdownReport(report, options) {
    const connectors = [...report.connectors].sort((a, b) => markdown_worst(a) - markdown_worst(b));
    const blocks = blocksOf(report, connectors, options);
    const [head, tail] = [introduction(report), closing(report, options)];
    const room = options.limit - bytes(head) - bytes(tail) - MAX_NOTES;
    const table = tableOf(connectors, room / 2);
    const findings = cut(blocks, room - bytes(table));
    return `${[head, table, findings, tail].filter(Boolean).join("\n\n")}\n`;
}
/** Room for the line breaks between parts and for what is said about what is missing, in bytes. */
const MAX_NOTES = 500;
/** What is longer than this is folded. */
const FOLD = { rows: 20, blocks: 10, lines: 16 };
/** The longest patch that is shown, in bytes. */
const MAX_PATCH = 16_384;
function introduction({ outcome, findings, connectors }) {
    const where = (effect) => {
        const own = findings.filter((finding) => finding.effect === effect && !finding.exemption);
        const subjects = new Set(own.flatMap(({ subject }) => subject ?? [])).size;
        const of = subjects > 0 ? ` in ${subjects} of ${(0,words/* counted */.h)(connectors.length, "connector")}` : "";
        return [(0,words/* counted */.h)(own.length, effect === "error" ? "error" : "question"), of];
    };
    const todo = {
        fail: () => `${where("error").join("")}: make the changes below, commit and push.`,
        unknown: () => `${where("unverified").join(" without an answer")}, which is never a pass: what and why is below.`,
        review: () => "The reviewers named below have to; nothing else has to change.",
        pass: () => "Nothing to do.",
    };
    return `**${style_STATE_STYLE[outcome].sign} ${style_OUTCOME_STYLE[outcome].words}.** ${todo[outcome]()}`;
}
function closing(report, { program, fix }) {
    const { base, head, catalog, now, notConnectors } = report;
    const asked = `${now.toISOString().slice(0, 16).replace("T", " ")} UTC`;
    const lines = [
        `Compared ${(0,markdown_text/* code */.aY)(base.slice(0, 10))} with ${(0,markdown_text/* code */.aY)(head.slice(0, 10))}. Published images, as of ${asked}: ${(0,markdown_text/* prose */.CS)(catalogAnd(catalog))}.`,
    ];
    if (notConnectors.length > 0) {
        const names = notConnectors.slice(0, 3).map(markdown_text/* code */.aY).join(", ");
        const more = notConnectors.length > 3 ? ` and ${notConnectors.length - 3} more` : "";
        lines.push(`Not judged, because no ${(0,markdown_text/* code */.aY)("metadata.yaml")} stands there: ${names}${more}.`);
    }
    return [...lines, (0,markdown_text/* prose */.CS)(nextStep(report, program, fix))].join("\n\n");
}
function tableOf(connectors, room) {
    if (connectors.length === 0)
        return "";
    const header = `| connector | ${finding/* CRITERIA */.wf.join(" | ")} |\n|${" --- |".repeat(finding/* CRITERIA */.wf.length + 1)}`;
    const rows = connectors.map(({ name, criteria }) => `| ${(0,markdown_text/* cell */.Hn)(name)} | ${finding/* CRITERIA */.wf.map((criterion) => stateText(criteria[criterion])).join(" | ")} |`);
    const shown = fitting(rows, room - 2 * bytes(header));
    const [open, folded] = [rows.slice(0, Math.min(shown, FOLD.rows)), rows.slice(FOLD.rows, shown)];
    const parts = [[header, ...open].join("\n")];
    if (folded.length > 0)
        parts.push(details((0,words/* counted */.h)(folded.length, "more connector"), [header, ...folded].join("\n")));
    if (shown < rows.length)
        parts.push(`${(0,words/* counted */.h)(rows.length - shown, "more connector")} left out here.`);
    return parts.join("\n\n");
}
/** Sign and word on one line. */
function stateText(state) {
    const text = `${style_STATE_STYLE[state].sign}\u00A0${state === "not-applicable" ? "n/a" : state}`;
    return state === "fail" ? `**${text}**` : text;
}
function blocksOf({ findings }, connectors, options) {
    const about = new Map();
    for (const finding of findings) {
        const texts = about.get(finding.subject);
        const text = findingText(finding, options);
        if (texts)
            texts.push(text);
        else
            about.set(finding.subject, [text]);
    }
    const block = (heading, name) => ({ heading, findings: about.get(name) ?? [] });
    return [
        block("#### Policy and workflow", undefined),
        ...connectors.map((connector) => block(`#### ${(0,markdown_text/* code */.aY)(connector.name)}${description(connector)}`, connector.name)),
    ].filter((one) => one.findings.length > 0);
}
function description({ language, supportLevel, change, intent, inScope }) {
    const what = language === "unknown" ? "language not recognized" : language;
    const did = change === "modified" ? (intent === "none" ? "image untouched" : intent) : change;
    return `: ${(0,markdown_text/* prose */.CS)([supportLevel ?? "", what].join(" ").trim())}, ${did}${inScope ? "" : ", out of scope"}`;
}
function findingText(finding, options) {
    const { effect, exemption, message, details = [], at, rule, fix } = finding;
    const state = exemption ? "exempt" : STATE_OF[effect];
    const sign = state ? `${style_STATE_STYLE[state].sign} ` : "";
    const { word } = exemption ? style_EXEMPT_STYLE : style_EFFECT_STYLE[effect];
    const isThere = !options.sources.has(at.path) || options.sources.get(at.path)?.after !== undefined;
    const where = (0,markdown_text/* place */.ik)(at.path, at.range.start.line, isThere ? options.files : undefined);
    const lines = [`**${sign}${word}** ${(0,markdown_text/* prose */.CS)(message)}`, `${where} · ${ruleText(rule, options.pages)}`];
    lines.push(...details.map(markdown_text/* prose */.CS));
    if (exemption)
        lines.push(`Allowed until ${exemption.until}: ${(0,markdown_text/* prose */.CS)(exemption.reason)}`);
    // In a comment, GitHub breaks a line at its end too, so that a break and an end would be two.
    return [lines.join("<br>"), ...(fix ? fixText(fix, options.sources) : [])].join("\n\n");
}
/** The states that effects lead to, for their signs. */
const STATE_OF = {
    error: "fail",
    unverified: "unknown",
    review: "review",
    warning: "warn",
};
function ruleText(rule, pages) {
    return pages === undefined ? (0,markdown_text/* code */.aY)(rule) : `[${(0,markdown_text/* code */.aY)(rule)}](${pages}${(0,markdown_text/* encoded */.dS)(rule)}.md)`;
}
function fixText(fix, sources) {
    const title = `**Fix:** ${(0,markdown_text/* prose */.CS)(fix.title)}.`;
    const patch = fix.edits.every(({ kind }) => kind === "delete") ? undefined : fixPatch(fix, sources);
    if (!patch)
        return [title];
    const block = (0,markdown_text/* codeBlock */.DV)("diff", patch);
    if (bytes(block) > MAX_PATCH)
        return [`${title} Its ${patch.length} lines are too long to be shown here.`];
    return patch.length > FOLD.lines ? [title, details(`The fix in ${patch.length} lines`, block)] : [title, block];
}
/** As many findings as fit, the rest counted. */
function cut(blocks, room) {
    const total = blocks.reduce((sum, { findings }) => sum + findings.length, 0);
    const isFolded = blocks.length > FOLD.blocks;
    const parts = [];
    let [left, shown] = [room, 0];
    for (const { heading, findings } of blocks) {
        const frame = (texts) => {
            const text = texts.join("\n\n");
            return `${heading}\n\n${isFolded ? details((0,words/* counted */.h)(texts.length, "finding"), text) : text}`;
        };
        const count = fitting(findings, left - bytes(frame([])) - 10, 2);
        if (count === 0)
            break;
        const part = frame(findings.slice(0, count));
        parts.push(part);
        left -= bytes(part) + 2;
        shown += count;
        if (count < findings.length)
            break;
    }
    if (shown < total)
        parts.push(`${(0,words/* counted */.h)(total - shown, "more finding")} left out here.`);
    return parts.join("\n\n");
}
function details(summary, text) {
    return `<details>\n<summary>${summary}</summary>\n\n${text}\n\n</details>`;
}
/** How many of the first texts fit, with `gap` bytes after each. */
function fitting(texts, room, gap = 1) {
    let left = room;
    const end = texts.findIndex((text) => {
        left -= bytes(text) + gap;
        return left < 0;
    });
    return end < 0 ? texts.length : end;
}
function markdown_worst({ criteria }) {
    return Math.min(...Object.values(criteria).map((state) => verdict/* STATES */.x.indexOf(state)));
}
function bytes(text) {
    return Buffer.byteLength(text);
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./src/report/sarif.ts







/** What GitHub takes at most: results of a run, and bytes of the file when it is compressed. */
const SARIF_LIMITS = { results: 25_000, compressed: 10_000_000 };
/**
 * The report as a SARIF 2.1.0 log (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), as text. Where it
 * would be more than the limits, the least severe findings are left out, and a notification counts them.
 */
function sarifReport(report, options) {
    const { results: most, compressed } = options.limits ?? SARIF_LIMITS;
    const all = resultsOf(report.findings);
    let count = Math.min(all.length, most);
    for (;;) {
        const text = jsonText(sarifLog(report, all.slice(0, count), all.length - count, options));
        // What is small enough as it is need not be compressed to know.
        const size = Buffer.byteLength(text) <= compressed ? 0 : (0,external_node_zlib_.gzipSync)(text).length;
        if (size <= compressed || count === 0)
            return text;
        count = Math.min(count - 1, Math.floor((count * compressed * 0.95) / size));
    }
}
function sarifLog(report, results, left, options) {
    const { outcome, base, head, pullRequest, catalog, now } = report;
    const notification = {
        level: "warning",
        message: {
            text: `${left} more ${left === 1 ? "finding is" : "findings are"} left out, because GitHub takes no more.`,
        },
    };
    return {
        $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        version: "2.1.0",
        runs: [
            {
                tool: {
                    driver: {
                        name: "Base Image Gate",
                        semanticVersion: options.version,
                        rules: src_rules/* RULES */.y.map((rule) => ruleDescriptor(rule, options)),
                    },
                },
                automationDetails: { id: "base-image-gate/" },
                columnKind: "utf16CodeUnits",
                invocations: [{ executionSuccessful: true, ...(left > 0 && { toolExecutionNotifications: [notification] }) }],
                properties: { outcome, base, head, pullRequest, catalog: { ...catalog, asOf: now.toISOString() } },
                results,
            },
        ],
    };
}
const LEVEL_OF = { error: "error", review: "warning", warning: "warning", notice: "note" };
function ruleDescriptor({ id, criterion, severity, summary }, { help, pages }) {
    const text = summary.replaceAll("`", "");
    return {
        id,
        name: id.replace(/(^|-)(.)/g, (_, _dash, letter) => letter.toUpperCase()),
        shortDescription: { text },
        fullDescription: { text },
        help: { text, markdown: withLinks(help.get(id) ?? summary, pages) },
        ...(pages !== undefined && { helpUri: `${pages}${id}.md` }),
        defaultConfiguration: { level: LEVEL_OF[severity] },
        properties: { tags: [criterion] },
    };
}
/** A page leads to its neighbours, which are not there beside an alert. */
function withLinks(page, pages) {
    return page.replace(/\[([^\]]+)\]\(([\w-]+\.md[^)]*)\)/g, (_, text, target) => pages === undefined ? text : `[${text}](${pages}${target})`);
}
/**
 * "open" could not be decided and "review" needs people (SARIF 3.27.9). They have no level of their own; GitHub, which
 * knows no kinds, then shows the rule's. It knows no suppressions either, so what is exempt is only a note.
 */
const KIND_OF = {
    error: { kind: "fail", level: "error" },
    unverified: { kind: "open" },
    review: { kind: "review" },
    warning: { kind: "fail", level: "warning" },
    notice: { kind: "fail", level: "note" },
};
/** The most severe first. */
function resultsOf(findings) {
    const seen = new Map();
    return mostSevereFirst(findings).map((finding) => {
        const { rule, subject, effect, exemption, message, details = [], at, fix } = finding;
        const identity = identityOf(finding);
        const count = (seen.get(identity) ?? 0) + 1;
        seen.set(identity, count);
        const sarifFix = fix && fixOf(fix);
        return {
            ruleId: rule,
            ruleIndex: src_rules/* RULES */.y.findIndex(({ id }) => id === rule),
            ...(exemption ? { kind: "fail", level: "note" } : KIND_OF[effect]),
            message: { text: [message, ...details].map(sarif_plain).join("\n") },
            locations: [
                {
                    physicalLocation: { artifactLocation: artifact(at.path), region: regionOf(at.range) },
                    ...(subject !== undefined && { logicalLocations: [{ name: (0,text_printable/* printable */.g)(subject), kind: "module" }] }),
                },
            ],
            // The one that GitHub tells alerts apart by.
            partialFingerprints: { primaryLocationLineHash: `${identity}:${count}` },
            ...(sarifFix && { fixes: [sarifFix] }),
            ...(exemption && {
                suppressions: [
                    {
                        kind: "external",
                        status: "accepted",
                        justification: `Until ${exemption.until}: ${(0,text_printable/* printable */.g)(exemption.reason)}`,
                    },
                ],
            }),
        };
    });
}
/** Tells findings apart wherever their lines move to: neither line number nor message, which can name a newer version. */
function identityOf({ rule, subject, at, excerpt }) {
    const parts = [rule, subject ?? null, at.path, excerpt?.trim() ?? null];
    return (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
/** Without what a viewer would read as a link or a placeholder (SARIF 3.11.5, 3.11.6). */
function sarif_plain(message) {
    return (0,text_printable/* printable */.g)(message)
        .replaceAll("](", "] (")
        .replace(/\{(\d+)\}/g, "{ $1 }");
}
function artifact(path) {
    return { uri: path.split("/").map(markdown_text/* encoded */.dS).join("/"), uriBaseId: "%SRCROOT%" };
}
/** `end` is exclusive in SARIF too. */
function regionOf({ start, end }) {
    return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
/** `undefined` where a file is to be deleted, which SARIF cannot say. */
function fixOf({ title, edits }) {
    if (edits.some(({ kind }) => kind === "delete"))
        return undefined;
    const paths = [...new Set(edits.map(({ path }) => path))];
    return {
        description: { text: sarif_plain(title) },
        artifactChanges: paths.map((path) => ({
            artifactLocation: artifact(path),
            replacements: edits.filter((edit) => edit.path === path).map(replacement),
        })),
    };
}
function replacement(edit) {
    if (edit.kind === "delete")
        return {};
    const range = edit.kind === "create" ? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } : edit.range;
    return { deletedRegion: regionOf(range), insertedContent: { text: edit.text } };
}

;// CONCATENATED MODULE: ./src/sources.ts
/**
 * Reads the files that findings point at or that their fixes edit, which most report forms show or compare. They were
 * read to judge the change, so a store that remembers them asks for nothing new.
 */
async function readSources({ before, after, changes }, findings) {
    const paths = [
        ...new Set(findings.flatMap(({ at, fix }) => [at.path, ...(fix?.edits ?? []).map(({ path }) => path)])),
    ];
    const touched = new Set(changes.map(({ path }) => path));
    const changed = paths.filter((path) => touched.has(path));
    const [old, now] = await Promise.all([before.read(changed), after.read(paths)]);
    return new Map(paths.map((path) => {
        const text = sources_textOf(now.get(path));
        return [path, { before: touched.has(path) ? sources_textOf(old.get(path)) : text, after: text }];
    }));
}
function sources_textOf(entry) {
    return entry?.kind === "file" ? entry.text : undefined;
}

;// CONCATENATED MODULE: ./src/github/reports.ts













/** Writes the job summary, and the reports as files. What cannot be written becomes a warning. */
async function writeReports(conclusion, repository, surroundings, log) {
    const { environment } = surroundings;
    try {
        await surroundings.addSummary(await reports_summaryOf(conclusion, repository, environment));
        const report = worst(conclusion.judgements)?.judged?.report;
        if (!report)
            return {};
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(environment.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), "base-image-gate-"));
        const files = { json: (0,external_node_path_.join)(folder, "report.json"), sarif: (0,external_node_path_.join)(folder, "report.sarif") };
        const help = await rulePages(surroundings.folder);
        const pages = pagesOf(environment);
        await (0,promises_.writeFile)(files.json, `${jsonText(jsonReport(report), 2)}\n`);
        await (0,promises_.writeFile)(files.sarif, `${sarifReport(report, { version: package_namespaceObject.rE, help, pages })}\n`);
        return files;
    }
    catch (error) {
        log.warning(`The reports cannot be written: ${error.message}.`);
        return {};
    }
}
async function reports_summaryOf({ judgements, outcome, reason }, { owner, name }, environment) {
    if (judgements.length === 0)
        return verdictLine({ outcome, reason });
    const limit = Math.floor(markdown_text/* MARKDOWN_LIMITS */.JO.summary / judgements.length) - 1000;
    const { GITHUB_SERVER_URL: server = "https://github.com" } = environment;
    const parts = judgements.map(async (judgement) => {
        const { pull, judged } = judgement;
        const heading = judgements.length > 1 ? `## #${pull.number}\n\n` : "";
        if (!judged)
            return heading + verdictLine(judgement);
        const { report, comparison } = judged;
        const sources = await readSources(comparison, report.findings);
        const files = `${server}/${owner}/${name}/blob/${pull.headSha}/`;
        const program = "base-image-gate";
        return heading + markdownReport(report, { limit, program, sources, files, pages: pagesOf(environment) });
    });
    return (await Promise.all(parts)).join("\n");
}
function verdictLine({ outcome, reason }) {
    return `**${style_STATE_STYLE[outcome].sign} ${style_OUTCOME_STYLE[outcome].words}.** ${(0,markdown_text/* prose */.CS)(reason)}\n`;
}
/** Where the rules' pages are on the web, if the runner tells where the Action comes from. */
function pagesOf(environment) {
    const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: action, GITHUB_ACTION_REF: ref } = environment;
    return server && action && ref ? `${server}/${action}/blob/${ref}/docs/rules/` : undefined;
}
async function rulePages(folder) {
    const page = async (id) => [id, await (0,promises_.readFile)((0,external_node_path_.join)(folder, "docs", "rules", `${id}.md`), "utf8")];
    return new Map(await Promise.all(src_rules.RULE_IDS.map(page)));
}
/** The states that a whole connector can have. */
const CONNECTOR_STATES = verdict/* STATES */.x.filter((state) => state !== "not-applicable");
/** The step's outputs; the same names stand in action.yml. */
function outputsOf({ outcome, judgements }, { json, sarif }) {
    const connectors = judgements.flatMap(({ judged }) => judged?.report.connectors ?? []);
    const inState = (state) => [
        ...new Set(connectors.filter((one) => reports_stateOf(one) === state).map(({ name }) => name)),
    ];
    return {
        outcome,
        "needs-review": String(needsReview(judgements)),
        json: json ?? "",
        sarif: sarif ?? "",
        ...Object.fromEntries(CONNECTOR_STATES.map((state) => [`connectors-${state}`, jsonText(inState(state))])),
    };
}
/** Whether an approval is missing, whatever else is. */
function needsReview(judgements) {
    const findings = judgements.flatMap(({ judged }) => judged?.report.findings ?? []);
    return findings.some(({ effect, exemption }) => effect === "review" && !exemption);
}
/** The worst state of a connector's criteria; `pass` where none applies. */
function reports_stateOf({ criteria }) {
    const states = new Set(Object.values(criteria));
    return CONNECTOR_STATES.find((state) => states.has(state)) ?? "pass";
}

;// CONCATENATED MODULE: ./src/github/comment.ts



/** What every comment of the gate begins with. Only a comment of the same account with it is the gate's. */
const COMMENT_MARKER = "<!-- base-image-gate -->";
const PERMISSION = "pull-requests: write";
/** Keeps the one comment: written when something is wrong, brought up to date, and folded away when all is well. */
async function keepComment(telling) {
    const { desk, writer, pull, report, settings } = telling;
    if (settings.comment === "off" || pull.isDraft || desk.comments === undefined)
        return;
    const isWell = report.outcome === "pass";
    const [own, ...others] = desk.comments;
    if (!own) {
        if (isWell && settings.comment === "on-failure")
            return;
        const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
        const write = { what: "write the comment", permission: PERMISSION };
        await writer.rest(write, route, { issue_number: pull.number, body: fullText(telling) });
        return;
    }
    const isFolded = isWell && settings.comment === "on-failure";
    await Promise.all([
        bringUpToDate(telling, own, isFolded ? allIsWell(pull.headSha) : fullText(telling)),
        own.isFolded === isFolded ? undefined : fold(telling, own, isFolded),
        // Two runs at once can have written one each.
        ...others.map((comment) => remove(telling, comment)),
    ]);
}
async function bringUpToDate({ writer }, { id, body: old }, body) {
    if (old.replaceAll("\r\n", "\n").trim() === body.trim())
        return;
    const route = "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}";
    await writer.rest({ what: "update its comment", permission: PERMISSION }, route, { comment_id: id, body });
}
async function fold({ writer }, { nodeId }, isFolded) {
    const [name, reason] = isFolded ? ["minimizeComment", ",classifier:RESOLVED"] : ["unminimizeComment", ""];
    const query = `mutation($id:ID!){${name}(input:{subjectId:$id${reason}}){clientMutationId}}`;
    const what = `${isFolded ? "fold" : "unfold"} its comment`;
    await writer.graphql({ what, permission: PERMISSION }, query, { id: nodeId });
}
async function remove({ writer }, { id }) {
    const route = "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}";
    await writer.rest({ what: "delete its second comment", permission: PERMISSION }, route, { comment_id: id });
}
const comment_HEADING = `${COMMENT_MARKER}\n### Base Image Gate\n\n`;
function allIsWell(head) {
    return `${comment_HEADING}**${style_STATE_STYLE.pass.sign} All is well** with ${(0,markdown_text/* code */.aY)(head.slice(0, 10))}.\n`;
}
function fullText(telling) {
    const after = [reviewers(telling), comment_link(telling.runUrl)].filter(Boolean).join("\n\n");
    const limit = markdown_text/* MARKDOWN_LIMITS */.JO.comment - Buffer.byteLength(comment_HEADING + after) - 10;
    return `${comment_HEADING}${telling.markdown(limit).trim()}\n\n${after}`.trim();
}
function comment_link(runUrl) {
    return runUrl === "" ? "" : `[The run, with its log and reports](${runUrl})`;
}
/** The most names that are listed. */
const MAX_NAMES = 10;
/** Who is asked for the review, and whose approval counts. None of them is mentioned, so that nobody gets mail. */
function reviewers({ awaitsReview, policy: { review }, repository }) {
    if (!awaitsReview)
        return "";
    const team = teamOf(review.team, repository);
    const names = review.reviewers.slice(0, MAX_NAMES).map(markdown_text/* code */.aY);
    if (review.reviewers.length > MAX_NAMES)
        names.push(`${review.reviewers.length - MAX_NAMES} more`);
    const who = [
        ...(team ? [`members of the team ${(0,markdown_text/* code */.aY)(`${team.organization}/${team.slug}`)}`] : []),
        ...names,
        `anyone with at least the permission ${(0,markdown_text/* code */.aY)(review.permission)}`,
    ].join(", ");
    return (`**Reviewers:** ${(0,markdown_text/* prose */.CS)(review.name)}. The approval of one of these counts: ${who}. It stays valid as long as the ` +
        "files that were approved stay as they are.");
}

;// CONCATENATED MODULE: ./src/github/label.ts

/** The label of pull requests that wait for the reviewers. */
function labelOf({ review }, { label }) {
    return label ?? review.label;
}
/** The label as it is made where the repository has none. */
const NEW = { color: "d93f0b", description: "Waits for the reviewers of build hooks and base images" };
/**
 * Adds the label while the reviewers are asked for something, and takes it away when they are not; never one that
 * somebody else has put there.
 */
async function keepLabel({ desk, writer, awaitsReview, policy, settings, pull }) {
    const name = labelOf(policy, settings);
    const { labels, hasLabel, isLabelOwn } = desk;
    if (labels === undefined || awaitsReview === undefined)
        return;
    const isThere = labels.some((label) => isSameName(label, name));
    const permission = "pull-requests: write";
    const issue = { issue_number: pull.number };
    if (awaitsReview && !isThere) {
        // Without a colour of its own it can still be added.
        if (!hasLabel)
            await writer.attempt("POST /repos/{owner}/{repo}/labels", { name, ...NEW });
        const write = { what: `add the label "${name}"`, permission };
        await writer.rest(write, "POST /repos/{owner}/{repo}/issues/{issue_number}/labels", { ...issue, labels: [name] });
    }
    if (!awaitsReview && isThere && isLabelOwn) {
        const write = { what: `remove the label "${name}"`, permission };
        await writer.rest(write, "DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}", { ...issue, name });
    }
}

;// CONCATENATED MODULE: ./src/github/review-request.ts


/** Requests the review of the policy's team, once. */
async function requestReview({ desk, writer, awaitsReview, policy, pull, repository }) {
    const team = teamOf(policy.review.team, repository);
    if (!awaitsReview || pull.isDraft || !team || desk.teams === undefined)
        return;
    const { organization, slug } = team;
    if (desk.teams.some((known) => isSameName(known, slug)))
        return;
    if (!isSameName(organization, repository.owner)) {
        const why = `it is no team of ${repository.owner}, and GitHub takes no others`;
        writer.notices.push(`The gate could not request a review from the team ${organization}/${slug}: ${why}.`);
        return;
    }
    const write = {
        what: `request a review from the team ${organization}/${slug}`,
        permission: "pull-requests: write",
        advice: 'A team takes an App\'s token with "members: read", and has to have access to the repository.',
    };
    const route = "POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers";
    await writer.rest(write, route, { pull_number: pull.number, team_reviewers: [slug] });
}

// EXTERNAL MODULE: ./src/repository/git-ids.ts
var git_ids = __webpack_require__(7267);
// EXTERNAL MODULE: ./src/repository/diff.ts
var diff = __webpack_require__(6941);
;// CONCATENATED MODULE: ./src/repository/overlay.ts


/** A comparison whose `after` has other files at some paths, and whose list of changes tells of them. */
async function overlay_overlaid(comparison, overlay) {
    if (overlay.size === 0)
        return comparison;
    const { after, changes } = comparison;
    const below = await after.read([...overlay.keys()]);
    const byPath = new Map(changes.map((change) => [change.path, change]));
    for (const [path, entry] of overlay) {
        const known = byPath.get(path);
        const before = known ? sideBefore(known) : blobOf(below.get(path));
        const change = changeBetween(path, before, blobOf(entry));
        if (change)
            byPath.set(path, change);
        else
            byPath.delete(path);
    }
    return {
        ...comparison,
        after: overlay_overlaidTree(after, overlay),
        changes: [...byPath.values()].sort((a, b) => compareText(a.path, b.path)),
    };
}
/** A tree with other files at some paths. The folders that they stand in list them. */
function overlay_overlaidTree(tree, overlay) {
    return {
        commit: tree.commit,
        async read(paths) {
            const entries = await tree.read(paths);
            for (const [path, entry] of entries)
                entries.set(path, overlay.get(path) ?? withNames(path, entry, overlay));
            return entries;
        },
    };
}
/** A folder with the names that the overlay adds to it, or without those that it takes away. */
function withNames(path, entry, overlay) {
    const names = new Set(entry.kind === "folder" ? entry.names : []);
    for (const [file, { kind }] of overlay) {
        const rest = file.startsWith(`${path}/`) ? file.slice(path.length + 1) : undefined;
        if (rest === undefined)
            continue;
        if (kind !== "absent")
            names.add(rest.split("/")[0]);
        else
            names.delete(rest);
    }
    return entry.kind === "folder" || names.size > 0 ? { kind: "folder", names: [...names] } : entry;
}
function sideBefore(change) {
    return change.kind === "added" ? undefined : change.before;
}
/** Where the id of something cannot be known, it is one that nothing has, so that the path counts as changed. */
const UNKNOWN = "0".repeat(40);
function blobOf(entry) {
    switch (entry?.kind) {
        case "file":
            return { oid: entry.oid, mode: entry.mode };
        case "symlink":
            return { oid: entry.oid, mode: "120000" };
        case "submodule":
            return { oid: entry.oid, mode: "160000" };
        case "unreadable":
            return { oid: UNKNOWN, mode: "100644" };
        default:
            return undefined;
    }
}
function changeBetween(path, before, after) {
    const isSame = before?.oid === after?.oid && before?.mode === after?.mode && after?.oid !== UNKNOWN;
    return isSame ? undefined : changeAt(path, { before, after });
}

;// CONCATENATED MODULE: ./src/fix.ts








/** More rounds than any fix needs: each brings at least one finding to its end. */
const MAX_ROUNDS = 20;
/** What these warnings tell of is lost with the file that the fix deletes, so none of them may be left. */
const LOSSES = new Set(["customization-ported"]);
/**
 * Applies the fixes of a connector's findings to an overlay of the tree and checks again, until nothing is left or
 * nothing changes. One connector after the other, because some share a page; each gets all of its fixes or none.
 * @param files gets the new texts
 */
async function* fixConnectors(comparison, names, options, files) {
    const { reader = createReader() } = options;
    for (const name of names) {
        const { draft, ...fixed } = await fixConnector(comparison, name, { ...options, reader }, files);
        if (fixed.result === "fixed")
            for (const [path, file] of draft)
                files.set(path, file);
        yield fixed;
    }
}
async function fixConnector(comparison, name, { upgrade, obstacle, ...options }, files) {
    const checkOptions = { ...options, ...(upgrade && { asked: new Set([name]) }) };
    const own = { ...onlyOf(name, comparison, options.policy), after: overlaidTree(comparison.after, files) };
    const draft = new Map();
    const titles = [];
    let left = [];
    let isSettled = false;
    for (let round = 0; round < MAX_ROUNDS && !isSettled; round++) {
        const current = await overlaid(own, draft);
        const { findings } = await check(current, checkOptions);
        left = findings.filter(({ subject }) => subject === name);
        const mended = await applyFixes(current.after, left.filter(isHeld).flatMap(({ fix }) => fix ?? []));
        isSettled = mended.files.size === 0;
        for (const [path, file] of mended.files)
            draft.set(path, file);
        titles.push(...mended.titles);
    }
    const isLoss = ({ rule }) => titles.length > 0 && LOSSES.has(rule);
    const held = left.filter((finding) => isHeld(finding) && (isBlocking(finding) || isLoss(finding)));
    const reasons = await Promise.all([...draft.keys()].map(async (path) => ({ path, why: await obstacle?.(path) })));
    const obstacles = reasons.flatMap(({ path, why }) => (why === undefined ? [] : [`${path} ${why}`]));
    if (!isSettled)
        obstacles.push("Its fixes undo one another, so that none of them can be made");
    const result = held.length + obstacles.length > 0 ? "refused" : draft.size > 0 ? "fixed" : "fine";
    return { name, result, titles: [...new Set(titles)], left: held.length > 0 ? held : left, obstacles, draft };
}
/** The same comparison, with only one connector's changed files: nothing else is judged. */
function onlyOf(name, comparison, policy) {
    const folder = `${connectorsRoot(policy)}/${name}`;
    return { ...comparison, changes: comparison.changes.filter(({ path }) => isBelow(path, folder)) };
}
/** Whether a finding is to be mended: it is more than a notice, and the policy does not allow it. */
function isHeld({ effect, exemption }) {
    return effect !== "notice" && !exemption;
}
function isBlocking({ effect }) {
    return effect === "error" || effect === "unverified";
}
/**
 * Applies fixes to the files of a tree, each fix as a whole or not at all: one that does not go together with those
 * before it is left out, and so is what changes nothing.
 */
async function applyFixes(tree, fixes) {
    const entries = await tree.read([...new Set(fixes.flatMap(({ edits }) => edits.map(({ path }) => path)))]);
    let edits = [];
    let files = new Map();
    const titles = [];
    for (const fix of fixes) {
        const fresh = fix.edits.filter((edit) => !edits.some((known) => (0,external_node_util_.isDeepStrictEqual)(known, edit)));
        const tried = fresh.length > 0 ? edited(entries, [...edits, ...fresh]) : undefined;
        if (!tried)
            continue;
        edits = [...edits, ...fresh];
        files = tried;
        titles.push(fix.title);
    }
    for (const [path, file] of files)
        if (isSame(entries.get(path), file))
            files.delete(path);
    return { files, titles: files.size > 0 ? titles : [] };
}
/** The files after edits; `undefined` where one of them is not possible. */
function edited(entries, edits) {
    const files = new Map();
    for (const path of new Set(edits.map((edit) => edit.path))) {
        const file = editedFile(entries.get(path), edits.filter((edit) => edit.path === path));
        if (!file)
            return undefined;
        files.set(path, file);
    }
    return files;
}
function editedFile(entry, edits) {
    const [first] = edits;
    if (first?.kind === "create")
        return edits.length === 1 && entry?.kind === "absent" ? fileOf(first.text, "100644") : undefined;
    if (first?.kind === "delete")
        return edits.length === 1 && (entry?.kind === "file" || entry?.kind === "symlink") ? { kind: "absent" } : undefined;
    const replacements = edits.flatMap((edit) => (edit.kind === "replace" ? [edit] : []));
    if (entry?.kind !== "file" || replacements.length < edits.length)
        return undefined;
    const text = (0,text_edits/* applyReplacements */.C)(entry.text, replacements);
    return text === undefined ? undefined : fileOf(text, entry.mode);
}
function fileOf(text, mode) {
    return { kind: "file", oid: (0,git_ids/* blobId */.zA)(Buffer.from(text)), mode, text };
}
function isSame(before, after) {
    return before?.kind === "file" && after.kind === "file" && before.text === after.text;
}

;// CONCATENATED MODULE: ./src/report/suggestions.ts







/** More than this nobody clicks through. */
const MAX_COMMENTS = 30;
/** The longest body that GitHub takes, in characters. */
const MAX_BODY = 65_536;
/**
 * Turns the fixes of a change into suggestions that are accepted with one click: the fixed files are split at the lines
 * that stay, and each part becomes a comment if all of its lines stand in one hunk of the pull request's diff. GitHub
 * refuses a whole review for one comment outside.
 */
function suggestionsFor(files, { open, findings, limit = MAX_COMMENTS }) {
    const known = new Set(open.flatMap((body) => MARKER.exec(body)?.[1] ?? []));
    const result = { comments: [], rest: [] };
    for (const [path, file] of files) {
        const { after, fixed } = file;
        if (after === fixed)
            continue;
        if (after === undefined || fixed === undefined) {
            result.rest.push({ path, patch: fixed === undefined ? [] : patchOf(path, after, fixed) });
            continue;
        }
        const hunks = file.hunks ?? shownLines(file.before, after).hunks;
        const unfit = [];
        const seen = new Map();
        for (const part of replacements(after, fixed, hunks)) {
            const count = seen.get(keyOf(part)) ?? 0;
            seen.set(keyOf(part), count + 1);
            const id = (0,external_node_crypto_.createHash)("sha256")
                .update(JSON.stringify([path, keyOf(part), count]))
                .digest("hex")
                .slice(0, 16);
            const body = `${suggestions_introduction(part, path, findings)}\n\n${block(part, after)}\n\n<!-- base-image-gate:${id} -->`;
            const fits = hunks.some((hunk) => contains(hunk, part.lines)) && body.length <= MAX_BODY && part.new.every(isHarmless);
            if (fits && known.has(id))
                continue;
            if (!fits || result.comments.length >= limit)
                unfit.push(part);
            else
                result.comments.push(comment(path, part.lines, body));
        }
        if (unfit.length > 0)
            result.rest.push({ path, patch: patchOf(path, after, applied(after, unfit)) });
    }
    return result;
}
/** Stands at the end, where no suggested line can. */
const MARKER = /<!-- base-image-gate:([0-9a-f]{16}) -->\s*$/;
/**
 * The parts of a text that a fix replaces. A comment needs a line to hold on to, so what is only inserted takes along
 * the line before it, or the one after it where only that is shown.
 */
function replacements(after, fixed, hunks) {
    const [old, now] = [linesWithEnds(after), linesWithEnds(fixed)];
    const result = [];
    for (const change of diffLines(old, now).changes) {
        const widened = change.before.count > 0 ? change : anchored(change, old.length, hunks);
        const last = result.at(-1);
        if (last && widened.before.start < last.before.start + last.before.count)
            result[result.length - 1] = joined(last, widened);
        else
            result.push(widened);
    }
    const slice = (lines, { start, count }) => lines.slice(start - 1, start - 1 + count);
    return result.map(({ before, after }) => ({ lines: before, old: slice(old, before), new: slice(now, after) }));
}
function anchored({ before, after }, count, hunks) {
    const isShown = (line) => hunks.some((hunk) => contains(hunk, { start: line, count: 1 }));
    const above = before.start > 1 && (isShown(before.start - 1) || !isShown(before.start) || before.start > count);
    const grown = { ...after, count: after.count + 1 };
    return above
        ? { before: { start: before.start - 1, count: 1 }, after: { ...grown, start: after.start - 1 } }
        : { before: { start: before.start, count: 1 }, after: grown };
}
/** Two changes that hold on to the same line. */
function joined(a, b) {
    const span = (one, other) => ({ start: one.start, count: other.start + other.count - one.start });
    return { before: span(a.before, b.before), after: span(a.after, b.after) };
}
/**
 * Whether a line can stand in a comment as it is: people can see all of it, for nobody should accept with a click what
 * cannot be seen, and no bot takes it for a command.
 */
function isHarmless(line) {
    const text = line.replace(/\r?\n$/, "").replaceAll("\t", " ");
    return (0,text_printable/* printable */.g)(text) === text && !/^\s*\//.test(text);
}
function contains(hunk, lines) {
    return hunk.start <= lines.start && lines.start + lines.count <= hunk.start + hunk.count;
}
function keyOf(part) {
    return JSON.stringify([part.old, part.new]);
}
/** The suggested lines, in a block whose fence is longer than any in them; their line ends are those of the file. */
function block(part, text) {
    const lines = part.new.join("");
    const fence = (0,markdown_text/* fenceAround */.xF)(lines, 3);
    const end = (0,text_lines/* lineEnd */.kd)(text);
    return `${fence}suggestion${end}${lines}${lines === "" || lines.endsWith("\n") ? "" : end}${fence}`;
}
/** Says which rules' fixes meet in these lines. */
function suggestions_introduction({ lines }, path, findings) {
    const meets = (finding) => finding.fix?.edits.some((edit) => edit.kind === "replace" &&
        edit.path === path &&
        edit.range.start.line <= lines.start + lines.count &&
        edit.range.end.line >= lines.start);
    const titles = findings.filter(meets).map(({ rule, fix }) => `${(0,markdown_text/* prose */.CS)(fix?.title ?? "")} (${(0,markdown_text/* code */.aY)(rule)})`);
    return titles.length === 0 ? "**Fix:**" : `**Fix:** ${[...new Set(titles)].join("; ")}`;
}
function comment(path, { start, count }, body) {
    const common = { path, line: start + count - 1, side: "RIGHT", body };
    return count === 1 ? common : { ...common, start_line: start, start_side: "RIGHT" };
}
function applied(text, parts) {
    const lines = linesWithEnds(text);
    const pieces = [];
    let at = 1;
    for (const { lines: span, new: replacement } of parts) {
        pieces.push(lines.slice(at - 1, span.start - 1).join(""), replacement.join(""));
        at = span.start + span.count;
    }
    return [...pieces, lines.slice(at - 1).join("")].join("");
}

;// CONCATENATED MODULE: ./src/github/suggest.ts




/**
 * Offers the fixes that lie in the pull request's diff as one review, to be accepted with a click each. None for bots and
 * drafts, and none twice while it is open.
 */
async function suggest(telling) {
    const { desk, writer, pull, report, settings } = telling;
    if (!settings.suggestions || pull.isDraft || pull.author.isBot || desk.suggestions === undefined)
        return;
    const findings = report.findings.filter(suggest_isHeld);
    const files = await fixedFiles(telling, findings);
    if (files.size === 0)
        return;
    const { comments } = suggestionsFor(files, { open: desk.suggestions, findings });
    if (comments.length === 0)
        return;
    const what = `suggest ${comments.length === 1 ? "a fix" : `${comments.length} fixes`}`;
    await writer.rest({ what, permission: "pull-requests: write" }, "POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews", { pull_number: pull.number, commit_id: pull.headSha, event: "COMMENT", body: INTRODUCTION, comments });
}
const INTRODUCTION = "Base Image Gate can mend these lines. Accept a suggestion with one click, or several at once under “Files changed”.";
/** What is to be mended, and what follows from it. */
function suggest_isHeld({ effect, exemption, follows }) {
    return (effect !== "notice" || follows === true) && !exemption;
}
/**
 * The files that the fixes edit and the pull request's diff shows, as they are at its head. A file that the test merge
 * made another one of is left out: its fix is no edit of the head.
 */
async function fixedFiles(telling, findings) {
    const { after, changes } = telling.comparison;
    const changed = new Set(changes.flatMap(({ path, kind }) => (kind === "removed" ? [] : [path])));
    const fixes = findings.flatMap(({ fix }) => fix ?? []);
    if (!fixes.some(({ edits }) => edits.some(({ path }) => changed.has(path))))
        return new Map();
    const { files } = await applyFixes(after, fixes);
    const paths = [...files.keys()].filter((path) => changed.has(path));
    if (paths.length === 0)
        return new Map();
    const [entries, diff] = await Promise.all([after.read(paths), readDiff(telling)]);
    return new Map(paths.flatMap((path) => {
        const [entry, fixed, shown] = [entries.get(path), files.get(path), diff.get(path)];
        if (entry?.kind !== "file" || fixed?.kind !== "file" || shown?.oid !== entry.oid)
            return [];
        return [[path, { before: undefined, after: entry.text, fixed: fixed.text, hunks: shown.hunks }]];
    }));
}
/**
 * What GitHub shows of the pull request's files: their ids at the head, and the lines that its diff shows of each. Its
 * comparison lists 300 files at most and leaves out long patches, of which then nothing is known to be shown
 * (https://docs.github.com/en/rest/commits/commits#compare-two-commits).
 */
async function readDiff({ api, repository: { owner, name: repo }, pull: { baseSha, headSha }, }) {
    const parameters = { owner, repo, basehead: `${baseSha}...${headSha}`, per_page: 1, page: 1 };
    const { files } = await (0,github_api/* get */.Jt)(api, "GET /repos/{owner}/{repo}/compare/{basehead}", parameters);
    if (!Array.isArray(files))
        throw (0,github_api/* trouble */.U$)("the comparison has no files");
    return new Map(files
        .filter(record/* isRecord */.u)
        .map((file) => [
        String(file.filename),
        { oid: String(file.sha), hunks: hunksIn(typeof file.patch === "string" ? file.patch : "") },
    ]));
}
/** The lines after the change that the hunks of a patch show. Its own lines begin with a sign, never with `@`. */
function hunksIn(patch) {
    return [...patch.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].map(([, start, count = "1"]) => ({
        start: Number(start),
        count: Number(count),
    }));
}

;// CONCATENATED MODULE: ./src/github/writer.ts


/**
 * Writes to GitHub. What cannot be written becomes a notice that says why and what to do, and nothing else stops for it.
 * A dry run writes nothing and says what it would have written.
 */
class Writer {
    /** In the order in which they came; sentences. */
    notices = [];
    /** Requests so far, refused ones too. */
    count = 0;
    #api;
    #repository;
    #isDry;
    constructor(api, repository, isDry) {
        this.#api = api;
        this.#repository = repository;
        this.#isDry = isDry;
    }
    /** Gives what GitHub answered, or `undefined` where it is not known to be written. */
    rest(write, route, parameters) {
        const { owner, name: repo } = this.#repository;
        return this.#try(write, async () => {
            const { data } = await this.#api.rest(route, { owner, repo, ...parameters });
            // What is deleted has no content. Lists are not looked at.
            const isEmpty = route.startsWith("DELETE ") && (data === "" || data === undefined);
            return isEmpty || Array.isArray(data) ? {} : data;
        });
    }
    /** Like `rest`, for what does no harm when it cannot be written. */
    async attempt(route, parameters) {
        const { owner, name: repo } = this.#repository;
        if (this.#isDry)
            return;
        this.count++;
        await this.#api.rest(route, { owner, repo, ...parameters }).catch(() => { });
    }
    /** @param query a mutation */
    graphql(write, query, variables) {
        return this.#try(write, () => this.#api.graphql(query, variables));
    }
    async #try(write, act) {
        const { what, permission, advice } = write;
        if (this.#isDry) {
            this.notices.push(`Dry run: it would ${what}.`);
            return undefined;
        }
        let why;
        this.count++;
        try {
            const data = await act();
            // Octokit hands on a page of HTML as text, and a cut body as an empty one.
            if ((0,record/* isRecord */.u)(data))
                return data;
            why = "GitHub's answer was cut off or is no JSON, so it may be written or not";
        }
        catch (error) {
            why = (0,github_api/* causeOf */.rl)(error, permission);
        }
        this.notices.push(`The gate could not ${what}: ${why}.${advice === undefined ? "" : ` ${advice}`}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/github/publish.ts










/** Each part writes things of its own, so none waits for another or stops because of it. */
const publish_PARTS = [
    ["keep the label", keepLabel],
    ["request the review", requestReview],
    ["write the comment", keepComment],
    ["suggest the fixes", suggest],
];
/** The most writes on one pull request; with the two of the status they are six. The annotations take what is left. */
const MAX_WRITES = 4;
/**
 * Tells a pull request what was found: annotations, label, request for a review, comment, suggestions. Resolves with a
 * notice, a sentence or two, for each thing that could not be written. Never throws, and changes no verdict.
 */
async function publish(publication) {
    const { api, repository, pull, report, comparison, policy, settings } = publication;
    try {
        const [desk, sources] = await Promise.all([
            readDesk({
                ...{ api, repository, number: pull.number, sha: pull.headSha },
                ...{ label: labelOf(policy, settings), run: CHECK_RUN, marker: COMMENT_MARKER },
            }),
            readSources(comparison, report.findings),
        ]);
        const awaitsReview = reviewIn(report.findings);
        const markdown = (limit) => markdownReport(report, markdownOptions(publication, sources, limit));
        const told = async ([what, tell], batches) => {
            const writer = new Writer(api, repository, settings.dryRun);
            try {
                await tell({ ...publication, desk, sources, writer, awaitsReview, batches, markdown });
            }
            catch (error) {
                writer.notices.push(`The gate could not ${what}: ${whyOf(error)}.`);
            }
            return writer;
        };
        const writers = await Promise.all(publish_PARTS.map((part) => told(part, 0)));
        const writes = writers.reduce((sum, { count }) => sum + count, 0);
        writers.push(await told(["write the annotations", annotate], Math.max(1, MAX_WRITES - writes)));
        return [...unknownParts(desk), ...writers.flatMap(({ notices }) => notices)];
    }
    catch (error) {
        return [`The gate could not tell the pull request what it found: ${whyOf(error)}.`];
    }
}
function markdownOptions({ pull, runUrl, pages }, sources, limit) {
    const [, web] = /^(.+)\/actions\/runs\/\d+$/.exec(runUrl) ?? [];
    const files = web === undefined ? undefined : `${web}/blob/${pull.headSha}/`;
    return { limit, program: "base-image-gate", sources, files, pages };
}
function reviewIn(findings) {
    const waiting = findings.filter(({ awaitsReview, exemption }) => awaitsReview && !exemption);
    if (waiting.some(({ effect }) => effect === "review" || effect === "warning"))
        return true;
    return waiting.some(({ effect }) => effect === "unverified") ? undefined : false;
}
/** What is not known is left alone, so people are told. */
function unknownParts({ labels, teams, comments, suggestions, trouble }) {
    const parts = Object.entries({ label: labels, "review request": teams, comment: comments, suggestions }).flatMap(([name, part]) => (part === undefined ? [name] : []));
    if (parts.length === 0)
        return [];
    return [
        `GitHub does not tell what is on the pull request already, so the gate leaves ${parts.join(", ")} alone: ${trouble}.`,
    ];
}

;// CONCATENATED MODULE: ./src/github/run.ts



const run_MAX_ROUNDS = 3;
/**
 * Judges a subject and writes the verdict. What was judged is read again before the verdict is written, and after a
 * success once more, because another run may have written a newer verdict in between; when something has moved, all of it
 * starts over. Resolves with `undefined` when there is nothing to judge. Never throws.
 */
async function runGate(subject, bench, progress) {
    progress.sha = subject.hint;
    try {
        return await rounds(subject, bench, progress);
    }
    catch (error) {
        return conclude({ outcome: "unknown", reason: judge_whyOf(error), judgements: [] }, bench, progress.sha);
    }
}
async function rounds(subject, bench, progress) {
    const { log, signal, settings } = bench;
    const judge = new Judge(bench.api, bench.repository, bench.judging);
    let state = await settled(subject, bench);
    for (let round = 1; round <= run_MAX_ROUNDS; round++) {
        if (!state)
            return undefined;
        progress.sha = state.sha;
        const judging = Promise.all(state.pulls.map((pull) => subject.judge(judge, pull)));
        const [pending, obstacle] = settings.dryRun
            ? []
            : await Promise.all([signal.pending(state.sha), signal.obstacle(state.sha)]);
        const judgements = await judging;
        if (pending?.ok === false && !pending.isPermission)
            log.warning(`The status "pending" cannot be written: ${pending.why}.`);
        let verdict = verdictOf(judgements);
        // Where no status is written, none has to be taken back.
        const isRefused = pending?.ok === false && pending.isPermission;
        if (verdict.outcome === "pass" && obstacle !== undefined && !isRefused)
            verdict = { outcome: "unknown", reason: obstacle };
        let now = await subject.read();
        if (now?.mark === state.mark && now.sha === state.sha) {
            const conclusion = await conclude({ ...verdict, scope: state.scope, judgements }, bench, state.sha, pending);
            if (verdict.outcome !== "pass" || !conclusion.written?.ok)
                return told(conclusion, subject, bench, progress);
            now = await subject.read();
            if (now?.mark === state.mark && now.sha === state.sha)
                return told(conclusion, subject, bench, progress);
        }
        // Another pull request may still have this head, and it is not to wait for ever.
        if (now?.sha !== state.sha && !settings.dryRun)
            await signal.verdict(state.sha, { outcome: "unknown", reason: "a pull request moved on: run the gate again" });
        log.info(`Something moved while it was judged, so it is judged again (round ${round} of ${run_MAX_ROUNDS}).`);
        state = now?.isSettled ? now : await settled(subject, bench);
    }
    const reason = `head, base or reviews moved ${run_MAX_ROUNDS} times while it was judged: run the gate again`;
    return conclude({ outcome: "unknown", reason, judgements: [] }, bench, state?.sha ?? progress.sha);
}
/** Waits for the test merges, which GitHub makes only when somebody asks. */
async function settled(subject, { pauses, log }) {
    for (let tries = 0;; tries++) {
        const state = await subject.read();
        const pause = pauses[tries];
        if (!state || state.isSettled || pause === undefined)
            return state;
        log.info("GitHub has not made the test merge yet.");
        await new Promise((resolve) => setTimeout(resolve, pause));
    }
}
/** All pull requests with a head show one verdict: the worst. */
function verdictOf(judgements) {
    const found = worst(judgements);
    if (!found)
        return { outcome: "unknown", reason: "there is no pull request" };
    const { outcome, reason, pull } = found;
    return { outcome, reason: judgements.length > 1 && outcome !== "pass" ? `#${pull.number}: ${reason}` : reason };
}
/** Writes a verdict, if one is to be written. */
async function conclude(conclusion, { signal, settings }, sha, pending) {
    if (settings.dryRun || sha === undefined)
        return conclusion;
    // A token that may not write one status may not write another.
    const written = pending?.ok === false && pending.isPermission ? pending : await signal.verdict(sha, conclusion);
    return { ...conclusion, written };
}
/** Tells the pull requests. The verdict stands by now, so that nothing of this can change it. */
async function told(conclusion, subject, bench, progress) {
    progress.conclusion = conclusion;
    const { api, repository, settings, runUrl, pages, write, log } = bench;
    if (!subject.isTold)
        return conclusion;
    for (const { pull, judged } of conclusion.judgements) {
        if (!judged)
            continue;
        for (const notice of await publish({
            ...{ api, repository, pull, ...judged, settings, runUrl, pages, write },
        }))
            log.notice(notice);
    }
    return conclusion;
}

;// CONCATENATED MODULE: ./src/github/subject.ts


/** A pull request and all others with the same head, because they show the same verdict. */
function headSubject(api, repository, hint) {
    return {
        hint: hint.headSha,
        isTold: true,
        async read() {
            const head = await readHead(api, repository, hint);
            if (!head)
                return undefined;
            const isSettled = head.pulls.every(({ mergeable, mergeSha }) => mergeable === "conflict" || mergeSha !== undefined);
            return { ...head, mark: JSON.stringify(head.pulls.map(markOf)), scope: scopeOf(head.pulls), isSettled };
        },
        judge: (judge, pull) => judge.pull(pull),
    };
}
function scopeOf(pulls) {
    const all = pulls.map(({ number, baseRef }) => [number, baseRef]).sort(([a], [b]) => a - b);
    return (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(all)).digest("hex").slice(0, 12);
}
function markOf({ number, headSha, baseSha, baseRef, reviews }) {
    return [number, headSha, baseSha, baseRef, reviews];
}
/** A commit of a merge queue. It and the one below it never move; the reviews of its pull request can. */
function groupSubject(api, repository, group) {
    return {
        hint: group.head,
        isTold: false,
        async read() {
            const pull = await readPull(api, repository, group.pull);
            return { sha: group.head, pulls: [pull], mark: pull.reviews, scope: scopeOf([pull]), isSettled: true };
        },
        judge: (judge, pull) => judge.group(pull, group.base, group.head),
    };
}

;// CONCATENATED MODULE: ./src/github/main.ts














/** How long the last word may take, when the deadline has passed, in milliseconds. */
const LAST_WORD = 30_000;
const PAUSES = [1000, 2000, 3000, 5000, 8000, 13_000];
/** Does what an event asks for. Resolves with the exit code; never throws. */
async function runAction(settings, surroundings) {
    const log = (0,github_log/* workflowLog */.Q)(surroundings.write);
    const timer = new AbortController();
    const end = setTimeout(() => timer.abort(), settings.deadline);
    try {
        return await act(settings, surroundings, log, timer.signal);
    }
    catch (error) {
        log.error(judge_whyOf(error));
        try {
            surroundings.setOutput("outcome", "unknown");
        }
        catch {
            // The log has the reason, and the code is what counts.
        }
        return 1;
    }
    finally {
        clearTimeout(end);
    }
}
async function act(settings, surroundings, log, deadline) {
    const { environment, tuning = {} } = surroundings;
    const repository = repositoryOf(environment);
    const occasion = occasionOf(environment.GITHUB_EVENT_NAME ?? "", await payloadOf(environment.GITHUB_EVENT_PATH), environment.GITHUB_SHA ?? "");
    const client = (limit) => {
        const { GITHUB_API_URL: apiUrl = "https://api.github.com", GITHUB_GRAPHQL_URL: graphqlUrl = `${apiUrl}/graphql` } = environment;
        return createClient({ token: settings.token, apiUrl, graphqlUrl, deadline: limit, ...tuning });
    };
    const api = client(deadline);
    const runUrl = runUrlOf(environment);
    const status = { context: settings.context, url: runUrl };
    const signal = commitStatus(api, repository, status);
    let subject;
    switch (occasion.kind) {
        case "none":
            return nothing(occasion.why, log);
        case "audit":
            return auditWithin(deadline, settings, {
                ...{ api, repository, commit: occasion.commit, policyPath: settings.policy, surroundings, log },
                ...{ catalog: catalogOf(settings.catalog, environment), now: new Date() },
            });
        case "retitled": {
            subject = headSubject(api, repository, occasion.hint);
            // What a run should have judged that was cancelled for this one is judged now.
            const [shown, state] = await Promise.all([signal.shown(occasion.sha), subject.read()]);
            if (shown && state?.sha === occasion.sha && state.scope === shown.scope) {
                log.info(`Nothing that is judged has changed. The commit shows "${shown.outcome}: ${shown.reason}".`);
                return shown.outcome === "pass" || !settings.failOn.includes(shown.outcome) ? 0 : 1;
            }
            break;
        }
        case "pull":
            subject = headSubject(api, repository, occasion.hint);
            break;
        case "group":
            subject = groupSubject(api, repository, occasion);
            break;
        case "run": {
            const { sha, branch } = occasion.head;
            const [number] = await findPulls(api, repository, occasion.head);
            if (number === undefined)
                return nothing(`No open pull request has the head ${branch} at ${sha}.`, log);
            subject = headSubject(api, repository, { number, headSha: sha, headRef: branch });
        }
    }
    const bench = {
        ...{ api, repository, signal, settings, log, runUrl, pauses: tuning.pauses ?? PAUSES },
        ...{ pages: pagesOf(environment), write: surroundings.write },
        judging: {
            catalog: catalogOf(settings.catalog, environment),
            policyPath: settings.policy,
            own: { names: [settings.context, CHECK_RUN], runUrl },
            now: new Date(),
        },
    };
    const progress = {};
    const over = whenOver(deadline, async () => {
        if (progress.conclusion)
            return progress.conclusion;
        const last = commitStatus(client(AbortSignal.timeout(LAST_WORD)), repository, status);
        const reason = `the deadline of ${settings.deadline / 1000} seconds has passed: run the gate again, or raise it`;
        return conclude({ outcome: "unknown", reason, judgements: [] }, { signal: last, settings }, progress.sha);
    });
    // The deadline ends the run's requests, and with them the run, but its last word could not be written any more.
    const run = runGate(subject, bench, progress).then((ended) => (deadline.aborted ? over : ended));
    const conclusion = await Promise.race([run, over]);
    if (!conclusion)
        return nothing("The pull request is not open.", log);
    const files = await writeReports(conclusion, repository, surroundings, log);
    for (const [name, value] of Object.entries(outputsOf(conclusion, files)))
        surroundings.setOutput(name, value);
    return exitCodeOf(conclusion, settings, log);
}
/** Its code is loaded only where it is needed. */
async function auditWithin(deadline, { deadline: time }, task) {
    const { auditCommit } = await __webpack_require__.e(/* import() */ 488).then(__webpack_require__.bind(__webpack_require__, 4488));
    const over = whenOver(deadline, async () => {
        throw new errors/* UserError */.y(`The deadline of ${time / 1000} seconds has passed. Run the audit again, or raise it.`);
    });
    return Promise.race([auditCommit(task), over]);
}
function whenOver(deadline, act) {
    return new Promise((resolve, reject) => {
        const end = () => act().then(resolve, reject);
        if (deadline.aborted)
            end();
        else
            deadline.addEventListener("abort", end);
    });
}
function nothing(why, log) {
    log.info(`${why} Nothing is judged.`);
    return 0;
}
/** Says how it ended. What cannot be shown on the commit is told by the job's own result. */
function exitCodeOf({ outcome, reason, written }, { failOn, context }, log) {
    const isFailure = failOn.includes(outcome);
    const said = `${outcome}: ${reason}`;
    if (isFailure)
        log.error(said);
    else
        log.info(said);
    if (!written || written.ok)
        return isFailure ? 1 : 0;
    if (!written.isPermission) {
        log.error(`The status "${context}" cannot be written, so the job fails: ${written.why}.`);
        return 1;
    }
    log.notice(`The status "${context}" cannot be written: ${written.why}. The result of this job stands for it. It cannot guarantee ` +
        "that a later approval, another base branch or a second pull request with the same commit is judged, nor that no " +
        "other job has the same name. The README shows a workflow on pull_request_target, which can write the status.");
    return outcome === "pass" ? 0 : 1;
}
function repositoryOf({ GITHUB_REPOSITORY: text = "" }) {
    const [, owner, name] = /^([\w.-]+)\/([\w.-]+)$/.exec(text) ?? [];
    if (owner !== undefined && name !== undefined)
        return { owner, name };
    throw new errors/* UserError */.y(`GITHUB_REPOSITORY is ${JSON.stringify(text)}. Expected: owner/name, as the runner sets it.`);
}
function runUrlOf(environment) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = environment;
    return server && id ? `${server}/${repository}/actions/runs/${id}` : "";
}
async function payloadOf(path) {
    const text = await (0,promises_.readFile)(path ?? "", "utf8").catch(() => "");
    try {
        const payload = JSON.parse(text);
        if ((0,record/* isRecord */.u)(payload))
            return payload;
    }
    catch {
        // Told below.
    }
    throw new errors/* UserError */.y(`The event's payload cannot be read from GITHUB_EVENT_PATH (${path}). Expected: a JSON file.`);
}


/***/ }),

/***/ 6106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V1: () => (/* binding */ EMBEDDED_CATALOG),
  iA: () => (/* binding */ OFF_GITHUB),
  HE: () => (/* binding */ catalogLookups),
  Lo: () => (/* binding */ parseCatalog)
});

// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(7206);
// EXTERNAL MODULE: ./src/text/day.ts
var day = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/text/memo.ts
var memo = __webpack_require__(369);
;// CONCATENATED MODULE: ./src/image/embedded-catalog.json
const embedded_catalog_namespaceObject = /*#__PURE__*/JSON.parse('{"docker.io/airbyte/java-connector-base":[{"version":"1.0.0-rc.1","digest":"sha256:886a7ce7eccfe3c8fb303511d0e46b83b7edb4f28e3705818c090185ba511fe7","published":"2024-12-17"},{"version":"1.0.0-rc.2","digest":"sha256:fca66e81b4d2e4869a03b57b1b34beb048e74f5d08deb2046c3bb9919e7e2273","published":"2024-12-17"},{"version":"1.0.0-rc.3","digest":"sha256:be86e5684e1e6d9280512d3d8071b47153698fe08ad990949c8eeff02803201a","published":"2024-12-17"},{"version":"1.0.0-rc.4","digest":"sha256:be86e5684e1e6d9280512d3d8071b47153698fe08ad990949c8eeff02803201a","published":"2024-12-17"},{"version":"1.0.0","digest":"sha256:be86e5684e1e6d9280512d3d8071b47153698fe08ad990949c8eeff02803201a","published":"2024-12-17"},{"version":"2.0.0-rc.1","digest":"sha256:484b929684b9e4f60d06cde171ee0b8238802cb434403293fcede81c1e73c537","published":"2025-01-02"},{"version":"2.0.0-rc.2","digest":"sha256:e5543b3de4c38e9ef45dba886bad5ee319b0d7bfe921f310c788f1d4466e25eb","published":"2024-12-23"},{"version":"2.0.0","digest":"sha256:5a1a21c75c5e1282606de9fa539ba136520abe2fbd013058e988bb0297a9f454","published":"2025-01-02"},{"version":"2.0.1","digest":"sha256:ec89bd1a89e825514dd2fc8730ba299a3ae1544580a078df0e35c5202c2085b3","published":"2025-01-27"},{"version":"2.0.2","digest":"sha256:f8e47304842a2c4d75ac223cf4b3c4117aa1c5c9207149369d296616815fe5b0","published":"2025-05-16"},{"version":"2.0.3","digest":"sha256:119b8506bca069bbc8357a275936c7e2b0994e6947b81f1bf8d6ce9e16db7d47","published":"2025-07-11"},{"version":"2.0.4","digest":"sha256:5f343797cfcf021ca98ba9bdf5970ef66cbf6222d8cc17b0d61d13860a5bcc2b","published":"2026-02-25"},{"version":"2.1.0-test","digest":"sha256:14c7ea45c1f83e5a16f02fef54d3b7d855882eb050360c10ce2dcececfdad373","published":"2025-07-11"},{"version":"2.1.0-test-1","digest":"sha256:68ae2f8041efa3df55395013a192e35480f7a8129c9c11ec8924f8a39d55ffe6","published":"2025-07-11"}],"docker.io/airbyte/python-connector-base":[{"version":"1.0.0","digest":"sha256:dd17e347fbda94f7c3abff539be298a65af2d7fc27a307d89297df1081a45c27","published":"2023-09-22","python":"3.9.18"},{"version":"1.1.0","digest":"sha256:bd98f6505c6764b1b5f99d3aedc23dfc9e9af631a62533f60eb32b1d3dbab20c","published":"2023-10-18","python":"3.9.18"},{"version":"1.2.0-rc.1","digest":"sha256:f6467768b75fb09125f6e6b892b6b48c98d9fe085125f3ff4adc722afb1e5b30","published":"2024-06-04","python":"3.9.18"},{"version":"1.2.0","digest":"sha256:c22a9d97464b69d6ef01898edf3f8612dc11614f05a84984451dde195f337db9","published":"2023-10-31","python":"3.9.18"},{"version":"1.2.1","digest":"sha256:4a4255e2bccab71fa5912487e42d9755cdecffae77273fed8be01a081cd6e795","published":"2024-06-04","python":"3.9.19"},{"version":"1.2.2-rc.1","digest":"sha256:a8abfdc75f8e22931657a1ae15069e7b925e74bb7b5ef36371a85e4caeae5696","published":"2024-07-09","python":"3.9.19"},{"version":"1.2.2","digest":"sha256:57703de3b4c4204bd68a7b13c9300f8e03c0189bffddaffc796f1da25d2dbea0","published":"2024-06-05","python":"3.9.19"},{"version":"1.2.3","digest":"sha256:a8abfdc75f8e22931657a1ae15069e7b925e74bb7b5ef36371a85e4caeae5696","published":"2024-07-09","python":"3.9.19"},{"version":"2.0.0","digest":"sha256:c44839ba84406116e8ba68722a0f30e8f6e7056c726f447681bb9e9ece8bd916","published":"2024-07-10","python":"3.10"},{"version":"3.0.0-rc.1","digest":"sha256:ee046486af9ad90b1b248afe5e92846b51375a21463dff1cd377c4f06abb55b5","published":"2024-11-22","python":"3.10"},{"version":"3.0.0","digest":"sha256:1a0845ff2b30eafa793c6eee4e8f4283c2e52e1bbd44eed6cb9e9abd5d34d844","published":"2024-11-22","python":"3.10"},{"version":"3.0.1-rc.1","digest":"sha256:5b5cbe613691cc61d643a347ee4ba21d6358252f274ebb040ef820c7b9f4a5a7","published":"2025-01-27","python":"3.10"},{"version":"3.0.2","digest":"sha256:73697fbe1c0e2ebb8ed58e2268484bb4bfb2cb56b653808e1680cbc50bafef75","published":"2025-01-27","python":"3.10"},{"version":"4.0.0-rc.1","digest":"sha256:0f3b3baab5ee7a040dd9f01b436afabf023b86616e21215ef7467e0501b463ea","published":"2025-02-09","python":"3.11"},{"version":"4.0.0","digest":"sha256:d9894b6895923b379f3006fa251147806919c62b7d9021b5cd125bb67d7bbe22","published":"2025-02-09","python":"3.11.11"},{"version":"4.0.1-rc.1","digest":"sha256:5d1d8216467b29cf8a65d42e9c3316cdb5e62529ec3bcb14cfa993f5221316ed","published":"2025-07-11","python":"3.11"},{"version":"4.0.1","digest":"sha256:111cbcb26795adcd42b03c3f29c8b6b7adbbfcb5c5192a520d9b8d399a976b22","published":"2025-05-22","python":"3.11"},{"version":"4.0.2","digest":"sha256:9fdb1888c4264cf6fee473649ecb593f56f58e5d0096a87ee0b231777e2e3e73","published":"2025-07-12","python":"3.11.13"},{"version":"4.1.0","digest":"sha256:1d1aa21d34e851df4e8a87b391c27724c06e2597608e7161f4d167be853bd7b6","published":"2025-10-27","python":"3.13.9"}],"docker.io/airbyte/source-declarative-manifest":[{"version":"7.4.2dev0","digest":"sha256:2c3057f4604773de800880f1e2a031a6141dd36725db9988d0270e425551e0a9","published":"2025-10-29"},{"version":"7.6.5.post3.dev21398747886","digest":"sha256:a9cc53368a213c1ca3ffb12c5325aad36613e27326fb6935fe6ea95a3359bf73","published":"2026-01-27"},{"version":"7.8.1.post47.dev22360999857","digest":"sha256:c5d829bf88baeb99d81270c2c7c7a4b09bec10c6e1f57d05d43e074db5c85139","published":"2026-02-25"},{"version":"7.8.1.post50.dev22418146992","digest":"sha256:87d5005c063294752aa3f5d2392dec131f1c60966da6da6a80dfba60d055bdaa","published":"2026-02-25"},{"version":"3.10.2","digest":"sha256:1fddfb5c4bdbec7806894b845078e5208a8e38eedbe15dc8072bd3584388ea42","published":"2024-07-29"},{"version":"3.12.0","digest":"sha256:c93b3bac0dc5e761bddc9af01ec0755002ec6f79d3c09c43a6668a72ee28d95f","published":"2024-08-02"},{"version":"4.3.0","digest":"sha256:538af3f6237799f10458b2b7bb5d69889c4ebae2b7d82b84b7b887fde9c53aa4","published":"2024-08-02"},{"version":"4.3.3","digest":"sha256:8586ff17ed9584435d0e946a5d0ec393435c81d08da2d8e2913f7984836ce452","published":"2024-08-09"},{"version":"4.4.1","digest":"sha256:a8c0f0d32782957beef2c65bac98756b04fff2f3ffc4568a6676d3c83a422a5b","published":"2024-08-14"},{"version":"4.4.3","digest":"sha256:8937b693c7e01087f6e86e683826ac20f160f7952b8f0a13cbf4f9bfdd7af570","published":"2024-08-16"},{"version":"4.5.1","digest":"sha256:775f3f28381e2bb18d84ecccd35624b3de6f2cf62fb481fe7809091435f8eb26","published":"2024-08-19"},{"version":"4.5.2","digest":"sha256:efe8a454f740dc6a07252c4a457777e7c81d95f0d2ea8e9d68114d3610e9a602","published":"2024-08-19"},{"version":"4.5.3","digest":"sha256:c313c25af0617f5879361e684c956ac25ac1122beaf311c967e5b7a9b45ded79","published":"2024-08-22"},{"version":"4.5.4","digest":"sha256:b07a521add11f987c63c0db68c1b57e90bec0c985f1cb6f3c5a1940cde628a70","published":"2024-08-22"},{"version":"4.6.2","digest":"sha256:f5fcd3d4703b7590b6166a7853c5ed1686731607cd30a159a8c24e2fe2c1ee98","published":"2024-09-01"},{"version":"5.0.1","digest":"sha256:00e7e63244b57956f08f99ed45597e1710a269ef893722dffd841796ccdf3934","published":"2024-09-06"},{"version":"5.7.3","digest":"sha256:4c4a567211fbcdf42805f261020bf5be46454bfeba781a92d30fe414ef964212","published":"2024-09-27"},{"version":"5.7.4","digest":"sha256:48bf84274f0def1c368a798a588722914b275cbd3eddf3c358236bffed141760","published":"2024-10-01"},{"version":"5.7.5","digest":"sha256:4832cc13b262b4cae4ba72b07da544e6ee2f5d216b7147483480d5ebc5d0d7ca","published":"2024-09-30"},{"version":"5.8.0","digest":"sha256:568b4cf0261ea6909db3ae00a0da6bc21ff2b271529a03683be0125dc27a86a2","published":"2024-10-02"},{"version":"5.8.1","digest":"sha256:6632036bdf769dc6d55103a8ba946253d186314962bcd9867e4e21e00eae4f09","published":"2024-10-04"},{"version":"5.10.1","digest":"sha256:4bc838b4dcc097a9f2c263db1aaa6ee71c1f434e952f5d6397208512029243b6","published":"2024-10-03"},{"version":"5.10.2","digest":"sha256:81db4f78a92d199f33c38c17f5b63fc87c56739f14dc10276ddec86c7b707b7a","published":"2024-10-05"},{"version":"5.10.3","digest":"sha256:17e68ba49ad98448d350b7647510b629a099b624b77dd565fc6b47fcd107d739","published":"2024-10-08"},{"version":"5.11.1","digest":"sha256:f48a7ddc1f3acecbd8eb6a10a3146e8d0396e9a4dede77beafb76924f416df65","published":"2024-10-08"},{"version":"5.13.0","digest":"sha256:ffc5977f59e1f38bf3f5dd70b6fa0520c2450ebf85153c5a8df315b8c918d5c3","published":"2024-10-14"},{"version":"5.14.0","digest":"sha256:accdf6c1bbcabd45b40f836692e4f3b1a1e1f0b28267973802ee212cd9c2c16a","published":"2024-10-21"},{"version":"5.14.1","digest":"sha256:9e574a3ac58b798da977f55cc21073981c4941b5c61894e6c5e943640c1ddf23","published":"2024-11-01"},{"version":"5.15.0","digest":"sha256:09a84e0622f36393077332faf11cc239e77083fae5fa500592c049dca25888a7","published":"2024-10-29"},{"version":"5.16.0","digest":"sha256:6800f806944ee4fccf24ae01f6b8fbefb12d952c3b3da338f51f732b55de51f2","published":"2024-10-25"},{"version":"5.17.0","digest":"sha256:9c6bfd080a247b7781ce5b25687e7c44e29d31315d0bf656584b38810521bbaa","published":"2024-10-29"},{"version":"6.1.0","digest":"sha256:3ac88000d74db5f9d8dcb004299b917a5dff5cbbc19ebccd49288266095547ca","published":"2024-11-04"},{"version":"6.1.1","digest":"sha256:2c0f02fecb74df212054dea8bb971be8e1247a3c175c1ac45e603f5ec67eb7c6","published":"2024-11-05"},{"version":"6.2.1","digest":"sha256:641f18edae53820aa91de6c828d1318ec5da22dc2a9f407cc8b6b75cc4e96569","published":"2024-11-07"},{"version":"6.3.0","digest":"sha256:1be2b089428f8ba99729000186e7ce62434d912a7e6f9dcf54d60c5939b08666","published":"2024-11-11"},{"version":"6.4.0","digest":"sha256:f20270ba0ac84b315467c706232f3cbfbadab1f5565174eaf4c32cd3c5a43169","published":"2024-11-08"},{"version":"6.5.0","digest":"sha256:2e0e1ffb8df7da6e7b0f94404927bbec101a391a8e2bb68c0172ca712c29cbdb","published":"2024-11-08"},{"version":"6.5.1","digest":"sha256:96643937a51b611b94c9084ec7ebf969fd5383a4549161ce4b8ce919cf8e2345","published":"2024-11-09"},{"version":"6.5.2","digest":"sha256:3c89340fc033aab28e7ba7402a4a7c98cd9ca8eefa1503d23d3ea336c9a6e92b","published":"2024-11-11"},{"version":"6.9.2","digest":"sha256:ea8087899b36a891ce16e47035b10de8d52b0fb041b593b18e53ed2d699e3b46","published":"2024-12-09"},{"version":"6.10.0","digest":"sha256:58722e84dbd06bb2af9250e37d24d1c448e247fc3a84d75ee4407d52771b6f03","published":"2024-12-11"},{"version":"6.11.0","digest":"sha256:318a47b604a592087dca781a9448a567b3df551a2f33ca0f17cf577af07cc33c","published":"2024-12-13"},{"version":"6.11.1","digest":"sha256:0d0f562a70c0ed19ab605f0c83802a2e052712587692e2f3a1cc794fe7cd7007","published":"2024-12-14"},{"version":"6.12.3","digest":"sha256:9214270d83304213977c08e91fd9c55a98819543dbbf0df25a4356299af4f3ab","published":"2024-12-21"},{"version":"6.12.4","digest":"sha256:b73460101d4ff373826b56f00ef2012b635f5eab04c429892547dd055cd779dc","published":"2024-12-28"},{"version":"6.17.0","digest":"sha256:e722057f4ed36872a78dfe985126b36f601de02ad361184c7e199b5e15d9dad2","published":"2025-01-11"},{"version":"6.18.0","digest":"sha256:ddd0ca48d82fa9d894ef93c30e60f8d67255a5538207df66ab04e74ed82b234c","published":"2025-01-15"},{"version":"6.20.1","digest":"sha256:fd0c34ef4d700a68f02c33541a20bd7538cfcad7f5180f4e6843ec61a8d01c26","published":"2025-01-21"},{"version":"6.21.0","digest":"sha256:500ba14ec5182ef5879589611c2949e385bb88a475e42489d4818fe8d42c50d4","published":"2025-01-18"},{"version":"6.22.0","digest":"sha256:c387c8387c4e8feb25f0df7b4a0bd0e7a29aa5494162e7c3584b58217828b920","published":"2025-01-23"},{"version":"6.24.0","digest":"sha256:d772614bee617ef76bf0186b7e81d2984c81d3d8e3dea5abc7c3aa90d028a3d5","published":"2025-02-10"},{"version":"6.25.2","digest":"sha256:18b2381e54524e07906531be581fd72ffdab215ed2d20bae11e352bb7e955256","published":"2025-01-24"},{"version":"6.26.1","digest":"sha256:5572f2ccd1bbbda8220695f4c0c09a800fe750ca8c7db4219985969d556f5a99","published":"2025-01-25"},{"version":"6.27.0","digest":"sha256:ffc5f087448ef40fd1ef8fe0fc660b16621be7c1e8ecfccd44002136b06c6efb","published":"2025-01-25"},{"version":"6.27.1","digest":"sha256:2995530a6508749c05c04972fad511214cb14c99db1b13e0ecf94ed220de8ce9","published":"2025-01-29"},{"version":"6.28.0","digest":"sha256:6935048f02debe2cd6e33707b1f6885fc620914ef49ac00af75220ee7a596adf","published":"2025-01-29"},{"version":"6.31.1","digest":"sha256:7317b63149b57a89aaab067f65791ddc2756cb640e350c099c33657fa5605fed","published":"2025-02-01"},{"version":"6.33.1","digest":"sha256:06468f2b0acdb0126a29757f67025f8f837014f70e3f079e10e304b0e1a6be4b","published":"2025-02-08"},{"version":"6.33.2","digest":"sha256:066e63498764b2367dbbf779dad61f72bef54fd93000b95c9491971f6a044197","published":"2025-02-13"},{"version":"6.33.3","digest":"sha256:ee26a34ee40306d403b095d6b6300ab6f36cfe9533bf5fea4f65a5cf636c165f","published":"2025-02-13"},{"version":"6.33.6","digest":"sha256:81af934a2136edf0521a71697938cea20d1c6eb36c944566b9455bdd2a47d2bd","published":"2025-02-18"},{"version":"6.33.7","digest":"sha256:d30897ff117abcd185b369400fe1f4074b1043e2352cb1c8b03033d56c90742f","published":"2025-02-27"},{"version":"6.34.0","digest":"sha256:824cd2a8d5c91b05e2e8227b814899e0d2b375f9af53846868999241c5b1fa9f","published":"2025-02-26"},{"version":"6.36.1","digest":"sha256:52ad641b57995fbd43975d64f9a68fac15fcb80687df0f7acc27c4942a3b6bbb","published":"2025-02-22"},{"version":"6.36.2","digest":"sha256:fda118585769dba6abccd6dc72c05a993ecd53790cbbe8cf6253b79ce7079db2","published":"2025-03-11"},{"version":"6.36.4","digest":"sha256:a612db8bc977a46d7d2e0442f5c6be26da6039ee83a8aceb7be545e4cbdd7040","published":"2025-03-01"},{"version":"6.37.2","digest":"sha256:3825e6063ed17bca7d5df1e0a596ec80c28e7ccdf980cad6babf858cd9fd53a8","published":"2025-03-07"},{"version":"6.38.3","digest":"sha256:fcba02266f262aabc2f37e4f14574aa1c8c5cffd018504bab28803e405c93afe","published":"2025-03-08"},{"version":"6.39.1","digest":"sha256:ceeb6648946ac7665fe133cda9d9aad918972e722266ed7bc15c27a84bfe087e","published":"2025-03-13"},{"version":"6.39.3","digest":"sha256:ff59661ef3ad9e87da0ff35c36230acb138a5fb0900608b61449bef25d5ebc7b","published":"2025-03-13"},{"version":"6.41.1","digest":"sha256:f256b6f008ec07a37e3e6bce3ada17bec4197c1bc66c41c4b756980c8cb587ac","published":"2025-03-20"},{"version":"6.41.3","digest":"sha256:dad33e5ffdd4a2480ea809d79ebad0128214c3cd0f2799ae3f0232e737a0bc58","published":"2025-03-20"},{"version":"6.41.8","digest":"sha256:702857eda56f90ea5f2eea387c5e7f7919f7fddc4148c6c0c9e7dc1879bcc93b","published":"2025-03-22"},{"version":"6.42.1","digest":"sha256:e27eda55fe99a0f36d2f108e8b00178f9ace4be23ea68a09547c3dbcb7184ed1","published":"2025-03-29"},{"version":"6.42.2","digest":"sha256:baa6b61ef95d82c559dc8c242d8a3fd5b888a390aa784964ad58e4e203c632c1","published":"2025-04-03"},{"version":"6.44.0","digest":"sha256:cc993e8883bb1d9de36e007c4335462d74273b942c2aeac7a14393df76f4fa42","published":"2025-04-02"},{"version":"6.45.0","digest":"sha256:0508eca3b3193ba7883a80f0f739073f5bd99a8f565720c2f95286d5b4f48cb6","published":"2025-04-05"},{"version":"6.45.1","digest":"sha256:101da55e5201e9ce0ba5f3ebc7528e700f75a2a1d9afe76a34573d0311fe7a98","published":"2025-04-12"},{"version":"6.45.7","digest":"sha256:dc01ec948ba69f93615cbe4f421bf99f4236107dea44feb6cb244f3d9dc09366","published":"2025-04-19"},{"version":"6.45.8","digest":"sha256:e3263f85cc35a5abd8896e365eec073514d6e1a968ad5f2eadb38bbc68f63224","published":"2025-04-28"},{"version":"6.45.10","digest":"sha256:76b1aff1fe90c41dc7a4fa8902c5cbc1a5f3a659140af4a0fd610c1a215166aa","published":"2025-04-25"},{"version":"6.46.1","digest":"sha256:5e56569cab810e31e367b0667d846b324988fabd3d3bdc0bfa4c4afa3276d059","published":"2025-04-26"},{"version":"6.47.0","digest":"sha256:b78e7be5d27d96b4eebc99fb76ccd3bad6408b0cd3a2a4d668852a4b6b9209dc","published":"2025-04-27"},{"version":"6.48.0","digest":"sha256:e2d64a8ec3b8a2b30487d394a86af0b64e9e76e6f140edfa42bed2ab113b5749","published":"2025-05-05"},{"version":"6.48.6","digest":"sha256:18b5219ed52d5dd26e9a513f5d9c590ddd78da1779e72795f2669bc4420bc576","published":"2025-05-03"},{"version":"6.48.10","digest":"sha256:09947fb38d07e515f9901a12f22cc44f1512f6148703341de80403c0e0c1b8c3","published":"2025-05-10"},{"version":"6.48.12","digest":"sha256:443da1bfe4dec0ea026390640d82c45190b72ef4475b29f638915513bf6786d1","published":"2025-05-30"},{"version":"6.48.15","digest":"sha256:d7e57f6c795d9ad2d5457eaf6d849d88057448d870d5bf0bf2c7dec81932bfde","published":"2025-05-16"},{"version":"6.48.16","digest":"sha256:651a0bbdc634378737fb833fdf43666f9d9b5b633c68a35cc03ab6e56cb4d6e7","published":"2025-05-21"},{"version":"6.49.1","digest":"sha256:e7f1d592c57477fa44cf36ac835aeabff1299963f343b564d6917e6f17c28261","published":"2025-05-29"},{"version":"6.51.0","digest":"sha256:890b109f243b8b9406f23ea7522de41025f7b3e87f6fc9710bc1e521213a276f","published":"2025-05-24"},{"version":"6.53.0","digest":"sha256:dcf1d5340ec011536740dafcc6be0d59a0620fc4f959206394c63c611a972c3b","published":"2025-06-05"},{"version":"6.54.5","digest":"sha256:5b8f4596a135164653317b88c841c9caacc4673b8a77f87344bd1f9b24680fc1","published":"2025-06-05"},{"version":"6.54.8","digest":"sha256:98136370c5ef7518962b9588d9ea6f706d7f9f930f8b89b2380ceccd009f1f64","published":"2025-06-11"},{"version":"6.55.0","digest":"sha256:4e59622dff16dfd9ca7b614ed76e1a6ff6d7d8e68c373bbc07a044192e05b0ab","published":"2025-06-16"},{"version":"6.55.1","digest":"sha256:f8563342ed2681dbee05122070722ff9565f3d8537feb8eeb13e85e3b70a7c24","published":"2025-06-16"},{"version":"6.56.0","digest":"sha256:6947070c0d1f8bb025d48ca952421b7c83795ca98f0395fe08ad29b7f3df8a33","published":"2025-06-18"},{"version":"6.56.1","digest":"sha256:579dece55029aa9552884a8eedc6aababb981625daa54ca01f3bacb398dd4973","published":"2025-06-21"},{"version":"6.56.7","digest":"sha256:41be3ac5f569004b6a25507cd40f5152e3691aecd2a9a3f873eb4c559903412d","published":"2025-06-28"},{"version":"6.57.0","digest":"sha256:d3e766c04130e607773c1ed8e3ef82b1b932ad514e15b3bb78f0ee13ab59d03d","published":"2025-09-07"},{"version":"6.57.1","digest":"sha256:0ed3b25bf9c1a91f980b38d1a60ca3921dedb584373d71d6e6a4e5625ecfbb12","published":"2025-07-07"},{"version":"6.57.2","digest":"sha256:981562f796ec40b3aba09fd4aea49bad29f046952ff97b9f1f9b0bdcd23dd6d1","published":"2025-07-07"},{"version":"6.57.3","digest":"sha256:a193ed90a8b69ea54d148db7cb556e8c7e840ad22eb101d7cedc0190d64a9595","published":"2025-07-05"},{"version":"6.58.0","digest":"sha256:4ee59c9d62c18191ab9b27dabc7de1ed89c519d54680e764ac055695f6cd2d1f","published":"2025-07-15"},{"version":"6.58.1","digest":"sha256:165974dd98ea8d1278bfd77afff4465b8a41caf9138e3b7e1f33c77ee71e6f72","published":"2025-07-12"},{"version":"6.59.0","digest":"sha256:383b0fc136ecf8b89947e9a7a36ded64172efa5f763c86ead35266174dfda0c0","published":"2025-07-16"},{"version":"6.59.2","digest":"sha256:89dcb86ee03b8d951b8a2a80a64d2c84a369dacef29346ec6a5f64c9fb7132f8","published":"2025-07-19"},{"version":"6.60.0","digest":"sha256:8a01d4fabdc7cbee92a583cc30fe08bb8ebba0e8d54569920d29378772b31699","published":"2025-07-26"},{"version":"6.60.3","digest":"sha256:190c7c2d3f9f7fbe79d2573f217da53d391ee07c7988d24d591e38bbd43372ac","published":"2025-08-01"},{"version":"6.60.4","digest":"sha256:7a96257b67c4519dccbdf58535156a81efc5789936e71fb67ac399b6a1f6374a","published":"2025-09-11"},{"version":"6.60.5","digest":"sha256:79a69ff4f759e8b404c687eff62c72f53b05d567fa830b71d17b01b8deaf2189","published":"2025-08-02"},{"version":"6.60.6","digest":"sha256:119f90901b5332768114af4d7a75278c5193769df35cec7b2d9aef38570468b0","published":"2025-08-03"},{"version":"6.60.7","digest":"sha256:f836a14371bfc1dd303d163e4ddc5794fd2217ea9e985c4dba16e3ed36d3f14b","published":"2025-08-14"},{"version":"6.60.10","digest":"sha256:b687d710b2cd3e194baeddc90ee3ad90c8397685001ceb8267f79d9d7df79d5c","published":"2025-08-14"},{"version":"6.60.12","digest":"sha256:b236b4ff8351a7d7f0ff7f938bbf0ab7b455c4c9e6e7cc93933f4aa9201d66cb","published":"2025-08-09"},{"version":"6.60.16","digest":"sha256:b8126848437ec5a6cff05fb4796fd775450b83e57925674d856a1838a390a28c","published":"2025-08-23"},{"version":"6.61.2","digest":"sha256:edb24751e6c468c6e7fc17e106d2d8beb0bcdb9ec3df8c2c1ae6748fb2eb09b6","published":"2025-08-26"},{"version":"6.61.6","digest":"sha256:a86098c6af1cf9d0b4484f33c973981a4d4f16740924ce9325b01ee4c8ca33df","published":"2025-09-03"},{"version":"7.0.0","digest":"sha256:af8807056f8218ecf0d4ec6b6ee717cdf20251fee5d2c1c77b5723771363b9b0","published":"2025-09-05"},{"version":"7.0.1","digest":"sha256:ff1e701c8f913cf24a0220f62c8e64cc1c3011ba0a636985f4db47fdab1391b6","published":"2025-09-09"},{"version":"7.0.2","digest":"sha256:6e834c52065b682fd3c68eb0275b99d11456a849aab561641aebb00ad3dbdd81","published":"2025-09-10"},{"version":"7.1.0","digest":"sha256:a46cbb8400b053c5e3de0a2751ed5000915f975f6d2740e1ec1880e306bc6603","published":"2025-09-24"},{"version":"7.1.1","digest":"sha256:e8dd37b6675300a0cc048457435fdd32fb58b806c91fd65367609542d658ed49","published":"2025-09-23"},{"version":"7.2.2","digest":"sha256:588e3aaeae219b31b47da458972e559556e3501c6b6ab9f858ff83e6c8f6dc7a","published":"2025-09-30"},{"version":"7.2.3","digest":"sha256:33bb65d8317f1a0997e38acf1bd28f7c66b17bbbf0051ac47212e26e763143e9","published":"2025-09-30"},{"version":"7.3.0","digest":"sha256:7165e772905c42562eb52620e03f37ddff4e101669e4177a272c24b2e17173d4","published":"2025-09-30"},{"version":"7.3.1","digest":"sha256:04afd30e90f276dae049019427cd519c126203e92a9993de262ff29f73bd8955","published":"2025-10-07"},{"version":"7.3.2","digest":"sha256:0b877038dabe96789528febda5d7fc7cd1a1547ea92717f19aacde5752cfe572","published":"2025-10-14"},{"version":"7.3.3","digest":"sha256:f82bb06b14690d093ef0719d02fa57c5aa89b39fffc8cd6230c590f74ec0bace","published":"2025-10-09"},{"version":"7.3.4","digest":"sha256:ebf5c159101614ec9ab3a5183c92781c397b998d15c0b7e2e561ec1e00397fa4","published":"2025-10-14"},{"version":"7.3.7","digest":"sha256:7832dad42cabf1fb0c0c3f5239f256d3e4eca6191d3c8d0bff3b5b708dac46d4","published":"2025-10-20"},{"version":"7.3.9","digest":"sha256:467a90d7721f4e0ca0065e6b2d257abfb371fdeafbc64c8ce63c039270aba0f0","published":"2025-10-21"},{"version":"7.4.0","digest":"sha256:1f8681a991f239c3f1a95826b9a78ff1326e03c03fdcb30bbfb2060ffa9c8e31","published":"2025-10-30"},{"version":"7.4.1","digest":"sha256:71df19e2ee555ca5b14abbec01d50104c79c9b84cb9cc323284d24333361900a","published":"2025-10-28"},{"version":"7.4.2","digest":"sha256:f5e8abfcdbef9f5050213962e75dd417b5551b22b6143b42fa3ea85f9bcb00d0","published":"2025-11-12"},{"version":"7.4.4","digest":"sha256:b783c9adcfb89a25bbe6be6c4ed08956e9d1617033bf17d5d371b46bb8e85288","published":"2025-11-19"},{"version":"7.5.0","digest":"sha256:92e539d5003b33c3624eae7715aee6e39b7b2f1f0eeb6003d37e649a06847ae8","published":"2025-11-17"},{"version":"7.5.1","digest":"sha256:8da9d362c184e2e46532ab94f6f9968a74835c0882d6a4a2f9f9c9e5b972f2a1","published":"2025-11-24"},{"version":"7.6.0","digest":"sha256:9c0ea900af7e20d119da0446fc1679ca4015c5c5f7a3b022d321071570a78749","published":"2025-12-09"},{"version":"7.6.1","digest":"sha256:b433ec72f88e69bd836f3c7c815c21bfeeeb32501aeabf586bc421875289e5e2","published":"2025-12-11"},{"version":"7.6.2","digest":"sha256:cd429a4cfa1f3343b54ffcefd60694c66bb6aa11530bcce6bee610464e190a34","published":"2026-02-03"},{"version":"7.6.3","digest":"sha256:826a053bc43678a94e307e32882ae776ecb847cf7b75031fe10dcdc664995dfb","published":"2026-01-13"},{"version":"7.6.4","digest":"sha256:b7932a5f91cca1c5d2c28c0116924dbeaf14592202bf2fc7e69f389a9b003c0e","published":"2026-01-16"},{"version":"7.6.5","digest":"sha256:a5ef859b9f6dde52bd914fbcddb088d4f1ccae4887ffb58b2282b80f119fdcbe","published":"2026-01-20"},{"version":"7.7.0","digest":"sha256:b3703270c2d0f840357a5ee92c95f87a0bd403573d784e5dafac835f7e1663f0","published":"2026-02-02"},{"version":"7.8.0","digest":"sha256:47919035cb0fe315162daa2a68ea4b3c711af53365be20a5d1f4cea5ffcf8706","published":"2026-02-06"},{"version":"7.8.1","digest":"sha256:2b5907a547006ee2284cd8e0028e895581da5dafd5c533ba03e1683ac7606e78","published":"2026-02-03"},{"version":"7.9.2","digest":"sha256:94ddf0cfd5acf1179e7830e9b5da7affc7f697c3a1581a55895b16384b39cc8a","published":"2026-02-10"},{"version":"7.10.0","digest":"sha256:caac8e8f74b2b64d13ec5956ac93c87dd3d50b0c7975de4e81c938e2f215d1d6","published":"2026-02-17"},{"version":"7.10.1","digest":"sha256:bd69f6b52bdd92ce06c30786d67546427b828ffb553363c8950b2816c552d6e0","published":"2026-02-24"}]}');
;// CONCATENATED MODULE: ./src/image/catalog.ts




/** The catalog in the package. Its publish times are the days on which a digest was first seen in public use. */
const EMBEDDED_CATALOG = embedded_catalog_namespaceObject;
/**
 * Reads a catalog file (its shape: README, "Catalog files").
 * @throws UserError that names the place in the file and what belongs there
 */
async function parseCatalog(text, name) {
    let data;
    try {
        data = JSON.parse(text);
    }
    catch (error) {
        throw new errors/* UserError */.y(`The catalog ${name} is not JSON: ${error.message}.`);
    }
    const { z } = await Promise.all(/* import() */[__webpack_require__.e(156), __webpack_require__.e(618)]).then(__webpack_require__.bind(__webpack_require__, 2618));
    const catalog = z.record(z.string(), z.array(z.looseObject({
        version: z.string().min(1),
        digest: z.string().regex(/^sha256:[0-9a-f]{64}$/, "expected sha256: and 64 lower-case hexadecimal digits"),
        published: z
            .string()
            .refine((time) => !Number.isNaN(Date.parse(time)), "expected a day or a time")
            .optional(),
        platforms: z.array(z.string()).optional(),
        python: z.string().optional(),
    })));
    const result = catalog.safeParse(data);
    if (result.success)
        return result.data;
    const [issue] = result.error.issues;
    const where = issue?.path.length ? ` at ${JSON.stringify(issue.path.join(" › "))}` : "";
    throw new errors/* UserError */.y(`The catalog ${name} is wrong${where}: ${issue?.message}. Expected: ` +
        `{ "host/repository": [ { "version": "1.2.3", "digest": "sha256:…" } ] }.`);
}
/** What there is to know of approvals and checks where nobody can be asked: nothing. */
const OFF_GITHUB = {
    async approvals() {
        return { ok: true, value: [] };
    },
    async checks() {
        return { ok: true, value: undefined };
    },
};
/** The day on which the newest version of a catalog was published; `undefined` where it does not tell. */
const lastDayOf = (0,memo/* memoized */.x)((catalog) => {
    const times = Object.values(catalog).flatMap((versions) => versions.map(({ published = "" }) => published));
    return times.sort().at(-1)?.slice(0, 10);
}, 4);
/**
 * Answers questions about images from a catalog, as it was at `now`: versions published after that day do not exist
 * yet. Approvals and checks are not a catalog's to know.
 */
function catalogLookups(catalog, source, now) {
    const end = (0,day/* startOfNextDay */.b4)(now).getTime();
    const exists = ({ published }) => published === undefined || Date.parse(published) < end;
    const versions = new Map(Object.entries(catalog));
    const versionsOf = (0,memo/* memoized */.x)((repository) => {
        const value = versions.get(repository)?.filter(exists);
        return value ? { ok: true, value } : { ok: false, why: `${source.name} has no image ${repository}` };
    }, 64);
    const until = lastDayOf(catalog);
    return {
        catalog: { ...source, ...(until && { until }) },
        async published(repository) {
            return versionsOf(repository);
        },
        async image({ repository, tag }) {
            const known = versionsOf(repository);
            return known.ok ? { ok: true, value: known.value.find(({ version }) => version === tag) } : known;
        },
        ...OFF_GITHUB,
    };
}


/***/ }),

/***/ 6746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JA: () => (/* binding */ standing),
/* harmony export */   Lf: () => (/* binding */ graceEnds),
/* harmony export */   TH: () => (/* binding */ newerThan),
/* harmony export */   Xi: () => (/* binding */ candidates),
/* harmony export */   qL: () => (/* binding */ withinGrace)
/* harmony export */ });
/* harmony import */ var _text_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6497);
/* harmony import */ var _text_memo_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(369);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(677);



const ANY_PLATFORM = [];
/**
 * The stable versions that meet the requirements, newest first. Hundreds of connectors share a list and a dozen
 * requirements, so the answer for the same list, platforms and constraint is the same array.
 */
function candidates(published, { platforms = ANY_PLATFORM, python } = {}) {
    return fittingOf(published)(platforms)(python);
}
const fittingOf = (0,_text_memo_js__WEBPACK_IMPORTED_MODULE_2__/* .memoized */ .x)((published) => {
    const stable = published.filter(({ version }) => (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isStable */ .MQ)(version)).sort((a, b) => (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareTags */ .bb)(b.version, a.version));
    return (0,_text_memo_js__WEBPACK_IMPORTED_MODULE_2__/* .memoized */ .x)((platforms) => {
        const covering = stable.filter((image) => platforms.every((name) => image.platforms?.includes(name) ?? true));
        return (0,_text_memo_js__WEBPACK_IMPORTED_MODULE_2__/* .memoized */ .x)((python) => covering.filter((image) => !python || image.python === undefined || python(image.python)), 200);
    }, 8);
}, 32);
/** Those of the candidates, newest first, that are newer than a version. */
function newerThan(version, newestFirst) {
    const end = newestFirst.findIndex((candidate) => (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareTags */ .bb)(candidate.version, version) <= 0);
    return newestFirst.slice(0, end < 0 ? undefined : end);
}
/**
 * Compares a version with the candidates, newest first, of {@link candidates}. It became outdated when the first of the
 * newer ones was published; one that does not tell its time may have been the first.
 */
function standing(version, newestFirst) {
    const newer = newerThan(version, newestFirst);
    const [latest] = newer;
    if (!latest)
        return { kind: "latest" };
    const times = newer.map(({ published }) => (published === undefined ? Number.NaN : Date.parse(published)));
    const since = Math.min(...times);
    return Number.isNaN(since) ? { kind: "outdated", latest } : { kind: "outdated", latest, since: new Date(since) };
}
/** The last day, inclusive, on which a version that became outdated at `since` is still accepted. */
function graceEnds(since, graceDays) {
    return new Date((0,_text_day_js__WEBPACK_IMPORTED_MODULE_0__/* .startOfDay */ .ol)(since).getTime() + graceDays * _text_day_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_);
}
/** Whether `now` is still on or before the last day of grace, in UTC days. */
function withinGrace(since, graceDays, now) {
    return (0,_text_day_js__WEBPACK_IMPORTED_MODULE_0__/* .startOfDay */ .ol)(now).getTime() <= graceEnds(since, graceDays).getTime();
}


/***/ }),

/***/ 7211:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parsePythonConstraint)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3297);
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _text_memo_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(369);


/** Constraints and versions that are remembered: a monorepo has dozens of them for hundreds of connectors. */
const MAX_REMEMBERED = 200;
const MAX_LENGTH = 200;
/**
 * Reads a constraint on Python's version: PEP 440 specifiers (https://peps.python.org/pep-0440/#version-specifiers)
 * and what Poetry adds to them (https://python-poetry.org/docs/dependency-specification/): `^3.9`, `~3.9`, `3.*`, `*`,
 * bare versions, spaces for commas, and alternatives with `||`. Returns `undefined` for a text that is neither.
 */
const parsePythonConstraint = (0,_text_memo_js__WEBPACK_IMPORTED_MODULE_1__/* .memoized */ .x)((text) => {
    if (text.length > MAX_LENGTH)
        return undefined;
    const alternatives = text.split(/\|\|?/).map(toSpecifier);
    if (alternatives.some((specifier) => specifier === undefined))
        return undefined;
    return (0,_text_memo_js__WEBPACK_IMPORTED_MODULE_1__/* .memoized */ .x)((python) => alternatives.some((specifier) => specifier === "" || allows(specifier, python)), MAX_REMEMBERED);
}, MAX_REMEMBERED);
/** A catalog may tell only `3.11`: any patch release of it may be meant, so one that is allowed is enough. */
function allows(specifier, python) {
    const isMinor = /^\d+\.\d+$/.test(python);
    const versions = isMinor ? [...patchesAround(specifier)].map((patch) => `${python}.${patch}`) : [python];
    return versions.some((version) => (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.satisfies)(version, specifier, { prereleases: true }));
}
/** The patch releases that a specifier can tell apart: what it says changes only next to a number that stands in it. */
function patchesAround(specifier) {
    const numbers = (specifier.match(/\d+/g) ?? []).map(Number);
    return new Set([0, ...numbers.flatMap((number) => [Math.max(0, number - 1), number, number + 1])]);
}
function toSpecifier(alternative) {
    const parts = alternative
        .trim()
        .replace(/([<>=!~^])\s+/g, "$1")
        .split(/[\s,]+/)
        .filter((part) => part !== "" && part !== "*")
        .map(toPep440);
    if (alternative.trim() === "" || parts.some((part) => part === undefined))
        return undefined;
    const specifier = parts.join(",");
    return specifier === "" || (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.validRange)(specifier) ? specifier : undefined;
}
function toPep440(part) {
    const [, operator, version] = /^(\^|~(?!=)|)v?(\d+(?:\.\d+){0,3})$/.exec(part) ?? [];
    if (version !== undefined) {
        const numbers = version.split(".").map(Number);
        if (operator === "^")
            return `>=${version},<${next(numbers, Math.max(0, firstNonZero(numbers)))}`;
        if (operator === "~")
            return `>=${version},<${next(numbers, Math.min(1, numbers.length - 1))}`;
        return numbers.length < 3 ? `==${version}.*` : `==${version}`;
    }
    if (/^\d+(\.\d+)*\.\*$/.test(part))
        return `==${part}`;
    return /^(~=|==|!=|<=|>=|<|>|===)/.test(part) ? part : undefined;
}
/** The first version that differs from `numbers` at `index`: the upper bound of a caret or tilde. */
function next(numbers, index) {
    return [...numbers.slice(0, index), (numbers[index] ?? 0) + 1].join(".");
}
function firstNonZero(numbers) {
    const at = numbers.findIndex((number) => number !== 0);
    return at < 0 ? numbers.length - 1 : at;
}


/***/ }),

/***/ 3564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseReference)
/* harmony export */ });
/* harmony import */ var _text_memo_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(369);

const HOST = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*(?::[0-9]{1,5})?$/;
const PATH_PART = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const SHA256 = /^sha256:[0-9a-f]{64}$/;
const MAX_REFERENCE_LENGTH = 512;
/**
 * Reads an image reference by the grammar of the OCI distribution specification
 * (https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests) with Docker's defaults:
 * no host means `docker.io`, a single name there means `library/<name>`. Only sha256 digests are accepted.
 */
const parseReference = (0,_text_memo_js__WEBPACK_IMPORTED_MODULE_0__/* .memoized */ .x)(parse, 500);
function parse(text) {
    const problem = shapeProblem(text);
    if (problem)
        return { ok: false, problem };
    const at = text.indexOf("@");
    const named = at < 0 ? text : text.slice(0, at);
    const digest = at < 0 ? undefined : text.slice(at + 1);
    if (digest !== undefined && !SHA256.test(digest))
        return { ok: false, problem: digestProblem(digest) };
    const lastSlash = named.lastIndexOf("/");
    const colon = named.indexOf(":", lastSlash + 1);
    const name = colon < 0 ? named : named.slice(0, colon);
    const tag = colon < 0 ? undefined : named.slice(colon + 1);
    if (tag === "")
        return { ok: false, problem: "has nothing after the `:` where the tag belongs" };
    if (tag !== undefined && !TAG.test(tag))
        return { ok: false, problem: "has a tag with characters that a tag cannot have" };
    const parts = name.split("/");
    const host = isHost(parts[0]) && parts.length > 1 ? parts.shift() : undefined;
    if (host !== undefined && host !== host.toLowerCase())
        return { ok: false, problem: "has upper-case letters in its host" };
    if (host !== undefined && !HOST.test(host))
        return { ok: false, problem: `has "${host}" where the registry's host belongs` };
    const wrong = parts.find((part) => !PATH_PART.test(part));
    if (wrong !== undefined)
        return { ok: false, problem: pathProblem(wrong) };
    return {
        ok: true,
        value: {
            text,
            ...(host !== undefined && { host }),
            repository: canonicalRepository(host, parts),
            ...(tag !== undefined && { tag }),
            ...(digest !== undefined && { digest }),
        },
    };
}
/** Docker takes the first part for a host only if it looks like one. */
function isHost(part) {
    return part.includes(".") || part.includes(":") || part === "localhost";
}
function canonicalRepository(host, parts) {
    const registry = host === undefined || host === "index.docker.io" ? "docker.io" : host;
    const path = registry === "docker.io" && parts.length === 1 ? ["library", ...parts] : parts;
    return [registry, ...path].join("/");
}
function shapeProblem(text) {
    if (text === "")
        return "is empty";
    if (text.length > MAX_REFERENCE_LENGTH)
        return `is ${text.length} characters long (at most ${MAX_REFERENCE_LENGTH})`;
    if (/\s/.test(text))
        return "has white space in it";
    if (/^[a-z][a-z+.-]*:\/\//i.test(text))
        return "starts with a URL scheme, which an image reference does not have";
    const odd = /[^A-Za-z0-9_.\-/:@]/u.exec(text)?.[0];
    if (odd !== undefined) {
        const code = odd.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
        return `has the character U+${code}, which an image reference cannot have`;
    }
    if (text.indexOf("@") !== text.lastIndexOf("@"))
        return "has more than one `@`";
    return undefined;
}
function digestProblem(digest) {
    if (digest === "")
        return "has nothing after the `@` where the digest belongs";
    const colon = digest.indexOf(":");
    if (colon < 0)
        return "has a digest without its algorithm (`sha256:`)";
    const algorithm = digest.slice(0, colon);
    if (algorithm !== "sha256")
        return `has a digest of the algorithm "${algorithm}" (only sha256 is accepted)`;
    const hex = digest.slice(colon + 1);
    if (/^[0-9a-fA-F]{64}$/.test(hex))
        return "has a digest with upper-case letters";
    if (/^[0-9a-fA-F]*$/.test(hex))
        return `has a digest of ${hex.length} hexadecimal digits instead of 64`;
    return "has a digest with characters that are no hexadecimal digits";
}
function pathProblem(part) {
    if (part === "")
        return "has an empty part in its path";
    if (/[A-Z]/.test(part))
        return `has upper-case letters in its path ("${part}")`;
    return `has "${part}" in its path, which is no valid name`;
}


/***/ }),

/***/ 677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MQ: () => (/* binding */ isStable),
/* harmony export */   bb: () => (/* binding */ compareTags),
/* harmony export */   nN: () => (/* binding */ isSemver),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   ti: () => (/* binding */ areComparable)
/* harmony export */ });
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8469);
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _text_memo_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(369);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9891);



const SEMVER = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/;
const PEP440 = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:(a|b|rc)(\d+))?(?:\.post(\d+))?(?:\.?dev(\d+))?$/;
/**
 * Reads a tag as a version: semantic versions (https://semver.org, without build metadata, which a tag cannot have)
 * and the development, post and candidate releases of PEP 440. Returns `undefined` for a tag that is no version, or
 * whose numbers are too large to be one.
 */
const parseVersion = (0,_text_memo_js__WEBPACK_IMPORTED_MODULE_1__/* .memoized */ .x)((tag) => {
    const semver = SEMVER.exec(tag);
    const match = semver ?? PEP440.exec(tag);
    if (!match)
        return undefined;
    const numbers = [match[1], match[2], match[3]].map(Number);
    if (!numbers.every(Number.isSafeInteger))
        return undefined;
    if (semver)
        return { tag, release: numbers, prerelease: match[4]?.split(".") ?? [] };
    return {
        tag,
        release: numbers,
        prerelease: match[4] === undefined ? [] : [match[4], match[5]],
        ...(match[6] !== undefined && { post: Number(match[6]) }),
        ...(match[7] !== undefined && { dev: Number(match[7]) }),
    };
}, 2000);
/** Whether the tag is a release: no pre-release, no development or post build. Only such a version can be "latest". */
function isStable(tag) {
    const version = parseVersion(tag);
    return version?.prerelease.length === 0 && version.post === undefined && version.dev === undefined;
}
/** Whether the tag is a semantic version without build metadata. */
function isSemver(tag) {
    return SEMVER.test(tag) && parseVersion(tag) !== undefined;
}
/** Whether "newer" and "older" mean something between the two tags: both are semantic versions. */
function areComparable(a, b) {
    return [a, b].every(isSemver);
}
/**
 * A total order over all tags, for sorting: tags that are no version first, then by release; within one release
 * development builds, pre-releases, the release, post builds. Negative when `a` comes before `b`, 0 only for equal tags.
 */
function compareTags(a, b) {
    const left = parseVersion(a);
    const right = parseVersion(b);
    if (!left || !right)
        return Number(left !== undefined) - Number(right !== undefined) || (0,_text_order_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n)(a, b);
    return (byNumbers(left.release, right.release) ||
        byPrerelease(left, right) ||
        (left.post ?? -1) - (right.post ?? -1) ||
        (left.dev ?? Number.POSITIVE_INFINITY) - (right.dev ?? Number.POSITIVE_INFINITY) ||
        (0,_text_order_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n)(a, b));
}
/** A development build that is neither a candidate nor a post build comes before all candidates (PEP 440). */
function byPrerelease(a, b) {
    const rank = (v) => (v.prerelease.length > 0 ? 1 : v.dev !== undefined && v.post === undefined ? 0 : 2);
    return rank(a) - rank(b) || byIdentifiers(a.prerelease, b.prerelease);
}
/** https://semver.org/#spec-item-11 */
function byIdentifiers(a, b) {
    if (a.length === 0 || b.length === 0)
        return a.length - b.length;
    return semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0___default()(`0.0.0-${a.join(".")}`, `0.0.0-${b.join(".")}`);
}
function byNumbers(a, b) {
    for (let i = 0; i < a.length; i++)
        if (a[i] !== b[i])
            return a[i] - b[i];
    return 0;
}


/***/ }),

/***/ 1300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   tQ: () => (/* binding */ EFFECTS),
/* harmony export */   wf: () => (/* binding */ CRITERIA)
/* harmony export */ });
/** The six items of the migration guide's "definition of a successful migration", in its order. */
const CRITERIA = ["dockerfile", "base-image", "version", "changelog", "ci", "build-customization"];
/** What a policy can set for a rule. */
const SEVERITIES = ["error", "warning", "notice", "off"];
/** The effects, the most severe first. */
const EFFECTS = ["error", "unverified", "review", "warning", "notice"];


/***/ }),

/***/ 3214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ START_OF_FILE)
/* harmony export */ });
/** The range that stands for a whole file: its very beginning. */
const START_OF_FILE = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };


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

/***/ 2798:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RL: () => (/* binding */ expiredNotices),
/* harmony export */   VC: () => (/* binding */ applyPolicy),
/* harmony export */   lv: () => (/* binding */ isHeldTo)
/* harmony export */ });
/* harmony import */ var _connector_connector_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7392);
/* harmony import */ var _model_location_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3214);
/* harmony import */ var _text_day_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6497);



const STRENGTH = { off: 0, notice: 1, warning: 2, error: 3 };
/**
 * Applies the policy's severities and exemptions to a finding; `undefined` for one whose rule is switched off. What
 * could not be verified is softened or exempted only where it was a question to a catalog, and what is firm never.
 * @param severity what the rule's main finding is by default
 */
function applyPolicy(finding, severity, policy, now) {
    if (finding.firm)
        return finding;
    if (policy.rules[finding.rule] === "off")
        return undefined;
    if (finding.effect === "unverified" && finding.about !== "catalog")
        return finding;
    const effect = softened(finding, severity, policy);
    const exemption = effect === "notice" ? undefined : exemptionFor(finding, policy, now);
    if (effect === finding.effect && !exemption)
        return finding;
    return { ...finding, effect, ...(exemption && { exemption }) };
}
/** Whether a rule can hold a connector back: the policy neither softens it nor exempts the connector. */
function isHeldTo(rule, connector, policy, now) {
    const severity = policy.rules[rule] ?? "error";
    return severity === "error" && !exemptionFor({ rule, subject: connector }, policy, now);
}
/** Notices about exemptions of a connector that have run out. */
function expiredNotices(change, policy, now) {
    const expired = policy.exemptions.filter((exemption) => exemption.connector === change.name && hasRunOut(exemption, now));
    return expired.flatMap(({ rules, until, reason }) => rules.map((rule) => ({
        rule,
        effect: "notice",
        subject: change.name,
        message: `The exemption of ${change.name} from ${rule} ran out on ${until} (${reason}). Renew it in the policy, or remove it there.`,
        at: { path: (0,_connector_connector_js__WEBPACK_IMPORTED_MODULE_2__/* .metadataPath */ .xT)(change), range: _model_location_js__WEBPACK_IMPORTED_MODULE_0__/* .START_OF_FILE */ .a },
    })));
}
function softened({ rule, effect, about }, severity, policy) {
    const asked = policy.rules[rule];
    const softer = about === "catalog" && effect === "unverified" && policy.latest["when-unverifiable"] === "warn"
        ? "warning"
        : effect;
    if (asked === undefined || asked === "off")
        return softer;
    if (softer === "review" || softer === "unverified")
        return asked === "error" ? softer : asked;
    if (softer === severity)
        return asked;
    return STRENGTH[asked] < STRENGTH[softer] ? asked : softer;
}
function exemptionFor({ rule, subject }, policy, now) {
    return policy.exemptions.find((exemption) => exemption.connector === subject && exemption.rules.includes(rule) && !hasRunOut(exemption, now));
}
function hasRunOut({ until }, now) {
    return (0,_text_day_js__WEBPACK_IMPORTED_MODULE_1__/* .isoDay */ .kh)(now) > until;
}


/***/ }),

/***/ 1190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GA: () => (/* binding */ isGateFile),
  ld: () => (/* binding */ optOutOf),
  policyIn: () => (/* binding */ policyIn),
  h9: () => (/* binding */ readPolicies)
});

// EXTERNAL MODULE: ./src/connector/connector.ts
var connector = __webpack_require__(7392);
// EXTERNAL MODULE: ./src/model/location.ts
var model_location = __webpack_require__(3214);
// EXTERNAL MODULE: ./src/text/paths.ts
var text_paths = __webpack_require__(8559);
// EXTERNAL MODULE: ./src/text/nearest.ts
var nearest = __webpack_require__(613);
// EXTERNAL MODULE: ./src/text/yaml.ts
var text_yaml = __webpack_require__(9816);
// EXTERNAL MODULE: ./src/text/yaml-node.ts
var yaml_node = __webpack_require__(8817);
// EXTERNAL MODULE: ./src/policy/policy.ts
var policy_policy = __webpack_require__(6658);
;// CONCATENATED MODULE: ./src/policy/load.ts




/**
 * Reads the text of a policy file. An empty file is the default policy. Every problem says where it is, what was found
 * and what is expected; an unknown key or value is told its nearest known name.
 * @param ruleIds the rules that the policy can name
 */
async function loadPolicy(text, ruleIds) {
    const yaml = (0,text_yaml/* parseYaml */.h)(text);
    if (!yaml.ok)
        return { ok: false, problems: yaml.problems.map(({ message, range }) => ({ message: `it ${message}`, range })) };
    const { root, lines } = yaml.value;
    if (root === null)
        return { ok: true, policy: policy_policy/* DEFAULT_POLICY */.zj };
    const problems = [];
    const data = plainValue(root, lines, problems);
    const { FIXED_RULES, validatePolicy } = await Promise.all(/* import() */[__webpack_require__.e(156), __webpack_require__.e(139)]).then(__webpack_require__.bind(__webpack_require__, 4139));
    const validated = validatePolicy(data, ruleIds);
    if (validated.ok)
        return problems.length > 0 ? { ok: false, problems } : validated;
    const settable = ruleIds.filter((id) => !FIXED_RULES.has(id));
    for (const issue of validated.issues) {
        if (issue.code === "unrecognized_keys")
            for (const key of issue.keys)
                problems.push({
                    message: unknownKey([...issue.path, key], ruleIds, settable),
                    range: keyRange(root, [...issue.path, key], lines),
                });
        else
            problems.push({
                message: messageOf(issue, valueAt(data, issue.path)),
                range: valueRange(root, issue.path, lines),
            });
    }
    return { ok: false, problems };
}
function messageOf({ code, message, path, values }, found) {
    const name = path.length === 0 ? "it" : `"${path.map(String).join(" › ")}"`;
    if (found === undefined)
        return `${name} is missing`;
    if (code === "invalid_value" && values) {
        const isRule = path[0] === "exemptions" && path[2] === "rules";
        const what = isRule
            ? found === "metadata-valid"
                ? "cannot be exempted"
                : "is not a rule"
            : `is ${JSON.stringify(found)}`;
        const subject = isRule ? `${name}: ${JSON.stringify(found)}` : name;
        return `${subject} ${what}${suggestion(String(found), values.map(String))}`;
    }
    if (code === "too_small")
        return `${name} is empty`;
    return `${name} is wrong: ${message.replace(/^Invalid input: /, "")}`;
}
function valueAt(data, path) {
    return path.reduce((value, key) => value?.[key], data);
}
function unknownKey(path, ruleIds, settableRules) {
    const name = path.map(String).join(" › ");
    const key = String(path.at(-1));
    if (path[0] === "rules" && ruleIds.includes(key))
        return `"${name}" can be neither softened nor exempted`;
    if (path[0] === "rules")
        return `"${name}" is not a rule${suggestion(key, settableRules)}`;
    return `"${name}" is no key of the policy${suggestion(key, knownKeys(path.slice(0, -1)))}`;
}
function suggestion(word, known) {
    const near = (0,nearest/* nearest */.p)(word, known);
    const all = known.length > 0 && known.length <= 6 ? `; known are ${known.map((key) => `"${key}"`).join(", ")}` : "";
    return `${near === undefined ? "" : `; the nearest is "${near}"`}${all}`;
}
/** The keys that the policy has at a path; the defaults have them all. */
function knownKeys(path) {
    if (path[0] === "ci" && path[1] === "checks")
        return ["name", "app"];
    if (path[0] === "exemptions")
        return ["connector", "rules", "until", "reason"];
    const section = path.reduce((value, key) => value?.[key], policy_policy/* DEFAULT_POLICY */.zj);
    return typeof section === "object" && section !== null ? Object.keys(section) : [];
}
const CORE_VALUES = new Map([
    ["true", true],
    ["false", false],
    ["null", null],
    ["~", null],
    ["", null],
]);
/** The values as YAML's core schema has them (true, false, null); aliases, tags and duplicate keys are problems. */
function plainValue(node, lines, problems) {
    if (node === null)
        return null;
    if (node.tag !== undefined)
        problems.push({ message: `the tag "${node.tag}" is not allowed in the policy`, range: rangeOf(node, lines) });
    if (node.kind === "scalar")
        return node.style === "plain" && CORE_VALUES.has(node.text) ? CORE_VALUES.get(node.text) : node.text;
    if (node.kind === "seq")
        return node.items.map((item) => plainValue(item, lines, problems));
    if (node.kind === "alias") {
        problems.push({ message: "aliases are not allowed in the policy", range: rangeOf(node, lines) });
        return null;
    }
    const result = Object.create(null);
    for (const { key, value } of node.pairs) {
        const name = key?.kind === "scalar" ? key.text : "";
        if (key)
            plainValue(key, lines, problems);
        if (Object.hasOwn(result, name))
            problems.push({ message: `"${name}" appears twice`, range: rangeOf(key ?? node, lines) });
        result[name] = plainValue(value, lines, problems);
    }
    return { ...result };
}
/** The range of the key at the end of a path. */
function keyRange(root, path, lines) {
    const parent = deepest(root, path.slice(0, -1));
    const [pair] = parent.kind === "map" ? (0,yaml_node/* pairsOf */.f)(parent, String(path.at(-1))) : [];
    return rangeOf(pair?.key ?? parent, lines);
}
/** The range of the value at a path, or of the start of what should have it. */
function valueRange(root, path, lines) {
    const node = deepest(root, path);
    const { start, end } = rangeOf(node, lines);
    return node.kind === "scalar" ? { start, end } : { start, end: start };
}
/** Follows a path as far as it goes. */
function deepest(root, path) {
    let node = root;
    for (const part of path) {
        const next = node.kind === "map"
            ? (0,yaml_node/* pairsOf */.f)(node, String(part))[0]?.value
            : node.kind === "seq"
                ? node.items[Number(part)]
                : null;
        if (!next)
            break;
        node = next;
    }
    return node;
}
function rangeOf(node, lines) {
    return lines.range(node.start, node.end);
}

;// CONCATENATED MODULE: ./src/policy/change.ts





const WORKFLOW = /^\.github\/(workflows\/[^/]+|actions\/.+)\.ya?ml$/;
/** Whether a file can be one of the gate's own: the policy, or a workflow. */
function isGateFile(path, policy = policy_policy/* POLICY_PATH */.l$) {
    return (0,text_paths/* isBelow */.Y)(path, policy) || WORKFLOW.test(path);
}
/**
 * Reads the policy on both sides and finds the gate's own files among the changed ones: the policy, and workflows that
 * mention the gate or cannot be read.
 * @param given the policy of the command line's user, which judges instead of the base's
 * @param path where the policy file stands
 */
async function readPolicies(comparison, given, ruleIds, path = policy_policy/* POLICY_PATH */.l$) {
    const candidates = comparison.changes.filter((change) => isGateFile(change.path, path));
    const atBase = async () => (given ? undefined : policyIn((await comparison.tip.read([path])).get(path), ruleIds));
    if (candidates.length === 0)
        return { path, base: await atBase(), head: undefined, files: [] };
    const [base, { head, files }] = await Promise.all([atBase(), readEdited(comparison, candidates, ruleIds, path)]);
    return { path, base, head, files };
}
async function readEdited({ before, after }, candidates, ruleIds, path) {
    const paths = candidates.map((change) => change.path);
    const [old, now] = await Promise.all([before.read(paths), after.read([path, ...paths])]);
    const files = candidates.filter((change) => (0,text_paths/* isBelow */.Y)(change.path, path) || mentionsGate(old.get(change.path)) || mentionsGate(now.get(change.path)));
    return { files, head: paths.some((one) => (0,text_paths/* isBelow */.Y)(one, path)) ? await policyIn(now.get(path), ruleIds) : undefined };
}
/** A connector that newly says that it needs no version bumps, be it a new one. */
function optOutOf(change) {
    const now = (0,connector/* metadataOf */.Nk)(change.after)?.versionBumpOptOut;
    if (!now || (0,connector/* metadataOf */.Nk)(change.before)?.versionBumpOptOut)
        return [];
    return [{ connector: change.name, at: { path: (0,connector/* metadataPath */.xT)(change), range: now.range } }];
}
function mentionsGate(entry = { kind: "absent" }) {
    return entry.kind === "file" ? /base[\s_-]*image[\s_-]*gate/i.test(entry.text) : entry.kind !== "absent";
}
/** The policy that stands at its place in a tree; `undefined` where none does. What is no regular file is a problem. */
async function policyIn(entry, ruleIds) {
    if (!entry || entry.kind === "absent")
        return undefined;
    if (entry.kind === "file")
        return loadPolicy(entry.text, ruleIds);
    const message = entry.kind === "unreadable" ? entry.why : `it is a ${entry.kind}, not a regular file`;
    return { ok: false, problems: [{ message, range: model_location/* START_OF_FILE */.a }] };
}


/***/ }),

/***/ 8829:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ officialRepository)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3564);

/**
 * The repository of the official image: that of the first language that the policy has one for. Where it has none, an
 * official image that is declared all the same is held to be what it says it is.
 * @param declaredImage the value of `baseImage`
 */
function officialRepository(languages, declaredImage, policy) {
    const official = policy["base-images"];
    const language = languages.find((one) => Object.hasOwn(official, one));
    if (language !== undefined)
        return official[language];
    const declared = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F)(declaredImage ?? "");
    return declared.ok && Object.values(official).includes(declared.value.repository)
        ? declared.value.repository
        : undefined;
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
/* harmony import */ var _connector_connector_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7392);
/* harmony import */ var _model_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9897);
/* harmony import */ var _text_memo_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(369);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9891);
/* harmony import */ var _text_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8559);





/** Whether the policy enforces base images for a connector as it stands at one commit. */
function inScope(connector, { enforce }) {
    const supportLevel = (0,_connector_connector_js__WEBPACK_IMPORTED_MODULE_1__/* .metadataOf */ .Nk)(connector)?.supportLevel?.text;
    return (enforce.languages.includes(connector.language) && enforce["support-levels"].some((level) => level === supportLevel));
}
/** The folder that holds the connectors: the policy's pattern without its last part. */
function connectorsRoot(policy) {
    return policy.connectors.slice(0, policy.connectors.lastIndexOf("/"));
}
/** Those of the names in the connectors' folder that the policy's pattern takes for connectors, sorted. */
function connectorNames(names, policy) {
    const matches = namePattern(policy);
    return names.filter((name) => matches.test(name)).sort(_text_order_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n);
}
/** Sorts changed files into the folders that the policy's pattern names. */
function touchedFolders(changes, policy) {
    const root = connectorsRoot(policy);
    const inside = `${root}/`;
    const matches = namePattern(policy);
    const touched = { folders: new Map(), links: [] };
    for (const change of changes) {
        const { path } = change;
        const isLink = change.kind !== "removed" && _model_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .LINK_MODES */ .K.has(change.after.mode);
        if (isLink && (0,_text_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isBelow */ .Y)(root, path))
            touched.links.push(change);
        if (!path.startsWith(inside))
            continue;
        const end = path.indexOf("/", inside.length);
        const name = path.slice(inside.length, end < 0 ? undefined : end);
        if (!matches.test(name) || (end < 0 && !isLink))
            continue;
        const files = touched.folders.get(name);
        if (files)
            files.push(change);
        else
            touched.folders.set(name, [change]);
    }
    return touched;
}
function namePattern({ connectors }) {
    return patternOf(connectors.slice(connectors.lastIndexOf("/") + 1));
}
const patternOf = (0,_text_memo_js__WEBPACK_IMPORTED_MODULE_4__/* .memoized */ .x)((pattern) => {
    const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(`^${parts.join("[^/]+")}$`);
}, 8);


/***/ }),

/***/ 7141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Hn: () => (/* binding */ cell),
/* harmony export */   JO: () => (/* binding */ MARKDOWN_LIMITS),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   dS: () => (/* binding */ encoded),
/* harmony export */   ik: () => (/* binding */ place),
/* harmony export */   xF: () => (/* binding */ fenceAround)
/* harmony export */ });
/* harmony import */ var _text_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8572);

// Text that a pull request may have written, made inert for GitHub's markdown: nothing of it becomes markup, HTML, a
// link, a mention of a person, a reference to an issue or a commit, or a command to a bot. None of it starts a line.
/** What GitHub takes at most, in bytes of UTF-8; for the last two GitHub counts characters, which are never more. */
const MARKDOWN_LIMITS = { summary: 1024 * 1024, checkRun: 65_535, comment: 65_536 };
/** The longest text in a code span that stands for a name or a value. */
const MAX_CODE = 300;
/** Any text as a code span (https://github.github.com/gfm/#code-spans), where GitHub looks for nothing. */
function code(text) {
    return span((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text));
}
function span(safe) {
    const shown = safe.trim() === "" ? "(empty)" : (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .v)(safe, MAX_CODE);
    const fence = fenceAround(shown, 1);
    const pad = shown.includes("`") || /^ .* $/.test(shown) ? " " : "";
    return `${fence}${pad}${shown}${pad}${fence}`;
}
/** Any text as a code span in a table. A `|` is written as its code: parsers disagree on how to escape it. */
function cell(text) {
    return span((0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text).replaceAll("|", "\\u{7C}"));
}
/** A word with the punctuation around it. */
const WORD = /^(["“(]*)(.*?)([.,;:?!)"”…]*)$/u;
/** Words of a sentence, small numbers, days, dashes; nothing that could be a commit's id. */
const PLAIN = /^(?!(?:[0-9a-f]{7,})$)(?:[A-Za-z]+(?:['’-][A-Za-z]+)*|\d{1,6}|\d{4}-\d\d-\d\d|[–—→]|)$/;
/**
 * A sentence of ours with text from elsewhere in it: plain words stay as they are, all else – versions, paths,
 * addresses, markup – stands in code spans, and so does what is between two backticks already.
 */
function prose(text) {
    const parts = [];
    const add = (isCode, text) => {
        const last = parts.at(-1);
        // Two code spans side by side would be read as one with other ends.
        if (last?.isCode === isCode)
            last.text += text;
        else if (text !== "")
            parts.push({ isCode, text });
    };
    for (const [index, piece] of (0,_text_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text).trim().split("`").entries()) {
        if (index % 2 === 1)
            add(true, piece);
        else
            for (const word of piece.split(/( +)/)) {
                const [, lead = "", core = "", trail = ""] = WORD.exec(word) ?? [];
                add(false, lead);
                add(!PLAIN.test(core) && core.trim() !== "", core);
                add(false, trail);
            }
    }
    return parts.map((part) => (part.isCode ? span(part.text) : part.text)).join("");
}
/** A code block whose fence is longer than any in its lines (https://github.github.com/gfm/#fenced-code-blocks). */
function codeBlock(language, lines) {
    const fence = fenceAround(lines.join("\n"), 3);
    return [`${fence}${language}`, ...lines, fence].join("\n");
}
/** More backticks than stand together anywhere in a text, and at least as many as asked. */
function fenceAround(text, least) {
    const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), least - 1);
    return "`".repeat(longest + 1);
}
/** The longest path that is linked, and the longest that is shown from its beginning, in characters. */
const MAX_LINKED = 1000;
const MAX_PATH = 200;
/**
 * A place in a file, `path:line`, linked to where `base` leads, such as `https://github.com/o/r/blob/<sha>/`. GitHub shows
 * the lines of a markdown file only with `?plain=1`.
 */
function place(path, line, base) {
    const text = code(`${path.length > MAX_PATH ? `…${path.slice(-MAX_PATH)}` : path}:${line}`);
    if (base === undefined || path.length > MAX_LINKED)
        return text;
    const plain = /\.(md|markdown)$/i.test(path) ? "?plain=1" : "";
    return `[${text}](${base}${path.split("/").map(encoded).join("/")}${plain}#L${line})`;
}
/** One part of a path, as RFC 3986 wants it; parentheses too, which would end a link. */
function encoded(part) {
    return encodeURIComponent(part.replace(/\p{Cs}/gu, "\uFFFD")).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}


/***/ }),

/***/ 6941:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dt: () => (/* binding */ unreadableName),
/* harmony export */   Zo: () => (/* binding */ FOLDER_MODE),
/* harmony export */   j_: () => (/* binding */ diffTrees)
/* harmony export */ });
/* unused harmony exports MAX_CHANGES, changeAt, tooManyChanges */
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7206);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9891);


/** git's mode of a folder, in the form of {@link Blob}. */
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
            throw tooManyChanges();
        return read(oid);
    };
    if (before !== after)
        await diffFolders("", before, after, counted, changes);
    return changes.sort((a, b) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n)(a.path, b.path));
}
/** How a path differs, by what stands there before and after; `undefined` where nothing does. */
function changeAt(path, { before, after }) {
    if (!before && !after)
        return undefined;
    return { path, kind: !before ? "added" : after ? "modified" : "removed", before, after };
}
/** What to tell of a change that is too large to be listed. */
function tooManyChanges() {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The change touches more than ${MAX_CHANGES} files or ${MAX_FOLDERS} folders; that is more than can be judged.`, 3);
}
/** What to tell of a file whose name is not UTF-8, decoded with replacement characters. */
function unreadableName(name) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The change touches a file whose name cannot be read (${JSON.stringify(name)}). Expected: a name in UTF-8.`, 3);
}
async function diffFolders(prefix, before, after, read, changes) {
    const [old, now] = await Promise.all([read(before), read(after)]);
    const below = [];
    for (const [name, sides] of old.differencesTo(now)) {
        const path = prefix + name;
        const [left, right] = [folderOf(sides.before), folderOf(sides.after)];
        if (left !== undefined || right !== undefined)
            below.push(() => diffFolders(`${path}/`, left, right, read, changes));
        const change = changeAt(path, {
            before: left === undefined ? sides.before : undefined,
            after: right === undefined ? sides.after : undefined,
        });
        if (change)
            changes.push(change);
    }
    await Promise.all(below.map((next) => next()));
}
function folderOf(entry) {
    return entry?.mode === FOLDER_MODE ? entry.oid : undefined;
}


/***/ }),

/***/ 7267:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   wL: () => (/* binding */ folderBytes),
/* harmony export */   zA: () => (/* binding */ blobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** Whether bytes are the object that an id names, with SHA-1 or, where the id has 64 digits, SHA-256. */
function isObject(oid, type, data) {
    return idOf(type, data, oid.length === 64 ? "sha256" : "sha1") === oid;
}
/** git's id of a file's content, with SHA-1. */
function blobId(data) {
    return idOf("blob", data, "sha1");
}
/** https://git-scm.com/book/en/v2/Git-Internals-Git-Objects: an id is a hash of the object. */
function idOf(type, data, algorithm) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(`${type} ${data.length}\0`).update(data).digest("hex");
}
/** The bytes of a folder's object (https://git-scm.com/docs/gitformat-tree): sorted as if names of folders ended with `/`. */
function folderBytes(entries) {
    const sorted = entries.map((entry) => ({
        ...entry,
        key: entry.mode === "40000" ? withSlash(entry.name) : entry.name,
    }));
    sorted.sort((a, b) => a.key.compare(b.key));
    return Buffer.concat(sorted.flatMap(({ name, mode, oid }) => [Buffer.from(`${mode} `), name, Buffer.of(0), Buffer.from(oid, "hex")]));
}
function withSlash(name) {
    return Buffer.concat([name, Buffer.from("/")]);
}


/***/ }),

/***/ 2512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ get),
/* harmony export */   U$: () => (/* binding */ trouble),
/* harmony export */   j1: () => (/* binding */ NO_JSON),
/* harmony export */   kA: () => (/* binding */ ask),
/* harmony export */   rl: () => (/* binding */ causeOf),
/* harmony export */   vr: () => (/* binding */ GitHubTrouble)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7206);
/* harmony import */ var _text_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2510);


/** Errors that would come again however little is asked for. */
const HARD_TYPES = new Set(["FORBIDDEN", "INSUFFICIENT_SCOPES", "NOT_FOUND", "RATE_LIMIT", "RATE_LIMITED"]);
/** What a server says that is overloaded or broken for the moment, or that a query was too much for. */
const SOFT_STATUSES = new Set([500, 502, 503, 504]);
/**
 * Sends a query and gives what can be used of the answer.
 * @throws UserError for what a smaller query would not mend: no permission, no quota, no repository
 */
async function ask(api, query, variables) {
    let answer;
    let errors = [];
    try {
        answer = await api.graphql(query, variables);
    }
    catch (error) {
        if (error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y)
            throw error;
        const partly = error;
        if (!Array.isArray(partly.errors))
            return { data: undefined, errors: [softProblem(error)] };
        answer = partly.data;
        errors = partly.errors.map(graphqlError);
        const hard = errors.find(({ type = "" }) => HARD_TYPES.has(type));
        if (hard)
            throw trouble(`it says "${hard.message}"`);
    }
    const data = answer?.repository;
    if ((0,_text_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(data))
        return { data, root: answer, errors };
    return { data: undefined, errors: errors.length > 0 ? errors : [{ message: NO_JSON }] };
}
/** Octokit hands a cut body and a page of HTML on as text, without an error. */
const NO_JSON = "its answer was cut off or is no JSON";
/**
 * Gets one thing by REST.
 * @throws UserError with the cause where it cannot be had
 */
async function get(api, route, parameters) {
    let answer;
    try {
        answer = await api.rest(route, parameters);
    }
    catch (error) {
        if (error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y)
            throw error;
        throw trouble(causeOf(error), error);
    }
    if (!(0,_text_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(answer?.data))
        throw trouble(NO_JSON);
    return answer.data;
}
/** Why GitHub could not be read; whoever runs the gate reads it. `status` is that of the answer. */
class GitHubTrouble extends _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    /** The cause alone, as the end of a sentence. */
    why;
    status;
    constructor(why, status) {
        super(`The repository cannot be read from GitHub: ${why}.`, 3);
        this.why = why;
        this.status = status;
    }
}
/** @param error what the request was rejected with */
function trouble(why, error) {
    const { status } = (error ?? {});
    return new GitHubTrouble(why, typeof status === "number" ? status : undefined);
}
function softProblem(error) {
    const { status } = error;
    if (typeof status === "number" && !SOFT_STATUSES.has(status))
        throw trouble(causeOf(error), error);
    return { message: causeOf(error) };
}
/**
 * The cause of a failed request, with what to do about it; no full stop.
 * @param permission what the request needs
 */
function causeOf(error, permission = "contents: read") {
    const { status, message, response } = error;
    const said = oneLine(message ?? String(error));
    // Octokit calls it a 500 when there was no answer at all.
    if (!response)
        return `there was no answer: ${said}`;
    const { headers = {} } = response;
    if (headers["retry-after"] !== undefined)
        return `it wants to be asked again in ${headers["retry-after"]} seconds (${status}: ${said})`;
    if (headers["x-ratelimit-remaining"] === "0" && (status === 403 || status === 429))
        return `the token's requests are used up until ${timeOf(headers["x-ratelimit-reset"])} (${status}: ${said})`;
    if (status === 401)
        return `it does not accept the token (401: ${said})`;
    if (status === 403)
        return `the token needs the permission "${permission}" (403: ${said})`;
    if (status === 404)
        return `there is no such thing, or the token may not see it (404: ${said})`;
    return `it answered ${status}: ${said}`;
}
function timeOf(seconds) {
    const time = new Date(Number(seconds) * 1000);
    return Number.isNaN(time.getTime()) ? "an unknown time" : time.toISOString();
}
function graphqlError(error) {
    const { type, message, path } = (error ?? {});
    return {
        message: oneLine(String(message)),
        ...(typeof type === "string" && { type }),
        ...(Array.isArray(path) && { path }),
    };
}
function oneLine(text) {
    return text.replace(/\s+/g, " ").trim().replace(/\.$/, "").slice(0, 300);
}


/***/ }),

/***/ 5264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ foundIn),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   Xw: () => (/* binding */ fromRest),
/* harmony export */   eQ: () => (/* binding */ isId),
/* harmony export */   qR: () => (/* binding */ queryFor)
/* harmony export */ });
/* harmony import */ var _text_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2510);
/* harmony import */ var _git_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7267);


/** The name under which two wishes are the same. */
function keyOf(wanted) {
    return wanted.kind === "path" ? `${wanted.commit}:${wanted.path}` : wanted.oid;
}
const ENTRIES = "entries{nameRaw mode oid size}";
const FRAGMENT = `fragment O on GitObject{__typename oid ...on Tree{${ENTRIES}}...on Blob{isTruncated text}` +
    `...on Commit{tree{oid ${ENTRIES}}parents(first:3){nodes{oid}}}}`;
/**
 * One query for many objects, with its variables; the answer has them as `o0`, `o1`, … in the order of the wishes. Paths
 * are variables, because they can hold anything.
 */
function queryFor(wanted) {
    const variables = {};
    const fields = wanted.map((one, index) => {
        if (one.kind !== "path")
            return `o${index}:object(oid:"${one.oid}"){...O}`;
        variables[`e${index}`] = keyOf(one);
        return `o${index}:object(expression:$e${index}){...O}`;
    });
    const types = ["$owner:String!", "$name:String!", ...Object.keys(variables).map((name) => `$${name}:String!`)];
    const repository = `repository(owner:$owner,name:$name){${fields.join(" ")}}`;
    return { query: `query(${types.join(",")}){${repository}}${FRAGMENT}`, variables };
}
/**
 * Takes an answer's object. What is not exactly the object that its id names is unusable: text in another encoding or cut
 * off, a folder with entries left out.
 */
function foundIn(value, wanted) {
    if (value === null)
        return "none";
    if (!(0,_text_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(value))
        return "unusable";
    const { __typename: type, oid } = value;
    if (typeof oid !== "string" || !isId(oid))
        return "unusable";
    if (wanted.kind !== "path" && wanted.oid !== oid)
        return "unusable";
    if (type === "Commit")
        return commitIn(oid, value);
    if (type === "Tree")
        return folderIn(oid, value.entries) ?? "unusable";
    if (type !== "Blob" || typeof value.text !== "string" || value.isTruncated !== false)
        return "unusable";
    const data = Buffer.from(value.text, "utf8");
    return (0,_git_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(oid, "blob", data) ? [{ kind: "blob", oid, data }] : "unusable";
}
function commitIn(oid, { tree, parents }) {
    const nodes = (0,_text_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(parents) && Array.isArray(parents.nodes) ? parents.nodes : [undefined];
    const ids = nodes.map((node) => ((0,_text_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(node) ? node.oid : undefined));
    if (!(0,_text_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(tree) || typeof tree.oid !== "string" || !isId(tree.oid) || !ids.every(isId))
        return "unusable";
    const commit = { kind: "commit", oid, tree: tree.oid, parents: ids };
    return [commit, ...(folderIn(tree.oid, tree.entries) ?? [])];
}
function folderIn(oid, entries) {
    if (!Array.isArray(entries))
        return undefined;
    const sizes = new Map();
    const known = entries.map((entry) => {
        const { nameRaw, mode, oid: id, size } = (0,_text_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(entry) ? entry : {};
        if (typeof nameRaw !== "string" || typeof mode !== "number" || !isId(id))
            return undefined;
        if (typeof size === "number")
            sizes.set(id, size);
        return { name: Buffer.from(nameRaw, "base64"), mode: mode.toString(8), oid: id };
    });
    return folderOf(oid, known, sizes);
}
/** Takes an object from REST's answer (https://docs.github.com/en/rest/git); `undefined` for anything but that object. */
function fromRest({ kind, oid }, body) {
    if (kind === "tree")
        return folderFromRest(oid, body.tree);
    if (kind === "blob") {
        if (body.encoding !== "base64" || typeof body.content !== "string")
            return undefined;
        const data = Buffer.from(body.content, "base64");
        return (0,_git_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(oid, "blob", data) ? { kind, oid, data } : undefined;
    }
    const parents = Array.isArray(body.parents) ? body.parents.map((one) => (0,_text_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(one) && one.sha) : [undefined];
    if (body.sha !== oid || !(0,_text_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(body.tree) || !isId(body.tree.sha) || !parents.every(isId))
        return undefined;
    return { kind, oid, tree: body.tree.sha, parents };
}
function folderFromRest(oid, tree) {
    if (!Array.isArray(tree))
        return undefined;
    const sizes = new Map();
    const known = tree.map((entry) => {
        const { path, mode, sha, size } = (0,_text_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(entry) ? entry : {};
        if (typeof path !== "string" || typeof mode !== "string" || !isId(sha))
            return undefined;
        if (typeof size === "number")
            sizes.set(sha, size);
        return { name: Buffer.from(path), mode: mode.replace(/^0+/, ""), oid: sha };
    });
    return folderOf(oid, known, sizes)?.[0];
}
function folderOf(oid, entries, sizes) {
    const complete = entries.filter((entry) => entry !== undefined);
    if (complete.length < entries.length)
        return undefined;
    const data = (0,_git_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .folderBytes */ .wL)(complete);
    return (0,_git_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(oid, "tree", data) ? [{ kind: "tree", oid, data, sizes }] : undefined;
}
/** A full object id. */
function isId(value) {
    return typeof value === "string" && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}


/***/ }),

/***/ 6758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ GitHubStore)
});

// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(7206);
// EXTERNAL MODULE: ./src/model/tree.ts
var tree = __webpack_require__(9897);
// EXTERNAL MODULE: ./src/text/record.ts
var record = __webpack_require__(2510);
// EXTERNAL MODULE: ./src/repository/diff.ts
var diff = __webpack_require__(6941);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./src/repository/entries.ts


/** A file's content as an entry: text, or why it is none. A byte order mark stays part of the text. */
function fileEntry(oid, mode, data) {
    if (data.length > tree/* MAX_FILE_BYTES */.g)
        return tooLarge(data.length);
    if (data.includes(0))
        return { kind: "unreadable", why: "it is a binary file" };
    if (!(0,external_node_buffer_.isUtf8)(data))
        return { kind: "unreadable", why: "it is not valid UTF-8" };
    return new TextFile(oid, mode, data);
}
/** A regular file, whose text is made of its bytes when it is asked for. */
class TextFile {
    kind = "file";
    oid;
    mode;
    #content;
    /** @param data valid UTF-8 */
    constructor(oid, mode, data) {
        this.oid = oid;
        this.mode = mode;
        this.#content = data;
    }
    get text() {
        if (typeof this.#content !== "string")
            this.#content = decoded(this.#content);
        return this.#content;
    }
}
/** Most texts are ASCII, which decodes several times faster as what it also is. */
function decoded(data) {
    return data.toString((0,external_node_buffer_.isAscii)(data) ? "latin1" : "utf8");
}
/** The entry for a file of more than {@link MAX_FILE_BYTES}. `size` is in bytes. */
function tooLarge(size) {
    const megabytes = (bytes) => (bytes / 1024 / 1024).toFixed(1);
    return { kind: "unreadable", why: `it has ${megabytes(size)} MB; at most ${megabytes(tree/* MAX_FILE_BYTES */.g)} MB are read` };
}
/** The entry for a link or a submodule; `undefined` for another mode. */
function linkEntry({ oid, mode }) {
    if (mode === "120000")
        return { kind: "symlink", oid };
    return mode === "160000" ? { kind: "submodule", oid } : undefined;
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
        throw (0,diff/* unreadableName */.Dt)(name);
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

// EXTERNAL MODULE: ./src/repository/github-api.ts
var github_api = __webpack_require__(2512);
;// CONCATENATED MODULE: ./src/repository/github-foresight.ts



/** Up to so many files are asked for by their places, in one round with their folders; more wait until their sizes are known. */
const MAX_FILES = 40;
/** Places that are asked for before they are known to be there, and the parts of their paths. */
const MAX_PLACES = 600;
const MAX_DEPTH = 16;
/** A commit and what will probably be needed of it. */
function foreseen(commit, { changed = [], read = [] }) {
    const folders = [...changed, ...read].filter(isPlain).flatMap(foldersAbove);
    const files = read.length <= MAX_FILES ? read.filter(isPlain) : [];
    const places = [...new Set([...folders, ...files])].slice(0, MAX_PLACES);
    return [{ kind: "commit", oid: commit }, ...places.map((path) => ({ kind: "path", commit, path }))];
}
/**
 * What has to be asked for to tell what stands at paths of a commit: on the way to each the first object that is not here
 * yet, and what is below that by its place, so that all of it comes in one round.
 * @param root the id of the commit's folder
 * @param known gives the objects that are here
 */
function missing(commit, root, paths, known) {
    return paths.flatMap((path) => missingFor(commit, root, path, paths.length <= MAX_FILES, known));
}
function missingFor(commit, root, path, withFile, known) {
    const parts = path.split("/");
    let oid = root;
    for (const [depth, name] of parts.entries()) {
        const folder = known(oid);
        if (folder?.kind !== "tree") {
            const below = isPlain(path) ? [...foldersAbove(path), ...(withFile ? [path] : [])].slice(depth) : [];
            return [{ kind: "tree", oid }, ...below.map((place) => ({ kind: "path", commit, path: place }))];
        }
        const entry = new GitFolder(folder.data, oid.length / 2).get(name);
        if (depth === parts.length - 1 && entry?.mode.startsWith("100")) {
            const size = folder.sizes.get(entry.oid) ?? 0;
            return size > tree/* MAX_FILE_BYTES */.g ? [] : [{ kind: "blob", oid: entry.oid, size }];
        }
        if (entry?.mode !== diff/* FOLDER_MODE */.Zo)
            return [];
        oid = entry.oid;
    }
    return known(oid) ? [] : [{ kind: "tree", oid }];
}
/** `a/b/c` has `a` and `a/b`. */
function foldersAbove(path) {
    const parts = path.split("/");
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}
/** Whether git takes `commit:path` for exactly this path; others are found folder by folder, and so are very deep ones. */
function isPlain(path) {
    return !/(^|\/)\.{0,2}(\/|$)|[\n\0]/.test(path) && path.split("/").length <= MAX_DEPTH;
}

// EXTERNAL MODULE: ./src/repository/github-query.ts
var github_query = __webpack_require__(5264);
;// CONCATENATED MODULE: ./src/repository/github-objects.ts



/** The limits of a check. */
const GITHUB_LIMITS = {
    objects: 150,
    queryBytes: 4 * 1024 * 1024,
    parallel: 8,
    requests: 150,
    bytes: 256 * 1024 * 1024,
    advice: "Split the change.",
};
/** The largest text that GraphQL gives in full; what is larger is asked for by REST at once. */
const MAX_TEXT = 500_000;
/** Queries are never made for fewer objects because others were too large. */
const MIN_OBJECTS = 25;
/** Queries in a row that may bring nothing at all before GitHub is taken to be out of order. */
const MAX_FAILURES = 12;
/**
 * Git objects of a repository on GitHub, each asked for once. What is wanted at the same time is asked for together, in
 * rounds: the next begins when all queries of the one before are answered. A query that is too much for GitHub is halved,
 * a single object that GraphQL cannot give as it is comes by REST. Every file and folder is checked against its id.
 */
class GitHubObjects {
    #api;
    #repository;
    #limits;
    #arrived = new Map();
    #waiting = new Map();
    /** What was asked for and need not be asked for again, be it that there is none. */
    #answered = new Set();
    #queue = [];
    /** Objects in one query; fewer once that was too many. */
    #perQuery;
    #isBusy = false;
    #failures = 0;
    #requests = 0;
    #bytes = 0;
    constructor(api, repository, limits) {
        this.#api = api;
        this.#repository = repository;
        this.#limits = limits;
        this.#perQuery = limits.objects;
    }
    /** An object that is here already. */
    known(oid) {
        return this.#arrived.get(oid);
    }
    /** Asks for objects. What stands at a path can stay away; whoever needs it asks for it by its id. */
    async load(wanted) {
        await Promise.all(wanted.map((one) => this.#want(one)));
    }
    /** @throws UserError where there is no such object, or GitHub does not give it */
    async read(wanted) {
        await this.#want(wanted);
        const found = this.#arrived.get(wanted.oid);
        if (found?.kind === wanted.kind)
            return found;
        throw (0,github_api/* trouble */.U$)(`there is no ${wanted.kind} ${wanted.oid}`);
    }
    /** One more request, if the run may make it. */
    spend() {
        if (++this.#requests > this.#limits.requests)
            throw new errors/* UserError */.y(`The gate would have to ask GitHub more than ${this.#limits.requests} times; that is more than one run may. ${this.#limits.advice}`, 3);
    }
    #want(wanted) {
        const key = (0,github_query/* keyOf */.TN)(wanted);
        if (this.#arrived.has(key) || this.#answered.has(key))
            return Promise.resolve();
        const waiting = this.#waiting.get(key);
        if (waiting)
            return waiting.done;
        let settle = () => { };
        const done = new Promise((resolve, reject) => {
            settle = (error) => {
                this.#waiting.delete(key);
                if (error === undefined)
                    resolve();
                else
                    reject(error);
            };
        });
        this.#waiting.set(key, { wanted, done, settle });
        this.#queue.push(wanted);
        if (!this.#isBusy)
            this.#start();
        return done;
    }
    #start() {
        this.#isBusy = true;
        setImmediate(() => void this.#round());
    }
    async #round() {
        const wanted = this.#queue;
        this.#queue = [];
        const outcome = await this.#fetch(wanted).then(() => undefined, (error) => error ?? new Error("unknown"));
        for (const one of wanted) {
            if (outcome === undefined)
                this.#answered.add((0,github_query/* keyOf */.TN)(one));
            this.#waiting.get((0,github_query/* keyOf */.TN)(one))?.settle(outcome);
        }
        if (this.#queue.length > 0)
            this.#start();
        else
            this.#isBusy = false;
    }
    async #fetch(wanted) {
        const isLarge = (one) => one.kind === "blob" && one.size > MAX_TEXT;
        const jobs = [
            ...this.#batches(wanted.filter((one) => !isLarge(one))).map((batch) => () => this.#query(batch)),
            ...wanted.filter(isLarge).map((one) => () => this.#fetchSingly(one)),
        ];
        const workers = Array.from({ length: Math.min(this.#limits.parallel, jobs.length) }, async () => {
            for (let job = jobs.shift(); job; job = jobs.shift())
                await job();
        });
        await Promise.all(workers);
    }
    /** Splits what is wanted, evenly, so that no query is larger than the limits. */
    #batches(wanted) {
        const batches = [];
        let bytes = Number.POSITIVE_INFINITY;
        const size = Math.ceil(wanted.length / Math.ceil(wanted.length / this.#perQuery));
        for (const one of wanted) {
            const more = one.kind === "blob" ? one.size : 0;
            if (bytes + more > this.#limits.queryBytes || batches.at(-1)?.length === size) {
                batches.push([]);
                bytes = 0;
            }
            batches.at(-1)?.push(one);
            bytes += more;
        }
        return batches;
    }
    async #query(batch) {
        this.spend();
        const { owner, name } = this.#repository;
        const { query, variables } = (0,github_query/* queryFor */.qR)(batch);
        const { data, errors } = await (0,github_api/* ask */.kA)(this.#api, query, { ...variables, owner, name });
        const failed = new Set(errors.flatMap(({ path }) => (path?.[0] === "repository" ? [String(path[1])] : [])));
        const left = [];
        const unusable = [];
        for (const [index, one] of batch.entries()) {
            const value = data?.[`o${index}`];
            // A null is an absence only where nothing went wrong.
            if (value === undefined || (value === null && (failed.has(`o${index}`) || errors.length > failed.size)))
                left.push(one);
            else if (!this.#take((0,github_query/* foundIn */.QR)(value, one)))
                unusable.push(one);
        }
        const isVain = left.length === batch.length;
        this.#failures = isVain ? this.#failures + 1 : 0;
        await Promise.all(unusable.map((one) => this.#fetchSingly(one)));
        if (left.length === 0)
            return;
        if (this.#failures > MAX_FAILURES)
            throw (0,github_api/* trouble */.U$)(errors[0]?.message ?? "no answer");
        if (batch.length === 1)
            return this.#fetchSingly(batch[0]);
        const half = Math.ceil(batch.length / 2);
        this.#perQuery = Math.min(this.#perQuery, Math.max(MIN_OBJECTS, half));
        await Promise.all([left.slice(0, half), left.slice(half)].map((part) => part.length > 0 && this.#query(part)));
    }
    #take(found) {
        if (found === "unusable")
            return false;
        if (found !== "none")
            for (const object of found)
                this.#keep(object);
        return true;
    }
    #keep(object) {
        if (this.#arrived.has(object.oid))
            return;
        this.#arrived.set(object.oid, object);
        this.#bytes += object.kind === "commit" ? 0 : object.data.length;
        if (this.#bytes > this.#limits.bytes)
            throw new errors/* UserError */.y(`The gate would have to read more than ${this.#limits.bytes / 1024 / 1024} MB; that is more than one run may. ${this.#limits.advice}`, 3);
    }
    /** By REST, byte for byte. */
    async #fetchSingly(wanted) {
        if (wanted.kind === "path")
            return;
        this.spend();
        const { owner, name: repo } = this.#repository;
        const route = `GET /repos/{owner}/{repo}/git/${wanted.kind}s/{sha}`;
        const object = (0,github_query/* fromRest */.Xw)(wanted, await (0,github_api/* get */.Jt)(this.#api, route, { owner, repo, sha: wanted.oid }));
        if (!object)
            throw (0,github_api/* trouble */.U$)(`the ${wanted.kind} ${wanted.oid} arrived incomplete or changed`);
        this.#keep(object);
    }
}

;// CONCATENATED MODULE: ./src/repository/walk.ts



/** An object that is there and cannot be read for what it is; everything else that fails stops the run. */
class Unreadable extends errors/* UserError */.y {
    constructor(message) {
        super(message, 3);
    }
}
/** What stands at paths below a folder. */
async function readPaths(root, paths, objects) {
    const unique = [...new Set(paths)];
    const entries = await Promise.all(unique.map((path) => entryAt(root, path, objects)));
    return new Map(unique.map((path, index) => [path, entries[index]]));
}
/**
 * The object at a path, `undefined` where there is none. It is followed folder by folder, so that links and submodules
 * are what they are and nothing is ever read through them.
 */
async function find(root, path, { folder }) {
    let found = { oid: root, mode: diff/* FOLDER_MODE */.Zo };
    for (const name of path.split("/")) {
        if (found?.mode !== diff/* FOLDER_MODE */.Zo)
            return undefined;
        found = (await folder(found.oid)).get(name);
    }
    return found;
}
async function entryAt(root, path, objects) {
    try {
        const found = await find(root, path, objects);
        if (!found)
            return { kind: "absent" };
        if (found.mode === diff/* FOLDER_MODE */.Zo)
            return { kind: "folder", names: (await objects.folder(found.oid)).names() };
        return linkEntry(found) ?? (await objects.file(found.oid, found.mode));
    }
    catch (error) {
        if (error instanceof Unreadable)
            return { kind: "unreadable", why: error.message };
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/repository/github.ts











/** The largest folder that is read, in bytes; as from local git. */
const MAX_FOLDER_BYTES = 4 * 1024 * 1024;
const EMPTY = new GitFolder(Buffer.alloc(0), 20);
/**
 * A repository on GitHub, read by API; nothing is cloned. It answers as {@link GitStore} does for the same commits. The
 * changed files are always the difference of the two trees, folder by folder, never a list of GitHub's that could be cut
 * off: a folder's id vouches for everything below it. A fork's commits are read through the base repository.
 */
class GitHubStore {
    #api;
    #repository;
    #objects;
    #folders = new Map();
    #sizes = new Map();
    #readers = {
        folder: (oid) => this.#folder(oid),
        file: (oid, mode) => this.#file(oid, mode),
    };
    constructor(api, repository, limits = {}) {
        this.#api = api;
        this.#repository = repository;
        this.#objects = new GitHubObjects(api, repository, { ...GITHUB_LIMITS, ...limits });
    }
    /**
     * Compares a branch with the base that it is to land on, from their merge base, as GitHub shows a pull request.
     * @param base the commit that is the tip of the base branch, in full
     * @param head the commit that is the head, in full
     * @throws UserError when GitHub does not know a commit, the two share no history, or GitHub cannot be read
     */
    async compare(base, head, foresight = {}) {
        // The base's tip shares most folders with the merge base, or is the same.
        const early = this.#objects.load([base, head].flatMap((commit) => foreseen(fullId(commit), foresight)));
        const [before] = await Promise.all([this.mergeBase(base, head), early]);
        return this.between(before, head, base, foresight);
    }
    /**
     * Compares the base's tip with what would land on it.
     * @param merge the test merge of the two, in full
     * @throws UserError as `compare` does, and when the merge is not one of exactly this base and this head
     */
    async compareMerge(base, head, merge, foresight = {}) {
        const [comparison, { parents }] = await Promise.all([
            this.between(base, merge, base, foresight),
            this.#objects.read({ kind: "commit", oid: fullId(merge) }),
        ]);
        if (parents.length === 2 && parents[0] === base && parents[1] === head)
            return comparison;
        throw new errors/* UserError */.y(`The test merge ${merge} is not one of the base ${base} and the head ${head}; GitHub has yet to make it again.`, 3);
    }
    /** Compares two commits as they are; for a merge queue's group, whose base is in the payload. The ids are full. */
    async between(before, after, tip = before, foresight = {}) {
        const commits = [...new Set([before, after, tip].map(fullId))];
        await this.#objects.load(commits.flatMap((commit) => foreseen(commit, foresight)));
        const trees = new Map(await Promise.all(commits.map(async (commit) => [commit, await this.#rootOf(commit)])));
        const [old, now] = [trees.get(before), trees.get(after)];
        const changes = await (0,diff/* diffTrees */.j_)(old, now, async (oid) => (oid === undefined ? EMPTY : this.#folder(oid)));
        const beforeTree = this.#treeAt(before, old);
        return {
            before: beforeTree,
            after: this.#treeAt(after, now),
            tip: tip === before ? beforeTree : this.#treeAt(tip, trees.get(tip)),
            changes,
        };
    }
    /** The files of a commit, whose id is full. @throws UserError when it cannot be read */
    async tree(commit, foresight = {}) {
        await this.#objects.load(foreseen(fullId(commit), foresight));
        return this.#treeAt(commit, await this.#rootOf(commit));
    }
    /**
     * The ids and modes of files at a commit, whose id is full, without their content; `undefined` where there is no file or
     * link. What is asked of several commits at once comes in one round.
     */
    async blobs(commit, paths) {
        await this.#objects.load(foreseen(fullId(commit), { changed: paths }));
        const root = await this.#rootOf(commit);
        const found = await Promise.all(paths.map((path) => find(root, path, this.#readers)));
        return new Map(paths.map((path, index) => [path, found[index]?.mode === diff/* FOLDER_MODE */.Zo ? undefined : found[index]]));
    }
    async [Symbol.asyncDispose]() { }
    /**
     * The best common ancestor of two commits, whose ids are full.
     * @throws UserError as `compare` does
     */
    async mergeBase(base, head) {
        if (base === head)
            return base;
        this.#objects.spend();
        const { owner, name: repo } = this.#repository;
        // The files come with the first page only.
        const parameters = { owner, repo, basehead: `${base}...${head}`, per_page: 1, page: 2 };
        try {
            const answer = await (0,github_api/* get */.Jt)(this.#api, "GET /repos/{owner}/{repo}/compare/{basehead}", parameters);
            const { sha } = (0,record/* isRecord */.u)(answer.merge_base_commit) ? answer.merge_base_commit : {};
            if ((0,github_query/* isId */.eQ)(sha))
                return sha;
        }
        catch (error) {
            if (!(error instanceof github_api/* GitHubTrouble */.vr) || error.status !== 404)
                throw error;
            throw new errors/* UserError */.y(`GitHub cannot compare ${base} with ${head}: one of them is not in ${owner}/${repo}, or they share no history. ` +
                "Expected: commits of one repository and its forks.", 3);
        }
        throw (0,github_api/* trouble */.U$)("the comparison has no merge base");
    }
    async #rootOf(commit) {
        return (await this.#objects.read({ kind: "commit", oid: commit })).tree;
    }
    async #folder(oid) {
        const known = this.#folders.get(oid);
        if (known)
            return known;
        const { data, sizes } = await this.#objects.read({ kind: "tree", oid });
        if (data.length > MAX_FOLDER_BYTES)
            throw new Unreadable(`The folder ${oid} is too large to be read.`);
        for (const [id, size] of sizes)
            this.#sizes.set(id, size);
        const folder = new GitFolder(data, oid.length / 2);
        this.#folders.set(oid, folder);
        return folder;
    }
    async #file(oid, mode) {
        const size = this.#sizes.get(oid) ?? 0;
        if (size > tree/* MAX_FILE_BYTES */.g)
            return tooLarge(size);
        return fileEntry(oid, mode, (await this.#objects.read({ kind: "blob", oid, size })).data);
    }
    #treeAt(commit, root) {
        return {
            commit,
            read: async (paths) => {
                await this.#objects.load(missing(commit, root, paths, (oid) => this.#objects.known(oid)));
                return readPaths(root, paths, this.#readers);
            },
        };
    }
}
function fullId(commit) {
    if ((0,github_query/* isId */.eQ)(commit))
        return commit;
    throw new errors/* UserError */.y(`"${commit}" is not a commit's id. Expected: all of its 40 or 64 hexadecimal digits.`);
}


/***/ }),

/***/ 1809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ pinProblem),
/* harmony export */   l: () => (/* binding */ baseImagePinned)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(281);

/** Criterion 2: a tag can be moved to another image, a digest cannot. */
const baseImagePinned = {
    id: "base-image-pinned",
    subject: "connector",
    criterion: "base-image",
    severity: "error",
    summary: "The base image is written as `host/repository:tag@sha256:<digest>`.",
    check(_change, { expected, held, image }) {
        if (!image)
            return _rule_js__WEBPACK_IMPORTED_MODULE_0__/* .NOT_APPLICABLE */ .Q;
        const problem = pinProblem(image.reference);
        if (problem === undefined)
            return [];
        const example = expected.image?.ok ? expected.image.value.latest?.reference : undefined;
        return [
            {
                effect: held.state,
                message: `The base image \`${image.value.text.slice(0, 300)}\` ${problem}. Expected: \`host/repository:tag@sha256:<64 hexadecimal digits>\`` +
                    `${example === undefined ? "" : `, here \`${example}\``}.`,
                at: image.at,
                ...(image.fix && { fix: image.fix }),
            },
        ];
    },
};
/** What keeps a reference from naming one image for ever; it completes "The base image …". `undefined` where nothing does. */
function pinProblem(reference) {
    if (!reference.ok)
        return reference.problem;
    const { host, tag, digest } = reference.value;
    if (digest === undefined)
        return tag === undefined ? "has neither a tag nor a digest" : "is not pinned: it has no digest";
    if (tag === undefined)
        return "has no tag, so nobody can see which version it is";
    return host === undefined ? "does not name its registry's host" : undefined;
}


/***/ }),

/***/ 4006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F0: () => (/* binding */ officialImage),
/* harmony export */   W8: () => (/* binding */ notPublished),
/* harmony export */   be: () => (/* binding */ byKnown),
/* harmony export */   bj: () => (/* binding */ unanswered),
/* harmony export */   dy: () => (/* binding */ fixTo),
/* harmony export */   uQ: () => (/* binding */ knownVersion),
/* harmony export */   wB: () => (/* binding */ declaredImage)
/* harmony export */ });
/* harmony import */ var _connector_connector_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7392);
/* harmony import */ var _connector_metadata_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2399);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3564);



/** The base image that a connector declares after the change; `undefined` where there is none to judge. */
function declaredImage(change, expected) {
    const metadata = (0,_connector_connector_js__WEBPACK_IMPORTED_MODULE_2__/* .metadataOf */ .Nk)(change.after);
    const value = metadata?.baseImage;
    if (!metadata || !value || change.change === "removed")
        return undefined;
    const at = { path: (0,_connector_connector_js__WEBPACK_IMPORTED_MODULE_2__/* .metadataPath */ .xT)(change), range: value.range };
    const wanted = expected.image?.ok ? expected.image.value.latest : undefined;
    const fix = wanted && fixTo(wanted, { value, at });
    return { metadata, value, reference: (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F)(value.text), at, fix };
}
/** The fix that sets the base image to a version; `undefined` where it stands there already, or cannot be edited. */
function fixTo({ version, reference }, { value, at }) {
    const edit = reference === value.text ? undefined : (0,_connector_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceValue */ .uQ)(at.path, value, reference);
    const isSameImage = value.text.split("@")[0] === reference.split("@")[0];
    const title = isSameImage ? `Pin the base image ${version} by its digest` : `Set the base image to ${version}`;
    return edit && { title, edits: [edit] };
}
/** The declared image where its tag can be looked up: it names the connector's official repository and a tag. */
function officialImage({ image, expected }) {
    if (!image?.reference.ok)
        return undefined;
    const { metadata, value, reference, at, fix } = image;
    const { repository, tag, digest } = image.reference.value;
    if (repository !== expected.repository || tag === undefined)
        return undefined;
    return { metadata, value, reference, at, fix, official: { repository, tag, digest } };
}
/** What was known of the image's tag before a registry was asked. */
function knownVersion({ official }, { known }) {
    return known?.(official.repository).find(({ version }) => version === official.tag);
}
/** Says that a registry has no such tag: it was deleted, or never published. */
function notPublished(image, lookups) {
    const { repository, tag } = image.official;
    const { asOf } = lookups.catalog;
    if (knownVersion(image, lookups))
        return `${repository}:${tag} is deleted: it was published once, and its registry no longer has it.`;
    return asOf === undefined
        ? `${repository}:${tag} is not published: its registry has no such tag.`
        : `${repository}:${tag} was not published on ${asOf}: its registry has no such tag, or got it later.`;
}
/** The sentence that says that a judgement is by what was known before, where the catalog did not answer. */
function byKnown(answer) {
    return !answer || answer.ok ? "" : ` This is by the embedded catalog, because ${answer.why}.`;
}
/** A question to the catalog without an answer. It matters only where the change sets the image. */
function unanswered(message, { at }, { touchesImage, asked }) {
    return { effect: touchesImage || asked ? "unverified" : "notice", message, at, about: "catalog" };
}


/***/ }),

/***/ 9633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ namedIn),
/* harmony export */   K6: () => (/* binding */ neededRow),
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   ZE: () => (/* binding */ sectionOf),
/* harmony export */   lb: () => (/* binding */ ownChangelog),
/* harmony export */   v8: () => (/* binding */ linkedIn)
/* harmony export */ });
/* harmony import */ var _connector_bump_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2751);
/* harmony import */ var _connector_changelog_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3449);
/* harmony import */ var _connector_connector_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7392);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6171);




const NO_ROWS = { all: [], fresh: undefined };
/** The row that a change needs; `undefined` where the version neither changed nor must change. */
function neededRow(change, own, expectedVersion, held, policy) {
    const version = (0,_connector_connector_js__WEBPACK_IMPORTED_MODULE_2__/* .metadataOf */ .Nk)(change.after)?.version?.text;
    if (version === undefined || change.change === "removed" || change.intent === "removal")
        return undefined;
    const bump = (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeBump */ .k)(change, held, policy);
    const rows = (wanted) => (own ? rowsOf(change, own, wanted) : NO_ROWS);
    if (bump && (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isMissing */ .b)(bump)) {
        const next = expectedVersion ?? version;
        return { version: next, orVersion: undefined, follows: true, mayBeOlder: false, rows: rows(next) };
    }
    const moved = (0,_connector_bump_js__WEBPACK_IMPORTED_MODULE_0__/* .bumpOf */ .uM)((0,_connector_connector_js__WEBPACK_IMPORTED_MODULE_2__/* .metadataOf */ .Nk)(change.before)?.version?.text, version);
    if (moved === "none" || !["absent", "valid"].includes(change.before.metadata.kind))
        return undefined;
    const mayBeOlder = moved === "promote";
    return { version, orVersion: (0,_connector_bump_js__WEBPACK_IMPORTED_MODULE_0__/* .coreOf */ .z2)(version), follows: false, mayBeOlder, rows: rows(version) };
}
/** The connector's changelog after the change; `undefined` where its page cannot be read. */
function ownChangelog({ after, name }) {
    if (!after.page?.ok || after.page.value.changelog.kind !== "valid")
        return undefined;
    const { path, changelog } = after.page.value;
    return { path, changelog: changelog.value, section: sectionOf(changelog, name) };
}
/** The connector's section of a page that could be read. */
function sectionOf(page, connector) {
    return page.kind === "valid" ? (0,_connector_changelog_js__WEBPACK_IMPORTED_MODULE_3__/* .sectionFor */ .v_)(page.value, connector) : undefined;
}
/** The rows of a version in a connector's changelog. */
function rowsOf(change, { changelog, section }, version) {
    const ofVersion = (found) => found?.table?.rows.filter((row) => row.version === version) ?? [];
    const all = ofVersion(section);
    const { page } = change.before;
    const known = [page?.ok ? page.value.changelog : undefined, change.pageBefore].map((reading) => ofVersion(reading && sectionOf(reading, change.name)).length);
    const row = all.length > Math.max(...known) ? all[0] : undefined;
    return { all, fresh: row && { row, ...(0,_connector_changelog_js__WEBPACK_IMPORTED_MODULE_3__/* .cellsOfRow */ .D1)(changelog, row) } };
}
/** The numbers of the pull requests that a text links. */
function linkedIn(text) {
    return text.includes("/") ? numbersIn(text, /\/(?:pull|issues)\/(\d+)/g) : [];
}
/** The numbers of the pull requests that a cell names, by link or as text. */
function namedIn(cell) {
    const links = linkedIn(cell);
    if (links.length > 0)
        return links;
    return numbersIn(cell, /(?<![\w.])#?(\d+)(?![\w.])/g);
}
/** What a pattern captures wherever it matches, as numbers. `matchAll` makes several objects for each. */
function numbersIn(text, pattern) {
    const numbers = [];
    for (let match = pattern.exec(text); match; match = pattern.exec(text))
        numbers.push(Number(match[1]));
    return numbers;
}


/***/ }),

/***/ 6071:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ CRITERION_OF),
  y: () => (/* binding */ RULES),
  RULE_IDS: () => (/* binding */ RULE_IDS)
});

// EXTERNAL MODULE: ./src/connector/connector.ts
var connector = __webpack_require__(7392);
// EXTERNAL MODULE: ./src/connector/metadata.ts + 1 modules
var connector_metadata = __webpack_require__(2399);
// EXTERNAL MODULE: ./src/rules/rule.ts
var rule = __webpack_require__(281);
;// CONCATENATED MODULE: ./src/rules/base-image-declared.ts



/** Criterion 2, first part. */
const baseImageDeclared = {
    id: "base-image-declared",
    subject: "connector",
    criterion: "base-image",
    severity: "error",
    summary: "`metadata.yaml` declares a base image at `data.connectorBuildOptions.baseImage`.",
    check(change, { expected, held }) {
        const metadata = (0,connector/* metadataOf */.Nk)(change.after);
        if (!metadata || change.change === "removed")
            return rule/* NOT_APPLICABLE */.Q;
        if (metadata.baseImage)
            return [];
        const removed = change.intent === "removal";
        if (!removed && expected.repository === undefined)
            return rule/* NOT_APPLICABLE */.Q;
        const path = (0,connector/* metadataPath */.xT)(change);
        const before = (0,connector/* metadataOf */.Nk)(change.before)?.baseImage?.text;
        const reference = (expected.image?.ok && expected.image.value.latest?.reference) || before;
        const edit = reference === undefined ? undefined : (0,connector_metadata/* insertBaseImage */.M)(path, metadata, reference);
        const wanted = reference === undefined ? "an image of the registry, pinned by its digest" : reference;
        return [
            {
                effect: held.state,
                message: removed
                    ? `The change removes the base image ${before}. Expected: \`data.connectorBuildOptions.baseImage: ${wanted}\`.`
                    : `metadata.yaml declares no base image. Expected: \`data.connectorBuildOptions.baseImage: ${wanted}\`.`,
                at: { path, range: metadata.dataRange },
                ...(edit && { fix: { title: "Declare the base image", edits: [edit] } }),
            },
        ];
    },
};

// EXTERNAL MODULE: ./src/policy/apply.ts
var apply = __webpack_require__(2798);
// EXTERNAL MODULE: ./src/rules/base-image.ts
var base_image = __webpack_require__(4006);
;// CONCATENATED MODULE: ./src/rules/base-image-digest.ts



/** Criterion 2: tag and digest are judged together, because one digest can belong to several tags and to none. */
const baseImageDigest = {
    id: "base-image-digest",
    subject: "connector",
    criterion: "base-image",
    severity: "error",
    summary: "The digest is the one that the registry has for the tag, and covers the required platforms.",
    async check(change, context) {
        const { held, lookups, policy, now } = context;
        const image = (0,base_image/* officialImage */.F0)(context);
        if (!image?.official.digest)
            return rule/* NOT_APPLICABLE */.Q;
        const { at } = image;
        const facts = await lookups.image(image.official);
        const told = facts.ok ? facts.value : disagreeing(image, lookups);
        if (!told) {
            // That the catalog cannot tell is said once, by base-image-latest, unless that holds nobody back.
            if ((0,apply/* isHeldTo */.lv)("base-image-latest", change.name, policy, now))
                return rule/* NOT_APPLICABLE */.Q;
            return [untold(image, facts, context)];
        }
        const remarks = [];
        if (told.digest !== image.official.digest) {
            const { message, isMoved = false } = await mismatch(image, told, lookups);
            const fix = fixOf(image, told, isMoved, context);
            remarks.push({ effect: held.aged, message: message + (0,base_image/* byKnown */.be)(facts), at, ...(fix && { fix }) });
        }
        const problem = platformProblem(told, policy.latest.platforms);
        if (problem !== undefined)
            remarks.push({
                effect: held.aged,
                message: `${told.version} ${problem}`,
                at,
                ...(image.fix && { fix: image.fix }),
            });
        return remarks;
    },
};
/** What was known of the tag before the catalog was asked in vain, where that proves the digest to be wrong. */
function disagreeing(image, lookups) {
    const known = (0,base_image/* knownVersion */.uQ)(image, lookups);
    return known && known.digest !== image.official.digest ? known : undefined;
}
function untold(image, facts, { held, lookups }) {
    const { repository, tag } = image.official;
    if (!facts.ok)
        return (0,base_image/* unanswered */.bj)(`The digest of ${tag} cannot be looked up: ${facts.why}.`, image, held);
    if (lookups.catalog.kind === "registry")
        return { effect: held.aged, message: (0,base_image/* notPublished */.W8)(image, lookups), at: image.at };
    return (0,base_image/* unanswered */.bj)(`The digest of ${repository}:${tag} cannot be looked up: ${lookups.catalog.name} does not know that version.`, image, held);
}
const MOVED = "A published version should never change, so find out why before you take the new one.";
/** Whose digest it is instead of the tag's, as far as that is known. */
async function mismatch(image, { digest, platformOfPin, platforms }, lookups) {
    const { repository, tag, digest: pin } = image.official;
    if (platformOfPin !== undefined) {
        const all = platforms && platforms.length > 1 ? ` for ${platforms.join(" and ")}` : "";
        return {
            message: `The digest is that of ${tag} for ${platformOfPin} alone. Expected its index${all}: \`${repository}:${tag}@${digest}\`.`,
        };
    }
    const expectedDigest = `Expected for ${tag}: \`${digest}\`.`;
    const before = (0,base_image/* knownVersion */.uQ)(image, lookups)?.digest;
    if (before === pin)
        return {
            message: `The tag ${tag} was moved: it had this digest when the embedded catalog was made, and has another one now. ` +
                `${MOVED} ${expectedDigest}`,
            isMoved: true,
        };
    const published = await lookups.published(repository);
    const versions = published.ok ? published.value : lookups.known?.(repository);
    const owner = versions?.find((other) => other.digest === pin)?.version;
    if (owner !== undefined)
        return { message: `The digest is not that of ${tag} but of ${owner}. ${expectedDigest}` };
    if (before !== undefined && before !== digest)
        return {
            message: `The digest is not that of ${tag}, neither now nor before its tag was moved, when it had \`${before}\`. ` +
                `${MOVED} ${expectedDigest}`,
            isMoved: true,
        };
    return { message: `The digest is not that of ${tag}. ${expectedDigest}` };
}
/**
 * Sets the latest image; where its tag stands there already, or it is not known, only the digest of the tag. Not that of
 * a tag that was moved: why it was is for people to find out before anybody takes it.
 */
function fixOf(image, { digest }, isMoved, { expected }) {
    const { repository, tag } = image.official;
    const latest = expected.image?.ok ? expected.image.value.latest?.version : undefined;
    if (latest !== undefined && latest !== tag)
        return image.fix;
    return isMoved ? undefined : (0,base_image/* fixTo */.dy)({ version: tag, reference: `${repository}:${tag}@${digest}` }, image);
}
/** What an image lacks to run on the required platforms; where it does not tell its platforms nothing is judged. */
function platformProblem({ kind, platforms }, required) {
    const missing = platforms ? required.filter((platform) => !platforms.includes(platform)) : [];
    const listed = required.join(" and ");
    if (kind === "manifest" && (missing.length > 0 || (!platforms && required.length > 1)))
        return `is one image${platforms?.length ? ` for ${platforms.join(" and ")}` : ""}, not an index of images for ${listed}, which connectors have to run on.`;
    return missing.length > 0
        ? `is not published for ${missing.join(" and ")}, which connectors have to run on.`
        : undefined;
}

// EXTERNAL MODULE: ./src/model/location.ts
var model_location = __webpack_require__(3214);
// EXTERNAL MODULE: ./src/model/tree.ts
var tree = __webpack_require__(9897);
// EXTERNAL MODULE: ./src/text/paths.ts
var text_paths = __webpack_require__(8559);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./src/rules/base-image-review.ts




/** What no image is made of: documents, their templates and pictures, and what the library's own tools depend on. */
const ASIDE = /\.(md|md\.j2|svg|png)$|(^|\/)(poetry\.lock|pyproject\.toml)$/i;
/** Files that are named in a message. */
const NAMED = 3;
/** Whether base images, or their list of versions, are made of a file of the library. */
function isVersionFile(path) {
    return !ASIDE.test(path);
}
/** Criterion 6, for all connectors at once: people look at what they are all built on. */
const baseImageReview = {
    id: "base-image-review",
    subject: "library",
    criterion: "build-customization",
    severity: "review",
    summary: "A change of the base image library's version files is approved by the reviewers.",
    check(change, context) {
        const { folders, files, links } = change;
        const remarks = [...folders, ...links.map(({ path }) => path)].flatMap((folder) => {
            const paths = [...files, ...links]
                .map(({ path }) => path)
                .filter((path) => (0,text_paths/* isBelow */.Y)(path, folder) && (isVersionFile(path) || isPackagedOtherwise(path, change)));
            const [path] = paths;
            if (path === undefined)
                return [];
            const message = `The change touches ${listed(paths, folder)} of the base image library in ${folder}, which connectors are built on. ${context.policy.review.name} has to approve it.`;
            return [(0,rule/* needsReview */.m)({ message, at: { path, range: model_location/* START_OF_FILE */.a } }, paths, context)];
        });
        return remarks.length > 0 ? Promise.all(remarks) : rule/* NOT_APPLICABLE */.Q;
    },
};
function listed(paths, folder) {
    const names = paths.slice(0, NAMED).map((path) => path.slice(folder.length + 1) || path);
    const more = paths.length - names.length;
    return `${names.join(", ")}${more > 0 ? ` and ${more} more ${more === 1 ? "file" : "files"}` : ""}`;
}
/** Whether a `pyproject.toml` says that the library is made of other files, or built by something else, than before. */
function isPackagedOtherwise(path, { before, after }) {
    if (!/(^|\/)pyproject\.toml$/i.test(path))
        return false;
    const [old, now] = [before, after].map((files) => packagingIn(files.get(path)));
    return old === undefined || old !== now;
}
function packagingIn(entry) {
    if (entry?.kind !== "file")
        return undefined;
    try {
        const { tool, project, "build-system": build } = (0,dist/* parse */.qg)(entry.text);
        const { dependencies: _, version: __, ...rest } = project ?? {};
        const { packages, include, exclude, scripts, plugins } = (tool?.poetry ?? {});
        return JSON.stringify([build, rest, packages, include, exclude, scripts, plugins, tool?.setuptools, tool?.hatch]);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/rules/base-image-immutable.ts





/** Criterion 2, at its source: connectors pin a version because it stays what it is. */
const baseImageImmutable = {
    id: "base-image-immutable",
    subject: "library",
    criterion: "base-image",
    severity: "error",
    alwaysRuns: true,
    summary: "No published version in the base image library is edited or deleted; a new one follows the library's steps.",
    async check(change) {
        const isTouched = change.files.some(({ path }) => isVersionFile(path));
        const tellsVersions = isTouched || change.files.some(({ path }) => path.endsWith("/README.md"));
        // Reading Python takes a parser that nothing else needs.
        const problems = tellsVersions ? (await Promise.all(/* import() */[__webpack_require__.e(283), __webpack_require__.e(23)]).then(__webpack_require__.bind(__webpack_require__, 3023))).versionProblems(change) : [];
        const retired = retiredFolders(change);
        const remarks = [
            ...linkRemarks(change),
            ...unreadRemarks(change),
            ...problems
                .filter(({ at }) => !retired.some((folder) => (0,text_paths/* isBelow */.Y)(at.path, folder)))
                .map(({ effect = "error", message, at }) => ({ effect, message, at })),
        ];
        return remarks.length > 0 || isTouched ? remarks : rule/* NOT_APPLICABLE */.Q;
    },
};
/** The folders of which nothing is left: a library that is given up edits no version, and the review sees it. */
function retiredFolders({ folders, before, after, links }) {
    const hasFiles = (files, folder) => [...files.keys()].some((path) => (0,text_paths/* isBelow */.Y)(path, folder));
    return folders.filter((folder) => hasFiles(before, folder) && !hasFiles(after, folder) && links.length === 0);
}
function linkRemarks({ files, links }) {
    const linked = files.filter((file) => file.kind !== "removed" && tree/* LINK_MODES */.K.has(file.after.mode));
    return [...new Set([...links, ...linked])]
        .filter((file) => links.includes(file) || isVersionFile(file.path))
        .map(({ path }) => ({
        effect: "error",
        firm: true,
        message: `${path} becomes a link, so what the library is made of cannot be seen in it. Expected: the files themselves.`,
        at: { path, range: model_location/* START_OF_FILE */.a },
    }));
}
/** A file that is part of the answer and cannot be read: one that the change touches, or that versions are told in. */
function unreadRemarks({ before, after, folders, files }) {
    const touched = new Set([...folders, ...files.map(({ path }) => path)]);
    const matters = (path) => touched.has(path) || /\.(py|json)$/.test(path);
    for (const [path, entry] of [...after, ...before])
        if (entry.kind === "unreadable" && matters(path)) {
            const message = `${path} cannot be read: ${entry.why}. The versions of the library cannot be compared without it.`;
            return [{ effect: "unverified", message, at: { path, range: model_location/* START_OF_FILE */.a } }];
        }
    return [];
}

// EXTERNAL MODULE: ./src/image/latest.ts
var image_latest = __webpack_require__(6746);
// EXTERNAL MODULE: ./src/image/python.ts
var image_python = __webpack_require__(7211);
// EXTERNAL MODULE: ./src/image/version.ts
var image_version = __webpack_require__(677);
// EXTERNAL MODULE: ./src/policy/policy.ts
var policy_policy = __webpack_require__(6658);
// EXTERNAL MODULE: ./src/text/day.ts
var day = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/text/words.ts
var words = __webpack_require__(1670);
;// CONCATENATED MODULE: ./src/rules/base-image-latest.ts








/** Criterion 2: the newest stable version that the connector can run on, with some time to get there. */
const baseImageLatest = {
    id: "base-image-latest",
    subject: "connector",
    criterion: "base-image",
    severity: "error",
    summary: "The base image is the latest published version that fits the connector, or has been until recently.",
    async check(change, context) {
        const { expected, held, lookups, policy } = context;
        const image = (0,base_image/* officialImage */.F0)(context);
        if (!image || !expected.image)
            return rule/* NOT_APPLICABLE */.Q;
        const { at } = image;
        const { tag } = image.official;
        // What was known before the catalog was asked can prove a violation where it does not answer, and nothing else.
        const chosen = expected.image.ok ? expected.image.value : expected.known;
        const violation = (message, basis) => {
            const fix = chosen?.latest && (0,base_image/* fixTo */.dy)(chosen.latest, image);
            return { effect: held.aged, message: message + wanted(image, chosen) + (0,base_image/* byKnown */.be)(basis), at, ...(fix && { fix }) };
        };
        if (!(0,image_version/* isStable */.MQ)(tag)) {
            const unstable = violation(`\`${tag}\` is not a stable release.`, expected.image);
            // Someone who tries out what is to come is not taken back without being asked.
            if (chosen?.latest && (0,image_version/* compareTags */.bb)(tag, chosen.latest.version) > 0)
                delete unstable.fix;
            return [unstable];
        }
        const facts = await lookups.image(image.official);
        if (facts.ok && !facts.value && lookups.catalog.kind === "registry")
            return [violation((0,base_image/* notPublished */.W8)(image, lookups))];
        const told = facts.ok ? facts.value : (0,base_image/* knownVersion */.uQ)(image, lookups);
        const remarks = [];
        const narrowed = chosen?.latest && isNarrowed(chosen);
        if (chosen?.latest && narrowed)
            remarks.push(await narrowing(change, chosen.latest.version, at, context));
        const excluded = policy.latest.compatible && told ? pythonExclusion(change.after.pyproject, told) : undefined;
        if (told && excluded !== undefined) {
            const message = `${tag} has Python ${told.python}, which ${excluded} in pyproject.toml excludes.`;
            return [...remarks, violation(message, facts.ok ? expected.image : facts)];
        }
        const doubt = doubtAbout(image, facts, context);
        const place = chosen && (0,image_latest/* standing */.JA)(tag, narrowed ? chosen.candidatesAfter : chosen.candidates);
        if (change.intent === "downgrade" && tag !== chosen?.latest?.version) {
            const message = `The change goes back to ${tag}. ${policy.review.name} has to agree.`;
            remarks.push(await (0,rule/* needsReview */.m)({ message, at }, [at.path], context));
        }
        else if (place?.kind === "outdated") {
            const { since, latest } = place;
            const inGrace = since && !held.asked && (0,image_latest/* withinGrace */.qL)(since, (0,policy_policy/* graceDays */.M1)(policy), context.now);
            // When all is answered, an unknown time counts as long ago; else it proves nothing.
            if (!inGrace && (since || doubt === undefined)) {
                const age = since
                    ? `a newer version has been available since ${(0,day/* isoDay */.kh)(since)}`
                    : "when a newer version was published is unknown";
                return [...remarks, violation(`${tag} is outdated: ${age}.`, expected.image)];
            }
            if (since && doubt === undefined)
                remarks.push({
                    effect: "notice",
                    message: `${latest.version} is published; ${tag} is accepted until ${(0,day/* isoDay */.kh)((0,image_latest/* graceEnds */.Lf)(since, (0,policy_policy/* graceDays */.M1)(policy)))}.`,
                    at,
                });
        }
        return doubt === undefined ? remarks : [...remarks, (0,base_image/* unanswered */.bj)(doubt, image, held)];
    },
};
/** Why the catalog's answers do not suffice to say that all is well; `undefined` where they do. */
function doubtAbout(image, facts, { expected, lookups }) {
    if (!facts.ok)
        return `The base image cannot be looked up: ${facts.why}.`;
    const { repository, tag } = image.official;
    const { name } = lookups.catalog;
    if (!facts.value)
        return (`${(0,words/* capitalized */.l)(name)} does not know ${repository}:${tag}: it is newer than the ` +
            `catalog, or was never published.${wanted(image, expected.image?.ok ? expected.image.value : undefined)}`);
    return expected.image?.ok === false ? `The latest version cannot be told: ${expected.image.why}.` : undefined;
}
/** Whether the constraint after the change no longer allows the newest version that the one before it allows. */
function isNarrowed({ latest, candidatesAfter }) {
    return candidatesAfter.every(({ version }) => version !== latest?.version);
}
/** A change that narrows the Python versions of its connector chooses an older image that way. */
async function narrowing(change, latest, at, context) {
    const { held, policy } = context;
    const path = `${change.path}/pyproject.toml`;
    const message = `The change narrows the Python versions of the connector, so that ${latest} no longer fits.`;
    const place = pythonPlace(change.after.pyproject, path) ?? at;
    if (!held.inScope && !held.touchesImage)
        return { effect: "notice", message, at: place };
    return (0,rule/* needsReview */.m)({ message: `${message} ${policy.review.name} has to agree.`, at: place }, [path], context);
}
/** The sentence that names the image to take, where it is known and another one. */
function wanted({ value }, chosen) {
    const latest = chosen?.latest;
    return latest && latest.reference !== value.text ? ` Expected: \`${latest.reference}\`.` : "";
}
/** The constraint that keeps the image's Python out, as it is written. */
function pythonExclusion(pyproject, { python }) {
    if (pyproject.kind !== "valid" || python === undefined)
        return undefined;
    const constraint = pyproject.value.python;
    const allows = constraint && (0,image_python/* parsePythonConstraint */.z)(constraint.text);
    return constraint && allows && !allows(python) ? `"${constraint.text}"` : undefined;
}
function pythonPlace(pyproject, path) {
    const range = pyproject.kind === "valid" ? pyproject.value.python?.range : undefined;
    return range && { path, range };
}

// EXTERNAL MODULE: ./src/rules/base-image-pinned.ts
var base_image_pinned = __webpack_require__(1809);
;// CONCATENATED MODULE: ./src/rules/base-image-repository.ts

/** Criterion 2: look-alikes and other registries are not official. */
const baseImageRepository = {
    id: "base-image-repository",
    subject: "connector",
    criterion: "base-image",
    severity: "error",
    summary: "The base image is the official one for the connector's language.",
    check(change, { policy, expected, held, image }) {
        if (!image?.reference.ok)
            return rule/* NOT_APPLICABLE */.Q;
        const { repository } = image.reference.value;
        const official = expected.repository === undefined ? Object.values(policy["base-images"]) : [expected.repository];
        if (official.includes(repository))
            return [];
        const { language } = change.after;
        return [
            {
                effect: held.state,
                message: expected.repository === undefined
                    ? `The base image is from ${repository}, which is none of the official images: ${[...new Set(official)].join(", ")}.`
                    : `The base image is from ${repository}. Expected for a ${language} connector: ${expected.repository}.`,
                at: image.at,
                ...(image.fix && { fix: image.fix }),
            },
        ];
    },
};

// EXTERNAL MODULE: ./src/connector/change.ts
var connector_change = __webpack_require__(9547);
// EXTERNAL MODULE: ./src/connector/hooks.ts
var connector_hooks = __webpack_require__(8367);
;// CONCATENATED MODULE: ./src/rules/build-customization-hooks.ts




/** Criterion 6: what the build ignores or fails on is an error, because either shows only when it is too late. */
const buildCustomizationHooks = {
    id: "build-customization-hooks",
    subject: "connector",
    criterion: "build-customization",
    severity: "error",
    summary: "`build_customization.py` parses, and its hooks are what the build looks for and calls.",
    check(change) {
        const hooks = change.after.hooks.filter(({ name }) => /\.py$/i.test(name));
        if (change.change === "removed" || hooks.length === 0)
            return rule/* NOT_APPLICABLE */.Q;
        return Promise.all(hooks.map((hook) => judge(hook, change))).then((remarks) => remarks.flat());
    },
};
async function judge({ name, text, isLink }, change) {
    const path = `${change.path}/${name}`;
    const start = { path, range: model_location/* START_OF_FILE */.a };
    const isNew = (0,connector_change/* isTouched */.Dn)(change, name);
    // A link is the review's matter, which does not let it pass.
    if (isLink)
        return [];
    if (isNew && name !== connector_hooks/* HOOK_FILE */.lK && name.toLowerCase() === connector_hooks/* HOOK_FILE */.lK) {
        const message = `The build would ignore ${name}: it looks for ${connector_hooks/* HOOK_FILE */.lK}, in these very letters. Rename it.`;
        return [{ effect: "error", message, at: start }];
    }
    if (text === undefined) {
        const message = `${name} cannot be read as text, so its hooks cannot be judged. Expected: Python in UTF-8.`;
        return isNew ? [{ effect: "unverified", message, at: start }] : [];
    }
    const { parseHooks } = await Promise.all(/* import() */[__webpack_require__.e(283), __webpack_require__.e(987)]).then(__webpack_require__.bind(__webpack_require__, 6987));
    const parsed = parseHooks(text);
    if (!parsed.ok) {
        const [{ message: problem, range }] = parsed.problems;
        const { line, column } = range.start;
        const message = `${name} cannot be read as Python, so the build would fail: line ${line}, column ${column} ${problem}.`;
        return isNew ? [{ effect: "error", message, at: { path, range } }] : [];
    }
    if (name !== connector_hooks/* HOOK_FILE */.lK)
        return [];
    const { hookFaults, lostMainFile } = await Promise.all(/* import() */[__webpack_require__.e(283), __webpack_require__.e(987), __webpack_require__.e(816)]).then(__webpack_require__.bind(__webpack_require__, 5816));
    const faults = isNew ? hookFaults(parsed.value, change) : lostMainFile(parsed.value, change);
    return faults.map(({ message, node, effect, fix }) => ({
        effect: effect ?? "error",
        message,
        at: { path, range: parsed.value.file.range(node) },
        ...(fix && { fix: { title: fix.title, edits: [{ kind: "replace", path, range: fix.range, text: fix.text }] } }),
    }));
}

;// CONCATENATED MODULE: ./src/rules/build-customization-review.ts



const WHAT = {
    added: "is new, and the build will run it with its secrets",
    modified: "is changed, and the build will run it with its secrets",
    removed: "is removed, and the build will no longer do what it did",
};
/** Criterion 6: a build hook runs on the builder with its secrets, so people look at it first. */
const buildCustomizationReview = {
    id: "build-customization-review",
    subject: "connector",
    criterion: "build-customization",
    severity: "review",
    summary: "A build hook that was added, changed or removed is approved by the reviewers.",
    check(change, context) {
        if (change.change === "removed")
            return rule/* NOT_APPLICABLE */.Q;
        const links = change.after.hooks.filter(({ isLink }) => isLink);
        if (links.length > 0)
            return links.map(({ name }) => linkRemark(name, `${change.path}/${name}`));
        const touched = (0,connector_change/* hookFiles */.JM)(change);
        if (touched.length === 0)
            return change.after.hooks.length > 0 ? [] : rule/* NOT_APPLICABLE */.Q;
        const { review } = context.policy;
        return Promise.all(touched.map(async (path) => {
            const file = change.files.find((changed) => changed.path === path);
            const name = path.slice(change.path.length + 1);
            const what = WHAT[file?.kind ?? "added"];
            const message = `${name} ${what}, so ${review.name} has to approve it.`;
            const details = await hookSummary(change, name);
            const remark = { message, at: { path, range: model_location/* START_OF_FILE */.a }, ...(details.length > 0 && { details }) };
            return (0,rule/* needsReview */.m)(remark, [path], context);
        }));
    },
};
/** What the hook does, for the reviewer; nothing where it is no hook itself or cannot be read. */
async function hookSummary({ before, after }, name) {
    const [now, old] = [after, before].map((side) => side.hooks.find((hook) => hook.name === name)?.text);
    if (now === undefined && old === undefined)
        return [];
    const { summaryOf } = await Promise.all(/* import() */[__webpack_require__.e(283), __webpack_require__.e(987), __webpack_require__.e(333), __webpack_require__.e(773)]).then(__webpack_require__.bind(__webpack_require__, 5773));
    return summaryOf(name, now, old);
}
function linkRemark(name, path) {
    const message = `${name} is a link, so nobody sees in this folder what the build runs with its secrets. Expected: the hook itself.`;
    return { effect: "error", firm: true, message, at: { path, range: model_location/* START_OF_FILE */.a } };
}

;// CONCATENATED MODULE: ./src/rules/build-customization-risk.ts



/** Criterion 6: what reviewers should look at first in a hook. Only a replaced base image is an error of its own. */
const buildCustomizationRisk = {
    id: "build-customization-risk",
    subject: "connector",
    criterion: "build-customization",
    severity: "warning",
    summary: "Build hooks keep the base image, pin what they download, run no remote scripts and hold no secrets.",
    check(change) {
        const { hooks } = change.after;
        if (change.change === "removed" || hooks.length === 0)
            return rule/* NOT_APPLICABLE */.Q;
        return Promise.all(hooks.map((hook) => build_customization_risk_judge(hook, change))).then((remarks) => remarks.flat());
    },
};
async function build_customization_risk_judge({ name, text }, change) {
    if (text === undefined || !(0,connector_change/* isTouched */.Dn)(change, name))
        return [];
    const path = `${change.path}/${name}`;
    const { pythonRisks, shellRisks } = await Promise.all(/* import() */[__webpack_require__.e(283), __webpack_require__.e(987), __webpack_require__.e(333), __webpack_require__.e(629)]).then(__webpack_require__.bind(__webpack_require__, 6629));
    const risks = /\.sh$/i.test(name) ? shellRisks(text) : pythonRisks(text);
    if (!risks) {
        const message = `What ${name} does cannot be judged until it is valid Python.`;
        return [{ effect: "notice", follows: true, message, at: { path, range: model_location/* START_OF_FILE */.a } }];
    }
    return risks.map(({ effect, message, range }) => ({ effect, message, at: { path, range } }));
}

// EXTERNAL MODULE: ./src/connector/changelog.ts
var connector_changelog = __webpack_require__(3449);
// EXTERNAL MODULE: ./src/text/lines.ts
var text_lines = __webpack_require__(816);
// EXTERNAL MODULE: ./src/rules/changelog.ts
var rules_changelog = __webpack_require__(9633);
;// CONCATENATED MODULE: ./src/rules/changelog-entry.ts






/** Criterion 4: users learn of a new version from the connector's documentation page. */
const changelogEntry = {
    id: "changelog-entry",
    subject: "connector",
    criterion: "changelog",
    severity: "error",
    summary: "The changelog of the connector's documentation page has a new row for its new version.",
    check(change, context) {
        const { held, row, changelog } = context;
        const effect = held.inScope || held.touchesImage ? "error" : "notice";
        const lost = lostRows(change, changelog, effect);
        if (!row)
            return hasMoved(change) ? (changelog ? lost : [pageRemark(change, effect)]) : rule/* NOT_APPLICABLE */.Q;
        if (!row.follows)
            return [...lost, ...rowRemarks(change, row, effect, context)];
        return [
            ...lost,
            ...rowRemarks(change, row, "notice", context).map((remark) => ({ ...remark, follows: true })),
        ];
    },
};
function rowRemarks(change, needed, effect, context) {
    const own = context.changelog;
    if (!own)
        return [pageRemark(change, effect)];
    const unread = unreadableBefore(change);
    if (unread !== undefined) {
        const message = `Whether the changelog row in ${own.path} is new cannot be told: the page before the change cannot be read: ${unread}.`;
        const range = own.changelog.lines.lineRange(own.section?.headingLine ?? 1);
        return [{ effect: effect === "error" ? "unverified" : effect, message, at: { path: own.path, range } }];
    }
    const { version, orVersion, mayBeOlder } = needed;
    const { path, changelog, section } = own;
    const { all, fresh } = needed.rows;
    if (fresh)
        return placeholderRemarks(own, fresh, effect, context);
    if (mayBeOlder && all.length > 0)
        return [];
    const line = all[0]?.line ?? (section?.table ? section.table.insertAt - 1 : (section?.headingLine ?? 1));
    const at = { path, range: changelog.lines.lineRange(line) };
    if (orVersion !== undefined) {
        if ((0,rules_changelog/* rowsOf */.RO)(change, own, orVersion).all.length > 0)
            return [];
        const message = `The release candidate ${version} has no row in the changelog of ${path}; ${orVersion} will need one.`;
        return [{ effect: "notice", message, at }];
    }
    const fix = rowFix(own, version, context);
    const isOld = `The row for ${version} in ${path} is not new. Expected: a row of this change; if another connector took the version, take the next one.`;
    const isMissing = `${path} has no changelog row for ${version}.${missingPart(own)}${fix ? ` Expected directly below this line: \`${fixedRow(fix)}\`.` : ""}`;
    return [{ effect, message: all.length > 0 ? isOld : isMissing, at, ...(fix && { fix }) }];
}
/** Why a page that rows are compared with cannot be read, if one cannot. */
function unreadableBefore({ before, pageBefore }) {
    const pages = [pageBefore, before.page?.ok ? before.page.value.changelog : pageBefore];
    return pages.flatMap((page) => (page.kind === "unreadable" ? [page.why] : []))[0];
}
function missingPart({ section }) {
    if (!section)
        return ' The page has no section "Changelog".';
    return section.table ? "" : ' Its section "Changelog" has no table with a column "Version".';
}
/** Why there is no page to look at. */
function pageRemark(change, effect) {
    const metadata = (0,connector/* metadataOf */.Nk)(change.after);
    const address = metadata?.documentationUrl;
    const at = { path: (0,connector/* metadataPath */.xT)(change), range: address?.range ?? metadata?.dataRange ?? model_location/* START_OF_FILE */.a };
    const { page } = change.after;
    if (!page || !address) {
        const message = "metadata.yaml has no `data.documentationUrl`. Expected: the address of the connector's documentation page.";
        return { effect, message, at };
    }
    if (!page.ok) {
        const message = `The documentationUrl \`${address.text.slice(0, 200)}\` ${page.why}. Expected: the address of the connector's own page.`;
        return { effect, message, at };
    }
    const { path, changelog } = page.value;
    if (changelog.kind === "unreadable")
        return {
            effect: effect === "error" ? "unverified" : effect,
            message: `The documentation page ${path} cannot be read: ${changelog.why}.`,
            at,
        };
    const what = changelog.kind === "irregular" ? `is a ${changelog.what}` : "does not exist";
    return {
        effect,
        message: `The documentation page ${path} ${what}. Expected: a page with a section "Changelog" there.`,
        at,
    };
}
/** Whether the change leads readers to another page. */
function hasMoved({ before, after, change }) {
    const [old, now] = [before, after].map((side) => (0,connector/* metadataOf */.Nk)(side)?.documentationUrl?.text);
    return change === "modified" && (0,connector/* metadataOf */.Nk)(after) !== undefined && old !== undefined && old !== now;
}
/** A connector that moves to another page takes its history along. */
function lostRows(change, own, effect) {
    const old = change.before.page;
    if (!old?.ok || !own || old.value.path === own.path)
        return [];
    const versions = new Set(own.section?.table?.rows.map(({ version }) => version));
    const rows = (0,rules_changelog/* sectionOf */.ZE)(old.value.changelog, change.name)?.table?.rows ?? [];
    const lost = rows.filter(({ version }) => !versions.has(version));
    if (lost.length === 0)
        return [];
    const range = (0,connector/* metadataOf */.Nk)(change.after)?.documentationUrl?.range ?? model_location/* START_OF_FILE */.a;
    const message = `The documentationUrl now leads to ${own.path}, which lacks ${lost.length} changelog ${lost.length === 1 ? "row" : "rows"} of ` +
        `${old.value.path}, among them ${lost[0]?.version}. Expected: all of them on the new page.`;
    return [{ effect, message, at: { path: (0,connector/* metadataPath */.xT)(change), range } }];
}
/** A row that names no pull request, or has a placeholder for it. */
function placeholderRemarks({ path, changelog, section }, { row, cells, columns }, effect, context) {
    const column = section?.table ? (0,connector_changelog/* pullRequestColumn */.HV)(section.table) : -1;
    const cell = cells[column] ?? "";
    if ((column < 0 ? (0,rules_changelog/* linkedIn */.v8)(cells.join(" ")) : (0,rules_changelog/* namedIn */.$P)(cell)).length > 0)
        return [];
    const link = context.pullRequest === undefined ? undefined : pullRequestLink(changelog, context.pullRequest);
    const start = columns[column] ?? 0;
    const range = { start: { line: row.line, column: start }, end: { line: row.line, column: start + cell.length } };
    const fix = link === undefined || cell === ""
        ? undefined
        : { title: "Name the pull request", edits: [{ kind: "replace", path, range, text: link }] };
    const what = cell === "" ? "names no pull request" : `has \`${cell.slice(0, 100)}\` where the pull request belongs`;
    return [
        {
            effect: effect === "error" ? "warning" : effect,
            message: `The changelog row for ${row.version} ${what}. Expected: ${link === undefined ? "a link to the pull request" : `\`${link}\``}.`,
            at: { path, range: (0,connector_changelog/* rangeOfRow */.cX)(changelog, row) },
            ...(fix && { fix }),
        },
    ];
}
/** Inserts a row at the top of the table; none where there is no table. */
function rowFix({ path, changelog, section }, version, { expected, pullRequest }) {
    const table = section?.table;
    if (!table)
        return undefined;
    const { lines } = changelog;
    const link = pullRequest === undefined ? "*PR_NUMBER_PLACEHOLDER*" : pullRequestLink(changelog, pullRequest);
    const row = (0,connector_changelog/* rowText */.qg)(changelog, table, { version, date: expected.date, pullRequest: link, subject: expected.subject });
    const place = { line: table.insertAt, column: 1 };
    const edit = table.insertAt > lines.count
        ? { kind: "replace", path, range: endOf(lines), text: (0,text_lines/* lineEnd */.kd)(lines.text) + row }
        : { kind: "replace", path, range: { start: place, end: place }, text: row };
    return { title: `Add the changelog row for ${version}`, edits: [edit] };
}
function endOf(lines) {
    const end = { line: lines.count, column: lines.line(lines.count).length + 1 };
    return { start: end, end };
}
/** A link in the form of the page's other rows, which name the repository; without any, the number alone. */
function pullRequestLink({ lines }, number) {
    const known = /https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/pull\//.exec(lines.text)?.[0];
    return known === undefined ? `#${number}` : `[${number}](${known}${number})`;
}
function fixedRow({ edits: [edit] }) {
    return edit?.kind === "replace" ? edit.text.trim() : "";
}

;// CONCATENATED MODULE: ./src/rules/changelog-format.ts





/** Criterion 4: a row that people can date, follow and find. */
const changelogFormat = {
    id: "changelog-format",
    subject: "connector",
    criterion: "changelog",
    severity: "warning",
    summary: "The new changelog row stands above older ones, has an ISO date and links the pull request.",
    check(_, { expected, held, pullRequest, row: needed, changelog: own }) {
        if (!needed || needed.follows || !own)
            return rule/* NOT_APPLICABLE */.Q;
        const { fresh } = needed.rows;
        const table = own.section?.table;
        if (!fresh || !table)
            return rule/* NOT_APPLICABLE */.Q;
        const { row, cells } = fresh;
        const said = [];
        const date = (0,connector_changelog/* dateColumn */.zi)(table);
        if (date >= 0 && !(0,day/* parseDay */.Iq)(cells[date] ?? ""))
            said.push(`has the date \`${(cells[date] ?? "").slice(0, 40)}\`. Expected: a day such as ${expected.date}`);
        const named = (0,rules_changelog/* namedIn */.$P)(cells[(0,connector_changelog/* pullRequestColumn */.HV)(table)] ?? "");
        if (pullRequest !== undefined && named.length > 0 && !named.includes(pullRequest))
            said.push(`names #${named.join(" and #")}. Expected: this pull request, #${pullRequest}`);
        // A newer row above it is another connector's, on a page that two share.
        const above = table.rows.slice(0, table.rows.indexOf(row)).find(({ version }) => isOlder(version, row.version));
        if (above)
            said.push(`is below ${above.version}. Expected: the newest version at the top`);
        return said.map((what) => ({
            effect: held.inScope || held.touchesImage ? "warning" : "notice",
            message: `The changelog row for ${row.version} ${what}.`,
            at: { path: own.path, range: (0,connector_changelog/* rangeOfRow */.cX)(own.changelog, row) },
        }));
    },
};
function isOlder(version, than) {
    return (0,image_version/* parseVersion */.ot)(version) !== undefined && (0,image_version/* compareTags */.bb)(version, than) < 0;
}

;// CONCATENATED MODULE: ./src/rules/ci-passed.ts



/** Criterion 5: the connector is built and tested by CI, whose results the gate only reads. */
const ciPassed = {
    id: "ci-passed",
    subject: "connector",
    criterion: "ci",
    severity: "notice",
    summary: "The checks that build and test the connector have succeeded on the head commit.",
    async check(change, { policy: { ci }, lookups }) {
        if (change.change === "removed" || ci.checks.length === 0)
            return rule/* NOT_APPLICABLE */.Q;
        const at = { path: (0,connector/* metadataPath */.xT)(change), range: model_location/* START_OF_FILE */.a };
        const held = (effect, message) => ci.required ? [{ effect, message, at }] : [{ effect: "notice", message, at, ...told }];
        const answer = await lookups.checks(wantedChecks(ci, change));
        if (!answer.ok)
            return held("unverified", `Whether CI has passed cannot be told: ${answer.why}.`);
        if (!answer.value)
            return ci.required
                ? [{ effect: "notice", message: "Whether CI has passed is only known on GitHub.", at, ...told }]
                : rule/* NOT_APPLICABLE */.Q;
        const own = answer.value.filter(({ state }) => state === "own");
        const ownText = `The gate does not wait for itself: take ${own.map(({ name }) => `\`${name}\``).join(", ")} out of \`ci.checks\`.`;
        if (own.length === answer.value.length)
            return held("unverified", ownText);
        const ill = answer.value.filter(({ state }) => state !== "success" && state !== "own");
        const isOver = ill.some(({ state }) => state === "failure" || state === "skipped");
        const message = `CI has not passed: ${ill.map(described).join(", ")}. Expected: success on the head commit.`;
        return [
            ...(ill.length > 0 ? held(isOver ? "error" : "unverified", message) : []),
            ...(own.length > 0 ? [{ effect: "notice", message: ownText, at, ...(ill.length > 0 && told) }] : []),
        ];
    },
};
/** Not judged, because nobody asks for it. */
const told = { follows: true };
/** The checks of the policy, for one connector. */
function wantedChecks(ci, { name: connector }) {
    return ci.checks.map((check) => {
        const { name, ...app } = typeof check === "string" ? { name: check } : check;
        return { name: name.replaceAll("{connector}", connector), ...app };
    });
}
function described({ name, state, said }) {
    const what = {
        success: "has succeeded",
        failure: `ended as ${said ?? "failure"}`,
        skipped: `ended as ${said ?? "skipped"}, so it judged nothing`,
        pending: "has not ended yet",
        missing: "has not begun",
        own: "is the gate itself",
    };
    return `\`${name}\` ${what[state]}`;
}

;// CONCATENATED MODULE: ./src/rules/customization-ported.ts





/** Criterion 6: what a Dockerfile did beyond its boilerplate must not get lost when it is deleted. */
const customizationPorted = {
    id: "customization-ported",
    subject: "connector",
    criterion: "build-customization",
    severity: "warning",
    summary: "What a deleted `Dockerfile` installed, set, copied or ran is done by the hooks or the base image.",
    check(change) {
        const { before, after } = change;
        const deleted = before.dockerfiles.filter(({ name }) => !after.dockerfiles.some((file) => file.name === name));
        // Without a base image there is no hook that could do anything; that it lacks one is another rule's matter.
        const hasImage = (0,connector/* metadataOf */.Nk)(after)?.baseImage !== undefined;
        if (change.change === "removed" || !hasImage || deleted.length === 0)
            return rule/* NOT_APPLICABLE */.Q;
        return judgeAll(deleted, change);
    },
};
async function judgeAll(deleted, change) {
    const judged = await Promise.all(deleted.map((file) => customization_ported_judge(file, change)));
    return judged.some((remarks) => remarks) ? judged.flatMap((remarks) => remarks ?? []) : rule/* NOT_APPLICABLE */.Q;
}
/** `undefined` for a Dockerfile that had nothing of its own. */
async function customization_ported_judge({ name, text }, change) {
    const path = `${change.path}/${name}`;
    // Where a base image was declared already, the build did not use the Dockerfile any more.
    const effect = (0,connector/* metadataOf */.Nk)(change.before)?.baseImage ? "notice" : "warning";
    if (text === undefined) {
        const message = `The deleted ${name} cannot be read, so what it did for the connector is not known. Look that nothing of it is lost.`;
        return [{ effect, message, at: { path, range: model_location/* START_OF_FILE */.a } }];
    }
    const [{ dockerfileSteps }, { callsFor, hookCodeFor }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(283), __webpack_require__.e(839), __webpack_require__.e(987), __webpack_require__.e(333), __webpack_require__.e(856)]).then(__webpack_require__.bind(__webpack_require__, 9856)),
        Promise.all(/* import() */[__webpack_require__.e(283), __webpack_require__.e(987), __webpack_require__.e(112)]).then(__webpack_require__.bind(__webpack_require__, 3112)),
    ]);
    const hooks = change.after.hooks.find((hook) => hook.name === connector_hooks/* HOOK_FILE */.lK);
    const steps = dockerfileSteps(text, hooks?.text, (0,connector/* metadataOf */.Nk)(change.after)?.baseImage?.text);
    if (steps.length === 0)
        return undefined;
    const lost = steps.filter(({ keptBy }) => keptBy === undefined);
    const fix = hooks && hooks.text === undefined ? undefined : fixFor(change, hooks?.text, hookCodeFor(lost, hooks?.text));
    const remarks = lost.map((step, index) => {
        const code = step.kind === "main-file"
            ? [`MAIN_FILE_NAME = "${step.name}"`]
            : callsFor([step]).map((call) => `container.${call}`);
        const details = code.length > 0 ? { details: [`In ${step.kind === "main-file" ? connector_hooks/* HOOK_FILE */.lK : step.hook}: ${code.join("")}`] } : {};
        return {
            effect,
            message: messageFor(step, name),
            ...details,
            at: { path, range: step.range },
            ...(index === 0 && fix && { fix }),
        };
    });
    const kept = steps.filter(({ keptBy }) => keptBy === "base image");
    return kept.length > 0 ? [...remarks, keptRemark(kept, name, path)] : remarks;
}
/** What the step did, as "the deleted Dockerfile …". */
function messageFor({ kind, name, value }, file) {
    const shown = name.replace(/\s+/g, " ").slice(0, 200);
    const keep = `Keep it in ${connector_hooks/* HOOK_FILE */.lK}, or leave it out if nothing needs it.`;
    const nobody = "and neither a hook nor the base image does";
    switch (kind) {
        case "apt":
            return `The deleted ${file} installed ${shown}${value === undefined ? "" : ` (there: ${value})`}, ${nobody}. ${keep}`;
        case "pip":
            return `The deleted ${file} installed the Python package \`${shown}\` beside the connector, and no hook does. ${keep} A dependency of the connector belongs in pyproject.toml.`;
        case "nltk":
            return `The deleted ${file} downloaded the nltk data ${shown}, ${nobody}. ${keep}`;
        case "env":
            return `The deleted ${file} set the environment variable ${shown}, ${nobody}. ${keep}`;
        case "copy":
            return `The deleted ${file} copied ${shown} to ${value}, which the build does not. ${keep}`;
        case "main-file":
            return `The deleted ${file} started the connector with ${shown}, and the build starts main.py. Keep it with MAIN_FILE_NAME in ${connector_hooks/* HOOK_FILE */.lK}, or rename it to main.py.`;
        case "run":
            return `The deleted ${file} ran \`${shown}\`, and no hook does. ${keep}`;
        default:
            return `The deleted ${file} had \`${shown}\`, which the build does not do. Look that the connector can do without it.`;
    }
}
function keptRemark(kept, file, path) {
    const names = kept.map(({ name }) => name).slice(0, 10);
    const message = `The base image brings what the deleted ${file} installed or set: ${names.join(", ")}. Nothing to do.`;
    return { effect: "notice", message, at: { path, range: kept[0]?.range ?? model_location/* START_OF_FILE */.a } };
}
function fixFor({ path }, before, after) {
    const file = `${path}/${connector_hooks/* HOOK_FILE */.lK}`;
    if (after === (before ?? ""))
        return undefined;
    if (before === undefined)
        return { title: `Write ${connector_hooks/* HOOK_FILE */.lK}`, edits: [{ kind: "create", path: file, text: after }] };
    return {
        title: `Add it to ${connector_hooks/* HOOK_FILE */.lK}`,
        edits: [{ kind: "replace", path: file, range: whole(before), text: after }],
    };
}
function whole(text) {
    const lines = new text_lines/* Lines */.qo(text);
    return lines.range(0, text.length);
}

;// CONCATENATED MODULE: ./src/rules/dockerfile-removed.ts




/** Criterion 1: only the file directly in the folder counts; those of tests stay. */
const dockerfileRemoved = {
    id: "dockerfile-removed",
    subject: "connector",
    criterion: "dockerfile",
    severity: "error",
    summary: "No `Dockerfile`, in any letter case, stands directly in the connector's folder.",
    check(change, { held, expected }) {
        const { after, change: kind, path } = change;
        if (kind === "removed" || after.folder.kind !== "folder")
            return rule/* NOT_APPLICABLE */.Q;
        // Where there is no official image to move to, the Dockerfile is the only way to build.
        const hadImage = [change.before, after].some((side) => (0,connector/* metadataOf */.Nk)(side)?.baseImage !== undefined);
        const hasAlternative = expected.repository !== undefined || hadImage;
        return after.dockerfiles.map(({ name }) => ({
            effect: !hasAlternative ? "notice" : (0,connector_change/* isTouched */.Dn)(change, name) ? "error" : held.state,
            message: `${name} is in the connector's folder. The build uses \`baseImage\` of metadata.yaml instead: delete ${name}, ` +
                "and move what it installs or sets to build_customization.py.",
            at: { path: `${path}/${name}`, range: model_location/* START_OF_FILE */.a },
            ...(hasAlternative && {
                fix: { title: `Delete ${name}`, edits: [{ kind: "delete", path: `${path}/${name}` }] },
            }),
        }));
    },
};

;// CONCATENATED MODULE: ./src/rules/metadata-valid.ts



/** What may stay of a connector whose metadata is deleted. */
const LIGHT = /^(readme\.md|icon\.(svg|png))$/i;
/** Without readable metadata nothing else can be judged, so this rule can be neither softened nor exempted. */
const metadataValid = {
    id: "metadata-valid",
    subject: "connector",
    criterion: "base-image",
    severity: "error",
    summary: "`metadata.yaml` is a regular file, parses, is unambiguous and has a version.",
    check(change, { held }) {
        return [...metadata_valid_unreadRemarks(change), ...remarksOn(change, held)].map((remark) => ({ ...remark, firm: true }));
    },
};
function remarksOn(change, held) {
    const { before, after, name } = change;
    const path = (0,connector/* metadataPath */.xT)(change);
    const at = { path, range: model_location/* START_OF_FILE */.a };
    const { metadata, folder } = after;
    if (folder.kind === "symlink" || folder.kind === "submodule") {
        const what = folder.kind === "symlink" ? "symbolic link" : "submodule";
        const message = `${name} is a ${what}, not a folder, so what the build would read cannot be judged. Put the connector's own files there.`;
        return [{ effect: "error", message, at: { path: change.path, range: model_location/* START_OF_FILE */.a } }];
    }
    switch (metadata.kind) {
        case "absent": {
            const archived = before.metadata.kind === "valid" && before.metadata.value.supportLevel?.text === "archived";
            const [left] = (0,connector/* namesIn */.wX)(folder).filter((file) => !LIGHT.test(file));
            if (archived || left === undefined)
                return [];
            const message = `metadata.yaml is deleted, but ${left} is still there. Keep metadata.yaml, or delete the whole folder.`;
            return [{ effect: "error", message, at }];
        }
        case "irregular": {
            const message = `metadata.yaml is a ${metadata.what}. Expected: a regular file with the connector's own metadata.`;
            return [{ effect: "error", message, at }];
        }
        case "unreadable":
            return [{ effect: "unverified", message: `metadata.yaml cannot be read: ${metadata.why}.`, at }];
        case "invalid":
            return problemRemarks(change, held, metadata.problems, "The build cannot be told what to do until that is mended.");
        case "valid": {
            const { ambiguities, version, dataRange } = metadata.value;
            const noVersion = version ? [] : [{ message: "has no `data.dockerImageTag`", range: dataRange }];
            return [
                ...problemRemarks(change, held, ambiguities, "Keep the one that is meant and delete the other."),
                ...problemRemarks(change, held, noVersion, "Expected: the connector's version there, such as 1.2.3."),
            ];
        }
    }
}
/** What the judgement of all rules rests on and nobody could read. */
function metadata_valid_unreadRemarks(change) {
    const { before, after, tip } = change;
    if (after.metadata.kind === "unreadable")
        return []; // which is said anyway
    const unread = [...before.unread, ...after.unread, ...tip.unread];
    for (const { metadata } of [before, tip])
        if (metadata.kind === "unreadable")
            unread.push({ path: `${(0,connector/* metadataPath */.xT)(change)} on the base branch`, why: metadata.why });
    const [first] = unread;
    if (!first)
        return [];
    const at = { path: (0,connector/* metadataPath */.xT)(change), range: model_location/* START_OF_FILE */.a };
    return [
        {
            effect: "unverified",
            message: `${first.path} cannot be read: ${first.why}. Nothing can be judged without it.`,
            at,
        },
    ];
}
/** What was broken before and is not touched shall not redden a change that has nothing to do with it. */
function problemRemarks(change, held, problems, whatToDo) {
    return problems.map(({ message, range }) => ({
        effect: held.asked || (0,connector_change/* isTouched */.Dn)(change, "metadata.yaml") ? "error" : "warning",
        message: `metadata.yaml ${message}. ${whatToDo}`,
        at: { path: (0,connector/* metadataPath */.xT)(change), range },
    }));
}

;// CONCATENATED MODULE: ./src/rules/policy-review.ts


/** Who changes the rules is not the one who says that they are kept. */
const policyReview = {
    id: "policy-review",
    subject: "policy",
    criterion: "build-customization",
    severity: "review",
    alwaysRuns: true,
    summary: "Changes of the policy, of the gate's workflow and of opt-outs are approved; the policy is valid.",
    check({ path: policyPath, base, head, files, links, optOuts }, context) {
        const { review } = context.policy;
        const remarks = [];
        const edited = files.some(({ path }) => path.startsWith(policyPath));
        const invalid = edited ? head : base;
        if (invalid && !invalid.ok)
            for (const { message, range } of invalid.problems)
                remarks.push({
                    effect: "error",
                    firm: true,
                    message: edited
                        ? `The policy would not be valid: ${message}.`
                        : `The policy on the base branch is not valid, so the built-in one judged: ${message}. Mend it in a pull request of its own.`,
                    at: { path: policyPath, range },
                });
        for (const { path, kind } of files) {
            const what = { added: "adds", modified: "edits", removed: "removes" }[kind];
            const message = `The change ${what} ${path}, which says how pull requests are judged. ${review.name} has to approve it.`;
            remarks.push((0,rule/* needsReview */.m)({ message, at: { path, range: model_location/* START_OF_FILE */.a } }, [path], context));
        }
        for (const { connector, at } of optOuts) {
            const message = `The change exempts ${connector} from version bumps. ${review.name} has to approve it.`;
            remarks.push((0,rule/* needsReview */.m)({ subject: connector, message, at }, [at.path], context));
        }
        for (const { path } of links)
            remarks.push({
                effect: "error",
                firm: true,
                message: `${path} becomes a link, so the connectors behind it cannot be judged. Expected: a folder.`,
                at: { path, range: model_location/* START_OF_FILE */.a },
            });
        return remarks.length > 0 ? Promise.all(remarks) : rule/* NOT_APPLICABLE */.Q;
    },
};

// EXTERNAL MODULE: ./src/rules/version.ts
var rules_version = __webpack_require__(6171);
;// CONCATENATED MODULE: ./src/rules/version-bump.ts




/** Criterion 3: another image is another connector, so it has a version of its own. */
const versionBump = {
    id: "version-bump",
    subject: "connector",
    criterion: "version",
    severity: "error",
    summary: "A change of the base image comes with a patch bump of the connector's version.",
    check(change, { expected, held, policy }) {
        const judged = (0,rules_version/* judgeBump */.k)(change, held, policy);
        const version = (0,connector/* metadataOf */.Nk)(change.after)?.version;
        if (!judged || !version)
            return rule/* NOT_APPLICABLE */.Q;
        const said = verdictOn(judged, expected.version);
        if (!said)
            return [];
        const { effect, message } = said;
        const fix = effect === "error" && expected.version !== undefined ? bumpFix(change, expected.version) : undefined;
        const excuse = " It is only noted, because the connector's metadata asks for no version bumps.";
        const remark = {
            effect: judged.optedOut && effect === "error" ? "notice" : effect,
            message: judged.optedOut && effect === "error" ? message + excuse : message,
            at: { path: (0,connector/* metadataPath */.xT)(change), range: version.range },
            ...(fix && { fix }),
        };
        return [remark];
    },
};
function verdictOn({ step, from, to }, next) {
    const expected = next ?? "a version such as 1.2.4";
    switch (step.kind) {
        case "fine":
            return undefined;
        case "none": {
            const same = from === to
                ? `${to} is already the version on the base branch`
                : `${to} differs from ${from} in build metadata only`;
            return { effect: "error", message: `The version is not bumped: ${same}. Expected: ${expected}.` };
        }
        case "lower":
            return { effect: "error", message: `The version went back from ${from} to ${to}. Expected: ${expected}.` };
        case "no-version":
            return {
                effect: "error",
                message: `The version is "${to}", which ${to.includes("+") ? "has build metadata, unlike an image tag" : "is not a semantic version"}. Expected: ${expected}.`,
            };
        case "skips":
            return { effect: "warning", message: `The version goes from ${from} to ${to} instead of ${expected}.` };
        case "too-far":
            return {
                effect: "error",
                message: `The version goes from ${from} to ${to}, ${step.patches} patches at once. Expected: ${expected}.`,
            };
        case "larger":
            return step.justified
                ? {
                    effect: "notice",
                    message: `The version gets a ${step.bump} bump from ${from} to ${to}; the change does more than the image needs.`,
                }
                : {
                    effect: "error",
                    message: `The version gets a ${step.bump} bump from ${from} to ${to}, but only the base image changes. Expected: the patch bump ${expected}.`,
                };
    }
}
/** Bumps metadata and pyproject.toml together; none where one of them cannot be edited. */
function bumpFix(change, next) {
    const { after, path } = change;
    const version = (0,connector/* metadataOf */.Nk)(after)?.version;
    const edits = [version && (0,connector_metadata/* replaceValue */.uQ)((0,connector/* metadataPath */.xT)(change), version, next)];
    if (after.pyproject.kind === "valid")
        for (const { range } of after.pyproject.value.versions)
            edits.push(range && { kind: "replace", path: `${path}/pyproject.toml`, range, text: next });
    if (edits.some((edit) => edit === undefined))
        return undefined;
    return { title: `Bump the version to ${next}`, edits: edits };
}

;// CONCATENATED MODULE: ./src/rules/version-consistent.ts



/** Criterion 3: the version that the package says is the version that the image is published as. */
const versionConsistent = {
    id: "version-consistent",
    subject: "connector",
    criterion: "version",
    severity: "error",
    summary: "The version in `pyproject.toml` equals `dockerImageTag`.",
    check(change, { held }) {
        const { after } = change;
        const version = (0,connector/* metadataOf */.Nk)(after)?.version?.text;
        const path = `${after.path}/pyproject.toml`;
        const at = { path, range: model_location/* START_OF_FILE */.a };
        const { pyproject } = after;
        if (version === undefined || change.change === "removed" || pyproject.kind === "absent")
            return rule/* NOT_APPLICABLE */.Q;
        switch (pyproject.kind) {
            case "irregular":
                return [
                    { effect: held.state, message: `pyproject.toml is a ${pyproject.what}. Expected: a regular file.`, at },
                ];
            case "unreadable":
                return [
                    {
                        effect: held.state === "notice" ? "notice" : "unverified",
                        message: `pyproject.toml cannot be read: ${pyproject.why}.`,
                        at,
                    },
                ];
            case "invalid":
                return pyproject.problems.map(({ message, range }) => ({
                    effect: held.state,
                    message: `pyproject.toml ${message}.`,
                    at: { path, range },
                }));
            case "valid": {
                const { versions } = pyproject.value;
                if (versions.length === 0)
                    return rule/* NOT_APPLICABLE */.Q;
                return versions
                    .filter(({ text }) => text !== version)
                    .map(({ key, text, range }) => ({
                    effect: held.state,
                    message: `\`${key}\` is ${text}, but \`dockerImageTag\` in metadata.yaml is ${version}. Expected: the same version in both.`,
                    at: { path, range: range ?? model_location/* START_OF_FILE */.a },
                    ...(range && {
                        fix: { title: `Set ${key} to ${version}`, edits: [{ kind: "replace", path, range, text: version }] },
                    }),
                }));
            }
        }
    },
};

;// CONCATENATED MODULE: ./src/rules/index.ts



















/** Every rule, in the order of the criteria. A new rule is a file beside this one, a page in docs/rules and a line here. */
const RULES = [
    metadataValid,
    dockerfileRemoved,
    baseImageDeclared,
    base_image_pinned/* baseImagePinned */.l,
    baseImageRepository,
    baseImageLatest,
    baseImageDigest,
    versionBump,
    versionConsistent,
    changelogEntry,
    changelogFormat,
    ciPassed,
    buildCustomizationReview,
    buildCustomizationHooks,
    buildCustomizationRisk,
    customizationPorted,
    baseImageImmutable,
    baseImageReview,
    policyReview,
];
/** The criterion of each rule. */
const CRITERION_OF = new Map(RULES.map(({ id, criterion }) => [id, criterion]));
/** The names that a policy can use. */
const RULE_IDS = RULES.map(({ id }) => id);


/***/ }),

/***/ 281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ NOT_APPLICABLE),
/* harmony export */   m: () => (/* binding */ needsReview)
/* harmony export */ });
/** The rule has nothing to say about the subject, not even that it is right. */
const NOT_APPLICABLE = "not-applicable";
/**
 * The finding for what needs an approval: nothing more to do once someone entitled has approved the files, `unverified`
 * when that cannot be found out. Where the policy asks for no approval, a warning stands for both.
 */
async function needsReview(remark, paths, { lookups, policy: { review } }) {
    const isRequired = review["require-approval"];
    const approvals = await lookups.approvals(paths);
    const [approval] = approvals.ok ? approvals.value : [];
    if (approval)
        return { ...remark, effect: "notice", message: `${remark.message} ${approval.login} has approved it.` };
    const missing = { ...remark, awaitsReview: true };
    if (approvals.ok) {
        const message = approvals.note === undefined ? remark.message : `${remark.message} ${approvals.note}`;
        return { ...missing, effect: isRequired ? "review" : "warning", message };
    }
    if (!isRequired)
        return { ...missing, effect: "warning" };
    const message = `${remark.message} Whether it is approved cannot be told: ${approvals.why}.`;
    return { ...missing, effect: "unverified", message };
}


/***/ }),

/***/ 6171:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ isMissing),
/* harmony export */   k: () => (/* binding */ judgeBump)
/* harmony export */ });
/* harmony import */ var _connector_bump_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2751);
/* harmony import */ var _connector_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9547);
/* harmony import */ var _connector_connector_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7392);



/** Patches that may be skipped before a bump is no longer plausible. */
const MAX_PATCHES = 20;
/**
 * Judges the bump that a change of the image needs. `undefined` where none is needed: the image is left
 * alone, the connector is new or gone, or a side cannot be read.
 */
function judgeBump(change, held, policy) {
    const before = (0,_connector_connector_js__WEBPACK_IMPORTED_MODULE_2__/* .metadataOf */ .Nk)(change.tip) ?? (0,_connector_connector_js__WEBPACK_IMPORTED_MODULE_2__/* .metadataOf */ .Nk)(change.before);
    const from = before?.version?.text;
    const to = (0,_connector_connector_js__WEBPACK_IMPORTED_MODULE_2__/* .metadataOf */ .Nk)(change.after)?.version?.text;
    // A removal is to be taken back, and then there is nothing to bump for.
    if (!held.touchesImage ||
        change.intent === "removal" ||
        change.change !== "modified" ||
        from === undefined ||
        to === undefined)
        return undefined;
    const optedOut = before?.versionBumpOptOut !== undefined;
    return { step: stepOf(change, from, to, policy), from, to, optedOut };
}
/** Whether the version still has to be bumped, so that nothing can be said about it yet. */
function isMissing({ step, optedOut }) {
    return !optedOut && (step.kind === "none" || step.kind === "lower");
}
function stepOf(change, from, to, policy) {
    const bump = (0,_connector_bump_js__WEBPACK_IMPORTED_MODULE_0__/* .bumpOf */ .uM)(from, to);
    if (bump === "none")
        return { kind: "none" };
    if (bump === "downgrade")
        return { kind: "lower" };
    if (bump === "other" && from.split("+")[0] === to.split("+")[0])
        return { kind: "none" };
    if ((0,_connector_bump_js__WEBPACK_IMPORTED_MODULE_0__/* .nextPatch */ .W7)(to) === undefined || to.includes("+"))
        return { kind: "no-version" };
    if (bump === "other")
        return { kind: "fine" }; // the base has no semantic version, so any is a step forward
    if (policy["version-bump"] === "increase")
        return { kind: "fine" };
    const patches = (0,_connector_bump_js__WEBPACK_IMPORTED_MODULE_0__/* .patchDistance */ .mr)(from, to);
    if (patches !== undefined) {
        if (patches <= 1)
            return { kind: "fine" };
        return { kind: patches > MAX_PATCHES ? "too-far" : "skips", patches };
    }
    const larger = from.split(".")[0] === to.split(".")[0] ? "minor" : "major";
    return { kind: "larger", bump: larger, justified: change.intent === "switch" || (0,_connector_change_js__WEBPACK_IMPORTED_MODULE_1__/* .doesMoreThanImage */ .dD)(change) };
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

/***/ 494:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ applyReplacements)
/* harmony export */ });
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(816);

/**
 * Applies replacements to a text. Every byte outside their ranges stays as it is; insertions at one place keep their
 * order. Returns `undefined` when two ranges overlap, because then no order of applying them is right.
 */
function applyReplacements(text, replacements) {
    const lines = new _lines_js__WEBPACK_IMPORTED_MODULE_0__/* .Lines */ .qo(text);
    const pieces = replacements
        .map(({ range, text }) => ({ start: lines.offset(range.start), end: lines.offset(range.end), text }))
        .sort((a, b) => a.start - b.start || a.end - b.end);
    let result = "";
    let at = 0;
    for (const piece of pieces) {
        if (piece.start < at || piece.end < piece.start)
            return undefined;
        result += text.slice(at, piece.start) + piece.text;
        at = piece.end;
    }
    return result + text.slice(at);
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

/***/ 4994:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SF: () => (/* binding */ MAX_CHARACTERS),
  E5: () => (/* binding */ parseQuickly)
});

// UNUSED EXPORTS: parsePlainYaml

// EXTERNAL MODULE: ./src/text/lines.ts
var lines = __webpack_require__(816);
// EXTERNAL MODULE: ./src/text/yaml-node.ts
var yaml_node = __webpack_require__(8817);
;// CONCATENATED MODULE: ./src/text/yaml-quotes.ts
/** The escapes that occur (https://yaml.org/spec/1.2.2/#57-escaped-characters). */
const ESCAPES = { n: "\n", '"': '"', "\\": "\\" };
/** The offset of the quote that closes the one at `start`; `undefined` where none does, or a doubled one follows. */
function closingQuote(text, start, quote) {
    let close = text.indexOf(quote, start + 1);
    while (close > 0 && quote === '"' && isEscaped(text, close))
        close = text.indexOf(quote, close + 1);
    return close < 0 || text[close + 1] === quote ? undefined : close;
}
/**
 * What stands between quotes, with its lines folded and its escapes resolved
 * (https://yaml.org/spec/1.2.2/#73-flow-scalar-styles); `undefined` where that takes the whole language.
 */
function unfolded(raw, isDouble) {
    if (!isDouble && raw.includes("\\") && raw.includes("\n"))
        return undefined;
    let text = raw;
    if (raw.includes("\n")) {
        const lines = raw.split("\n");
        const last = lines.length - 1;
        text = "";
        let blank = -1;
        for (const [index, line] of lines.entries()) {
            const trimmed = index === 0 ? line.trimEnd() : index === last ? line.trimStart() : line.trim();
            if (trimmed.endsWith("\\") || (trimmed === "" && index === 0))
                return undefined;
            if (trimmed === "" && index < last)
                blank++;
            else {
                text += index === 0 ? trimmed : (blank > 0 ? "\n".repeat(blank) : " ") + trimmed;
                blank = 0;
            }
        }
    }
    if (!isDouble || !text.includes("\\"))
        return text;
    let isKnown = true;
    const resolved = text.replace(/\\(.)/g, (_, name) => {
        const meant = ESCAPES[name];
        if (meant === undefined)
            isKnown = false;
        return meant ?? "";
    });
    return isKnown ? resolved : undefined;
}
function isEscaped(text, at) {
    let slashes = 0;
    while (text[at - 1 - slashes] === "\\")
        slashes++;
    return slashes % 2 === 1;
}

;// CONCATENATED MODULE: ./src/text/plain-yaml.ts



/** The longest text that is read at all. */
const MAX_CHARACTERS = 256 * 1024;
const MAX_DEPTH = 50;
/** What a plain scalar can start with in every version of YAML and mean nothing but itself. */
const PLAIN_START = /[A-Za-z0-9_/.~+($]/;
const WORD = /"[\w .-]*"|[A-Za-z_][\w.-]*/g;
const WORDS = new RegExp(`^\\[\\s*(?:(?:${WORD.source})\\s*(?:,\\s*(?:${WORD.source})\\s*)*(?:,\\s*)?)?\\]$`);
/** Parses a text as the whole language would, where {@link parsePlainYaml} takes it; without loading the library. */
function parseQuickly(text, wanted) {
    const root = text.length > MAX_CHARACTERS ? undefined : parsePlainYaml(text, wanted);
    return root && { ok: true, value: { lines: new lines/* Lines */.qo(text), root, hasAnchors: false } };
}
/**
 * Reads the part of YAML that nearly all metadata is written in: blocks of `key: value` and `- item` with plain, quoted,
 * literal or folded text, which may go over several lines. It takes a tenth of the time that the whole language takes.
 * Returns `undefined` for a text that has anything else in it, be it valid or not; that is the library's to judge.
 */
function parsePlainYaml(text, wanted = "all") {
    if (/[\0-\x09\x0b\x0c\x0e-\x1f\x7f\u0085\u2028\u2029\uFEFF]|\r(?!\n)/.test(text))
        return undefined;
    const reader = new PlainReader(text);
    const root = reader.startsAtMargin ? reader.map(0, 0, wanted) : undefined;
    return root && reader.isDone ? root : undefined;
}
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const HASH = 35;
const DASH = 45;
/** Made once: a class would compile it for every text. */
const KEY = /[A-Za-z_0-9][\w./-]*:(?=[ \r\n]|$)/y;
/** Text up to the end of its line that is nothing but itself. */
const SIMPLE = new RegExp(`${PLAIN_START.source}[^:#\\r\\n]*(?:\\r?\\n|$)`, "y");
class PlainReader {
    #text;
    /**
     * The line with content that is read next: its indentation in columns, -1 behind the last, and the 0-based offsets of
     * what stands behind it.
     */
    #indent = -1;
    #start = 0;
    #end = 0;
    /** Where the line below it starts, and where the last one that was read ended. */
    #below = 0;
    #lastEnd = 0;
    constructor(text) {
        this.#text = text;
        this.#advance();
    }
    get startsAtMargin() {
        return this.#indent === 0;
    }
    get isDone() {
        return this.#indent < 0;
    }
    /** Goes on to the next line that has content. */
    #advance() {
        const text = this.#text;
        this.#lastEnd = this.#end;
        for (let at = this.#below; at < text.length; at = this.#below) {
            const newline = text.indexOf("\n", at);
            let end = newline < 0 ? text.length : newline;
            this.#below = end + 1;
            while (end > at && isBlank(text.charCodeAt(end - 1)))
                end--;
            let start = at;
            while (start < end && text.charCodeAt(start) === SPACE)
                start++;
            if (start === end || text.charCodeAt(start) === HASH)
                continue;
            this.#indent = start - at;
            this.#start = start;
            this.#end = end;
            return;
        }
        this.#indent = -1;
    }
    /** The map whose keys stand at a column; `undefined` gives up. What is not wanted is read and not kept. */
    map(indent, depth, wanted) {
        const pairs = [];
        const start = this.#start;
        while (this.#indent >= indent && !this.#isItem()) {
            if (this.#indent > indent || depth > MAX_DEPTH)
                return undefined;
            const at = this.#start;
            const key = this.#keyAt(at);
            if (key === undefined)
                return undefined;
            const end = at + key.length;
            const value = this.#value(end + 1, indent, depth, wanted === "all" ? wanted : wanted?.get(key));
            if (value === undefined)
                return undefined;
            if (wanted)
                pairs.push({ key: { kind: "scalar", text: key, style: "plain", start: at, end }, value });
        }
        return wanted ? { kind: "map", pairs, flow: false, start, end: this.#lastEnd } : yaml_node/* UNWANTED */.Z;
    }
    /** The list whose dashes stand at a column. */
    #seq(indent, depth, wanted) {
        const items = [];
        const start = this.#start;
        const inside = wanted && "all";
        while (this.#indent === indent && this.#isItem()) {
            if (depth > MAX_DEPTH)
                return undefined;
            const end = this.#end;
            let content = this.#start + 1;
            while (this.#text.charCodeAt(content) === SPACE)
                content++;
            let item;
            if (content < end && this.#keyAt(content) !== undefined) {
                this.#indent += content - this.#start;
                this.#start = content;
                item = this.map(this.#indent, depth + 1, inside);
            }
            else {
                this.#advance();
                item = content < end ? this.#scalar(content, end, indent, inside) : undefined;
                if (this.#indent > indent)
                    return undefined;
            }
            if (item === undefined)
                return undefined;
            if (wanted)
                items.push(item);
        }
        return wanted ? { kind: "seq", items, start, end: this.#lastEnd } : yaml_node/* UNWANTED */.Z;
    }
    /** What stands behind a key: text on its line, or a block below it. */
    #value(after, indent, depth, wanted) {
        const end = this.#end;
        let start = after;
        while (start < end && this.#text.charCodeAt(start) === SPACE)
            start++;
        this.#advance();
        if (start < end && this.#text.charCodeAt(start) !== HASH) {
            const first = this.#text[start];
            if (first === "|" || first === ">")
                return this.#block(start, end, indent);
            const scalar = this.#scalar(start, end, indent, wanted);
            return this.#indent > indent || (this.#indent === indent && this.#isItem()) ? undefined : scalar;
        }
        if (this.#indent >= indent && this.#isItem())
            return this.#seq(this.#indent, depth + 1, wanted);
        if (this.#indent <= indent)
            return null;
        if (this.#keyAt(this.#start) !== undefined)
            return this.map(this.#indent, depth + 1, wanted);
        if (!this.#follows(end))
            return undefined;
        const [textStart, textEnd] = [this.#start, this.#end];
        this.#advance();
        return this.#scalar(textStart, textEnd, indent, wanted);
    }
    /** Plain or quoted text; the lines below it that stand deeper than `indent` belong to it. */
    #scalar(start, lineEnd, indent, wanted) {
        if (!wanted && this.#indent <= indent && isAt(SIMPLE, this.#text, start))
            return yaml_node/* UNWANTED */.Z;
        const first = this.#text[start];
        if (first === '"' || first === "'")
            return this.#quoted(start, lineEnd, first, indent);
        const text = this.#text.slice(start, lineEnd);
        if (first === "[")
            return this.#words(start, lineEnd, indent);
        if (!PLAIN_START.test(first))
            return undefined;
        const comment = text.indexOf(" #");
        let last = comment < 0 ? text.length : comment;
        while (text.charCodeAt(last - 1) === SPACE)
            last--;
        let plain = text.slice(0, last);
        let end = start + plain.length;
        if (isMapping(plain))
            return undefined;
        while (this.#indent > indent) {
            const more = this.#text.slice(this.#start, this.#end);
            if (comment >= 0 || !this.#follows(end) || !PLAIN_START.test(more) || more.includes(" #"))
                return undefined;
            if (isMapping(more))
                return undefined;
            plain += ` ${more}`;
            end = this.#end;
            this.#advance();
        }
        return wanted ? { kind: "scalar", text: plain, style: "plain", start, end } : yaml_node/* UNWANTED */.Z;
    }
    /** A list in brackets of nothing but words, which may stand on lines of their own. */
    #words(start, lineEnd, indent) {
        const close = this.#text.indexOf("]", start);
        const text = this.#text.slice(start, close + 1);
        if (!WORDS.test(text))
            return undefined;
        if (this.#skipTo(start, close, lineEnd, indent) !== close + 1)
            return undefined;
        const items = [...text.matchAll(WORD)].map((match) => {
            const word = match[0];
            const quotes = word.startsWith('"') ? 1 : 0;
            const from = start + match.index + quotes;
            const to = start + match.index + word.length - quotes;
            const style = quotes ? "quoted" : "plain";
            return { kind: "scalar", text: this.#text.slice(from, to), style, start: from, end: to };
        });
        return { kind: "seq", items, start, end: close + 1 };
    }
    /**
     * Goes on behind the line on which a value ends, and returns where that line ends; `undefined` where a line of the
     * value does not stand deeper than `indent`.
     */
    #skipTo(start, last, lineEnd, indent) {
        // A line that starts with # can be text here, so that the list of lines cannot tell how deep it stands.
        if (last >= lineEnd)
            for (const [below] of this.#text.slice(start, last + 1).matchAll(/\n *(?=[^ \r\n])/g))
                if (below.length - 1 <= indent)
                    return undefined;
        let end = lineEnd;
        for (; this.#indent >= 0 && this.#start <= last; this.#advance())
            end = this.#end;
        return end;
    }
    #quoted(start, lineEnd, quote, indent) {
        const text = this.#text;
        const close = closingQuote(text, start, quote);
        if (close === undefined)
            return undefined;
        const end = this.#skipTo(start, close, lineEnd, indent);
        if (end === undefined || close >= end || !/^( +#.*)?$/.test(text.slice(close + 1, end)))
            return undefined;
        const inner = unfolded(text.slice(start + 1, close), quote === '"');
        return inner === undefined
            ? undefined
            : { kind: "scalar", text: inner, style: "quoted", start: start + 1, end: close };
    }
    /** Literal or folded text (https://yaml.org/spec/1.2.2/#81-block-scalar-styles) whose lines stand below each other. */
    #block(start, headerEnd, indent) {
        const header = this.#text.slice(start, headerEnd);
        if (!/^[|>]-?$/.test(header))
            return undefined;
        let at = this.#text.indexOf("\n", headerEnd) + 1;
        let column = -1;
        let text = "";
        let blank = 0;
        let isDeeper = false;
        let end = at;
        for (let next = at; at > 0 && at < this.#text.length; at = next) {
            const newline = this.#text.indexOf("\n", at);
            next = newline < 0 ? this.#text.length : newline + 1;
            const raw = this.#text.slice(at, newline < 0 ? next : newline);
            if (raw.endsWith("\r"))
                return undefined;
            const own = raw.search(/[^ ]/);
            if (own < 0) {
                if (column < 0 || raw.length > column)
                    return undefined;
                blank++;
                continue;
            }
            if (own <= indent)
                break;
            if (column < 0)
                column = own;
            else {
                // Lines that stand deeper keep their line breaks.
                const isFolded = header[0] === ">" && own === column && !isDeeper;
                text += isFolded && blank === 0 ? " " : "\n".repeat(isFolded ? blank : blank + 1);
            }
            if (own < column)
                return undefined;
            text += raw.slice(column);
            isDeeper = own > column;
            blank = 0;
            end = next;
        }
        if (column < 0)
            return undefined;
        while (this.#indent >= 0 && this.#start < end)
            this.#advance();
        return { kind: "scalar", text: header.endsWith("-") ? text : `${text}\n`, style: "block", start, end };
    }
    /** Whether the line stands directly below a text, without an empty line or a comment between them. */
    #follows(end) {
        const second = this.#text.indexOf("\n", this.#text.indexOf("\n", end) + 1);
        return second < 0 || second >= this.#start;
    }
    #keyAt(offset) {
        return isAt(KEY, this.#text, offset) ? this.#text.slice(offset, KEY.lastIndex - 1) : undefined;
    }
    #isItem() {
        const start = this.#start;
        if (this.#indent < 0 || this.#text.charCodeAt(start) !== DASH)
            return false;
        return start + 1 === this.#end || this.#text.charCodeAt(start + 1) === SPACE;
    }
}
/** Whether a sticky pattern matches at an offset. A search that makes no match object takes half the time. */
function isAt(pattern, text, offset) {
    pattern.lastIndex = offset;
    return pattern.test(text);
}
function isBlank(code) {
    return code === SPACE || code === CARRIAGE_RETURN;
}
/** Whether a plain text would be read as a key with a value. */
function isMapping(plain) {
    return plain.includes(": ") || plain.endsWith(":");
}


/***/ }),

/***/ 2510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ isRecord)
/* harmony export */ });
/** Whether a value, as JSON or a server gives it, has keys. */
function isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 1670:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted),
/* harmony export */   l: () => (/* binding */ capitalized)
/* harmony export */ });
/** A number and its noun: `1 version`, `2 versions`. Only for nouns whose plural ends with nothing but an s. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
/** A text that starts with a capital, as a sentence does. */
function capitalized(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
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


/***/ }),

/***/ 9816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml),
/* harmony export */   parseWholeYaml: () => (/* binding */ parseWholeYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _model_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3214);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(816);
/* harmony import */ var _plain_yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4994);




/**
 * What PyYAML (YAML 1.1), which reads the file in the build, takes otherwise than YAML 1.2: for it a line, and so a
 * comment, ends at these characters; others it refuses. A tag prefix gives names another meaning.
 */
const NOT_IN_BOTH = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u0085\u2028\u2029]|\r(?!\n)|^%TAG/m;
const MAX_DEPTH = 100;
const MAX_PROBLEMS = 5;
/**
 * Parses YAML 1.2 (https://yaml.org/spec/1.2.2/) with the failsafe schema. Aliases are not resolved, so that no text can
 * blow up; duplicate keys are left to the reader, who knows which keys matter. Never throws: syntax errors, several
 * documents, nesting of more than 100 levels and texts of more than 256 kB are returned as problems.
 * @param wanted what of the document will be looked at, to read it faster
 */
function parseYaml(text, wanted) {
    return (0,_plain_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .parseQuickly */ .E5)(text, wanted) ?? parseWholeYaml(text);
}
/** {@link parseYaml} by the library alone, which knows the whole language. */
function parseWholeYaml(text) {
    const lines = new _lines_js__WEBPACK_IMPORTED_MODULE_3__/* .Lines */ .qo(text);
    const refuse = (message, range = _model_location_js__WEBPACK_IMPORTED_MODULE_1__/* .START_OF_FILE */ .a) => ({
        ok: false,
        problems: [{ message, range }],
    });
    if (text.length > _plain_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_CHARACTERS */ .SF)
        return refuse(`is ${Math.ceil(text.length / 1024)} kB large; at most ${_plain_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_CHARACTERS */ .SF / 1024} kB are read`);
    const odd = NOT_IN_BOTH.exec(text);
    if (odd)
        return refuse(`has ${odd[0].startsWith("%") ? "a %TAG directive" : "a character that ends a line for some readers only, or is not allowed"}`, lines.range(odd.index, odd.index + odd[0].length));
    const documents = compose(text);
    if (!Array.isArray(documents)) {
        const at = lines.range(documents.deepAt, documents.deepAt + 1);
        return refuse(`is nested more than ${MAX_DEPTH} levels deep`, at);
    }
    const errors = documents.flatMap((document) => document.errors);
    if (errors.length > 0)
        return {
            ok: false,
            problems: errors.slice(0, MAX_PROBLEMS).map(({ message, pos }) => ({
                message: `is not valid YAML: ${sentence(message)}`,
                range: lines.range(...pos),
            })),
        };
    const [first, second] = documents;
    if (second)
        return refuse("has more than one YAML document", lines.range(second.range[0], second.range[0]));
    return { ok: true, value: { lines, root: nodeOf(first?.contents), hasAnchors: /[&*]/.test(text) } };
}
/** The documents, or the 0-based offset at which the nesting gets too deep for the recursive composer. */
function compose(text) {
    const parser = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX();
    const composer = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Composer */ .Dk({
        schema: "failsafe",
        uniqueKeys: false,
        logLevel: "silent",
        prettyErrors: false,
    });
    const documents = [];
    for (const lexeme of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        for (const token of parser.next(lexeme))
            documents.push(...composer.next(token));
        if (parser.stack.length > 2 * MAX_DEPTH)
            return { deepAt: Math.min(parser.offset, text.length - 1) };
    }
    for (const token of parser.end())
        documents.push(...composer.next(token));
    documents.push(...composer.end());
    return documents;
}
function nodeOf(node) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
        return { kind: "alias", name: node.source, ...placeOf(node.range) };
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return null;
    const place = {
        ...placeOf(node.range),
        ...(node.anchor && { anchor: node.anchor }),
        ...(node.tag && { tag: node.tag }),
    };
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
        const pairs = node.items.map(({ key, value }) => ({ key: nodeOf(key), value: nodeOf(value) }));
        return { kind: "map", pairs, flow: node.flow === true, ...place };
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return { kind: "seq", items: node.items.map(nodeOf), ...place };
    const text = typeof node.value === "string" ? node.value : String(node.source ?? "");
    if (node.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.BLOCK_FOLDED || node.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.BLOCK_LITERAL)
        return { kind: "scalar", text, style: "block", ...place };
    if (node.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.PLAIN)
        return { kind: "scalar", text, style: "plain", ...place };
    return { kind: "scalar", text, style: "quoted", ...place, start: place.start + 1, end: place.end - 1 };
}
function placeOf(range) {
    const [start, end] = range ?? [0, 0];
    return { start, end };
}
function sentence(message) {
    return message.split("\n")[0]?.replace(/:?\s*$/, "") ?? message;
}


/***/ })

};
