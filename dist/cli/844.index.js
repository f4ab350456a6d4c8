export const id = 844;
export const ids = [844];
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
/** The version after a patch bump: the release itself for a release candidate. `undefined` for what is no semver. */
function nextPatch(version) {
    const from = parse(version);
    if (!from)
        return undefined;
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
/** The library forgives a leading "v" and white space; the gate does not. */
function parse(version) {
    const parsed = semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1___default()(version);
    if (!parsed)
        return null;
    const build = parsed.build.length > 0 ? `+${parsed.build.join(".")}` : "";
    return parsed.version + build === version ? parsed : null;
}


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
/* unused harmony export intentOf */
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3564);
/* harmony import */ var _image_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(677);
/* harmony import */ var _bump_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2751);
/* harmony import */ var _changelog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3449);
/* harmony import */ var _connector_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7392);
/* harmony import */ var _hooks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8367);






/** Puts the two sides of a folder together; `undefined` where neither is a connector. */
function connectorChange(sides) {
    const { before, after } = sides;
    if (!(0,_connector_js__WEBPACK_IMPORTED_MODULE_4__/* .isConnector */ .E7)(before) && !(0,_connector_js__WEBPACK_IMPORTED_MODULE_4__/* .isConnector */ .E7)(after))
        return undefined;
    const change = !(0,_connector_js__WEBPACK_IMPORTED_MODULE_4__/* .isConnector */ .E7)(before) ? "added" : !(0,_connector_js__WEBPACK_IMPORTED_MODULE_4__/* .isConnector */ .E7)(after) ? "removed" : "modified";
    return { kind: "connector", name: after.name, path: after.path, change, ...sides, intent: intentOf(before, after) };
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
    const [from, to] = [(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .parseReference */ .F)(old), (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .parseReference */ .F)(now)];
    if (!from.ok || !to.ok)
        return "other";
    if (from.value.repository !== to.value.repository)
        return "switch";
    if (from.value.tag === to.value.tag)
        return from.value.digest === to.value.digest ? "other" : "repin";
    const [oldTag, newTag] = [from.value.tag, to.value.tag];
    if (oldTag === undefined || newTag === undefined || !(0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .areComparable */ .ti)(oldTag, newTag))
        return "other";
    return (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareTags */ .bb)(newTag, oldTag) > 0 ? "upgrade" : "downgrade";
}
/** Whether a change, or the report on it, does something to the base image of a connector that stays. */
function touchesImage({ intent, change }) {
    return intent !== "none" && change !== "removed";
}
/** Whether the change adds or edits what stands at a name in the folder. In a folder that becomes a connector all is new. */
function isTouched({ change, after, files, path }, name) {
    const present = after.folder.kind === "folder" && after.folder.names.includes(name);
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
    const rows = (reading) => reading.kind === "valid" && version !== undefined ? (0,_changelog_js__WEBPACK_IMPORTED_MODULE_2__/* .countRows */ .BO)(reading.value, version) : 0;
    const page = after.page?.ok ? after.page.value : undefined;
    const has = ({ folder }, name) => folder.kind === "folder" && folder.names.includes(name);
    return {
        dockerfile: { before: has(before, "Dockerfile"), after: has(after, "Dockerfile") },
        baseImage: { before: old?.baseImage?.text ?? null, after: now?.baseImage?.text ?? null },
        version: { before: old?.version?.text ?? null, after: version ?? null, bump: (0,_bump_js__WEBPACK_IMPORTED_MODULE_1__/* .bumpOf */ .uM)(old?.version?.text, version) },
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
    return old.kind === "invalid" && now.kind === "invalid" && old.text === now.text;
}
function firstPart(file, folder) {
    return file.path.slice(folder.length + 1).split("/")[0];
}


/***/ }),

/***/ 3449:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ countRows),
/* harmony export */   D1: () => (/* binding */ cellsOfRow),
/* harmony export */   EY: () => (/* binding */ parseChangelog),
/* harmony export */   HV: () => (/* binding */ pullRequestColumn),
/* harmony export */   Lz: () => (/* binding */ rangeOfRow),
/* harmony export */   qg: () => (/* binding */ rowText),
/* harmony export */   v_: () => (/* binding */ sectionFor),
/* harmony export */   zi: () => (/* binding */ dateColumn)
/* harmony export */ });
/* harmony import */ var _text_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(816);

