/** Tables to read: the page needs no script, and without one the rows are not sent twice. */
export const csr = false;
