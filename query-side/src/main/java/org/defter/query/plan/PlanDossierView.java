package org.defter.query.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.plan.PlanContent;
import org.defter.kernel.plan.PlanKind;
import org.defter.kernel.plan.PlanProfile;
import org.defter.query.platform.dossier.DossierView;
import org.jspecify.annotations.Nullable;

/**
 * A plan through all of its versions.
 *
 * @param id the plan
 * @param version version of its stream
 * @param municipalityId the municipality
 * @param unitId the proposing unit
 * @param kind kind of plan
 * @param firstYear first year covered
 * @param lastYear last year covered
 * @param state how far it has come
 * @param proposedOn day it was proposed
 * @param authorisation the authority to prepare it
 * @param content what it says as it is drafted now: profile, goals, objectives, indicators, activities
 * @param versions the frozen versions with their content and fate, the latest last
 * @param versionInForce number of the version in force
 * @param update the update being prepared (S06)
 * @param targetRevisions every revised target, in the order of the record
 * @param renews the plan it renews (S07)
 * @param stays the stays of courts that hold it (D05)
 * @param ending how it ended, if it has
 * @param fate what became of it, once a version has been in force
 * @param withoutEffect decisions on it that found nothing left to change
 */
public record PlanDossierView(
        PlanId id,
        long version,
        MunicipalityId municipalityId,
        UnitId unitId,
        PlanKind kind,
        int firstYear,
        int lastYear,
        PlanState state,
        LocalDate proposedOn,
        @Nullable AuthorisationView authorisation,
        PlanContent content,
        List<PlanVersionView> versions,
        @Nullable Integer versionInForce,
        @Nullable UpdateView update,
        List<TargetRevisionView> targetRevisions,
        @Nullable PlanId renews,
        List<StayView> stays,
        @Nullable EndingView ending,
        @Nullable PlanFate fate,
        List<NoEffectView> withoutEffect)
        implements DossierView<PlanDossierView> {

    /** Copies the lists; what became of it follows from the rest. */
    public PlanDossierView {
        versions = List.copyOf(versions);
        targetRevisions = List.copyOf(targetRevisions);
        stays = List.copyOf(stays);
        withoutEffect = List.copyOf(withoutEffect);
        fate = PlanFate.of(versions, versionInForce, ending);
    }

    /**
     * The authority to prepare a plan.
     *
     * @param unitId the only unit that may draft
     * @param proposalId the proposal that asked for it
     * @param decision the decision that granted it
     * @param authorisedOn day the decision entered into force
     * @param standing whether that decision stands
     * @param standingSince since when that is so
     */
    public record AuthorisationView(
            UnitId unitId,
            ProposalId proposalId,
            DecisionNumber decision,
            LocalDate authorisedOn,
            Standing standing,
            LocalDate standingSince) {

        /** Whether the decision stands. */
        public enum Standing {
            /** It stands. */
            STANDS,
            /** A court stayed it (D05). */
            STAYED,
            /** A court annulled it (D05). */
            ANNULLED
        }

        AuthorisationView now(ProposalId proposal, Standing next, LocalDate day) {
            return proposalId.equals(proposal)
                    ? new AuthorisationView(unitId, proposalId, decision, authorisedOn, next, day)
                    : this;
        }
    }

    /**
     * A stay of a court.
     *
     * @param version number of the version whose decision is stayed
     * @param proposalId the proposal
     * @param decision the decision
     * @param stayedOn day of the ruling
     */
    public record StayView(int version, ProposalId proposalId, DecisionNumber decision, LocalDate stayedOn) {}

    /**
     * How a plan ended.
     *
     * @param state closed, repealed or annulled
     * @param endedOn since when
     * @param renewedBy the plan that renewed it
     * @param proposalId the proposal whose decision ended it, or was annulled
     * @param decision that decision
     */
    public record EndingView(
            PlanState state,
            LocalDate endedOn,
            @Nullable PlanId renewedBy,
            @Nullable ProposalId proposalId,
            @Nullable DecisionNumber decision) {}

    /**
     * An update being prepared.
     *
     * @param openedOn day it was begun
     * @param reason why
     */
    public record UpdateView(LocalDate openedOn, String reason) {}

    /** What it says about itself. */
    PlanProfile profile() {
        return content.profile();
    }

    /** The only unit that may draft, once authorised. */
    @Nullable
    UnitId authorisedUnit() {
        return authorisation == null ? null : authorisation.unitId();
    }

    /** The version with that number. */
    public Optional<PlanVersionView> frozen(int number) {
        return versions.stream()
                .filter(frozen -> frozen.frozen().version() == number)
                .findFirst();
    }

    @Override
    public PlanDossierView at(long shown) {
        return with(copy -> copy.shown = shown);
    }

    /**
     * What the public may know: what is or was in force, also of a plan that is so no longer, and nothing that is only drafted or
     * submitted.
     */
    public Optional<PlanDossierView> forPublic() {
        PlanFate known = fate;
        if (known == null) {
            return Optional.empty();
        }
        return lastInForce()
                .map(last -> with(copy -> {
                    copy.now = known.shown();
                    copy.says = last.content();
                    copy.frozen =
                            versions.stream().filter(PlanVersionView::carried).toList();
                    copy.preparing = null;
                    copy.vain = List.of();
                    copy.revisions = targetRevisions.stream()
                            .filter(revision -> revision.decision() != null)
                            .toList();
                }));
    }

    /** The version in force; where none is, the one that was so last. */
    private Optional<PlanVersionView> lastInForce() {
        if (versionInForce != null) {
            return frozen(versionInForce);
        }
        List<PlanVersionView> carried =
                versions.stream().filter(PlanVersionView::carried).toList();
        return carried.stream()
                .filter(version -> version.fate() == PlanVersionView.Fate.ENDED
                        || version.fate() == PlanVersionView.Fate.SUSPENDED)
                .reduce((_, later) -> later)
                .or(() -> carried.stream().reduce((_, later) -> later));
    }

    PlanDossierView renewing(PlanId other) {
        return with(copy -> copy.other = other);
    }

    PlanDossierView withoutEffect(List<NoEffectView> all) {
        return with(copy -> copy.vain = all);
    }

    PlanDossierView authorised(AuthorisationView how) {
        return with(copy -> {
            copy.granted = how;
            copy.now = state == PlanState.PROPOSED ? PlanState.AUTHORISED : state;
        });
    }

    PlanDossierView drafted(PlanContent next, List<TargetRevisionView> revisions) {
        return with(copy -> {
            copy.says = next;
            copy.revisions = revisions;
            copy.now = state == PlanState.AUTHORISED ? PlanState.DRAFTING : state;
        });
    }

    PlanDossierView updating(UpdateView begun) {
        return with(copy -> {
            copy.now = PlanState.UPDATE_IN_PREPARATION;
            copy.preparing = begun;
        });
    }

    PlanDossierView frozen(PlanState now, List<PlanVersionView> all, List<TargetRevisionView> revisions) {
        return with(copy -> {
            copy.now = now;
            copy.frozen = all;
            copy.revisions = revisions;
        });
    }

    PlanDossierView carried(int number, List<PlanVersionView> all, List<TargetRevisionView> revisions) {
        return with(copy -> {
            copy.now = PlanState.IN_FORCE;
            copy.frozen = all;
            copy.inForce = number;
            copy.preparing = null;
            copy.revisions = revisions;
        });
    }

    /** With another version in force, or none, and other stays. */
    PlanDossierView standing(@Nullable Integer number, List<PlanVersionView> all, List<StayView> held) {
        return with(copy -> {
            copy.frozen = all;
            copy.inForce = number;
            copy.held = held;
        });
    }

    /** Back to what a version says; the update that was prepared has fallen. */
    PlanDossierView restored(PlanContent standing, List<TargetRevisionView> revisions) {
        return with(copy -> {
            copy.now = PlanState.IN_FORCE;
            copy.says = standing;
            copy.preparing = null;
            copy.revisions = revisions;
            copy.end = null;
        });
    }

    PlanDossierView ended(EndingView how, List<PlanVersionView> all) {
        return with(copy -> {
            copy.now = how.state();
            copy.frozen = all;
            copy.inForce = null;
            copy.preparing = null;
            copy.held = List.of();
            copy.end = how;
        });
    }

    /** Suspended while a stay holds it; else what it is but for that. */
    PlanDossierView underItsStays() {
        if (ending != null || (stays.isEmpty() && state != PlanState.SUSPENDED)) {
            return this;
        }
        return with(copy -> copy.now = stays.isEmpty() ? unsuspended() : PlanState.SUSPENDED);
    }

    private PlanState unsuspended() {
        boolean waits = versions.stream().anyMatch(version -> version.fate() == PlanVersionView.Fate.SUBMITTED);
        return update == null
                ? PlanState.IN_FORCE
                : waits ? PlanState.UPDATE_SUBMITTED : PlanState.UPDATE_IN_PREPARATION;
    }

    private PlanDossierView with(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.made();
    }

    /** What of a plan changes, while a changed view of it is made. */
    private static final class Copy {

        private final PlanDossierView of;
        private long shown;
        private PlanState now;
        private @Nullable AuthorisationView granted;
        private PlanContent says;
        private List<PlanVersionView> frozen;
        private @Nullable Integer inForce;
        private @Nullable UpdateView preparing;
        private List<TargetRevisionView> revisions;
        private @Nullable PlanId other;
        private List<StayView> held;
        private @Nullable EndingView end;
        private List<NoEffectView> vain;

        Copy(PlanDossierView of) {
            this.of = of;
            this.shown = of.version();
            this.now = of.state();
            this.granted = of.authorisation();
            this.says = of.content();
            this.frozen = of.versions();
            this.inForce = of.versionInForce();
            this.preparing = of.update();
            this.revisions = of.targetRevisions();
            this.other = of.renews();
            this.held = of.stays();
            this.end = of.ending();
            this.vain = of.withoutEffect();
        }

        PlanDossierView made() {
            return new PlanDossierView(
                    of.id(),
                    shown,
                    of.municipalityId(),
                    of.unitId(),
                    of.kind(),
                    of.firstYear(),
                    of.lastYear(),
                    now,
                    of.proposedOn(),
                    granted,
                    says,
                    frozen,
                    inForce,
                    preparing,
                    revisions,
                    other,
                    held,
                    end,
                    null,
                    vain);
        }
    }
}
