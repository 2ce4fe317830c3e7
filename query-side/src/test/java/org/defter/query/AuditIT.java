package org.defter.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.accesslog.AccessLogSealed;
import org.defter.kernel.id.AccessLogId;
import org.defter.query.history.HistoryStream;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** The adoption of the plan gone through again, by an auditor over HTTP. */
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditIT extends ViewsOnPostgres {

    private static final String ADOPTION = "/api/audit/proposals/" + RealCase.ADOPTION;

    @BeforeAll
    void tell() {
        recorded(RealCase.story());
    }

    @Test
    void everythingComputedComesOutAsRecorded() {
        JsonNode verification = as("auditor", ADOPTION + "/verification").json();
        assertThat(verification.at("/verdict").asString()).isEqualTo("SAME");
        assertThat(verification.at("/same").asInt())
                .isEqualTo(verification.at("/checks").size());
        assertThat(verification.has("firstDifference")).isFalse();
        JsonNode threshold = verification
                .at("/checks")
                .valueStream()
                .filter(check -> check.at("/subject").asString().equals("OUTCOME"))
                .filter(check -> !check.at("/explanation").isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(threshold.at("/follows").asString()).isEqualTo("ACCEPTED");
        assertThat(threshold.at("/explanation").toString()).contains("B02:");
    }

    @Test
    void replayStepsThroughTheDecisionWithTheStateBeforeAndAfter() {
        JsonNode first = as("auditor", ADOPTION + "/replay?size=100").json();
        int total = first.at("/total").asInt();
        assertThat(first.at("/items").size()).isEqualTo(total);
        JsonNode drafted = first.at("/items/0");
        assertThat(drafted.at("/event/type").asString()).isEqualTo("ProposalDrafted");
        assertThat(drafted.has("before")).isFalse();
        assertThat(drafted.at("/after/state").asString()).isEqualTo("DRAFTED");
        JsonNode vote = first.at("/items")
                .valueStream()
                .filter(step -> step.at("/event/type").asString().equals("VoteTaken"))
                .findFirst()
                .orElseThrow();
        assertThat(vote.at("/event/who/office").asString()).isEqualTo("council-office");
        assertThat(vote.at("/checks").size()).isGreaterThan(5);
        assertThat(vote.at("/before")).isNotEqualTo(vote.at("/after"));
        JsonNode last = as("auditor", "/api/proposals/" + RealCase.ADOPTION).json();
        assertThat(first.at("/items")
                        .valueStream()
                        .filter(step -> step.at("/event/stream/kind").asString().equals("PROPOSAL"))
                        .reduce((one, next) -> next)
                        .orElseThrow()
                        .at("/after"))
                .isEqualTo(last);
        JsonNode second = as("auditor", ADOPTION + "/replay?size=5&page=1").json();
        assertThat(second.at("/items/0")).isEqualTo(first.at("/items/5"));
    }

    @Test
    void voteIsSupposedOtherwiseWithoutWriting() {
        Integer before = jdbc.queryForObject("select count(*) from eventstore.domain_event", Integer.class);
        JsonNode asIs = as("auditor", ADOPTION + "/what-if").json();
        assertThat(asIs.at("/sameResult").asBoolean()).isTrue();
        assertThat(asIs.at("/supposed")).isEqualTo(asIs.at("/recorded"));
        int attendees = asIs.at("/recorded/attendees").asInt();
        JsonNode against = as("auditor", ADOPTION + "/what-if?yes=0&abstain=0&chairVote=no&no=" + attendees)
                .json();
        assertThat(against.at("/supposed/result").asString()).isEqualTo("REJECTED");
        assertThat(against.at("/sameResult").asBoolean()).isFalse();
        assertThat(as("auditor", ADOPTION + "/what-if?ruleset=tr-metropolitan-2005-07-13")
                        .json()
                        .at("/supposed/ruleset")
                        .asString())
                .isEqualTo("tr-metropolitan-2005-07-13");
        assertThat(jdbc.queryForObject("select count(*) from eventstore.domain_event", Integer.class))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes=1000", "attendees=0", "yes=-1", "attendees=500", "chairVote=PERHAPS"})
    void suppositionThatContradictsItselfIsRefused(String query) {
        Answer answer = as("auditor", ADOPTION + "/what-if?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("INVALID_PARAMETER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"replay", "verification", "what-if"})
    void auditIsForAuditorsAndOfWhatExists(String what) {
        assertThat(as("clerk", ADOPTION + "/" + what).status()).isEqualTo(403);
        assertThat(asPublic(ADOPTION + "/" + what).status()).isEqualTo(401);
        assertThat(as("auditor", "/api/audit/proposals/" + UUID.randomUUID() + "/" + what)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void differencesOfTwoMomentsSayWhoChangedWhat() {
        String path = "/api/audit/dossiers/proposal/" + RealCase.ADOPTION + "/differences";
        JsonNode steps = as("auditor", ADOPTION + "/replay?size=100").json();
        long submitted = steps.at("/items")
                .valueStream()
                .filter(step -> step.at("/event/type").asString().equals("ProposalSubmitted"))
                .findFirst()
                .orElseThrow()
                .at("/event/position")
                .asLong();
        JsonNode one = as("auditor", path + "?from=event:" + (submitted - 1) + "&to=event:" + submitted)
                .json();
        assertThat(one.at("/changeSets").size()).isEqualTo(1);
        assertThat(one.at("/changeSets/0/events").size()).isEqualTo(1);
        assertThat(one.at("/changeSets/0/events/0/type").asString()).isEqualTo("ProposalSubmitted");
        assertThat(one.at("/fields")
                        .valueStream()
                        .map(field -> field.at("/pointer").asString()))
                .contains("/state", "/submission");
        JsonNode all = as("auditor", path + "?from=event:1").json();
        assertThat(all.has("fromVersion")).isFalse();
        assertThat(all.at("/changeSets/0/events").size())
                .isEqualTo(all.at("/toVersion").asInt() + 1);
        JsonNode occurred = as("auditor", path + "?from=2024-09-10&to=2024-12-31&by=occurred")
                .json();
        assertThat(occurred.at("/fields").toString()).contains("/decisions/0");
        assertThat(as("auditor", path + "?from=event:" + submitted + "&to=event:" + submitted)
                        .json()
                        .at("/fields")
                        .size())
                .isZero();
    }

    /** There is no kind of stream of which the question fails; only the access log is no dossier. */
    @ParameterizedTest
    @EnumSource(HistoryStream.class)
    void everyKindOfStreamIsCompared(HistoryStream kind) {
        String id = RealCase.story().stream()
                .filter(event -> HistoryStream.of(event) == kind)
                .map(DomainEvent::streamId)
                .findFirst()
                .orElseGet(() -> recordedOf(kind));
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Answer answer = as("auditor", "/api/audit/dossiers/" + name + "/" + id + "/differences?from=event:0");
        if (kind == HistoryStream.ACCESS_LOG) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(404);
        } else {
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.json().at("/fields")).isNotEmpty();
            assertThat(answer.json().at("/changeSets")).isNotEmpty();
        }
    }

    private String recordedOf(HistoryStream kind) {
        LocalDate day = LocalDate.of(2024, 10, 7);
        List<? extends DomainEvent> history = kind == HistoryStream.ACCESS_LOG
                ? List.of(new AccessLogSealed(
                        AccessLogId.ofInstallation(), day.minusDays(1), 1, "0".repeat(64), null, day))
                : Histories.of(kind.root()).getFirst();
        recorded(history);
        return history.getFirst().streamId();
    }

    @Test
    void differencesOfWhatIsNotThereAreRefused() {
        String path = "/api/audit/dossiers/";
        assertThat(as("auditor", path + "plan/" + RealCase.ADOPTION + "/differences?from=event:1")
                        .status())
                .isEqualTo(404);
        assertThat(as("auditor", path + "proposal/" + RealCase.ADOPTION + "/differences?from=2024-01-01&to=2024-01-02")
                        .status())
                .isEqualTo(404);
        assertThat(as("auditor", path + "proposal/" + RealCase.ADOPTION + "/differences")
                        .status())
                .isEqualTo(400);
        assertThat(as("auditor", path + "nonsense/" + RealCase.ADOPTION + "/differences?from=event:1")
                        .status())
                .isIn(400, 404);
        assertThat(as("clerk", path + "proposal/" + RealCase.ADOPTION + "/differences?from=event:1")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoAuditsIsRecordedToo() {
        String query = "yes=1&no=0&abstain=0&attendees=1";
        as("auditor", ADOPTION + "/what-if?" + query);
        as("clerk", ADOPTION + "/replay?page=77");
        as("auditor", "/api/history?size=1&format=json");
        as("auditor", "/api/history?size=1");
        JsonNode log = as("admin", "/api/operations/log?kind=AUDIT_READ&size=100")
                .json()
                .at("/items");
        assertThat(log.valueStream().map(entry -> entry.at("/details/query").asString()))
                .contains(query, "size=1&format=json")
                .doesNotContain("page=77", "size=1");
        JsonNode entry = log.valueStream()
                .filter(one -> one.at("/details/query").asString().equals(query))
                .findFirst()
                .orElseThrow();
        assertThat(entry.at("/actor").asString()).endsWith(" auditor");
        assertThat(entry.at("/details/path").asString()).isEqualTo(ADOPTION + "/what-if");
        assertThat(entry.at("/details/office").asString()).isEqualTo("auditor");
    }

    @Test
    void rulesetOrDecisionThatIsNotThereIsNotFound() {
        assertThat(as("auditor", ADOPTION + "/what-if?decision=2").status()).isEqualTo(404);
        assertThat(as("auditor", ADOPTION + "/what-if?ruleset=tr-unknown").status())
                .isEqualTo(404);
    }
}
