export const id = 797;
export const ids = [797];
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
        return !IMAGE_FILES.test(name) && !(0,_hooks_js__WEBPACK_IMPORTED_MODULE_3__/* .isHookName */ .v)(firstPart(file, path));
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
        return (0,_hooks_js__WEBPACK_IMPORTED_MODULE_3__/* .isHookName */ .v)(first) || modules.has(first) || (modules.size > 0 && /\.(py|pyc|pyd|so)$/i.test(name));
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

/***/ 8367:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ importedModules),
/* harmony export */   v: () => (/* binding */ isHookName)
/* harmony export */ });
const HOOK_NAMES = new Set(["build_customization", "build_customization.py", "finalize_build.sh", "finalize_build.py"]);
/** Whether a name in a connector's folder is that of a build hook, in any letter case; a package of that name too. */
function isHookName(name) {
    return HOOK_NAMES.has(name.toLowerCase());
}
/** Files that Python imports, or that a shell script runs; a folder is a package. */
const MODULE = /^[^.]+$|\.(py|pyc|pyd|so|sh)$/i;
/** What imports by a name that is only known when it runs. */
const DYNAMIC = /importlib|import_module|__import__|runpy|\bexec\b/;
/**
 * The names among `local` (files and folders beside a hook) that the hooks may import: those that their import
 * statements mention, or, where a hook imports by name or is a shell script, that stand anywhere in it. The text is only
 * searched, never run, and a mention is enough: a module that is taken for imported gets a review too many, one that is
 * missed would get none.
 */
function importedModules(hooks, local) {
    const modules = local.filter((name) => !isHookName(name) && MODULE.test(name));
    // A package instead of a file, or what cannot be read, may import anything.
    if (hooks.some(({ text }) => text === undefined))
        return modules;
    const words = new Set(hooks.flatMap(wordsOf));
    return modules.filter((name) => words.has(normalized(name.split(".")[0])));
}
function wordsOf({ name, text = "" }) {
    const isSearchedWhole = /\.sh$/i.test(name) || DYNAMIC.test(text);
    return isSearchedWhole ? wordsIn(normalized(text)) : importWords(normalized(text));
}
/** The words of all lines that import; of everything below one that goes on in further lines. */
function importWords(text) {
    const words = [];
    let goesOn = false;
    for (const line of text.split("\n")) {
        if (!goesOn && !line.includes("import"))
            continue;
        words.push(...wordsIn(line));
        goesOn ||= line.includes("(") || line.trimEnd().endsWith("\\");
    }
    return words;
}
function wordsIn(text) {
    return text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
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

/***/ 1809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ pinProblem),
/* harmony export */   l: () => (/* binding */ baseImagePinned)
/* harmony export */ });
/* harmony import */ var _base_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4006);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(281);


/** Criterion 2: a tag can be moved to another image, a digest cannot. */
const baseImagePinned = {
    id: "base-image-pinned",
    subject: "connector",
    criterion: "base-image",
    severity: "error",
    summary: "The base image is written as `host/repository:tag@sha256:<digest>`.",
    check(change, { expected, held }) {
        const image = (0,_base_image_js__WEBPACK_IMPORTED_MODULE_0__/* .declaredImage */ .w)(change, expected);
        if (!image)
            return _rule_js__WEBPACK_IMPORTED_MODULE_1__/* .NOT_APPLICABLE */ .Q;
        const problem = pinProblem(image.reference);
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
/* harmony export */   F: () => (/* binding */ officialImage),
/* harmony export */   w: () => (/* binding */ declaredImage)
/* harmony export */ });
/* harmony import */ var _connector_connector_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7392);
/* harmony import */ var _connector_metadata_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2399);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3564);



/** The base image that a connector declares after the change; `undefined` where there is none to judge. */
function declaredImage(change, expected) {
    const metadata = (0,_connector_connector_js__WEBPACK_IMPORTED_MODULE_1__/* .metadataOf */ .Nk)(change.after);
    const value = metadata?.baseImage;
    if (!metadata || !value || change.change === "removed")
        return undefined;
    const path = (0,_connector_connector_js__WEBPACK_IMPORTED_MODULE_1__/* .metadataPath */ .xT)(change);
    const wanted = expected.image?.ok ? expected.image.value.latest : undefined;
    const edit = wanted && wanted.reference !== value.text ? (0,_connector_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceValue */ .uQ)(path, value, wanted.reference) : undefined;
    return {
        metadata,
        value,
        reference: (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F)(value.text),
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


/***/ }),

/***/ 4797:
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
    async check(change, { expected, held, lookups, policy }) {
        const image = (0,base_image/* officialImage */.F)(change, expected);
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
        const image = (0,base_image/* officialImage */.F)(change, expected);
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
    check(change, { policy, expected, held }) {
        const image = (0,base_image/* declaredImage */.w)(change, expected);
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
// EXTERNAL MODULE: ./src/model/location.ts
var model_location = __webpack_require__(3214);
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
        return Promise.all(touched.map((path) => {
            const file = change.files.find((changed) => changed.path === path);
            const name = path.slice(change.path.length + 1);
            const what = WHAT[file?.kind ?? "added"];
            const message = `${name} ${what}, so ${review.name} has to approve it.`;
            return (0,rule/* needsReview */.m)({ message, at: { path, range: model_location/* START_OF_FILE */.a } }, [path], context);
        }));
    },
};
function linkRemark(name, path) {
    const message = `${name} is a link, so nobody sees in this folder what the build runs with its secrets. Expected: the hook itself.`;
    return { effect: "error", firm: true, message, at: { path, range: model_location/* START_OF_FILE */.a } };
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
    base_image_pinned/* baseImagePinned */.l,
    baseImageRepository,
    baseImageLatest,
    baseImageDigest,
    versionBump,
    versionConsistent,
    changelogEntry,
    changelogFormat,
    buildCustomizationReview,
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


/***/ })

};
