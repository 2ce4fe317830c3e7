package org.defter.query.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.council.meeting.Meetings;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.law.MeetingKind;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** What is asked for leaves exactly one entry, or none, in the operations log. */
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTrailIT extends ViewsOnPostgres {

    private static final String CASE = RealCase.ADOPTION.toString();

    @BeforeAll
    void tell() {
        List<DomainEvent> story = new ArrayList<>(RealCase.story());
        story.addAll(Meetings.metropolitan(MeetingKind.ORDINARY, Sittings.DAY)
                .sitting(Sittings.DAY)
                .events());
        story.addAll(Sittings.metropolitan(Sittings.DAY)
                .announced()
                .opened(31, 17)
                .movedToClose(17, 9)
                .withoutPublic()
                .publicAgain()
                .events());
        recorded(story);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/audit/proposals/{case}/replay,              AUDIT_READ,   ANSWERED",
        "/api/audit/proposals/{case}/verification,        AUDIT_READ,   ANSWERED",
        "/api/audit/proposals/{case}/what-if,             AUDIT_READ,   ANSWERED",
        "/api/audit/dossiers/proposal/{case}/differences?from=event:1, AUDIT_READ, ANSWERED",
        "/api/audit/findings,                             AUDIT_READ,   ANSWERED",
        "/api/audit/findings/late-reports,                AUDIT_READ,   ANSWERED",
        "/api/audit/samples?seed=a,                       SAMPLE_DRAWN, ANSWERED",
        "/api/history?format=json,                        AUDIT_READ,   ANSWERED",
        "/api/history/5?format=json,                      AUDIT_READ,   ANSWERED",
        "/api/ledger/bundle,                              AUDIT_READ,   ASKED",
        "/api/audit/findings/nothing,                     AUDIT_READ,   REFUSED",
        "/api/audit/samples?size=0,                       SAMPLE_DRAWN, REFUSED",
        "/api/audit/proposals/00000000-0000-0000-0000-000000000001/replay, AUDIT_READ, REFUSED",
        "/api/sittings/{closed},                          CLOSED_READ,  ANSWERED",
        "/api/sittings/{closed}/history?size=100,         CLOSED_READ,  ANSWERED",
        "/api/history?kind=sitting&stream={closed}&size=100, CLOSED_READ, ANSWERED"
    })
    void leavesOneEntry(String asked, String kind, String outcome) throws NoSuchAlgorithmException {
        String path = filled(asked);
        long before = entries();
        Answer answer = as("auditor", path);
        assertThat(entries()).as(path).isEqualTo(before + 1);
        JsonNode entry = as("auditor", "/api/operations/log?size=1").json().at("/items/0");
        assertThat(entry.at("/kind").asString()).isEqualTo(kind);
        assertThat(entry.at("/outcome").asString()).isEqualTo(outcome);
        assertThat(entry.at("/actor").asString()).endsWith(" auditor");
        assertThat(path).startsWith(entry.at("/details/path").asString());
        if (outcome.equals("ANSWERED")) {
            assertThat(entry.at("/details/bodyHash").asString())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256")
                                    .digest(answer.body().getBytes(StandardCharsets.UTF_8))));
            assertThat(entry.at("/details/position").asLong()).isPositive();
            assertThat(entry.at("/details/rows").isNumber()).isTrue();
        }
        if (outcome.equals("REFUSED")) {
            assertThat(entry.at("/details/status").asInt()).isEqualTo(answer.status());
        }
    }

    @Test
    void whatIsNeitherAuditNorClosedLeavesNone() {
        long before = entries();
        as("auditor", "/api/history?size=1");
        as("auditor", "/api/proposals/" + CASE);
        as("clerk", "/api/audit/findings");
        assertThat(entries()).isEqualTo(before);
    }

    private long entries() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from operations.entry", Long.class));
    }

    private static String filled(String path) {
        return path.replace("{case}", CASE).replace("{closed}", Sittings.SITTING.toString());
    }
}
