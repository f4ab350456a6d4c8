export const id = 678;
export const ids = [678];
export const modules = {

/***/ 3909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ openCommit)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _inventory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4255);
/* harmony import */ var _repository_git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2494);



/**
 * Opens a commit of a repository with its policy.
 * @throws UserError for what is no repository or commit, and where the connectors' folder is not there
 */
async function openCommit(given, terminal) {
    const policy = given.policy === undefined ? undefined : await policyFrom(given.policy, terminal);
    const store = new _repository_git_js__WEBPACK_IMPORTED_MODULE_2__/* .GitStore */ .W((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(terminal.cwd, given.repo ?? "."));
    try {
        const tree = await store.tree(await store.commit(given.commit ?? "HEAD"));
        const found = await (0,_inventory_js__WEBPACK_IMPORTED_MODULE_1__/* .inventory */ .pf)(tree, policy);
        return { ...found, store, tree, [Symbol.asyncDispose]: () => store[Symbol.asyncDispose]() };
    }
    catch (error) {
        await store[Symbol.asyncDispose]();
        throw error;
    }
}
async function policyFrom(file, terminal) {
    const { policyOption } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(469), __webpack_require__.e(212), __webpack_require__.e(71), __webpack_require__.e(778)]).then(__webpack_require__.bind(__webpack_require__, 2778));
    return policyOption(file, terminal);
}


/***/ }),

/***/ 4221:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ knownBase),
/* harmony export */   p: () => (/* binding */ defaultBase)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7206);

/** In full, so that no branch or tag of such a name is taken for the remote's. */
const DEFAULT_BASES = [
    "refs/remotes/origin/HEAD",
    "refs/remotes/origin/main",
    "refs/remotes/origin/master",
    "refs/heads/main",
    "refs/heads/master",
];
/** The remote's default branch, if there is one. */
function knownBase(store) {
    return store.firstKnown(DEFAULT_BASES);
}
/** The branch that a change most likely lands on: the remote's default branch. @throws UserError where none is there */
async function defaultBase(store) {
    const base = await knownBase(store);
    if (base !== undefined)
        return base;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`No base to compare with: none of ${DEFAULT_BASES.join(", ")} is there. Name it with --base.`);
}


/***/ }),

/***/ 678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  listCommand: () => (/* binding */ listCommand)
});

// EXTERNAL MODULE: ./src/connector/survey.ts
var survey = __webpack_require__(5697);
// EXTERNAL MODULE: ./src/inventory.ts
var inventory = __webpack_require__(4255);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(7206);
// EXTERNAL MODULE: ./src/policy/scope.ts
var scope = __webpack_require__(761);
// EXTERNAL MODULE: ./src/connector/connector.ts
var connector_connector = __webpack_require__(7392);
// EXTERNAL MODULE: ./src/connector/reading.ts
var reading = __webpack_require__(8763);
// EXTERNAL MODULE: ./src/text/nearest.ts
var nearest = __webpack_require__(613);
// EXTERNAL MODULE: ./src/text/order.ts
var order = __webpack_require__(9891);
// EXTERNAL MODULE: ./src/text/printable.ts
var printable = __webpack_require__(8572);
// EXTERNAL MODULE: ./src/text/words.ts
var words = __webpack_require__(1670);
;// CONCATENATED MODULE: ./src/query/filter.ts






