export const id = 546;
export const ids = [546];
export const modules = {

/***/ 7472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ policyAt),
/* harmony export */   u: () => (/* binding */ basePolicy)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _policy_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6648);
/* harmony import */ var _policy_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6658);
/* harmony import */ var _repository_git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2494);
/* harmony import */ var _repository_git_process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7124);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6071);
/* harmony import */ var _default_base_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4221);
/* harmony import */ var _policy_option_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2778);
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








/**
 * The policy for a command that judges no change: that of `--policy`, else that of the clone's default branch, which
 * what is checked out cannot change. Without a clone, without such a branch and without a policy there, the built-in one.
 * @throws UserError for a policy that is not valid, and for a `--repo` that is no clone
 */
async function basePolicy(given, terminal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (given.policy !== undefined)
            return (0,_policy_option_js__WEBPACK_IMPORTED_MODULE_7__.policyOption)(given.policy, terminal);
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(terminal.cwd, given.repo ?? ".");
        if (given.repo === undefined && (await (0,_repository_git_process_js__WEBPACK_IMPORTED_MODULE_4__/* .runGit */ .EO)(folder, ["rev-parse", "--git-dir"])).code !== 0)
            return _policy_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_POLICY */ .zj;
        const store = __addDisposableResource(env_1, new _repository_git_js__WEBPACK_IMPORTED_MODULE_3__/* .GitStore */ .W(folder), true);
        const base = await (0,_default_base_js__WEBPACK_IMPORTED_MODULE_6__/* .knownBase */ .d)(store);
        if (base === undefined)
            return _policy_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_POLICY */ .zj;
        const tree = await store.tree(await store.commit(base));
        return await policyAt(tree, base);
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
/**
 * The policy at a base, which must be valid: what is made by a wrong one would be wrong. The built-in one where none is.
 * @param name what the base is called
 * @throws UserError for a policy that is not valid
 */
async function policyAt(base, name) {
    const loaded = await (0,_policy_change_js__WEBPACK_IMPORTED_MODULE_1__.policyIn)((await base.read([_policy_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .POLICY_PATH */ .l$])).get(_policy_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .POLICY_PATH */ .l$), _rules_index_js__WEBPACK_IMPORTED_MODULE_5__.RULE_IDS);
    if (!loaded)
        return _policy_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_POLICY */ .zj;
    if (loaded.ok)
        return loaded.policy;
    throw (0,_policy_option_js__WEBPACK_IMPORTED_MODULE_7__/* .invalidPolicy */ .U)(`The policy on ${name} is not valid. Mend it, or name another with --policy:`, _policy_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .POLICY_PATH */ .l$, loaded.problems);
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

/***/ 7546:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fixCommand: () => (/* binding */ fixCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/connector/read.ts + 4 modules
var read = __webpack_require__(4321);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/check.ts + 6 modules
var check = __webpack_require__(716);
// EXTERNAL MODULE: ./src/policy/scope.ts
var scope = __webpack_require__(761);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/repository/git-ids.ts

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
    return (0,external_node_crypto_.createHash)(algorithm).update(`${type} ${data.length}\0`).update(data).digest("hex");
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

// EXTERNAL MODULE: ./src/text/order.ts
var order = __webpack_require__(9891);
// EXTERNAL MODULE: ./src/repository/diff.ts
var diff = __webpack_require__(6941);
;// CONCATENATED MODULE: ./src/repository/overlay.ts


/** A comparison whose `after` has other files at some paths, and whose list of changes tells of them. */
async function overlaid(comparison, overlay) {
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
        after: overlaidTree(after, overlay),
        changes: [...byPath.values()].sort((a, b) => (0,order/* compareText */.n)(a.path, b.path)),
    };
}
/** A tree with other files at some paths. The folders that they stand in list them. */
function overlaidTree(tree, overlay) {
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
    return isSame ? undefined : (0,diff/* changeAt */.cL)(path, { before, after });
}

// EXTERNAL MODULE: ./src/text/edits.ts
var text_edits = __webpack_require__(494);
// EXTERNAL MODULE: ./src/text/paths.ts
var paths = __webpack_require__(8559);
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
    const { reader = (0,read/* createReader */.W)() } = options;
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
        const { findings } = await (0,check/* check */.z)(current, checkOptions);
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
    const folder = `${(0,scope/* connectorsRoot */.bt)(policy)}/${name}`;
    return { ...comparison, changes: comparison.changes.filter(({ path }) => (0,paths/* isBelow */.Y)(path, folder)) };
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
    return { kind: "file", oid: blobId(Buffer.from(text)), mode, text };
}
function isSame(before, after) {
    return before?.kind === "file" && after.kind === "file" && before.text === after.text;
}

// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(7206);
// EXTERNAL MODULE: ./src/text/printable.ts
var printable = __webpack_require__(8572);
// EXTERNAL MODULE: ./src/text/words.ts
var words = __webpack_require__(1670);
// EXTERNAL MODULE: ./src/report/style.ts
var style = __webpack_require__(1791);
;// CONCATENATED MODULE: ./src/report/fix.ts



/** What became of one connector: what was done, or why nothing was, and what is left to people. */
function fixedText({ name, result, titles, left, obstacles }, paint) {
    const heading = paint("bold", (0,printable/* printable */.g)(name));
    const remaining = left
        .filter(({ effect, exemption }) => (result === "fine" || effect !== "notice") && !exemption)
        .map(({ effect, rule, message, at }) => {
        const { word, format } = style/* EFFECT_STYLE */.u7[effect];
        const place = paint("dim", `${(0,printable/* printable */.g)(at.path)}:${at.range.start.line} [${rule}]`);
        return `  ${paint(format, word)} ${(0,printable/* printable */.g)(message)} ${place}`;
    });
    const lines = [...obstacles.map((why) => `  ${paint("red", "error")} ${(0,printable/* printable */.g)(why)}.`), ...remaining];
    switch (result) {
        case "fixed":
            return `${[heading, ...titles.map((title) => `  ${paint("green", "✓")} ${(0,printable/* printable */.g)(title)}`), ...lines].join("\n")}\n`;
        case "fine":
            return `${[`${heading}  nothing to do`, ...lines].join("\n")}\n`;
        case "refused":
            return `${[`${heading}  left as it is, because not all of it can be mended here:`, ...lines].join("\n")}\n`;
    }
}
/** The line at the end: how many connectors were mended, and what to do next. */
function fixSummary(fixed, call, program, paint) {
    const count = (result) => fixed.filter((one) => one.result === result).length;
    const [mended, refused] = [count("fixed"), count("refused")];
    if (fixed.length === 0)
        return "Nothing to do: the branch touches no connector. Name connectors to bring them up to date, or use --all.\n";
    if (mended === 0)
        return refused === 0 ? "Nothing to do.\n" : `Nothing is changed; ${(0,words/* counted */.h)(refused, "connector")} left as found.\n`;
    const did = call.dryRun ? "would be mended" : "mended";
    const rest = refused > 0 ? `, ${(0,words/* counted */.h)(refused, "connector")} left as found` : "";
    const next = call.dryRun
        ? "Without --dry-run the files are edited."
        : `Next: look at \`git diff\`, commit, then \`${program} check\`.${call.pr === undefined ? ` Once the pull request has a number, \`${program} fix --pr NUMBER\` puts it into the changelog.` : ""}`;
    return `${paint("bold", `${(0,words/* counted */.h)(mended, "connector")} ${did}`)}${rest}. ${next}\n`;
}

// EXTERNAL MODULE: ./src/repository/git.ts + 6 modules
var git = __webpack_require__(2494);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/repository/git-process.ts
var git_process = __webpack_require__(7124);
;// CONCATENATED MODULE: ./src/repository/git-diff.ts





/** What files would become, as git's own unified diff, which `git apply` takes. Links are left out. */
async function unifiedDiff(files, color) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "base-image-gate-diff-"));
    try {
        for (const side of ["a", "b"])
            await (0,promises_.mkdir)((0,external_node_path_.join)(folder, side));
        for (const { path, before, after } of files) {
            await writeSide((0,external_node_path_.join)(folder, "a", path), before);
            await writeSide((0,external_node_path_.join)(folder, "b", path), after);
        }
        const options = ["--no-index", "--no-prefix", "--no-ext-diff", "--no-textconv", color ? "--color" : "--no-color"];
        // Outside of any repository, so that none's attributes count; 1 says that there are differences.
        const { code, out, err } = await (0,git_process/* runGit */.EO)(folder, ["-c", "core.quotePath=true", "diff", ...options, "a", "b"]);
        if (code > 1)
            throw new errors/* UserError */.y(`git cannot tell the differences: ${(0,git_process/* gitProblem */.w0)(err)}.`, 3);
        // Of a file that is on one side only git names that side twice.
        return out.replace(/^((?:\u001B\[1m)?diff --git )[ab]\/(.+) [ab]\/\2/gm, "$1a/$2 b/$2");
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function writeSide(path, entry) {
    if (entry.kind !== "file")
        return;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    await (0,promises_.writeFile)(path, entry.text, { mode: entry.mode === "100755" ? 0o755 : 0o644 });
}

// EXTERNAL MODULE: ./src/model/tree.ts
var tree = __webpack_require__(9897);
// EXTERNAL MODULE: ./src/repository/entries.ts
var entries = __webpack_require__(1380);
;// CONCATENATED MODULE: ./src/repository/work-tree.ts








/**
 * The checked-out files of a repository. Symbolic links are never followed, be it at the end of a path or on the way to
 * it, so that nothing outside of the work tree is read or written.
 */
class WorkTree {
    /** The work tree's own folder. */
    root;
    constructor(root) {
        this.root = root;
    }
    /** Opens the work tree that a folder is in. @throws UserError where there is none */
    static async open(folder) {
        const { code, out, err } = await (0,git_process/* runGit */.EO)(folder, ["rev-parse", "--show-toplevel"]);
        if (code === 0)
            return new WorkTree(out.replace(/\r?\n$/, ""));
        const why = (0,git_process/* gitProblem */.w0)(err);
        if (!/work tree/.test(why))
            throw (0,git_process/* notARepository */.di)(folder);
        throw new errors/* UserError */.y(`${folder} has no work tree, so there are no files to edit. \`fix --dry-run --head REV\` shows what it would do.`);
    }
    /** The files below some folders that are not as HEAD has them, untracked ones included, as they stand on disk. */
    async uncommitted(folders) {
        const args = ["status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--"];
        const { code, out, err } = await (0,git_process/* runGit */.EO)(this.root, [...args, ...folders.map((path) => `:(top,literal)${path}`)]);
        if (code !== 0)
            throw new errors/* UserError */.y(`The state of the work tree cannot be read: ${(0,git_process/* gitProblem */.w0)(err)}.`, 3);
        const paths = out.split("\0").flatMap((line) => (line === "" ? [] : [line.slice(3)]));
        return new Map(await Promise.all(paths.map(async (path) => [path, await this.#entry(path)])));
    }
    /** Why a file cannot be edited where it stands: it is not what was read, or not to be reached without a link. */
    async obstacle(path, before) {
        const now = await this.#entry(path);
        if (now.kind === before.kind && (now.kind !== "file" || lineEndsOnDisk(before, now) !== undefined))
            return (await this.#isReachable(path)) ? undefined : "is not in a folder that is checked out";
        return now.kind === "absent" ? "is not checked out" : "is not on disk what git has for it";
    }
    /**
     * Writes files, each as a whole or not at all, with the mode that it has; a deleted one is taken away, be it a link.
     * @throws UserError before anything is written where a file is no longer what was read, or cannot be written
     */
    async write(files) {
        const drafts = [];
        try {
            for (const { path, before, after } of files) {
                const why = await this.obstacle(path, before);
                if (why !== undefined)
                    throw new errors/* UserError */.y(`${path} ${why}. Nothing was written.`, 3);
                if (after.kind === "file")
                    drafts.push({ draft: await this.#draft(path, before, after.text), path });
            }
            for (const { draft, path } of drafts)
                await (0,promises_.rename)(draft, (0,external_node_path_.join)(this.root, path));
            for (const { path, after } of files)
                if (after.kind === "absent")
                    await (0,promises_.unlink)((0,external_node_path_.join)(this.root, path));
        }
        catch (error) {
            if (error instanceof errors/* UserError */.y)
                throw error;
            throw new errors/* UserError */.y(`The work tree cannot be written: ${error.message}.`, 3);
        }
        finally {
            for (const { draft } of drafts)
                await (0,promises_.rm)(draft, { force: true });
        }
    }
    /** Writes a text beside its place. */
    async #draft(path, before, text) {
        const place = (0,external_node_path_.join)(this.root, path);
        const now = await this.#entry(path);
        const toDisk = (now.kind === "file" && lineEndsOnDisk(before, now)) || ((same) => same);
        const draft = (0,external_node_path_.join)((0,external_node_path_.dirname)(place), `.${(0,external_node_path_.basename)(place)}.${(0,external_node_crypto_.randomBytes)(6).toString("hex")}.tmp`);
        const file = await (0,promises_.open)(draft, "wx");
        try {
            await file.writeFile(toDisk(text));
            if (now.kind === "file")
                await file.chmod((await (0,promises_.lstat)(place)).mode);
        }
        finally {
            await file.close();
        }
        return draft;
    }
    /** Whether every folder on the way to a path is one, and no link. */
    async #isReachable(path) {
        for (let folder = (0,external_node_path_.dirname)(path); folder !== "."; folder = (0,external_node_path_.dirname)(folder)) {
            const state = await (0,promises_.lstat)((0,external_node_path_.join)(this.root, folder)).catch(() => undefined);
            if (!state?.isDirectory())
                return false;
        }
        return true;
    }
    /** What stands on disk. A folder is never asked for but where a file was, so it is as unreadable as one. */
    async #entry(path) {
        const place = (0,external_node_path_.join)(this.root, path);
        if (!(await this.#isReachable(path)))
            return { kind: "absent" };
        try {
            const state = await (0,promises_.lstat)(place);
            if (state.isSymbolicLink())
                return { kind: "symlink", oid: blobId(Buffer.from(await (0,promises_.readlink)(place))) };
            if (!state.isFile())
                return { kind: "unreadable", why: "it is a folder on disk" };
            if (state.size > tree/* MAX_FILE_BYTES */.g)
                return (0,entries/* tooLarge */.g$)(state.size);
            const data = await (0,promises_.readFile)(place);
            return (0,entries/* fileEntry */.nV)(blobId(data), state.mode & 0o100 ? "100755" : "100644", data);
        }
        catch (error) {
            const { code, message } = error;
            return code === "ENOENT" || code === "ENOTDIR" ? { kind: "absent" } : { kind: "unreadable", why: message };
        }
    }
}
/**
 * How a text is written so that it has the line ends on disk: as it is, or with `\r\n` where git is told to change them
 * (`core.autocrlf`). `undefined` where the file on disk has another text.
 */
function lineEndsOnDisk(before, now) {
    if (before.kind !== "file")
        return undefined;
    const withReturns = (text) => text.replace(/\r?\n/g, "\r\n");
    if (now.text === before.text)
        return (text) => text;
    return now.text === withReturns(before.text) && !before.text.includes("\r\n") ? withReturns : undefined;
}

// EXTERNAL MODULE: ./src/text/nearest.ts
var nearest = __webpack_require__(613);
// EXTERNAL MODULE: ./src/verdict.ts
var verdict = __webpack_require__(3138);
// EXTERNAL MODULE: ./src/commands/base-policy.ts
var base_policy = __webpack_require__(7472);
// EXTERNAL MODULE: ./src/commands/default-base.ts
var default_base = __webpack_require__(4221);
// EXTERNAL MODULE: ./src/commands/options.ts
var commands_options = __webpack_require__(6052);
// EXTERNAL MODULE: ./src/commands/policy-option.ts
var policy_option = __webpack_require__(2778);
// EXTERNAL MODULE: ./src/commands/progress.ts
var commands_progress = __webpack_require__(7111);
;// CONCATENATED MODULE: ./src/commands/fix.ts
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


















/**
 * Edits connectors in the work tree, or shows with `--dry-run` what it would edit. Without names it mends what `check`
 * says about the connectors that the branch touches; named ones, or all in scope, are brought up to date even where the
 * branch leaves them alone. Resolves with the exit code of what is left. @throws UserError
 */
async function fixCommand(names, given, terminal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (given.all && names.length > 0)
            throw new errors/* UserError */.y("Name connectors, or use --all, not both.");
        if (given.head !== undefined && !given.dryRun)
            throw new errors/* UserError */.y("--head is only for --dry-run: what is edited are the files of the work tree.");
        const now = given.asOf === undefined ? new Date() : (0,commands_options/* dayOption */.Sm)(given.asOf, "--as-of");
        const pullRequest = given.pr === undefined ? undefined : (0,commands_options/* pullRequestOption */.mL)(given.pr);
        const lookups = (await (0,commands_options/* catalogOption */.$n)(given.catalog, terminal))(now);
        const ownPolicy = given.policy === undefined ? undefined : await (0,policy_option.policyOption)(given.policy, terminal);
        const store = __addDisposableResource(env_1, new git/* GitStore */.W((0,external_node_path_.resolve)(terminal.cwd, given.repo)), true);
        const place = await placeOf(store, given, terminal);
        const policy = ownPolicy ?? (await (0,base_policy/* policyAt */.E)(place.comparison.tip, "the base branch"));
        const { comparison, uncommitted, tree } = await withUncommitted(place, policy);
        const reader = (0,read/* createReader */.W)();
        const upgrade = given.all === true || names.length > 0;
        const chosen = given.all
            ? await allInScope(comparison, policy, reader)
            : names.length > 0
                ? await named(names, comparison, policy)
                : [...(0,scope/* touchedFolders */.S9)(comparison.changes, policy).folders.keys()].sort();
        const options = {
            lookups,
            now,
            policy,
            reader,
            upgrade,
            pullRequest,
            ...(tree && {
                obstacle: async (path) => uncommitted.has(path) && !given.force
                    ? "has changes that are not committed; commit them, or use --force to edit the file with them"
                    : tree.obstacle(path, await entryAt(comparison, path)),
            }),
        };
        const files = new Map();
        const fixed = [];
        const paint = (0,style/* painter */.C2)(terminal.color && !given.dryRun);
        const say = (text) => (given.dryRun ? terminal.err(text) : terminal.out(text));
        const progress = new commands_progress/* Progress */.k(terminal, chosen.length, "connectors");
        for await (const one of fixConnectors(comparison, chosen, options, files)) {
            fixed.push(one);
            progress.clear();
            await say(fixedText(one, paint));
            progress.update(fixed.length);
        }
        progress.clear();
        const writes = await Promise.all([...files].map(async ([path, after]) => ({ path, before: await entryAt(comparison, path), after })));
        if (given.dryRun)
            await terminal.out(await unifiedDiff(writes, terminal.color));
        else
            await tree?.write(writes);
        await say(fixSummary(fixed, { ...given, upgrade }, terminal.program, paint));
        return exitCode(fixed);
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
/** The base and what is to be fixed: with `--head` a commit, else what HEAD has checked out. */
async function placeOf(store, given, terminal) {
    const tree = given.head === undefined ? await WorkTree.open((0,external_node_path_.resolve)(terminal.cwd, given.repo)) : undefined;
    const comparison = await store.compare(given.base ?? (await (0,default_base/* defaultBase */.p)(store)), given.head ?? "HEAD");
    return { comparison, uncommitted: new Map(), ...(tree && { tree }) };
}
/** Lays what is not committed over the commit. */
async function withUncommitted(place, policy) {
    const uncommitted = await place.tree?.uncommitted([(0,scope/* connectorsRoot */.bt)(policy), policy.docs.root]);
    if (!uncommitted)
        return place;
    return { ...place, uncommitted, comparison: await overlaid(place.comparison, uncommitted) };
}
async function entryAt({ after }, path) {
    return (await after.read([path])).get(path) ?? { kind: "absent" };
}
/** The connectors that are there after the change. */
async function allNames(comparison, policy) {
    const root = await entryAt(comparison, (0,scope/* connectorsRoot */.bt)(policy));
    if (root.kind !== "folder")
        throw new errors/* UserError */.y(`There are no connectors: ${(0,scope/* connectorsRoot */.bt)(policy)} is no folder. The policy's \`connectors\` names it.`);
    return (0,scope/* connectorNames */.s9)(root.names, policy);
}
async function allInScope(comparison, policy, reader) {
    const root = (0,scope/* connectorsRoot */.bt)(policy);
    const folders = (await allNames(comparison, policy)).map((name) => ({ name, path: `${root}/${name}` }));
    const [read] = await reader.read([comparison.after], folders, policy.docs);
    return [...(read?.connectors.values() ?? [])].filter((one) => (0,scope/* inScope */.SB)(one, policy)).map(({ name }) => name);
}
/** The connectors that were named, by their name or by the path of their folder. @throws UserError for one that is not there */
async function named(names, comparison, policy) {
    const known = await allNames(comparison, policy);
    const root = `${(0,scope/* connectorsRoot */.bt)(policy)}/`;
    const asked = names.map((name) => (name.startsWith(root) ? name.slice(root.length) : name).replace(/\/+$/, ""));
    for (const name of asked) {
        if (known.includes(name))
            continue;
        const near = (0,nearest/* nearest */.p)(name, known);
        const hint = near === undefined ? "" : ` Did you mean "${near}"?`;
        throw new errors/* UserError */.y(`There is no connector "${name}" in ${(0,scope/* connectorsRoot */.bt)(policy)}.${hint}`);
    }
    return [...new Set(asked)];
}
/** The code of what is left, as `check` would end; a connector that could not be edited has failed. */
function exitCode(fixed) {
    return verdict/* EXIT_CODES */.ai[(0,verdict/* outcomeOf */.sG)(fixed.map(({ left, obstacles }) => (obstacles.length > 0 ? "fail" : (0,verdict/* stateOf */.L4)(left, true))))];
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


/***/ })

};
