export const id = 987;
export const ids = [987];
export const modules = {

/***/ 9091:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ HOOK_NAMES),
/* harmony export */   z: () => (/* binding */ PARAMETERS)
/* harmony export */ });
/** The functions that the build calls. */
const HOOK_NAMES = ["pre_connector_install", "post_connector_install"];
/** The name of the parameter that the build's documentation gives each hook. */
const PARAMETERS = {
    pre_connector_install: "base_image_container",
    post_connector_install: "connector_container",
};


/***/ }),

/***/ 6987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ meantName),
/* harmony export */   g: () => (/* binding */ hookFunction),
/* harmony export */   parseHooks: () => (/* binding */ parseHooks)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);
/* harmony import */ var _text_memo_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(369);
/* harmony import */ var _text_python_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4021);
/* harmony import */ var _hook_effects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9091);
/* harmony import */ var _hook_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4025);





/** Reads the text of a hook file. Never throws; what is no Python is a problem. */
const parseHooks = (0,_text_memo_js__WEBPACK_IMPORTED_MODULE_4__/* .memoized */ .x)((text) => {
    const parsed = (0,_text_python_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePython */ .w_)(text);
    if (!parsed.ok)
        return parsed;
    const file = parsed.value;
    return { ok: true, value: { file, ...namesIn(file), followed: (0,_hook_run_js__WEBPACK_IMPORTED_MODULE_3__/* .followHooks */ .e)(file) } };
}, 50);
const INSIDE = {
    IfStatement: "a condition",
    MatchStatement: "a condition",
    TryStatement: "a `try`",
    WithStatement: "a `with`",
    ForStatement: "a loop",
    WhileStatement: "a loop",
    ClassDefinition: "a class",
    FunctionDefinition: "a function",
    LambdaExpression: "a function",
};
/** Every place where a module's name may get its meaning; the names of a function's own variables have none. */
function namesIn(file) {
    const definitions = [];
    const uses = new Map();
    for (const node of (0,_text_python_js__WEBPACK_IMPORTED_MODULE_1__/* .descendantsOf */ .gO)(file.root)) {
        const statement = node.parent;
        if (node.name !== "VariableName" || !statement)
            continue;
        const name = file.text(node).normalize("NFKC");
        const kind = kindOf(node, statement);
        const inside = surroundingsOf(statement);
        if (!kind)
            uses.set(name, (uses.get(name) ?? 0) + 1);
        else if (inside !== INSIDE.FunctionDefinition || kind === "function")
            definitions.push({ name, node, kind, statement, ...(inside !== undefined && { inside }) });
    }
    return { definitions, uses };
}
function kindOf(node, statement) {
    switch (statement.name) {
        case "FunctionDefinition":
            return "function";
        case "ClassDefinition":
            return "class";
        case "ImportStatement":
            return isBound(node) ? "import" : undefined;
        case "AssignStatement":
        case "NamedExpression":
            return followedBy(node, "AssignOp") ? "value" : undefined;
        case "DeleteStatement":
            return "value";
        case "TupleExpression":
        case "ForStatement":
        case "WithStatement":
            return statement.parent?.name === "AssignStatement" || statement.name !== "TupleExpression" ? "value" : undefined;
        default:
            return undefined;
    }
}
/** Whether an import gives this very name a meaning: `import a`, `import x as a`, `from x import a`. */
function isBound(node) {
    if (node.nextSibling?.name === "as")
        return false;
    for (let before = node.prevSibling; before; before = before.prevSibling)
        if (before.name === "import")
            return true;
    return false;
}
/** Whether the target of an assignment and not its value. */
function followedBy(node, name) {
    for (let after = node.nextSibling; after; after = after.nextSibling)
        if (after.name === name)
            return true;
    return false;
}
function surroundingsOf(statement) {
    for (let outer = statement.parent; outer; outer = outer.parent) {
        const what = INSIDE[outer.name];
        if (what !== undefined)
            return what;
    }
    return undefined;
}
/** The function that the build calls as a hook: the last one of that name at the top level. */
function hookFunction({ definitions }, hook) {
    return definitions.findLast(({ name, kind, inside }) => name === hook && kind === "function" && inside === undefined);
}
/** How many letters may differ. */
const MAX_DISTANCE = 4;
const HOOK_WORDS = /^(pre|post|before|after|connector|install|installs|installation|image|base|build|hook)$/;
/** The name that the build knows and that this one seems to mean; `undefined` for a helper and for a known name. */
function meantName(name) {
    if (_hook_effects_js__WEBPACK_IMPORTED_MODULE_2__/* .HOOK_NAMES */ .F.includes(name) || name === "MAIN_FILE_NAME")
        return undefined;
    if (/^main_?file(_?name|_?path)?s?$/i.test(name))
        return "MAIN_FILE_NAME";
    const plain = name.toLowerCase().replace(/^_+|_+$/g, "");
    const words = plain.split("_");
    const isPost = words.includes("post") || words.includes("after");
    const isHook = words.every((word) => HOOK_WORDS.test(word)) && words.some((word) => word.startsWith("install"));
    if (isHook && (isPost || words.includes("pre") || words.includes("before")))
        return _hook_effects_js__WEBPACK_IMPORTED_MODULE_2__/* .HOOK_NAMES */ .F[isPost ? 1 : 0];
    if ((0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(name.toUpperCase(), "MAIN_FILE_NAME") <= 2)
        return "MAIN_FILE_NAME";
    const [nearest] = _hook_effects_js__WEBPACK_IMPORTED_MODULE_2__/* .HOOK_NAMES */ .F.map((hook) => ({ hook, by: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(plain, hook) })).sort((a, b) => a.by - b.by);
    return nearest && nearest.by <= MAX_DISTANCE ? nearest.hook : undefined;
}


/***/ }),

/***/ 4025:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ followHooks),
  $: () => (/* binding */ placeOf)
});

// EXTERNAL MODULE: ./src/text/python.ts
var python = __webpack_require__(4021);
;// CONCATENATED MODULE: ./src/connector/dagger.ts
// What is known about Dagger containers (https://docs.dagger.io/api/reference) and about Python's ways to the builder.
// Data, no control flow.
/** They give a container with another image than the one that they are called on. */
const REPLACING = new Set(["from_", "build", "import_", "with_rootfs"]);
/** They give a container that was made from no other. */
const CREATING = new Set(["container", "docker_build", "load_container_from_id"]);
const KEEPING = new Set(["sync", "pipeline", "terminal"]);
/** Whether a method of a container gives the same container, customized. */
function isKeeping(method) {
    return !REPLACING.has(method) && (/^(experimental_)?with(out)?_/.test(method) || KEEPING.has(method));
}
/** They put a name and a value into the image. */
const NAMING = new Set(["with_env_variable", "with_secret_variable"]);
/** They put files into the image. */
const COPYING = new Set([
    "with_file",
    "with_files",
    "with_directory",
    "with_mounted_file",
    "with_mounted_directory",
]);
/** Functions that do something on the builder itself, and what. */
const ON_BUILDER = [
    [
        /^os\.(system|popen|exec\w*|spawn\w*|posix_spawn\w*|fork\w*)$|^(subprocess|pty|multiprocessing)\./,
        "runs a program",
    ],
    [/\.create_subprocess_\w+$/, "runs a program"],
    [/^(requests|httpx|aiohttp|urllib3?|http|socket|ftplib|smtplib|paramiko|websockets?)\./, "uses the network"],
    [/^(eval|exec|compile|__import__)$|^(importlib|runpy|imp|pickle|marshal|ctypes|code|builtins)\./, "runs other code"],
    [/^os\.(remove|unlink|rename|replace|rmdir|removedirs|putenv|chmod|chown|link|symlink|kill)$/, "changes the builder"],
    [/^shutil\.(?!which$)/, "changes the builder"],
];
/** Reading a file of the folder is what a template needs. */
const OPENING = /^(open|io\.open|.*\.(read_text|read_bytes))$/;
/** Ways around names: what they lead to is only known when the hook runs. */
const EVASIVE = /^(globals|locals|vars|setattr|delattr|type|sys|inspect|gc|__builtins__)\b|\._|^_|\.Connection$/;
/** What Dagger's own query language is sent with. */
const QUERYING = /^(_.*|query|execute(_sync|_async)?|select|connect)$/;

