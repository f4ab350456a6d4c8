export const id = 23;
export const ids = [23];
export const modules = {

/***/ 3023:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  versionProblems: () => (/* binding */ versionProblems)
});

// EXTERNAL MODULE: ./src/model/location.ts
var model_location = __webpack_require__(3214);
// EXTERNAL MODULE: ./src/image/version.ts
var image_version = __webpack_require__(677);
// EXTERNAL MODULE: ./src/text/lines.ts
var text_lines = __webpack_require__(816);
// EXTERNAL MODULE: ./src/text/paths.ts
var paths = __webpack_require__(8559);
// EXTERNAL MODULE: ./src/text/memo.ts
var memo = __webpack_require__(369);
// EXTERNAL MODULE: ./src/text/yaml.ts
var text_yaml = __webpack_require__(9816);
// EXTERNAL MODULE: ./src/text/yaml-node.ts
var yaml_node = __webpack_require__(8817);
;// CONCATENATED MODULE: ./src/library/changelogs.ts







/** Whether a file of the library is such a changelog: `generated/changelogs/<repository>.json`. */
function isChangelogFile(path) {
    return /\/changelogs\/[^/]+\.json$/i.test(path);
}
/** The repository that a changelog is about: `airbyte/python-connector-base` for `airbyte_python_connector_base.json`. */
function repositoryOf(path) {
    const name = (0,paths/* baseName */.F)(path).slice(0, -".json".length);
    return name.replace("_", "/").replaceAll("_", "-");
}
/** Reads a generated changelog. Never throws. */
const parseEntries = (0,memo/* memoized */.x)(parse, 20);
function parse(text) {
    let data;
    try {
        data = JSON.parse(text);
    }
    catch (error) {
        return { ok: false, problem: { message: `is not JSON: ${error.message}`, range: model_location/* START_OF_FILE */.a } };
    }
    if (!Array.isArray(data))
        return { ok: false, problem: { message: "is not a list of versions", range: model_location/* START_OF_FILE */.a } };
    const rangeOf = (index) => rangesIn(text)[index] ?? model_location/* START_OF_FILE */.a;
    const wrong = (message, index) => ({
        ok: false,
        problem: { message, range: rangeOf(index) },
    });
    const entries = [];
    for (const [index, item] of data.entries()) {
        const record = typeof item === "object" && item !== null ? item : {};
        const { version, changelog_entry: entry = "", dockerfile_example: dockerfile = "" } = record;
        if (typeof version !== "string" || !(0,image_version/* isSemver */.nN)(version))
            return wrong(`has ${shown(version)} where a version belongs`, index);
        if (typeof entry !== "string" || typeof dockerfile !== "string")
            return wrong(`has something else than text for ${version}`, index);
        const content = contentOf(record);
        if (content === undefined)
            return wrong(`is nested too deep in ${version}`, index);
        entries.push({
            version,
            text: entry,
            dockerfile,
            content,
            get range() {
                return rangeOf(index);
            },
        });
    }
    return { ok: true, entries };
}
/** The same text for records that say the same; `undefined` for one that is nested deeper than it can be written. */
function contentOf(record) {
    try {
        return JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
    }
    catch {
        return undefined;
    }
}
function shown(value) {
    return value === undefined ? "nothing" : `\`${String(JSON.stringify(value)).slice(0, 60)}\``;
}
/**
 * Where the versions stand. JSON is YAML (https://yaml.org/spec/1.2.2/#13-terminology-and-goals), whose reader tells
 * places; it takes far longer than JSON's own, which is enough for a changelog in order.
 */
const rangesIn = (0,memo/* memoized */.x)((text) => {
    const yaml = (0,text_yaml/* parseYaml */.h)(text);
    const root = yaml.ok ? yaml.value.root : null;
    if (root?.kind !== "seq")
        return [];
    const lines = new text_lines/* Lines */.qo(text);
    const rangeOf = (node) => node && lines.range(node.start, node.end);
    return root.items.map((item) => {
        const value = item?.kind === "map" ? (0,yaml_node/* pairsOf */.f)(item, "version").at(-1)?.value : null;
        return rangeOf(value ?? item) ?? undefined;
    });
}, 20);

// EXTERNAL MODULE: ./src/connector/bump.ts
var bump = __webpack_require__(2751);
;// CONCATENATED MODULE: ./src/library/class-changes.ts



