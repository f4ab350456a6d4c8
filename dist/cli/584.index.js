export const id = 584;
export const ids = [584];
export const modules = {

/***/ 6052:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $n: () => (/* binding */ catalogOption),
/* harmony export */   R5: () => (/* binding */ readInput),
/* harmony export */   RL: () => (/* binding */ knownCatalog),
/* harmony export */   Sm: () => (/* binding */ dayOption),
/* harmony export */   Zk: () => (/* binding */ writeResult),
/* harmony export */   mL: () => (/* binding */ pullRequestOption),
/* harmony export */   vK: () => (/* binding */ writeAtomically),
/* harmony export */   zu: () => (/* binding */ choiceOption)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _image_catalog_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6106);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7206);
/* harmony import */ var _text_day_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6497);






/** A day given on the command line, as its start in UTC. @throws UserError */
function dayOption(text, option) {
    const day = (0,_text_day_js__WEBPACK_IMPORTED_MODULE_5__/* .parseDay */ .Iq)(text);
    if (!day)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`${option} is "${text}". Expected: a day, such as 2026-03-01.`);
    return day;
}
/** The number of a pull request. @throws UserError */
function pullRequestOption(text) {
    if (!/^#?[1-9]\d{0,9}$/.test(text))
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`--pr is "${text}". Expected: the number of a pull request, such as 12345.`);
    return Number(text.replace("#", ""));
}
/** One of a few words. @throws UserError that names the nearest and all of them */
function choiceOption(text, option, choices) {
    if (choices.includes(text))
        return text;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`${option} is "${text}". Expected: one of ${choices.join(", ")}.`);
}
/**
 * The lookups of `--catalog`: `registry`, `embedded` or a catalog file. Registries are those of the policy that judges;
 * nothing is asked twice. `limits` are for a run that may ask more than a check. @throws UserError
 */
async function catalogOption(choice, terminal, limits = {}) {
    if (choice === "registry")
        return (await Promise.all(/* import() */[__webpack_require__.e(469), __webpack_require__.e(812), __webpack_require__.e(677)]).then(__webpack_require__.bind(__webpack_require__, 9812))).registryCatalog(terminal, limits);
    const { catalog, source } = await knownCatalog(choice, terminal);
    return (now) => (0,_image_catalog_js__WEBPACK_IMPORTED_MODULE_3__/* .catalogLookups */ .HE)(catalog, source, now);
}
/** The catalog of `--catalog` where that is `embedded` or a file. @throws UserError */
async function knownCatalog(choice, { cwd }) {
    if (choice === "embedded")
        return { catalog: _image_catalog_js__WEBPACK_IMPORTED_MODULE_3__/* .EMBEDDED_CATALOG */ .V1, source: { kind: "embedded", name: "the embedded catalog" } };
    const text = await readInput((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, choice), "--catalog", "a catalog file, or the word embedded or registry");
    return { catalog: await (0,_image_catalog_js__WEBPACK_IMPORTED_MODULE_3__/* .parseCatalog */ .Lo)(text, choice), source: { kind: "file", name: `the catalog ${choice}` } };
}
/**
 * Writes a result to `--output`, or else to standard output.
 * @param what begins the sentence that says where it is
 * @throws UserError when the file cannot be written
 */
async function writeResult(text, file, terminal, what = "The report is") {
    if (file === undefined) {
        await terminal.out(text);
        return;
    }
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(terminal.cwd, file), text);
    }
    catch (error) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`--output ${file} cannot be written: ${error.message}.`);
    }
    terminal.err(`${what} in ${file}.\n`);
}
/** Writes a file all or nothing, so that nobody reads half of it. @throws UserError when it cannot be written */
async function writeAtomically(text, file, option, { cwd }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, file);
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, text, { flag: "wx" });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        const { code } = error;
        const why = code === "ENOENT" ? "its folder does not exist" : code;
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`${option} ${file} cannot be written: ${why}.`);
    }
}
/** The text of a file that an option names. @throws UserError that says what was expected */
async function readInput(path, option, expected) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, "utf8");
    }
    catch (error) {
        const { code } = error;
        const what = code === "ENOENT" ? "does not exist" : code === "EISDIR" ? "is a folder" : `cannot be read (${code})`;
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`${option} ${path} ${what}. Expected: ${expected}.`);
    }
}


/***/ }),

/***/ 6106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V1: () => (/* binding */ EMBEDDED_CATALOG),
  iA: () => (/* binding */ OFF_GITHUB),
  HE: () => (/* binding */ catalogLookups),
  Lo: () => (/* binding */ parseCatalog)
});

// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(7206);
// EXTERNAL MODULE: ./src/text/day.ts
var day = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/text/memo.ts
var memo = __webpack_require__(369);
;// CONCATENATED MODULE: ./src/image/embedded-catalog.json
const embedded_catalog_namespaceObject = /*#__PURE__*/JSON.parse('{"docker.io/airbyte/java-connector-base":[{"version":"1.0.0-rc.1","digest":"sha256:886a7ce7eccfe3c8fb303511d0e46b83b7edb4f28e3705818c090185ba511fe7","published":"2024-12-17"},{"version":"1.0.0-rc.2","digest":"sha256:fca66e81b4d2e4869a03b57b1b34beb048e74f5d08deb2046c3bb9919e7e2273","published":"2024-12-17"},{"version":"1.0.0-rc.3","digest":"sha256:be86e5684e1e6d9280512d3d8071b47153698fe08ad990949c8eeff02803201a","published":"2024-12-17"},{"version":"1.0.0-rc.4","digest":"sha256:be86e5684e1e6d9280512d3d8071b47153698fe08ad990949c8eeff02803201a","published":"2024-12-17"},{"version":"1.0.0","digest":"sha256:be86e5684e1e6d9280512d3d8071b47153698fe08ad990949c8eeff02803201a","published":"2024-12-17"},{"version":"2.0.0-rc.1","digest":"sha256:484b929684b9e4f60d06cde171ee0b8238802cb434403293fcede81c1e73c537","published":"2025-01-02"},{"version":"2.0.0-rc.2","digest":"sha256:e5543b3de4c38e9ef45dba886bad5ee319b0d7bfe921f310c788f1d4466e25eb","published":"2024-12-23"},{"version":"2.0.0","digest":"sha256:5a1a21c75c5e1282606de9fa539ba136520abe2fbd013058e988bb0297a9f454","published":"2025-01-02"},{"version":"2.0.1","digest":"sha256:ec89bd1a89e825514dd2fc8730ba299a3ae1544580a078df0e35c5202c2085b3","published":"2025-01-27"},{"version":"2.0.2","digest":"sha256:f8e47304842a2c4d75ac223cf4b3c4117aa1c5c9207149369d296616815fe5b0","published":"2025-05-16"},{"version":"2.0.3","digest":"sha256:119b8506bca069bbc8357a275936c7e2b0994e6947b81f1bf8d6ce9e16db7d47","published":"2025-07-11"},{"version":"2.0.4","digest":"sha256:5f343797cfcf021ca98ba9bdf5970ef66cbf6222d8cc17b0d61d13860a5bcc2b","published":"2026-02-25"},{"version":"2.1.0-test","digest":"sha256:14c7ea45c1f83e5a16f02fef54d3b7d855882eb050360c10ce2dcececfdad373","published":"2025-07-11"},{"version":"2.1.0-test-1","digest":"sha256:68ae2f8041efa3df55395013a192e35480f7a8129c9c11ec8924f8a39d55ffe6","published":"2025-07-11"}],"docker.io/airbyte/python-connector-base":[{"version":"1.0.0","digest":"sha256:dd17e347fbda94f7c3abff539be298a65af2d7fc27a307d89297df1081a45c27","published":"2023-09-22","python":"3.9.18"},{"version":"1.1.0","digest":"sha256:bd98f6505c6764b1b5f99d3aedc23dfc9e9af631a62533f60eb32b1d3dbab20c","published":"2023-10-18","python":"3.9.18"},{"version":"1.2.0-rc.1","digest":"sha256:f6467768b75fb09125f6e6b892b6b48c98d9fe085125f3ff4adc722afb1e5b30","published":"2024-06-04","python":"3.9.18"},{"version":"1.2.0","digest":"sha256:c22a9d97464b69d6ef01898edf3f8612dc11614f05a84984451dde195f337db9","published":"2023-10-31","python":"3.9.18"},{"version":"1.2.1","digest":"sha256:4a4255e2bccab71fa5912487e42d9755cdecffae77273fed8be01a081cd6e795","published":"2024-06-04","python":"3.9.19"},{"version":"1.2.2-rc.1","digest":"sha256:a8abfdc75f8e22931657a1ae15069e7b925e74bb7b5ef36371a85e4caeae5696","published":"2024-07-09","python":"3.9.19"},{"version":"1.2.2","digest":"sha256:57703de3b4c4204bd68a7b13c9300f8e03c0189bffddaffc796f1da25d2dbea0","published":"2024-06-05","python":"3.9.19"},{"version":"1.2.3","digest":"sha256:a8abfdc75f8e22931657a1ae15069e7b925e74bb7b5ef36371a85e4caeae5696","published":"2024-07-09","python":"3.9.19"},{"version":"2.0.0","digest":"sha256:c44839ba84406116e8ba68722a0f30e8f6e7056c726f447681bb9e9ece8bd916","published":"2024-07-10","python":"3.10"},{"version":"3.0.0-rc.1","digest":"sha256:ee046486af9ad90b1b248afe5e92846b51375a21463dff1cd377c4f06abb55b5","published":"2024-11-22","python":"3.10"},{"version":"3.0.0","digest":"sha256:1a0845ff2b30eafa793c6eee4e8f4283c2e52e1bbd44eed6cb9e9abd5d34d844","published":"2024-11-22","python":"3.10"},{"version":"3.0.1-rc.1","digest":"sha256:5b5cbe613691cc61d643a347ee4ba21d6358252f274ebb040ef820c7b9f4a5a7","published":"2025-01-27","python":"3.10"},{"version":"3.0.2","digest":"sha256:73697fbe1c0e2ebb8ed58e2268484bb4bfb2cb56b653808e1680cbc50bafef75","published":"2025-01-27","python":"3.10"},{"version":"4.0.0-rc.1","digest":"sha256:0f3b3baab5ee7a040dd9f01b436afabf023b86616e21215ef7467e0501b463ea","published":"2025-02-09","python":"3.11"},{"version":"4.0.0","digest":"sha256:d9894b6895923b379f3006fa251147806919c62b7d9021b5cd125bb67d7bbe22","published":"2025-02-09","python":"3.11.11"},{"version":"4.0.1-rc.1","digest":"sha256:5d1d8216467b29cf8a65d42e9c3316cdb5e62529ec3bcb14cfa993f5221316ed","published":"2025-07-11","python":"3.11"},{"version":"4.0.1","digest":"sha256:111cbcb26795adcd42b03c3f29c8b6b7adbbfcb5c5192a520d9b8d399a976b22","published":"2025-05-22","python":"3.11"},{"version":"4.0.2","digest":"sha256:9fdb1888c4264cf6fee473649ecb593f56f58e5d0096a87ee0b231777e2e3e73","published":"2025-07-12","python":"3.11.13"},{"version":"4.1.0","digest":"sha256:1d1aa21d34e851df4e8a87b391c27724c06e2597608e7161f4d167be853bd7b6","published":"2025-10-27","python":"3.13.9"}],"docker.io/airbyte/source-declarative-manifest":[{"version":"7.4.2dev0","digest":"sha256:2c3057f4604773de800880f1e2a031a6141dd36725db9988d0270e425551e0a9","published":"2025-10-29"},{"version":"7.6.5.post3.dev21398747886","digest":"sha256:a9cc53368a213c1ca3ffb12c5325aad36613e27326fb6935fe6ea95a3359bf73","published":"2026-01-27"},{"version":"7.8.1.post47.dev22360999857","digest":"sha256:c5d829bf88baeb99d81270c2c7c7a4b09bec10c6e1f57d05d43e074db5c85139","published":"2026-02-25"},{"version":"7.8.1.post50.dev22418146992","digest":"sha256:87d5005c063294752aa3f5d2392dec131f1c60966da6da6a80dfba60d055bdaa","published":"2026-02-25"},{"version":"3.10.2","digest":"sha256:1fddfb5c4bdbec7806894b845078e5208a8e38eedbe15dc8072bd3584388ea42","published":"2024-07-29"},{"version":"3.12.0","digest":"sha256:c93b3bac0dc5e761bddc9af01ec0755002ec6f79d3c09c43a6668a72ee28d95f","published":"2024-08-02"},{"version":"4.3.0","digest":"sha256:538af3f6237799f10458b2b7bb5d69889c4ebae2b7d82b84b7b887fde9c53aa4","published":"2024-08-02"},{"version":"4.3.3","digest":"sha256:8586ff17ed9584435d0e946a5d0ec393435c81d08da2d8e2913f7984836ce452","published":"2024-08-09"},{"version":"4.4.1","digest":"sha256:a8c0f0d32782957beef2c65bac98756b04fff2f3ffc4568a6676d3c83a422a5b","published":"2024-08-14"},{"version":"4.4.3","digest":"sha256:8937b693c7e01087f6e86e683826ac20f160f7952b8f0a13cbf4f9bfdd7af570","published":"2024-08-16"},{"version":"4.5.1","digest":"sha256:775f3f28381e2bb18d84ecccd35624b3de6f2cf62fb481fe7809091435f8eb26","published":"2024-08-19"},{"version":"4.5.2","digest":"sha256:efe8a454f740dc6a07252c4a457777e7c81d95f0d2ea8e9d68114d3610e9a602","published":"2024-08-19"},{"version":"4.5.3","digest":"sha256:c313c25af0617f5879361e684c956ac25ac1122beaf311c967e5b7a9b45ded79","published":"2024-08-22"},{"version":"4.5.4","digest":"sha256:b07a521add11f987c63c0db68c1b57e90bec0c985f1cb6f3c5a1940cde628a70","published":"2024-08-22"},{"version":"4.6.2","digest":"sha256:f5fcd3d4703b7590b6166a7853c5ed1686731607cd30a159a8c24e2fe2c1ee98","published":"2024-09-01"},{"version":"5.0.1","digest":"sha256:00e7e63244b57956f08f99ed45597e1710a269ef893722dffd841796ccdf3934","published":"2024-09-06"},{"version":"5.7.3","digest":"sha256:4c4a567211fbcdf42805f261020bf5be46454bfeba781a92d30fe414ef964212","published":"2024-09-27"},{"version":"5.7.4","digest":"sha256:48bf84274f0def1c368a798a588722914b275cbd3eddf3c358236bffed141760","published":"2024-10-01"},{"version":"5.7.5","digest":"sha256:4832cc13b262b4cae4ba72b07da544e6ee2f5d216b7147483480d5ebc5d0d7ca","published":"2024-09-30"},{"version":"5.8.0","digest":"sha256:568b4cf0261ea6909db3ae00a0da6bc21ff2b271529a03683be0125dc27a86a2","published":"2024-10-02"},{"version":"5.8.1","digest":"sha256:6632036bdf769dc6d55103a8ba946253d186314962bcd9867e4e21e00eae4f09","published":"2024-10-04"},{"version":"5.10.1","digest":"sha256:4bc838b4dcc097a9f2c263db1aaa6ee71c1f434e952f5d6397208512029243b6","published":"2024-10-03"},{"version":"5.10.2","digest":"sha256:81db4f78a92d199f33c38c17f5b63fc87c56739f14dc10276ddec86c7b707b7a","published":"2024-10-05"},{"version":"5.10.3","digest":"sha256:17e68ba49ad98448d350b7647510b629a099b624b77dd565fc6b47fcd107d739","published":"2024-10-08"},{"version":"5.11.1","digest":"sha256:f48a7ddc1f3acecbd8eb6a10a3146e8d0396e9a4dede77beafb76924f416df65","published":"2024-10-08"},{"version":"5.13.0","digest":"sha256:ffc5977f59e1f38bf3f5dd70b6fa0520c2450ebf85153c5a8df315b8c918d5c3","published":"2024-10-14"},{"version":"5.14.0","digest":"sha256:accdf6c1bbcabd45b40f836692e4f3b1a1e1f0b28267973802ee212cd9c2c16a","published":"2024-10-21"},{"version":"5.14.1","digest":"sha256:9e574a3ac58b798da977f55cc21073981c4941b5c61894e6c5e943640c1ddf23","published":"2024-11-01"},{"version":"5.15.0","digest":"sha256:09a84e0622f36393077332faf11cc239e77083fae5fa500592c049dca25888a7","published":"2024-10-29"},{"version":"5.16.0","digest":"sha256:6800f806944ee4fccf24ae01f6b8fbefb12d952c3b3da338f51f732b55de51f2","published":"2024-10-25"},{"version":"5.17.0","digest":"sha256:9c6bfd080a247b7781ce5b25687e7c44e29d31315d0bf656584b38810521bbaa","published":"2024-10-29"},{"version":"6.1.0","digest":"sha256:3ac88000d74db5f9d8dcb004299b917a5dff5cbbc19ebccd49288266095547ca","published":"2024-11-04"},{"version":"6.1.1","digest":"sha256:2c0f02fecb74df212054dea8bb971be8e1247a3c175c1ac45e603f5ec67eb7c6","published":"2024-11-05"},{"version":"6.2.1","digest":"sha256:641f18edae53820aa91de6c828d1318ec5da22dc2a9f407cc8b6b75cc4e96569","published":"2024-11-07"},{"version":"6.3.0","digest":"sha256:1be2b089428f8ba99729000186e7ce62434d912a7e6f9dcf54d60c5939b08666","published":"2024-11-11"},{"version":"6.4.0","digest":"sha256:f20270ba0ac84b315467c706232f3cbfbadab1f5565174eaf4c32cd3c5a43169","published":"2024-11-08"},{"version":"6.5.0","digest":"sha256:2e0e1ffb8df7da6e7b0f94404927bbec101a391a8e2bb68c0172ca712c29cbdb","published":"2024-11-08"},{"version":"6.5.1","digest":"sha256:96643937a51b611b94c9084ec7ebf969fd5383a4549161ce4b8ce919cf8e2345","published":"2024-11-09"},{"version":"6.5.2","digest":"sha256:3c89340fc033aab28e7ba7402a4a7c98cd9ca8eefa1503d23d3ea336c9a6e92b","published":"2024-11-11"},{"version":"6.9.2","digest":"sha256:ea8087899b36a891ce16e47035b10de8d52b0fb041b593b18e53ed2d699e3b46","published":"2024-12-09"},{"version":"6.10.0","digest":"sha256:58722e84dbd06bb2af9250e37d24d1c448e247fc3a84d75ee4407d52771b6f03","published":"2024-12-11"},{"version":"6.11.0","digest":"sha256:318a47b604a592087dca781a9448a567b3df551a2f33ca0f17cf577af07cc33c","published":"2024-12-13"},{"version":"6.11.1","digest":"sha256:0d0f562a70c0ed19ab605f0c83802a2e052712587692e2f3a1cc794fe7cd7007","published":"2024-12-14"},{"version":"6.12.3","digest":"sha256:9214270d83304213977c08e91fd9c55a98819543dbbf0df25a4356299af4f3ab","published":"2024-12-21"},{"version":"6.12.4","digest":"sha256:b73460101d4ff373826b56f00ef2012b635f5eab04c429892547dd055cd779dc","published":"2024-12-28"},{"version":"6.17.0","digest":"sha256:e722057f4ed36872a78dfe985126b36f601de02ad361184c7e199b5e15d9dad2","published":"2025-01-11"},{"version":"6.18.0","digest":"sha256:ddd0ca48d82fa9d894ef93c30e60f8d67255a5538207df66ab04e74ed82b234c","published":"2025-01-15"},{"version":"6.20.1","digest":"sha256:fd0c34ef4d700a68f02c33541a20bd7538cfcad7f5180f4e6843ec61a8d01c26","published":"2025-01-21"},{"version":"6.21.0","digest":"sha256:500ba14ec5182ef5879589611c2949e385bb88a475e42489d4818fe8d42c50d4","published":"2025-01-18"},{"version":"6.22.0","digest":"sha256:c387c8387c4e8feb25f0df7b4a0bd0e7a29aa5494162e7c3584b58217828b920","published":"2025-01-23"},{"version":"6.24.0","digest":"sha256:d772614bee617ef76bf0186b7e81d2984c81d3d8e3dea5abc7c3aa90d028a3d5","published":"2025-02-10"},{"version":"6.25.2","digest":"sha256:18b2381e54524e07906531be581fd72ffdab215ed2d20bae11e352bb7e955256","published":"2025-01-24"},{"version":"6.26.1","digest":"sha256:5572f2ccd1bbbda8220695f4c0c09a800fe750ca8c7db4219985969d556f5a99","published":"2025-01-25"},{"version":"6.27.0","digest":"sha256:ffc5f087448ef40fd1ef8fe0fc660b16621be7c1e8ecfccd44002136b06c6efb","published":"2025-01-25"},{"version":"6.27.1","digest":"sha256:2995530a6508749c05c04972fad511214cb14c99db1b13e0ecf94ed220de8ce9","published":"2025-01-29"},{"version":"6.28.0","digest":"sha256:6935048f02debe2cd6e33707b1f6885fc620914ef49ac00af75220ee7a596adf","published":"2025-01-29"},{"version":"6.31.1","digest":"sha256:7317b63149b57a89aaab067f65791ddc2756cb640e350c099c33657fa5605fed","published":"2025-02-01"},{"version":"6.33.1","digest":"sha256:06468f2b0acdb0126a29757f67025f8f837014f70e3f079e10e304b0e1a6be4b","published":"2025-02-08"},{"version":"6.33.2","digest":"sha256:066e63498764b2367dbbf779dad61f72bef54fd93000b95c9491971f6a044197","published":"2025-02-13"},{"version":"6.33.3","digest":"sha256:ee26a34ee40306d403b095d6b6300ab6f36cfe9533bf5fea4f65a5cf636c165f","published":"2025-02-13"},{"version":"6.33.6","digest":"sha256:81af934a2136edf0521a71697938cea20d1c6eb36c944566b9455bdd2a47d2bd","published":"2025-02-18"},{"version":"6.33.7","digest":"sha256:d30897ff117abcd185b369400fe1f4074b1043e2352cb1c8b03033d56c90742f","published":"2025-02-27"},{"version":"6.34.0","digest":"sha256:824cd2a8d5c91b05e2e8227b814899e0d2b375f9af53846868999241c5b1fa9f","published":"2025-02-26"},{"version":"6.36.1","digest":"sha256:52ad641b57995fbd43975d64f9a68fac15fcb80687df0f7acc27c4942a3b6bbb","published":"2025-02-22"},{"version":"6.36.2","digest":"sha256:fda118585769dba6abccd6dc72c05a993ecd53790cbbe8cf6253b79ce7079db2","published":"2025-03-11"},{"version":"6.36.4","digest":"sha256:a612db8bc977a46d7d2e0442f5c6be26da6039ee83a8aceb7be545e4cbdd7040","published":"2025-03-01"},{"version":"6.37.2","digest":"sha256:3825e6063ed17bca7d5df1e0a596ec80c28e7ccdf980cad6babf858cd9fd53a8","published":"2025-03-07"},{"version":"6.38.3","digest":"sha256:fcba02266f262aabc2f37e4f14574aa1c8c5cffd018504bab28803e405c93afe","published":"2025-03-08"},{"version":"6.39.1","digest":"sha256:ceeb6648946ac7665fe133cda9d9aad918972e722266ed7bc15c27a84bfe087e","published":"2025-03-13"},{"version":"6.39.3","digest":"sha256:ff59661ef3ad9e87da0ff35c36230acb138a5fb0900608b61449bef25d5ebc7b","published":"2025-03-13"},{"version":"6.41.1","digest":"sha256:f256b6f008ec07a37e3e6bce3ada17bec4197c1bc66c41c4b756980c8cb587ac","published":"2025-03-20"},{"version":"6.41.3","digest":"sha256:dad33e5ffdd4a2480ea809d79ebad0128214c3cd0f2799ae3f0232e737a0bc58","published":"2025-03-20"},{"version":"6.41.8","digest":"sha256:702857eda56f90ea5f2eea387c5e7f7919f7fddc4148c6c0c9e7dc1879bcc93b","published":"2025-03-22"},{"version":"6.42.1","digest":"sha256:e27eda55fe99a0f36d2f108e8b00178f9ace4be23ea68a09547c3dbcb7184ed1","published":"2025-03-29"},{"version":"6.42.2","digest":"sha256:baa6b61ef95d82c559dc8c242d8a3fd5b888a390aa784964ad58e4e203c632c1","published":"2025-04-03"},{"version":"6.44.0","digest":"sha256:cc993e8883bb1d9de36e007c4335462d74273b942c2aeac7a14393df76f4fa42","published":"2025-04-02"},{"version":"6.45.0","digest":"sha256:0508eca3b3193ba7883a80f0f739073f5bd99a8f565720c2f95286d5b4f48cb6","published":"2025-04-05"},{"version":"6.45.1","digest":"sha256:101da55e5201e9ce0ba5f3ebc7528e700f75a2a1d9afe76a34573d0311fe7a98","published":"2025-04-12"},{"version":"6.45.7","digest":"sha256:dc01ec948ba69f93615cbe4f421bf99f4236107dea44feb6cb244f3d9dc09366","published":"2025-04-19"},{"version":"6.45.8","digest":"sha256:e3263f85cc35a5abd8896e365eec073514d6e1a968ad5f2eadb38bbc68f63224","published":"2025-04-28"},{"version":"6.45.10","digest":"sha256:76b1aff1fe90c41dc7a4fa8902c5cbc1a5f3a659140af4a0fd610c1a215166aa","published":"2025-04-25"},{"version":"6.46.1","digest":"sha256:5e56569cab810e31e367b0667d846b324988fabd3d3bdc0bfa4c4afa3276d059","published":"2025-04-26"},{"version":"6.47.0","digest":"sha256:b78e7be5d27d96b4eebc99fb76ccd3bad6408b0cd3a2a4d668852a4b6b9209dc","published":"2025-04-27"},{"version":"6.48.0","digest":"sha256:e2d64a8ec3b8a2b30487d394a86af0b64e9e76e6f140edfa42bed2ab113b5749","published":"2025-05-05"},{"version":"6.48.6","digest":"sha256:18b5219ed52d5dd26e9a513f5d9c590ddd78da1779e72795f2669bc4420bc576","published":"2025-05-03"},{"version":"6.48.10","digest":"sha256:09947fb38d07e515f9901a12f22cc44f1512f6148703341de80403c0e0c1b8c3","published":"2025-05-10"},{"version":"6.48.12","digest":"sha256:443da1bfe4dec0ea026390640d82c45190b72ef4475b29f638915513bf6786d1","published":"2025-05-30"},{"version":"6.48.15","digest":"sha256:d7e57f6c795d9ad2d5457eaf6d849d88057448d870d5bf0bf2c7dec81932bfde","published":"2025-05-16"},{"version":"6.48.16","digest":"sha256:651a0bbdc634378737fb833fdf43666f9d9b5b633c68a35cc03ab6e56cb4d6e7","published":"2025-05-21"},{"version":"6.49.1","digest":"sha256:e7f1d592c57477fa44cf36ac835aeabff1299963f343b564d6917e6f17c28261","published":"2025-05-29"},{"version":"6.51.0","digest":"sha256:890b109f243b8b9406f23ea7522de41025f7b3e87f6fc9710bc1e521213a276f","published":"2025-05-24"},{"version":"6.53.0","digest":"sha256:dcf1d5340ec011536740dafcc6be0d59a0620fc4f959206394c63c611a972c3b","published":"2025-06-05"},{"version":"6.54.5","digest":"sha256:5b8f4596a135164653317b88c841c9caacc4673b8a77f87344bd1f9b24680fc1","published":"2025-06-05"},{"version":"6.54.8","digest":"sha256:98136370c5ef7518962b9588d9ea6f706d7f9f930f8b89b2380ceccd009f1f64","published":"2025-06-11"},{"version":"6.55.0","digest":"sha256:4e59622dff16dfd9ca7b614ed76e1a6ff6d7d8e68c373bbc07a044192e05b0ab","published":"2025-06-16"},{"version":"6.55.1","digest":"sha256:f8563342ed2681dbee05122070722ff9565f3d8537feb8eeb13e85e3b70a7c24","published":"2025-06-16"},{"version":"6.56.0","digest":"sha256:6947070c0d1f8bb025d48ca952421b7c83795ca98f0395fe08ad29b7f3df8a33","published":"2025-06-18"},{"version":"6.56.1","digest":"sha256:579dece55029aa9552884a8eedc6aababb981625daa54ca01f3bacb398dd4973","published":"2025-06-21"},{"version":"6.56.7","digest":"sha256:41be3ac5f569004b6a25507cd40f5152e3691aecd2a9a3f873eb4c559903412d","published":"2025-06-28"},{"version":"6.57.0","digest":"sha256:d3e766c04130e607773c1ed8e3ef82b1b932ad514e15b3bb78f0ee13ab59d03d","published":"2025-09-07"},{"version":"6.57.1","digest":"sha256:0ed3b25bf9c1a91f980b38d1a60ca3921dedb584373d71d6e6a4e5625ecfbb12","published":"2025-07-07"},{"version":"6.57.2","digest":"sha256:981562f796ec40b3aba09fd4aea49bad29f046952ff97b9f1f9b0bdcd23dd6d1","published":"2025-07-07"},{"version":"6.57.3","digest":"sha256:a193ed90a8b69ea54d148db7cb556e8c7e840ad22eb101d7cedc0190d64a9595","published":"2025-07-05"},{"version":"6.58.0","digest":"sha256:4ee59c9d62c18191ab9b27dabc7de1ed89c519d54680e764ac055695f6cd2d1f","published":"2025-07-15"},{"version":"6.58.1","digest":"sha256:165974dd98ea8d1278bfd77afff4465b8a41caf9138e3b7e1f33c77ee71e6f72","published":"2025-07-12"},{"version":"6.59.0","digest":"sha256:383b0fc136ecf8b89947e9a7a36ded64172efa5f763c86ead35266174dfda0c0","published":"2025-07-16"},{"version":"6.59.2","digest":"sha256:89dcb86ee03b8d951b8a2a80a64d2c84a369dacef29346ec6a5f64c9fb7132f8","published":"2025-07-19"},{"version":"6.60.0","digest":"sha256:8a01d4fabdc7cbee92a583cc30fe08bb8ebba0e8d54569920d29378772b31699","published":"2025-07-26"},{"version":"6.60.3","digest":"sha256:190c7c2d3f9f7fbe79d2573f217da53d391ee07c7988d24d591e38bbd43372ac","published":"2025-08-01"},{"version":"6.60.4","digest":"sha256:7a96257b67c4519dccbdf58535156a81efc5789936e71fb67ac399b6a1f6374a","published":"2025-09-11"},{"version":"6.60.5","digest":"sha256:79a69ff4f759e8b404c687eff62c72f53b05d567fa830b71d17b01b8deaf2189","published":"2025-08-02"},{"version":"6.60.6","digest":"sha256:119f90901b5332768114af4d7a75278c5193769df35cec7b2d9aef38570468b0","published":"2025-08-03"},{"version":"6.60.7","digest":"sha256:f836a14371bfc1dd303d163e4ddc5794fd2217ea9e985c4dba16e3ed36d3f14b","published":"2025-08-14"},{"version":"6.60.10","digest":"sha256:b687d710b2cd3e194baeddc90ee3ad90c8397685001ceb8267f79d9d7df79d5c","published":"2025-08-14"},{"version":"6.60.12","digest":"sha256:b236b4ff8351a7d7f0ff7f938bbf0ab7b455c4c9e6e7cc93933f4aa9201d66cb","published":"2025-08-09"},{"version":"6.60.16","digest":"sha256:b8126848437ec5a6cff05fb4796fd775450b83e57925674d856a1838a390a28c","published":"2025-08-23"},{"version":"6.61.2","digest":"sha256:edb24751e6c468c6e7fc17e106d2d8beb0bcdb9ec3df8c2c1ae6748fb2eb09b6","published":"2025-08-26"},{"version":"6.61.6","digest":"sha256:a86098c6af1cf9d0b4484f33c973981a4d4f16740924ce9325b01ee4c8ca33df","published":"2025-09-03"},{"version":"7.0.0","digest":"sha256:af8807056f8218ecf0d4ec6b6ee717cdf20251fee5d2c1c77b5723771363b9b0","published":"2025-09-05"},{"version":"7.0.1","digest":"sha256:ff1e701c8f913cf24a0220f62c8e64cc1c3011ba0a636985f4db47fdab1391b6","published":"2025-09-09"},{"version":"7.0.2","digest":"sha256:6e834c52065b682fd3c68eb0275b99d11456a849aab561641aebb00ad3dbdd81","published":"2025-09-10"},{"version":"7.1.0","digest":"sha256:a46cbb8400b053c5e3de0a2751ed5000915f975f6d2740e1ec1880e306bc6603","published":"2025-09-24"},{"version":"7.1.1","digest":"sha256:e8dd37b6675300a0cc048457435fdd32fb58b806c91fd65367609542d658ed49","published":"2025-09-23"},{"version":"7.2.2","digest":"sha256:588e3aaeae219b31b47da458972e559556e3501c6b6ab9f858ff83e6c8f6dc7a","published":"2025-09-30"},{"version":"7.2.3","digest":"sha256:33bb65d8317f1a0997e38acf1bd28f7c66b17bbbf0051ac47212e26e763143e9","published":"2025-09-30"},{"version":"7.3.0","digest":"sha256:7165e772905c42562eb52620e03f37ddff4e101669e4177a272c24b2e17173d4","published":"2025-09-30"},{"version":"7.3.1","digest":"sha256:04afd30e90f276dae049019427cd519c126203e92a9993de262ff29f73bd8955","published":"2025-10-07"},{"version":"7.3.2","digest":"sha256:0b877038dabe96789528febda5d7fc7cd1a1547ea92717f19aacde5752cfe572","published":"2025-10-14"},{"version":"7.3.3","digest":"sha256:f82bb06b14690d093ef0719d02fa57c5aa89b39fffc8cd6230c590f74ec0bace","published":"2025-10-09"},{"version":"7.3.4","digest":"sha256:ebf5c159101614ec9ab3a5183c92781c397b998d15c0b7e2e561ec1e00397fa4","published":"2025-10-14"},{"version":"7.3.7","digest":"sha256:7832dad42cabf1fb0c0c3f5239f256d3e4eca6191d3c8d0bff3b5b708dac46d4","published":"2025-10-20"},{"version":"7.3.9","digest":"sha256:467a90d7721f4e0ca0065e6b2d257abfb371fdeafbc64c8ce63c039270aba0f0","published":"2025-10-21"},{"version":"7.4.0","digest":"sha256:1f8681a991f239c3f1a95826b9a78ff1326e03c03fdcb30bbfb2060ffa9c8e31","published":"2025-10-30"},{"version":"7.4.1","digest":"sha256:71df19e2ee555ca5b14abbec01d50104c79c9b84cb9cc323284d24333361900a","published":"2025-10-28"},{"version":"7.4.2","digest":"sha256:f5e8abfcdbef9f5050213962e75dd417b5551b22b6143b42fa3ea85f9bcb00d0","published":"2025-11-12"},{"version":"7.4.4","digest":"sha256:b783c9adcfb89a25bbe6be6c4ed08956e9d1617033bf17d5d371b46bb8e85288","published":"2025-11-19"},{"version":"7.5.0","digest":"sha256:92e539d5003b33c3624eae7715aee6e39b7b2f1f0eeb6003d37e649a06847ae8","published":"2025-11-17"},{"version":"7.5.1","digest":"sha256:8da9d362c184e2e46532ab94f6f9968a74835c0882d6a4a2f9f9c9e5b972f2a1","published":"2025-11-24"},{"version":"7.6.0","digest":"sha256:9c0ea900af7e20d119da0446fc1679ca4015c5c5f7a3b022d321071570a78749","published":"2025-12-09"},{"version":"7.6.1","digest":"sha256:b433ec72f88e69bd836f3c7c815c21bfeeeb32501aeabf586bc421875289e5e2","published":"2025-12-11"},{"version":"7.6.2","digest":"sha256:cd429a4cfa1f3343b54ffcefd60694c66bb6aa11530bcce6bee610464e190a34","published":"2026-02-03"},{"version":"7.6.3","digest":"sha256:826a053bc43678a94e307e32882ae776ecb847cf7b75031fe10dcdc664995dfb","published":"2026-01-13"},{"version":"7.6.4","digest":"sha256:b7932a5f91cca1c5d2c28c0116924dbeaf14592202bf2fc7e69f389a9b003c0e","published":"2026-01-16"},{"version":"7.6.5","digest":"sha256:a5ef859b9f6dde52bd914fbcddb088d4f1ccae4887ffb58b2282b80f119fdcbe","published":"2026-01-20"},{"version":"7.7.0","digest":"sha256:b3703270c2d0f840357a5ee92c95f87a0bd403573d784e5dafac835f7e1663f0","published":"2026-02-02"},{"version":"7.8.0","digest":"sha256:47919035cb0fe315162daa2a68ea4b3c711af53365be20a5d1f4cea5ffcf8706","published":"2026-02-06"},{"version":"7.8.1","digest":"sha256:2b5907a547006ee2284cd8e0028e895581da5dafd5c533ba03e1683ac7606e78","published":"2026-02-03"},{"version":"7.9.2","digest":"sha256:94ddf0cfd5acf1179e7830e9b5da7affc7f697c3a1581a55895b16384b39cc8a","published":"2026-02-10"},{"version":"7.10.0","digest":"sha256:caac8e8f74b2b64d13ec5956ac93c87dd3d50b0c7975de4e81c938e2f215d1d6","published":"2026-02-17"},{"version":"7.10.1","digest":"sha256:bd69f6b52bdd92ce06c30786d67546427b828ffb553363c8950b2816c552d6e0","published":"2026-02-24"}]}');
;// CONCATENATED MODULE: ./src/image/catalog.ts




