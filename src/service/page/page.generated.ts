export const html = '<!doctype html><title>Keyturn</title>';
export const csp = "default-src 'none'";
export const sha256 = '';