/** What is wrong with a change of the classes that stand for versions: the first form of the library. */
function classProblems(before, after, filesAfter) {
    const pairs = before.map((old) => ({ old, now: successor(old, before, after) }));
    const known = new Set(pairs.map(({ now }) => now));
    const added = after.filter((one) => !known.has(one));
    const isEdited = ({ old, now }) => now !== undefined && now.content !== old.content;
    const edited = new Set(pairs.filter(isEdited).map(({ old }) => old.name));
    return [
        ...pairs.flatMap((pair) => {
            const { old, now } = pair;
            if (now === undefined)
                return old.version === undefined ? [] : [deleted(old, filesAfter)];
            // What only follows from an edit of the version below is told there.
            const follows = old.previous !== undefined && edited.has(old.previous) && old.own === now.own;
            return isEdited(pair) && !follows ? [editedProblem(now)] : [];
        }),
        ...added.flatMap((one) => newClassProblems(one, before, filesAfter)),
    ];
}
/** The class as it is after the change, also where its file was moved. */
function successor(old, before, after) {
    const same = after.filter(({ name }) => name === old.name);
    const isTaken = ({ at, name }) => before.some((one) => one !== old && one.name === name && one.at.path === at.path);
    return same.find(({ at }) => at.path === old.at.path) ?? same.find((one) => !isTaken(one));
}
function deleted({ version, name, at }, filesAfter) {
    const message = `${version} is taken out of the library, but it is published. Expected: the class \`${name}\` as it was.`;
    return { message, at: filesAfter.has(at.path) ? { path: at.path, range: model_location/* START_OF_FILE */.a } : at };
}
function editedProblem({ version, name, at }) {
    return {
        message: `${version ?? name} is published, and the change edits what its image is made of. Expected: a new version, and this one as it was.`,
        at,
    };
}
function newClassProblems(one, before, filesAfter) {
    const { name, version, changelog, skips, at } = one;
    if (version === undefined) {
        const message = `The class \`${name}\` stands for a version, but its name is none. Expected: a name such as \`_1_0_2\` for 1.0.2, or \`_1_0_2__alpha\` for 1.0.2-alpha.`;
        return [{ message, at }];
    }
    const sameFile = before.filter((old) => old.at.path === at.path);
    const problems = orderProblems(version, lastOf(sameFile.length > 0 ? sameFile : before), at);
    if (!changelog?.trim())
        problems.push({
            message: `${version} has no changelog text. Expected: what is new in it, in the class attribute \`changelog\`.`,
            at,
        });
    if (skips !== undefined)
        problems.push({
            message: `The sanity checks of ${version} leave out those of ${skips}. Expected: a call of \`run_sanity_checks\` of the previous version in them.`,
            at,
        });
    if (!isListed(version, filesAfter))
        problems.push({
            message: `The generated changelog does not list ${version}. Expected: the file that \`poetry run build\` writes.`,
            at,
        });
    return problems;
}
function lastOf(classes) {
    return classes.flatMap(({ version }) => version ?? []).sort((a, b) => (0,image_version/* compareTags */.bb)(b, a))[0];
}
/** Whether a new version follows on the last that is there. A pre-release is never the latest, so it may come late. */
function orderProblems(version, last, at) {
    if (last === undefined || (0,image_version/* compareTags */.bb)(version, last) > 0)
        return [];
    const message = `${version} is not higher than ${last}, the last version.`;
    if (!(0,image_version/* isStable */.MQ)(version))
        return [{ effect: "notice", message, at }];
    return [{ message: `${message} Expected: a version above it, such as ${(0,bump/* nextPatch */.W7)(last) ?? "the next one"}.`, at }];
}
/** Whether a changelog of the library, in whatever form, names a version. */
function isListed(version, files) {
    const named = new RegExp(`(?<![\\w.-])${version.replaceAll(".", "\\.")}(?![\\w-]|\\.\\w)`);
    return [...files].some(([path, entry]) => /changelog/i.test(path) && !path.endsWith(".py") && entry.kind === "file" && named.test(entry.text));
}

;// CONCATENATED MODULE: ./src/library/documents.ts
const ROW = /^\s*\|\s*(\d+\.\d+\.\d+[\w.-]*)\s*\|(.*)$/;
const ADDRESS = /^[\w.-]+(?:\/[\w.-]+)+:[\w.-]+@sha256:[0-9a-f]{64}$/;
/** The rows of the tables of versions, by the heading that they stand below: `airbyte/python-connector-base`. */
function documentedVersions(lines) {
    const tables = new Map();
    let repository = "";
    for (let number = 1; number <= lines.count; number++) {
        const line = lines.line(number);
        const heading = /^#+\s*`?([\w.-]+\/[\w.-]+)`?\s*$/.exec(line)?.[1];
        if (line.startsWith("#"))
            repository = heading ?? "";
        const [, version, rest = ""] = ROW.exec(line) ?? [];
        if (repository === "" || version === undefined)
            continue;
        const cells = rest.split(/(?<!\\)\|/).map((cell) => cell.trim());
        const [, address = "", text = ""] = cells;
        const row = { version, address: ADDRESS.test(address) ? address : "", text, line: number };
        const rows = tables.get(repository);
        if (rows)
            rows.push(row);
        else
            tables.set(repository, [row]);
    }
    return tables;
}

;// CONCATENATED MODULE: ./src/library/changelog-changes.ts







