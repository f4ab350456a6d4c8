export const id = 803;
export const ids = [803];
export const modules = {

/***/ 9897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ MAX_FILE_BYTES)
/* harmony export */ });
/** The largest file that is read, in bytes. The largest page, metadata or pyproject in the real monorepo has 200 kB. */
const MAX_FILE_BYTES = 1024 * 1024;


/***/ }),

/***/ 1380:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   nV: () => (/* binding */ fileEntry),
/* harmony export */   zA: () => (/* binding */ blobId)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9897);



/** A file's content as an entry: text, or why it is none. A byte order mark stays part of the text. */
function fileEntry(oid, mode, data) {
    if (data.length > _model_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_FILE_BYTES */ .g)
        return tooLarge(data.length);
    if (data.includes(0))
        return { kind: "unreadable", why: "it is a binary file" };
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(data))
        return { kind: "unreadable", why: "it is not valid UTF-8" };
    return { kind: "file", oid, mode, text: data.toString("utf8") };
}
/** The entry for a file of more than {@link MAX_FILE_BYTES}. `size` is in bytes. */
function tooLarge(size) {
    const megabytes = (bytes) => (bytes / 1024 / 1024).toFixed(1);
    return { kind: "unreadable", why: `it has ${megabytes(size)} MB; at most ${megabytes(_model_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_FILE_BYTES */ .g)} MB are read` };
}
/** git's id of a file's content (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects). */
function blobId(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha1").update(`blob ${data.length}\0`).update(data).digest("hex");
}


/***/ }),

/***/ 7403:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ mergedChanges)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7206);
/* harmony import */ var _text_day_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6497);
/* harmony import */ var _git_objects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3325);



/**
 * The merged changes of a branch that were committed inside the window, the oldest first. A commit without a parent is
 * none. The whole line is listed and then filtered: git's own `--since` stops at the first commit with an older clock.
 * @throws UserError when git cannot list them
 */
