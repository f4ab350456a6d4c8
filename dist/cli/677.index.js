export const id = 677;
export const ids = [677];
export const modules = {

/***/ 677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MQ: () => (/* binding */ isStable),
/* harmony export */   bb: () => (/* binding */ compareTags),
/* harmony export */   nN: () => (/* binding */ isSemver),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   ti: () => (/* binding */ areComparable)
/* harmony export */ });
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8469);
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _text_memo_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(369);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9891);



const SEMVER = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/;
const PEP440 = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:(a|b|rc)(\d+))?(?:\.post(\d+))?(?:\.?dev(\d+))?$/;
/**
 * Reads a tag as a version: semantic versions (https://semver.org, without build metadata, which a tag cannot have)
 * and the development, post and candidate releases of PEP 440. Returns `undefined` for a tag that is no version, or
 * whose numbers are too large to be one.
 */
const parseVersion = (0,_text_memo_js__WEBPACK_IMPORTED_MODULE_1__/* .memoized */ .x)((tag) => {
    const semver = SEMVER.exec(tag);
    const match = semver ?? PEP440.exec(tag);
    if (!match)
        return undefined;
    const numbers = [match[1], match[2], match[3]].map(Number);
    if (!numbers.every(Number.isSafeInteger))
        return undefined;
    if (semver)
        return { tag, release: numbers, prerelease: match[4]?.split(".") ?? [] };
    return {
        tag,
        release: numbers,
        prerelease: match[4] === undefined ? [] : [match[4], match[5]],
        ...(match[6] !== undefined && { post: Number(match[6]) }),
        ...(match[7] !== undefined && { dev: Number(match[7]) }),
    };
}, 2000);
/** Whether the tag is a release: no pre-release, no development or post build. Only such a version can be "latest". */
function isStable(tag) {
    const version = parseVersion(tag);
    return version?.prerelease.length === 0 && version.post === undefined && version.dev === undefined;
}
/** Whether the tag is a semantic version without build metadata. */
function isSemver(tag) {
    return SEMVER.test(tag) && parseVersion(tag) !== undefined;
}
/** Whether "newer" and "older" mean something between the two tags: both are semantic versions. */
function areComparable(a, b) {
    return [a, b].every(isSemver);
}
/**
 * A total order over all tags, for sorting: tags that are no version first, then by release; within one release
 * development builds, pre-releases, the release, post builds. Negative when `a` comes before `b`, 0 only for equal tags.
 */
function compareTags(a, b) {
    const left = parseVersion(a);
    const right = parseVersion(b);
    if (!left || !right)
        return Number(left !== undefined) - Number(right !== undefined) || (0,_text_order_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n)(a, b);
    return (byNumbers(left.release, right.release) ||
        byPrerelease(left, right) ||
        (left.post ?? -1) - (right.post ?? -1) ||
        (left.dev ?? Number.POSITIVE_INFINITY) - (right.dev ?? Number.POSITIVE_INFINITY) ||
        (0,_text_order_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n)(a, b));
}
/** A development build that is neither a candidate nor a post build comes before all candidates (PEP 440). */
function byPrerelease(a, b) {
    const rank = (v) => (v.prerelease.length > 0 ? 1 : v.dev !== undefined && v.post === undefined ? 0 : 2);
    return rank(a) - rank(b) || byIdentifiers(a.prerelease, b.prerelease);
}
/** https://semver.org/#spec-item-11 */
function byIdentifiers(a, b) {
    if (a.length === 0 || b.length === 0)
        return a.length - b.length;
    return semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0___default()(`0.0.0-${a.join(".")}`, `0.0.0-${b.join(".")}`);
}
function byNumbers(a, b) {
    for (let i = 0; i < a.length; i++)
        if (a[i] !== b[i])
            return a[i] - b[i];
    return 0;
}


/***/ })

};
