/** What holds the pending values: the secret's name unless the configuration has another, and the field's elsewhere. */
export const ESCROW_NAME = 'KEYTURN_PENDING';