// EXTERNAL MODULE: ./src/connector/python/value.ts
var python_value = __webpack_require__(6011);
;// CONCATENATED MODULE: ./src/connector/python/targets.ts


/** Gives the targets on the left of an assignment their values, unpacking where there are several. */
function bind(run, targets, value, scope) {
    const [single] = targets;
    const isGroup = single?.name === "TupleExpression" || single?.name === "ArrayExpression";
    if (targets.length === 1 && single && !isGroup) {
        targets_assign(run, single, value, scope);
        return;
    }
    const names = single && isGroup && targets.length === 1 ? elementsOf(single) : targets;
    const items = (0,python_value/* itemsOf */.S3)(value);
    const isEven = items?.length === names.length && names.every(({ name }) => name !== "*");
    for (const [index, target] of names.entries())
        if (target.name !== "*")
            bind(run, [target], isEven ? items?.[index] : (0,python_value/* unknown */.L5)("a part of a value"), scope);
}
/** Gives one target its value: a name, an attribute or an item. */
function targets_assign(run, target, value, scope) {
    if (target?.name === "VariableName") {
        const name = run.name(target);
        let owner = scope;
        if (scope.outer.has(name))
            while (owner.parent)
                owner = owner.parent;
        owner.names.set(name, value);
    }
    else if (target?.name === "MemberExpression")
        assignMember(run, target, value, scope);
    else if (target)
        for (const name of target.getChildren("VariableName"))
            targets_assign(run, name, (0,python_value/* unknown */.L5)("a pattern"), scope);
}
function assignMember(run, target, value, scope) {
    const object = target.firstChild;
    const key = target.getChild("[")?.nextSibling;
    if (!object)
        return;
    const owner = run.evaluate(object, scope);
    const name = key ? (0,python_value/* textOf */.b6)(run.evaluate(key, scope)) : undefined;
    if (name !== undefined && owner.kind === "dict" && !name.includes(python/* HOLE */.vs))
        owner.entries.set(name, value);
    else if (name !== undefined && (owner.kind === "dict" || owner.kind === "list"))
        owner.isOpen = true;
    else if (key || run.file.text(object) !== "self")
        run.world.unfollowed(`setting ${run.quoted(target)}`, target);
}
/** The elements between the brackets of a group. */
function elementsOf(node) {
    return (0,python/* childrenOf */.LU)(node).filter(({ name }) => !/^[()[\]{},]$/.test(name));
}

;// CONCATENATED MODULE: ./src/connector/python/expressions.ts



