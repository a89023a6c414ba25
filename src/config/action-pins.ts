/** The actions that our workflows use. */
import { VERSION } from './version.ts';

/** Keyturn itself, by the tag of a release that nobody can move. */
export const ACTION = `keyturn/keyturn@v${VERSION}`;

/** Somebody else's, by a commit; the comment is what Dependabot raises. */
export const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';
