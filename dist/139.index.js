export const id = 139;
export const ids = [139];
export const modules = {

/***/ 4139:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FIXED_RULES: () => (/* binding */ FIXED_RULES),
/* harmony export */   validatePolicy: () => (/* binding */ validatePolicy)
/* harmony export */ });
/* unused harmony exports policySchema, policyJsonSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5156);
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1300);
/* harmony import */ var _text_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6497);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6658);




/** Rules that a policy can neither soften nor exempt: without readable metadata nothing is judged at all. */
const FIXED_RULES = new Set(["metadata-valid"]);
const repositoryPattern = /^[a-z0-9.-]+(:\d+)?(\/[a-z0-9._-]+)+$/;
const folder = zod__WEBPACK_IMPORTED_MODULE_2__.string().regex(/^[^/*]+(\/[^/*]+)*$/, "expected a folder below the root, such as docs");
const day = zod__WEBPACK_IMPORTED_MODULE_2__.string().refine((text) => (0,_text_day_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDay */ .Iq)(text) !== undefined, "expected a day, such as 2027-01-31");
/**
 * The shape of the policy file. Every key is optional and has the default of the guide; unknown keys are refused.
 * @param ruleIds the rules that a policy can name
 */
function policySchema(ruleIds) {
    const settable = ruleIds.filter((id) => !FIXED_RULES.has(id));
    const rule = zod__WEBPACK_IMPORTED_MODULE_2__["enum"](settable);
    const d = _policy_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_POLICY */ .zj;
    const section = (shape) => zod__WEBPACK_IMPORTED_MODULE_2__.strictObject(shape);
    return section({
        connectors: zod__WEBPACK_IMPORTED_MODULE_2__.string()
            .regex(/^([^/*]+\/)+[^/*]*\*[^/*]*$/, "expected a folder and a pattern for names, such as connectors/*")
            .default(d.connectors)
            .describe("The connectors' folders; the last part is a pattern."),
        docs: section({
            "url-prefix": zod__WEBPACK_IMPORTED_MODULE_2__.string()
                .regex(/^https?:\/\/[^?#]+\/$/, "expected the address that pages are published below, with a / at its end")
                .default(d.docs["url-prefix"])
                .describe("What `documentationUrl` starts with."),
            root: folder.default(d.docs.root).describe("The folder of the pages in the repository."),
        })
            .prefault({})
            .describe("Where the documentation pages are."),
        enforce: section({
            languages: zod__WEBPACK_IMPORTED_MODULE_2__.array(zod__WEBPACK_IMPORTED_MODULE_2__.string()).default(d.enforce.languages).describe("Languages whose connectors are in scope."),
            "support-levels": zod__WEBPACK_IMPORTED_MODULE_2__.array(zod__WEBPACK_IMPORTED_MODULE_2__["enum"](_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .SUPPORT_LEVELS */ .CZ))
                .default(d.enforce["support-levels"])
                .describe("Support levels whose connectors are in scope."),
        })
            .prefault({})
            .describe("The connectors that are held to the rules even when a change leaves their image alone."),
        "base-images": zod__WEBPACK_IMPORTED_MODULE_2__.record(zod__WEBPACK_IMPORTED_MODULE_2__.string(), zod__WEBPACK_IMPORTED_MODULE_2__.string().regex(repositoryPattern, "expected host/repository without a tag"))
            .default(d["base-images"])
            .describe("The repository of the official base image, by language."),
        latest: section({
            "grace-period": zod__WEBPACK_IMPORTED_MODULE_2__.string()
                .regex(/^\d{1,4}d$/, "expected a number of days, such as 14d")
                .default(d.latest["grace-period"])
                .describe("How long an older version is accepted after a newer one was published."),
            compatible: zod__WEBPACK_IMPORTED_MODULE_2__.boolean()
                .default(d.latest.compatible)
                .describe("Whether versions whose Python the connector excludes are passed over."),
            platforms: zod__WEBPACK_IMPORTED_MODULE_2__.array(zod__WEBPACK_IMPORTED_MODULE_2__.string()).default(d.latest.platforms).describe("Platforms that an image must have."),
            "when-unverifiable": zod__WEBPACK_IMPORTED_MODULE_2__["enum"](["fail", "warn"])
                .default(d.latest["when-unverifiable"])
                .describe("What an unanswered question to the catalog does."),
        })
            .prefault({})
            .describe("What counts as the latest base image."),
        "version-bump": zod__WEBPACK_IMPORTED_MODULE_2__["enum"](["patch", "increase"])
            .default(d["version-bump"])
            .describe("Whether a change of the image needs a patch bump or any increase."),
        rules: zod__WEBPACK_IMPORTED_MODULE_2__.partialRecord(rule, zod__WEBPACK_IMPORTED_MODULE_2__["enum"](_model_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITIES */ .oC)).default(d.rules).describe("The severity of single rules."),
        review: section({
            name: zod__WEBPACK_IMPORTED_MODULE_2__.string().min(1).max(100).default(d.review.name).describe("What the reviewers are called in messages."),
            team: zod__WEBPACK_IMPORTED_MODULE_2__.string()
                .regex(/^([A-Za-z0-9-]+\/)?[A-Za-z0-9_.-]+$/, "expected a team's slug, such as my-org/reviewers, without @")
                .nullable()
                .default(d.review.team)
                .describe("The slug of the reviewers' team, such as my-org/reviewers."),
            reviewers: zod__WEBPACK_IMPORTED_MODULE_2__.array(zod__WEBPACK_IMPORTED_MODULE_2__.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, "expected a login, without @"))
                .default(d.review.reviewers)
                .describe("Logins whose approval counts as well."),
            permission: zod__WEBPACK_IMPORTED_MODULE_2__["enum"](["triage", "write", "maintain", "admin"])
                .default(d.review.permission)
                .describe("The permission on the repository from which an approval counts as well."),
            label: zod__WEBPACK_IMPORTED_MODULE_2__.string()
                .min(1)
                .max(50)
                .default(d.review.label)
                .describe("The label of pull requests that need the review."),
            "require-approval": zod__WEBPACK_IMPORTED_MODULE_2__.boolean()
                .default(d.review["require-approval"])
                .describe("Whether a needed review holds the pull request back."),
        })
            .prefault({})
            .describe("Who reviews build hooks, downgrades and the policy."),
        ci: section({
            checks: zod__WEBPACK_IMPORTED_MODULE_2__.array(zod__WEBPACK_IMPORTED_MODULE_2__.union([zod__WEBPACK_IMPORTED_MODULE_2__.string().min(1), section({ name: zod__WEBPACK_IMPORTED_MODULE_2__.string().min(1), app: zod__WEBPACK_IMPORTED_MODULE_2__.string().min(1).optional() })], {
                error: "expected the name of a check, or { name: …, app: <the App's slug> }",
            }))
                .default(d.ci.checks)
                .describe("The checks that build and test connectors: their names, or { name, app } for those of one App. `{connector}` stands for the connector's name."),
            required: zod__WEBPACK_IMPORTED_MODULE_2__.boolean().default(d.ci.required).describe("Whether they must have succeeded."),
        })
            .refine(({ checks, required }) => !required || checks.length > 0, {
            path: ["required"],
            message: "it takes the names of checks in ci.checks",
        })
            .prefault({})
            .describe("What CI must have done."),
        library: zod__WEBPACK_IMPORTED_MODULE_2__.array(folder).default(d.library).describe("The folders of the base image library."),
        exemptions: zod__WEBPACK_IMPORTED_MODULE_2__.array(section({
            connector: zod__WEBPACK_IMPORTED_MODULE_2__.string().min(1).describe("The connector's name."),
            rules: zod__WEBPACK_IMPORTED_MODULE_2__.array(rule).min(1).describe("The rules that it may break."),
            until: day.describe("The last day of the exemption."),
            reason: zod__WEBPACK_IMPORTED_MODULE_2__.string().trim().min(1).describe("Why."),
        }))
            .default(d.exemptions)
            .describe("Connectors that may break rules for a while."),
    });
}
/** The policy as JSON Schema (https://json-schema.org/draft/2020-12), for editors. */
function policyJsonSchema(ruleIds) {
    return {
        ...z.toJSONSchema(policySchema(ruleIds), { io: "input" }),
        title: "Base Image Gate policy",
        description: "Stands at .github/base-image-policy.yml on the base branch. Every key is optional.",
    };
}
/** Validates what a policy file says and fills in the defaults. */
function validatePolicy(data, ruleIds) {
    const result = policySchema(ruleIds).safeParse(data);
    return result.success ? { ok: true, policy: result.data } : { ok: false, issues: result.error.issues };
}


/***/ })

};