/** What is wrong with a change of the generated changelogs and of what is generated from them: the second form. */
function changelogProblems({ before, after, folders, files }) {
    const paths = [...new Set([...before.keys(), ...after.keys()])].filter(isChangelogFile).sort();
    const touched = new Set(files.map(({ path }) => path));
    const old = new Map(paths.map((path) => [path, entriesAt(path, before)]));
    return paths.flatMap((path) => {
        const parsed = parsedAt(path, after);
        const known = old.get(path) ?? [];
        if (!parsed)
            return deletedProblems(path, known, paths.filter((other) => !before.has(other)), after);
        const readme = readmeProblems(path, parsed.ok ? parsed.entries : [], { before, after, folders, files });
        if (!touched.has(path))
            return readme;
        if (!parsed.ok) {
            const { message, range } = parsed.problem;
            return [
                {
                    message: `The changelog ${message}. Expected: the file that \`poetry run generate-release\` writes.`,
                    at: { path, range },
                },
            ];
        }
        return [...entryProblems(path, known, parsed.entries), ...readme];
    });
}
function parsedAt(path, files) {
    const entry = files.get(path);
    return entry?.kind === "file" ? parseEntries(entry.text) : undefined;
}
function entriesAt(path, files) {
    const parsed = parsedAt(path, files);
    return parsed?.ok ? parsed.entries : [];
}
/** A changelog that is gone, and not just renamed. */
function deletedProblems(path, known, added, after) {
    const [newest] = newestFirst(known);
    const isMoved = added.some((other) => {
        const contents = new Set(entriesAt(other, after).map(({ content }) => content));
        return known.every(({ content }) => contents.has(content));
    });
    if (!newest || isMoved || after.has(path))
        return [];
    const message = `The changelog of ${repositoryOf(path)} is deleted, but its versions up to ${newest.version} are published. Expected: the file as it was.`;
    return [{ message, at: { path, range: model_location/* START_OF_FILE */.a } }];
}
function entryProblems(path, before, after) {
    const place = (range) => ({ path, range });
    const problems = [];
    const now = byVersion(after);
    for (const [version, { content }] of byVersion(before)) {
        const entry = now.get(version);
        if (!entry) {
            const message = `The entry of ${version} is deleted, but the version is published. Expected: the entry as it was.`;
            problems.push({ message, at: place(model_location/* START_OF_FILE */.a) });
        }
        else if (entry.content !== content) {
            const message = `The entry of ${version} is edited, but the version is published. Expected: the entry as it was; what is new gets a new version.`;
            problems.push({ message, at: place(entry.range) });
        }
    }
    const known = byVersion(before);
    const [last] = newestFirst(before);
    const seen = new Set();
    for (const entry of after) {
        const { version, text } = entry;
        if (seen.has(version))
            problems.push({
                message: `${version} is listed twice. Expected: one entry for each version.`,
                at: place(entry.range),
            });
        else if (!known.has(version)) {
            problems.push(...orderProblems(version, last?.version, place(entry.range)));
            if (text.trim() === "")
                problems.push({
                    message: `${version} has no changelog text. Expected: what is new in it, in \`changelog_entry\`.`,
                    at: place(entry.range),
                });
        }
        seen.add(version);
    }
    return problems;
}
/** The first of each version. */
function byVersion(all) {
    return new Map([...all].reverse().map((one) => [one.version, one]));
}
/** The table of versions that is generated into the README, where it no longer says what the changelog says. */
function readmeProblems(path, entries, { before, after, folders }) {
    const readme = `${folders.find((folder) => (0,paths/* isBelow */.Y)(path, folder))}/README.md`;
    const repository = repositoryOf(path);
    const rows = rowsIn(readme, repository, after);
    if (!rows)
        return [];
    const old = rowsIn(readme, repository, before) ?? [];
    const listed = new Set([...entriesAt(path, before), ...entries].map(({ version }) => version));
    const alreadyStale = mismatches(entriesAt(path, before), old);
    // That an entry is edited is told of the changelog.
    const known = new Map(entriesAt(path, before).map(({ version, text }) => [version, text]));
    const kept = entries.filter(({ version, text }) => (known.get(version) ?? text) === text);
    const generated = "Expected: the table that `poetry run generate-docs` writes.";
    const stale = [...mismatches(kept, rows)].flatMap(([version, row]) => {
        if (alreadyStale.has(version))
            return [];
        const what = row
            ? `says something else about ${version} than the changelog`
            : `does not list ${version} of ${repository}`;
        return [{ message: `README.md ${what}. ${generated}`, at: placeOf(readme, row) }];
    });
    const rowOf = byVersion(rows);
    const changed = old.flatMap((was) => {
        const now = rowOf.get(was.version);
        if (now === undefined && listed.has(was.version))
            return []; // is said of the changelog, or above
        if (now?.address === was.address || was.address === "")
            return [];
        const what = now
            ? `has another address for ${was.version}, which is published`
            : `no longer lists ${was.version}, which is published`;
        return [{ message: `README.md ${what}. Expected: \`${was.address}\`.`, at: placeOf(readme, now) }];
    });
    return [...stale, ...changed];
}
/** The versions whose row is missing, which is `undefined`, or says something else. */
function mismatches(entries, rows) {
    const rowOf = byVersion(rows);
    return new Map(entries
        .map(({ version, text }) => ({ version, text, row: rowOf.get(version) }))
        .filter(({ text, row }) => row === undefined || plain(row.text) !== plain(text))
        .map(({ version, row }) => [version, row]));
}
function rowsIn(readme, repository, files) {
    const entry = files.get(readme);
    return entry?.kind === "file" ? (documentedVersions(new text_lines/* Lines */.qo(entry.text)).get(repository) ?? []) : undefined;
}
function placeOf(path, row) {
    if (!row)
        return { path, range: model_location/* START_OF_FILE */.a };
    return { path, range: { start: { line: row.line, column: 1 }, end: { line: row.line, column: 1 } } };
}
/** A text as a table shows it: without escapes, and with single spaces. */
function plain(text) {
    return text
        .replace(/\\(?=[^\w\s])/g, "")
        .replace(/\s+/g, " ")
        .trim();
}
function newestFirst(entries) {
    return [...entries].sort((a, b) => (0,image_version/* compareTags */.bb)(b.version, a.version));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/text/python.ts
var text_python = __webpack_require__(4021);
;// CONCATENATED MODULE: ./src/library/modules.ts

/** About ten times what the real library has. */
const MAX_MODULES = 200;
const MAX_DEFINITIONS = 5000;
/** Parses the Python files of a library; nothing is run. */
function modulesOf(files) {
    const modules = new Map();
    const problems = [];
    const sources = [...files].flatMap(([path, entry]) => entry.kind === "file" && path.endsWith(".py") ? [{ path, text: entry.text }] : []);
    if (sources.length > MAX_MODULES)
        return { modules, problems, excess: `more than ${MAX_MODULES} Python files` };
    const index = pathIndex(sources.map(({ path }) => path));
    let definitions = 0;
    for (const { path, text } of sources) {
        const parsed = (0,text_python/* parsePython */.w_)(text);
        if (!parsed.ok)
            problems.push({ path, ...parsed.problems[0] });
        else {
            const module = moduleOf(path, parsed.value, index);
            modules.set(path, module);
            definitions += module.definitions.size;
        }
    }
    if (definitions > MAX_DEFINITIONS)
        return { modules: new Map(), problems, excess: `more than ${MAX_DEFINITIONS} definitions` };
    return { modules, problems };
}
function pathIndex(paths) {
    const index = new Map();
    for (const path of paths) {
        const parts = path.split("/");
        for (const at of parts.keys()) {
            const end = `/${parts.slice(at).join("/")}`;
            if (!index.has(end))
                index.set(end, path);
        }
    }
    return index;
}
function moduleOf(path, python, index) {
    const statements = [...statementsOf(python.root)];
    const module = { path, python, statements, definitions: new Map(), imports: new Map(), stars: new Set() };
    for (const statement of statements) {
        if (statement.name === "ImportStatement")
            addImports(module, statement, index);
        for (const name of definedBy(statement, python)) {
            const known = module.definitions.get(name);
            if (known)
                known.push(statement);
            else
                module.definitions.set(name, [statement]);
        }
    }
    return module;
}
/** The statements of a block and of the blocks in it, but not of classes and functions. */
function* statementsOf(block) {
    for (const node of (0,text_python/* childrenOf */.LU)(block)) {
        if (/^(If|Try|With|For|While)Statement$/.test(node.name))
            for (const body of node.getChildren("Body"))
                yield* statementsOf(body);
        else if (node.name.endsWith("Statement") || node.name.endsWith("Definition"))
            yield node;
    }
}
function definedBy(statement, { text }) {
    const node = undecorated(statement);
    if (node.name === "ClassDefinition" || node.name === "FunctionDefinition") {
        const name = node.getChild("VariableName");
        return name ? [text(name)] : [];
    }
    if (node.name !== "AssignStatement")
        return [];
    const children = (0,text_python/* childrenOf */.LU)(node);
    const targets = children.slice(0, children.findLastIndex(({ name }) => name === "AssignOp"));
    return targets.filter(({ name }) => name === "VariableName").map(text);
}
/** The class or function below its decorators; any other statement as it is. */
function undecorated(statement) {
    if (statement.name !== "DecoratedStatement")
        return statement;
    return statement.getChild("ClassDefinition") ?? statement.getChild("FunctionDefinition") ?? statement;
}
/** `from a.b import c as d` and `import a.b as c`; names of modules that are not the library's are left out. */
function addImports(module, statement, index) {
    const words = (0,text_python/* childrenOf */.LU)(statement).map(module.python.text);
    const at = words.indexOf("import");
    const from = words[0] === "from" ? words.slice(1, at).join("") : undefined;
    const bind = (bound, dotted) => {
        const found = moduleAt(dotted, module.path, index);
        const [, parent = "", name = ""] = /^(\.+|.*?)\.?([^.]+)$/.exec(dotted) ?? [];
        const owner = found === undefined ? moduleAt(parent, module.path, index) : undefined;
        if (found !== undefined)
            module.imports.set(bound, { path: found });
        else if (owner !== undefined)
            module.imports.set(bound, { path: owner, name });
    };
    for (const clause of clausesOf(words.slice(at + 1))) {
        const [dotted = "", bound = dotted.split(".")[0]] = clause.split(" as ");
        if (from === undefined)
            bind(bound, clause.includes(" as ") ? dotted : bound);
        else if (dotted === "*") {
            const path = moduleAt(from, module.path, index);
            if (path !== undefined)
                module.stars.add(path);
        }
        else
            bind(bound, from.endsWith(".") ? from + dotted : `${from}.${dotted}`);
    }
}
/** The parts between commas, `a.b as c` each. */
function clausesOf(words) {
    const text = words.filter((word) => word !== "(" && word !== ")").map((word) => (word === "as" ? " as " : word));
    return text
        .join("")
        .split(",")
        .filter((clause) => clause !== "");
}
/** The file of a module that is named in full from some folder, or relatively with leading dots. */
function moduleAt(dotted, from, index) {
    const dots = /^\.*/.exec(dotted)?.[0].length ?? 0;
    const folder = from.split("/").slice(0, -dots || undefined);
    const parts = dotted
        .slice(dots)
        .split(".")
        .filter((part) => part !== "");
    if (dots === 0 && parts.length === 0)
        return undefined;
    const tail = `/${[...(dots > 0 ? folder : []), ...parts].join("/")}`;
    return index.get(`${tail}.py`) ?? index.get(`${tail}/__init__.py`);
}
/** Where a name that stands in a module is defined, imports followed; `undefined` where that is not the library. */
function definitionOf(place, modules) {
    const seen = new Set();
    const open = [place];
    for (let next = open.pop(); next; next = open.pop()) {
        const { module, name } = next;
        const key = `${module.path} ${name}`;
        if (seen.has(key))
            continue;
        seen.add(key);
        if (module.definitions.has(name))
            return next;
        const imported = module.imports.get(name);
        const sources = imported
            ? [{ path: imported.path, name: imported.name }]
            : [...module.stars].map((path) => ({ path, name }));
        for (const source of sources) {
            const target = modules.get(source.path);
            if (target && source.name !== undefined)
                open.push({ module: target, name: source.name });
        }
    }
    return undefined;
}
/** The definitions that a node uses, in the order of the source: `name` and `module.name`. */
function* usesIn(node, module, modules) {
    for (const one of (0,text_python/* descendantsOf */.gO)(node)) {
        if (one.name !== "VariableName")
            continue;
        const name = module.python.text(one);
        const imported = module.imports.get(name);
        const target = imported && imported.name === undefined ? modules.get(imported.path) : undefined;
        const property = one.parent?.name === "MemberExpression" ? one.parent.getChild("PropertyName") : null;
        const place = target
            ? property && definitionOf({ module: target, name: module.python.text(property) }, modules)
            : definitionOf({ module, name }, modules);
        if (place)
            yield place;
    }
}

;// CONCATENATED MODULE: ./src/library/classes.ts




/** Ten times what any library has. */
const MAX_VERSIONS = 500;
const SANITY_CHECKS = "run_sanity_checks";
const VERSION_NAME = /^_(\d+)_(\d+)_(\d+)(?:__([0-9A-Za-z]+(?:_[0-9A-Za-z]+)*))?$/;
/** The version that a class name stands for. */
function versionOfName(name) {
    const [, major, minor, patch, prerelease] = VERSION_NAME.exec(name) ?? [];
    if (patch === undefined)
        return undefined;
    const version = `${major}.${minor}.${patch}${prerelease === undefined ? "" : `-${prerelease.replaceAll("_", ".")}`}`;
    return (0,image_version/* isSemver */.nN)(version) ? version : undefined;
}
/**
 * The classes of versions: those that are named like one, those that inherit from one, and those that stand beside one
 * below a common parent. Classes that versions inherit from are their bases, not versions. `undefined` for more than 500.
 */
function versionClasses({ modules }) {
    const classes = [...modules.values()].flatMap(classesIn);
    const isVersion = ({ name }) => /^_\d/.test(name);
    const versions = classes.filter(isVersion);
    const parents = new Set(versions.flatMap((one) => one.parents));
    const others = classes.filter((one) => !isVersion(one) &&
        !parents.has(one.name) &&
        one.parents.some((parent) => parents.has(parent) || /^_\d/.test(parent)));
    const all = [...versions, ...others];
    const ingredientsOf = ingredientsReader(modules);
    return all.length > MAX_VERSIONS ? undefined : all.map((one) => versionClass(one, ingredientsOf));
}
function classesIn(module) {
    return [...module.definitions].flatMap(([name, statements]) => statements.slice(-1).flatMap((statement) => {
        const node = undecorated(statement);
        return node.name === "ClassDefinition" ? [{ name, node, module, parents: parentsOf(node, module.python) }] : [];
    }));
}
/** The last part of each name between the parentheses: `C` for `bases.C`. */
function parentsOf(node, { text }) {
    const list = node.getChild("ArgList");
    return (list ? (0,text_python/* childrenOf */.LU)(list) : []).flatMap((one) => {
        if (one.name === "VariableName" && one.nextSibling?.name !== "AssignOp")
            return [text(one)];
        const property = one.name === "MemberExpression" ? one.getChild("PropertyName") : null;
        return property ? [text(property)] : [];
    });
}
function versionClass(one, ingredientsOf) {
    const { name, node, module, parents } = one;
    const version = versionOfName(name);
    const changelog = changelogOf(node, module.python);
    const previous = parents.find((parent) => /^_\d/.test(parent));
    const skips = previous !== undefined && skipsChecks(node, parents, module.python) ? previous : undefined;
    return {
        name,
        at: { path: module.path, range: module.python.range(node.getChild("VariableName") ?? node) },
        ...(version !== undefined && { version }),
        ...(changelog !== undefined && { changelog }),
        ...(skips !== undefined && { skips: versionOfName(skips) ?? skips }),
        ...(previous !== undefined && { previous }),
        own: ingredientsOf({ module, name }).tokens,
        content: classes_contentOf({ module, name }, ingredientsOf),
    };
}
function changelogOf(node, python) {
    for (const statement of node.getChild("Body")?.getChildren("AssignStatement") ?? []) {
        const [target, ...rest] = (0,text_python/* childrenOf */.LU)(statement);
        if (!target || python.text(target) !== "changelog")
            continue;
        const value = rest.at(-1);
        const strings = value?.name === "ContinuedString" ? (0,text_python/* childrenOf */.LU)(value) : value ? [value] : [];
        // What is put together when it runs is some text; which one is not known.
        return strings.map((one) => (/String$/.test(one.name) ? (0,text_python/* stringValue */.r$)(python, one, () => "…") : "…")).join("");
    }
    return undefined;
}
/** Whether its own sanity checks call neither `super()`'s nor those of a class that it inherits from. */
function skipsChecks(node, parents, { text }) {
    const own = methodsOf(node).find((method) => nameOf(method, text) === SANITY_CHECKS);
    if (!own)
        return false;
    const calls = [...(0,text_python/* descendantsOf */.gO)(own)].flatMap((one) => {
        const property = one.name === "MemberExpression" ? one.getChild("PropertyName") : null;
        return property && text(property) === SANITY_CHECKS && one.firstChild ? [text(one.firstChild)] : [];
    });
    return !calls.some((callee) => /^super\(/.test(callee) || parents.includes(callee.split(".").at(-1)));
}
function methodsOf(node) {
    const body = node.getChild("Body");
    return (body ? (0,text_python/* childrenOf */.LU)(body) : []).map(undecorated).filter(({ name }) => name === "FunctionDefinition");
}
function nameOf(definition, text) {
    const name = definition.getChild("VariableName");
    return name ? text(name) : "";
}
/** Tells what definitions are made of, each once. */
function ingredientsReader(modules) {
    const known = new Map();
    const changes = new Map();
    return ({ module, name }) => {
        const key = `${module.path} ${name}`;
        const found = known.get(key);
        if (found)
            return found;
        const outside = changes.get(module) ?? changesIn(module);
        changes.set(module, outside);
        const statements = [...(module.definitions.get(name) ?? []), ...(outside.get(name) ?? [])];
        const ingredients = {
            tokens: statements.map((one) => tokensOf(one, module.python)).join("\n"),
            uses: statements.flatMap((one) => imageParts(one, module.python).flatMap((part) => [...usesIn(part, module, modules)])),
        };
        known.set(key, ingredients);
        return ingredients;
    };
}
/** A digest of a definition, of all that it uses in the library, and of what is done to these from outside. */
function classes_contentOf(place, ingredientsOf) {
    const digest = (0,external_node_crypto_.createHash)("sha256");
    const seen = new Set();
    const open = [place];
    for (let next = open.pop(); next; next = open.pop()) {
        const key = `${next.module.path} ${next.name}`;
        if (seen.has(key))
            continue;
        seen.add(key);
        const { tokens, uses } = ingredientsOf(next);
        digest.update(`${tokens}\0`);
        open.push(...uses);
    }
    return digest.digest("hex");
}
/** Statements such as `_1_0_0.container = x` and `setattr(_1_0_0, …)` that stand beside definitions, by the names in them. */
function changesIn({ statements, python }) {
    const changes = new Map();
    for (const statement of statements) {
        const isChange = /^(Expression|Delete)Statement$/.test(statement.name) ||
            (/^(Assign|Update)Statement$/.test(statement.name) && statement.firstChild?.name !== "VariableName");
        const words = isChange
            ? [...(0,text_python/* descendantsOf */.gO)(statement)].filter((one) => /^(Variable|Property)Name$/.test(one.name))
            : [];
        for (const name of new Set(words.map(python.text)))
            changes.set(name, [...(changes.get(name) ?? []), statement]);
    }
    return changes;
}
/** A statement without the sanity checks in it, which do not change the image. */
function imageParts(statement, { text }) {
    const node = undecorated(statement);
    const body = node.name === "ClassDefinition" ? node.getChild("Body") : null;
    if (!body)
        return [statement];
    const isCheck = (one) => nameOf(undecorated(one), text) === SANITY_CHECKS;
    const head = (0,text_python/* childrenOf */.LU)(node).filter(({ name }) => name !== "Body");
    const decorators = statement === node ? [] : (0,text_python/* childrenOf */.LU)(statement).filter((one) => one.from !== node.from);
    return [...decorators, ...head, ...(0,text_python/* childrenOf */.LU)(body).filter((one) => !isCheck(one))];
}
/** The words of a statement, but for comments, texts that only document, and commas that a formatter adds. */
function tokensOf(statement, python) {
    const tokens = imageParts(statement, python).flatMap((part) => [...(0,text_python/* descendantsOf */.gO)(part)].filter((one) => isToken(one) && !isDocumentation(one)).map(python.text));
    return tokens.filter((token, index) => token !== "," || !/^[)\]}]$/.test(tokens[index + 1] ?? "")).join(" ");
}
function isToken(node) {
    if (node.name === "Comment")
        return false;
    // The words between the replacements of a format string are no nodes of their own.
    return /String$/.test(node.name) ? node.name !== "ContinuedString" : !node.firstChild && !isInString(node);
}
function isInString(node) {
    for (let one = node.parent; one; one = one.parent)
        if (one.name === "FormatString")
            return true;
    return false;
}
function isDocumentation(node) {
    return node.name === "String" && node.parent?.name === "ExpressionStatement";
}
/** The names of the sanity checks that the classes of a library call on their images, without repetition. */
function sanityChecks({ modules }) {
    const checks = new Map();
    for (const { name, node, module } of [...modules.values()].flatMap(classesIn)) {
        const own = methodsOf(node).find((method) => nameOf(method, module.python.text) === SANITY_CHECKS);
        const calls = own ? [...(0,text_python/* descendantsOf */.gO)(own)].filter((one) => one.name === "CallExpression") : [];
        const names = calls.map((call) => module.python.text(call).split("(")[0].split(".").at(-1)?.trim() ?? "");
        checks.set(name, new Set(names.filter((call) => call.startsWith("check_"))));
    }
    return checks;
}

