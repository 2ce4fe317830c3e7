package org.defter.command.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.defter.command.ActContext;
import org.defter.command.Acts;
import org.defter.command.CommonRejection;
import org.defter.command.StateTable;
import org.defter.kernel.PartialDate;
import org.defter.kernel.access.Role;
import org.defter.kernel.archive.ArchiveEvent;
import org.defter.kernel.archive.DocumentImported;
import org.defter.kernel.archive.ImportedDocumentCorrected;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.extraction.DocumentContent;
import org.defter.kernel.id.ArchiveRecordId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.serialization.DefterJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is entered of existing documents, and what is not; the cells are those of the table of {@link ArchiveDecider}. */
class ArchiveDeciderTest {

    private static final StateTable TABLE = StateTable.of(ArchiveDecider.class);
    private static final MunicipalityId TOWN = MunicipalityId.random();
    private static final String DIGEST = "a1".repeat(32);
    private static final ArchiveRecordId ID = ArchiveRecordId.of(TOWN, DIGEST);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final Map<String, ArchiveRecord> STATES =
            Map.of("Unentered", ArchiveRecord.initial(), "Entered", entered(ArchiveKind.MINUTES, "{}"));

    private static DocumentContent content(String json) {
        return DefterJson.mapper().readValue(json, DocumentContent.class);
    }

    private static EnterDocuments enter(ArchiveKind kind, String... documents) {
        return new EnterDocuments(
                ID,
                TOWN,
                kind,
                Stream.of(documents)
                        .map(json -> new EnterDocuments.Reviewed(content(json), List.of("subject")))
                        .toList(),
                DIGEST,
                "rapor.txt");
    }

    private static ArchiveRecord entered(ArchiveKind kind, String... documents) {
        ArchiveRecord state = ArchiveRecord.initial();
        for (ArchiveEvent event : ArchiveDecider.enter(enter(kind, documents), state, office())) {
            state = state.evolve(event);
        }
        return state;
    }

    private static CorrectImportedDocument correct(int entry, ArchiveKind kind, String document) {
        return new CorrectImportedDocument(ID, 0L, entry, kind, content(document), "Sayı yanlış okunmuş");
    }

    private static ImportedDocumentCorrected corrected(ArchiveRecord state, CorrectImportedDocument command) {
        return (ImportedDocumentCorrected)
                ArchiveDecider.correct(command, state, Acts.by(Role.COUNCIL_OFFICE, TODAY.plusDays(9)))
                        .getFirst();
    }

    private static List<LocalDate> days(ArchiveKind kind, String... documents) {
        return ArchiveDecider.enter(enter(kind, documents), ArchiveRecord.initial(), office()).stream()
                .map(ArchiveEvent::occurredOn)
                .toList();
    }

    private static ActContext office() {
        return Acts.by(Role.COUNCIL_OFFICE, TODAY);
    }

    @Test
    void entersEveryDocumentOfAFileAsReviewed() {
        List<ArchiveEvent> events = ArchiveDecider.enter(
                enter(
                        ArchiveKind.DECISION_LIST,
                        "{\"decisionNumber\":\"7\",\"decisionDate\":\"2016-03\"}",
                        "{\"decisionNumber\":\"8\",\"decisionDate\":\"2016-03-09\"}"),
                ArchiveRecord.initial(),
                office());

        assertThat(events).hasSize(2).allSatisfy(event -> {
            assertThat(event).isInstanceOf(DocumentImported.class);
            if (event instanceof DocumentImported entered) {
                assertThat(entered.entries()).isEqualTo(2);
                assertThat(entered.sha256()).isEqualTo(DIGEST);
                assertThat(entered.corrected()).containsExactly("subject");
                assertThat(entered.content().vote()).as("unknown stays unknown").isNull();
            }
        });
        assertThat(events.getFirst().occurredOn()).isEqualTo("2016-03-01");
        assertThat(events.getLast().occurredOn()).isEqualTo("2016-03-09");
    }

