/** H5 needs nothing here: plain elements carry their own aria. */
export {}