/** The longest text of a failure; keys of metadata stand in some. */
const MAX_MESSAGE = 300;
/** Narrows a list. A filter that matches nothing leaves nothing, and a connector that a filter cannot judge does not match. */
function filterConnectors(all, filters) {
    const { names, languages, supportLevels, modified, migrated, queries } = filters;
    const notes = [];
    let left = [...all];
    const oneOf = (wanted, what, textOf) => {
        if (wanted.length === 0)
            return;
        const known = new Set(all.flatMap((one) => textOf(one) ?? []));
        notes.push(...wanted.filter((value) => !known.has(value)).map((value) => notFound(what, value, known)));
        left = left.filter((one) => wanted.includes(textOf(one) ?? ""));
    };
    oneOf(names, "name", ({ name }) => name);
    oneOf(languages, "language", ({ language }) => language);
    if (modified)
        left = left.filter(({ name }) => modified.has(name));
    const unread = left.flatMap(unreadMetadata);
    if (unread.length > 0)
        notes.push(unreadNote(unread, supportLevels.length > 0 || migrated !== undefined));
    oneOf(supportLevels, "support level", (one) => (0,connector_connector/* metadataOf */.Nk)(one)?.supportLevel?.text);
    if (migrated !== undefined)
        left = left.filter((one) => (0,connector_connector/* isMigrated */.MM)(one) === migrated);
    for (const { text, query } of queries) {
        const results = left.map((connector) => ({ connector, result: answer(query, connector) }));
        const failures = results.flatMap(({ connector, result }) => typeof result === "boolean" ? [] : [{ name: connector.name, failure: result }]);
        if (failures.length > 0)
            notes.push(failureNote(text, failures, left.length));
        left = results.flatMap(({ connector, result }) => (result === true ? [connector] : []));
    }
    return { selected: left, notes };
}
function answer(query, { metadata }) {
    if (metadata.kind !== "valid" && metadata.kind !== "invalid")
        return "unread";
    const match = query.matches(metadata.file.text);
    return match.ok ? match.matches : match.failure;
}
function notFound(what, value, known) {
    const near = (0,nearest/* nearest */.p)(value, known);
    const few = [...known].sort(order/* compareText */.n);
    const hint = near !== undefined
        ? ` The nearest is "${(0,printable/* printable */.g)(near)}".`
        : few.length <= 8
            ? ` There are ${few.map(printable/* printable */.g).join(", ")}.`
            : "";
    return `No connector has the ${what} "${(0,printable/* printable */.g)(value)}".${hint}`;
}
function unreadMetadata(connector) {
    const why = (0,reading/* irregularity */.W7)(connector);
    return why === undefined ? [] : [{ name: (0,printable/* printable */.g)(connector.name), why: (0,printable/* printable */.g)(why) }];
}
function unreadNote(unread, isAsked) {
    const effect = isAsked ? "so filters on it do not match" : "so what it would tell is left empty";
    return `The metadata of ${(0,words/* counted */.h)(unread.length, "connector")} is not in order, ${effect}:\n${unread.map(({ name, why }) => `  ${name}: ${why}`).join("\n")}`;
}
/** How many connectors a query has no answer for, and why: the first failure of each kind. */
function failureNote(text, failures, asked) {
    const kindOf = (failure) => (failure === "unread" ? failure : failure.type);
    const kinds = [...new Set(failures.map(({ failure }) => kindOf(failure)))];
    const lines = kinds.map((kind) => {
        const [first, ...others] = failures.filter(({ failure }) => kindOf(failure) === kind);
        const whose = others.length === 0
            ? (0,printable/* printable */.g)(first?.name ?? "")
            : `${others.length + 1} connectors, the first is ${(0,printable/* printable */.g)(first?.name ?? "")}`;
        return `  ${failureText(first?.failure)} (${whose})`;
    });
    const all = failures.length === asked ? hintFor(failures[0]?.failure) : "";
    return `The query ${JSON.stringify(text)} has no answer for ${failures.length} of ${(0,words/* counted */.h)(asked, "connector")}, so they do not match:\n${lines.join("\n")}${all}`;
}
function failureText(failure) {
    if (failure === undefined || failure === "unread")
        return "the metadata cannot be read";
    const { type, message, at } = failure;
    return `${type}${at === undefined ? "" : ` at column ${at + 1}`}: ${(0,printable/* shortened */.v)((0,printable/* printable */.g)(message), MAX_MESSAGE)}`;
}
/** Where every connector lacks a key, it is probably misspelt. */
function hintFor(failure) {
    const missing = failure === undefined || failure === "unread" ? undefined : failure.missing;
    const near = missing && (0,nearest/* nearest */.p)(missing.name, missing.known);
    return near === undefined ? "" : `\n  No connector has "${missing?.name}". The nearest key is "${(0,printable/* printable */.g)(near)}".`;
}

// EXTERNAL MODULE: ./src/report/text-table.ts
var text_table = __webpack_require__(2906);
;// CONCATENATED MODULE: ./src/report/list.ts



