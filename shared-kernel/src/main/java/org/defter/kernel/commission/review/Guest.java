package org.defter.kernel.commission.review;

import org.jspecify.annotations.Nullable;

/**
 * Someone heard by the commission without a vote (C09); private persons appear by organisation only.
 *
 * @param organisation who was heard: a neighbourhood head's office, a chamber, a university, a union, an
 * association
 * @param opinion what was said, if recorded
 */
public record Guest(String organisation, @Nullable String opinion) {}