/** The catalog in the package. Its publish times are the days on which a digest was first seen in public use. */
const EMBEDDED_CATALOG = embedded_catalog_namespaceObject;
/**
 * Reads a catalog file (its shape: README, "Catalog files").
 * @throws UserError that names the place in the file and what belongs there
 */
async function parseCatalog(text, name) {
    let data;
    try {
        data = JSON.parse(text);
    }
    catch (error) {
        throw new errors/* UserError */.y(`The catalog ${name} is not JSON: ${error.message}.`);
    }
    const { z } = await Promise.all(/* import() */[__webpack_require__.e(156), __webpack_require__.e(618)]).then(__webpack_require__.bind(__webpack_require__, 2618));
    const catalog = z.record(z.string(), z.array(z.looseObject({
        version: z.string().min(1),
        digest: z.string().regex(/^sha256:[0-9a-f]{64}$/, "expected sha256: and 64 lower-case hexadecimal digits"),
        published: z
            .string()
            .refine((time) => !Number.isNaN(Date.parse(time)), "expected a day or a time")
            .optional(),
        platforms: z.array(z.string()).optional(),
        python: z.string().optional(),
    })));
    const result = catalog.safeParse(data);
    if (result.success)
        return result.data;
    const [issue] = result.error.issues;
    const where = issue?.path.length ? ` at ${JSON.stringify(issue.path.join(" › "))}` : "";
    throw new errors/* UserError */.y(`The catalog ${name} is wrong${where}: ${issue?.message}. Expected: ` +
        `{ "host/repository": [ { "version": "1.2.3", "digest": "sha256:…" } ] }.`);
}
/** What there is to know of approvals and checks where nobody can be asked: nothing. */
const OFF_GITHUB = {
    async approvals() {
        return { ok: true, value: [] };
    },
    async checks() {
        return { ok: true, value: undefined };
    },
};
/** The day on which the newest version of a catalog was published; `undefined` where it does not tell. */
const lastDayOf = (0,memo/* memoized */.x)((catalog) => {
    const times = Object.values(catalog).flatMap((versions) => versions.map(({ published = "" }) => published));
    return times.sort().at(-1)?.slice(0, 10);
}, 4);
/**
 * Answers questions about images from a catalog, as it was at `now`: versions published after that day do not exist
 * yet. Approvals and checks are not a catalog's to know.
 */