;// CONCATENATED MODULE: ./src/library/image-changes.ts






/**
 * What is wrong with the classes that stand for a language's image in the second form of the library: they say other than
 * the newest version in the generated changelog, or a new version checks less than the one before it.
 */
function imageProblems({ before, after }, old, now) {
    const images = imageClasses(now);
    const oldImages = imageClasses(old);
    const problems = [];
    for (const [path] of after) {
        if (!isChangelogFile(path))
            continue;
        const repository = repositoryOf(path);
        const newest = newestIn(path, after);
        const image = images.get(repository);
        if (!newest || !image)
            continue;
        const was = { newest: newestIn(path, before), image: oldImages.get(repository) };
        const disagrees = disagreement(newest.dockerfile, image.root);
        if (disagrees && disagrees !== (was.newest && disagreement(was.newest.dockerfile, was.image?.root)))
            problems.push({
                message: `${newest.version} of ${repository} ${disagrees}. Expected: the files that \`poetry run generate-release\` writes.`,
                at: { path, range: newest.range },
            });
        if (was.newest?.version === newest.version)
            continue;
        const dropped = [...(was.image?.checks ?? [])].filter((check) => !image.checks.has(check));
        if (dropped.length > 0)
            problems.push({
                effect: "warning",
                message: `${newest.version} of ${repository} is no longer checked with ${dropped.join(", ")}, which ${was.newest?.version} was.`,
                at: { path: image.path, range: image.range ?? model_location/* START_OF_FILE */.a },
            });
    }
    return problems;
}
function newestIn(path, files) {
    const entry = files.get(path);
    const parsed = entry?.kind === "file" ? parseEntries(entry.text) : undefined;
    return parsed?.ok ? [...parsed.entries].sort((a, b) => (0,image_version/* compareTags */.bb)(b.version, a.version))[0] : undefined;
}
function disagreement(dockerfile, root) {
    const from = /^FROM (\S+)/.exec(dockerfile)?.[1];
    return from === undefined || root === undefined || from === root
        ? undefined
        : `is documented as built from ${from}, but its class is built from ${root}`;
}
/** The classes with an attribute `repository`, by its text. */
function imageClasses(all) {
    const checks = sanityChecks(all);
    const images = new Map();
    for (const module of all.modules.values())
        for (const [name, statements] of module.definitions) {
            const node = undecorated(statements.at(-1));
            if (node.name !== "ClassDefinition")
                continue;
            const attributes = attributesOf(node, module.python);
            const repository = textOf(attributes.get("repository"), module.python);
            if (repository === undefined)
                continue;
            const root = rootOf(attributes.get("root_image"), module, all.modules);
            const range = module.python.range(node.getChild("VariableName") ?? node);
            images.set(repository, {
                path: module.path,
                range,
                checks: checks.get(name) ?? new Set(),
                ...(root && { root }),
            });
        }
    return images;
}
function attributesOf(node, { text }) {
    const assignments = node.getChild("Body")?.getChildren("AssignStatement") ?? [];
    return new Map(assignments.flatMap((one) => {
        const [target, ...rest] = (0,text_python/* childrenOf */.LU)(one);
        const value = rest.at(-1);
        return target?.name === "VariableName" && value ? [[text(target), value]] : [];
    }));
}
/** `PublishedImage(registry=…, repository=…, tag=…, sha=…)` behind a name, as an address. */
function rootOf(value, module, modules) {
    const place = value?.name === "VariableName" ? definitionOf({ module, name: module.python.text(value) }, modules) : undefined;
    const assignment = place?.module.definitions.get(place.name)?.at(-1);
    const call = assignment && (0,text_python/* childrenOf */.LU)(assignment).at(-1);
    const list = call?.name === "CallExpression" ? call.getChild("ArgList") : null;
    if (!place || !list)
        return undefined;
    const python = place.module.python;
    const given = new Map();
    for (const name of list.getChildren("VariableName")) {
        const argument = name.nextSibling?.name === "AssignOp" ? name.nextSibling.nextSibling : null;
        const text = textOf(argument ?? undefined, python);
        if (text !== undefined)
            given.set(python.text(name), text);
    }
    const [registry, repository, tag, sha] = ["registry", "repository", "tag", "sha"].map((key) => given.get(key));
    return [registry, repository, tag, sha].includes(undefined)
        ? undefined
        : `${registry}/${repository}:${tag}@sha256:${sha}`;
}
function textOf(node, python) {
    return node?.name === "String" ? (0,text_python/* stringValue */.r$)(python, node, () => "") : undefined;
}