const HEADING = /^ {0,3}(#{1,6})[ \t]+(\S.*)$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})([^\n]*)$/;
const DELIMITER_ROW = /^[\s|:]*-[\s|:-]*$/;
/**
 * Finds the changelog tables of a page: the first table with a version column in each section headed "Changelog".
 * Follows GitHub Flavored Markdown (https://github.github.com/gfm/#tables-extension-) where pages do, and reads what
 * people see where they do not: tables without a delimiter row, with one of another length, with more than one, with an
 * empty line below it; rows without a last pipe. Rows in code, in HTML comments or in MDX comments do not count. Never throws.
 */
function parseChangelog(text) {
    const lines = new _text_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .Lines */ .q(text);
    const changelog = { lines, sections: [] };
    if (!/changelog/i.test(text))
        return changelog;
    let section;
    let sectionLevel = 0;
    let table;
    let above = "";
    for (const { number, line } of visibleLines(lines)) {
        const heading = HEADING.exec(line) ?? otherHeading(line, above);
        above = line;
        if (heading) {
            const level = heading[1].length;
            const title = /^change ?log\b:?\s*(.*)$/i.exec(heading[2].replace(/[*_#]/g, "").trim());
            if (title) {
                section = { qualifier: title[1], headingLine: number };
                sectionLevel = level;
                changelog.sections.push(section);
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
            addLine(table, line, version, number);
        else if (!section.table && /^versions?$/i.test(version)) {
            const columns = cellsOf(line).cells.map((cell) => plain(cell).toLowerCase());
            table = { columns, rows: [], insertAt: number + 1 };
            section.table = table;
        }
    }
    return changelog;
}
/** A heading that is underlined or written in HTML, in the form of {@link HEADING}: marks of its level, then its text. */
function otherHeading(line, above) {
    const html = /^ {0,3}<h([1-6])\b[^>]*>([^<]*)/i.exec(line);
    if (html)
        return [line, "#".repeat(Number(html[1])), html[2]];
    const isUnderline = /^ {0,3}(=+|-+)\s*$/.test(line) && /\S/.test(above) && !above.includes("|") && !/^\s*[<>#-]/.test(above);
    return isUnderline ? [line, line.includes("=") ? "#" : "##", above.trim()] : undefined;
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
    return sections.flatMap(({ table }) => table?.rows ?? []).filter((row) => row.version === version).length;
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
function rowText({ lines }, table, row) {
    const [newest] = table.rows;
    const inBackticks = newest !== undefined && /^\s*\|?\s*`/.test(lines.line(newest.line));
    const cells = table.columns.map(() => "");
    cells[cells.length - 1] = row.subject;
    cells[dateColumn(table)] = row.date;
    cells[pullRequestColumn(table)] = row.pullRequest;
    cells[0] = inBackticks ? `\`${row.version}\`` : row.version;
    return `| ${cells.slice(0, table.columns.length).join(" | ")} |${(0,_text_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEnd */ .k)(lines.text)}`;
}
/** The cells of a row of the page, comments included. */
function cellsOfRow({ lines }, { line }) {
    return cellsOf(lines.line(line));
}
/** The range of a row's line. */
function rangeOfRow({ lines }, { line }) {
    return lines.lineRange(line);
}
function addLine(table, line, version, number) {
    if (!DELIMITER_ROW.test(line))
        table.rows.push({ line: number, version });
    else if (table.rows.length === 0)
        table.insertAt = number + 1;
}
/** The version cell of a table row, or `undefined` for a line that is none. A `\|` is no border. */
function firstCell(line) {
    if (!line.includes("|") || /^( {4}|\t)/.test(line))
        return undefined;
    return plain(/^\s*\|?((?:[^|\\]|\\.)*)/.exec(line)?.[1] ?? "");
}
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
/** A cell without white space, backticks and emphasis around its text. */
function plain(cell) {
    let start = 0;
    let end = cell.length;
    while (start < end && isDecoration(cell[start]))
        start++;
    while (end > start && isDecoration(cell[end - 1]))
        end--;
    return cell.slice(start, end);
}
function isDecoration(character) {
    return character === "`" || character === "*" || character === "_" || character.trim() === "";
}
/** What hides the lines behind it (https://spec.commonmark.org/0.31.2/#html-blocks), and what ends that. */
const HIDING = [
    [/^ {0,3}<(pre|script|style|textarea)\b/i, /<\/(pre|script|style|textarea)>/i],
    [/^ {0,3}<\?/, /\?>/],
    [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
];
/** The lines that a reader of the page sees: nothing of front matter, code blocks, comments and the like. */
function* visibleLines(lines) {
    let fence;
    let comment;
    let hidden = /^---\s*$/.test(lines.line(1)) ? /^---\s*$/ : undefined;
    for (let number = hidden ? 2 : 1; number <= lines.count; number++) {
        const raw = lines.line(number);
        if (hidden) {
            if (hidden.test(raw))
                hidden = undefined;
            continue;
        }
        if (fence !== undefined) {
            const close = FENCE.exec(raw);
            if (close && close[1].startsWith(fence) && close[2].trim() === "")
                fence = undefined;
            continue;
        }
        const visible = withoutComments(raw, comment);
        comment = visible.open;
        const open = FENCE.exec(visible.line);
        const hiding = HIDING.find(([start]) => start.test(visible.line));
        if (hiding)
            hidden = hiding[1].test(visible.line) ? undefined : hiding[1];
        else if (open && !(open[1]?.startsWith("`") && open[2]?.includes("`")))
            fence = open[1];
        else
            yield { number, line: visible.line };
    }
}
/** Longer lines are no table rows; the longest real one has 2,000 characters. */
const MAX_LINE = 20_000;
const COMMENTS = { "<!--": "-->", "{/*": "*/}" };
/**
 * Cuts HTML and MDX comments out of a line; `open` is the end mark that an unfinished one waits for. A comment that
 * starts in a table row must end there, or it is just text.
 */
function withoutComments(raw, waitingFor) {
    if (raw.length > MAX_LINE)
        return { line: "", open: waitingFor };
    const isRow = raw.trimStart().startsWith("|");
    let line = "";
    let rest = raw;
    let open = waitingFor;
    for (;;) {
        if (open !== undefined) {
            const end = rest.indexOf(open);
            if (end < 0)
                return { line, open };
            rest = rest.slice(end + open.length);
            open = undefined;
        }
        const start = /<!--|\{\s*\/\*/.exec(rest);
        const end = COMMENTS[start?.[0].replace(/\s/g, "") ?? ""];
        if (!start || end === undefined || (isRow && !rest.includes(end, start.index)))
            return { line: line + rest, open: undefined };
        line += rest.slice(0, start.index);
        rest = rest.slice(start.index + start[0].length);
        open = end;
    }
}


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

/***/ 8367:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i5: () => (/* binding */ importedModules),
/* harmony export */   lK: () => (/* binding */ HOOK_FILE),
/* harmony export */   vL: () => (/* binding */ isHookName)
/* harmony export */ });
/** The hook that the build imports, in these very letters. */
const HOOK_FILE = "build_customization.py";
const HOOK_NAMES = new Set(["build_customization", HOOK_FILE, "finalize_build.sh", "finalize_build.py"]);
/** Whether a name in a connector's folder is that of a build hook, in any letter case; a package of that name too. */
function isHookName(name) {
    return HOOK_NAMES.has(name.toLowerCase());
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

/***/ 2399:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ insertBaseImage),
  jR: () => (/* binding */ parseMetadata),
  uQ: () => (/* binding */ replaceValue)
});

// EXTERNAL MODULE: ./src/text/lines.ts
var text_lines = __webpack_require__(816);
// EXTERNAL MODULE: ./src/text/yaml.ts + 1 modules
var text_yaml = __webpack_require__(8668);
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
 * Reads the text of a `metadata.yaml`. Never throws; what keeps a reader from knowing what the build will see is a
 * problem: syntax errors, several documents, values of another type. Duplicate keys are ambiguities.
 */
function parseMetadata(text) {
    const yaml = (0,text_yaml/* parseYaml */.h)(text);
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

/***/ 6746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JA: () => (/* binding */ standing),
/* harmony export */   Lf: () => (/* binding */ graceEnds),
/* harmony export */   Xi: () => (/* binding */ candidates),
/* harmony export */   qL: () => (/* binding */ withinGrace)
/* harmony export */ });
/* harmony import */ var _text_day_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6497);
/* harmony import */ var _text_memo_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(369);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(677);



/** The stable ones of a list, sorted; made once for each list, which does not change. */
const stableNewestFirst = (0,_text_memo_js__WEBPACK_IMPORTED_MODULE_1__/* .memoized */ .x)((published) => published.filter(({ version }) => (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isStable */ .MQ)(version)).sort((a, b) => (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareTags */ .bb)(b.version, a.version)), 20);
/** The stable versions that meet the requirements, newest first. */
function candidates(published, requirements = {}) {
    const { platforms = [], python } = requirements;
    return stableNewestFirst(published)
        .filter((image) => platforms.every((platform) => image.platforms?.includes(platform) ?? true))
        .filter((image) => !python || image.python === undefined || python(image.python));
}
/**
 * Compares a version with the candidates, newest first, of {@link candidates}. It became outdated when the first of the
 * newer ones was published; one that does not tell its time may have been the first.
 */
function standing(version, newestFirst) {
    const newer = newestFirst.filter((candidate) => (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareTags */ .bb)(candidate.version, version) > 0);
    const [latest] = newer;
    if (!latest)
        return { kind: "latest" };
    const times = newer.map(({ published }) => (published === undefined ? Number.NaN : Date.parse(published)));
    const since = Math.min(...times);
    return Number.isNaN(since) ? { kind: "outdated", latest } : { kind: "outdated", latest, since: new Date(since) };
}
/** The last day, inclusive, on which a version that became outdated at `since` is still accepted. */
function graceEnds(since, graceDays) {
    return new Date((0,_text_day_js__WEBPACK_IMPORTED_MODULE_2__/* .startOfDay */ .ol)(since).getTime() + graceDays * _text_day_js__WEBPACK_IMPORTED_MODULE_2__/* .DAY */ .d_);
}
/** Whether `now` is still on or before the last day of grace, in UTC days. */
function withinGrace(since, graceDays, now) {
    return (0,_text_day_js__WEBPACK_IMPORTED_MODULE_2__/* .startOfDay */ .ol)(now).getTime() <= graceEnds(since, graceDays).getTime();
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
/** More patch releases than any version of Python has had. */
const PATCHES = [...Array(60).keys()];
/** A catalog may tell only `3.11`: any patch release of it may be meant, so one that is allowed is enough. */
function allows(specifier, python) {
    const versions = /^\d+\.\d+$/.test(python) ? PATCHES.map((patch) => `${python}.${patch}`) : [python];
    return versions.some((version) => (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.satisfies)(version, specifier, { prereleases: true }));
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
function parseReference(text) {
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
/** Whether "newer" and "older" mean something between the two tags: both are semantic versions. */
function areComparable(a, b) {
    return [a, b].every((tag) => SEMVER.test(tag) && parseVersion(tag) !== undefined);
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

/***/ 1791:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ painter),
/* harmony export */   ho: () => (/* binding */ OUTCOME_STYLE),
/* harmony export */   sv: () => (/* binding */ EXEMPT_STYLE),
/* harmony export */   u7: () => (/* binding */ EFFECT_STYLE),
/* harmony export */   wD: () => (/* binding */ STATE_STYLE)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

/** Paints with ANSI escape codes when `color` is set. */
function painter(color) {
    return (format, text) => (color ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(format, text, { validateStream: false }) : text);
}
/** How a state is shown: a sign for the eye, a word for everybody else. */
const STATE_STYLE = {
    fail: { sign: "✗", format: "red" },
    unknown: { sign: "?", format: "magenta" },
    review: { sign: "◉", format: "cyan" },
    warn: { sign: "!", format: "yellow" },
    exempt: { sign: "~", format: "blue" },
    pass: { sign: "✓", format: "green" },
    "not-applicable": { sign: "·", format: "dim" },
};
const EFFECT_STYLE = {
    error: { word: "error", format: "red" },
    unverified: { word: "could not verify", format: "magenta" },
    review: { word: "needs review", format: "cyan" },
    warning: { word: "warning", format: "yellow" },
    notice: { word: "notice", format: "dim" },
};
/** How an exempted finding is shown, whatever it would be without the exemption. */
const EXEMPT_STYLE = { word: "exempt", format: "blue" };
const OUTCOME_STYLE = {
    fail: { words: "fail: something has to change", format: ["bold", "red"] },
    unknown: { words: "unknown: something could not be verified", format: ["bold", "magenta"] },
    review: { words: "review: someone has to approve", format: ["bold", "cyan"] },
    pass: { words: "pass", format: ["bold", "green"] },
};


/***/ }),

/***/ 6010:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cf: () => (/* binding */ CRITERION_OF),
  y0: () => (/* binding */ RULES),
  Iu: () => (/* binding */ RULE_IDS)
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

// EXTERNAL MODULE: ./src/image/reference.ts
var reference = __webpack_require__(3564);
;// CONCATENATED MODULE: ./src/rules/base-image.ts



/** The base image that a connector declares after the change; `undefined` where there is none to judge. */
function declaredImage(change, expected) {
    const metadata = (0,connector/* metadataOf */.Nk)(change.after);
    const value = metadata?.baseImage;
    if (!metadata || !value || change.change === "removed")
        return undefined;
    const path = (0,connector/* metadataPath */.xT)(change);
    const wanted = expected.image?.ok ? expected.image.value.latest : undefined;
    const edit = wanted && wanted.reference !== value.text ? (0,connector_metadata/* replaceValue */.uQ)(path, value, wanted.reference) : undefined;
    return {
        metadata,
        value,
        reference: (0,reference/* parseReference */.F)(value.text),
        at: { path, range: value.range },
        ...(edit && { fix: { title: titleOf(value.text, wanted), edits: [edit] } }),
    };
}
function titleOf(text, { version = "", reference = "" } = {}) {
    const isSameImage = text.split("@")[0] === reference.split("@")[0];
    return isSameImage ? `Pin the base image ${version} by its digest` : `Set the base image to ${version}`;
}
/** The declared image where its tag can be looked up: it names the connector's official repository and a tag. */
function officialImage(change, expected) {
    const image = declaredImage(change, expected);
    if (!image?.reference.ok)
        return undefined;
    const { value } = image.reference;
    if (value.repository !== expected.repository || value.tag === undefined)
        return undefined;
    return { ...image, official: { ...value, tag: value.tag } };
}

;// CONCATENATED MODULE: ./src/rules/base-image-digest.ts


/** Criterion 2: tag and digest are judged together, because one digest can belong to several tags and to none. */
const baseImageDigest = {
    id: "base-image-digest",
    subject: "connector",
    criterion: "base-image",
    severity: "error",
    summary: "The digest is the one that the registry has for the tag, and covers the required platforms.",
    async check(change, { expected, held, lookups, policy }) {
        const image = officialImage(change, expected);
        if (!image?.official.digest)
            return rule/* NOT_APPLICABLE */.Q;
        const { official, at, fix } = image;
        const facts = await lookups.image(official);
        // What the catalog does not know or tell is base-image-latest's to say.
        if (!facts.ok || !facts.value)
            return rule/* NOT_APPLICABLE */.Q;
        const { digest, platforms } = facts.value;
        const remarks = [];
        if (digest !== official.digest) {
            const published = await lookups.published(official.repository);
            const owner = published.ok
                ? published.value.find((other) => other.digest === official.digest)?.version
                : undefined;
            remarks.push({
                effect: held.aged,
                message: `The digest is not that of ${official.tag}${owner === undefined ? "" : ` but of ${owner}`}. ` +
                    `Expected for ${official.tag}: \`${digest}\`.`,
                at,
                ...(fix && { fix }),
            });
        }
        const missing = platforms ? policy.latest.platforms.filter((platform) => !platforms.includes(platform)) : [];
        if (missing.length > 0)
            remarks.push({
                effect: held.aged,
                message: `${official.tag} is not published for ${missing.join(" and ")}, which connectors have to run on.`,
                at,
                ...(fix && { fix }),
            });
        return remarks;
    },
};

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
        const image = officialImage(change, expected);
        if (!image || !expected.image)
            return rule/* NOT_APPLICABLE */.Q;
        const { official, at } = image;
        const { tag } = official;
        const remark = (effect, message) => ({
            effect,
            message,
            at,
            ...(image.fix && { fix: image.fix }),
        });
        if (!(0,image_version/* isStable */.MQ)(tag))
            return [remark(held.aged, `\`${tag}\` is not a stable release.${wanted(image, context)}`)];
        const facts = await lookups.image(official);
        if (!facts.ok)
            return [unanswered(`The base image cannot be looked up: ${facts.why}.`, image, context)];
        if (!facts.value) {
            const { name, kind } = lookups.catalog;
            const why = kind === "registry"
                ? "it was never published there, or is deleted"
                : "it is newer than the catalog, or was never published";
            const message = `${name.charAt(0).toUpperCase()}${name.slice(1)} does not know ${official.repository}:${tag}: ${why}.${wanted(image, context)}`;
            return lookups.catalog.kind === "registry" ? [remark(held.aged, message)] : [unanswered(message, image, context)];
        }
        if (!expected.image.ok)
            return [unanswered(`The latest version cannot be told: ${expected.image.why}.`, image, context)];
        const { candidates, candidatesAfter } = expected.image.value;
        const [latest] = candidates;
        const remarks = [];
        const isNarrowed = latest !== undefined && candidatesAfter.every(({ version }) => version !== latest.version);
        if (isNarrowed)
            remarks.push(await narrowing(change, latest.version, at, context));
        const excluded = policy.latest.compatible ? pythonExclusion(change.after.pyproject, facts.value) : undefined;
        if (excluded !== undefined) {
            const message = `${tag} has Python ${facts.value.python}, which ${excluded} in pyproject.toml excludes.`;
            return [...remarks, remark(held.aged, message + wanted(image, context))];
        }
        if (change.intent === "downgrade" && tag !== latest?.version) {
            const message = `The change goes back to ${tag}. ${policy.review.name} has to agree.`;
            return [...remarks, await (0,rule/* needsReview */.m)({ message, at }, [at.path], context)];
        }
        const place = (0,image_latest/* standing */.JA)(tag, isNarrowed ? candidatesAfter : candidates);
        if (place.kind === "latest")
            return remarks;
        const { since, latest: newest } = place;
        if (since && (0,image_latest/* withinGrace */.qL)(since, (0,policy_policy/* graceDays */.M1)(policy), context.now))
            remarks.push({
                effect: "notice",
                message: `${newest.version} is published; ${tag} is accepted until ${(0,day/* isoDay */.kh)((0,image_latest/* graceEnds */.Lf)(since, (0,policy_policy/* graceDays */.M1)(policy)))}.`,
                at,
            });
        else {
            const age = since
                ? `a newer version has been available since ${(0,day/* isoDay */.kh)(since)}`
                : "when a newer version was published is unknown";
            remarks.push(remark(held.aged, `${tag} is outdated: ${age}.${wanted(image, context)}`));
        }
        return remarks;
    },
};
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
function wanted({ value }, { expected }) {
    const latest = expected.image?.ok ? expected.image.value.latest : undefined;
    return latest && latest.reference !== value.text ? ` Expected: \`${latest.reference}\`.` : "";
}
/** A question to the catalog without an answer matters only where the change sets the image. */
function unanswered(message, { at }, { held }) {
    return { effect: held.touchesImage ? "unverified" : "notice", message, at, about: "catalog" };
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

;// CONCATENATED MODULE: ./src/rules/base-image-pinned.ts


/** Criterion 2: a tag can be moved to another image, a digest cannot. */
const baseImagePinned = {
    id: "base-image-pinned",
    subject: "connector",
    criterion: "base-image",
    severity: "error",
    summary: "The base image is written as `host/repository:tag@sha256:<digest>`.",
    check(change, { expected, held }) {
        const image = declaredImage(change, expected);
        if (!image)
            return rule/* NOT_APPLICABLE */.Q;
        const problem = problemOf(image.reference);
        if (problem === undefined)
            return [];
        const example = expected.image?.ok ? expected.image.value.latest?.reference : undefined;
        return [
            {
                effect: held.state,
                message: `The base image \`${image.value.text.slice(0, 300)}\` ${problem}. Expected: host/repository:tag@sha256:<64 hexadecimal digits>` +
                    `${example === undefined ? "" : `, here \`${example}\``}.`,
                at: image.at,
                ...(image.fix && { fix: image.fix }),
            },
        ];
    },
};
function problemOf(reference) {
    if (!reference.ok)
        return reference.problem;
    const { host, tag, digest } = reference.value;
    if (digest === undefined)
        return tag === undefined ? "has neither a tag nor a digest" : "is not pinned: it has no digest";
    if (tag === undefined)
        return "has no tag, so nobody can see which version it is";
    return host === undefined ? "does not name its registry's host" : undefined;
}

;// CONCATENATED MODULE: ./src/rules/base-image-repository.ts


/** Criterion 2: look-alikes and other registries are not official. */
const baseImageRepository = {
    id: "base-image-repository",
    subject: "connector",
    criterion: "base-image",
    severity: "error",
    summary: "The base image is the official one for the connector's language.",
    check(change, { policy, expected, held }) {
        const image = declaredImage(change, expected);
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
// EXTERNAL MODULE: ./src/model/location.ts
var model_location = __webpack_require__(3214);
;// CONCATENATED MODULE: ./src/rules/build-customization-hooks.ts




/** Criterion 6: what the build ignores or fails on is an error, because either shows only when it is too late. */
const buildCustomizationHooks = {
    id: "build-customization-hooks",
    subject: "connector",
    criterion: "build-customization",
    severity: "error",
    summary: "`build_customization.py` parses, and its hooks are what the build looks for and calls.",
    async check(change) {
        const hooks = change.after.hooks.filter(({ name }) => /\.py$/i.test(name));
        if (change.change === "removed" || hooks.length === 0)
            return rule/* NOT_APPLICABLE */.Q;
        const remarks = await Promise.all(hooks.map((hook) => judge(hook, change)));
        return remarks.flat();
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
    async check(change, context) {
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
    async check(change) {
        const { hooks } = change.after;
        if (change.change === "removed" || hooks.length === 0)
            return rule/* NOT_APPLICABLE */.Q;
        const remarks = await Promise.all(hooks.map((hook) => build_customization_risk_judge(hook, change)));
        return remarks.flat();
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
// EXTERNAL MODULE: ./src/connector/bump.ts
var connector_bump = __webpack_require__(2751);
;// CONCATENATED MODULE: ./src/rules/version.ts



/** Patches that may be skipped before a bump is no longer plausible. */
const MAX_PATCHES = 20;
/**
 * Judges the bump that a change of the image needs. `undefined` where none is needed: the image is left
 * alone, the connector is new or gone, or a side cannot be read.
 */
function judgeBump(change, held, policy) {
    const before = (0,connector/* metadataOf */.Nk)(change.tip) ?? (0,connector/* metadataOf */.Nk)(change.before);
    const from = before?.version?.text;
    const to = (0,connector/* metadataOf */.Nk)(change.after)?.version?.text;
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
    const bump = (0,connector_bump/* bumpOf */.uM)(from, to);
    if (bump === "none")
        return { kind: "none" };
    if (bump === "downgrade")
        return { kind: "lower" };
    if (bump === "other" && from.split("+")[0] === to.split("+")[0])
        return { kind: "none" };
    if ((0,connector_bump/* nextPatch */.W7)(to) === undefined || to.includes("+"))
        return { kind: "no-version" };
    if (bump === "other")
        return { kind: "fine" }; // the base has no semantic version, so any is a step forward
    if (policy["version-bump"] === "increase")
        return { kind: "fine" };
    const patches = (0,connector_bump/* patchDistance */.mr)(from, to);
    if (patches !== undefined) {
        if (patches <= 1)
            return { kind: "fine" };
        return { kind: patches > MAX_PATCHES ? "too-far" : "skips", patches };
    }
    const larger = from.split(".")[0] === to.split(".")[0] ? "minor" : "major";
    return { kind: "larger", bump: larger, justified: change.intent === "switch" || (0,connector_change/* doesMoreThanImage */.dD)(change) };
}

;// CONCATENATED MODULE: ./src/rules/changelog.ts




/** The row that a change needs; `undefined` where the version neither changed nor must change. */
function neededRow(change, expectedVersion, held, policy) {
    const version = (0,connector/* metadataOf */.Nk)(change.after)?.version?.text;
    if (version === undefined || change.change === "removed" || change.intent === "removal")
        return undefined;
    const bump = judgeBump(change, held, policy);
    if (bump && isMissing(bump))
        return { version: expectedVersion ?? version, follows: true, mayBeOlder: false };
    const moved = (0,connector_bump/* bumpOf */.uM)((0,connector/* metadataOf */.Nk)(change.before)?.version?.text, version);
    if (moved === "none" || !["absent", "valid"].includes(change.before.metadata.kind))
        return undefined;
    const core = (0,connector_bump/* coreOf */.z2)(version);
    return { version, ...(core !== undefined && { orVersion: core }), follows: false, mayBeOlder: moved === "promote" };
}
/** The connector's changelog after the change; `undefined` where its page cannot be read. */
function ownChangelog({ after, name }) {
    if (!after.page?.ok || after.page.value.changelog.kind !== "valid")
        return undefined;
    const { path, changelog } = after.page.value;
    const section = sectionOf(changelog, name);
    return { path, changelog: changelog.value, ...(section && { section }) };
}
/** The connector's section of a page that could be read. */
function sectionOf(page, connector) {
    return page.kind === "valid" ? (0,connector_changelog/* sectionFor */.v_)(page.value, connector) : undefined;
}
/** The rows of a version after the change, and those of them that did not stand there before it; the newest first. */
function rowsOf(change, { section }, version) {
    const ofVersion = (found) => found?.table?.rows.filter((row) => row.version === version) ?? [];
    const all = ofVersion(section);
    const { page } = change.before;
    const known = [page?.ok ? page.value.changelog : undefined, change.pageBefore].map((reading) => ofVersion(reading && sectionOf(reading, change.name)).length);
    return { fresh: all.slice(0, Math.max(0, all.length - Math.max(...known))), all };
}
/** The numbers of the pull requests that a text links. */
function linkedIn(text) {
    return [...text.matchAll(/\/(?:pull|issues)\/(\d+)/g)].map(([, number]) => Number(number));
}
/** The numbers of the pull requests that a cell names, by link or as text. */
function namedIn(cell) {
    const links = linkedIn(cell);
    if (links.length > 0)
        return links;
    return [...cell.matchAll(/(?<![\w.])#?(\d+)(?![\w.])/g)].map(([, number]) => Number(number));
}

;// CONCATENATED MODULE: ./src/rules/changelog-entry.ts






/** Criterion 4: users learn of a new version from the connector's documentation page. */
const changelogEntry = {
    id: "changelog-entry",
    subject: "connector",
    criterion: "changelog",
    severity: "error",
    summary: "The changelog of the connector's documentation page has a new row for its new version.",
    check(change, context) {
        const { expected, held, policy } = context;
        const effect = held.inScope || held.touchesImage ? "error" : "notice";
        const needed = neededRow(change, expected.version, held, policy);
        const lost = lostRows(change, effect);
        if (!needed)
            return hasMoved(change) ? (ownChangelog(change) ? lost : [pageRemark(change, effect)]) : rule/* NOT_APPLICABLE */.Q;
        if (!needed.follows)
            return [...lost, ...rowRemarks(change, needed, effect, context)];
        return [
            ...lost,
            ...rowRemarks(change, needed, "notice", context).map((remark) => ({ ...remark, follows: true })),
        ];
    },
};
function rowRemarks(change, needed, effect, context) {
    const own = ownChangelog(change);
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
    const { fresh, all } = rowsOf(change, own, version);
    const [row] = fresh;
    if (row)
        return placeholderRemarks(own, row, effect, context);
    if (mayBeOlder && all.length > 0)
        return [];
    const line = all[0]?.line ?? (section?.table ? section.table.insertAt - 1 : (section?.headingLine ?? 1));
    const at = { path, range: changelog.lines.lineRange(line) };
    if (orVersion !== undefined) {
        if (rowsOf(change, own, orVersion).all.length > 0)
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
function lostRows(change, effect) {
    const old = change.before.page;
    const own = ownChangelog(change);
    if (!old?.ok || !own || old.value.path === own.path)
        return [];
    const versions = new Set(own.section?.table?.rows.map(({ version }) => version));
    const rows = sectionOf(old.value.changelog, change.name)?.table?.rows ?? [];
    const lost = rows.filter(({ version }) => !versions.has(version));
    if (lost.length === 0)
        return [];
    const range = (0,connector/* metadataOf */.Nk)(change.after)?.documentationUrl?.range ?? model_location/* START_OF_FILE */.a;
    const message = `The documentationUrl now leads to ${own.path}, which lacks ${lost.length} changelog ${lost.length === 1 ? "row" : "rows"} of ` +
        `${old.value.path}, among them ${lost[0]?.version}. Expected: all of them on the new page.`;
    return [{ effect, message, at: { path: (0,connector/* metadataPath */.xT)(change), range } }];
}
/** A row that names no pull request, or has a placeholder for it. */
function placeholderRemarks({ path, changelog, section }, row, effect, context) {
    const column = section?.table ? (0,connector_changelog/* pullRequestColumn */.HV)(section.table) : -1;
    const { cells, columns } = (0,connector_changelog/* cellsOfRow */.D1)(changelog, row);
    const cell = cells[column] ?? "";
    if ((column < 0 ? linkedIn(cells.join(" ")) : namedIn(cell)).length > 0)
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
            at: { path, range: (0,connector_changelog/* rangeOfRow */.Lz)(changelog, row) },
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
        ? { kind: "replace", path, range: endOf(lines), text: (0,text_lines/* lineEnd */.k)(lines.text) + row }
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
    check(change, { expected, held, policy, pullRequest }) {
        const needed = neededRow(change, expected.version, held, policy);
        const own = ownChangelog(change);
        if (!needed || needed.follows || !own)
            return rule/* NOT_APPLICABLE */.Q;
        const [row] = rowsOf(change, own, needed.version).fresh;
        const table = own.section?.table;
        if (!row || !table)
            return rule/* NOT_APPLICABLE */.Q;
        const { cells } = (0,connector_changelog/* cellsOfRow */.D1)(own.changelog, row);
        const said = [];
        const date = (0,connector_changelog/* dateColumn */.zi)(table);
        if (date >= 0 && !(0,day/* parseDay */.Iq)(cells[date] ?? ""))
            said.push(`has the date \`${(cells[date] ?? "").slice(0, 40)}\`. Expected: a day such as ${expected.date}`);
        const named = namedIn(cells[(0,connector_changelog/* pullRequestColumn */.HV)(table)] ?? "");
        if (pullRequest !== undefined && named.length > 0 && !named.includes(pullRequest))
            said.push(`names #${named.join(" and #")}. Expected: this pull request, #${pullRequest}`);
        // A newer row above it is another connector's, on a page that two share.
        const above = table.rows.slice(0, table.rows.indexOf(row)).find(({ version }) => isOlder(version, row.version));
        if (above)
            said.push(`is below ${above.version}. Expected: the newest version at the top`);
        return said.map((what) => ({
            effect: held.inScope || held.touchesImage ? "warning" : "notice",
            message: `The changelog row for ${row.version} ${what}.`,
            at: { path: own.path, range: (0,connector_changelog/* rangeOfRow */.Lz)(own.changelog, row) },
        }));
    },
};
function isOlder(version, than) {
    return (0,image_version/* parseVersion */.ot)(version) !== undefined && (0,image_version/* compareTags */.bb)(version, than) < 0;
}

;// CONCATENATED MODULE: ./src/rules/customization-ported.ts





/** Criterion 6: what a Dockerfile did beyond its boilerplate must not get lost when it is deleted. */
const customizationPorted = {
    id: "customization-ported",
    subject: "connector",
    criterion: "build-customization",
    severity: "warning",
    summary: "What a deleted `Dockerfile` installed, set, copied or ran is done by the hooks or the base image.",
    async check(change) {
        const { before, after } = change;
        const deleted = before.dockerfiles.filter(({ name }) => !after.dockerfiles.some((file) => file.name === name));
        // Without a base image there is no hook that could do anything; that it lacks one is another rule's matter.
        const hasImage = (0,connector/* metadataOf */.Nk)(after)?.baseImage !== undefined;
        if (change.change === "removed" || !hasImage || deleted.length === 0)
            return rule/* NOT_APPLICABLE */.Q;
        const judged = await Promise.all(deleted.map((file) => customization_ported_judge(file, change)));
        return judged.some((remarks) => remarks) ? judged.flatMap((remarks) => remarks ?? []) : rule/* NOT_APPLICABLE */.Q;
    },
};
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
        Promise.all(/* import() */[__webpack_require__.e(283), __webpack_require__.e(987), __webpack_require__.e(938)]).then(__webpack_require__.bind(__webpack_require__, 8938)),
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
    const lines = new text_lines/* Lines */.q(text);
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
            fix: { title: `Delete ${name}`, edits: [{ kind: "delete", path: `${path}/${name}` }] },
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
    check(change) {
        return [...unreadRemarks(change), ...remarksOn(change)].map((remark) => ({ ...remark, firm: true }));
    },
};
function remarksOn(change) {
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
            const [left] = folder.kind === "folder" ? folder.names.filter((file) => !LIGHT.test(file)) : [];
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
            return problemRemarks(change, metadata.problems, "The build cannot be told what to do until that is mended.");
        case "valid": {
            const { ambiguities, version, dataRange } = metadata.value;
            const noVersion = version ? [] : [{ message: "has no `data.dockerImageTag`", range: dataRange }];
            return [
                ...problemRemarks(change, ambiguities, "Keep the one that is meant and delete the other."),
                ...problemRemarks(change, noVersion, "Expected: the connector's version there, such as 1.2.3."),
            ];
        }
    }
}
/** What the judgement of all rules rests on and nobody could read. */
function unreadRemarks(change) {
    const { before, after, tip } = change;
    if (after.metadata.kind === "unreadable")
        return []; // which is said anyway
    const unread = [before, after, tip].flatMap((side) => side.unread);
    const base = [before, tip].flatMap(({ metadata }) => metadata.kind === "unreadable" ? [{ path: `${(0,connector/* metadataPath */.xT)(change)} on the base branch`, why: metadata.why }] : []);
    const [first] = [...unread, ...base];
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
function problemRemarks(change, problems, whatToDo) {
    return problems.map(({ message, range }) => ({
        effect: (0,connector_change/* isTouched */.Dn)(change, "metadata.yaml") ? "error" : "warning",
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
    async check({ base, head, files, links, optOuts }, context) {
        const { review } = context.policy;
        const remarks = [];
        const edited = files.some(({ path }) => path.startsWith(policy_policy/* POLICY_PATH */.l$));
        const invalid = edited ? head : base;
        if (invalid && !invalid.ok)
            for (const { message, range } of invalid.problems)
                remarks.push({
                    effect: "error",
                    firm: true,
                    message: edited
                        ? `The policy would not be valid: ${message}.`
                        : `The policy on the base branch is not valid, so the built-in one judged: ${message}. Mend it in a pull request of its own.`,
                    at: { path: policy_policy/* POLICY_PATH */.l$, range },
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

;// CONCATENATED MODULE: ./src/rules/version-bump.ts




/** Criterion 3: another image is another connector, so it has a version of its own. */
const versionBump = {
    id: "version-bump",
    subject: "connector",
    criterion: "version",
    severity: "error",
    summary: "A change of the base image comes with a patch bump of the connector's version.",
    check(change, { expected, held, policy }) {
        const judged = judgeBump(change, held, policy);
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
    baseImagePinned,
    baseImageRepository,
    baseImageLatest,
    baseImageDigest,
    versionBump,
    versionConsistent,
    changelogEntry,
    changelogFormat,
    buildCustomizationReview,
    buildCustomizationHooks,
    buildCustomizationRisk,
    customizationPorted,
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
 * when that cannot be found out.
 */
async function needsReview(remark, paths, { lookups, policy: { review } }) {
    if (!review["require-approval"])
        return { ...remark, effect: "warning" };
    const approvals = await lookups.approvals(paths);
    if (!approvals.ok)
        return {
            ...remark,
            effect: "unverified",
            message: `${remark.message} Whether it is approved cannot be told: ${approvals.why}.`,
        };
    const [approval] = approvals.value;
    if (!approval)
        return { ...remark, effect: "review" };
    return { ...remark, effect: "notice", message: `${remark.message} ${approval.login} has approved it.` };
}


/***/ }),

/***/ 6497:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iq: () => (/* binding */ parseDay),
/* harmony export */   d_: () => (/* binding */ DAY),
/* harmony export */   kh: () => (/* binding */ isoDay),
/* harmony export */   ol: () => (/* binding */ startOfDay)
/* harmony export */ });
/** A day written `YYYY-MM-DD` (ISO 8601) as its start in UTC; `undefined` for what is no such text or no day of the calendar. */
function parseDay(text) {
    const day = new Date(`${text}T00:00:00Z`);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(day.getTime()))
        return undefined;
    return day.toISOString().startsWith(text) ? day : undefined;
}
/** A day in milliseconds. */
const DAY = 24 * 60 * 60 * 1000;
/** The start of a moment's day in UTC. */
function startOfDay(moment) {
    return new Date(Math.floor(moment.getTime() / DAY) * DAY);
}
/** A moment's day in UTC, written `YYYY-MM-DD`. */
function isoDay(moment) {
    return moment.toISOString().slice(0, 10);
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

/***/ 8817:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ pairsOf)
/* harmony export */ });
/** The pairs of a map whose key is this text, as they stand there; more than one means a duplicate key. */
function pairsOf(map, key) {
    return map.pairs.filter((pair) => pair.key?.kind === "scalar" && pair.key.text === key);
}


/***/ }),

/***/ 8668:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ parseYaml)
});

