package org.defter.query.pages.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.defter.query.pages.platform.Json;
import org.junit.jupiter.api.Test;

class EventSetTest {

    @Test
    void putsTogetherWhatOneLoginRecordedWithinMinutes() {
        assertThat(EventSet.of(List.of(
                        event("clerk", "2024-03-11T10:00:00Z", "a"),
                        event("clerk", "2024-03-11T10:04:59Z", "b"),
                        event("clerk", "2024-03-11T10:20:00Z", "c"))))
                .extracting(set -> set.events().size())
                .containsExactly(2, 1);
    }

    @Test
    void keepsLoginsApart() {
        assertThat(EventSet.of(List.of(
                        event("clerk", "2024-03-11T10:00:00Z", "a"), event("head", "2024-03-11T10:00:01Z", "b"))))
                .hasSize(2);
    }

    @Test
    void putsTogetherWhatFollowedFromOneRequest() {
        assertThat(EventSet.of(List.of(
                        event("office", "2024-03-11T10:00:00Z", "a"), event("system", "2024-03-11T11:00:00Z", "a"))))
                .hasSize(1);
    }

    private static Json event(String login, String recordedAt, String request) {
        return new Json()
                .with("recordedAt", recordedAt)
                .with("correlationId", request)
                .with("who", new Json().with("login", login).with("issuer", "urn:defter:demo"));
    }
}