/** How many rounds of a loop over known items are followed one by one. */
const MAX_ROUNDS = 50;
/** What an expression gives, as far as it is known. */
function evaluate(run, node, scope) {
    run.step();
    const children = (0,python/* childrenOf */.LU)(node);
    switch (node.name) {
        case "VariableName":
            return lookUp(run.name(node), scope);
        case "String":
        case "FormatString":
            return (0,python_value/* text */.Qq)((0,python/* stringValue */.r$)(run.file, node, (part) => replacement(run, part, scope)));
        case "ContinuedString":
            return (0,python_value/* text */.Qq)(children.map((part) => (0,python_value/* textOf */.b6)(evaluate(run, part, scope))).join(""));
        case "None":
            return python_value/* NONE */.x3;
        case "Number":
        case "Boolean":
            return python_value/* PLAIN */.tZ;
        case "ParenthesizedExpression":
            return tuple(run, elementsOf(node), scope);
        case "ArrayExpression":
        case "TupleExpression":
        case "SetExpression":
            return items(run, children.slice(1, -1), scope);
        case "DictionaryExpression":
            return dictionary(run, children.slice(1, -1), scope);
        case "ArrayComprehensionExpression":
        case "SetComprehensionExpression":
        case "ComprehensionExpression":
            return comprehension(run, children.slice(1, -1), scope);
        case "MemberExpression":
            return member(run, node, children, scope);
        case "CallExpression":
            return call(run, node, children, scope);
        case "AwaitExpression": {
            const awaited = children[1] ? evaluate(run, children[1], scope) : python_value/* NONE */.x3;
            return (0,python_value/* oneOf */.yL)(...(0,python_value/* waysOf */.UV)(awaited).map((way) => (way.kind === "coroutine" ? way.value : way)));
        }
        case "NamedExpression": {
            const value = children[2] ? evaluate(run, children[2], scope) : python_value/* NONE */.x3;
            targets_assign(run, children[0] ?? null, value, scope);
            return value;
        }
        case "ConditionalExpression": {
            const [yes, , test, , no] = children;
            if (test)
                evaluate(run, test, scope);
            return (0,python_value/* oneOf */.yL)(...[yes, no].flatMap((way) => (way ? [evaluate(run, way, scope)] : [])));
        }
        case "BinaryExpression":
            return binary(run, children, scope);
        case "LambdaExpression":
            return { kind: "function", code: node, scope };
        default:
            evaluateAll(run, children, scope);
            return node.name === "UnaryExpression" ? python_value/* PLAIN */.tZ : (0,python_value/* unknown */.L5)(run.quoted(node));
    }
}
/** Follows the expressions among nodes for what they do. */
function evaluateAll(run, nodes, scope) {
    for (const node of nodes)
        if (/^[A-Z]/.test(node.name))
            evaluate(run, node, scope);
}
/** A value, or a tuple where several are separated by commas; `None` where there is nothing. */
function tuple(run, nodes, scope) {
    const [only] = nodes;
    if (!only)
        return python_value/* NONE */.x3;
    return nodes.length === 1 ? evaluate(run, only, scope) : items(run, nodes, scope);
}
/** One of the items of a value that is looped over and not all known. */
function someItem(value) {
    return value.kind === "list" ? (0,python_value/* oneOf */.yL)(...value.items, (0,python_value/* text */.Qq)(python/* HOLE */.vs)) : (0,python_value/* unknown */.L5)("an item of something unknown");
}
function lookUp(name, scope) {
    for (let at = scope; at; at = at.parent) {
        const value = at.names.get(name);
        if (value)
            return value;
    }
    return { kind: "reference", path: name };
}
function replacement(run, node, scope) {
    const [value] = (0,python/* childrenOf */.LU)(node).filter(({ name }) => /^[A-Z]/.test(name));
    const printed = value ? (0,python_value/* textOf */.b6)(evaluate(run, value, scope)) : python/* HOLE */.vs;
    return node.getChild("FormatSpec") ? python/* HOLE */.vs : printed;
}
function items(run, nodes, scope) {
    const found = [];
    let isOpen = false;
    for (const [index, node] of nodes.entries()) {
        if (!/^[A-Z]/.test(node.name))
            continue;
        const value = evaluate(run, node, scope);
        if (nodes[index - 1]?.name !== "*")
            found.push(value);
        else {
            const spread = (0,python_value/* itemsOf */.S3)(value);
            isOpen ||= !spread;
            found.push(...(spread ?? [(0,python_value/* text */.Qq)(python/* HOLE */.vs)]));
        }
    }
    return (0,python_value/* list */.p_)(found, isOpen);
}
function dictionary(run, nodes, scope) {
    const entries = new Map();
    let isOpen = false;
    for (const [index, node] of nodes.entries()) {
        const before = nodes[index - 1];
        if (before?.name === "**") {
            const spread = evaluate(run, node, scope);
            if (spread.kind === "dict")
                for (const [key, value] of spread.entries)
                    entries.set(key, value);
            isOpen ||= spread.kind !== "dict";
        }
        const after = nodes[index + 1];
        if (node.name !== ":" || !before || !after)
            continue;
        const key = (0,python_value/* textOf */.b6)(evaluate(run, before, scope));
        entries.set(key, evaluate(run, after, scope));
        isOpen ||= key.includes(python/* HOLE */.vs);
    }
    return { kind: "dict", entries, isOpen };
}
function comprehension(run, nodes, scope) {
    const forAt = nodes.findIndex(({ name }) => name === "for");
    const inAt = nodes.findIndex(({ name }) => name === "in");
    const [element, source] = [nodes[0], nodes[inAt + 1]];
    if (!element || !source || forAt < 0 || inAt < forAt) {
        evaluateAll(run, nodes, scope);
        return (0,python_value/* list */.p_)([], true);
    }
    const own = { names: new Map(), outer: new Set(), parent: scope };
    const targets = nodes.slice(forAt + 1, inAt).filter(({ name }) => name !== ",");
    const rest = nodes.slice(inAt + 2);
    const values = evaluate(run, source, scope);
    const known = (0,python_value/* itemsOf */.S3)(values);
    const isSimple = known && known.length <= MAX_ROUNDS && rest.every(({ name }) => name !== "for" && name !== "if");
    const results = (isSimple ? known : [someItem(values)]).map((item) => {
        bind(run, targets, item, own);
        evaluateAll(run, rest, own);
        return evaluate(run, element, own);
    });
    return isSimple ? (0,python_value/* list */.p_)(results) : (0,python_value/* list */.p_)([], true);
}
function member(run, node, children, scope) {
    const [object] = children;
    const property = node.getChild("PropertyName");
    if (!object)
        return (0,python_value/* unknown */.L5)(run.quoted(node));
    const owner = evaluate(run, object, scope);
    if (property)
        return run.world.attribute(owner, run.name(property), node);
    const keys = children.slice(2, -1);
    const key = tuple(run, keys, scope);
    const [number] = keys.map((one) => run.file.text(one)).filter((word) => /^-?\d+$/.test(word));
    return run.world.item(owner) ?? (0,python_value/* itemAt */.R9)(owner, key, number === undefined ? undefined : Number(number));
}
function call(run, node, [callee, argList], scope) {
    if (!callee || !argList)
        return (0,python_value/* unknown */.L5)(run.quoted(node));
    const target = evaluate(run, callee, scope);
    return run.call(target, argumentsOf(run, (0,python/* childrenOf */.LU)(argList).slice(1, -1), scope), node);
}
function argumentsOf(run, nodes, scope) {
    if (nodes.some(({ name }) => name === "for"))
        return { positional: [comprehension(run, nodes, scope)], named: new Map(), isOpen: false };
    const named = new Map();
    const plain = [];
    let isOpen = false;
    for (const [index, node] of nodes.entries()) {
        const [before, after] = [nodes[index - 1]?.name, nodes[index + 1]?.name];
        if (before === "AssignOp")
            named.set(run.name(nodes[index - 2]), evaluate(run, node, scope));
        else if (before === "**") {
            const spread = evaluate(run, node, scope);
            if (spread.kind === "dict")
                for (const [key, value] of spread.entries)
                    named.set(key, value);
            isOpen ||= spread.kind !== "dict" || (spread.isOpen ?? false);
        }
        else if (after !== "AssignOp" && node.name !== "AssignOp" && node.name !== "**")
            plain.push(node);
    }
    const positional = items(run, plain, scope);
    if (positional.kind !== "list")
        return { positional: [], named, isOpen: true };
    return { positional: positional.items, named, isOpen: isOpen || (positional.isOpen ?? false) };
}
function binary(run, [left, operator, right], scope) {
    if (!left || !operator || !right)
        return python_value/* PLAIN */.tZ;
    const word = run.file.text(operator);
    const [first, second] = [evaluate(run, left, scope), evaluate(run, right, scope)];
    if (word === "or" || word === "and")
        return (0,python_value/* oneOf */.yL)(first, second);
    return /^[+%/*]$/.test(word) ? (0,python_value/* combined */.yX)(first, word, second) : python_value/* PLAIN */.tZ;
}

;// CONCATENATED MODULE: ./src/connector/imported-call.ts




const one = (value) => ({ positional: [value], named: new Map(), isOpen: false });
const sameText = ({ first }) => (0,python_value/* text */.Qq)((0,python_value/* textOf */.b6)(first));
const sequence = ({ first, args }) => (0,python_value/* list */.p_)([...((0,python_value/* itemsOf */.S3)(first) ?? [])], args.positional.length > 0 && !(0,python_value/* itemsOf */.S3)(first));
const environment = ({ args }) => (0,python_value/* oneOf */.yL)((0,python_value/* text */.Qq)(python_value/* SECRET */.bB), ...args.positional.slice(1));
/** What calls give that a hook may well use. */
const GIVES = {
    str: sameText,
    "pathlib.Path": sameText,
    "pathlib.PurePosixPath": sameText,
    "textwrap.dedent": sameText,
    "inspect.cleandoc": sameText,
    "shlex.quote": sameText,
    "os.fspath": sameText,
    "typing.cast": ({ args }) => args.positional[1] ?? python_value/* NONE */.x3,
    list: sequence,
    tuple: sequence,
    set: sequence,
    sorted: sequence,
    dict: ({ args: { named, positional, isOpen } }) => ({
        kind: "dict",
        entries: new Map(named),
        isOpen: isOpen || positional.length > 0,
    }),
    "shlex.split": ({ first }) => (0,python_value/* list */.p_)((0,python_value/* textOf */.b6)(first).split(/\s+/).map(python_value/* text */.Qq)),
    "os.path.join": ({ args }) => (0,python_value/* text */.Qq)(args.positional.map(python_value/* textOf */.b6).join("/")),
    "os.getenv": environment,
    "os.environ.get": environment,
    getattr: ({ first, args, node, run, world }) => attributeNamed(first, args.positional[1] ?? (0,python_value/* unknown */.L5)(""), node, run, world),
    "operator.attrgetter": ({ first: name, world, run }) => ({
        kind: "partial",
        call: ({ positional: [owner = python_value/* NONE */.x3] }, node) => attributeNamed(owner, name, node, run, world),
    }),
    "operator.methodcaller": ({ first: name, args, world, run }) => ({
        kind: "partial",
        call: ({ positional: [owner = python_value/* NONE */.x3] }, node) => run.call(attributeNamed(owner, name, node, run, world), { ...args, positional: args.positional.slice(1) }, node),
    }),
    "functools.partial": ({ first, args, run }) => ({
        kind: "partial",
        call: (more, node) => run.call(first, { ...args, positional: [...args.positional.slice(1), ...more.positional] }, node),
    }),
    "functools.reduce": ({ first, args, node, run }) => {
        const [, items, start = python_value/* NONE */.x3] = args.positional;
        const known = items && (0,python_value/* itemsOf */.S3)(items);
        if (!known || known.length > MAX_ROUNDS)
            return (0,python_value/* unknown */.L5)(run.quoted(node));
        return known.reduce((sum, item) => run.call(first, { ...one(sum), positional: [sum, item] }, node), start);
    },
    int: () => python_value/* PLAIN */.tZ,
    len: () => python_value/* PLAIN */.tZ,
    bool: () => python_value/* PLAIN */.tZ,
    isinstance: () => python_value/* PLAIN */.tZ,
    print: () => python_value/* NONE */.x3,
};
/** What calling an import or a built-in function does and gives. */
function importedCall(path, args, node, run, world) {
    const [first = python_value/* NONE */.x3, ...rest] = args.positional;
    const gives = Object.hasOwn(GIVES, path) ? GIVES[path] : undefined;
    if (gives)
        return gives({ args, first, node, run, world });
    const name = path.slice(path.lastIndexOf(".") + 1);
    // A method that is called on its class: `Container.from_(container, …)`.
    const isMethod = path.includes(".") && (0,python_value/* waysOf */.UV)(first).some(({ kind }) => kind === "container");
    if (isMethod && (REPLACING.has(name) || isKeeping(name)))
        return world.method(first, name, { ...args, positional: rest }, node, run);
    // Dagger's client: `dagger.dag.container()`, and names that are imported from it.
    if (CREATING.has(name) || name === "from_" || isKeeping(name) || /^(http|git|set_secret|plaintext)$/.test(name))
        return world.method((0,python_value/* unknown */.L5)(path), name, args, node, run);
    const [, what] = ON_BUILDER.find(([pattern]) => pattern.test(path)) ?? [];
    if (what !== undefined)
        world.record({ kind: "builder", call: path, what }, node);
    else if (OPENING.test(path))
        world.record({ kind: "opens", call: run.quoted(node) }, node);
    else if (EVASIVE.test(path) || QUERYING.test(name))
        world.unfollowed(run.quoted(node), node);
    // Functions that are handed over will be called with something.
    for (const value of [...args.positional, ...args.named.values()])
        if (value.kind === "function")
            run.call(value, { positional: [], named: new Map(), isOpen: true }, node);
    return (0,python_value/* unknown */.L5)(run.quoted(node));
}
/** `getattr(owner, name)`: a name that is not known could be any. */
function attributeNamed(owner, name, node, run, world) {
    const ways = (0,python_value/* variantsOf */.IM)([name]).map(([way = python/* HOLE */.vs]) => {
        if ((0,python_value/* isKnown */.qE)(way))
            return world.attribute(owner, way, node);
        world.unfollowed(run.quoted(node), node);
        return (0,python_value/* unknown */.L5)(run.quoted(node));
    });
    return (0,python_value/* oneOf */.yL)(...ways);
}