    /** The text of a document goes into the record as the person left it; one without any stays unknown, also when it is corrected. */
    @Test
    void keepsTheTextAsReviewedAndItsCorrection() {
        String first = "{\"text\":[\"Birinci paragraf.\",\"İkinci paragraf.\"]}";
        List<ArchiveEvent> events = ArchiveDecider.enter(
                enter(ArchiveKind.COMMISSION_REPORT, first, "{}"), ArchiveRecord.initial(), office());
        assertThat(((DocumentImported) events.getFirst()).content().text())
                .containsExactly("Birinci paragraf.", "İkinci paragraf.");
        assertThat(((DocumentImported) events.getLast()).content().text()).isNull();

        ArchiveRecord state = entered(ArchiveKind.COMMISSION_REPORT, first, "{}");
        ImportedDocumentCorrected event = corrected(
                state,
                correct(1, ArchiveKind.COMMISSION_REPORT, "{\"text\":[\"İkinci paragraf.\",\"Birinci paragraf.\"]}"));
        assertThat(event.changed()).as("their order counts").containsExactly("text");
        assertThat(event.content().text()).containsExactly("İkinci paragraf.", "Birinci paragraf.");
        assertThat(corrected(state, correct(2, ArchiveKind.COMMISSION_REPORT, first))
                        .changed())
                .as("entered before texts were kept, and added")
                .containsExactly("text");
        assertThat(ArchiveDecider.correct(correct(2, ArchiveKind.COMMISSION_REPORT, "{\"text\":[]}"), state, office()))
                .as("no text is no text")
                .isEmpty();
    }

    @Test
    void datesADocumentAsFarAsItSays() {
        assertThat(days(ArchiveKind.COMMISSION_REPORT, "{\"reportDate\":\"2024-03\",\"councilDate\":\"2024-03-11\"}"))
                .as("not before the meeting that sent it")
                .containsExactly(LocalDate.of(2024, 3, 11));
        assertThat(days(
                        ArchiveKind.COMMISSION_REPORT,
                        "{\"reportDate\":\"2024-03-20\",\"councilDate\":\"2024-03-11\"}"))
                .containsExactly(LocalDate.of(2024, 3, 20));
        assertThat(days(ArchiveKind.COMMISSION_REPORT, "{\"councilDate\":\"2024-03\"}"))
                .containsExactly(LocalDate.of(2024, 3, 1));
        assertThat(days(ArchiveKind.MINUTES, "{\"meetingDate\":\"2019\"}")).containsExactly(LocalDate.of(2019, 1, 1));
        assertThat(days(ArchiveKind.AGENDA, "{}")).as("no date at all").containsExactly(TODAY);
    }

    @Test
    void refusesWhatIsUnknownEmptyOrOfTheFuture() {
        assertRefused(
                ArchiveRejection.ARCHIVE_KIND_UNKNOWN,
                () -> ArchiveDecider.enter(enter(ArchiveKind.UNKNOWN, "{}"), ArchiveRecord.initial(), office()));
        assertRefused(
                ArchiveRejection.ARCHIVE_NOTHING_TO_ENTER,
                () -> ArchiveDecider.enter(enter(ArchiveKind.MINUTES), ArchiveRecord.initial(), office()));
        assertRefused(
                CommonRejection.OCCURRED_IN_FUTURE,
                () -> ArchiveDecider.enter(
                        enter(ArchiveKind.AGENDA, "{\"meetingDate\":\"2026-03-05\"}"),
                        ArchiveRecord.initial(),
                        office()));
    }

    @Test
    void letsASecretaryEnterReportsOnly() {
        ActContext secretary = Acts.by(Role.COMMISSION_SECRETARY, TODAY);
        assertThat(ArchiveDecider.enter(enter(ArchiveKind.COMMISSION_REPORT, "{}"), ArchiveRecord.initial(), secretary))
                .hasSize(1);
        assertRefused(
                ArchiveRejection.ARCHIVE_NOT_A_REPORT,
                () -> ArchiveDecider.enter(enter(ArchiveKind.MINUTES, "{}"), ArchiveRecord.initial(), secretary));
    }

    @Test
    void correctsOneDocumentOfAFileAndLeavesTheOthers() {
        ArchiveRecord state = entered(
                ArchiveKind.DECISION_LIST,
                "{\"decisionNumber\":\"7\",\"decisionDate\":\"2016-03-09\"}",
                "{\"decisionNumber\":\"3\",\"decisionDate\":\"2016-03-09\",\"people\":[{\"name\":\"A\",\"status\":\"SIGNED\"}]}");
        String right =
                "{\"decisionNumber\":\"8\",\"decisionDate\":\"2015-03\",\"people\":[{\"name\":\"B\",\"status\":\"SIGNED\"}]}";

        ImportedDocumentCorrected event = corrected(state, correct(2, ArchiveKind.COUNCIL_DECISION, right));

        assertThat(event)
                .isEqualTo(new ImportedDocumentCorrected(
                        ID,
                        2,
                        ArchiveKind.COUNCIL_DECISION,
                        content(right),
                        List.of("decisionDate", "decisionNumber", "people[0]"),
                        PartialDate.of("2015-03"),
                        LocalDate.of(2015, 3, 1),
                        "Sayı yanlış okunmuş",
                        TODAY.plusDays(9)));
        ArchiveRecord after = state.evolve(event);
        assertThat(ArchiveDecider.correct(correct(2, ArchiveKind.COUNCIL_DECISION, right), after, office()))
                .as("it says so already")
                .isEmpty();
        assertThat(corrected(after, correct(2, ArchiveKind.DECISION_LIST, right))
                        .changed())
                .as("only the kind was wrong")
                .isEmpty();
        assertThat(corrected(after, correct(1, ArchiveKind.DECISION_LIST, "{\"decisionDate\":\"2016-03-09\"}"))
                        .changed())
                .containsExactly("decisionNumber");
    }

