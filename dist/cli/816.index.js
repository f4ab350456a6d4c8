export const id = 816;
export const ids = [816];
export const modules = {

/***/ 3214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ START_OF_FILE)
/* harmony export */ });
/** The range that stands for a whole file: its very beginning. */
const START_OF_FILE = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };


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
