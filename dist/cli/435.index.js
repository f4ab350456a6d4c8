export const id = 435;
export const ids = [435];
export const modules = {

/***/ 5816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hookFaults: () => (/* binding */ hookFaults),
/* harmony export */   lostMainFile: () => (/* binding */ lostMainFile)
/* harmony export */ });
/* harmony import */ var _connector_hook_effects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9091);
/* harmony import */ var _connector_hook_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6987);
/* harmony import */ var _connector_hook_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4025);
/* harmony import */ var _connector_python_parameters_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6232);
/* harmony import */ var _connector_python_value_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6011);
/* harmony import */ var _text_python_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4021);






/** Everything that is wrong with a hook file that parses. */
function hookFaults(hooks, change) {
    return [
        ..._connector_hook_effects_js__WEBPACK_IMPORTED_MODULE_0__/* .HOOK_NAMES */ .F.flatMap((name) => [...definitionFaults(hooks, name), ...functionFaults(hooks, name)]),
        ...misspelt(hooks),
        ...mainFileFaults(hooks, change),
        ...unused(hooks),
    ];
}
/** The main file of a hook file that a change leaves alone, where the change takes that file away. */
function lostMainFile(hooks, change) {
    const gone = new Set(change.files.filter(({ kind }) => kind === "removed").map(({ path }) => path));
    const [definition] = named(hooks, "MAIN_FILE_NAME");
    const value = definition && mainFile(hooks, definition);
    return value !== undefined && gone.has(`${change.path}/${value}`) ? mainFileFaults(hooks, change) : [];
}
function named({ definitions }, wanted) {
    return definitions.filter(({ name }) => name === wanted);
}
function expectedForm(name) {
    return `\`async def ${name}(${_connector_hook_effects_js__WEBPACK_IMPORTED_MODULE_0__/* .PARAMETERS */ .z[name]})\``;
}
/** Where and how a name is defined that the build looks for. */
function definitionFaults(hooks, name) {
    const definitions = named(hooks, name);
    const top = definitions.filter(({ inside }) => inside === undefined);
    const faults = definitions.flatMap(({ inside, node }) => inside === undefined
        ? []
        : [
            {
                node,
                message: `${name} is inside ${inside}, where the build does not look for it. Expected: at the top level of the file.`,
            },
        ]);
    for (const { node, kind } of top) {
        const what = kind === "import" ? "imported" : "assigned";
        if (kind !== "function") {
            const message = `${name} is ${what}, so this file does not say what the build would run. Expected: ${expectedForm(name)} here.`;
            faults.push({ node, message });
        }
    }
    for (const { node, kind } of top.slice(1)) {
        if (kind !== "function")
            continue;
        const first = hooks.file.range(top[0].node).start.line;
        faults.push({
            node,
            message: `${name} is already defined in line ${first}; the build would only see the last one. Keep one.`,
        });
    }
    return faults;
}
/** What the build finds when it calls a hook. */
function functionFaults(hooks, name) {
    const { file, followed } = hooks;
    const definition = (0,_connector_hook_file_js__WEBPACK_IMPORTED_MODULE_1__/* .hookFunction */ .g)(hooks, name);
    if (!definition)
        return [];
    const { node, statement: code } = definition;
    const faults = [];
    if (code.firstChild?.name !== "async") {
        const { start } = file.range(code);
        const fix = { title: "Make it async", range: { start, end: start }, text: "async " };
        const message = `${name} is a plain function, but the build awaits it. Expected: ${expectedForm(name)}.`;
        faults.push({ node, message, fix });
    }
    const problem = parametersProblem(code, hooks);
    if (problem !== undefined) {
        const message = `${name} ${problem}, but the build calls it with one, the container. Expected: ${expectedForm(name)}.`;
        faults.push({ node, message });
    }
    const yielding = [...(0,_text_python_js__WEBPACK_IMPORTED_MODULE_5__/* .descendantsOf */ .gO)(code)].find(({ name: kind }) => /^Yield/.test(kind));
    if (yielding) {
        const message = `${name} yields, so the build gets a generator. Expected: it returns the container.`;
        return [...faults, { node: yielding, message }];
    }
    for (const { value, node: end } of followed.endings.get(name) ?? [])
        for (const way of (0,_connector_python_value_js__WEBPACK_IMPORTED_MODULE_4__/* .waysOf */ .UV)(value)) {
            const what = way.kind === "none" && end.name === "FunctionDefinition" ? "ends" : (wrongResult(way, hooks) ?? "");
            if (what === "")
                continue;
            const message = what === "ends"
                ? `${name} can end without a \`return\`, so the build gets nothing. Expected: every way through it returns the container.`
                : `${name} returns ${what}, and the build fails on that. Expected: the container.`;
            faults.push({ node: what === "ends" ? node : end, message });
        }
    return faults;
}
function parametersProblem(code, { file }) {
    const parameters = (0,_connector_python_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .parametersOf */ .m)(code, file);
    const needed = parameters.filter(({ kind, fallback }) => !fallback && (kind === "plain" || kind === "keyword"));
    if (!parameters.some(({ kind }) => kind === "plain" || kind === "list"))
        return "takes no parameter";
    if (needed.some(({ kind }) => kind === "keyword"))
        return "needs a parameter by its name";
    return needed.length > 1 ? `needs ${needed.length} parameters` : undefined;
}
/** What is surely no container; `undefined` for what is or may be one. */
function wrongResult(value, { followed }) {
    switch (value.kind) {
        case "none":
            return "nothing";
        case "text":
            return "a text";
        case "list":
        case "dict":
        case "plain":
            return "no container";
        case "function":
        case "partial":
            return "a function";
        case "reference":
            return /\./.test(value.path) || followed.names.has(value.path)
                ? undefined
                : `\`${value.path}\`, which nothing defines`;
        case "member":
            return value.of.kind === "container" ? `the method \`${value.name}\` without calling it` : undefined;
        case "coroutine":
            return "what an async function gives before it is awaited";
        default:
            return undefined;
    }
}
/** Names that look like one that the build knows, while nothing else in the file uses them. */
function misspelt(hooks) {
    return hooks.definitions.flatMap(({ name, node, kind, inside }) => {
        const meant = kind === "function" || kind === "value" ? (0,_connector_hook_file_js__WEBPACK_IMPORTED_MODULE_1__/* .meantName */ .d)(name) : undefined;
        if (meant === undefined || inside !== undefined || hooks.uses.has(name) || named(hooks, meant).length > 0)
            return [];
        const message = `The build does not know ${name} and would ignore it. Did you mean \`${meant}\`?`;
        return [{ node, message, fix: { title: `Rename it to ${meant}`, range: hooks.file.range(node), text: meant } }];
    });
}
function mainFileFaults(hooks, { after }) {
    const definitions = named(hooks, "MAIN_FILE_NAME");
    const faults = definitions.flatMap((definition, index) => {
        const { node, inside } = definition;
        const value = mainFile(hooks, definition);
        if (inside !== undefined)
            return [{ node, message: `MAIN_FILE_NAME is inside ${inside}. Expected: at the top level of the file.` }];
        if (index > 0)
            return [{ node, message: "MAIN_FILE_NAME is set twice. Keep one." }];
        if (value === undefined)
            return [
                { node, message: 'MAIN_FILE_NAME is not a plain string. Expected: the name of a file, such as "main.py".' },
            ];
        if (after.folder.kind !== "folder" || after.folder.names.includes(value.split("/")[0]))
            return [];
        return [
            {
                node,
                message: `MAIN_FILE_NAME names \`${value.slice(0, 100)}\`, which is not in the connector's folder. Expected: the file that starts the connector.`,
            },
        ];
    });
    return faults;
}
/** The value that a definition of `MAIN_FILE_NAME` gives, where that is a plain string. */
function mainFile({ file }, { statement, kind }) {
    const value = statement.lastChild;
    const isPlain = kind === "value" && statement.name === "AssignStatement" && value?.name === "String";
    return isPlain && !/^[a-z]*b/i.test(file.text(value)) ? (0,_text_python_js__WEBPACK_IMPORTED_MODULE_5__/* .stringValue */ .r$)(file, value, () => "") : undefined;
}
function unused({ followed: { effects } }) {
    return effects.flatMap(({ deed, node }) => {
        if (deed.kind !== "unused")
            return [];
        const message = `Nothing uses what ${deed.method}() gives here, so the image goes without it: a container is never changed in place. Return it or assign it.`;
        return [{ node: (0,_connector_hook_run_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$)(node), message, effect: "warning" }];
    });
}


/***/ })

};
