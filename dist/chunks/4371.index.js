export const id = 4371;
export const ids = [4371];
export const modules = {

/***/ 34371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ isDangerousName)
/* harmony export */ });
/**
 * Names of variables that a link, a stranger's input, may not set unasked. In upper case: some work in either.
 * Where a value of a kind is mostly a credential (`*_URL` of databases, `CARGO_REGISTRY_TOKEN`), the name is not here.
 */
/** Which code runs: by a search path, as what a shell, an interpreter, a linker or a build runs first, or as a tool's helper. */
const runs = [
    'PATH|PATHEXT|COMSPEC|SHELL|CDPATH|HOME|USERPROFILE|XDG_.*',
    'ENV|BASH_ENV|BASH_FUNC_.*|BASHOPTS|SHELLOPTS|IFS|PS[0-4]|PROMPT_COMMAND|ZDOTDIR|FPATH|INPUTRC|ENV_FILE',
    'NODE_(?:OPTIONS|PATH|EXTRA_CA_CERTS|TLS_REJECT_UNAUTHORIZED|REPL_.*|V8_COVERAGE|COMPILE_CACHE|ICU_DATA)',
    'BUN_.*|DENO_(?!.*TOKEN).*|TSX_.*|TS_NODE_.*|ELECTRON_.*|NPM_CONFIG_.*|YARN_(?!.*(?:AUTH|TOKEN)).*|PNPM_.*|COREPACK_.*',
    'PYTHON.*|PIP_.*|UV_(?!.*(?:TOKEN|PASSWORD)).*|VIRTUAL_ENV|CONDA_.*|PERL.*|RUBY.*|GEM_(?:HOME|PATH|SPEC_CACHE)',
    'BUNDLE_(?:GEMFILE|PATH|BIN|APP_CONFIG|CONFIG|USER_.*|MIRROR_.*)|PHPRC|PHP_INI_.*|LUA_.*|R_(?:PROFILE|ENVIRON|LIBS|HOME).*',
    'JULIA_.*|_?JAVA_.*|JDK_.*|CLASSPATH|.*_OPTS|GRADLE_(?:USER_)?HOME|MAVEN_ARGS|M2_HOME|CORECLR_.*|COR_.*|COMPLUS_.*',
    'DOTNET_.*|ERL_.*|ELIXIR_.*|GUILE_.*|EMACSLOADPATH|OCAML.*|GHC_.*',
    'LD|LD_.*|DYLD_.*|LIBPATH|SHLIB_PATH|GCONV_PATH|LOCPATH|NLSPATH|GLIBC_TUNABLES|GTK_.*|GIO_.*|QT_.*',
    'CC|CXX|CPP|AR|AS|(?:C|CXX|CPP|LD)FLAGS|MAKEFLAGS|MFLAGS|GNUMAKEFLAGS|MAKEFILES|CMAKE_.*|PKG_CONFIG.*|CGO_.*',
    'GO(?:FLAGS|PROXY|TOOLCHAIN|ENV|ROOT|PATH|BIN|AUTH|INSECURE|PRIVATE|NOPROXY|SUMDB|NOSUMDB|NOSUMCHECK|VCS)',
    'RUSTC.*|RUSTDOC.*|RUSTFLAGS|RUSTUP_.*|CARGO_(?!.*TOKEN).*',
    'GIT_.*|(?:.*_)?EDITOR|VISUAL|.*PAGER|(?:.*_)?BROWSER|LESS|LESS(?:OPEN|CLOSE|KEY.*)|.*_ASKPASS|.*_RSH|SSH_AUTH_SOCK',
    'SSH_SK_PROVIDER|VIMINIT|EXINIT|VIM|VIMRUNTIME|MYVIMRC|TAR_OPTIONS|GREP_OPTIONS|TERMINFO.*|TERMCAP|.*_ALLOW_EXECUTABLES',
];
/** Where a tool reads what it does and whom it trusts, and where it sends its credentials. */
const leads = [
    '.*_CONFIG_(?:FILE|PATH|DIR|HOME|GLOBAL|SYSTEM)|(?:KUBE|MY)CONFIG|(?:DOCKER|BOTO|CLOUDSDK|HELM|STARSHIP)_CONFIG|CLOUDSDK_.*',
    '.*_SHARED_CREDENTIALS_FILE|NETRC|CURL_HOME|PGSERVICE.*|PGPASSFILE|PGSYSCONFDIR|DOCKER_CONTEXT|BOTO_PATH|MYSQL_HOME',
    'OPENSSL_.*|SSL_CERT_(?:FILE|DIR)|SSLKEYLOGFILE|.*_CA_(?:BUNDLE|CERTS?|FILE|PATH)|.*_CA(?:CERT|FILE|PATH)|PGSSL.*|DENO_CERT',
    '.*_(?:SKIP_VERIFY|NO_VERIFY|SSL_VERIFY|TLS_VERIFY|VERIFY_SSL|VERIFY_TLS|INSECURE|INSECURE_SKIP_.*)',
    '.*_PROXY|.*_ENDPOINTS?(?:_UR[LI].*)?|.*_BASE_?UR[LI]|.*_API_(?:BASE|UR[LI])|.*_(?:SERVER|REGISTRY|INDEX)_UR[LI]|.*_MIRROR',
    '.*_HOST(?:NAME|S)?|PGHOST.*|.*_SERVER|.*_ADDR(?:ESS)?|.*_INDEX_URL|HOSTALIASES|RES_OPTIONS|LOCALDOMAIN|RESOLV_.*',
];
const dangerous = new RegExp(`^(?:${[...runs, ...leads].join('|')})$`);
/** Whether an environment variable of this name could make other code run, or send traffic and keys elsewhere. */
function isDangerousName(name) {
    return dangerous.test(name.toUpperCase());
}


/***/ })

};