;// CONCATENATED MODULE: ./src/connector/python/methods.ts


/** What a method of a text, list or dictionary gives; `undefined` for methods of other values. */
function methodOf(value, name, args) {
    const [first, second] = args.positional;
    if (value.kind === "text")
        return name === "format" ? (0,python_value/* text */.Qq)(formatted(value.text, args)) : textMethod(value.text, name, first, second);
    if (value.kind === "list")
        return listMethod(value, name, first);
    return value.kind === "dict" ? dictMethod(value, name, first, second) : undefined;
}
function formatted(own, { positional, named }) {
    let next = 0;
    return own.replace(/\{\{|\}\}|\{(\w*)[^{}]*\}/g, (whole, name) => {
        if (name === undefined)
            return whole[0];
        return (0,python_value/* textOf */.b6)(name === "" ? positional[next++] : (named.get(name) ?? positional[Number(name)]));
    });
}
function textMethod(own, name, first, second) {
    switch (name) {
        case "strip":
        case "lstrip":
        case "rstrip":
            return (0,python_value/* text */.Qq)(first ? python/* HOLE */.vs : own.trim());
        case "lower":
            return (0,python_value/* text */.Qq)(own.toLowerCase());
        case "upper":
            return (0,python_value/* text */.Qq)(own.toUpperCase());
        case "encode":
        case "decode":
        case "as_posix":
        case "expanduser":
        case "resolve":
        case "absolute":
            return (0,python_value/* text */.Qq)(own);
        case "join": {
            const items = first && (0,python_value/* itemsOf */.S3)(first);
            return (0,python_value/* text */.Qq)(items
                ? items.map(python_value/* textOf */.b6).join(own)
                : first?.kind === "list"
                    ? [...first.items.map(python_value/* textOf */.b6), python/* HOLE */.vs].join(own)
                    : python/* HOLE */.vs);
        }
        case "joinpath":
            return (0,python_value/* text */.Qq)(`${own}/${(0,python_value/* textOf */.b6)(first)}`);
        case "split":
            return (0,python_value/* list */.p_)((first ? own.split((0,python_value/* textOf */.b6)(first)) : own.trim().split(/\s+/)).map(python_value/* text */.Qq));
        case "splitlines":
            return (0,python_value/* list */.p_)(own.split(/\r?\n/).map(python_value/* text */.Qq));
        case "replace":
            return (0,python_value/* text */.Qq)(own.replaceAll((0,python_value/* textOf */.b6)(first), (0,python_value/* textOf */.b6)(second)));
        case "removeprefix":
            return (0,python_value/* text */.Qq)(own.startsWith((0,python_value/* textOf */.b6)(first)) ? own.slice((0,python_value/* textOf */.b6)(first).length) : own);
        case "startswith":
        case "endswith":
        case "exists":
        case "is_file":
            return python_value/* PLAIN */.tZ;
        default:
            return (0,python_value/* text */.Qq)(python/* HOLE */.vs);
    }
}
function listMethod(own, name, first) {
    switch (name) {
        case "append":
        case "add":
            if (first && own.items.length < python_value/* MAX_ITEMS */._5)
                own.items.push(first);
            else
                own.isOpen = true;
            return python_value/* NONE */.x3;
        case "extend":
        case "update": {
            const items = first && (0,python_value/* itemsOf */.S3)(first);
            if (items && own.items.length + items.length <= python_value/* MAX_ITEMS */._5)
                own.items.push(...items);
            else
                own.isOpen = true;
            return python_value/* NONE */.x3;
        }
        case "copy":
            return (0,python_value/* list */.p_)([...own.items], own.isOpen);
        default:
            own.isOpen = true;
            return (0,python_value/* unknown */.L5)(`a list's ${name}()`);
    }
}
function dictMethod(own, name, first, second) {
    const pairs = [...own.entries];
    switch (name) {
        case "items":
            return (0,python_value/* list */.p_)(pairs.map(([key, value]) => (0,python_value/* list */.p_)([(0,python_value/* text */.Qq)(key), value])), own.isOpen);
        case "keys":
            return (0,python_value/* list */.p_)(pairs.map(([key]) => (0,python_value/* text */.Qq)(key)), own.isOpen);
        case "values":
            return (0,python_value/* list */.p_)(pairs.map(([, value]) => value), own.isOpen);
        case "get":
            return own.entries.get((0,python_value/* textOf */.b6)(first)) ?? (own.isOpen ? (0,python_value/* unknown */.L5)("a dictionary's get()") : (second ?? python_value/* NONE */.x3));
        default:
            own.isOpen = true;
            return (0,python_value/* unknown */.L5)(`a dictionary's ${name}()`);
    }
}

;// CONCATENATED MODULE: ./src/connector/container-world.ts