function catalogLookups(catalog, source, now) {
    const end = (0,day/* startOfNextDay */.b4)(now).getTime();
    const exists = ({ published }) => published === undefined || Date.parse(published) < end;
    const versions = new Map(Object.entries(catalog));
    const versionsOf = (0,memo/* memoized */.x)((repository) => {
        const value = versions.get(repository)?.filter(exists);
        return value ? { ok: true, value } : { ok: false, why: `${source.name} has no image ${repository}` };
    }, 64);
    const until = lastDayOf(catalog);
    return {
        catalog: { ...source, ...(until && { until }) },
        async published(repository) {
            return versionsOf(repository);
        },
        async image({ repository, tag }) {
            const known = versionsOf(repository);
            return known.ok ? { ok: true, value: known.value.find(({ version }) => version === tag) } : known;
        },
        ...OFF_GITHUB,
    };
}


/***/ }),

/***/ 6941:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dt: () => (/* binding */ unreadableName),
/* harmony export */   RP: () => (/* binding */ tooManyChanges),
/* harmony export */   Zo: () => (/* binding */ FOLDER_MODE),
/* harmony export */   cL: () => (/* binding */ changeAt),
/* harmony export */   j_: () => (/* binding */ diffTrees),
/* harmony export */   z_: () => (/* binding */ MAX_CHANGES)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7206);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9891);


/** git's mode of a folder, in the form of {@link Blob}. */
const FOLDER_MODE = "040000";
/** More than any change of a real repository has; a tree that refers to itself ten times a level has more than memory. */
const MAX_CHANGES = 200_000;
const MAX_FOLDERS = 50_000;
/**
 * All files that differ between two trees, in the order of their paths. Only folders that differ are read, those of one
 * level at once.
 * @throws UserError when there are more than can be judged
 * @param read for `undefined` it gives an empty folder, which stands for one that is not there
 */
async function diffTrees(before, after, read) {
    const changes = [];
    let folders = 0;
    const counted = (oid) => {
        if (++folders > 2 * MAX_FOLDERS || changes.length > MAX_CHANGES)
            throw tooManyChanges();
        return read(oid);
    };
    if (before !== after)
        await diffFolders("", before, after, counted, changes);
    return changes.sort((a, b) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n)(a.path, b.path));
}
/** How a path differs, by what stands there before and after; `undefined` where nothing does. */
function changeAt(path, { before, after }) {
    if (!before && !after)
        return undefined;
    return { path, kind: !before ? "added" : after ? "modified" : "removed", before, after };
}
/** What to tell of a change that is too large to be listed. */
function tooManyChanges() {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The change touches more than ${MAX_CHANGES} files or ${MAX_FOLDERS} folders; that is more than can be judged.`, 3);
}
/** What to tell of a file whose name is not UTF-8, decoded with replacement characters. */
function unreadableName(name) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The change touches a file whose name cannot be read (${JSON.stringify(name)}). Expected: a name in UTF-8.`, 3);
}
async function diffFolders(prefix, before, after, read, changes) {
    const [old, now] = await Promise.all([read(before), read(after)]);
    const below = [];
    for (const [name, sides] of old.differencesTo(now)) {
        const path = prefix + name;
        const [left, right] = [folderOf(sides.before), folderOf(sides.after)];
        if (left !== undefined || right !== undefined)
            below.push(() => diffFolders(`${path}/`, left, right, read, changes));
        const change = changeAt(path, {
            before: left === undefined ? sides.before : undefined,
            after: right === undefined ? sides.after : undefined,
        });
        if (change)
            changes.push(change);
    }
    await Promise.all(below.map((next) => next()));
}
function folderOf(entry) {
    return entry?.mode === FOLDER_MODE ? entry.oid : undefined;
}


/***/ }),

/***/ 1380:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   nV: () => (/* binding */ fileEntry),
/* harmony export */   ug: () => (/* binding */ TextFile),
/* harmony export */   zA: () => (/* binding */ linkEntry)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9897);


/** A file's content as an entry: text, or why it is none. A byte order mark stays part of the text. */
function fileEntry(oid, mode, data) {
    if (data.length > _model_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_FILE_BYTES */ .g)
        return tooLarge(data.length);
    if (data.includes(0))
        return { kind: "unreadable", why: "it is a binary file" };
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(data))
        return { kind: "unreadable", why: "it is not valid UTF-8" };
    return new TextFile(oid, mode, data);
}
/** A regular file, whose text is made of its bytes when it is asked for. */
class TextFile {
    kind = "file";
    oid;
    mode;
    #content;
    /** @param data valid UTF-8 */
    constructor(oid, mode, data) {
        this.oid = oid;
        this.mode = mode;
        this.#content = data;
    }
    get text() {
        if (typeof this.#content !== "string")
            this.#content = decoded(this.#content);
        return this.#content;
    }
}
/** Most texts are ASCII, which decodes several times faster as what it also is. */
function decoded(data) {
    return data.toString((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isAscii)(data) ? "latin1" : "utf8");
}
/** The entry for a file of more than {@link MAX_FILE_BYTES}. `size` is in bytes. */
function tooLarge(size) {
    const megabytes = (bytes) => (bytes / 1024 / 1024).toFixed(1);
    return { kind: "unreadable", why: `it has ${megabytes(size)} MB; at most ${megabytes(_model_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_FILE_BYTES */ .g)} MB are read` };
}
/** The entry for a link or a submodule; `undefined` for another mode. */
function linkEntry({ oid, mode }) {
    if (mode === "120000")
        return { kind: "symlink", oid };
    return mode === "160000" ? { kind: "submodule", oid } : undefined;
}


/***/ }),

/***/ 7403:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ mergedChanges)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7206);
/* harmony import */ var _text_day_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6497);
/* harmony import */ var _git_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7124);



/** Below so many commits in a row that are older than the window nothing is looked for, whatever single clocks say. */
const MAX_OLDER_IN_A_ROW = 1000;
/**
 * The merged changes of a branch that were committed inside the window, or all of them, the oldest first. A commit
 * without a parent is none. git's own `--since` is of no use: it stops at the first commit with an older clock.
 * @throws UserError when git cannot list them, and where the clone is shallow and begins inside the window
 */
async function mergedChanges(repository, head, window) {
    const [start, end] = window ? [window.since, (0,_text_day_js__WEBPACK_IMPORTED_MODULE_1__/* .startOfNextDay */ .b4)(window.until)] : [];
    const changes = [];
    let older = 0;
    let oldest;
    /** Inside the window, and listed before its parent. */
    let child;
    for await (const commits of listCommits(repository, head)) {
        for (const listed of commits) {
            const { commit, date, parent } = listed;
            if (child && child.parent !== commit)
                throw (0,_git_process_js__WEBPACK_IMPORTED_MODULE_2__/* .outOfTurn */ .bB)(commit);
            if (child)
                changes.push(mergedChange(child, listed));
            oldest = date;
            const isOlder = start !== undefined && date < start;
            older = isOlder ? older + 1 : 0;
            if (older === MAX_OLDER_IN_A_ROW)
                return changes.reverse();
            child = parent === undefined || isOlder || (end && date >= end) ? undefined : listed;
        }
    }
    if (child)
        throw (0,_git_process_js__WEBPACK_IMPORTED_MODULE_2__/* .outOfTurn */ .bB)("nothing more");
    if (start && oldest && oldest >= start && (await (0,_git_process_js__WEBPACK_IMPORTED_MODULE_2__/* .isShallow */ .fE)(repository)))
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The clone is shallow: its history begins on ${(0,_text_day_js__WEBPACK_IMPORTED_MODULE_1__/* .isoDay */ .kh)(oldest)}, and changes from ${(0,_text_day_js__WEBPACK_IMPORTED_MODULE_1__/* .isoDay */ .kh)(start)} on are asked for. ` +
            "`git fetch --unshallow` brings the rest.", 3);
    return changes.reverse();
}
/**
 * The commits of a branch, the newest first, as many at once as git writes: each a line with its time, its id and its
 * parents, and one with its time again, its tree and its subject (https://git-scm.com/docs/git-rev-list). No setting of
 * the user changes them. A commit-graph is left aside: it is not compared with the commits when it is read.
 */
async function* listCommits(repository, head) {
    const options = ["--first-parent", "--timestamp", "--parents", "--encoding=UTF-8", "--format=%ct %T%x09%s"];
    const args = ["-c", "core.commitGraph=false", "rev-list", ...options, head, "--"];
    const failed = (problem) => new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The history of ${head} cannot be read: ${problem}. \`git fsck\` tells more.`, 3);
    let rest = Buffer.alloc(0);
    let header;
    for await (const chunk of (0,_git_process_js__WEBPACK_IMPORTED_MODULE_2__/* .streamGit */ .t1)(repository, args, failed)) {
        const data = Buffer.concat([rest, chunk]);
        const commits = [];
        let start = 0;
        for (let end = data.indexOf("\n"); end >= 0; end = data.indexOf("\n", start)) {
            const line = data.subarray(start, end);
            if (header !== undefined)
                commits.push(listedAs(header, line));
            header = header === undefined ? line.toString("latin1") : undefined;
            start = end + 1;
        }
        rest = data.subarray(start);
        yield commits;
    }
}
function mergedChange({ commit, tree, date, subject }, parent) {
    const pullRequest = numberIn(subject);
    return { commit, tree, parent: parent.commit, parentTree: parent.tree, date, subject, pullRequest };
}
function listedAs(header, line) {
    const [, seconds, commit, parent] = /^(\d+) commit (\w+)(?: (\w+))?/.exec(header) ?? [];
    if (commit === undefined)
        throw (0,_git_process_js__WEBPACK_IMPORTED_MODULE_2__/* .outOfTurn */ .bB)(header);
    const tab = line.indexOf("\t");
    // Not cut out of a text with other characters in it, ids take half the memory.
    const [again, tree] = line.toString("latin1", 0, tab).split(" ");
    const date = new Date(Number(seconds) * 1000);
    // git reads the time in two ways, the second one in the commit's own encoding; a commit can be made to differ in them.
    if (again === "" || Number(again) !== Number(seconds) || Number.isNaN(date.getTime()))
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The commit ${commit} does not tell its day. Expected: one committer with a time from 1970 on; \`git cat-file -p\` shows it.`, 3);
    return { commit, tree, parent, date, subject: line.toString("utf8", tab + 1) };
}
/** The number of the pull request, where the subject tells one. */
function numberIn(subject) {
    const number = [...subject.matchAll(/\(#(\d+)\)/g)].at(-1)?.[1];
    return number === undefined ? undefined : Number(number);
}


/***/ }),

/***/ 7124:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D5: () => (/* binding */ gitArguments),
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   _K: () => (/* binding */ gitEnvironment),
/* harmony export */   bB: () => (/* binding */ outOfTurn),
/* harmony export */   di: () => (/* binding */ notARepository),
/* harmony export */   fE: () => (/* binding */ isShallow),
/* harmony export */   t1: () => (/* binding */ streamGit),
/* harmony export */   w0: () => (/* binding */ gitProblem),
/* harmony export */   xb: () => (/* binding */ spawnProblem)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7206);


/** What git runs with: no prompt, no replaced objects, messages in English. */
function gitEnvironment() {
    return {
        ...process.env,
        GIT_TERMINAL_PROMPT: "0",
        GIT_NO_REPLACE_OBJECTS: "1",
        GIT_OPTIONAL_LOCKS: "0",
        LC_ALL: "C",
    };
}
/**
 * What git is called with in a repository. Of the texts that others are made from it remembers 16 MB: more, such as its
 * own default of 96 MB, is slower for reading a history, because it does not fit into a processor's caches.
 */
