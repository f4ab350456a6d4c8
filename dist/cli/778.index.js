export const id = 778;
export const ids = [778];
export const modules = {

/***/ 2778:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ invalidPolicy),
/* harmony export */   policyOption: () => (/* binding */ policyOption)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7206);
/* harmony import */ var _policy_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8164);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6071);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6052);





/** The policy of `--policy`. @throws UserError that lists every problem with its line and column */
async function policyOption(file, { cwd }) {
    const text = await (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .readInput */ .R5)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, file), "--policy", "a policy file");
    const loaded = await (0,_policy_load_js__WEBPACK_IMPORTED_MODULE_2__/* .loadPolicy */ .t)(text, _rules_index_js__WEBPACK_IMPORTED_MODULE_3__.RULE_IDS);
    if (loaded.ok)
        return loaded.policy;
    throw invalidPolicy(`The policy ${file} is not valid:`, file, loaded.problems);
}
/** Tells every problem of a policy file, a line each. */
function invalidPolicy(heading, file, problems) {
    const lines = problems.map(({ message, range: { start } }) => `  ${file}:${start.line}:${start.column} ${message}`);
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y([heading, ...lines].join("\n"));
}


/***/ }),

/***/ 8164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ loadPolicy)
/* harmony export */ });
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(613);
/* harmony import */ var _text_yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9816);
/* harmony import */ var _text_yaml_node_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8817);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6658);




/**
 * Reads the text of a policy file. An empty file is the default policy. Every problem says where it is, what was found
 * and what is expected; an unknown key or value is told its nearest known name.
 * @param ruleIds the rules that the policy can name
 */
async function loadPolicy(text, ruleIds) {
    const yaml = (0,_text_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .h)(text);
    if (!yaml.ok)
        return { ok: false, problems: yaml.problems.map(({ message, range }) => ({ message: `it ${message}`, range })) };
    const { root, lines } = yaml.value;
    if (root === null)
        return { ok: true, policy: _policy_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_POLICY */ .zj };
    const problems = [];
    const data = plainValue(root, lines, problems);
    const { FIXED_RULES, validatePolicy } = await Promise.all(/* import() */[__webpack_require__.e(156), __webpack_require__.e(139)]).then(__webpack_require__.bind(__webpack_require__, 4139));
    const validated = validatePolicy(data, ruleIds);
    if (validated.ok)
        return problems.length > 0 ? { ok: false, problems } : validated;
    const settable = ruleIds.filter((id) => !FIXED_RULES.has(id));
    for (const issue of validated.issues) {
        if (issue.code === "unrecognized_keys")
            for (const key of issue.keys)
                problems.push({
                    message: unknownKey([...issue.path, key], ruleIds, settable),
                    range: keyRange(root, [...issue.path, key], lines),
                });
        else
            problems.push({
                message: messageOf(issue, valueAt(data, issue.path)),
                range: valueRange(root, issue.path, lines),
            });
    }
    return { ok: false, problems };
}
function messageOf({ code, message, path, values }, found) {
    const name = path.length === 0 ? "it" : `"${path.map(String).join(" › ")}"`;
    if (found === undefined)
        return `${name} is missing`;
    if (code === "invalid_value" && values) {
        const isRule = path[0] === "exemptions" && path[2] === "rules";
        const what = isRule
            ? found === "metadata-valid"
                ? "cannot be exempted"
                : "is not a rule"
            : `is ${JSON.stringify(found)}`;
        const subject = isRule ? `${name}: ${JSON.stringify(found)}` : name;
        return `${subject} ${what}${suggestion(String(found), values.map(String))}`;
    }
    if (code === "too_small")
        return `${name} is empty`;
    return `${name} is wrong: ${message.replace(/^Invalid input: /, "")}`;
}
function valueAt(data, path) {
    return path.reduce((value, key) => value?.[key], data);
}
function unknownKey(path, ruleIds, settableRules) {
    const name = path.map(String).join(" › ");
    const key = String(path.at(-1));
    if (path[0] === "rules" && ruleIds.includes(key))
        return `"${name}" can be neither softened nor exempted`;
    if (path[0] === "rules")
        return `"${name}" is not a rule${suggestion(key, settableRules)}`;
    return `"${name}" is no key of the policy${suggestion(key, knownKeys(path.slice(0, -1)))}`;
}
function suggestion(word, known) {
    const near = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(word, known);
    const all = known.length > 0 && known.length <= 6 ? `; known are ${known.map((key) => `"${key}"`).join(", ")}` : "";
    return `${near === undefined ? "" : `; the nearest is "${near}"`}${all}`;
}
/** The keys that the policy has at a path; the defaults have them all. */
function knownKeys(path) {
    if (path[0] === "ci" && path[1] === "checks")
        return ["name", "app"];
    if (path[0] === "exemptions")
        return ["connector", "rules", "until", "reason"];
    const section = path.reduce((value, key) => value?.[key], _policy_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_POLICY */ .zj);
    return typeof section === "object" && section !== null ? Object.keys(section) : [];
}
const CORE_VALUES = new Map([
    ["true", true],
    ["false", false],
    ["null", null],
    ["~", null],
    ["", null],
]);
/** The values as YAML's core schema has them (true, false, null); aliases, tags and duplicate keys are problems. */
function plainValue(node, lines, problems) {
    if (node === null)
        return null;
    if (node.tag !== undefined)
        problems.push({ message: `the tag "${node.tag}" is not allowed in the policy`, range: rangeOf(node, lines) });
    if (node.kind === "scalar")
        return node.style === "plain" && CORE_VALUES.has(node.text) ? CORE_VALUES.get(node.text) : node.text;
    if (node.kind === "seq")
        return node.items.map((item) => plainValue(item, lines, problems));
    if (node.kind === "alias") {
        problems.push({ message: "aliases are not allowed in the policy", range: rangeOf(node, lines) });
        return null;
    }
    const result = Object.create(null);
    for (const { key, value } of node.pairs) {
        const name = key?.kind === "scalar" ? key.text : "";
        if (key)
            plainValue(key, lines, problems);
        if (Object.hasOwn(result, name))
            problems.push({ message: `"${name}" appears twice`, range: rangeOf(key ?? node, lines) });
        result[name] = plainValue(value, lines, problems);
    }
    return { ...result };
}
/** The range of the key at the end of a path. */
function keyRange(root, path, lines) {
    const parent = deepest(root, path.slice(0, -1));
    const [pair] = parent.kind === "map" ? (0,_text_yaml_node_js__WEBPACK_IMPORTED_MODULE_2__/* .pairsOf */ .f)(parent, String(path.at(-1))) : [];
    return rangeOf(pair?.key ?? parent, lines);
}
/** The range of the value at a path, or of the start of what should have it. */
function valueRange(root, path, lines) {
    const node = deepest(root, path);
    const { start, end } = rangeOf(node, lines);
    return node.kind === "scalar" ? { start, end } : { start, end: start };
}
/** Follows a path as far as it goes. */
function deepest(root, path) {
    let node = root;
    for (const part of path) {
        const next = node.kind === "map"
            ? (0,_text_yaml_node_js__WEBPACK_IMPORTED_MODULE_2__/* .pairsOf */ .f)(node, String(part))[0]?.value
            : node.kind === "seq"
                ? node.items[Number(part)]
                : null;
        if (!next)
            break;
        node = next;
    }
    return node;
}
function rangeOf(node, lines) {
    return lines.range(node.start, node.end);
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