/** @param modified the names of the modified connectors; absent where there was nothing to compare with */
function listed(connector, modified) {
    const { name, path, language } = connector;
    const metadata = (0,connector_connector/* metadataOf */.Nk)(connector);
    return {
        name,
        path,
        language,
        supportLevel: metadata?.supportLevel?.text ?? null,
        version: metadata?.version?.text ?? null,
        baseImage: metadata?.baseImage?.text ?? null,
        migrated: (0,connector_connector/* isMigrated */.MM)(connector) ?? null,
        modified: modified ? modified.has(name) : null,
    };
}
/** The columns of airbyte-ci's list. */
const COLUMNS = [
    ["Modified", ({ modified }) => (modified ? "yes" : null)],
    ["Connector", ({ name }) => name],
    ["Language", ({ language }) => language],
    ["Support level", ({ supportLevel }) => supportLevel],
    ["Version", ({ version }) => version],
    ["Folder", ({ path }) => path],
];
const MAX_CELL = 80;
/** A table for people, with a line for each connector. Empty where there is none. */
function listTable(connectors, paint) {
    if (connectors.length === 0)
        return "";
    const rows = connectors.map((connector) => COLUMNS.map(([, text]) => (0,printable/* shortened */.v)((0,printable/* printable */.g)(text(connector) ?? ""), MAX_CELL)));
    const [header = "", ...lines] = (0,text_table/* textTable */.e)(COLUMNS.map(([title]) => [title, "left"]), rows);
    return `${[paint("bold", header), ...lines].join("\n")}\n`;
}
const FIELDS = ["name", "language", "supportLevel", "version", "baseImage", "migrated", "modified", "path"];
/** Comma-separated values (https://www.rfc-editor.org/rfc/rfc4180), with a line of titles. */
function listCsv(connectors) {
    const rows = connectors.map((connector) => FIELDS.map((field) => csvCell(connector[field])));
    return [FIELDS, ...rows].map((row) => `${row.join(",")}\r\n`).join("");
}
/** A spreadsheet takes a text with one of these at its start for a formula; an apostrophe before it prevents that. */
const FORMULA = /^[=+\-@]/;
function csvCell(value) {
    const text = value === null ? "" : (0,printable/* printable */.g)(String(value));
    const safe = FORMULA.test(text) ? `'${text}` : text;
    return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
/** The names, one a line. */
function listNames(connectors) {
    return connectors.map(({ name }) => `${(0,printable/* printable */.g)(name)}\n`).join("");
}

// EXTERNAL MODULE: ./src/report/style.ts
var style = __webpack_require__(1791);
// EXTERNAL MODULE: ./src/commands/commit.ts
var commands_commit = __webpack_require__(3909);
// EXTERNAL MODULE: ./src/commands/default-base.ts
var default_base = __webpack_require__(4221);
// EXTERNAL MODULE: ./src/commands/options.ts
var options = __webpack_require__(6052);
;// CONCATENATED MODULE: ./src/commands/list.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});











/** Lists the connectors at a commit that match the filters. Resolves with 0, also where none does. @throws UserError */
async function listCommand(given, terminal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (given.migrated && given.notMigrated)
            throw new errors/* UserError */.y("--migrated and --not-migrated leave nothing. Expected: one of them, or neither.");
        const queries = await Promise.all((given.metadataQuery ?? []).map(compiled));
        const commit = __addDisposableResource(env_1, await (0,commands_commit/* openCommit */.C)(given, terminal), true);
        const [connectors, modified] = await Promise.all([
            (0,survey/* survey */.F)(commit.tree, commit.folders),
            modifiedNames(commit.store, commit.tree.commit, commit.policy, given),
        ]);
        const filters = {
            names: given.name ?? [],
            languages: given.language ?? [],
            supportLevels: given.supportLevel ?? [],
            queries,
            ...(given.modified && modified && { modified }),
            ...((given.migrated || given.notMigrated) && { migrated: given.migrated === true }),
        };
        const { selected, notes } = filterConnectors(connectors, filters);
        notes.unshift(...(0,inventory/* policyNote */.vK)(commit).map(printable/* printable */.g));
        if (selected.length === 0)
            notes.push("No connector matches.");
        for (const note of notes)
            terminal.err(`${note}\n`);
        const list = selected.map((connector) => listed(connector, modified));
        const names = `${JSON.stringify(list.map(({ name }) => name), null, 2)}\n`;
        if (given.output !== undefined)
            await (0,options/* writeResult */.Zk)(names, given.output, terminal, "The names are");
        await terminal.out(rendered(list, given.format ?? "table", terminal.color));
        return 0;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function rendered(list, format, color) {
    switch (format) {
        case "table":
            return listTable(list, (0,style/* painter */.C2)(color));
        case "json":
            return `${JSON.stringify(list, null, 2)}\n`;
        case "csv":
            return listCsv(list);
        case "names":
            return listNames(list);
    }
}
/** @throws UserError that shows the place in a query that is not understood */
async function compiled(text) {
    const { compileQuery } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(283), __webpack_require__.e(309)]).then(__webpack_require__.bind(__webpack_require__, 9309));
    const result = compileQuery(text);
    if (result.ok)
        return { text, query: result.query };
    const { message, start, end } = result.problem;
    const source = text.trim();
    const lineStart = source.lastIndexOf("\n", start - 1) + 1;
    const line = source.slice(lineStart).split("\n")[0];
    const before = (0,printable/* printable */.g)(line.slice(0, start - lineStart));
    const mark = "^".repeat(Math.max(1, Math.min(end, lineStart + line.length) - start));
    throw new errors/* UserError */.y(`--metadata-query is not understood at column ${start + 1}: ${(0,printable/* printable */.g)(message)}.\n  ${(0,printable/* printable */.g)(line)}\n  ${" ".repeat(before.length)}${mark}`);
}
/**
 * The connectors that the commit modifies since it left the base. Without `--modified` and `--base`, where the user only
 * looks, it is not told for another commit than HEAD, and nothing is wrong where there is nothing to compare with.
 */
