package org.defter.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.defter.kernel.DomainEvent;
import org.defter.query.account.AccountDossierFold;
import org.defter.query.commission.CommissionDossierFold;
import org.defter.query.council.CouncilDossierFold;
import org.defter.query.finance.FinancesDossierFold;
import org.defter.query.meeting.MeetingDossierFold;
import org.defter.query.monitoring.MonitoringPeriodFold;
import org.defter.query.municipality.MunicipalityDossierFold;
import org.defter.query.partnership.PartnershipDossierFold;
import org.defter.query.plan.PlanDossierFold;
import org.defter.query.platform.dossier.DossierFold;
import org.defter.query.platform.dossier.DossierView;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.project.ProjectDossierFold;
import org.defter.query.proposal.ProposalDossierFold;
import org.defter.query.review.ReviewDossierFold;
import org.defter.query.sitting.SittingDossierFold;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each event of a stream leaves something in its dossier, or the dossier declares that it does not. */
class DossierFoldsTest {

    static Stream<DossierFold<?, ?>> folds() {
        return Stream.of(
                new MunicipalityDossierFold(),
                new CouncilDossierFold(),
                new CommissionDossierFold(),
                new AccountDossierFold(),
                new MeetingDossierFold(),
                new SittingDossierFold(),
                new ReviewDossierFold(),
                new ProposalDossierFold(),
                new PlanDossierFold(),
                new PartnershipDossierFold(),
                new MonitoringPeriodFold(),
                new ProjectDossierFold(),
                new FinancesDossierFold());
    }

    @ParameterizedTest
    @MethodSource("folds")
    <V extends DossierView<V>, E extends DomainEvent> void everyEventIsShownOrDeclaredIgnored(DossierFold<V, E> fold) {
        Set<Class<?>> shown = new HashSet<>();
        Set<Class<?>> seen = new HashSet<>();
        for (List<E> history : Histories.of(fold.root())) {
            @Nullable V view = null;
            for (int i = 0; i < history.size(); i++) {
                E event = history.get(i);
                V next = fold.next(view, event, stamp(i));
                seen.add(event.getClass());
                if (view == null || !next.at(0).equals(view.at(0))) {
                    shown.add(event.getClass());
                }
                view = next;
            }
        }
        assertThat(seen).as("events the histories tell").containsExactlyInAnyOrderElementsOf(leaves(fold.root()));
        Set<Class<?>> unseen = new HashSet<>(seen);
        unseen.removeAll(shown);
        assertThat(fold.ignores()).as("events without a trace").isEqualTo(unseen);
    }

    @ParameterizedTest
    @MethodSource("folds")
    <V extends DossierView<V>, E extends DomainEvent> void viewSaysWhichVersionItShows(DossierFold<V, E> fold) {
        List<E> history = Histories.of(fold.root()).getFirst();
        assertThat(fold(fold, history).version()).isEqualTo(history.size() - 1);
    }

    @ParameterizedTest
    @MethodSource("folds")
    <V extends DossierView<V>, E extends DomainEvent> void streamWithoutItsBeginningIsRefused(DossierFold<V, E> fold) {
        if (fold instanceof FinancesDossierFold) {
            return; // a year begins with whatever of it is recorded first
        }
        List<E> history = Histories.of(fold.root()).getFirst();
        E second = new ArrayList<>(history).get(1);
        assertThatThrownBy(() -> fold.next(null, second, stamp(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(second.streamId());
    }

    @ParameterizedTest
    @MethodSource("folds")
    <V extends DossierView<V>, E extends DomainEvent> void whatHadHappenedByADayAddsUpToo(DossierFold<V, E> fold) {
        for (List<E> history : Histories.of(fold.root())) {
            for (E last : history) {
                Moment.Past day = new Moment.OccurredUntil(last.occurredOn());
                @Nullable V view = null;
                for (int i = 0; i < history.size(); i++) {
                    if (day.shows(history.get(i).occurredOn(), stamp(i))) {
                        view = fold.next(view, history.get(i), stamp(i));
                    }
                }
                assertThat(view).as("by " + last.occurredOn()).isNotNull();
            }
        }
    }

    private static <V extends DossierView<V>, E extends DomainEvent> V fold(DossierFold<V, E> fold, List<E> history) {
        V first = fold.next(null, history.getFirst(), stamp(0));
        V view = first;
        for (int i = 1; i < history.size(); i++) {
            view = fold.next(view, history.get(i), stamp(i));
        }
        return view;
    }

    /** The events below a root, whatever groups they stand in. */
    private static Set<Class<?>> leaves(Class<?> root) {
        Set<Class<?>> leaves = new HashSet<>();
        for (Class<?> permitted : root.getPermittedSubclasses()) {
            leaves.addAll(permitted.isSealed() ? leaves(permitted) : Set.of(permitted));
        }
        return leaves;
    }

    private static EventStamp stamp(long version) {
        return new EventStamp(version, version, Instant.parse("2026-01-01T00:00:00Z"), "event-" + version, Map.of());
    }
}
