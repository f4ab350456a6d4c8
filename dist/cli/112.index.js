export const id = 112;
export const ids = [112];
export const modules = {

/***/ 3112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   callsFor: () => (/* binding */ callsFor),
/* harmony export */   hookCodeFor: () => (/* binding */ hookCodeFor)
/* harmony export */ });
/* harmony import */ var _text_edits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(494);
/* harmony import */ var _text_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(816);
/* harmony import */ var _text_python_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4021);
/* harmony import */ var _hook_effects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9091);
/* harmony import */ var _hook_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6987);





const HEAD = `from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dagger import Container
`;
const WHEN = {
    pre_connector_install: "before the connector is installed",
    post_connector_install: "after the connector is installed",
};
/**
 * The text of a `build_customization.py` that does these steps. Steps of kind `other`, and folders to be copied, are what
 * no hook can do plainly: they are left out.
 * @param existing the text of the file as it is: the steps are added to its hooks. A text that cannot be read, or whose
 *   hooks return nothing that could be added to, comes back as it is.
 */
function hookCodeFor(steps, existing = "") {
    const isNew = existing.trim() === "";
    const calls = new Map(_hook_effects_js__WEBPACK_IMPORTED_MODULE_1__/* .HOOK_NAMES */ .F.map((hook) => [hook, callsFor(steps.filter((step) => step.hook === hook))]));
    const mainFile = steps.find(({ kind }) => kind === "main-file")?.name;
    if (mainFile === undefined && [...calls.values()].every((list) => list.length === 0))
        return existing;
    const code = isNew ? newFile(calls, steps, mainFile) : extended(existing, calls, steps, mainFile);
    return code !== undefined && (0,_text_python_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePython */ .w_)(code).ok ? code : existing;
}
/** The calls of the container that do some steps; packages of the system are installed at once. */
function callsFor(steps) {
    const packages = steps.flatMap(({ kind, name }) => (kind === "apt" ? [name] : []));
    const install = `apt-get update && apt-get install -y ${packages.join(" ")} && rm -rf /var/lib/apt/lists/*`;
    const first = packages.length > 0 ? [`with_exec(${list("sh", "-c", install)})`] : [];
    return [...first, ...steps.flatMap(callFor)];
}
function callFor({ kind, name, value = "" }) {
    switch (kind) {
        case "env":
            return [`with_env_variable(${text(name)}, ${text(value)})`];
        case "pip":
            return [`with_exec(${list("pip", "install", name)})`];
        case "nltk":
            return [`with_exec(${list("python", "-c", `import nltk; nltk.download('${name}')`)})`];
        case "run":
            return [`with_exec(${list("sh", "-c", name)})`];
        case "copy":
            // A hook has no other way to the files of its folder than to read them.
            return isFile(name) ? [`with_new_file(${text(value)}, (Path(__file__).parent / ${text(name)}).read_text())`] : [];
        default:
            return [];
    }
}
function isFile(name) {
    return /[^/.]\.\w+$/.test(name) && !/[*?[\]]/.test(name);
}
/** A Python string; JSON's are the same. */
function text(value) {
    return JSON.stringify(value);
}
function list(...words) {
    return `[${words.map(text).join(", ")}]`;
}
function readsFiles(steps) {
    return steps.some(({ kind, name }) => kind === "copy" && isFile(name));
}
function newFile(calls, steps, mainFile) {
    const head = readsFiles(steps) ? HEAD.replace("from typing", "from pathlib import Path\nfrom typing") : HEAD;
    const constant = mainFile === undefined ? [] : [`MAIN_FILE_NAME = ${text(mainFile)}\n`];
    const hooks = [...calls].flatMap(([hook, list]) => (list.length > 0 ? [`\n${functionFor(hook, list, true)}`] : []));
    return [hooks.length > 0 ? head : "", ...constant, ...hooks].filter((part) => part !== "").join("\n");
}
function functionFor(hook, calls, isTyped) {
    const parameter = _hook_effects_js__WEBPACK_IMPORTED_MODULE_1__/* .PARAMETERS */ .z[hook];
    const signature = isTyped ? `${parameter}: Container) -> Container` : `${parameter})`;
    const doc = `"""What the Dockerfile did ${WHEN[hook]}, when there was one."""`;
    return `async def ${hook}(${signature}:\n    ${doc}\n    return ${chained(parameter, calls, "    ")}\n`;
}
/** An expression with calls, one a line where there are several. */
function chained(expression, calls, indent) {
    const [first, ...rest] = calls;
    if (rest.length === 0)
        return `${expression}.${first}`;
    return `(\n${indent}    ${expression}.${[first, ...rest].join(`\n${indent}    .`)}\n${indent})`;
}
function extended(existing, calls, steps, mainFile) {
    const parsed = (0,_hook_file_js__WEBPACK_IMPORTED_MODULE_2__.parseHooks)(existing);
    if (!parsed.ok)
        return undefined;
    const hooks = parsed.value;
    const end = (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .lineEnd */ .k)(existing);
    const replacements = [];
    let added = "";
    for (const [hook, list] of calls) {
        if (list.length === 0)
            continue;
        const code = hooks.definitions.findLast(({ name, kind, inside }) => name === hook && kind === "function" && inside === undefined);
        if (!code) {
            added += `${end}${end}${functionFor(hook, list, isKnown(hooks, "Container")).replaceAll("\n", end)}`;
            continue;
        }
        const returned = returnsIn(code.statement);
        if (returned.length === 0)
            return undefined;
        for (const node of returned) {
            const indent = " ".repeat(hooks.file.range(node.parent).start.column - 1);
            const source = hooks.file.text(node);
            const isPlain = /^(VariableName|CallExpression|MemberExpression|ParenthesizedExpression)$/.test(node.name);
            const longer = chained(isPlain ? source : `(${source})`, list, indent);
            replacements.push({ range: hooks.file.range(node), text: longer.replaceAll(/\r?\n/g, end) });
        }
    }
    if (mainFile !== undefined && !isKnown(hooks, "MAIN_FILE_NAME"))
        added += `${end}${end}MAIN_FILE_NAME = ${text(mainFile)}${end}`;
    if (readsFiles(steps) && !isKnown(hooks, "Path")) {
        const place = importPlace(hooks);
        replacements.push({ range: { start: place, end: place }, text: `from pathlib import Path${end}` });
    }
    const edited = (0,_text_edits_js__WEBPACK_IMPORTED_MODULE_4__/* .applyReplacements */ .C)(existing, replacements);
    return edited === undefined ? undefined : added === "" ? edited : edited.replace(/\s*$/, end) + added;
}
function isKnown({ definitions }, wanted) {
    return definitions.some(({ name }) => name === wanted);
}
/** Imports may stand after the docstring and what is imported from the future. */
function importPlace({ file }) {
    const first = (0,_text_python_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)(file.root).find((node) => node.name === "ImportStatement" && !file.text(node).includes("__future__"));
    const node = first ??
        (0,_text_python_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)(file.root).find(({ name }) => name !== "ExpressionStatement" && name !== "ImportStatement" && name !== "Comment");
    return node ? file.range(node).start : { line: 1, column: 1 };
}
/** What a function returns, at each of its own returns; nothing where one returns no value. */
function returnsIn(code) {
    const values = [];
    const pending = (0,_text_python_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)(code.getChild("Body") ?? code);
    for (let node = pending.shift(); node; node = pending.shift()) {
        if (node.name === "FunctionDefinition" || node.name === "LambdaExpression" || node.name === "ClassDefinition")
            continue;
        if (node.name === "ReturnStatement") {
            const [, value, ...more] = (0,_text_python_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)(node);
            if (!value || more.length > 0)
                return [];
            values.push(value);
        }
        else
            pending.push(...(0,_text_python_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)(node));
    }
    return values;
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
    const lines = new _lines_js__WEBPACK_IMPORTED_MODULE_0__/* .Lines */ .q(text);
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