async function modifiedNames(store, commit, policy, { modified, base, commit: revision }) {
    const isAsked = modified !== undefined || base !== undefined;
    if (!isAsked && revision !== undefined)
        return undefined;
    try {
        const { changes } = await store.compare(base ?? (await (0,default_base/* defaultBase */.p)(store)), commit);
        return new Set((0,scope/* touchedFolders */.S9)(changes, policy).folders.keys());
    }
    catch (error) {
        if (!isAsked && error instanceof errors/* UserError */.y)
            return undefined;
        throw error;
    }
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

/***/ 5697:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ survey)
/* harmony export */ });
/* harmony import */ var _text_plain_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4994);
/* harmony import */ var _connector_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7392);
/* harmony import */ var _language_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1269);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2399);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8763);





/** Connectors that are read together, and how many such parts are under way, so that parsing one overlaps with reading the next. */
const IN_PART = 50;
const PARTS = 4;
/**
 * Reads those of the folders that are connectors, in their order, in two rounds: each folder, and then its metadata and
 * the folders below that tell its language. Rejects only where the tree's `read` does.
 */
async function survey(tree, folders, options = {}) {
    const surveyed = [];
    let next = 0;
    const workOn = async () => {
        while (next * IN_PART < folders.length) {
            const part = next++;
            surveyed[part] = await surveyPart(tree, folders.slice(part * IN_PART, (part + 1) * IN_PART), options);
        }
    };
    await Promise.all(Array.from({ length: PARTS }, workOn));
    return surveyed.flat();
}
async function surveyPart(tree, places, { pyprojects = false, known = new Map() }) {
    const first = await tree.read(places.map(({ path }) => path));
    const drafts = places.map(({ name, path }) => {
        const folder = entryIn(first, path);
        const clues = cluesOf(name, path, folder);
        return { name, path, folder, clues, pyproject: pyprojects && has(folder, "pyproject.toml") };
    });
    const second = await tree.read(drafts.flatMap(({ path, clues, pyproject }) => [
        (0,_connector_js__WEBPACK_IMPORTED_MODULE_3__/* .metadataPath */ .xT)({ path }),
        ...clues,
        ...(pyproject ? [`${path}/pyproject.toml`] : []),
    ]));
    const parse = await metadataReader(drafts.map(({ path }) => entryIn(second, (0,_connector_js__WEBPACK_IMPORTED_MODULE_3__/* .metadataPath */ .xT)({ path }))), known);
    return drafts.flatMap(({ name, path, folder, clues, pyproject }) => {
        const metadata = parse(entryIn(second, (0,_connector_js__WEBPACK_IMPORTED_MODULE_3__/* .metadataPath */ .xT)({ path })));
        if (!(0,_connector_js__WEBPACK_IMPORTED_MODULE_3__/* .isConnector */ .E7)({ metadata, folder }))
            return [];
        const language = (0,_language_js__WEBPACK_IMPORTED_MODULE_4__/* .languageOf */ .e)({
            folder,
            package: entryIn(second, `${path}/${(0,_language_js__WEBPACK_IMPORTED_MODULE_4__/* .packageName */ .o)(name)}`),
            main: entryIn(second, `${path}/src/main`),
            tags: metadata.kind === "valid" ? metadata.value.tags : [],
        });
        const unread = [path, ...clues].flatMap((place) => {
            const entry = place === path ? folder : entryIn(second, place);
            return entry.kind === "unreadable" ? [{ path: place, why: entry.why }] : [];
        });
        const draft = { name, path, folder, metadata, language, unread };
        return [pyproject ? { ...draft, pyproject: entryIn(second, `${path}/pyproject.toml`) } : draft];
    });
}
/** What was read; what was not is not there. */
function entryIn(entries, path) {
    return entries.get(path) ?? { kind: "absent" };
}
/** The folders below that tell the language, where the connector's own folder does not. */
function cluesOf(name, path, folder) {
    if (!has(folder, "metadata.yaml") || has(folder, "manifest.yaml"))
        return [];
    const packaged = has(folder, (0,_language_js__WEBPACK_IMPORTED_MODULE_4__/* .packageName */ .o)(name)) ? [`${path}/${(0,_language_js__WEBPACK_IMPORTED_MODULE_4__/* .packageName */ .o)(name)}`] : [];
    const isPython = has(folder, "setup.py") || has(folder, "pyproject.toml");
    return !isPython && has(folder, "src") ? [...packaged, `${path}/src/main`] : packaged;
}
function has(folder, name) {
    return (0,_connector_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .wX)(folder).includes(name);
}
/** Reads metadata from entries, all of which are given first: the YAML library is loaded only where a text needs it. */
async function metadataReader(entries, known) {
    const left = [];
    const remember = (entry, yaml) => known.set(entry.oid, (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .readingOf */ .MU)(entry, () => (0,_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .readMetadata */ ._6)(yaml)));
    for (const entry of entries) {
        if (entry.kind !== "file" || known.has(entry.oid))
            continue;
        const quick = (0,_text_plain_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .parseQuickly */ .E5)(entry.text, _metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .READ_KEYS */ .CV);
        if (quick)
            remember(entry, quick);
        else
            left.push(entry);
    }
    if (left.length > 0) {
        const { parseWholeYaml } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(816)]).then(__webpack_require__.bind(__webpack_require__, 9816));
        for (const entry of left)
            remember(entry, parseWholeYaml(entry.text));
    }
    return (entry) => {
        const reading = entry.kind === "file" ? known.get(entry.oid) : undefined;
        return reading ?? (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .readingOf */ .MU)(entry, () => ({ ok: false, problems: [] }));
    };
}


