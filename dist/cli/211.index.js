export const id = 211;
export const ids = [211];
export const modules = {

/***/ 2211:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pythonConstraints: () => (/* binding */ pythonConstraints)
/* harmony export */ });
/* harmony import */ var _image_python_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7211);
/* harmony import */ var _pyproject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2115);


/** The constraints on Python of the connectors whose `pyproject.toml` was surveyed and has one, by path. */
function pythonConstraints(connectors) {
    const found = new Map();
    for (const { path, pyproject } of connectors) {
        const text = pyproject?.kind === "file" ? (0,_pyproject_js__WEBPACK_IMPORTED_MODULE_1__/* .pythonIn */ .A)(pyproject.text) : undefined;
        const constraint = text === undefined ? undefined : (0,_image_python_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePythonConstraint */ .z)(text);
        if (constraint)
            found.set(path, constraint);
    }
    return found;
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

/***/ 3214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ START_OF_FILE)
/* harmony export */ });
/** The range that stands for a whole file: its very beginning. */
const START_OF_FILE = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };


/***/ })

};