// UNUSED EXPORTS: parseWholeYaml

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/model/location.ts
var model_location = __webpack_require__(3214);
// EXTERNAL MODULE: ./src/text/lines.ts
var text_lines = __webpack_require__(816);
;// CONCATENATED MODULE: ./src/text/plain-yaml.ts
const MAX_DEPTH = 50;
/** What a plain scalar can start with in every version of YAML and mean nothing but itself. */
const PLAIN_START = /[A-Za-z0-9_/.~+($]/;
/**
 * Reads the part of YAML that nearly all metadata is written in: blocks of `key: value` and `- item`, one line each,
 * with plain or simply quoted text. It takes a tenth of the time that the whole language takes. Returns `undefined` for
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
function contentLines(text) {
    if (/[\0-\x09\x0b\x0c\x0e-\x1f\x7f\u0085\u2028\u2029\uFEFF]|\r(?!\n)/.test(text))
        return undefined;
    const lines = [];
    for (let at = 0; at < text.length;) {
        const newline = text.indexOf("\n", at);
        const next = newline < 0 ? text.length : newline + 1;
        let end = newline < 0 ? text.length : newline;
        while (end > at && (text[end - 1] === " " || text[end - 1] === "\r"))
            end--;
        let start = at;
        while (start < end && text[start] === " ")
            start++;
        if (start < end && text[start] !== "#")
            lines.push({ indent: start - at, start, end });
        at = next;
    }
    return lines;
}
class PlainReader {
    #text;
    #lines;
    #key = /([A-Za-z_0-9][\w./-]*):(?=[ \r\n]|$)/y;
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
                item = content < line.end ? this.#scalar(content, line.end) : undefined;
                this.#next++;
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
        const below = this.#line;
        if (start < line.end && this.#text[start] !== "#") {
            if (below && (below.indent > indent || (below.indent === indent && this.#isItem(below))))
                return undefined;
            return this.#scalar(start, line.end);
        }
        if (below && this.#isItem(below) && below.indent >= indent)
            return this.#seq(below.indent, depth + 1);
        return below && below.indent > indent ? this.map(below.indent, depth + 1) : null;
    }
    #scalar(start, lineEnd) {
        const text = this.#text.slice(start, lineEnd);
        const quote = text[0];
        if (quote === '"' || quote === "'") {
            const close = text.indexOf(quote, 1);
            const rest = text.slice(close + 1);
            if (close < 0 || text.slice(0, close).includes("\\") || !/^( +#.*)?$/.test(rest))
                return undefined;
            return { kind: "scalar", text: text.slice(1, close), style: "quoted", start: start + 1, end: start + close };
        }
        if (text === "[]")
            return { kind: "seq", items: [], start, end: lineEnd };
        if (!PLAIN_START.test(quote))
            return undefined;
        const comment = text.indexOf(" #");
        const plain = (comment < 0 ? text : text.slice(0, comment)).trimEnd();
        if (plain.includes(": ") || plain.endsWith(":"))
            return undefined;
        return { kind: "scalar", text: plain, style: "plain", start, end: start + plain.length };
    }
    #keyAt(offset) {
        this.#key.lastIndex = offset;
        return this.#key.exec(this.#text)?.[1];
    }
    get #line() {
        return this.#lines[this.#next];
    }
    #isItem(line) {
        return this.#text[line.start] === "-" && (line.start + 1 === line.end || this.#text[line.start + 1] === " ");
    }
}

;// CONCATENATED MODULE: ./src/text/yaml.ts




/**
 * What PyYAML (YAML 1.1), which reads the file in the build, takes otherwise than YAML 1.2: for it a line, and so a
 * comment, ends at these characters; others it refuses. A tag prefix gives names another meaning.
 */
const NOT_IN_BOTH = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u0085\u2028\u2029]|\r(?!\n)|^%TAG/m;
const MAX_CHARACTERS = 256 * 1024;
const yaml_MAX_DEPTH = 100;
const MAX_PROBLEMS = 5;
/**
 * Parses YAML 1.2 (https://yaml.org/spec/1.2.2/) with the failsafe schema. Aliases are not resolved, so that no text can
 * blow up; duplicate keys are left to the reader, who knows which keys matter. Never throws: syntax errors, several
 * documents, nesting of more than 100 levels and texts of more than 256 kB are returned as problems.
 */