/** More than this is not recorded; what comes after counts as not followed. */
const MAX_EFFECTS = 2000;
/** The world of a hook: containers, and what calling their methods does to the image. */
class ContainerWorld {
    effects = [];
    /** The hook that is followed at the moment. */
    hook;
    #file;
    constructor(file) {
        this.#file = file;
    }
    record(deed, node) {
        if (this.effects.length >= MAX_EFFECTS)
            throw new Error("the file does too much to be followed");
        this.effects.push({ deed, node, ...(this.hook && { hook: this.hook }) });
    }
    unfollowed(what, node) {
        this.record({ kind: "unfollowed", what }, node);
    }
    unused(value, statement) {
        const call = callIn(statement);
        const method = call?.firstChild?.getChild("PropertyName");
        const name = method ? this.#file.text(method) : "";
        if (call && isKeeping(name) && (0,python_value/* waysOf */.UV)(value).some(({ kind }) => kind === "container"))
            this.record({ kind: "unused", method: name }, call);
    }
    item(owner) {
        return owner.kind === "reference" && owner.path === "os.environ" ? (0,python_value/* text */.Qq)(python_value/* SECRET */.bB) : undefined;
    }
    attribute(owner, name, node) {
        if (/^__\w+__$/.test(name) && !/^__(name|file|doc)__$/.test(name))
            this.unfollowed(`\`${this.#file.text(node).slice(-60)}\``, node);
        if (owner.kind === "oneOf")
            return (0,python_value/* oneOf */.yL)(...owner.values.map((way) => this.attribute(way, name, node)));
        return owner.kind === "reference"
            ? { kind: "reference", path: `${owner.path}.${name}` }
            : { kind: "member", of: owner, name };
    }
    call(target, args, node, run) {
        return target.kind === "member"
            ? this.method(target.of, target.name, args, node, run)
            : importedCall(target.path, args, node, run, this);
    }
    /** What a method does and gives. An owner that is not known may well be a container. */
    method(owner, name, args, node, run) {
        if (owner.kind === "oneOf")
            return (0,python_value/* oneOf */.yL)(...owner.values.map((way) => this.method(way, name, args, node, run)));
        if (owner.kind === "coroutine")
            return (0,python_value/* unknown */.L5)(`${run.quoted(node)}, which lacks an \`await\``);
        if (name === "__getattribute__" || name === "__getattr__")
            return attributeNamed(owner, args.positional[0] ?? (0,python_value/* unknown */.L5)(""), node, run, this);
        const known = methodOf(owner, name, args);
        if (known)
            return known;
        if (owner.kind === "remote") {
            if (name === "commit" || (name === "tag" && /\d/.test((0,python_value/* textOf */.b6)(args.positional[0]))))
                owner.pin();
            return owner;
        }
        if (REPLACING.has(name) && (owner.kind === "container" || name === "from_")) {
            const from = owner.kind === "container" ? (owner.origin === "other" ? "other" : "given") : "unknown";
            this.record({ kind: "image", method: name, image: (0,python_value/* textOf */.b6)(args.positional[0]), owner: from }, node);
            return { kind: "container", origin: from === "given" ? "replaced" : "other" };
        }
        if (CREATING.has(name) && owner.kind !== "container")
            return python_value/* OTHER */.Zs;
        if (name === "with_" && args.positional[0])
            return run.call(args.positional[0], { positional: [owner], named: new Map(), isOpen: false }, node);
        if (name === "http" || name === "git")
            return this.fetch(args, node);
        if (name === "plaintext") {
            this.record({ kind: "secret", what: "reads a secret as plain text" }, node);
            return (0,python_value/* text */.Qq)(python_value/* SECRET */.bB);
        }
        this.#customize(owner, name, args, node, run);
        return isKeeping(name) ? owner : (0,python_value/* unknown */.L5)(run.quoted(node));
    }
    fetch({ positional: [first], named }, node) {
        const deed = { kind: "fetch", url: (0,python_value/* textOf */.b6)(first ?? named.get("url")), pinned: named.has("checksum") };
        this.record(deed, node);
        return {
            kind: "remote",
            url: deed.url,
            pin: () => {
                deed.pinned = true;
            },
        };
    }
    /** Records what a method puts into the image. */
    #customize(owner, name, args, node, run) {
        const argument = (index, key) => args.positional[index] ?? args.named.get(key) ?? (0,python_value/* unknown */.L5)(key);
        if (name === "with_exec")
            for (const words of argumentVectors(argument(0, "args")))
                this.record({ kind: "run", words }, node);
        else if (NAMING.has(name))
            for (const [key = python/* HOLE */.vs, value = python/* HOLE */.vs] of (0,python_value/* variantsOf */.IM)([argument(0, "name"), argument(1, "value")]))
                this.record({ kind: "variable", name: key, value, isSecret: name === "with_secret_variable" }, node);
        else if (name === "with_new_file") {
            const contents = (0,python_value/* textOf */.b6)(argument(1, "contents"));
            this.record({ kind: "file", path: (0,python_value/* textOf */.b6)(argument(0, "path")), contents }, node);
        }
        else if (COPYING.has(name)) {
            const path = (0,python_value/* textOf */.b6)(argument(0, "path"));
            // Laid over the whole of the image, a folder replaces whatever it likes of it.
            if (/^\/*\.?\/*$/.test(path) && name.endsWith("directory"))
                this.record({ kind: "image", method: name, image: python/* HOLE */.vs, owner: "given" }, node);
            else
                this.record({ kind: "copy", path }, node);
        }
        else if (name === "set_secret") {
            const isPlain = (0,python_value/* isKnown */.qE)((0,python_value/* textOf */.b6)(argument(1, "plaintext")));
            if (isPlain)
                this.record({ kind: "secret", what: "has the plain text of a secret" }, node);
        }
        else if (isKeeping(name) && owner.kind === "container")
            this.record({ kind: "setting", method: name, words: args.positional.map(python_value/* textOf */.b6) }, node);
        else if (QUERYING.test(name))
            this.unfollowed(run.quoted(node), node);
    }
}
/** The argument vectors that a value can turn out to be. */
function argumentVectors(value) {
    return (0,python_value/* waysOf */.UV)(value).flatMap((way) => {
        if (way.kind !== "list")
            return (0,python_value/* variantsOf */.IM)([way]);
        return (0,python_value/* variantsOf */.IM)(way.items).map((words) => (way.isOpen ? [...words, python/* HOLE */.vs] : words));
    });
}
/** The call that an expression statement consists of, without `await` and brackets. */
function callIn(node) {
    if (node.name === "CallExpression")
        return node;
    const inner = node.name === "ExpressionStatement"
        ? node.firstChild
        : node.name === "AwaitExpression"
            ? node.lastChild
            : node.name === "ParenthesizedExpression"
                ? node.firstChild?.nextSibling
                : undefined;
    return inner ? callIn(inner) : undefined;
}

// EXTERNAL MODULE: ./src/connector/hook-effects.ts
var hook_effects = __webpack_require__(9091);
// EXTERNAL MODULE: ./src/connector/python/parameters.ts
var parameters = __webpack_require__(6232);
;// CONCATENATED MODULE: ./src/connector/python/branches.ts




