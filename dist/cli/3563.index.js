export const id = 3563;
export const ids = [3563];
export const modules = {

/***/ 3563:
/***/ ((module) => {

module.exports = eval("require")("@node-rs/xxhash");


/***/ })

};
