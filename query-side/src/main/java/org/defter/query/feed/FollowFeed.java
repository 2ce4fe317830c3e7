package org.defter.query.feed;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.defter.kernel.feed.FeedEvent;
import org.defter.kernel.feed.FeedKind;
import org.defter.kernel.feed.FeedReader;
import org.defter.kernel.platform.feed.FeedSelection;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted; what is absent does not narrow the feed.
 *
 * @param after position after which it begins
 * @param type types of events, with or without prefix and revision
 * @param kind kinds of streams
 * @param stream streams
 */
record FollowFeed(
        @Parameter(
                description =
                        "Position after which the feed begins; 0 for the beginning of the record. If absent, a page begins"
                                + " at the beginning, and the live feed with what comes next")
        @Nullable
        @Min(0)
        Long after,

        @Parameter(
                description = "Only these types, with or without prefix and revision: org.defter.DecisionAnnounced.v1,"
                        + " org.defter.DecisionAnnounced and DecisionAnnounced are the same",
                example = "DecisionAnnounced")
        @Nullable
        @Size(max = 100)
        List<@NotNull @Size(max = 100) String> type,

        @Parameter(description = "Only these kinds of streams", example = "PROPOSAL") @Nullable @Size(max = 20)
        List<@NotNull FeedKind> kind,

        @Parameter(description = "Only these streams") @Nullable @Size(max = 100)
        List<@NotNull UUID> stream) {

    FeedSelection by(FeedReader reader) {
        return new FeedSelection(
                reader,
                type == null ? Set.of() : type.stream().map(FeedEvent::stored).collect(Collectors.toSet()),
                kind == null ? Set.of() : Set.copyOf(kind),
                stream == null ? Set.of() : Set.copyOf(stream));
    }
}
