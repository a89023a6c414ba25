/** What holds the pending values: the secret's name, and the field's where a place has fields. */
export const ESCROW_NAME = 'KEYTURN_PENDING';
