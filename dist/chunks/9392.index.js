export const id = 9392;
export const ids = [9392];
export const modules = {

/***/ 79392:
/***/ ((module) => {

module.exports = eval("require")("@node-rs/xxhash");


/***/ })

};
