package org.defter.kernel.platform.notice;

import java.time.Instant;
import java.util.UUID;
import org.defter.kernel.feed.FeedKind;

/**
 * A dossier that a login wants to hear of.
 *
 * @param id the stream
 * @param kind what it is: a proposal, a plan, a project or a partnership
 * @param followedAt since when
 */
public record FollowedDossier(UUID id, FeedKind kind, Instant followedAt) {}
