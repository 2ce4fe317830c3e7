package org.defter.command.platform;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a caller gets for an act that was recorded, or that was already true.
 *
 * @param id the stream it was recorded in
 * @param version version of that stream afterwards; also the {@code ETag}, and the next {@code If-Match}
 * @param position sent back as {@code Defter-Position}, no view answers an older state than this act
 */
public record CommandReceipt(
        @Schema(format = "uuid", example = "704d0f0e-1f0b-4a39-9f7e-6f6a1c2f9b10")
        String id,

        @Schema(example = "3", minimum = "0") long version,
        @Schema(example = "4711", minimum = "0") long position) {}
