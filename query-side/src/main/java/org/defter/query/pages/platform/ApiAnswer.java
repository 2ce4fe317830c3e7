package org.defter.query.pages.platform;

import org.jspecify.annotations.Nullable;

/**
 * What the API answered to an act that it took.
 *
 * @param body what it says about it
 * @param location where what was made can be read; none if nothing was made
 * @param etag version of the stream after the act
 */
public record ApiAnswer(
        Json body, @Nullable String location, @Nullable String etag) {}
