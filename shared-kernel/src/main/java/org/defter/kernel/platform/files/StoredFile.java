package org.defter.kernel.platform.files;

/**
 * A file that is kept.
 *
 * @param sha256 its digest and name
 * @param size its length in bytes, at least 1
 * @param mediaType its type by content, for instance {@code application/pdf}
 * @param name what it was first called by who brought it; safe as a file name
 */
public record StoredFile(Sha256 sha256, long size, String mediaType, String name) {}