function parseYaml(text) {
    const plain = text.length > MAX_CHARACTERS ? undefined : parsePlainYaml(text);
    return plain ? { ok: true, value: { lines: new text_lines/* Lines */.q(text), root: plain } } : parseWholeYaml(text);
}
/** {@link parseYaml} by the library alone, which knows the whole language. */
function parseWholeYaml(text) {
    const lines = new text_lines/* Lines */.q(text);
    const refuse = (message, range = model_location/* START_OF_FILE */.a) => ({
        ok: false,
        problems: [{ message, range }],
    });
    if (text.length > MAX_CHARACTERS)
        return refuse(`is ${Math.ceil(text.length / 1024)} kB large; at most ${MAX_CHARACTERS / 1024} kB are read`);
    const odd = NOT_IN_BOTH.exec(text);
    if (odd)
        return refuse(`has ${odd[0].startsWith("%") ? "a %TAG directive" : "a character that ends a line for some readers only, or is not allowed"}`, lines.range(odd.index, odd.index + odd[0].length));
    const documents = compose(text);
    if (!Array.isArray(documents)) {
        const at = lines.range(documents.deepAt, documents.deepAt + 1);
        return refuse(`is nested more than ${yaml_MAX_DEPTH} levels deep`, at);
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
    return { ok: true, value: { lines, root: nodeOf(first?.contents) } };
}
/** The documents, or the 0-based offset at which the nesting gets too deep for the recursive composer. */
function compose(text) {
    const parser = new dist/* Parser */.iX();
    const composer = new dist/* Composer */.Dk({
        schema: "failsafe",
        uniqueKeys: false,
        logLevel: "silent",
        prettyErrors: false,
    });
    const documents = [];
    for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
        for (const token of parser.next(lexeme))
            documents.push(...composer.next(token));
        if (parser.stack.length > 2 * yaml_MAX_DEPTH)
            return { deepAt: Math.min(parser.offset, text.length - 1) };
    }
    for (const token of parser.end())
        documents.push(...composer.next(token));
    documents.push(...composer.end());
    return documents;
}
function nodeOf(node) {
    if ((0,dist/* isAlias */.Vj)(node))
        return { kind: "alias", name: node.source, ...placeOf(node.range) };
    if (!(0,dist/* isScalar */.jn)(node) && !(0,dist/* isMap */.jh)(node) && !(0,dist/* isSeq */.oP)(node))
        return null;
    const place = {
        ...placeOf(node.range),
        ...(node.anchor && { anchor: node.anchor }),
        ...(node.tag && { tag: node.tag }),
    };
    if ((0,dist/* isMap */.jh)(node)) {
        const pairs = node.items.map(({ key, value }) => ({ key: nodeOf(key), value: nodeOf(value) }));
        return { kind: "map", pairs, flow: node.flow === true, ...place };
    }
    if ((0,dist/* isSeq */.oP)(node))
        return { kind: "seq", items: node.items.map(nodeOf), ...place };
    const text = typeof node.value === "string" ? node.value : String(node.source ?? "");
    if (node.type === dist/* Scalar */.X5.BLOCK_FOLDED || node.type === dist/* Scalar */.X5.BLOCK_LITERAL)
        return { kind: "scalar", text, style: "block", ...place };
    if (node.type === dist/* Scalar */.X5.PLAIN)
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
