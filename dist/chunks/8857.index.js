export const id = 8857;
export const ids = [8857];
export const modules = {

/***/ 98857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   propose: () => (/* binding */ propose)
/* harmony export */ });
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68940);

/** False: the branch says so already. Throws what the client throws. */
async function propose(github, repository, { branch, path, text, message }) {
    const [owner = '', repo = ''] = repository.split('/');
    const at = { owner, repo };
    const head = await unlessMissing(github.rest.git.getRef({ ...at, ref: `heads/${branch}` }));
    if (!head) {
        const { data } = await github.rest.repos.get(at);
        const base = await github.rest.git.getRef({ ...at, ref: `heads/${data.default_branch}` });
        await github.rest.git.createRef({ ...at, ref: `refs/heads/${branch}`, sha: base.data.object.sha });
    }
    const there = await unlessMissing(github.rest.repos.getContent({ ...at, path, ref: branch }));
    const file = there?.data;
    const content = Buffer.from(text).toString('base64');
    if (file?.content?.replaceAll('\n', '') === content)
        return false;
    const sha = file?.sha === undefined ? {} : { sha: file.sha };
    await github.rest.repos.createOrUpdateFileContents({ ...at, branch, path, message, content, ...sha });
    return true;
}
async function unlessMissing(asked) {
    try {
        return await asked;
    }
    catch (error) {
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_0__.refusedWith)(error) !== 404)
            throw error;
        return undefined;
    }
}


/***/ })

};
