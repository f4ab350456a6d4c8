export const id = 412;
export const ids = [412];
export const modules = {

/***/ 7412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   auditJson: () => (/* binding */ auditJson)
/* harmony export */ });
/** The audit's version 1 (schema/audit.schema.json): additions are allowed, nothing is renamed. */
function auditJson({ commit, now, catalog, connectors, images, exemptions, notes, history }) {
    return {
        schema: 1,
        commit,
        catalog: { ...catalog, asOf: now.toISOString() },
        connectors,
        images,
        exemptions,
        notes,
        history,
    };
}


/***/ })

};