// Statements with bodies. Each returns whether what comes after it is never reached.
/** Conditions that do not hold in the build. */
const NEVER = /^((typing\.)?TYPE_CHECKING|__name__\s*==\s*["']__main__["'])$/;
const BRANCH = /^(if|elif|else|try|except|finally)$/;
/** Follows each way that a statement can take; afterwards a name is what any of them made of it. */
function branches(run, children, scope) {
    const before = new Map(scope.names);
    let ways = [];
    const keywords = children.map(({ name }) => name);
    const isTry = keywords.includes("try");
    let tried;
    let isSkipped = false;
    for (const [index, node] of children.entries()) {
        if (node.name !== "Body") {
            if (keywords[index - 1] === "as")
                targets_assign(run, node, (0,python_value/* unknown */.L5)("an exception"), scope);
            else if (/^[A-Z]/.test(node.name)) {
                run.evaluate(node, scope);
                isSkipped = NEVER.test(run.file.text(node));
            }
            continue;
        }
        const keyword = keywords.slice(0, index).findLast((word) => BRANCH.test(word));
        run.step(1 + before.size / 10);
        // What was done before an exception stays done; `else` and `finally` of a `try` come after all of it.
        scope.names = isTry && keyword !== "try" ? merged([before, scope.names, ...ways]) : new Map(before);
        if (keyword === "else" && tried)
            ways = ways.filter((way) => way !== tried);
        if (isSkipped)
            ways.push(scope.names);
        else if (!run.follow((0,python/* childrenOf */.LU)(node), scope))
            ways.push(scope.names);
        else if (keyword === "finally")
            return true;
        if (keyword === "try")
            tried = ways[0];
        isSkipped = false;
    }
    if (!isTry && !keywords.includes("else"))
        ways.push(before);
    scope.names = merged(ways);
    return ways.length === 0;
}
/** Follows a loop once; afterwards a name is what it was or what the round made of it. */
function whileLoop(run, node, children, scope) {
    const [body, otherwise] = children.filter(({ name }) => name === "Body");
    const before = new Map(scope.names);
    run.step(1 + before.size / 10);
    evaluateAll(run, children.filter(({ name }) => name !== "Body"), scope);
    if (body)
        run.follow((0,python/* childrenOf */.LU)(body), scope);
    scope.names = merged([before, scope.names]);
    if (otherwise)
        run.follow((0,python/* childrenOf */.LU)(otherwise), scope);
    const isEndless = /^(True|1)$/.test(children[1] ? run.file.text(children[1]) : "");
    return isEndless && !/\bbreak\b/.test(run.file.text(node));
}
/** Follows each clause of a `match`. */
function match(run, node, children, scope) {
    const before = new Map(scope.names);
    const ways = [];
    const clauses = node.getChild("MatchBody")?.getChildren("MatchClause") ?? [];
    if (children[1])
        run.evaluate(children[1], scope);
    for (const clause of clauses) {
        run.step(1 + before.size / 10);
        scope.names = new Map(before);
        const parts = (0,python/* childrenOf */.LU)(clause);
        for (const pattern of parts.filter(({ name }) => name.endsWith("Pattern")))
            for (const name of (0,python/* descendantsOf */.gO)(pattern))
                if (name.name === "VariableName")
                    targets_assign(run, name, (0,python_value/* unknown */.L5)("a part of a match"), scope);
        for (const guard of clause.getChildren("Guard"))
            evaluateAll(run, (0,python/* childrenOf */.LU)(guard), scope);
        if (!run.follow((0,python/* childrenOf */.LU)(clause.getChild("Body") ?? clause), scope))
            ways.push(scope.names);
    }
    const isExhaustive = clauses.some((clause) => clause.getChild("CapturePattern") && !clause.getChild("Guard"));
    if (!isExhaustive)
        ways.push(before);
    scope.names = merged(ways);
    return ways.length === 0;
}
/** Follows a `for`, item by item where these are known. */
function loop(run, children, scope) {
    const inAt = children.findIndex(({ name }) => name === "in");
    const source = children[inAt + 1];
    const [body, otherwise] = children.filter(({ name }) => name === "Body");
    if (!source || !body)
        return;
    const targets = children.slice(0, inAt).filter(({ name }) => name !== "for" && name !== "async" && name !== ",");
    const values = run.evaluate(source, scope);
    const items = (0,python_value/* itemsOf */.S3)(values);
    const known = items && items.length > 0 && items.length <= MAX_ROUNDS ? items : undefined;
    for (const item of known ?? [someItem(values)]) {
        const before = new Map(scope.names);
        run.step(1 + before.size / 10);
        bind(run, targets, item, scope);
        const ended = run.follow((0,python/* childrenOf */.LU)(body), scope);
        if (!known || ended)
            scope.names = merged([before, scope.names]);
    }
    if (otherwise)
        run.follow((0,python/* childrenOf */.LU)(otherwise), scope);
}
/** Follows a `with`; what it binds is the context manager itself. */
function withStatement(run, children, scope) {
    let value = python_value/* NONE */.x3;
    for (const [index, node] of children.entries()) {
        if (node.name === "Body")
            return run.follow((0,python/* childrenOf */.LU)(node), scope);
        if (children[index - 1]?.name === "as")
            targets_assign(run, node, value, scope);
        else if (/^[A-Z]/.test(node.name))
            value = run.evaluate(node, scope);
    }
    return false;
}
function merged(ways) {
    const [first, ...rest] = ways;
    const names = new Map(first);
    for (const way of rest)
        for (const [name, value] of way) {
            const known = names.get(name);
            if (known !== value)
                names.set(name, known ? (0,python_value/* oneOf */.yL)(known, value) : value);
        }
    return names;
}

;// CONCATENATED MODULE: ./src/connector/python/statements.ts






/** Follows a statement; returns whether what comes after it is never reached. */
function statement(run, node, scope) {
    run.step();
    const children = (0,python/* childrenOf */.LU)(node);
    switch (node.name) {
        case "ReturnStatement":
            run.endings.push({ value: tuple(run, children.slice(1), scope), node });
            return true;
        case "RaiseStatement":
            evaluateAll(run, children, scope);
            return true;
        case "StatementGroup":
        case "Body":
            return run.follow(children, scope);
        case "IfStatement":
        case "TryStatement":
            return branches(run, children, scope);
        case "WhileStatement":
            return whileLoop(run, node, children, scope);
        case "MatchStatement":
            return match(run, node, children, scope);
        case "WithStatement":
            return withStatement(run, children, scope);
        case "DecoratedStatement":
            for (const decorator of node.getChildren("Decorator"))
                decorated(run, decorator, scope);
            return run.follow(children.filter(({ name }) => name !== "Decorator"), scope);
        default:
            simple(run, node, children, scope);
            return false;
    }
}
/** Statements after which the next one always follows. */
function simple(run, node, children, scope) {
    switch (node.name) {
        case "FunctionDefinition":
            for (const { fallback } of (0,parameters/* parametersOf */.m)(node, run.file))
                if (fallback)
                    run.evaluate(fallback, scope);
            targets_assign(run, node.getChild("VariableName"), { kind: "function", code: node, scope }, scope);
            break;
        case "ClassDefinition":
            classDefinition(run, node, children, scope);
            break;
        case "ExpressionStatement":
            run.world.unused(tuple(run, children, scope), node);
            break;
        case "AssignStatement":
            assignment(run, children, scope);
            break;
        case "UpdateStatement": {
            const [target, operator, value] = children;
            if (!target || !operator || !value)
                break;
            const sign = run.file.text(operator).slice(0, -1);
            targets_assign(run, target, (0,python_value/* combined */.yX)(run.evaluate(target, scope), sign, run.evaluate(value, scope)), scope);
            break;
        }
        case "ForStatement":
            loop(run, children, scope);
            break;
        case "ImportStatement":
            importStatement(run, node, children, scope);
            break;
        case "ScopeStatement":
            for (const name of node.getChildren("VariableName"))
                scope.outer.add(run.name(name));
            break;
        case "DeleteStatement":
            for (const name of node.getChildren("VariableName"))
                targets_assign(run, name, python_value/* NONE */.x3, scope);
            break;
        default:
            evaluateAll(run, children, scope);
    }
}
function classDefinition(run, node, children, scope) {
    const body = node.getChild("Body");
    evaluateAll(run, children.filter(({ name }) => name !== "Body"), scope);
    if (body)
        run.follow((0,python/* childrenOf */.LU)(body), { names: new Map(), outer: new Set(), parent: scope });
    targets_assign(run, node.getChild("VariableName"), (0,python_value/* unknown */.L5)("a class"), scope);
}
/** They leave the function that they stand at as it is. */
const HARMLESS = /^(functools\.)?(cache|lru_cache|wraps|staticmethod|classmethod|property|override)\b/;
function decorated(run, node, scope) {
    const words = run.file.text(node).replace(/^@\s*|\s+$/g, "");
    evaluateAll(run, (0,python/* childrenOf */.LU)(node), scope);
    if (!HARMLESS.test(words))
        run.world.unfollowed(`the decorator \`${words.slice(0, 60)}\``, node);
}
function assignment(run, children, scope) {
    const groups = [[]];
    for (const node of children)
        if (node.name === "AssignOp")
            groups.push([]);
        else if (node.name !== "TypeDef")
            groups.at(-1)?.push(node);
    if (groups.length < 2)
        return;
    const value = tuple(run, groups.at(-1) ?? [], scope);
    for (const targets of groups.slice(0, -1))
        bind(run, targets.filter(({ name }) => name !== ","), value, scope);
}
function importStatement(run, node, children, scope) {
    const importAt = children.findIndex(({ name }) => name === "import");
    const isFrom = children[0]?.name === "from";
    const source = (nodes) => nodes.map((part) => run.name(part)).join("");
    const module = isFrom ? source(children.slice(1, importAt)) : "";
    const names = [[]];
    for (const part of children.slice(importAt + 1))
        if (part.name === ",")
            names.push([]);
        else if (part.name !== "(" && part.name !== ")")
            names.at(-1)?.push(part);
    for (const parts of names) {
        const asAt = parts.findIndex(({ name }) => name === "as");
        const path = source(asAt < 0 ? parts : parts.slice(0, asAt));
        if (path === "*")
            run.world.unfollowed(run.quoted(node), node);
        const [first = path] = path.split(".");
        const bound = asAt < 0 ? first : source(parts.slice(asAt + 1));
        const full = isFrom ? `${module}.${path}` : asAt < 0 ? first : path;
        scope.names.set(bound, { kind: "reference", path: full });
    }
}

;// CONCATENATED MODULE: ./src/connector/python/interpreter.ts





/** Bounds for hostile files; real hooks need some hundred steps. */
const MAX_STEPS = 50_000;
const MAX_CALLS = 8;
const FUNCTIONS = new Set(["FunctionDefinition", "LambdaExpression"]);
/** Follows what a Python file would do, without running it: every function and every branch, as far as values are known. */
class Interpreter {
    file;
    world;
    module = { names: new Map(), outer: new Set() };
    endings = [];
    #entered = new Set();
    #calls = [];
    #steps = 0;
    constructor(file, world) {
        this.file = file;
        this.world = world;
    }
    /** What the file does when it is imported. @throws Error when it does too much to be followed; so do the others */
    import() {
        this.follow((0,python/* childrenOf */.LU)(this.file.root), this.module);
    }
    /** Functions that nothing seen calls may be called all the same. */
    enterOthers() {
        for (const code of (0,python/* descendantsOf */.gO)(this.file.root)) {
            if (!FUNCTIONS.has(code.name) || this.#entered.has(code.from))
                continue;
            this.enter({ kind: "function", code, scope: this.module }, { positional: [], named: new Map(), isOpen: true });
        }
    }
    step(cost = 1) {
        this.#steps += cost;
        if (this.#steps > MAX_STEPS)
            throw new Error("the file does too much to be followed");
    }
    evaluate(node, scope) {
        return evaluate(this, node, scope);
    }
    follow(nodes, scope) {
        return nodes.some((node) => statement(this, node, scope));
    }
    enter(target, args) {
        const { code } = target;
        if (this.#calls.includes(code.from) || this.#calls.length >= MAX_CALLS) {
            const name = code.getChild("VariableName");
            return (0,python_value/* unknown */.L5)(`${name ? this.quoted(name) : "a function"}, whose calls are nested deeply`);
        }
        const value = (0,python_value/* oneOf */.yL)(...this.endingsOf(target, args).map((ending) => ending.value));
        return code.firstChild?.name === "async" ? { kind: "coroutine", value } : value;
    }
    /** What a function gives back at each of its ends. */
    endingsOf({ code, scope }, args) {
        this.#entered.add(code.from);
        const own = { names: new Map(), outer: new Set(), parent: scope };
        (0,parameters/* bindParameters */.E)((0,parameters/* parametersOf */.m)(code, this.file), args, own, (fallback) => this.evaluate(fallback, scope));
        const outer = this.endings;
        const endings = [];
        this.endings = endings;
        this.#calls.push(code.from);
        const body = code.getChild("Body");
        if (body && !this.follow((0,python/* childrenOf */.LU)(body), own))
            endings.push({ value: python_value/* NONE */.x3, node: code });
        else if (!body && code.lastChild)
            endings.push({ value: this.evaluate(code.lastChild, own), node: code });
        this.#calls.pop();
        this.endings = outer;
        return endings;
    }
    call(target, args, node) {
        this.step();
        switch (target.kind) {
            case "function":
                return this.enter(target, args);
            case "oneOf":
                return (0,python_value/* oneOf */.yL)(...target.values.map((way) => this.call(way, args, node)));
            case "partial":
                return target.call(args, node, this);
            case "member":
            case "reference":
                return this.world.call(target, args, node, this);
            default:
                return (0,python_value/* unknown */.L5)(this.quoted(node));
        }
    }
    name(node) {
        return this.file.text(node).normalize("NFKC");
    }
    quoted(node) {
        const source = this.file.text(node).replace(/\s+/g, " ");
        return `\`${source.length > 60 ? `${source.slice(0, 59)}…` : source}\``;
    }
}

;// CONCATENATED MODULE: ./src/connector/hook-run.ts




/** Follows what a `build_customization.py` would do: its import, its hooks, then whatever else it defines. Never throws. */
function followHooks(file) {
    const world = new ContainerWorld(file);
    const interpreter = new Interpreter(file, world);
    const endings = new Map();
    let isComplete = true;
    try {
        interpreter.import();
        for (const hook of hook_effects/* HOOK_NAMES */.F) {
            const target = interpreter.module.names.get(hook);
            if (target?.kind !== "function")
                continue;
            world.hook = hook;
            endings.set(hook, interpreter.endingsOf(target, { positional: [python_value/* GIVEN */.WJ], named: new Map(), isOpen: false }));
        }
        world.hook = undefined;
        interpreter.enterOthers();
    }
    catch {
        // Its own bounds end it, or the stack that deeply nested calls fill. What was not seen counts as not followed.
        isComplete = false;
    }
    return { effects: world.effects, endings, names: interpreter.module.names, isComplete };
}
/** The place of a call that people look for: the method's name, not the beginning of a chain of calls. */
function placeOf(node) {
    const callee = node.name === "CallExpression" ? node.firstChild : node;
    return callee?.getChild("PropertyName") ?? node;
}


/***/ }),

/***/ 6232:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ bindParameters),
/* harmony export */   m: () => (/* binding */ parametersOf)
/* harmony export */ });
/* harmony import */ var _text_python_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4021);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6011);


