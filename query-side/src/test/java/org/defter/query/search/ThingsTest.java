package org.defter.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.archive.ArchiveHistories;
import org.defter.kernel.document.DocumentHistories;
import org.defter.kernel.document.DocumentKind;
import org.defter.kernel.partnership.PartnershipStage;
import org.defter.kernel.plan.PlanContent;
import org.defter.query.Histories;
import org.defter.query.archive.ArchiveFold;
import org.defter.query.commission.CommissionDossierFold;
import org.defter.query.council.CouncilDossierFold;
import org.defter.query.document.DocumentDossierFold;
import org.defter.query.municipality.MunicipalityDossierFold;
import org.defter.query.partnership.PartnershipDossierFold;
import org.defter.query.partnership.PartnershipDossierView;
import org.defter.query.plan.PlanDossierFold;
import org.defter.query.plan.PlanDossierView;
import org.defter.query.plan.PlanState;
import org.defter.query.plan.PlanVersionView;
import org.defter.query.platform.dossier.DossierFold;
import org.defter.query.platform.dossier.DossierView;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.project.ProjectDossierFold;
import org.defter.query.proposal.ProposalDossierFold;
import org.defter.query.proposal.ProposalDossierView;
import org.defter.query.proposal.ProposalState;
import org.defter.query.review.ReviewDossierFold;
import org.defter.query.review.ReviewState;
import org.defter.query.sitting.SittingDossierFold;
import org.defter.query.sitting.SittingDossierView;
import org.defter.query.sitting.SittingState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What everybody finds of every history after every of its events: a table of kinds, states and readers. */
class ThingsTest {

    private static final Set<PlanVersionView.Fate> STANDING_LAST =
            Set.of(PlanVersionView.Fate.ENDED, PlanVersionView.Fate.SUSPENDED);

    /** What the public reads once it is shown what it is about. */
    private static final Set<DocumentKind> OPEN_WITH_SUBJECT =
            Set.of(DocumentKind.DECISION, DocumentKind.ANNOUNCEMENT, DocumentKind.AGENDA);

    private final Map<SearchKind, Set<String>> staff = new EnumMap<>(SearchKind.class);
    private final Map<SearchKind, Set<String>> open = new EnumMap<>(SearchKind.class);

    /** Walks through every history of a root. */
    private <V extends DossierView<V>, E extends DomainEvent> void walk(
            DossierFold<V, E> fold, Function<V, List<Found>> things, Function<V, Set<String>> mayBeOpen) {
        int seen = 0;
        for (List<E> history : Histories.of(fold.root())) {
            @Nullable V view = null;
            for (int i = 0; i < history.size(); i++) {
                view = fold.next(
                        view, history.get(i), new EventStamp(i, i, Instant.EPOCH.plusSeconds(i), "e" + i, Map.of()));
                List<Found> found = things.apply(view);
                V now = view;
                found.forEach(one -> {
                    Map<SearchKind, Set<String>> table = one.readers() == Readers.STAFF ? staff : open;
                    table.computeIfAbsent(one.kind(), kind -> new TreeSet<>()).add(String.valueOf(one.state()));
                    if (one.readers() == Readers.ALL || one.readers() == Readers.SUBJECT) {
                        staff.computeIfAbsent(one.kind(), kind -> new TreeSet<>())
                                .add(String.valueOf(one.state()));
                    }
                });
                assertThat(found.stream()
                                .filter(one -> one.readers() != Readers.STAFF)
                                .map(one -> one.kind() + one.part())
                                .collect(Collectors.toSet()))
                        .as(now.toString())
                        .isEqualTo(mayBeOpen.apply(now));
                assertThat(found.stream().map(one -> one.kind() + one.part() + one.readers()))
                        .doesNotHaveDuplicates();
                seen++;
            }
        }
        assertThat(seen).isPositive();
    }

    private static Set<String> announced(ProposalDossierView view) {
        Set<String> open = new HashSet<>();
        view.decisions().stream()
                .filter(decision -> decision.announcement() != null)
                .forEach(decision -> open.add("DECISION" + decision.decision()));
        if (!open.isEmpty()) {
            open.add("PROPOSAL");
        }
        return open;
    }

    /** What is in force; of a plan that is so no longer, what was so last. */
    private static Set<String> onceInForce(PlanDossierView view) {
        List<PlanVersionView> once = view.versions().stream()
                .filter(version -> version.decision() != null)
                .toList();
        if (once.isEmpty()) {
            return Set.of();
        }
        PlanVersionView shown = once.stream()
                .filter(version -> STANDING_LAST.contains(version.fate()))
                .reduce((_, later) -> later)
                .orElseGet(once::getLast);
        Integer number = view.versionInForce();
        PlanContent content = number == null
                ? shown.content()
                : view.frozen(number).orElseThrow().content();
        return Stream.concat(Stream.of("PLAN"), content.goals().stream().map(goal -> "GOAL" + goal.id()))
                .collect(Collectors.toSet());
    }

    private static Set<String> onAnnouncedAgenda(SittingDossierView view) {
        return view.announcement() == null
                ? Set.of()
                : view.agenda().stream()
                        .filter(item -> item.announced() || view.opening() != null)
                        .map(item -> "AGENDA_ITEM" + item.itemNumber())
                        .collect(Collectors.toSet());
    }

