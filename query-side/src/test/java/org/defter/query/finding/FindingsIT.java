package org.defter.query.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.archive.ArchiveHistories;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.commission.review.ReviewClockRanOut;
import org.defter.kernel.commission.review.ReviewClockStarted;
import org.defter.kernel.commission.review.ReviewClockStopped;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.partnership.ImportedRecord;
import org.defter.kernel.partnership.ImportedStanding;
import org.defter.kernel.partnership.NameSource;
import org.defter.kernel.partnership.Partner;
import org.defter.kernel.partnership.PartnershipForm;
import org.defter.kernel.partnership.PartnershipImported;
import org.defter.kernel.partnership.PartnershipProfile;
import org.defter.kernel.partnership.Partnerships;
import org.defter.kernel.partnership.RegisterPaper;
import org.defter.kernel.project.ProjectDecisionAnnulled;
import org.defter.kernel.project.Projects;
import org.defter.kernel.proposal.DecisionAnnounced;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionRectified;
import org.defter.kernel.proposal.DecisionReturned;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.query.platform.ViewsOnPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** Every ready list, with a case that belongs on it and one that does not. */
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingsIT extends ViewsOnPostgres {

    private static final RegisterPaper PAPER = new RegisterPaper("12", LocalDate.of(2012, 5, 4));
    private static final LocalDate IMPORTED_ON = LocalDate.of(2024, 12, 31);

    private final List<ReviewClockStarted> clocks = RealCase.eventsOf(ReviewClockStarted.class);
    private final DecisionRecorded first = decision(0);
    private final DecisionRecorded second = decision(1);
    private final DecisionRecorded third = decision(2);
    private int projectsBefore;

    @BeforeAll
    void tell() {
        List<DomainEvent> story = new ArrayList<>();
        for (DomainEvent event : RealCase.story()) {
            switch (event) {
                // The review with a clock runs late; the others do not.
                case ReviewClockStopped e
                when e.reviewId().equals(clocks.getFirst().reviewId()) -> {
                    // It ran out instead.
                }
                case ReportIssued e
                when e.reviewId().equals(clocks.getFirst().reviewId()) -> {
                    Clock clock = clocks.getFirst().clock();
                    story.add(new ReviewClockRanOut(
                            e.reviewId(), e.proposalId(), clock, clock.lastDay().plusDays(1)));
                    story.add(new ReportIssued(
                            e.reviewId(),
                            e.proposalId(),
                            e.number(),
                            e.reportDate(),
                            e.text(),
                            e.textHash(),
                            e.positions(),
                            e.members(),
                            e.signaturesNeeded(),
                            true,
                            e.ruleset(),
                            e.explanation(),
                            clock.lastDay().plusDays(4)));
                }
                // The second decision is sent and announced late.
                case DecisionSent e
                when e.proposalId().equals(second.proposalId()) ->
                    story.add(new DecisionSent(
                            e.proposalId(),
                            e.decision(),
                            e.authority(),
                            true,
                            e.occurredOn().plusDays(40)));
                case DecisionAnnounced e
                when e.proposalId().equals(second.proposalId()) ->
                    story.add(new DecisionAnnounced(
                            e.proposalId(),
                            e.decision(),
                            e.medium(),
                            true,
                            e.occurredOn().plusDays(40)));
                default -> story.add(event);
            }
        }
        story.addAll(Municipalities.withUnits(Municipalities.metropolitan()));
        story.addAll(Partnerships.busy());
        story.add(imported(1, "DE", PAPER, null));
        story.add(imported(2, "DE", PAPER, PAPER));
        story.add(imported(3, "TR", null, null));
        story.addAll(Projects.running());
        story.add(new DecisionReturned(
                third.proposalId(),
                third.decision(),
                third.number(),
                RealCase.eventsOf(ProposalDrafted.class).stream()
                        .filter(drafted -> drafted.proposalId().equals(third.proposalId()))
                        .findFirst()
                        .orElseThrow()
                        .request(),
                third.frozenPlan(),
                "Dayanağı eksik (örnek)",
                third.vote().ruleset(),
                List.of(),
                third.occurredOn().plusDays(3)));
        story.add(new DecisionRectified(
                first.proposalId(),
                first.decision(),
                first.number(),
                new DecisionNumber(first.number().councilId(), first.number().year(), 900),
                first.occurredOn(),
                null,
                null,
                "Yanlış numara (örnek)",
                "Yazı işleri müdürü (örnek)",
                first.occurredOn().plusDays(20)));
        story.addAll(ArchiveHistories.corrected());
        recorded(story);
        projectsBefore = list("projects-without-authority").size();
        recorded(List.of(new ProjectDecisionAnnulled(
                Projects.PROJECT, Projects.AUTHORITY, Projects.NUMBER, LocalDate.of(2025, 3, 3))));
    }

    @Test
    void foreignPartnershipsWithoutPermission() {
        List<JsonNode> found = list("foreign-without-permission");
        assertThat(found).extracting(line -> line.at("/id").asString()).containsExactly(id(1).toString());
        assertThat(found.getFirst().at("/rule").asString()).isEqualTo("I03");
        assertThat(found.getFirst().at("/fact").asString()).isEqualTo("PERMISSION");
        assertThat(types(found.getFirst())).containsExactly("PartnershipImported");
    }

    @Test
    void partnershipsWithoutDecision() {
        List<JsonNode> found = list("partnerships-without-decision");
        assertThat(found).extracting(line -> line.at("/id").asString()).containsExactly(id(3).toString());
        assertThat(found.getFirst().at("/rule").asString()).isEqualTo("I05");
    }

    @Test
    void lateReports() {
        List<JsonNode> found = list("late-reports");
        assertThat(found)
                .extracting(line -> line.at("/id").asString())
                .containsExactly(clocks.getFirst().reviewId().toString());
        JsonNode late = found.getFirst();
        assertThat(late.at("/rule").asString()).isEqualTo("C05");
        assertThat(late.at("/fact").asString()).isEqualTo("REPORT_LATE");
        LocalDate lastDay = clocks.getFirst().clock().lastDay();
        assertThat(late.at("/day").asString()).isEqualTo(lastDay.toString());
        assertThat(late.at("/otherDay").asString())
                .isEqualTo(lastDay.plusDays(4).toString());
        assertThat(types(late)).containsExactly("ReviewClockStarted", "ReviewClockRanOut", "ReportIssued");
        assertThat(late.at("/explanation").asString()).contains(String.valueOf(lastDay.getYear()));
    }

    @Test
    void decisionsSentAndAnnouncedLate() {
        JsonNode sent = only("decisions-not-sent-in-time");
        assertThat(sent.at("/id").asString()).isEqualTo(second.proposalId().toString());
        assertThat(sent.at("/fact").asString()).isEqualTo("SENT_LATE");
        assertThat(sent.at("/rule").asString()).isEqualTo("D06");
        assertThat(sent.at("/title").asString())
                .startsWith(second.number().year() + "/" + second.number().number());
        assertThat(types(sent)).containsExactly("DecisionClockStarted", "DecisionSent");
        JsonNode announced = only("decisions-not-announced-in-time");
        assertThat(announced.at("/fact").asString()).isEqualTo("ANNOUNCED_LATE");
        assertThat(announced.at("/id").asString()).isEqualTo(second.proposalId().toString());
    }

    @Test
    void returnedDecisions() {
        JsonNode returned = only("returned-decisions");
        assertThat(returned.at("/id").asString()).isEqualTo(third.proposalId().toString());
        assertThat(returned.at("/rule").asString()).isEqualTo("D01");
        assertThat(returned.at("/reason").asString()).isEqualTo("Dayanağı eksik (örnek)");
        assertThat(types(returned)).contains("DecisionReturned");
    }

    @Test
    void projectsWithoutAuthority() {
        assertThat(projectsBefore).isZero();
        JsonNode project = only("projects-without-authority");
        assertThat(project.at("/id").asString()).isEqualTo(Projects.PROJECT.toString());
        assertThat(project.at("/rule").asString()).isEqualTo("I15");
        assertThat(project.at("/otherDay").asString()).isEqualTo("2025-03-03");
        assertThat(types(project)).contains("ProjectAuthorised", "ContractSigned", "ProjectDecisionAnnulled");
    }

    @Test
    void rectifications() {
        JsonNode rectified = list("rectifications").stream()
                .filter(line ->
                        line.at("/id").asString().equals(first.proposalId().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(rectified.at("/reason").asString()).isEqualTo("Yanlış numara (örnek)");
        assertThat(types(rectified)).containsExactly("DecisionRectified");
        assertThat(list("rectifications"))
                .flatExtracting(this::types)
                .allMatch(type -> type.endsWith("Rectified") || type.equals("ImportedDocumentCorrected"));
    }

    /** What was mended in the entry of an existing document is a rectification like any other. */
    @Test
    void correctedEntriesOfExistingDocuments() {
        JsonNode corrected = list("rectifications").stream()
                .filter(line -> types(line).contains("ImportedDocumentCorrected"))
                .findFirst()
                .orElseThrow();
        assertThat(corrected.at("/id").asString())
                .isEqualTo(ArchiveHistories.corrected().getFirst().streamId());
        assertThat(corrected.at("/reason").asString()).isEqualTo("Bir harf eksikti (örnek)");
    }

    @Test
    void countsEveryListAndPagesIt() {
        JsonNode counts = as("auditor", "/api/audit/findings").json();
        assertThat(counts.size()).isEqualTo(FindingList.values().length);
        counts.valueStream().forEach(count -> {
            String list = count.at("/list").asString();
            assertThat(count.at("/total").asInt())
                    .as(list)
                    .isEqualTo(list(list).size())
                    .isPositive();
            JsonNode page = as("auditor", "/api/audit/findings/" + list + "?size=1&page=0")
                    .json();
            assertThat(page.at("/items").size()).isOne();
            assertThat(page.at("/items/0")).isEqualTo(list(list).getFirst());
        });
        assertThat(as("auditor", "/api/audit/findings/nothing").status()).isIn(400, 404);
        assertThat(as("clerk", "/api/audit/findings").status()).isEqualTo(403);
    }

    private JsonNode only(String list) {
        List<JsonNode> found = list(list);
        assertThat(found).as(list).hasSize(1);
        return found.getFirst();
    }

    private List<JsonNode> list(String list) {
        return as("auditor", "/api/audit/findings/" + list + "?size=100")
                .json()
                .at("/items")
                .valueStream()
                .toList();
    }

    private List<String> types(JsonNode line) {
        return line.at("/eventIds")
                .valueStream()
                .map(id -> jdbc.queryForObject(
                        "select payload_type from eventstore.domain_event where event_id = ?",
                        String.class,
                        UUID.fromString(id.asString())))
                .toList();
    }

    private static DecisionRecorded decision(int k) {
        return RealCase.eventsOf(DecisionRecorded.class).get(k);
    }

    private static PartnershipImported imported(
            int k, String country, @Nullable RegisterPaper decision, @Nullable RegisterPaper permission) {
        return new PartnershipImported(
                id(k),
                Municipalities.METROPOLITAN,
                Municipalities.DEPARTMENT,
                new PartnershipProfile(
                        PartnershipForm.SISTER_CITY,
                        new Partner("Kent " + k, NameSource.GENERIC, null, country),
                        "Kent " + k + " (örnek)",
                        null,
                        null),
                new ImportedRecord(
                        ImportedStanding.ACTIVE,
                        LocalDate.of(2012, 9, 3),
                        LocalDate.of(2024, 12, 31),
                        decision,
                        permission),
                "eski kütük (örnek)",
                IMPORTED_ON);
    }

    private static PartnershipId id(int k) {
        return new PartnershipId(Identifiers.derived("example", "finding", k));
    }
}
