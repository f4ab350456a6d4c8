export const id = 71;
export const ids = [71,677];
export const modules = {

/***/ 6353:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const SemVer = __webpack_require__(7163)
const parse = (version, options, throwErrors = false) => {
  if (version instanceof SemVer) {
    return version
  }
  try {
    return new SemVer(version, options)
  } catch (er) {
    if (!throwErrors) {
      return null
    }
    throw er
  }
}

module.exports = parse


/***/ }),

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

/***/ 3214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ START_OF_FILE)
/* harmony export */ });
/** The range that stands for a whole file: its very beginning. */
const START_OF_FILE = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };


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
        const problems = tellsVersions ? (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(283), __webpack_require__.e(23)]).then(__webpack_require__.bind(__webpack_require__, 3023))).versionProblems(change) : [];
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
    const { hookFaults, lostMainFile } = await Promise.all(/* import() */[__webpack_require__.e(283), __webpack_require__.e(987), __webpack_require__.e(435)]).then(__webpack_require__.bind(__webpack_require__, 5816));
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
    const { pythonRisks, shellRisks } = await Promise.all(/* import() */[__webpack_require__.e(283), __webpack_require__.e(987), __webpack_require__.e(333), __webpack_require__.e(629)]).then(__webpack_require__.bind(__webpack_require__, 9010));
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


/***/ })

};
