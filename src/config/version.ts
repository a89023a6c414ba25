/** Of the package and of the Action. */
export const VERSION = '0.1.0';