;// CONCATENATED MODULE: ./src/library/problems.ts






/** What is wrong with a change of the library, in all the forms that it had over time. */
function versionProblems(change) {
    const [before, after] = [modulesOf(change.before), modulesOf(change.after)];
    return [
        ...classFormProblems(change, before, after),
        ...changelogProblems(change),
        ...imageProblems(change, before, after),
    ];
}
function classFormProblems(change, before, after) {
    const touched = new Set(change.files.map(({ path }) => path));
    const broken = after.problems.filter(({ path }) => touched.has(path));
    const unknown = before.problems.filter(({ path }) => touched.has(path));
    const unread = [
        ...broken.map(({ path, message, range }) => ({
            message: `The file cannot be read: line ${range.start.line} ${message}. Expected: Python 3.`,
            at: { path, range },
        })),
        ...unknown.map(({ path, message, range }) => notCompared(`before it, line ${range.start.line} ${message}`, path)),
    ];
    if (unread.length > 0)
        return unread;
    const [old, now] = [versionClasses(before), versionClasses(after)];
    const excess = before.excess ?? after.excess ?? (old && now ? undefined : "more than 500 versions");
    if (!old || !now || excess !== undefined)
        return [notCompared(`the library has ${excess}`, change.files[0]?.path ?? "")];
    return classProblems(old, now, change.after);
}
function notCompared(why, path) {
    const message = `Whether the change edits a published version cannot be told: ${why}.`;
    return { effect: "unverified", message, at: { path, range: model_location/* START_OF_FILE */.a } };
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

/***/ 4021:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   gO: () => (/* binding */ descendantsOf),
/* harmony export */   r$: () => (/* binding */ stringValue),
/* harmony export */   vs: () => (/* binding */ HOLE),
/* harmony export */   w_: () => (/* binding */ parsePython)
/* harmony export */ });
/* harmony import */ var _lezer_python__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1283);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(816);
/* harmony import */ var _memo_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(369);



