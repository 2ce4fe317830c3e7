package org.defter.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.defter.command.platform.Facts;
import org.defter.kernel.DomainEvent;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;

/** What a fixture knows of streams other than the one under test, and how it tells a refusal. */
public final class KnownStreams {

    private KnownStreams() {}

    /** Facts of exactly these streams. */
    @SafeVarargs
    public static Facts facts(List<? extends DomainEvent>... histories) {
        Map<String, List<? extends DomainEvent>> streams = new HashMap<>();
        for (List<? extends DomainEvent> history : histories) {
            streams.put(history.getFirst().streamId(), history);
        }
        return new Facts(id -> streams.getOrDefault(id, List.of()).stream().map(DomainEvent.class::cast));
    }

    /** A refusal for exactly this reason. */
    public static Matcher<Rejected> refusal(Rejection reason) {
        return new TypeSafeMatcher<>() {
            @Override
            protected boolean matchesSafely(Rejected refused) {
                return refused.reason() == reason;
            }

            @Override
            public void describeTo(Description description) {
                description.appendText("refused for ").appendValue(reason);
            }
        };
    }
}
