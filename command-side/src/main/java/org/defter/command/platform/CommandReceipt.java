package org.defter.command.platform;

/**
 * What a caller gets for an act that was recorded, or that was already true.
 *
 * @param id the stream it was recorded in
 * @param version version of that stream afterwards; also the {@code ETag}, and the next {@code If-Match}
 * @param position sent back as {@code Defter-Position}, no view answers an older state than this act
 */
public record CommandReceipt(String id, long version, long position) {}
