export const id = 455;
export const ids = [455];
export const modules = {

/***/ 2455:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   importsOf: () => (/* binding */ importsOf)
/* harmony export */ });
/* harmony import */ var _text_python_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4021);

const ANY_MODULE = { modules: "any", files: new Set() };
const ANYTHING = { modules: "any", files: "any" };
/** Modules with which code can be brought in that no import names. */
const LOADERS = new Set([
    ...["builtins", "cffi", "cloudpickle", "code", "codeop", "ctypes", "dill", "gc", "imp", "inspect", "marshal"],
    ...["multiprocessing", "pickle", "pkgutil", "pty", "runpy", "shelve", "site", "subprocess", "sys", "types"],
    ...["zipfile", "zipimport"],
]);
/** Functions that do so, and ways to them. */
const LOADING = /^(exec([lv]\w*|file)?|eval|compile|globals|locals|vars|setattr|attrgetter|methodcaller|system|popen|chdir|fork|(posix_)?spawn\w*|create_subprocess_\w+|__\w+__)$/;
const HARMLESS = new Set(["__name__", "__file__", "__doc__", "__future__", "__all__", "__init__", "__import__"]);
const IMPORTING = new Set(["__import__", "import_module", "importlib"]);
const OPENING = new Set(["open", "Path", "read_text", "read_bytes", "host", "current_module"]);
/** Finds what a hook imports, from the parsed text and from nothing else; what cannot be parsed may import any module. */
function importsOf(text) {
    const parsed = (0,_text_python_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePython */ .w_)(text);
    return parsed.ok ? importsIn(parsed.value) : ANY_MODULE;
}
function importsIn(file) {
    let modules = new Set();
    const strings = new Set();
    let opens = false;
    const add = (names) => {
        if (!names)
            modules = "any";
        else if (modules !== "any")
            for (const name of names)
                modules.add(name);
        return names?.some((name) => LOADERS.has(name)) ?? false;
    };
    for (const node of (0,_text_python_js__WEBPACK_IMPORTED_MODULE_0__/* .descendantsOf */ .gO)(file.root)) {
        if (node.name === "ImportStatement" && (add(importedBy(file, node)) || hidesImportlib(file.text(node))))
            return ANYTHING;
        if (node.name === "String") {
            const value = literal(file, node);
            for (const part of value.split("/"))
                strings.add(part);
            // A name in a string is as good as the name, for `getattr` and the like.
            if (isLoading(value) || value === "__import__")
                return ANYTHING;
        }
        if (node.name !== "VariableName" && node.name !== "PropertyName")
            continue;
        const name = file.text(node).normalize("NFKC");
        const isImported = node.parent?.name === "ImportStatement";
        if (isLoading(name))
            return ANYTHING;
        if (name === "getattr" && callOf(node)?.[1]?.name !== "String")
            return ANYTHING;
        if (OPENING.has(name) && !isImported && node.parent?.name !== "TypeDef") {
            opens = true;
            if (!callOf(node)?.every((argument) => argument.name === "String"))
                return ANYTHING;
        }
        if (IMPORTING.has(name) && !isImported)
            add(dynamicallyImported(file, node));
    }
    return { modules, files: opens ? strings : new Set() };
}
function isLoading(name) {
    return LOADING.test(name) && !HARMLESS.has(name);
}
/** The modules that an import statement names; `undefined` where it may bring in anything. */
function importedBy(file, node) {
    const parts = (0,_text_python_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)(node).map((part) => ({ kind: part.name, text: file.text(part).normalize("NFKC") }));
    const importAt = parts.findIndex(({ kind }) => kind === "import");
    const [first] = parts;
    if (first?.kind === "from") {
        const source = parts.slice(1, importAt);
        const dots = source.findIndex(({ kind }) => kind !== ".");
        const level = source.slice(0, dots < 0 ? undefined : dots).reduce((sum, { text }) => sum + text.length, 0);
        // Above the connector's own folder, what is meant cannot be seen from it.
        if (level > 1)
            return undefined;
        const module = source.find(({ kind }) => kind === "VariableName");
        if (module)
            return [module.text];
        return parts.some(({ kind }) => kind === "*") ? undefined : firstNames(parts.slice(importAt + 1));
    }
    return firstNames(parts.slice(importAt + 1));
}
/** Whether an import brings in `importlib` under another name, or more of it than is looked for. */
function hidesImportlib(statement) {
    return (/\bimportlib\b/.test(statement.normalize("NFKC")) &&
        (/\bas\b|importlib\s*\./.test(statement) ||
            (/^from\b/.test(statement) && !/^from\s+importlib\s+import\s+import_module$/.test(statement))));
}
/** The first name of each dotted one in `a.b as c, d`. */
function firstNames(parts) {
    return parts.flatMap(({ kind, text }, index) => {
        const before = parts[index - 1]?.kind;
        return kind === "VariableName" && before !== "." && before !== "as" ? [text] : [];
    });
}
/** The module in `importlib.import_module("x")` or `__import__("x")`; `undefined` for any other use of these names. */
function dynamicallyImported(file, node) {
    // The module itself is followed by the name of its function, which is looked at in its turn.
    const isModule = file.text(node) === "importlib";
    if (isModule)
        return node.nextSibling?.name === "." && file.text(node.parent) === "importlib.import_module"
            ? []
            : undefined;
    const [module, ...more] = callOf(node) ?? [];
    if (module?.name !== "String" || more.length > 0)
        return undefined;
    return [literal(file, module).replace(/^\.+/, "").split(".")[0]];
}
/** The arguments that a function or method is called with; `undefined` where its name stands for anything else. */
function callOf(node) {
    const callee = node.name === "PropertyName" ? node.parent : node;
    const call = callee?.parent;
    if (call?.name !== "CallExpression" || call.firstChild?.to !== callee?.to)
        return undefined;
    const list = call.getChild("ArgList");
    // The name of a keyword is none of the arguments.
    return (list ? (0,_text_python_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)(list) : []).filter(({ name, nextSibling }) => /^[A-Z]/.test(name) && name !== "AssignOp" && nextSibling?.name !== "AssignOp");
}
function literal(file, node) {
    return (0,_text_python_js__WEBPACK_IMPORTED_MODULE_0__/* .stringValue */ .r$)(file, node, () => "");
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


/***/ })

};