function gitArguments(repository, args) {
    return ["-C", repository, "-c", "core.deltaBaseCacheLimit=16m", ...args];
}
/** What to tell a user whose git cannot be started. */
function spawnProblem(error) {
    return error.code === "ENOENT"
        ? "git is not installed or not on the PATH"
        : `git cannot be started: ${error.message}`;
}
/** What to tell a user who is not inside a clone. */
function notARepository(folder) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${folder} is not a git repository. Run the command inside a clone, or name one with --repo.`);
}
/** The first thing that git complained about, as one line. */
function gitProblem(stderr) {
    const lines = stderr.split("\n").filter((line) => line.trim() !== "");
    const first = lines.find((line) => line.startsWith("fatal:")) ?? lines[0];
    return first?.replace(/^fatal: /, "") ?? "git stopped without saying why";
}
/** What to tell where git's answer is not the one to the question: an object is missing, or not what it says. */
function outOfTurn(listed) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`git listed ${JSON.stringify(listed)} out of turn; an object may be missing. \`git fsck\` tells more.`, 3);
}
/** Whether older commits were left out of a clone. */
async function isShallow(repository) {
    return (await runGit(repository, ["rev-parse", "--is-shallow-repository"])).out.trim() === "true";
}
/** Runs git once. @throws UserError when git cannot be started */
async function runGit(repository, args) {
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", gitArguments(repository, args), {
            env: gitEnvironment(),
            stdio: ["ignore", "pipe", "pipe"],
        });
        let out = "";
        let err = "";
        child.stdout.setEncoding("utf8").on("data", (chunk) => {
            out += chunk;
        });
        child.stderr.setEncoding("utf8").on("data", (chunk) => {
            err += chunk;
        });
        child.on("error", (error) => reject(new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(spawnProblem(error), 3)));
        child.on("close", (code) => resolve({ code: code ?? 1, out, err }));
    });
}
/**
 * What git writes, piece by piece. git is stopped when nobody wants more of it.
 * @param failed makes the error for what git complained about
 * @param input what git reads
 */
async function* streamGit(repository, args, failed, input = "") {
    // Otherwise git writes each commit on its own, and each is a round of the event loop.
    const env = { ...gitEnvironment(), GIT_FLUSH: "0" };
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", gitArguments(repository, args), { env, detached: true });
    let errors = "";
    child.stderr.on("data", (chunk) => {
        errors = (errors + chunk.toString()).slice(-2000);
    });
    const ended = new Promise((resolve) => {
        child.on("error", (error) => resolve(spawnProblem(error)));
        child.on("close", (code) => resolve(code === 0 ? undefined : gitProblem(errors)));
    });
    child.stdin.on("error", () => { }); // git is gone, which its end tells
    child.stdin.end(input);
    try {
        yield* child.stdout;
        const problem = await ended;
        if (problem !== undefined)
            throw failed(problem);
    }
    finally {
        child.kill();
    }
}


/***/ }),

/***/ 2494:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ GitStore)
});

// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(7206);
// EXTERNAL MODULE: ./src/text/memo.ts
var memo = __webpack_require__(369);
// EXTERNAL MODULE: ./src/repository/diff.ts
var diff = __webpack_require__(6941);
// EXTERNAL MODULE: ./src/model/tree.ts
var tree = __webpack_require__(9897);
// EXTERNAL MODULE: ./src/repository/entries.ts
var entries = __webpack_require__(1380);
;// CONCATENATED MODULE: ./src/repository/walk.ts



/** An object that is there and cannot be read for what it is; everything else that fails stops the run. */
class Unreadable extends errors/* UserError */.y {
    constructor(message) {
        super(message, 3);
    }
}
/** What stands at paths below a folder. */
async function readPaths(root, paths, objects) {
    const unique = [...new Set(paths)];
    const entries = await Promise.all(unique.map((path) => entryAt(root, path, objects)));
    return new Map(unique.map((path, index) => [path, entries[index]]));
}
/**
 * The object at a path, `undefined` where there is none. It is followed folder by folder, so that links and submodules
 * are what they are and nothing is ever read through them.
 */
async function find(root, path, { folder }) {
    let found = { oid: root, mode: diff/* FOLDER_MODE */.Zo };
    for (const name of path.split("/")) {
        if (found?.mode !== diff/* FOLDER_MODE */.Zo)
            return undefined;
        found = (await folder(found.oid)).get(name);
    }
    return found;
}
async function entryAt(root, path, objects) {
    try {
        const found = await find(root, path, objects);
        if (!found)
            return { kind: "absent" };
        if (found.mode === diff/* FOLDER_MODE */.Zo)
            return { kind: "folder", names: (await objects.folder(found.oid)).names() };
        return (0,entries/* linkEntry */.zA)(found) ?? (await objects.file(found.oid, found.mode));
    }
    catch (error) {
        if (error instanceof Unreadable)
            return { kind: "unreadable", why: error.message };
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/repository/git-files.ts




/** What is remembered, in bytes. Half of it is more than the pages, metadata and pyproject files of a large monorepo have. */
const MAX_BYTES = 24 * 1024 * 1024;
/**
 * Files by their object ids. An object never changes, so that those that were used last are remembered: as bytes, which
 * the garbage collector leaves where they are. Texts would be copied by it, twice each.
 */
class GitFiles {
    #objects;
    #known = new memo/* Recent */.g(MAX_BYTES, ({ length }) => length);
    constructor(objects) {
        this.#objects = objects;
    }
    /** What stands at a path whose object and mode are known; at once where it is remembered. Never rejects. */
    entry(blob) {
        const { oid, mode } = blob;
        const link = (0,entries/* linkEntry */.zA)(blob);
        if (link)
            return link;
        const known = this.#known.get(oid);
        return known ? new entries/* TextFile */.ug(oid, mode, known) : this.#read(blob);
    }
    async #read({ oid, mode }) {
        const answer = await this.#objects.read(oid);
        if (answer.kind !== "object")
            return { kind: "unreadable", why: problemOf(oid, answer) };
        const { data, size } = answer.object;
        if (data === undefined || size > tree/* MAX_FILE_BYTES */.g)
            return (0,entries/* tooLarge */.g$)(size);
        // The bytes are part of all that git wrote at once, which would be kept with them.
        const own = Buffer.from(data);
        const entry = (0,entries/* fileEntry */.nV)(oid, mode, own);
        if (entry.kind === "file")
            this.#known.set(oid, own);
        return entry;
    }
}
/** Reads an object that a commit, a folder or a caller says is there. @throws Unreadable when it cannot be had */
async function readObject(objects, oid) {
    const answer = await objects.read(oid);
    if (answer.kind === "object")
        return answer.object;
    throw new Unreadable(problemOf(oid, answer));
}
/** Why an object that somebody says is there cannot be had. */
function problemOf(oid, answer) {
    const why = answer.kind === "missing" ? "it is not in the repository" : answer.why;
    return `The object ${oid} cannot be read: ${why}. The clone is incomplete; \`git fetch\` or \`git fsck\` tells more.`;
}

;// CONCATENATED MODULE: ./src/repository/git-folder.ts

const SPACE = 32;
/** Who asks a folder more often than this asks it for most of its entries, as a list of all connectors does. */
const FEW = 16;
/**
 * A folder in git's binary form: `<mode> <name>\0<object id>` for each entry, sorted
 * (https://git-scm.com/docs/gitformat-tree). Folders have up to a thousand entries of which two are asked for, so
 * nothing is taken apart before it is. An entry is known by the 0-based offset of its mode.
 */
class GitFolder {
    #data;
    #idLength;
    #asked = 0;
    #places;
    /** @param idLength the bytes of an object id: 20, or 32 in a repository with SHA-256 */
    constructor(data, idLength) {
        this.#data = data;
        this.#idLength = idLength;
    }
    get(name) {
        const data = this.#data;
        const wanted = Buffer.from(name);
        if (++this.#asked > FEW) {
            const entry = this.#allPlaces().get(wanted.toString("latin1"));
            return entry === undefined ? undefined : this.#blob(entry);
        }
        for (let entry = 0; entry < data.length;) {
            const start = data.indexOf(SPACE, entry) + 1;
            let length = 0;
            while (length < wanted.length && data[start + length] === wanted[length])
                length++;
            if (length === wanted.length && data[start + length] === 0)
                return this.#blob(entry);
            entry = this.#next(start + length);
        }
        return undefined;
    }
    /** The places of all entries by the bytes of their names. */
    #allPlaces() {
        if (this.#places)
            return this.#places;
        const places = new Map();
        const data = this.#data;
        for (let entry = 0; entry < data.length; entry = this.#next(entry)) {
            const start = data.indexOf(SPACE, entry) + 1;
            const name = data.toString("latin1", start, data.indexOf(0, start));
            if (!places.has(name))
                places.set(name, entry);
        }
        this.#places = places;
        return places;
    }
    names() {
        const names = [];
        for (let entry = 0; entry < this.#data.length; entry = this.#next(entry))
            names.push(this.#decodedName(entry));
        return names;
    }
    /**
     * Goes through both at once. git sorts a folder as if its name ended with `/`, which is not regarded here: what is the
     * same on both sides may then be met on one side after the other, and is taken out again at the end.
     * @throws UserError for a name that cannot be read
     */
    differencesTo(after) {
        if (!(after instanceof GitFolder))
            throw new TypeError("two folders of one repository are expected");
        const differences = new Map();
        let [left, right] = [0, 0];
        while (left < this.#data.length || right < after.#data.length) {
            const same = this.#sameEntries(left, after.#data, right);
            left += same;
            right += same;
            const leftName = left < this.#data.length ? this.#checkedName(left) : undefined;
            const rightName = right < after.#data.length ? after.#checkedName(right) : undefined;
            if (leftName !== undefined && (rightName === undefined || leftName <= rightName)) {
                differences.set(leftName, { ...differences.get(leftName), before: this.#blob(left) });
                left = this.#next(left);
            }
            if (rightName !== undefined && (leftName === undefined || rightName <= leftName)) {
                differences.set(rightName, { ...differences.get(rightName), after: after.#blob(right) });
                right = after.#next(right);
            }
        }
        for (const [name, { before, after: now }] of differences)
            if (before?.oid === now?.oid && before?.mode === now?.mode)
                differences.delete(name);
        return differences;
    }
    /** The bytes of the entries that are the same from two places on. */
    #sameEntries(left, theirs, right) {
        const mine = this.#data;
        let [same, limit] = [0, Math.min(mine.length - left, theirs.length - right)];
        // Halving with the machine's own comparison finds the first byte that differs in a few steps.
        while (same < limit) {
            const middle = (same + limit + 1) >> 1;
            if (mine.compare(theirs, right + same, right + middle, left + same, left + middle) === 0)
                same = middle;
            else
                limit = middle - 1;
        }
        let end = left;
        for (let next = this.#next(end); end < mine.length && next <= left + same; next = this.#next(end))
            end = next;
        return end - left;
    }
    /** The entry after the one that a place before or in its name belongs to. */
    #next(place) {
        const zero = this.#data.indexOf(0, place);
        return zero < 0 ? this.#data.length : zero + 1 + this.#idLength;
    }
    #decodedName(entry) {
        const start = this.#data.indexOf(SPACE, entry) + 1;
        return this.#data.toString("utf8", start, this.#data.indexOf(0, start));
    }
    /** Two names that are not valid UTF-8 can look the same; git itself makes neither empty ones nor any with a slash. */
    #checkedName(entry) {
        const name = this.#decodedName(entry);
        if (name !== "" && !name.includes("/") && !name.includes("\uFFFD"))
            return name;
        throw (0,diff/* unreadableName */.Dt)(name);
    }
    #blob(entry) {
        const space = this.#data.indexOf(SPACE, entry);
        const id = this.#data.indexOf(0, space) + 1;
        return {
            mode: this.#data.toString("latin1", entry, space).padStart(6, "0"),
            oid: this.#data.toString("hex", id, id + this.#idLength),
        };
    }
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./src/text/order.ts
var order = __webpack_require__(9891);
// EXTERNAL MODULE: ./src/repository/git-process.ts
var git_process = __webpack_require__(7124);
;// CONCATENATED MODULE: ./src/repository/tree-versions.ts
/** How many versions back can be read. */
const KEPT_VERSIONS = 128;
/** A path at which a file or a folder stands in some version that can be read; one after the other, maybe. */
class Place {
    path;
    /** The last part of the path. */
    name;
    /** Absent at the top. */
    parent;
    file;
    folder;
    /** What is in the folder. */
    inside;
    /** The last generation of versions that changed something here. */
    generation = 0;
    constructor(path, parent) {
        this.path = path;
        this.name = path.slice(path.lastIndexOf("/") + 1);
        this.parent = parent;
    }
}
/**
 * The files of a line of commits, each commit a version, counted from 0. A version is what it changes, so that a commit
 * of a repository with thirty thousand files costs only the few that it touches. Only the last {@link KEPT_VERSIONS}
 * can be read.
 */
class TreeVersions {
    #places = new Map([["", new Place("")]]);
    #current = 0;
    /** Counts the versions by {@link KEPT_VERSIONS}. */
    #generation = 1;
    /** Where this generation changed something, and where the one before did; each place once. */
    #changed = [];
    #changedBefore = [];
    /** @param files the files of version 0 */
    constructor(files) {
        for (const [path, blob] of files) {
            const place = this.#placeOf(path);
            place.file = { since: 0, blob, older: undefined };
            this.#touchFolders(place, 0, true);
        }
    }
    /** Makes the next version from the newest, and returns its number. */
    add(changes) {
        const since = ++this.#current;
        for (const change of changes) {
            const place = this.#placeOf(change.path);
            place.file = { since, blob: change.after, older: place.file };
            this.#note(place);
            this.#touchFolders(place, since, change.kind === "modified");
        }
        if (since % KEPT_VERSIONS === 0)
            this.#forget(since - KEPT_VERSIONS);
        return since;
    }
    /** What stands at a path: a file, or the sorted names in a folder. */
    at(path, version) {
        const place = this.#places.get(path);
        return this.#at(place?.file, version)?.blob ?? (place && this.#names(place, version));
    }
    /**
     * An object that stands for all that is at and below the path of a folder, the same as long as nothing there changes;
     * `undefined` where no folder stood lately.
     */
    identity(folder, version) {
        return this.#at(this.#places.get(folder)?.folder, version);
    }
    #at(newest, version) {
        if (version < this.#current - KEPT_VERSIONS)
            throw new RangeError(`version ${version} is forgotten`);
        let found = newest;
        while (found && found.since > version)
            found = found.older;
        return found;
    }
    #names({ folder, inside }, version) {
        const found = this.#at(folder, version);
        if (!found)
            return undefined;
        found.names ??= [...(inside ?? [])]
            .filter((place) => this.#hasFiles(place, version))
            .map(({ name }) => name)
            .sort();
        return found.names.length > 0 ? found.names : undefined;
    }
    /** Whether a file stands at a place or below it. Paths may be deeper than functions can call themselves. */
    #hasFiles(place, version) {
        const open = [place];
        for (let next = open.pop(); next; next = open.pop()) {
            if (this.#at(next.file, version)?.blob)
                return true;
            for (const below of next.inside ?? [])
                open.push(below);
        }
        return false;
    }
    /** The place at a path; a new one is put into its folder, which may be new as well. */
    #placeOf(path) {
        const missing = [];
        let known = this.#places.get(path);
        for (let at = path; !known; known = this.#places.get(at)) {
            missing.push(at);
            at = at.slice(0, Math.max(0, at.lastIndexOf("/")));
        }
        for (const at of missing.reverse()) {
            const place = new Place(at, known);
            known.inside ??= new Set();
            known.inside.add(place);
            this.#places.set(at, place);
            known = place;
        }
        return known;
    }
    /** Remembers that something changed at a place. */
    #note(place) {
        if (place.generation === this.#generation)
            return;
        place.generation = this.#generation;
        this.#changed.push(place);
    }
    /**
     * Gives the folders above a place a new version, the innermost first, and one that stood at the place itself.
     * @param keepsNames whether a file stands there before and after, so that no folder gets other names
     */
    #touchFolders(changed, since, keepsNames) {
        for (let place = changed.folder ? changed : changed.parent; place; place = place.parent) {
            const older = place.folder;
            if (older?.since !== since) {
                place.folder = { since, names: keepsNames ? older?.names : undefined, older };
                this.#note(place);
            }
            else if (keepsNames)
                return; // and so are the folders above it
            else
                older.names = undefined;
        }
    }
    /** Ends a generation: where the one before it changed something, what is older than `oldest` cannot be read any more. */
    #forget(oldest) {
        for (const place of this.#changedBefore) {
            if (place.folder)
                forgetOlder(place.folder, oldest);
            if (place.file && forgetOlder(place.file, oldest) && !place.file.blob) {
                place.file = undefined;
                this.#remove(place);
            }
        }
        this.#changedBefore = this.#changed;
        this.#changed = [];
        this.#generation++;
    }
    /** Forgets a place at which no file stands and below which nothing is left, and so the folders above it. */
    #remove(empty) {
        for (let place = empty; place.parent && !place.file && !place.inside?.size; place = place.parent) {
            place.parent.inside?.delete(place);
            this.#places.delete(place.path);
        }
    }
}
/** Drops what is older than the version that stood at `oldest`; whether that one is the newest. */
function forgetOlder(newest, oldest) {
    let found = newest;
    while (found && found.since > oldest)
        found = found.older;
    if (!found)
        return false;
    found.older = undefined;
    return found === newest;
}