const MAX_CHARACTERS = 64 * 1024;
/** The deepest of 1,925 files of the real monorepo has 46 levels. Far deeper trees are flattened by the library. */
const MAX_DEPTH = 250;
/** It stops at the first error, so that no text takes longer than its length. */
const strict = _lezer_python__WEBPACK_IMPORTED_MODULE_0__/* .parser */ .K.configure({ strict: true });
/**
 * Parses Python 3 (https://docs.python.org/3/reference/grammar.html). Never throws: the first syntax error, texts of more
 * than 64 kB and nesting of more than 250 levels are returned as a problem, whose message completes "line 3 …".
 */
const parsePython = (0,_memo_js__WEBPACK_IMPORTED_MODULE_1__/* .memoized */ .x)(parse, 200);
function parse(text) {
    const lines = new _lines_js__WEBPACK_IMPORTED_MODULE_2__/* .Lines */ .qo(text);
    // A byte order mark may stand before a Python file; the library takes it for a letter.
    const shift = text.startsWith("\uFEFF") ? 1 : 0;
    const source = text.slice(shift);
    const refuse = (message, from, to = from + 1) => ({
        ok: false,
        problems: [{ message, range: lines.range(from + shift, Math.min(to, source.length) + shift) }],
    });
    if (text.length > MAX_CHARACTERS)
        return refuse(`is the first of ${Math.ceil(text.length / 1024)} kB; at most ${MAX_CHARACTERS / 1024} kB are read`, 0, 0);
    let root;
    try {
        root = strict.parse(source).topNode;
    }
    catch (error) {
        // The library says where in a SyntaxError; whatever else it throws on hostile nesting is about the whole file.
        const at = error instanceof SyntaxError ? Number(/\d+$/.exec(error.message)?.[0] ?? 0) : 0;
        return refuse(foundAt(source, at), at);
    }
    const wrong = firstFault(root, source);
    if (wrong)
        return refuse(wrong.message, wrong.from, wrong.to);
    const file = {
        lines,
        root,
        text: ({ from, to }) => source.slice(from, to),
        range: ({ from, to }) => lines.range(from + shift, to + shift),
    };
    return { ok: true, value: file };
}
function foundAt(source, at) {
    const found = /^[^\S\n]*(\w+|\S)?/.exec(source.slice(at, at + 40))?.[1];
    if (at >= source.trimEnd().length)
        return "is where the file ends in the middle of something";
    return found === undefined ? "ends in the middle of something" : `has \`${found}\` where it cannot stand`;
}
/** What the library lets pass and Python does not. */
function firstFault(root, source) {
    let fault;
    let depth = 0;
    root.cursor().iterate((node) => {
        if (fault)
            return false;
        if (++depth > MAX_DEPTH)
            fault = { message: `is nested more than ${MAX_DEPTH} levels deep`, ...spanOf(node) };
        else if (node.name === "PrintStatement")
            fault = { message: "has a print statement of Python 2", ...spanOf(node) };
        else if ((node.name === "String" || node.name === "FormatString") && !isClosed(source.slice(node.from, node.to)))
            fault = { message: "has a string that is not closed", ...spanOf(node) };
        else if (node.name === "TryStatement" && !node.node.getChild("except") && !node.node.getChild("finally"))
            fault = { message: "has a `try` without `except` or `finally`", from: node.from, to: node.from + 3 };
        return fault === undefined;
    }, () => void depth--);
    return fault;
}
function spanOf({ from, to }) {
    return { from, to };
}
function isClosed(literal) {
    const quote = /^[a-zA-Z]*("""|'''|"|')/.exec(literal);
    return quote !== null && literal.length >= quote[0].length + 1 && literal.endsWith(quote[1]);
}
/** The children of a node, in their order. */
function childrenOf(node) {
    const children = [];
    for (let child = node.firstChild; child; child = child.nextSibling)
        children.push(child);
    return children;
}
/** A node and all below it, in the order of the source. */
function* descendantsOf(node) {
    const cursor = node.cursor();
    do
        yield cursor.node;
    while (cursor.next() && cursor.from < node.to);
}
const ESCAPE = /\\(?:\r?\n|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^}]*\}|[0-7]{1,3}|[\s\S])/g;
const SIMPLE = { n: "\n", t: "\t", r: "\r", a: "\x07", b: "\b", f: "\f", v: "\v" };
/** Stands in a text for what is not known before it runs. */
const HOLE = "\uFFFC";
/**
 * What a `String` node means; in a `FormatString` what stands in braces is given by `replace`, in other nodes nothing is.
 * https://docs.python.org/3/reference/lexical_analysis.html#string-and-bytes-literals
 */
function stringValue(file, node, replace) {
    const literal = file.text(node);
    const [opening = "", prefix = "", quote = ""] = /^([a-zA-Z]*)("""|'''|"|')/.exec(literal) ?? [];
    const isFormat = /f/i.test(prefix);
    const decode = (text) => {
        const plain = /r/i.test(prefix) ? text : text.replace(ESCAPE, unescaped);
        return isFormat ? plain.replaceAll("{{", "{").replaceAll("}}", "}") : plain;
    };
    const end = node.to - quote.length;
    let value = "";
    let at = node.from + opening.length;
    const upTo = (to) => literal.slice(at - node.from, to - node.from);
    for (const child of childrenOf(node)) {
        if (child.name !== "FormatReplacement")
            continue;
        value += decode(upTo(child.from)) + replace(child);
        at = child.to;
    }
    return value + decode(upTo(end));
}
function unescaped(sequence) {
    const kind = sequence[1];
    if (kind === "\n" || kind === "\r")
        return "";
    if (kind === "N")
        return HOLE;
    if (/[xuU]/.test(kind) && sequence.length > 2) {
        const code = Number.parseInt(sequence.slice(2), 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : HOLE;
    }
    if (/[0-7]/.test(kind))
        return String.fromCodePoint(Number.parseInt(sequence.slice(1), 8));
    return SIMPLE[kind] ?? (/[\\'"]/.test(kind) ? kind : sequence);
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
