package org.defter.command.platform;

/**
 * What became of a caller's act that was accepted.
 *
 * @param stored the answer
 * @param replayed whether it was given before under the same key
 */
record ActAnswer(StoredAnswer stored, boolean replayed) {}
