/** Browsers tell the library about focus themselves. */
export {}
