package org.defter.auditor;

/** How an answer is written. */
enum OutputFormat {
    /** For a terminal. */
    text,
    /** For a program; one object. */
    json,
    /** For a browser; one page that asks nobody for anything. */
    html
}