;// CONCATENATED MODULE: ./src/repository/git-history.ts






/**
 * Compares the commits of a line with their parents, in their order: as many at once as git lists, each when it is asked
 * for. The files of a commit are those of the one before with what git says that it changes, so that no folder is read. A
 * comparison can be read until {@link KEPT_VERSIONS} more were made, two for each change at most; those that come at once are
 * taken before the next ones are asked for.
 * @throws UserError when git cannot list them, and for a name that is not UTF-8
 */
async function* comparedChanges(repository, changes, files) {
    const [first] = changes;
    if (!first)
        return;
    const steps = stepsOf(changes);
    const versions = new TreeVersions(await listFiles(repository, first.parentTree));
    let version = 0;
    let done = 0;
    function* compared(some) {
        for (const differences of some) {
            const { change } = steps[done++];
            const before = version;
            version = versions.add(differences);
            if (!change)
                continue;
            const beforeTree = new VersionedTree(change.parent, before, versions, files);
            const after = new VersionedTree(change.commit, version, versions, files);
            yield { change, comparison: { before: beforeTree, after, tip: beforeTree, changes: differences } };
        }
    }
    let listed = 0;
    for await (const some of listDifferences(repository, steps)) {
        listed += some.length;
        yield compared(some);
    }
    if (listed < steps.length)
        throw new errors/* UserError */.y("git stopped before it had listed all changes. `git fsck` tells more.", 3);
}
function stepsOf(changes) {
    return changes.flatMap((change, index) => {
        const { parent, parentTree, tree } = change;
        const last = changes[index - 1];
        const own = { from: parentTree, to: tree, change };
        return !last || last.commit === parent ? [own] : [{ from: last.tree, to: parentTree }, own];
    });
}
/** Has the place of an entry that is still being read. */
const LATE = { kind: "unreadable", why: "it is still being read" };
class VersionedTree {
    commit;
    #version;
    #versions;
    #files;
    constructor(commit, version, versions, files) {
        this.commit = commit;
        this.#version = version;
        this.#versions = versions;
        this.#files = files;
    }
    identity(folder) {
        return this.#versions.identity(folder, this.#version);
    }
    async read(paths) {
        const found = new Map();
        const late = [];
        for (const path of paths) {
            if (found.has(path))
                continue;
            const entry = this.#entry(path);
            found.set(path, entry instanceof Promise ? LATE : entry);
            if (entry instanceof Promise)
                late.push({ path, entry });
        }
        // All are asked for by now, so nothing is lost where one is awaited after the other.
        for (const { path, entry } of late)
            found.set(path, await entry);
        return found;
    }
    #entry(path) {
        const found = this.#versions.at(path, this.#version);
        if (!found)
            return { kind: "absent" };
        return "oid" in found ? this.#files.entry(found) : { kind: "folder", names: found };
    }
}
async function listFiles(repository, tree) {
    const { code, out, err } = await (0,git_process/* runGit */.EO)(repository, ["ls-tree", "-r", "-z", "--full-tree", tree]);
    if (code !== 0)
        throw new errors/* UserError */.y(`The files of the tree ${tree} cannot be listed: ${(0,git_process/* gitProblem */.w0)(err)}.`, 3);
    return out.split("\0").flatMap((line) => {
        const tab = line.indexOf("\t");
        const [mode, , oid] = line.slice(0, tab).split(" ");
        return mode && oid ? [[line.slice(tab + 1), { mode, oid }]] : [];
    });
}
/**
 * The files that differ between two trees, for pair after pair, as many at once as git writes
 * (https://git-scm.com/docs/git-diff-tree, "Raw output format").
 */
