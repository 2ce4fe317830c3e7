package org.defter.query.platform.export;

/** How far an export is. */
enum ExportState {
    /** Its lines are being written to the file. */
    RUNNING,

    /** The file is whole and entered in the access log; it is being sent, or was. */
    MADE,

    /** There is no file: the list could not be read to its end, or the process that read it is gone. */
    FAILED
}