/** The parameters of a `FunctionDefinition` or `LambdaExpression`, in their order. */
function parametersOf(code, file) {
    const nodes = (0,_text_python_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)(code.getChild("ParamList") ?? code);
    if (!code.getChild("ParamList"))
        return [];
    const parameters = [];
    let isKeyword = false;
    for (const [index, node] of nodes.entries()) {
        const before = nodes[index - 1]?.name;
        if (node.name === "*")
            isKeyword = true;
        if (node.name !== "VariableName" || before === "AssignOp") {
            const last = parameters.at(-1);
            if (before === "AssignOp" && last)
                last.fallback = node;
            continue;
        }
        const kind = before === "*" ? "list" : before === "**" ? "dict" : isKeyword ? "keyword" : "plain";
        parameters.push({ name: file.text(node).normalize("NFKC"), kind });
    }
    return parameters;
}
/**
 * Gives a function's parameters their values in its scope; those that a call leaves out are not known.
 * @param evaluate gives a default's value
 */
function bindParameters(parameters, { positional, named, isOpen }, scope, evaluate) {
    const rest = [...positional];
    for (const { name, kind, fallback } of parameters) {
        const given = named.get(name) ?? (kind === "plain" ? rest.shift() : undefined);
        const missing = () => (fallback && !isOpen ? evaluate(fallback) : (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)(`the parameter \`${name}\``));
        if (kind === "list")
            scope.names.set(name, (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(rest.splice(0), isOpen));
        else if (kind === "dict")
            scope.names.set(name, { kind: "dict", entries: new Map(named), isOpen: true });
        else
            scope.names.set(name, given ?? missing());
    }
}


/***/ }),