    @Test
    void leavesAnUndatedDocumentWhereItWasPutUnlessItsDateWasWrong() {
        ArchiveRecord undated = entered(ArchiveKind.AGENDA, "{}");
        assertThat(corrected(undated, correct(1, ArchiveKind.AGENDA, "{\"place\":\"Meclis salonu\"}"))
                        .documentDay())
                .isEqualTo(TODAY);
        ArchiveRecord dated = entered(ArchiveKind.AGENDA, "{\"meetingDate\":\"2016\"}");
        ImportedDocumentCorrected event = corrected(dated, correct(1, ArchiveKind.AGENDA, "{}"));
        assertThat(event.documentDate()).isNull();
        assertThat(event.documentDay()).isEqualTo(TODAY.plusDays(9));
    }

    @Test
    void letsASecretaryCorrectReportsOnly() {
        ActContext secretary = Acts.by(Role.COMMISSION_SECRETARY, TODAY);
        ArchiveRecord report = entered(ArchiveKind.COMMISSION_REPORT, "{}");
        String right = "{\"reportNumber\":\"12\"}";
        assertThat(ArchiveDecider.correct(correct(1, ArchiveKind.COMMISSION_REPORT, right), report, secretary))
                .hasSize(1);
        assertRefused(
                ArchiveRejection.ARCHIVE_NOT_A_REPORT,
                () -> ArchiveDecider.correct(correct(1, ArchiveKind.MINUTES, right), report, secretary));
        assertRefused(
                ArchiveRejection.ARCHIVE_NOT_A_REPORT,
                () -> ArchiveDecider.correct(
                        correct(1, ArchiveKind.COMMISSION_REPORT, right),
                        entered(ArchiveKind.MINUTES, "{}"),
                        secretary));
    }

    @TestFactory
    Stream<DynamicTest> saysWhatIsDecided() {
        return TABLE.exactly(ArchiveDeciderTest::outcomes);
    }

    @Test
    void hasEveryCommandAndState() {
        StateTable.complete(ArchiveCommand.class, ArchiveRecord.class, Set.of(), TABLE);
    }

    private static List<String> outcomes(String command, String name) {
        ArchiveRecord state = Objects.requireNonNull(STATES.get(name));
        ActContext secretary = Acts.by(Role.COMMISSION_SECRETARY, TODAY);
        if (command.equals("CorrectImportedDocument")) {
            return Stream.of(
                            StateTable.outcome(() -> ArchiveDecider.correct(
                                    correct(1, ArchiveKind.MINUTES, "{\"term\":\"9\"}"), state, office())),
                            StateTable.outcome(() ->
                                    ArchiveDecider.correct(correct(1, ArchiveKind.MINUTES, "{}"), state, office())),
                            StateTable.outcome(() ->
                                    ArchiveDecider.correct(correct(2, ArchiveKind.MINUTES, "{}"), state, office())),
                            StateTable.outcome(() ->
                                    ArchiveDecider.correct(correct(1, ArchiveKind.UNKNOWN, "{}"), state, office())),
                            StateTable.outcome(() ->
                                    ArchiveDecider.correct(correct(1, ArchiveKind.MINUTES, "{}"), state, secretary)),
                            StateTable.outcome(() -> ArchiveDecider.correct(
                                    correct(1, ArchiveKind.AGENDA, "{\"meetingDate\":\"2030\"}"), state, office())))
                    .toList();
        }
        return Stream.of(
                        StateTable.outcome(
                                () -> ArchiveDecider.enter(enter(ArchiveKind.MINUTES, "{}"), state, office())),
                        StateTable.outcome(
                                () -> ArchiveDecider.enter(enter(ArchiveKind.UNKNOWN, "{}"), state, office())),
                        StateTable.outcome(() -> ArchiveDecider.enter(enter(ArchiveKind.MINUTES), state, office())),
                        StateTable.outcome(
                                () -> ArchiveDecider.enter(enter(ArchiveKind.MINUTES, "{}"), state, secretary)),
                        StateTable.outcome(() -> ArchiveDecider.enter(
                                enter(ArchiveKind.AGENDA, "{\"meetingDate\":\"2030\"}"), state, office())))
                .toList();
    }
}