async function mergedChanges(repository, head, { since, until }) {
    const format = "--format=%H%x09%P%x09%ct%x09%s";
    const { code, out, err } = await (0,_git_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .runGit */ .EO)(repository, ["log", "--first-parent", "--reverse", format, head, "--"]);
    if (code !== 0)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The history of ${head} cannot be read: ${(0,_git_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .gitProblem */ .w0)(err)}. \`git fsck\` tells more.`, 3);
    const end = new Date(until.getTime() + _text_day_js__WEBPACK_IMPORTED_MODULE_2__/* .DAY */ .d_);
    return out.split("\n").flatMap((line) => {
        const [commit, parents, seconds, ...subject] = line.split("\t");
        const parent = parents?.split(" ")[0];
        if (!commit || !parent)
            return [];
        const date = new Date(Number(seconds) * 1000);
        return date < since || date >= end ? [] : [changeOf(commit, parent, date, subject.join("\t"))];
    });
}
function changeOf(commit, parent, date, subject) {
    const number = [...subject.matchAll(/\(#(\d+)\)/g)].at(-1)?.[1];
    return { commit, parent, date, subject, ...(number !== undefined && { pullRequest: Number(number) }) };
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
/** How git ends when it does not know an option. */
const USAGE = 129;
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
 * Reads objects through one `git cat-file --batch-command` process (https://git-scm.com/docs/git-cat-file#_batch_output),
 * or `--batch` where git is older than 2.36 and answers each object on its own. When git stops over an object, as it does
 * where a partial clone cannot fetch it, that object fails and a new process goes on with the others.
 */
class GitObjects {
    #repository;
    #maxBytes;
    #child;
    #waiting = [];
    /** The first that git has not answered, and the first that it was not asked for yet. */
    #next = 0;
    #unsent = 0;
    #restarts = 0;
    #hasCommands = true;
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
            if (this.#unsent === this.#waiting.length)
                setImmediate(() => this.#send());
            this.#waiting.push({ name, resolve });
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
        const unsent = this.#waiting.slice(this.#unsent);
        if (unsent.length === 0)
            return;
        this.#unsent = this.#waiting.length;
        const child = this.#child ?? this.#start();
        const ask = this.#hasCommands ? "contents " : "";
        const lines = unsent.map(({ name }) => `${ask}${name}\n`).join("");
        child.stdin.write(this.#hasCommands ? `${lines}flush\n` : lines);
    }
    #start() {
        // A process group of its own: Ctrl-C shall stop the gate, which then closes git in order.
        const options = { env: gitEnvironment(), detached: true };
        const batch = this.#hasCommands ? ["--batch-command", "--buffer"] : ["--batch"];
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", ["-C", this.#repository, "cat-file", ...batch], options);
        this.#child = child;
        child.stdout.on("data", (chunk) => this.#receive(chunk));
        child.stderr.on("data", (chunk) => {
            this.#errors = (this.#errors + chunk.toString()).slice(-2000);
        });
        child.stdin.on("error", () => { }); // the process is gone; its end is handled below
        child.on("error", (error) => this.#ended(child, error));
        child.on("close", (code) => this.#ended(child, undefined, code === USAGE && this.#hasCommands));
        return child;
    }
    #ended(child, error, isOld = false) {
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
        this.#unsent = 0;
        if (isOld)
            this.#hasCommands = false;
        else
            this.#restarts++;
        const isLost = this.#closed || error || this.#restarts > MAX_RESTARTS;
        const failed = isLost ? waiting.length : isOld ? 0 : 1;
        for (const request of waiting.slice(0, failed))
            request.resolve({ kind: "failed", why });
        this.#waiting = waiting.slice(failed);
        this.#send();
    }
    #pending() {
        const rest = this.#waiting.slice(this.#next);
        return this.#body ? [this.#body.request, ...rest] : rest;
    }
    #shift() {
        const request = this.#waiting[this.#next++];
        if (this.#next > 1024 && this.#next * 2 > this.#waiting.length) {
            this.#waiting = this.#waiting.slice(this.#next);
            this.#unsent -= this.#next;
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

/***/ 4345:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ GitStore)
});

// EXTERNAL MODULE: ./src/model/errors.ts
var model_errors = __webpack_require__(7206);
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
            throw tooManyChanges();
        return read(oid);
    };
    if (before !== after)
        await diffFolders("", before, after, counted, changes);
    return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}
/** What to tell of a change that is too large to be listed. */
function tooManyChanges() {
    return new model_errors/* UserError */.y(`The change touches more than ${MAX_CHANGES} files or ${MAX_FOLDERS} folders; that is more than can be judged.`, 3);
}
/** What to tell of a file whose name is not UTF-8, decoded with replacement characters. */
function unreadableName(name) {
    return new model_errors/* UserError */.y(`The change touches a file whose name cannot be read (${JSON.stringify(name)}). Expected: a name in UTF-8.`, 3);
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

// EXTERNAL MODULE: ./src/model/tree.ts
var tree = __webpack_require__(9897);
// EXTERNAL MODULE: ./src/repository/entries.ts
var entries = __webpack_require__(1380);
;// CONCATENATED MODULE: ./src/repository/walk.ts


/** An object that is there and cannot be read for what it is; everything else that fails stops the run. */
class Unreadable extends model_errors/* UserError */.y {
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
    let found = { oid: root, mode: FOLDER_MODE };
    for (const name of path.split("/")) {
        if (found?.mode !== FOLDER_MODE)
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
        if (found.mode === FOLDER_MODE)
            return { kind: "folder", names: (await objects.folder(found.oid)).names() };
        if (found.mode === "120000")
            return { kind: "symlink", oid: found.oid };
        if (found.mode === "160000")
            return { kind: "submodule", oid: found.oid };
        return await objects.file(found.oid, found.mode);
    }
    catch (error) {
        if (error instanceof Unreadable)
            return { kind: "unreadable", why: error.message };
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/repository/git-files.ts




/** Texts that are remembered, in characters: the pages, metadata and pyproject files of a large monorepo. */
const MAX_CHARACTERS = 16 * 1024 * 1024;
/** Files by their object ids. An object never changes, so that the texts that were used last are remembered. */
class GitFiles {
    #objects;
    #known = new memo/* Recent */.g(MAX_CHARACTERS, ({ text }) => text.length);
    constructor(objects) {
        this.#objects = objects;
    }
    /** What stands at a path whose object and mode are known; at once where it is remembered. Never rejects. */
    entry({ oid, mode }) {
        if (mode === "120000")
            return { kind: "symlink", oid };
        if (mode === "160000")
            return { kind: "submodule", oid };
        const key = mode + oid;
        return this.#known.get(key) ?? this.#read(oid, mode, key);
    }
    async #read(oid, mode, key) {
        const entry = await this.#load(oid, mode);
        if (entry.kind === "file")
            this.#known.set(key, entry);
        return entry;
    }
    async #load(oid, mode) {
        try {
            const { data, size } = await readObject(this.#objects, oid);
            return data === undefined || size > tree/* MAX_FILE_BYTES */.g ? (0,entries/* tooLarge */.g$)(size) : (0,entries/* fileEntry */.nV)(oid, mode, data);
        }
        catch (error) {
            if (error instanceof Unreadable)
                return { kind: "unreadable", why: error.message };
            throw error;
        }
    }
}
/** Reads an object that a commit, a folder or a caller says is there. @throws Unreadable when it cannot be had */
async function readObject(objects, oid) {
    const answer = await objects.read(oid);
    if (answer.kind === "object")
        return answer.object;
    const why = answer.kind === "missing" ? "it is not in the repository" : answer.why;
    throw new Unreadable(`The object ${oid} cannot be read: ${why}. The clone is incomplete; \`git fetch\` or \`git fsck\` tells more.`);
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
        throw unreadableName(name);
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

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./src/repository/git-objects.ts
var git_objects = __webpack_require__(3325);
;// CONCATENATED MODULE: ./src/repository/tree-versions.ts
/** How many versions back can be read. */
const KEPT_VERSIONS = 128;
/**
 * The files of a line of commits, each commit a version, counted from 0. A version is what it changes, so that a commit
 * of a repository with thirty thousand files costs only the few that it touches. Only the last {@link KEPT_VERSIONS}
 * can be read.
 */
class TreeVersions {
    #files = new Map();
    #folders = new Map();
    /** The names that stood in each folder in any version that can be read. */
    #names = new Map();
    /** What each of the last versions changed, the oldest first. */
    #changed = [];
    #current = 0;
    /** @param files the files of version 0 */
    constructor(files) {
        for (const [path, blob] of files) {
            this.#files.set(path, { since: 0, blob });
            this.#addName(path);
            this.#touchFolders(path, 0, []);
        }
    }
    /** Makes the next version from the newest, and returns its number. */
    add(changes) {
        const since = ++this.#current;
        const folders = [];
        for (const change of changes) {
            const { path } = change;
            const older = this.#files.get(path);
            this.#files.set(path, change.kind === "removed" ? { since, older } : { since, blob: change.after, older });
            if (change.kind === "added")
                this.#addName(path);
            this.#touchFolders(path, since, folders);
        }
        this.#changed.push({ files: changes.map(({ path }) => path), folders });
        if (this.#changed.length > KEPT_VERSIONS)
            this.#forget(since - KEPT_VERSIONS);
        return since;
    }
    /** The file at a path; `undefined` where a folder or nothing stands. */
    file(path, version) {
        return this.#at(this.#files.get(path), version)?.blob;
    }
    /** The names in a folder, sorted; `undefined` where there is no folder. */
    folder(path, version) {
        const folder = this.#at(this.#folders.get(path), version);
        if (!folder)
            return undefined;
        folder.names ??= [...(this.#names.get(path) ?? [])]
            .filter((name) => this.#isThere(below(path, name), version))
            .sort();
        return folder.names.length > 0 ? folder.names : undefined;
    }
    /** An object that stands for all that is below a folder, the same as long as nothing there changes. */
    identity(folder, version) {
        return this.#at(this.#folders.get(folder), version);
    }
    #at(newest, version) {
        if (version < this.#current - KEPT_VERSIONS)
            throw new RangeError(`version ${version} is forgotten`);
        let found = newest;
        while (found && found.since > version)
            found = found.older;
        return found;
    }
    #isThere(path, version) {
        return this.file(path, version) !== undefined || this.folder(path, version) !== undefined;
    }
    /** Gives the folders above a path a new version, and adds them to `touched`, the innermost first. */
    #touchFolders(path, since, touched) {
        for (let folder = path; folder !== "";) {
            folder = above(folder);
            const older = this.#folders.get(folder);
            if (older?.since === since)
                return; // and so are the folders above it
            this.#folders.set(folder, { since, older });
            touched.push(folder);
        }
    }
    /** Puts a name into its folder, and new folders into theirs. */
    #addName(path) {
        for (let below = path; below !== "";) {
            const folder = above(below);
            const names = this.#names.get(folder);
            const name = folder === "" ? below : below.slice(folder.length + 1);
            if (names) {
                names.add(name);
                return;
            }
            this.#names.set(folder, new Set([name]));
            below = folder;
        }
    }
    /** Drops what was replaced by the oldest version that was added and can be read from now on. */
    #forget(oldest) {
        const { files, folders } = this.#changed.shift();
        for (const path of files) {
            const newest = forgetOlder(this.#files, path, oldest);
            if (newest && !newest.blob) {
                this.#files.delete(path);
                this.#forgetName(path);
            }
        }
        for (const path of folders)
            forgetOlder(this.#folders, path, oldest);
    }
    /** Takes a name out of its folder, and folders in which no name is left out of theirs. */
    #forgetName(path) {
        for (let name = path; name !== "" && !this.#files.has(name) && !this.#names.has(name);) {
            const folder = above(name);
            const names = this.#names.get(folder);
            names?.delete(name.slice(folder === "" ? 0 : folder.length + 1));
            if (names?.size !== 0)
                return;
            this.#names.delete(folder);
            this.#folders.delete(folder);
            name = folder;
        }
    }
}
/** Drops what is older than the version that stood at `oldest`; returns that one if it is the newest. */
function forgetOlder(known, path, oldest) {
    const newest = known.get(path);
    let found = newest;
    while (found && found.since > oldest)
        found = found.older;
    if (!found)
        return undefined;
    found.older = undefined;
    return found === newest ? newest : undefined;
}
/** The folder that a path is in; empty at the top. */
function above(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function below(folder, name) {
    return folder === "" ? name : `${folder}/${name}`;
}

;// CONCATENATED MODULE: ./src/repository/git-history.ts





/**
 * Compares the commits of a line with their parents, in their order. git lists what each changes, and the files of a
 * commit are those of the one before with these changes, so that no folder is read. A comparison can be read until
 * {@link KEPT_VERSIONS} more were made, two for each change at most.
 * @throws UserError when git cannot list them, and for a name that is not UTF-8
 */
async function* comparedChanges(repository, changes, files) {
    const [first] = changes;
    if (!first)
        return;
    const steps = stepsOf(changes);
    const versions = new TreeVersions(await listFiles(repository, first.parent));
    let version = 0;
    let done = 0;
    for await (const differences of listDifferences(repository, steps)) {
        const { change } = steps[done++];
        const before = version;
        version = versions.add(differences);
        if (!change)
            continue;
        const beforeTree = new VersionedTree(change.parent, before, versions, files);
        const after = new VersionedTree(change.commit, version, versions, files);
        yield { change, comparison: { before: beforeTree, after, tip: beforeTree, changes: differences } };
    }
    if (done < steps.length)
        throw new model_errors/* UserError */.y("git stopped before it had listed all changes.", 3);
}
function stepsOf(changes) {
    return changes.flatMap((change, index) => {
        const { parent, commit } = change;
        const last = changes[index - 1]?.commit ?? parent;
        const own = { from: parent, to: commit, change };
        return last === parent ? [own] : [{ from: last, to: parent }, own];
    });
}
class VersionedTree {
    commit;
    #version;
    #versions;
    #files;
    constructor(commit, version, versions, files) {
        this.commit = commit;
        this.#version = version;
        this.#versions = versions;
        this.#files = files;
    }
    identity(folder) {
        return this.#versions.identity(folder, this.#version);
    }
    async read(paths) {
        const entries = new Map();
        const missing = [];
        for (const path of new Set(paths)) {
            const entry = this.#entry(path);
            if (entry instanceof Promise)
                missing.push(entry.then((read) => entries.set(path, read)));
            else
                entries.set(path, entry);
        }
        if (missing.length > 0)
            await Promise.all(missing);
        return entries;
    }
    #entry(path) {
        const blob = this.#versions.file(path, this.#version);
        if (blob)
            return this.#files.entry(blob);
        const names = this.#versions.folder(path, this.#version);
        return names ? { kind: "folder", names } : { kind: "absent" };
    }
}
async function listFiles(repository, commit) {
    const { code, out, err } = await (0,git_objects/* runGit */.EO)(repository, ["ls-tree", "-r", "-z", "--full-tree", commit]);
    if (code !== 0)
        throw new model_errors/* UserError */.y(`The files of ${commit} cannot be listed: ${(0,git_objects/* gitProblem */.w0)(err)}.`, 3);
    return out.split("\0").flatMap((line) => {
        const tab = line.indexOf("\t");
        const [mode, , oid] = line.slice(0, tab).split(" ");
        return mode && oid ? [[line.slice(tab + 1), { mode, oid }]] : [];
    });
}
/**
 * The files that differ between two commits, for pair after pair
 * (https://git-scm.com/docs/git-diff-tree, "Raw output format").
 */
async function* listDifferences(repository, steps) {
    const options = [
        "--stdin",
        "--always",
        "-r",
        "-z",
        "--raw",
        "--no-abbrev",
        "--no-renames",
        "--ignore-submodules=none",
    ];
    const child = (0,external_node_child_process_.spawn)("git", ["-C", repository, "diff-tree", ...options], { env: (0,git_objects/* gitEnvironment */._K)(), detached: true });
    let errors = "";
    child.stderr.on("data", (chunk) => {
        errors = (errors + chunk.toString()).slice(-2000);
    });
    const ended = new Promise((resolve) => {
        child.on("error", (error) => resolve((0,git_objects/* spawnProblem */.xb)(error)));
        child.on("close", (code) => resolve(code === 0 ? undefined : (0,git_objects/* gitProblem */.w0)(errors)));
    });
    child.stdin.on("error", () => { }); // git is gone, which its end tells
    // A commit with another in its line is compared with that other one, whatever its parents are.
    child.stdin.end(steps.map(({ from, to }) => `${to} ${from}\n`).join(""));
    try {
        const lines = new RawLines(steps);
        for await (const chunk of child.stdout)
            yield* lines.take(chunk);
        const problem = await ended;
        if (problem !== undefined)
            throw new model_errors/* UserError */.y(`The changes cannot be listed: ${problem}.`, 3);
        yield* lines.end();
    }
    finally {
        child.kill();
    }
}
/** git's raw output taken apart: for each pair a line with the commit, then a file's modes and ids and its path in turns. */
class RawLines {
    #steps;
    #rest = Buffer.alloc(0);
    #next = 0;
    #meta;
    #changes = [];
    constructor(steps) {
        this.#steps = steps;
    }
    /** Returns what was completed with these bytes. */
    take(chunk) {
        const complete = [];
        const data = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
        let start = 0;
        for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, start)) {
            const line = data.toString("utf8", start, end);
            start = end + 1;
            if (this.#meta !== undefined)
                this.#addFile(this.#meta, line);
            else if (line.startsWith(":"))
                this.#meta = line;
            else {
                if (this.#next > 0)
                    complete.push(...this.end());
                if (line !== this.#steps[this.#next++]?.to)
                    throw new model_errors/* UserError */.y(`git listed ${JSON.stringify(line)} out of turn.`, 3);
            }
        }
        this.#rest = data.subarray(start);
        return complete;
    }
    /** Returns the last, in the order of its paths. */
    end() {
        const changes = this.#changes.sort((a, b) => (a.path < b.path ? -1 : 1));
        this.#changes = [];
        return [changes];
    }
    #addFile(meta, path) {
        this.#meta = undefined;
        this.#changes.push(changeOf(meta, path));
        if (this.#changes.length > MAX_CHANGES)
            throw tooManyChanges();
    }
}
/** `:100644 000000 <id> <id> D`: both modes and both ids; zeros stand for nothing. */
function changeOf(meta, path) {
    if (path.includes("\uFFFD"))
        throw unreadableName(path);
    const [oldMode, mode, oldOid, oid] = meta.slice(1).split(" ");
    const before = { oid: oldOid, mode: oldMode };
    const after = { oid, mode };
    if (oldMode === "000000")
        return { path, kind: "added", after };
    if (mode === "000000")
        return { path, kind: "removed", before };
    return { path, kind: "modified", before, after };
}

// EXTERNAL MODULE: ./src/repository/git-log.ts
var git_log = __webpack_require__(7403);
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
    #files;
    #folders = new memo/* Recent */.g(git_MAX_FOLDERS);
    #roots = (0,memo/* memoized */.x)((commit) => this.#readRoot(commit), MAX_ROOTS);
    /** @param repository a folder inside the repository, or a bare repository */
    constructor(repository) {
        this.#repository = repository;
        this.#objects = new git_objects/* GitObjects */.Vc(repository, MAX_FOLDER_BYTES);
        this.#files = new GitFiles(this.#objects);
    }
    async compare(base, head) {
        const [tip, after] = await Promise.all([this.commit(base), this.commit(head)]);
        const before = await this.#mergeBase(tip, after, base, head);
        return this.between(before, after, tip);
    }
    /** The merged changes of a branch inside the window. @throws UserError when git cannot list them */
    async history(revision, window) {
        return (0,git_log/* mergedChanges */.Y)(this.#repository, await this.commit(revision), window);
    }
    /** Each of them, in their order, compared with its parent. @throws UserError when git cannot list what they change */
    compareEach(changes) {
        return comparedChanges(this.#repository, changes, this.#files);
    }
    /** Compares two commits as they are. The ids are full. @throws UserError when they cannot be read */
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
        throw new model_errors/* UserError */.y(`There is no commit "${revision}" in ${this.#repository}. Expected: a branch, a tag or a commit that is there; ` +
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
        const data = (await readObject(this.#objects, commit)).data?.toString("latin1") ?? "";
        const seconds = /^committer .* (-?\d+) [+-]\d{4}$/m.exec(data)?.[1];
        if (seconds === undefined)
            throw new model_errors/* UserError */.y(`The commit ${commit} does not tell its day.`, 3);
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
            throw new model_errors/* UserError */.y(`"${base}" and "${head}" were merged crosswise, so there is no single commit to compare with. Merge "${base}" into "${head}" first.`, 3);
        if (code !== 1)
            throw repositoryError(this.#repository, (0,git_objects/* gitProblem */.w0)(err));
        const shallow = (await (0,git_objects/* runGit */.EO)(this.#repository, ["rev-parse", "--is-shallow-repository"])).out.trim() === "true";
        throw new model_errors/* UserError */.y(shallow
            ? `The clone is shallow: the commit that "${base}" and "${head}" share is not in it. \`git fetch --unshallow\` or ` +
                "`git fetch --deepen=100` brings it."
            : `"${base}" and "${head}" share no history, so there is nothing to compare. Expected: the branch that "${head}" is to land on.`, 3);
    }
    /** The id of a commit's tree. A commit that cannot be read stops the run: nothing could be said about its files. */
    async #readRoot(commit) {
        const data = (await readObject(this.#objects, commit)).data?.toString("latin1") ?? "";
        const tree = /^tree ([0-9a-f]+)$/m.exec(data)?.[1];
        if (tree === undefined)
            throw new model_errors/* UserError */.y(`The commit ${commit} cannot be read.`, 3);
        return tree;
    }
    #folder(oid) {
        const known = this.#folders.get(oid);
        if (known)
            return known;
        const folder = readObject(this.#objects, oid).then(({ data }) => {
            if (data)
                return new GitFolder(data, oid.length / 2);
            throw new Unreadable(`The folder ${oid} is too large to be read.`);
        });
        this.#folders.set(oid, folder);
        folder.catch(() => this.#folders.delete(oid));
        return folder;
    }
    #treeAt(commit, root) {
        const objects = {
            folder: (oid) => this.#folder(oid),
            file: async (oid, mode) => this.#files.entry({ oid, mode }),
        };
        return { commit, read: (paths) => readPaths(root, paths, objects) };
    }
}
function repositoryError(repository, why) {
    if (/not a git repository|cannot change to/i.test(why))
        return new model_errors/* UserError */.y(`${repository} is not a git repository. Run the command inside a clone, or name one with --repo.`);
    return new model_errors/* UserError */.y(`The repository ${repository} cannot be read: ${why}.`, 3);
}


/***/ }),

/***/ 3491:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ parseQuickly),
/* harmony export */   SF: () => (/* binding */ MAX_CHARACTERS)
/* harmony export */ });
/* unused harmony export parsePlainYaml */
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(816);

/** The longest text that is read at all. */
const MAX_CHARACTERS = 256 * 1024;
const MAX_DEPTH = 50;
/** What a plain scalar can start with in every version of YAML and mean nothing but itself. */
const PLAIN_START = /[A-Za-z0-9_/.~+($]/;
const WORD = /"[\w .-]*"|[A-Za-z_][\w.-]*/g;
const WORDS = new RegExp(`^\\[\\s*(?:(?:${WORD.source})\\s*(?:,\\s*(?:${WORD.source})\\s*)*(?:,\\s*)?)?\\]$`);
/** The escapes that occur (https://yaml.org/spec/1.2.2/#57-escaped-characters). */
const ESCAPES = { n: "\n", '"': '"', "\\": "\\" };
/** Parses a text as the whole language would, where {@link parsePlainYaml} takes it; without loading the library. */
function parseQuickly(text) {
    const root = text.length > MAX_CHARACTERS ? undefined : parsePlainYaml(text);
    return root && { ok: true, value: { lines: new _lines_js__WEBPACK_IMPORTED_MODULE_0__/* .Lines */ .q(text), root } };
}
/**
 * Reads the part of YAML that nearly all metadata is written in: blocks of `key: value` and `- item` with plain, quoted,
 * literal or folded text, which may go over several lines. It takes a tenth of the time that the whole language takes. Returns `undefined` for
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
        const below = this.#line;
        if (start < line.end && this.#text[start] !== "#") {
            const first = this.#text[start];
            if (first === "|" || first === ">")
                return this.#block(start, line.end, indent);
            const scalar = this.#scalar(start, line.end, indent);
            const after = this.#line;
            const isDeeper = after && (after.indent > indent || (after.indent === indent && this.#isItem(after)));
            return isDeeper ? undefined : scalar;
        }
        if (below && this.#isItem(below) && below.indent >= indent)
            return this.#seq(below.indent, depth + 1);
        if (!below || below.indent <= indent)
            return null;
        if (this.#keyAt(below.start) !== undefined)
            return this.map(below.indent, depth + 1);
        if (!this.#follows(line.end, below))
            return undefined;
        this.#next++;
        return this.#scalar(below.start, below.end, indent);
    }
    /** Plain or quoted text; the lines below it that stand deeper than `indent` belong to it. */
    #scalar(start, lineEnd, indent) {
        const first = this.#text[start];
        if (first === '"' || first === "'")
            return this.#quoted(start, lineEnd, first, indent);
        const text = this.#text.slice(start, lineEnd);
        if (first === "[")
            return this.#words(start, lineEnd, indent);
        if (!PLAIN_START.test(first))
            return undefined;
        const comment = text.indexOf(" #");
        let plain = (comment < 0 ? text : text.slice(0, comment)).trimEnd();
        let end = start + plain.length;
        if (isMapping(plain))
            return undefined;
        for (let line = this.#line; line && line.indent > indent; line = this.#line) {
            const more = this.#text.slice(line.start, line.end);
            if (comment >= 0 || !this.#follows(end, line) || !PLAIN_START.test(more) || more.includes(" #"))
                return undefined;
            if (isMapping(more))
                return undefined;
            plain += ` ${more}`;
            end = line.end;
            this.#next++;
        }
        return { kind: "scalar", text: plain, style: "plain", start, end };
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
        for (const [below] of this.#text.slice(start, last + 1).matchAll(/\n *(?=[^ \r\n])/g))
            if (below.length - 1 <= indent)
                return undefined;
        let end = lineEnd;
        for (; this.#line && this.#line.start <= last; this.#next++)
            end = this.#line.end;
        return end;
    }
    #quoted(start, lineEnd, quote, indent) {
        const text = this.#text;
        let close = text.indexOf(quote, start + 1);
        while (close > 0 && quote === '"' && isEscaped(text, close))
            close = text.indexOf(quote, close + 1);
        if (close < 0 || text[close + 1] === quote)
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
        while (this.#line && this.#line.start < end)
            this.#next++;
        return { kind: "scalar", text: header.endsWith("-") ? text : `${text}\n`, style: "block", start, end };
    }
    /** Whether a line stands directly below a text, without an empty line or a comment between them. */
    #follows(end, line) {
        const second = this.#text.indexOf("\n", this.#text.indexOf("\n", end) + 1);
        return second < 0 || second >= line.start;
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
/** Whether a plain text would be read as a key with a value. */
function isMapping(plain) {
    return plain.includes(": ") || plain.endsWith(":");
}
function isEscaped(text, at) {
    let slashes = 0;
    while (text[at - 1 - slashes] === "\\")
        slashes++;
    return slashes % 2 === 1;
}
/** Quoted text with its lines folded and its escapes resolved (https://yaml.org/spec/1.2.2/#73-flow-scalar-styles). */
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


/***/ })

};