    private static Set<String> inTheRegister(PartnershipDossierView view) {
        return view.stage() == PartnershipStage.ACTIVE && !view.suspended() ? Set.of("PARTNERSHIP") : Set.of();
    }

    @Test
    void thePublicFindsWhatIsAnnouncedOrOnceWasInForceAndNothingElse() {
        walk(new ProposalDossierFold(), Things::of, ThingsTest::announced);
        walk(new PlanDossierFold(), Things::of, ThingsTest::onceInForce);
        walk(new SittingDossierFold(), Things::of, ThingsTest::onAnnouncedAgenda);
        walk(new PartnershipDossierFold(), Things::of, ThingsTest::inTheRegister);
        walk(new ReviewDossierFold(), Things::of, view -> Set.of());
        walk(new ProjectDossierFold(), Things::of, view -> Set.of());
        walk(new CommissionDossierFold(), Things::of, view -> Set.of());
        walk(new CouncilDossierFold(), Things::of, view -> Set.of());
        walk(new MunicipalityDossierFold(), Things::of, view -> Set.of());
        walk(
                new DocumentDossierFold(),
                Things::of,
                view -> OPEN_WITH_SUBJECT.contains(view.kind()) ? Set.of("DOCUMENT") : Set.of());
        walk(new ArchiveFold(), Things::of, view -> Set.of());

        assertThat(staff.keySet()).containsExactlyInAnyOrder(SearchKind.values());
        assertThat(staff.get(SearchKind.PLAN)).containsAll(names(PlanState.values()));
        assertThat(staff.get(SearchKind.REPORT)).containsAll(names(ReviewState.values()));
        assertThat(staff.get(SearchKind.AGENDA_ITEM)).containsAll(names(SittingState.values()));
        assertThat(staff.get(SearchKind.PROPOSAL)).hasSizeGreaterThanOrEqualTo(ProposalState.values().length - 3);
        assertThat(open.get(SearchKind.PLAN))
                .as("never that it is drafted, submitted or being updated")
                .contains("IN_FORCE", "REPEALED")
                .isSubsetOf("IN_FORCE", "SUSPENDED", "CLOSED", "REPEALED", "ANNULLED");
        assertThat(open.get(SearchKind.AGENDA_ITEM)).doesNotContain("SCHEDULED");
        assertThat(staff.get(SearchKind.DOCUMENT)).containsAll(names(DocumentKind.values()));
        assertThat(open.keySet()).doesNotContain(SearchKind.ARCHIVE_DOCUMENT);
    }

    /** Who signed by hand stays inside, and so does what was entered of existing documents before it was corrected. */
    @Test
    void documentsAreFoundByWhatTheyShow() {
        List<Found> decision = last(new DocumentDossierFold(), DocumentHistories.of(DocumentKind.DECISION), Things::of);
        assertThat(decision).singleElement().satisfies(found -> {
            assertThat(found.body()).contains("Ayşe ÖRNEK").doesNotContain("İMZALAYAN");
            assertThat(found.subjectId()).isEqualTo(RealCase.ADOPTION.value());
        });
        List<Found> corrected = last(new ArchiveFold(), ArchiveHistories.corrected(), Things::of);
        assertThat(corrected)
                .extracting(Found::title)
                .containsExactly("Köprü onarımı (örnek)", "Mayıs toplantısı (örnek)");
        assertThat(corrected).extracting(Found::number).containsExactly("60", null);
        assertThat(corrected.getLast().body()).contains("1 Mezarlık duvarı (örnek) 61", "5393 m. 18", "Yıldız ÖRNEK");
        assertThat(last(new ArchiveFold(), ArchiveHistories.withoutSubject(), Things::of))
                .extracting(Found::title)
                .containsExactly("tarama-1.pdf");
    }

    private static <V extends DossierView<V>, E extends DomainEvent> List<Found> last(
            DossierFold<V, E> fold, List<E> history, Function<V, List<Found>> things) {
        @Nullable V view = null;
        for (int i = 0; i < history.size(); i++) {
            view = fold.next(view, history.get(i), new EventStamp(i, i, Instant.EPOCH, "e" + i, Map.of()));
        }
        return view == null ? List.of() : things.apply(view);
    }

    /** An update that is drafted is nothing the public finds words of. */
    @Test
    void thePublicReadsOfAPlanWhatIsInForce() {
        List<String> drafted = new ArrayList<>();
        for (List<org.defter.kernel.plan.PlanEvent> history : Histories.of(org.defter.kernel.plan.PlanEvent.class)) {
            @Nullable PlanDossierView view = null;
            for (int i = 0; i < history.size(); i++) {
                view = new PlanDossierFold()
                        .next(view, history.get(i), new EventStamp(i, i, Instant.EPOCH, "e" + i, Map.of()));
                PlanDossierView now = view;
                String inForce =
                        now.forPublic().map(plan -> plan.content().toString()).orElse("");
                for (Found found : Things.of(view)) {
                    boolean hidden = found.body()
                            .lines()
                            .anyMatch(line ->
                                    !line.contains(" m. ") && !inForce.contains(line.substring(line.indexOf(' ') + 1)));
                    if (hidden) {
                        assertThat(found.readers()).isEqualTo(Readers.STAFF);
                        drafted.add(found.body());
                    }
                }
            }
        }
        assertThat(drafted).isNotEmpty();
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
