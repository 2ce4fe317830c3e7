package org.defter.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.TownHall;
import org.defter.kernel.access.Role;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.council.CouncilEvent;
import org.defter.kernel.municipality.UnitRenamed;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.PlacedOnAgenda;
import org.defter.query.platform.Codes;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.ViewsOnPostgres;
import org.defter.query.platform.dossier.Moment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** The history of the whole case on PostgreSQL, and of a unit that was renamed after it. */
@DirtiesContext
class HistoryIT extends ViewsOnPostgres {

    private static final String LATER = "Dış İlişkiler ve Avrupa Birliği Dairesi Başkanlığı";
    private static final List<DomainEvent> STORY = RealCase.story();

    private static boolean told;

    @Autowired
    private HistoryQueries history;

    @Test
    void holdsEveryEventInTheOrderOfTheRecord() {
        tell();
        Page<HistoryView> page = find(null, null, null, null, new Paging(0, 100, null));
        assertThat(page.total()).isEqualTo(STORY.size() + 1L);
        assertThat(page.items().stream().map(HistoryView::position)).isSorted().doesNotHaveDuplicates();
        assertThat(page.items()).allSatisfy(event -> {
            assertThat(event.sentence()).isNotBlank();
            assertThat(event.who().login()).isEqualTo("office");
            assertThat(event.who().officeText()).isEqualTo("yazı işleri");
            assertThat(event.payload()).isNull();
        });
    }

    @Test
    void tellsInTheReadersLanguage() {
        tell();
        HistoryView called =
                find("MeetingCalled", null, null, null, Paging.first()).items().getFirst();
        assertThat(called.sentence()).startsWith("Meclis toplantıya çağrıldı: ").contains(" Mart 2024");
        HistoryView english =
                history.at(called.position(), Moment.NOW, Locale.ENGLISH, false).orElseThrow();
        assertThat(english.sentence()).startsWith("The council was called: ").contains(" March 2024");
    }

    @Test
    void callsAUnitByItsNameOfThatTime() {
        tell();
        HistoryView before = find("ProposalDrafted", null, null, null, Paging.first())
                .items()
                .getFirst();
        assertThat(before.sentence())
                .contains("Dış İlişkiler Dairesi Başkanlığı")
                .doesNotContain(LATER);
    }

    @Test
    void showsWhatAChangeReplaced() {
        tell();
        HistoryView renamed =
                find("UnitRenamed", null, null, null, Paging.first()).items().getFirst();
        assertThat(renamed.changes())
                .contains(new HistoryView.Change("name", "Ad", "Dış İlişkiler Dairesi Başkanlığı", LATER));
        HistoryView target =
                find("TargetRevised", null, null, null, Paging.first()).items().getFirst();
        assertThat(target.changes().stream().map(HistoryView.Change::label))
                .contains("Eski hedef değeri", "Yeni hedef değeri");
    }

    @Test
    void filtersByStreamPersonUnitRuleAndDay() {
        tell();
        assertThat(history.find(
                                FindHistory.of(HistoryStream.PLAN, RealCase.PLAN.value()),
                                Moment.NOW,
                                Paging.first(),
                                Codes.TURKISH,
                                false)
                        .total())
                .isEqualTo(RealCase.stream(PlanEvent.class, RealCase.PLAN).size());
        UUID tenth = RealCase.person(2019, 10).value();
        assertThat(find(null, tenth, null, null, new Paging(0, 100, null)).items())
                .hasSizeGreaterThan(2)
                .anyMatch(event -> event.type().equals("PositionTaken"));
        assertThat(find(null, null, "B08", null, new Paging(0, 100, null)).items())
                .isNotEmpty()
                .allMatch(event -> event.rules().contains("B08"));
        assertThat(find(null, null, null, LocalDate.of(2024, 3, 11), new Paging(0, 100, null))
                        .items())
                .isNotEmpty()
                .allMatch(event -> !event.occurredOn().isBefore(LocalDate.of(2024, 3, 11)));
    }

    @Test
    void findsWordsOfTheSentenceWhateverTheirCase() {
        tell();
        assertThat(history.find(words("KARAR KESİNLEŞTİ"), Moment.NOW, Paging.first(), Codes.TURKISH, false)
                        .items())
                .isNotEmpty()
                .allMatch(event -> event.type().equals("DecisionFinalised"));
    }

    @Test
    void findsTextsInsideEventsAndBeginningsOfWords() {
        tell();
        HistoryView issued =
                find("ReportIssued", null, null, null, Paging.first()).items().getFirst();
        String sentences = inRow("search", issued);
        String word = Stream.of(inRow("texts", issued).split("[^\\p{L}]+"))
                .filter(one -> one.length() > 8 && !sentences.contains(one))
                .findFirst()
                .orElseThrow();
        assertThat(history.find(
                                words(word.substring(0, 7).toUpperCase(Locale.of("tr"))),
                                Moment.NOW,
                                new Paging(0, 100, null),
                                Codes.TURKISH,
                                false)
                        .items())
                .extracting(HistoryView::position)
                .contains(issued.position());
    }

    private String inRow(String column, HistoryView event) {
        return String.valueOf(jdbc.queryForObject(
                "select " + column + " from history where position = ?", String.class, event.position()));
    }

