package org.defter.query.platform.export;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How far an export is.
 *
 * @param state whether the file is there
 * @param rows lines written so far, of a file that is there all of them; told about once a second
 */
@Schema(name = "ExportProgress")
record ExportProgressView(
        ExportState state, @Schema(example = "12500") long rows) {}
