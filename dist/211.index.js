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


/***/ })

};
