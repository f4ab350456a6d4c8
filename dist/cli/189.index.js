export const id = 189;
export const ids = [189];
export const modules = {

/***/ 1189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainCommand: () => (/* binding */ explainCommand)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7206);
/* harmony import */ var _report_style_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1791);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6071);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(613);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1790);





/** Prints a rule's page, or the list of all rules. Resolves with the exit code. @throws UserError for an unknown rule */
async function explainCommand(rule, terminal) {
    if (rule === undefined) {
        terminal.out(ruleList(terminal.color));
        return 0;
    }
    const id = rule.toLowerCase();
    if (!_rules_index_js__WEBPACK_IMPORTED_MODULE_2__.RULE_IDS.includes(id)) {
        const near = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(id, _rules_index_js__WEBPACK_IMPORTED_MODULE_2__.RULE_IDS);
        const hint = near === undefined ? "" : ` Did you mean "${near}"?`;
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`There is no rule "${rule}".${hint} \`${terminal.program} explain\` lists them all.`);
    }
    terminal.out(`${await (0,_pages_js__WEBPACK_IMPORTED_MODULE_4__/* .rulePage */ .g)(id)}\nOn the web: ${_pages_js__WEBPACK_IMPORTED_MODULE_4__/* .PAGES_URL */ .b}${id}.md\n`);
    return 0;
}
function ruleList(color) {
    const paint = (0,_report_style_js__WEBPACK_IMPORTED_MODULE_1__/* .painter */ .C2)(color);
    const width = Math.max(..._rules_index_js__WEBPACK_IMPORTED_MODULE_2__.RULE_IDS.map((id) => id.length));
    const rows = _rules_index_js__WEBPACK_IMPORTED_MODULE_2__/* .RULES */ .y.map(({ id, severity, summary }) => `${paint("bold", id.padEnd(width))}  ${severity.padEnd(7)}  ${summary.replaceAll("`", "")}`);
    return `${rows.join("\n")}\n`;
}


/***/ }),

/***/ 1790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ PAGES_URL),
/* harmony export */   g: () => (/* binding */ rulePage)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _package_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8330);




/** Where the rules' pages of this version are on the web; a rule's name and `.md` follow. */
const PAGES_URL = `${_package_json__WEBPACK_IMPORTED_MODULE_3__/* .homepage */ .TB}/blob/v${_package_json__WEBPACK_IMPORTED_MODULE_3__/* .version */ .rE}/docs/rules/`;
/** The page of a rule, in markdown. */
function rulePage(rule) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(packageFolder(), "docs", "rules", `${rule}.md`), "utf8");
}
/** The package's own folder: two above this file, in the sources as in the bundle. */
function packageFolder() {
    const here = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(import.meta.url));
    return [here, "..", ".."].join("/");
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


/***/ })

};