/***/ }),

/***/ 4255:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jP: () => (/* binding */ connectorFolders),
/* harmony export */   pf: () => (/* binding */ inventory),
/* harmony export */   vK: () => (/* binding */ policyNote)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7206);
/* harmony import */ var _policy_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6658);
/* harmony import */ var _policy_scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(761);



/** Some times what the largest monorepo has. */
const MAX_FOLDERS = 10_000;
/**
 * Reads what stands at a commit before any connector is read.
 * @param given counts instead of the policy at the commit
 * @param path where the policy file stands
 * @throws UserError where the connectors' folder is not there or cannot be read
 */
async function inventory(tree, given, path = _policy_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .POLICY_PATH */ .l$) {
    const { policy, policyProblems } = given ? { policy: given, policyProblems: [] } : await policyAt(tree, path);
    return { policy, policyProblems, folders: await connectorFolders(tree, policy) };
}
/** Loading and validating a policy needs much code, and most repositories have none: it is loaded when there is one. */
async function policyAt(tree, path) {
    const entry = (await tree.read([path])).get(path);
    if (!entry || entry.kind === "absent")
        return { policy: _policy_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_POLICY */ .zj, policyProblems: [] };
    const { policyIn } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(648)]).then(__webpack_require__.bind(__webpack_require__, 6648));
    const { RULE_IDS } = await Promise.all(/* import() */[__webpack_require__.e(469), __webpack_require__.e(212), __webpack_require__.e(71)]).then(__webpack_require__.bind(__webpack_require__, 6071));
    const loaded = await policyIn(entry, RULE_IDS);
    if (loaded?.ok)
        return { policy: loaded.policy, policyProblems: [] };
    return { policy: _policy_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_POLICY */ .zj, policyProblems: loaded?.problems ?? [] };
}
/** The sentence about a policy that is not valid, for those who are not there to judge it. */
function policyNote({ policyProblems: [problem] }) {
    return problem ? [`The policy at the commit is not valid, so the built-in one counts: ${problem.message}.`] : [];
}
/** @throws UserError where the folder of the connectors is not there, cannot be read, or has too many entries */
async function connectorFolders(tree, policy) {
    const root = (0,_policy_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .connectorsRoot */ .bt)(policy);
    const entry = (await tree.read([root])).get(root);
    if (entry?.kind === "folder") {
        const names = (0,_policy_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .connectorNames */ .s9)(entry.names, policy);
        if (names.length <= MAX_FOLDERS)
            return names.map((name) => ({ name, path: `${root}/${name}` }));
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The folder ${root} has ${names.length} entries; at most ${MAX_FOLDERS} are read.`, 3);
    }
    if (entry?.kind === "unreadable")
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The folder ${root} cannot be read: ${entry.why}`, 3);
    const found = entry === undefined || entry.kind === "absent" ? "does not exist" : `is a ${entry.kind}`;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The folder ${root} ${found} at commit ${tree.commit.slice(0, 10)}. Expected: the folder of the connectors; a ` +
        "policy can name another one.");
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

/***/ 1791:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ painter),
/* harmony export */   QX: () => (/* binding */ mostSevereFirst),
/* harmony export */   ho: () => (/* binding */ OUTCOME_STYLE),
/* harmony export */   sv: () => (/* binding */ EXEMPT_STYLE),
/* harmony export */   u7: () => (/* binding */ EFFECT_STYLE),
/* harmony export */   wD: () => (/* binding */ STATE_STYLE)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1300);


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
/** How an effect is called and coloured. */
const EFFECT_STYLE = {
    error: { word: "error", format: "red" },
    unverified: { word: "could not verify", format: "magenta" },
    review: { word: "needs review", format: "cyan" },
    warning: { word: "warning", format: "yellow" },
    notice: { word: "notice", format: "dim" },
};
/** How an exempted finding is shown, whatever it would be without the exemption. */
const EXEMPT_STYLE = { word: "exempt", format: "blue" };
/** What the outcome of a run says. */
const OUTCOME_STYLE = {
    fail: { words: "fail: something has to change", format: ["bold", "red"] },
    unknown: { words: "unknown: something could not be verified", format: ["bold", "magenta"] },
    review: { words: "review: someone has to approve", format: ["bold", "cyan"] },
    pass: { words: "pass", format: ["bold", "green"] },
};
/** Findings by their effect, what is exempt at the end. */
function mostSevereFirst(findings) {
    const rank = ({ effect, exemption }) => (exemption ? _model_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .EFFECTS */ .tQ.length : _model_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .EFFECTS */ .tQ.indexOf(effect));
    return [...findings].sort((a, b) => rank(a) - rank(b));
}


/***/ }),

/***/ 2906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ textTable)
/* harmony export */ });
/** The lines of a table with columns of equal width: its titles, then its rows. Cells are shown as they are. */
function textTable(columns, rows) {
    const all = [columns.map(([title]) => title), ...rows];
    const widths = columns.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
    return all.map((row) => columns
        .map(([, align], column) => {
        const cell = row[column] ?? "";
        const width = widths[column] ?? 0;
        return align === "left" ? cell.padEnd(width) : cell.padStart(width);
    })
        .join("  ")
        .trimEnd());
}


/***/ }),

/***/ 8572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable),
/* harmony export */   v: () => (/* binding */ shortened)
/* harmony export */ });
/**
 * What is no character to see: control and format characters (among them those that change the direction of text), line
 * separators, halves of surrogate pairs, what is unassigned or private. And what starts a workflow command in a log: `##[`
 * anywhere, `::` at the start (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs).
 */
const UNSAFE = /[\p{C}\p{Zl}\p{Zp}]|(?<=#)#(?=\[)|(?<=^\s*):(?=:)/gu;
/** Makes text from a pull request safe to show on one line: what cannot be seen is written as its code. */
function printable(text) {
    return text.replace(UNSAFE, (character) => character === "\t" ? " " : `\\u{${character.codePointAt(0).toString(16).toUpperCase()}}`);
}
/** Cuts a text that is longer than `length` UTF-16 code units; no character is cut in two. */
function shortened(text, length) {
    return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
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