    @Test
    void findsTheFileOfADecisionAReportAndAnItemByItsNumber() {
        tell();
        DecisionRecorded decided = RealCase.eventsOf(DecisionRecorded.class).getFirst();
        String number = decided.number().year() + "/" + decided.number().number();
        List<HistoryView> file = by(number);
        assertThat(file)
                .extracting(HistoryView::type)
                .contains("ProposalDrafted", "DecisionRecorded", "DecisionFinalised");
        assertThat(file)
                .filteredOn(event -> event.stream().kind() == HistoryStream.PROPOSAL)
                .extracting(event -> event.stream().id())
                .contains(decided.proposalId().value());
        assertThat(file).extracting(HistoryView::type).doesNotContain("SittingOpened", "CouncilConvened");
        ReportIssued report = RealCase.eventsOf(ReportIssued.class).getFirst();
        assertThat(by("KR-" + report.number().year() + "-" + report.number().number()))
                .extracting(HistoryView::type)
                .contains("ReviewOpened", "ReportIssued", "ReportReceived");
        PlacedOnAgenda placed = RealCase.eventsOf(PlacedOnAgenda.class).getFirst();
        assertThat(by(placed.sittingDay().format(DateTimeFormatter.ofPattern("dd.MM.uuuu")) + "/"
                        + placed.itemNumber()))
                .extracting(HistoryView::type)
                .contains("PlacedOnAgenda", "ProposalDrafted");
        assertThat(by("1999/1")).isEmpty();
    }

    @Test
    void combinesOfficeUnitKindAndBothDays() {
        tell();
        FindHistory wanted = new FindHistory(
                null,
                HistoryStream.PROPOSAL,
                null,
                RealCase.FOREIGN_RELATIONS.value(),
                null,
                null,
                "office",
                Role.COUNCIL_OFFICE,
                null,
                null,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 12, 31),
                LocalDate.now(TownHall.ZONE).minusDays(1),
                LocalDate.now(TownHall.ZONE),
                "uluslararası");
        assertThat(history.find(wanted, Moment.NOW, Paging.first(), Codes.TURKISH, false)
                        .items())
                .isNotEmpty()
                .allMatch(event -> event.stream().kind() == HistoryStream.PROPOSAL)
                .allMatch(event -> event.occurredOn().getYear() == 2024)
                .anyMatch(event -> event.type().equals("ProposalDrafted"));
        assertThat(recorded(LocalDate.now(TownHall.ZONE).plusDays(1), null)).isZero();
        assertThat(recorded(null, LocalDate.now(TownHall.ZONE).minusDays(2))).isZero();
        assertThat(recorded(null, LocalDate.now(TownHall.ZONE))).isEqualTo(STORY.size() + 1L);
        assertThat(as("auditor", "/api/history?office=unit-head")
                        .json()
                        .at("/total")
                        .asLong())
                .isZero();
        assertThat(as("auditor", "/api/history?office=council-office&size=1")
                        .json()
                        .at("/total")
                        .asLong())
                .isEqualTo(STORY.size() + 1L);
    }

    @Test
    void namesTheEventByWhichItsProofIsFound() {
        tell();
        assertThat(find(null, null, null, null, new Paging(0, 100, null)).items())
                .allSatisfy(event -> assertThat(event.eventId())
                        .isEqualTo(jdbc.queryForObject(
                                "select event_id::text from eventstore.domain_event where global_index = ?",
                                String.class,
                                event.position())));
    }

    private long recorded(@Nullable LocalDate from, @Nullable LocalDate to) {
        FindHistory wanted =
                new FindHistory(null, null, null, null, null, null, null, null, null, null, null, null, from, to, null);
        return history.find(wanted, Moment.NOW, Paging.first(), Codes.TURKISH, false)
                .total();
    }

    private List<HistoryView> by(String reference) {
        FindHistory wanted = new FindHistory(
                null, null, null, null, null, null, null, null, null, reference, null, null, null, null, null);
        return history.find(wanted, Moment.NOW, new Paging(0, 100, null), Codes.TURKISH, false)
                .items();
    }

    @Test
    void givesTheAuditorTheEventItselfWithoutTheSalt() {
        tell();
        HistoryView raw = history.at(
                        find("DecisionRecorded", null, null, null, Paging.first())
                                .items()
                                .getFirst()
                                .position(),
                        Moment.NOW,
                        Codes.TURKISH,
                        true)
                .orElseThrow();
        assertThat(raw.payload().get("vote").toString()).contains("yes=");
        assertThat(raw.metadata().keySet()).contains("actorSubject").doesNotContain("salt");
    }

    @Test
    void knowsAStreamOnlyByItsKind() {
        tell();
        assertThat(history.knows(HistoryStream.PLAN, RealCase.PLAN.value(), Moment.NOW))
                .isTrue();
        assertThat(history.knows(HistoryStream.COUNCIL, RealCase.PLAN.value(), Moment.NOW))
                .isFalse();
        assertThat(RealCase.eventsOf(CouncilEvent.class)).isNotEmpty();
    }

    private static FindHistory words(String q) {
        return new FindHistory(null, null, null, null, null, null, null, null, null, null, null, null, null, null, q);
    }

    private void tell() {
        if (!told) {
            told = true;
            recorded(STORY);
            recorded(List.of(new UnitRenamed(
                    RealCase.MUNICIPALITY,
                    RealCase.FOREIGN_RELATIONS,
                    LATER,
                    STORY.getLast().occurredOn())));
        }
    }

    private Page<HistoryView> find(
            @Nullable String type,
            @Nullable UUID person,
            @Nullable String rule,
            @Nullable LocalDate from,
            Paging paging) {
        return history.find(
                new FindHistory(
                        null, null, person, null, type, rule, null, null, null, null, from, null, null, null, null),
                Moment.NOW,
                paging,
                Codes.TURKISH,
                false);
    }
}
