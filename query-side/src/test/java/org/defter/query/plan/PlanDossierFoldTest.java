package org.defter.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.defter.kernel.RealCase;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.Identifiers;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.plan.Amendment;
import org.defter.kernel.plan.DecisionTookNoEffect;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.NoEffect;
import org.defter.kernel.plan.PlanAdopted;
import org.defter.kernel.plan.PlanAmended;
import org.defter.kernel.plan.PlanAnnulled;
import org.defter.kernel.plan.PlanClosed;
import org.defter.kernel.plan.PlanElement;
import org.defter.kernel.plan.PlanEnding;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanReinstated;
import org.defter.kernel.plan.PlanRepealed;
import org.defter.kernel.plan.PlanResumed;
import org.defter.kernel.plan.PlanSubmitted;
import org.defter.kernel.plan.PlanSuspended;
import org.defter.kernel.plan.PlanUpdateAnnulled;
import org.defter.kernel.plan.PlanUpdateOpened;
import org.defter.kernel.plan.PlanUpdated;
import org.defter.kernel.plan.PreparationAnnulled;
import org.defter.kernel.plan.PreparationSuspended;
import org.defter.kernel.plan.RenewalProposed;
import org.defter.query.plan.PlanDossierView.AuthorisationView.Standing;
import org.defter.query.plan.PlanVersionView.Fate;
import org.defter.query.platform.dossier.EventStamp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What amendments, courts and ends do to the dossier of the plan of the real case. */
class PlanDossierFoldTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final List<PlanEvent> UPDATED = RealCase.story().stream()
            .filter(event -> event.streamId().equals(RealCase.PLAN.toString()))
            .map(PlanEvent.class::cast)
            .toList();
    private static final FrozenPlan FIRST = UPDATED.stream()
            .filter(PlanAdopted.class::isInstance)
            .map(event -> ((PlanAdopted) event).frozen())
            .findFirst()
            .orElseThrow();
    private static final FrozenPlan SECOND = ((PlanUpdated) UPDATED.getLast()).frozen();
    private static final DecisionNumber NUMBER = ((PlanUpdated) UPDATED.getLast()).decision();
    private static final PlanSuspended STAY =
            new PlanSuspended(RealCase.PLAN, SECOND, FIRST, RealCase.UPDATE, NUMBER, DAY);

    @Test
    void showsWhatTheCouncilMadeOfAVersionBesideWhatTheUnitSubmitted() {
        PlanDossierView plan = view(
                UPDATED.subList(0, 9),
                new PlanAmended(
                        RealCase.PLAN,
                        FIRST,
                        List.of(Amendment.ofTarget(PlanElement.of(RealCase.NETWORKS), 2026, "17", "18")),
                        new FrozenPlan(RealCase.PLAN, 2, "ab".repeat(32)),
                        RealCase.ADOPTION,
                        DAY));

        assertThat(plan.versions()).extracting(PlanVersionView::fate).containsExactly(Fate.AMENDED, Fate.SUBMITTED);
        assertThat(plan.versions().getLast().amends()).isEqualTo(1);
        assertThat(plan.versions().getLast().amendments()).hasSize(1);
        assertThat(plan.versions().getFirst().content())
                .isNotEqualTo(plan.versions().getLast().content());
        assertThat(plan.targetRevisions()).singleElement().satisfies(revision -> {
            assertThat(revision.oldTarget()).isEqualTo(new BigDecimal("17"));
            assertThat(revision.newTarget()).isEqualTo(new BigDecimal("18"));
            assertThat(revision.carriedBy()).isEqualTo(2);
            assertThat(revision.reason()).isNull();
        });
        assertThat(plan.state()).isEqualTo(PlanState.SUBMITTED);
    }

    @Test
    void showsTheVersionBeforeAStayedUpdateInForce() {
        PlanDossierView stayed = view(UPDATED, STAY);

        assertThat(stayed.state()).isEqualTo(PlanState.SUSPENDED);
        assertThat(stayed.versionInForce()).isEqualTo(1);
        assertThat(fates(stayed)).containsExactly(Fate.IN_FORCE, Fate.SUSPENDED);
        assertThat(stayed.stays()).containsExactly(new PlanDossierView.StayView(2, RealCase.UPDATE, NUMBER, DAY));
        assertThat(stayed.forPublic().orElseThrow().content())
                .isEqualTo(stayed.frozen(1).orElseThrow().content());

        PlanDossierView lifted =
                view(UPDATED, STAY, new PlanResumed(RealCase.PLAN, SECOND, SECOND, RealCase.UPDATE, NUMBER, DAY));
        assertThat(lifted.state()).isEqualTo(PlanState.IN_FORCE);
        assertThat(lifted.versionInForce()).isEqualTo(2);
        assertThat(fates(lifted)).containsExactly(Fate.SUPERSEDED, Fate.IN_FORCE);
        assertThat(lifted.stays()).isEmpty();
    }

    @Test
    void showsNothingInForceWhileTheAdoptionIsStayed() {
        PlanSuspended all = new PlanSuspended(RealCase.PLAN, FIRST, null, RealCase.ADOPTION, NUMBER, DAY);
        PlanDossierView stayed = view(UPDATED, all);

        assertThat(stayed.versionInForce()).isNull();
        assertThat(fates(stayed)).containsExactly(Fate.SUSPENDED, Fate.SUSPENDED);
        PlanDossierView open = stayed.forPublic().orElseThrow();
        assertThat(open.fate()).isEqualTo(PlanFate.SUSPENDED);
        assertThat(open.state()).isEqualTo(PlanState.SUSPENDED);
        assertThat(open.content()).isEqualTo(stayed.frozen(2).orElseThrow().content());
        assertThat(fates(view(
                        UPDATED, all, new PlanResumed(RealCase.PLAN, FIRST, SECOND, RealCase.ADOPTION, NUMBER, DAY))))
                .containsExactly(Fate.SUPERSEDED, Fate.IN_FORCE);
    }

    @Test
    void showsADecisionThatFoundNothingLeftToStaffOnly() {
        PlanDossierView told = view(
                UPDATED,
                new DecisionTookNoEffect(
                        RealCase.PLAN, null, NoEffect.ALREADY_AUTHORISED, RealCase.UPDATE, NUMBER, DAY));

        assertThat(told.withoutEffect())
                .containsExactly(new NoEffectView(RealCase.UPDATE, NUMBER, null, NoEffect.ALREADY_AUTHORISED, DAY));
        assertThat(told.state()).isEqualTo(PlanState.IN_FORCE);
        assertThat(told.forPublic().orElseThrow().withoutEffect()).isEmpty();
    }

    @Test
    void goesBackToAnUpdateInPreparationAfterAStay() {
        PlanDossierView lifted = view(
                UPDATED,
                new PlanUpdateOpened(RealCase.PLAN, "örnek", DAY),
                STAY,
                new PlanResumed(RealCase.PLAN, SECOND, SECOND, RealCase.UPDATE, NUMBER, DAY));

        assertThat(lifted.state()).isEqualTo(PlanState.UPDATE_IN_PREPARATION);
    }

    @Test
    void restoresWhatStoodBeforeAnAnnulledUpdateAndKeepsItsTrace() {
        PlanDossierView annulled =
                view(UPDATED, STAY, new PlanUpdateAnnulled(RealCase.PLAN, SECOND, FIRST, RealCase.UPDATE, NUMBER, DAY));

        assertThat(annulled.state()).isEqualTo(PlanState.IN_FORCE);
        assertThat(annulled.versionInForce()).isEqualTo(1);
        assertThat(fates(annulled)).containsExactly(Fate.IN_FORCE, Fate.ANNULLED);
        assertThat(annulled.content())
                .isEqualTo(annulled.frozen(1).orElseThrow().content());
        assertThat(annulled.targetRevisions()).isNotEmpty().allSatisfy(revision -> {
            assertThat(revision.annulledOn()).isEqualTo(DAY);
            assertThat(revision.decision()).isEqualTo(NUMBER);
        });
    }

    @Test
    void showsHowItEnded() {
        PlanId other = new PlanId(Identifiers.derived("example", "renewal"));
        PlanDossierView annulled =
                view(UPDATED, new PlanAnnulled(RealCase.PLAN, FIRST, RealCase.ADOPTION, NUMBER, DAY));
        PlanDossierView repealed = view(UPDATED, new PlanRepealed(RealCase.PLAN, SECOND, RealCase.UPDATE, NUMBER, DAY));
        PlanDossierView closed = view(
                UPDATED,
                new PlanClosed(RealCase.PLAN, SECOND, PlanEnding.RENEWED, other, RealCase.UPDATE, NUMBER, DAY));

        assertThat(annulled.state()).isEqualTo(PlanState.ANNULLED);
        assertThat(fates(annulled)).containsExactly(Fate.ANNULLED, Fate.ANNULLED);
        assertThat(repealed.state()).isEqualTo(PlanState.REPEALED);
        assertThat(fates(repealed)).containsExactly(Fate.SUPERSEDED, Fate.ENDED);
        assertThat(closed.ending())
                .isEqualTo(new PlanDossierView.EndingView(PlanState.CLOSED, DAY, other, RealCase.UPDATE, NUMBER));
        assertThat(Stream.of(annulled, repealed, closed)).allSatisfy(plan -> {
            assertThat(plan.versionInForce()).isNull();
            assertThat(plan.forPublic().orElseThrow().state()).isEqualTo(plan.state());
        });
    }

    @Test
    void tellsThePublicWhatBecameOfWhatWasOnceInForce() {
        PlanId other = new PlanId(Identifiers.derived("example", "renewal"));
        PlanDossierView adopted = view(UPDATED.subList(0, index(PlanAdopted.class) + 1));
        PlanDossierView prepared = view(UPDATED, new PlanUpdateOpened(RealCase.PLAN, "örnek", DAY));

        assertThat(view(UPDATED.subList(0, index(PlanAdopted.class))).forPublic())
                .as("submitted only")
                .isEmpty();
        assertThat(fate(adopted)).isEqualTo(PlanFate.IN_FORCE);
        assertThat(fate(view(UPDATED))).isEqualTo(PlanFate.UPDATED);
        assertThat(fate(prepared)).isEqualTo(PlanFate.UPDATED);
        assertThat(prepared.forPublic().orElseThrow().state())
                .as("an update is prepared in the house")
                .isEqualTo(PlanState.IN_FORCE);
        assertThat(fate(view(
                        UPDATED,
                        STAY,
                        new PlanUpdateAnnulled(RealCase.PLAN, SECOND, FIRST, RealCase.UPDATE, NUMBER, DAY))))
                .as("back to what was adopted")
                .isEqualTo(PlanFate.IN_FORCE);
        assertThat(fate(view(
                        UPDATED,
                        new PlanClosed(
                                RealCase.PLAN, SECOND, PlanEnding.RENEWED, other, RealCase.UPDATE, NUMBER, DAY))))
                .isEqualTo(PlanFate.RENEWED);
        assertThat(fate(view(
                        UPDATED,
                        new PlanClosed(RealCase.PLAN, SECOND, PlanEnding.PERIOD_ENDED, null, null, null, DAY))))
                .isEqualTo(PlanFate.EXPIRED);
        assertThat(fate(view(UPDATED, new PlanRepealed(RealCase.PLAN, SECOND, RealCase.UPDATE, NUMBER, DAY))))
                .isEqualTo(PlanFate.REPEALED);
        assertThat(fate(view(UPDATED, new PlanAnnulled(RealCase.PLAN, FIRST, RealCase.ADOPTION, NUMBER, DAY))))
                .isEqualTo(PlanFate.ANNULLED);
    }

    @Test
    void keepsWhatIsOnlyPreparedFromThePublicAlsoWhenThePlanHasEnded() {
        PlanDossierView ended = view(
                Stream.concat(
                                UPDATED.stream(),
                                Stream.of(
                                        new PlanUpdateOpened(RealCase.PLAN, "örnek", DAY),
                                        new PlanSubmitted(
                                                RealCase.PLAN,
                                                new FrozenPlan(RealCase.PLAN, 3, "ab".repeat(32)),
                                                null,
                                                false,
                                                DAY)))
                        .toList(),
                new PlanRepealed(RealCase.PLAN, SECOND, RealCase.UPDATE, NUMBER, DAY));

        assertThat(fates(ended)).containsExactly(Fate.SUPERSEDED, Fate.ENDED, Fate.FALLEN);
        PlanDossierView open = ended.forPublic().orElseThrow();
        assertThat(fates(open)).containsExactly(Fate.SUPERSEDED, Fate.ENDED);
        assertThat(open.content()).isEqualTo(ended.frozen(2).orElseThrow().content());
        assertThat(open.update()).isNull();
    }

    private static int index(Class<? extends PlanEvent> type) {
        return IntStream.range(0, UPDATED.size())
                .filter(k -> type.isInstance(UPDATED.get(k)))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable PlanFate fate(PlanDossierView plan) {
        return plan.forPublic().orElseThrow().fate();
    }

    @Test
    void isInForceAgainWhenReinstated() {
        PlanDossierView reinstated = view(
                UPDATED,
                new PlanRepealed(RealCase.PLAN, SECOND, RealCase.UPDATE, NUMBER, DAY),
                new PlanReinstated(RealCase.PLAN, SECOND, RealCase.UPDATE, NUMBER, DAY));

        assertThat(reinstated.state()).isEqualTo(PlanState.IN_FORCE);
        assertThat(reinstated.ending()).isNull();
        assertThat(reinstated.versionInForce()).isEqualTo(2);
        assertThat(fates(reinstated)).containsExactly(Fate.SUPERSEDED, Fate.IN_FORCE);
    }

    @Test
    void showsWhatItRenewsAndWhetherItsAuthorityStands() {
        PlanId other = new PlanId(Identifiers.derived("example", "renewed"));

        assertThat(view(UPDATED.subList(0, 1), new RenewalProposed(RealCase.PLAN, other, DAY))
                        .renews())
                .isEqualTo(other);
        assertThat(authority(new PreparationSuspended(RealCase.PLAN, RealCase.AUTHORITY, NUMBER, DAY)))
                .isEqualTo(Standing.STAYED);
        assertThat(authority(new PreparationAnnulled(RealCase.PLAN, RealCase.AUTHORITY, NUMBER, DAY)))
                .isEqualTo(Standing.ANNULLED);
        assertThat(authority(new PreparationAnnulled(RealCase.PLAN, RealCase.UPDATE, NUMBER, DAY)))
                .isEqualTo(Standing.STANDS);
    }

    private static @Nullable Standing authority(PlanEvent event) {
        PlanDossierView.AuthorisationView shown = view(UPDATED, event).authorisation();
        return shown == null ? null : shown.standing();
    }

    private static List<Fate> fates(PlanDossierView plan) {
        return plan.versions().stream().map(PlanVersionView::fate).toList();
    }

    private static PlanDossierView view(List<PlanEvent> history, PlanEvent... further) {
        PlanDossierFold fold = new PlanDossierFold();
        List<PlanEvent> all =
                Stream.concat(history.stream(), Stream.of(further)).toList();
        PlanDossierView view = fold.next(null, all.getFirst(), stamp(0));
        for (int k = 1; k < all.size(); k++) {
            view = fold.next(view, all.get(k), stamp(k));
        }
        return view;
    }

    private static EventStamp stamp(long version) {
        return new EventStamp(version, version, Instant.parse("2026-01-01T00:00:00Z"), "event-" + version, Map.of());
    }
}