async function* listDifferences(repository, steps) {
    const options = ["--stdin", "-r", "-z", "--raw", "--no-abbrev", "--no-renames", "--ignore-submodules=none"];
    const pairs = steps.map((step) => `${headerOf(step)}\n`).join("");
    const failed = (problem) => new errors/* UserError */.y(`The changes cannot be listed: ${problem}.`, 3);
    const lines = new RawLines(steps);
    for await (const chunk of (0,git_process/* streamGit */.t1)(repository, ["diff-tree", ...options], failed, pairs))
        yield lines.take(chunk);
    yield lines.end();
}
/** git's raw output taken apart: for each pair a line with both trees, then a file's modes and ids and its path in turns. */
class RawLines {
    #steps;
    #rest = Buffer.alloc(0);
    #next = 0;
    #meta;
    #changes = [];
    constructor(steps) {
        this.#steps = steps;
    }
    /** Returns what was completed with these bytes. */
    take(chunk) {
        const complete = [];
        const data = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
        let start = 0;
        const encoding = (0,external_node_buffer_.isAscii)(data) ? "latin1" : "utf8";
        for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, start)) {
            const line = data.toString(encoding, start, end);
            start = end + 1;
            if (this.#meta !== undefined)
                this.#addFile(this.#meta, line);
            else {
                this.#meta = this.#withoutHeaders(line, complete);
                if (!this.#meta.startsWith(":"))
                    throw (0,git_process/* outOfTurn */.bB)(this.#meta);
            }
        }
        this.#rest = data.subarray(start);
        return complete;
    }
    /** Returns what is completed by the end. */
    end() {
        const complete = [];
        const rest = this.#withoutHeaders(this.#rest.toString(), complete);
        if (rest !== "" || this.#meta !== undefined)
            throw (0,git_process/* outOfTurn */.bB)(rest);
        // git says nothing at all of a tree that it cannot find.
        return this.#next > 0 ? [...complete, this.#takeChanges()] : complete;
    }
    /** What follows the lines of pairs, which are not closed by a zero; there are several where trees do not differ. */
    #withoutHeaders(text, complete) {
        let start = 0;
        for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
            if (this.#next > 0)
                complete.push(this.#takeChanges());
            const step = this.#steps[this.#next++];
            const header = text.slice(start, end);
            if (!step || header !== headerOf(step))
                throw (0,git_process/* outOfTurn */.bB)(header);
            start = end + 1;
        }
        return text.slice(start);
    }
    /** The files of the last pair, in the order of their paths. */
    #takeChanges() {
        const changes = this.#changes.sort((a, b) => (0,order/* compareText */.n)(a.path, b.path));
        this.#changes = [];
        return changes;
    }
    #addFile(meta, path) {
        this.#meta = undefined;
        this.#changes.push(changeOf(meta, path));
        if (this.#changes.length > diff/* MAX_CHANGES */.z_)
            throw (0,diff/* tooManyChanges */.RP)();
    }
}
function headerOf({ from, to }) {
    return `${from} ${to}`;
}
/** `:100644 000000 <id> <id> D`: both modes and both ids; zeros stand for nothing. */
function changeOf(meta, path) {
    if (path.includes("\uFFFD"))
        throw (0,diff/* unreadableName */.Dt)(path);
    const [oldMode, mode] = [meta.slice(1, 7), meta.slice(8, 14)];
    const middle = meta.indexOf(" ", 15);
    const before = oldMode === "000000" ? undefined : { oid: meta.slice(15, middle), mode: oldMode };
    const after = mode === "000000" ? undefined : { oid: meta.slice(middle + 1, meta.lastIndexOf(" ")), mode };
    return (0,diff/* changeAt */.cL)(path, { before, after });
}

// EXTERNAL MODULE: ./src/repository/git-log.ts
var git_log = __webpack_require__(7403);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./src/repository/git-objects.ts


/** Takes the place of a request that was answered, so that the answer is not kept with it. */
const ANSWERED = { name: "", resolve() { } };
const MAX_RESTARTS = 8;
/** How git ends when it does not know an option. */
const USAGE = 129;
const NEWLINE = 10;
/**
 * Reads objects through one `git cat-file --batch-command` process (https://git-scm.com/docs/git-cat-file#_batch_output),
 * or `--batch` where git is older than 2.36 and answers each object on its own. When git stops over an object, as it does
 * where a partial clone cannot fetch it, that object fails and a new process goes on with the others.
 */
class GitObjects {
    #repository;
    #maxBytes;
    #child;
    #waiting = [];
    /** The first that git has not answered, and the first that it was not asked for yet. */
    #next = 0;
    #unsent = 0;
    #restarts = 0;
    #hasCommands = true;
    #errors = "";
    #closed = false;
    #chunks = [];
    #buffered = 0;
    #body;
    /** @param maxBytes the largest object whose data is kept */
    constructor(repository, maxBytes) {
        this.#repository = repository;
        this.#maxBytes = maxBytes;
    }
    /** Reads the object that a revision or an object id names. Never rejects. */
    read(name) {
        if (/[\n\0]/.test(name))
            return Promise.resolve({ kind: "missing" });
        if (this.#closed)
            return Promise.resolve({ kind: "failed", why: "the repository is closed" });
        return new Promise((resolve) => {
            if (this.#unsent === this.#waiting.length)
                setImmediate(() => this.#send());
            this.#waiting.push({ name, resolve });
        });
    }
    /** Ends the process; what is still waiting fails. */
    async close() {
        this.#closed = true;
        const child = this.#child;
        if (!child)
            return;
        const closed = new Promise((resolve) => child.once("close", resolve));
        child.stdin.end();
        await closed;
    }
    /** What was asked for at once is written at once. */
    #send() {
        const unsent = this.#waiting.slice(this.#unsent);
        if (unsent.length === 0)
            return;
        this.#unsent = this.#waiting.length;
        const child = this.#child ?? this.#start();
        const ask = this.#hasCommands ? "contents " : "";
        const lines = unsent.map(({ name }) => `${ask}${name}\n`).join("");
        child.stdin.write(this.#hasCommands ? `${lines}flush\n` : lines);
    }
    #start() {
        // A process group of its own: Ctrl-C shall stop the gate, which then closes git in order.
        const options = { env: (0,git_process/* gitEnvironment */._K)(), detached: true };
        const batch = this.#hasCommands ? ["--batch-command", "--buffer"] : ["--batch"];
        const child = (0,external_node_child_process_.spawn)("git", (0,git_process/* gitArguments */.D5)(this.#repository, ["cat-file", ...batch]), options);
        this.#child = child;
        child.stdout.on("data", (chunk) => this.#receive(chunk));
        child.stderr.on("data", (chunk) => {
            this.#errors = (this.#errors + chunk.toString()).slice(-2000);
        });
        child.stdin.on("error", () => { }); // the process is gone; its end is handled below
        child.on("error", (error) => this.#ended(child, error));
        child.on("close", (code) => this.#ended(child, undefined, code === USAGE && this.#hasCommands));
        return child;
    }
    #ended(child, error, isOld = false) {
        if (this.#child !== child)
            return;
        this.#child = undefined;
        const waiting = this.#pending();
        const why = error ? (0,git_process/* spawnProblem */.xb)(error) : (0,git_process/* gitProblem */.w0)(this.#errors);
        this.#errors = "";
        this.#body = undefined;
        this.#chunks = [];
        this.#buffered = 0;
        this.#waiting = [];
        this.#next = 0;
        this.#unsent = 0;
        if (isOld)
            this.#hasCommands = false;
        else
            this.#restarts++;
        const isLost = this.#closed || error || this.#restarts > MAX_RESTARTS;
        const failed = isLost ? waiting.length : isOld ? 0 : 1;
        for (const request of waiting.slice(0, failed))
            request.resolve({ kind: "failed", why });
        this.#waiting = waiting.slice(failed);
        this.#send();
    }
    #pending() {
        const rest = this.#waiting.slice(this.#next);
        return this.#body ? [this.#body.request, ...rest] : rest;
    }
    #shift() {
        const request = this.#waiting[this.#next];
        this.#waiting[this.#next++] = ANSWERED;
        if (this.#next > 1024 && this.#next * 2 > this.#waiting.length) {
            this.#waiting = this.#waiting.slice(this.#next);
            this.#unsent -= this.#next;
            this.#next = 0;
        }
        return request;
    }
    #receive(chunk) {
        this.#chunks.push(chunk);
        this.#buffered += chunk.length;
        while (this.#body ? this.#takeBody(this.#body) : this.#takeHeader())
            ;
    }
    #takeHeader() {
        if (!this.#chunks.some((chunk) => chunk.includes(NEWLINE)))
            return false;
        const all = this.#join();
        const end = all.indexOf(NEWLINE);
        const line = all.toString("utf8", 0, end);
        this.#keep(all.subarray(end + 1));
        const request = this.#shift();
        const [, oid, type, digits] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(line) ?? [];
        if (oid === undefined)
            request.resolve({ kind: "missing" });
        else {
            const size = Number(digits);
            this.#body = { request, object: { oid, type: type, size }, wanted: size <= this.#maxBytes, left: size };
        }
        return true;
    }
    #takeBody(body) {
        if (!body.wanted) {
            const drop = Math.min(body.left, this.#buffered);
            body.left -= drop;
            this.#keep(this.#join().subarray(drop));
        }
        if (this.#buffered <= body.left)
            return false;
        const all = this.#join();
        if (body.wanted)
            body.object.data = all.subarray(0, body.left);
        this.#keep(all.subarray(body.left + 1));
        this.#body = undefined;
        body.request.resolve({ kind: "object", object: body.object });
        return true;
    }
    #join() {
        return this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks, this.#buffered);
    }
    #keep(rest) {
        this.#chunks = rest.length > 0 ? [rest] : [];
        this.#buffered = rest.length;
    }
}

;// CONCATENATED MODULE: ./src/repository/git.ts










/** The largest folder that is read, in bytes; the monorepo's largest has 40 kB. */
const MAX_FOLDER_BYTES = 4 * 1024 * 1024;
/** Folders and commits that are remembered; the history of a branch mostly goes on where it was. */
const MAX_FOLDERS = 512;
const MAX_ROOTS = 64;
/**
 * A repository on this machine, read through git; it may be bare, partial or without a work tree. Nothing is checked
 * out. A partial clone may make git fetch what it lacks.
 */
class GitStore {
    #repository;
    #objects;
    #files;
    #folders = new memo/* Recent */.g(MAX_FOLDERS);
    #roots = (0,memo/* memoized */.x)((commit) => this.#readRoot(commit), MAX_ROOTS);
    /** @param repository a folder inside the repository, or a bare repository */
    constructor(repository) {
        this.#repository = repository;
        this.#objects = new GitObjects(repository, MAX_FOLDER_BYTES);
        this.#files = new GitFiles(this.#objects);
    }
    async compare(base, head) {
        const [tip, after] = await Promise.all([this.commit(base), this.commit(head)]);
        const before = await this.#mergeBase(tip, after, base, head);
        return this.between(before, after, tip);
    }
    /** The merged changes of a branch inside the window. @throws UserError when git cannot list them */
    async history(revision, window) {
        return (0,git_log/* mergedChanges */.Y)(this.#repository, await this.commit(revision), window);
    }
    /** Each of them, in their order, compared with its parent. @throws UserError when git cannot list what they change */
    compareEach(changes) {
        return comparedChanges(this.#repository, changes, this.#files);
    }
    /** Compares two commits as they are. The ids are full. @throws UserError when they cannot be read */
    async between(before, after, tip = before) {
        const [old, now] = await Promise.all([before, after].map((oid) => this.#roots(oid)));
        const changes = await (0,diff/* diffTrees */.j_)(old, now, async (oid) => oid === undefined ? new GitFolder(Buffer.alloc(0), 0) : this.#folder(oid));
        const beforeTree = this.#treeAt(before, old);
        return {
            before: beforeTree,
            after: this.#treeAt(after, now),
            tip: tip === before ? beforeTree : this.#treeAt(tip, await this.#roots(tip)),
            changes,
        };
    }
    /** The files of a commit. `commit` is a full object id. @throws UserError when the commit cannot be read */
    async tree(commit) {
        return this.#treeAt(commit, await this.#roots(commit));
    }
    /**
     * The id of the commit that a revision names.
     * @throws UserError for an unknown revision, one that is no commit, and where there is no repository
     */
    async commit(revision) {
        const oid = await this.#find(revision);
        if (oid !== undefined)
            return oid;
        throw new errors/* UserError */.y(`There is no commit "${revision}" in ${this.#repository}. Expected: a branch, a tag or a commit that is there; ` +
            "`git fetch` brings what is missing.");
    }
    /** The first of the revisions that names a commit. */
    async firstKnown(revisions) {
        for (const revision of revisions)
            if ((await this.#find(revision)) !== undefined)
                return revision;
        return undefined;
    }
    /** When a commit was committed. `commit` is a full object id. @throws UserError when it cannot be read */
    async date(commit) {
        const data = (await readObject(this.#objects, commit)).data?.toString("latin1") ?? "";
        const seconds = /^committer .* (-?\d+) [+-]\d{4}$/m.exec(data)?.[1];
        if (seconds === undefined)
            throw new errors/* UserError */.y(`The commit ${commit} does not tell its day.`, 3);
        return new Date(Number(seconds) * 1000);
    }
    async [Symbol.asyncDispose]() {
        await this.#objects.close();
    }
    /** The id of the commit that a revision names, if there is one. */
    async #find(revision) {
        const answer = await this.#objects.read(`${revision}^{commit}`);
        if (answer.kind === "failed")
            throw repositoryError(this.#repository, answer.why);
        return answer.kind === "object" ? answer.object.oid : undefined;
    }
    async #mergeBase(tip, after, base, head) {
        const { code, out, err } = await (0,git_process/* runGit */.EO)(this.#repository, ["merge-base", "--all", tip, after]);
        const [mergeBase, another] = out.trim().split("\n");
        if (code === 0 && mergeBase && another === undefined)
            return mergeBase;
        if (code === 0)
            throw new errors/* UserError */.y(`"${base}" and "${head}" were merged crosswise, so there is no single commit to compare with. Merge "${base}" into "${head}" first.`, 3);
        if (code !== 1)
            throw repositoryError(this.#repository, (0,git_process/* gitProblem */.w0)(err));
        throw new errors/* UserError */.y((await (0,git_process/* isShallow */.fE)(this.#repository))
            ? `The clone is shallow: the commit that "${base}" and "${head}" share is not in it. \`git fetch --unshallow\` or ` +
                "`git fetch --deepen=100` brings it."
            : `"${base}" and "${head}" share no history, so there is nothing to compare. Expected: the branch that "${head}" is to land on.`, 3);
    }
    /** The id of a commit's tree. A commit that cannot be read stops the run: nothing could be said about its files. */
    async #readRoot(commit) {
        const data = (await readObject(this.#objects, commit)).data?.toString("latin1") ?? "";
        const tree = /^tree ([0-9a-f]+)$/m.exec(data)?.[1];
        if (tree === undefined)
            throw new errors/* UserError */.y(`The commit ${commit} cannot be read.`, 3);
        return tree;
    }
    #folder(oid) {
        const known = this.#folders.get(oid);
        if (known)
            return known;
        const folder = readObject(this.#objects, oid).then(({ data }) => {
            if (data)
                return new GitFolder(Buffer.from(data), oid.length / 2);
            throw new Unreadable(`The folder ${oid} is too large to be read.`);
        });
        this.#folders.set(oid, folder);
        folder.catch(() => this.#folders.delete(oid));
        return folder;
    }
    #treeAt(commit, root) {
        const objects = {
            folder: (oid) => this.#folder(oid),
            file: async (oid, mode) => this.#files.entry({ oid, mode }),
        };
        return { commit, read: (paths) => readPaths(root, paths, objects) };
    }
}
function repositoryError(repository, why) {
    if (/not a git repository|cannot change to/i.test(why))
        return (0,git_process/* notARepository */.di)(repository);
    return new errors/* UserError */.y(`The repository ${repository} cannot be read: ${why}.`, 3);
}


/***/ }),

/***/ 4994:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SF: () => (/* binding */ MAX_CHARACTERS),
  E5: () => (/* binding */ parseQuickly)
});

// UNUSED EXPORTS: parsePlainYaml

// EXTERNAL MODULE: ./src/text/lines.ts
var lines = __webpack_require__(816);
// EXTERNAL MODULE: ./src/text/yaml-node.ts
var yaml_node = __webpack_require__(8817);
;// CONCATENATED MODULE: ./src/text/yaml-quotes.ts
/** The escapes that occur (https://yaml.org/spec/1.2.2/#57-escaped-characters). */
const ESCAPES = { n: "\n", '"': '"', "\\": "\\" };
/** The offset of the quote that closes the one at `start`; `undefined` where none does, or a doubled one follows. */
function closingQuote(text, start, quote) {
    let close = text.indexOf(quote, start + 1);
    while (close > 0 && quote === '"' && isEscaped(text, close))
        close = text.indexOf(quote, close + 1);
    return close < 0 || text[close + 1] === quote ? undefined : close;
}
/**
 * What stands between quotes, with its lines folded and its escapes resolved
 * (https://yaml.org/spec/1.2.2/#73-flow-scalar-styles); `undefined` where that takes the whole language.
 */
function unfolded(raw, isDouble) {
    if (!isDouble && raw.includes("\\") && raw.includes("\n"))
        return undefined;
    let text = raw;
    if (raw.includes("\n")) {
        const lines = raw.split("\n");
        const last = lines.length - 1;
        text = "";
        let blank = -1;
        for (const [index, line] of lines.entries()) {
            const trimmed = index === 0 ? line.trimEnd() : index === last ? line.trimStart() : line.trim();
            if (trimmed.endsWith("\\") || (trimmed === "" && index === 0))
                return undefined;
            if (trimmed === "" && index < last)
                blank++;
            else {
                text += index === 0 ? trimmed : (blank > 0 ? "\n".repeat(blank) : " ") + trimmed;
                blank = 0;
            }
        }
    }
    if (!isDouble || !text.includes("\\"))
        return text;
    let isKnown = true;
    const resolved = text.replace(/\\(.)/g, (_, name) => {
        const meant = ESCAPES[name];
        if (meant === undefined)
            isKnown = false;
        return meant ?? "";
    });
    return isKnown ? resolved : undefined;
}
function isEscaped(text, at) {
    let slashes = 0;
    while (text[at - 1 - slashes] === "\\")
        slashes++;
    return slashes % 2 === 1;
}

;// CONCATENATED MODULE: ./src/text/plain-yaml.ts



/** The longest text that is read at all. */
const MAX_CHARACTERS = 256 * 1024;
const MAX_DEPTH = 50;
/** What a plain scalar can start with in every version of YAML and mean nothing but itself. */
const PLAIN_START = /[A-Za-z0-9_/.~+($]/;
const WORD = /"[\w .-]*"|[A-Za-z_][\w.-]*/g;
const WORDS = new RegExp(`^\\[\\s*(?:(?:${WORD.source})\\s*(?:,\\s*(?:${WORD.source})\\s*)*(?:,\\s*)?)?\\]$`);
/** Parses a text as the whole language would, where {@link parsePlainYaml} takes it; without loading the library. */
function parseQuickly(text, wanted) {
    const root = text.length > MAX_CHARACTERS ? undefined : parsePlainYaml(text, wanted);
    return root && { ok: true, value: { lines: new lines/* Lines */.qo(text), root, hasAnchors: false } };
}
/**
 * Reads the part of YAML that nearly all metadata is written in: blocks of `key: value` and `- item` with plain, quoted,
 * literal or folded text, which may go over several lines. It takes a tenth of the time that the whole language takes.
 * Returns `undefined` for a text that has anything else in it, be it valid or not; that is the library's to judge.
 */
function parsePlainYaml(text, wanted = "all") {
    if (/[\0-\x09\x0b\x0c\x0e-\x1f\x7f\u0085\u2028\u2029\uFEFF]|\r(?!\n)/.test(text))
        return undefined;
    const reader = new PlainReader(text);
    const root = reader.startsAtMargin ? reader.map(0, 0, wanted) : undefined;
    return root && reader.isDone ? root : undefined;
}
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const HASH = 35;
const DASH = 45;
/** Made once: a class would compile it for every text. */
const KEY = /[A-Za-z_0-9][\w./-]*:(?=[ \r\n]|$)/y;
/** Text up to the end of its line that is nothing but itself. */
const SIMPLE = new RegExp(`${PLAIN_START.source}[^:#\\r\\n]*(?:\\r?\\n|$)`, "y");
class PlainReader {
    #text;
    /**
     * The line with content that is read next: its indentation in columns, -1 behind the last, and the 0-based offsets of
     * what stands behind it.
     */
    #indent = -1;
    #start = 0;
    #end = 0;
    /** Where the line below it starts, and where the last one that was read ended. */
    #below = 0;
    #lastEnd = 0;
    constructor(text) {
        this.#text = text;
        this.#advance();
    }
    get startsAtMargin() {
        return this.#indent === 0;
    }
    get isDone() {
        return this.#indent < 0;
    }
    /** Goes on to the next line that has content. */
    #advance() {
        const text = this.#text;
        this.#lastEnd = this.#end;
        for (let at = this.#below; at < text.length; at = this.#below) {
            const newline = text.indexOf("\n", at);
            let end = newline < 0 ? text.length : newline;
            this.#below = end + 1;
            while (end > at && isBlank(text.charCodeAt(end - 1)))
                end--;
            let start = at;
            while (start < end && text.charCodeAt(start) === SPACE)
                start++;
            if (start === end || text.charCodeAt(start) === HASH)
                continue;
            this.#indent = start - at;
            this.#start = start;
            this.#end = end;
            return;
        }
        this.#indent = -1;
    }
    /** The map whose keys stand at a column; `undefined` gives up. What is not wanted is read and not kept. */
    map(indent, depth, wanted) {
        const pairs = [];
        const start = this.#start;
        while (this.#indent >= indent && !this.#isItem()) {
            if (this.#indent > indent || depth > MAX_DEPTH)
                return undefined;
            const at = this.#start;
            const key = this.#keyAt(at);
            if (key === undefined)
                return undefined;
            const end = at + key.length;
            const value = this.#value(end + 1, indent, depth, wanted === "all" ? wanted : wanted?.get(key));
            if (value === undefined)
                return undefined;
            if (wanted)
                pairs.push({ key: { kind: "scalar", text: key, style: "plain", start: at, end }, value });
        }
        return wanted ? { kind: "map", pairs, flow: false, start, end: this.#lastEnd } : yaml_node/* UNWANTED */.Z;
    }
    /** The list whose dashes stand at a column. */
    #seq(indent, depth, wanted) {
        const items = [];
        const start = this.#start;
        const inside = wanted && "all";
        while (this.#indent === indent && this.#isItem()) {
            if (depth > MAX_DEPTH)
                return undefined;
            const end = this.#end;
            let content = this.#start + 1;
            while (this.#text.charCodeAt(content) === SPACE)
                content++;
            let item;
            if (content < end && this.#keyAt(content) !== undefined) {
                this.#indent += content - this.#start;
                this.#start = content;
                item = this.map(this.#indent, depth + 1, inside);
            }
            else {
                this.#advance();
                item = content < end ? this.#scalar(content, end, indent, inside) : undefined;
                if (this.#indent > indent)
                    return undefined;
            }
            if (item === undefined)
                return undefined;
            if (wanted)
                items.push(item);
        }
        return wanted ? { kind: "seq", items, start, end: this.#lastEnd } : yaml_node/* UNWANTED */.Z;
    }
    /** What stands behind a key: text on its line, or a block below it. */
    #value(after, indent, depth, wanted) {
        const end = this.#end;
        let start = after;
        while (start < end && this.#text.charCodeAt(start) === SPACE)
            start++;
        this.#advance();
        if (start < end && this.#text.charCodeAt(start) !== HASH) {
            const first = this.#text[start];
            if (first === "|" || first === ">")
                return this.#block(start, end, indent);
            const scalar = this.#scalar(start, end, indent, wanted);
            return this.#indent > indent || (this.#indent === indent && this.#isItem()) ? undefined : scalar;
        }
        if (this.#indent >= indent && this.#isItem())
            return this.#seq(this.#indent, depth + 1, wanted);
        if (this.#indent <= indent)
            return null;
        if (this.#keyAt(this.#start) !== undefined)
            return this.map(this.#indent, depth + 1, wanted);
        if (!this.#follows(end))
            return undefined;
        const [textStart, textEnd] = [this.#start, this.#end];
        this.#advance();
        return this.#scalar(textStart, textEnd, indent, wanted);
    }
    /** Plain or quoted text; the lines below it that stand deeper than `indent` belong to it. */
    #scalar(start, lineEnd, indent, wanted) {
        if (!wanted && this.#indent <= indent && isAt(SIMPLE, this.#text, start))
            return yaml_node/* UNWANTED */.Z;
        const first = this.#text[start];
        if (first === '"' || first === "'")
            return this.#quoted(start, lineEnd, first, indent);
        const text = this.#text.slice(start, lineEnd);
        if (first === "[")
            return this.#words(start, lineEnd, indent);
        if (!PLAIN_START.test(first))
            return undefined;
        const comment = text.indexOf(" #");
        let last = comment < 0 ? text.length : comment;
        while (text.charCodeAt(last - 1) === SPACE)
            last--;
        let plain = text.slice(0, last);
        let end = start + plain.length;
        if (isMapping(plain))
            return undefined;
        while (this.#indent > indent) {
            const more = this.#text.slice(this.#start, this.#end);
            if (comment >= 0 || !this.#follows(end) || !PLAIN_START.test(more) || more.includes(" #"))
                return undefined;
            if (isMapping(more))
                return undefined;
            plain += ` ${more}`;
            end = this.#end;
            this.#advance();
        }
        return wanted ? { kind: "scalar", text: plain, style: "plain", start, end } : yaml_node/* UNWANTED */.Z;
    }
    /** A list in brackets of nothing but words, which may stand on lines of their own. */
    #words(start, lineEnd, indent) {
        const close = this.#text.indexOf("]", start);
        const text = this.#text.slice(start, close + 1);
        if (!WORDS.test(text))
            return undefined;
        if (this.#skipTo(start, close, lineEnd, indent) !== close + 1)
            return undefined;
        const items = [...text.matchAll(WORD)].map((match) => {
            const word = match[0];
            const quotes = word.startsWith('"') ? 1 : 0;
            const from = start + match.index + quotes;
            const to = start + match.index + word.length - quotes;
            const style = quotes ? "quoted" : "plain";
            return { kind: "scalar", text: this.#text.slice(from, to), style, start: from, end: to };
        });
        return { kind: "seq", items, start, end: close + 1 };
    }
    /**
     * Goes on behind the line on which a value ends, and returns where that line ends; `undefined` where a line of the
     * value does not stand deeper than `indent`.
     */
    #skipTo(start, last, lineEnd, indent) {
        // A line that starts with # can be text here, so that the list of lines cannot tell how deep it stands.
        if (last >= lineEnd)
            for (const [below] of this.#text.slice(start, last + 1).matchAll(/\n *(?=[^ \r\n])/g))
                if (below.length - 1 <= indent)
                    return undefined;
        let end = lineEnd;
        for (; this.#indent >= 0 && this.#start <= last; this.#advance())
            end = this.#end;
        return end;
    }
    #quoted(start, lineEnd, quote, indent) {
        const text = this.#text;
        const close = closingQuote(text, start, quote);
        if (close === undefined)
            return undefined;
        const end = this.#skipTo(start, close, lineEnd, indent);
        if (end === undefined || close >= end || !/^( +#.*)?$/.test(text.slice(close + 1, end)))
            return undefined;
        const inner = unfolded(text.slice(start + 1, close), quote === '"');
        return inner === undefined
            ? undefined
            : { kind: "scalar", text: inner, style: "quoted", start: start + 1, end: close };
    }
    /** Literal or folded text (https://yaml.org/spec/1.2.2/#81-block-scalar-styles) whose lines stand below each other. */
    #block(start, headerEnd, indent) {
        const header = this.#text.slice(start, headerEnd);
        if (!/^[|>]-?$/.test(header))
            return undefined;
        let at = this.#text.indexOf("\n", headerEnd) + 1;
        let column = -1;
        let text = "";
        let blank = 0;
        let isDeeper = false;
        let end = at;
        for (let next = at; at > 0 && at < this.#text.length; at = next) {
            const newline = this.#text.indexOf("\n", at);
            next = newline < 0 ? this.#text.length : newline + 1;
            const raw = this.#text.slice(at, newline < 0 ? next : newline);
            if (raw.endsWith("\r"))
                return undefined;
            const own = raw.search(/[^ ]/);
            if (own < 0) {
                if (column < 0 || raw.length > column)
                    return undefined;
                blank++;
                continue;
            }
            if (own <= indent)
                break;
            if (column < 0)
                column = own;
            else {
                // Lines that stand deeper keep their line breaks.
                const isFolded = header[0] === ">" && own === column && !isDeeper;
                text += isFolded && blank === 0 ? " " : "\n".repeat(isFolded ? blank : blank + 1);
            }
            if (own < column)
                return undefined;
            text += raw.slice(column);
            isDeeper = own > column;
            blank = 0;
            end = next;
        }
        if (column < 0)
            return undefined;
        while (this.#indent >= 0 && this.#start < end)
            this.#advance();
        return { kind: "scalar", text: header.endsWith("-") ? text : `${text}\n`, style: "block", start, end };
    }
    /** Whether the line stands directly below a text, without an empty line or a comment between them. */
    #follows(end) {
        const second = this.#text.indexOf("\n", this.#text.indexOf("\n", end) + 1);
        return second < 0 || second >= this.#start;
    }
    #keyAt(offset) {
        return isAt(KEY, this.#text, offset) ? this.#text.slice(offset, KEY.lastIndex - 1) : undefined;
    }
    #isItem() {
        const start = this.#start;
        if (this.#indent < 0 || this.#text.charCodeAt(start) !== DASH)
            return false;
        return start + 1 === this.#end || this.#text.charCodeAt(start + 1) === SPACE;
    }
}
/** Whether a sticky pattern matches at an offset. A search that makes no match object takes half the time. */
function isAt(pattern, text, offset) {
    pattern.lastIndex = offset;
    return pattern.test(text);
}
function isBlank(code) {
    return code === SPACE || code === CARRIAGE_RETURN;
}
/** Whether a plain text would be read as a key with a value. */
function isMapping(plain) {
    return plain.includes(": ") || plain.endsWith(":");
}


/***/ })

};