/***/ 6011:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IM: () => (/* binding */ variantsOf),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   R9: () => (/* binding */ itemAt),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   UV: () => (/* binding */ waysOf),
/* harmony export */   WJ: () => (/* binding */ GIVEN),
/* harmony export */   Zs: () => (/* binding */ OTHER),
/* harmony export */   _5: () => (/* binding */ MAX_ITEMS),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   bB: () => (/* binding */ SECRET),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   qE: () => (/* binding */ isKnown),
/* harmony export */   tZ: () => (/* binding */ PLAIN),
/* harmony export */   x3: () => (/* binding */ NONE),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   yX: () => (/* binding */ combined)
/* harmony export */ });
/* harmony import */ var _text_python_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4021);

/** Stands in a text for what comes from the builder's environment or from a secret. */
const SECRET = "\uFFFB";
/** Whether all of a text is known: nothing of it depends on a run or on a secret. */
function isKnown(known) {
    return !known.includes(_text_python_js__WEBPACK_IMPORTED_MODULE_0__/* .HOLE */ .vs) && !known.includes(SECRET);
}
/** A text and the ways that a value can turn out are followed up to these numbers. */
const MAX_TEXT = 64 * 1024;
const MAX_WAYS = 8;
/** A list is followed up to so many items. */
const MAX_ITEMS = 1000;
/** `None`. */
const NONE = { kind: "none" };
/** A number, a truth value or the like, whichever it is. */
const PLAIN = { kind: "plain" };
/** The container that the build hands to a hook. */
const GIVEN = { kind: "container", origin: "given" };
/** A container that is not made from that one. */
const OTHER = { kind: "container", origin: "other" };
/** A value that could not be followed; `why` names it in messages. */
function unknown(why) {
    return { kind: "unknown", why };
}
/** A text; not known where it is longer than 64 kB. */
function text(value) {
    return { kind: "text", text: value.length > MAX_TEXT ? _text_python_js__WEBPACK_IMPORTED_MODULE_0__/* .HOLE */ .vs : value };
}
/** A list; with none of its items known where there are too many. */
function list(items, isOpen = false) {
    return items.length > MAX_ITEMS ? { kind: "list", items: [], isOpen: true } : { kind: "list", items, isOpen };
}
/** Every value that it can turn out to be. */
function waysOf(value) {
    return value.kind === "oneOf" ? value.values : [value];
}
/** One of several values. */
function oneOf(...values) {
    const ways = new Map();
    for (const way of values.flatMap(waysOf))
        ways.set(identityOf(way), way);
    const [first, ...rest] = [...ways.values()];
    if (!first)
        return NONE;
    if (rest.length === 0)
        return first;
    if (ways.size <= MAX_WAYS)
        return { kind: "oneOf", values: [...ways.values()] };
    // What a container can be is never given up; there are few of those.
    const containers = [...ways.values()].filter(({ kind }) => kind === "container");
    return { kind: "oneOf", values: [...containers, unknown("a value that depends on much")] };
}
function identityOf(value) {
    switch (value.kind) {
        case "text":
            return `text ${value.text}`;
        case "container":
            return `container ${value.origin}`;
        case "reference":
            return `reference ${value.path}`;
        case "none":
        case "plain":
            return value.kind;
        case "unknown":
            return `unknown ${value.why}`;
        case "function":
            return value.code.from;
        default:
            return value;
    }
}
/** The text that a value is or prints as. */
function textOf(value) {
    switch (value?.kind) {
        case "text":
            return value.text;
        case "remote":
            return value.url;
        case "coroutine":
            return textOf(value.value);
        case "oneOf":
            return value.values.some((way) => textOf(way).includes(SECRET)) ? SECRET : _text_python_js__WEBPACK_IMPORTED_MODULE_0__/* .HOLE */ .vs;
        default:
            return _text_python_js__WEBPACK_IMPORTED_MODULE_0__/* .HOLE */ .vs;
    }
}
/** The texts of several values together, one list for each way that they can turn out; only the first few. */
function variantsOf(values) {
    let variants = [[]];
    for (const value of values) {
        const ways = waysOf(value).map(textOf);
        const isMany = variants.length * ways.length > MAX_WAYS;
        variants = variants.flatMap((one) => (isMany ? [textOf(value)] : ways).map((way) => [...one, way]));
    }
    return variants;
}
/** The items of a value that is looped over; `undefined` where they are not all known. */
function itemsOf(value) {
    if (value.kind === "list")
        return value.isOpen ? undefined : value.items;
    if (value.kind === "dict")
        return value.isOpen ? undefined : [...value.entries.keys()].map(text);
    return undefined;
}
/** What an index or key gives. */
function itemAt(value, key, index) {
    if (value.kind === "list" && index !== undefined && !value.isOpen)
        return value.items.at(index) ?? unknown("an index that is not there");
    if (value.kind === "dict")
        return value.entries.get(textOf(key)) ?? unknown("a key that is not known");
    if (value.kind === "oneOf")
        return oneOf(...value.values.map((way) => itemAt(way, key, index)));
    return value.kind === "text" ? text(_text_python_js__WEBPACK_IMPORTED_MODULE_0__/* .HOLE */ .vs) : unknown("an item of something unknown");
}
/** `a + b`, `a % b`, `a / b` for paths, `a * b`. */
function combined(left, operator, right) {
    if (left.kind === "list" && right.kind === "list" && operator === "+")
        return list([...left.items, ...right.items], (left.isOpen || right.isOpen) ?? false);
    if (left.kind === "oneOf" || right.kind === "oneOf") {
        const ways = waysOf(left).flatMap((a) => waysOf(right).map((b) => combined(a, operator, b)));
        return oneOf(...ways);
    }
    if (left.kind !== "text" && right.kind !== "text")
        return left.kind === "plain" && right.kind === "plain" ? PLAIN : unknown("what an operator gives");
    switch (operator) {
        case "+":
            return text(textOf(left) + textOf(right));
        case "/":
            return text(`${textOf(left)}/${textOf(right)}`);
        case "%": {
            const values = right.kind === "list" && !right.isOpen ? right.items.map(textOf) : [textOf(right)];
            return text(textOf(left).replace(/%[sdr]/g, () => values.shift() ?? _text_python_js__WEBPACK_IMPORTED_MODULE_0__/* .HOLE */ .vs));
        }
        default:
            return text(_text_python_js__WEBPACK_IMPORTED_MODULE_0__/* .HOLE */ .vs);
    }
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
