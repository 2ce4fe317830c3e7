package org.defter.query.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.council.sitting.SignatoryCapacity;
import org.defter.kernel.council.sitting.VoteRecord;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.proposal.FinalityCause;
import org.defter.query.law.ClockView;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the council on a proposal, from the vote to its announcement.
 *
 * @param decision which decision of this proposal, from 1
 * @param number its number, rectified where it was wrong; never reused
 * @param decidedOn day of the decision
 * @param sittingId the sitting
 * @param itemNumber the item
 * @param accepted accepted or rejected, as computed by the vote
 * @param vote counts, threshold, outcome, ruleset and the computation step by step
 * @param frozenPlan the exact version of a plan decided on
 * @param officiants whose three signatures it needs (B08)
 * @param signatures the signatures it has
 * @param missingSignatures the signatures it lacks; empty once all three are there
 * @param clocks its periods: the mayor's (D01), sending (D06), announcement (D08)
 * @param deliveredOn day the signed text reached the mayor, if recorded (D02)
 * @param finality when and why it became final (D03)
 * @param sending when and where it was sent (D06)
 * @param receipt the civil authority's receipt (D06)
 * @param inForceOn day it entered into force
 * @param announcement its announcement to the public (D08)
 * @param reconsideration the mayor's return and what the council made of it (D01, D03, D04); none if it was not returned
 * @param rectifications material errors that were put right, in the order of the record
 * @param contest suits against it and the rulings on them (D05); none while there is no suit
 * @param changes what the council changed in what was proposed (C11); none if it adopted or rejected it as reported
 */
public record DecisionView(
        int decision,
        DecisionNumber number,
        LocalDate decidedOn,
        SittingId sittingId,
        int itemNumber,
        boolean accepted,
        VoteRecord vote,
        @Nullable FrozenPlan frozenPlan,
        Officiants officiants,
        List<SignatureView> signatures,
        List<MissingSignatureView> missingSignatures,
        List<ClockView> clocks,
        @Nullable LocalDate deliveredOn,
        @Nullable FinalityView finality,
        @Nullable SendingView sending,
        @Nullable ReceiptView receipt,
        @Nullable LocalDate inForceOn,
        @Nullable AnnouncementView announcement,
        @Nullable ReconsiderationView reconsideration,
        List<RectificationView> rectifications,
        @Nullable ContestView contest,
        @Nullable ChangesView changes) {

    /** Copies the lists. */
    public DecisionView {
        signatures = List.copyOf(signatures);
        missingSignatures = List.copyOf(missingSignatures);
        clocks = List.copyOf(clocks);
        rectifications = List.copyOf(rectifications);
    }

    /**
     * A signature.
     *
     * @param personId who signed
     * @param capacity as chair or clerk
     * @param signedOn day of the signature
     */
    public record SignatureView(PersonId personId, SignatoryCapacity capacity, LocalDate signedOn) {}

    /**
     * A signature that is missing.
     *
     * @param personId who is to sign
     * @param capacity as chair or clerk
     */
    public record MissingSignatureView(PersonId personId, SignatoryCapacity capacity) {}

    /**
     * When and why a decision became final.
     *
     * @param finalOn the day
     * @param cause why
     */
    public record FinalityView(LocalDate finalOn, FinalityCause cause) {}

    /**
     * When and where a decision was sent.
     *
     * @param sentOn day of the dispatch
     * @param authority the civil authority
     * @param late whether the period had run out
     */
    public record SendingView(LocalDate sentOn, String authority, boolean late) {}

    /**
     * The civil authority's receipt.
     *
     * @param receivedOn its day
     * @param registryNumber number in the authority's registry
     */
    public record ReceiptView(LocalDate receivedOn, String registryNumber) {}

    /**
     * An announcement to the public.
     *
     * @param announcedOn its day
     * @param medium where it was announced
     * @param late whether the period had run out
     */
    public record AnnouncementView(LocalDate announcedOn, String medium, boolean late) {}

    DecisionView signed(SignatureView signature) {
        List<SignatureView> all = new ArrayList<>(signatures);
        all.add(signature);
        List<MissingSignatureView> lacking = missingSignatures.stream()
                .filter(missing -> !missing.personId().equals(signature.personId()))
                .toList();
        return with(it -> {
            it.signatures = all;
            it.missingSignatures = lacking;
        });
    }

    DecisionView timed(List<ClockView> periods) {
        return with(it -> it.clocks = periods);
    }

    DecisionView delivered(LocalDate day) {
        return with(it -> it.deliveredOn = day);
    }

    DecisionView finalised(FinalityView how) {
        return with(it -> it.finality = how);
    }

    DecisionView sent(SendingView how) {
        return with(it -> it.sending = how);
    }

    DecisionView received(ReceiptView how) {
        return with(it -> it.receipt = how);
    }

    DecisionView enteredIntoForce(LocalDate day) {
        return with(it -> it.inForceOn = day);
    }

    DecisionView announced(AnnouncementView how) {
        return with(it -> it.announcement = how);
    }

    DecisionView changed(ChangesView what) {
        return with(it -> it.changes = what);
    }

    /** Returned in time, it never was final, even if that was recorded before. */
    DecisionView returned(ReconsiderationView how) {
        return with(it -> {
            it.finality = null;
            it.reconsideration = how;
        });
    }

    DecisionView reconsidered(UnaryOperator<ReconsiderationView> change) {
        ReconsiderationView before = reconsideration;
        return before == null ? this : with(it -> it.reconsideration = change.apply(before));
    }

    DecisionView rectified(DecisionNumber right, LocalDate day, RectificationView how) {
        List<RectificationView> all = new ArrayList<>(rectifications);
        all.add(how);
        return with(it -> {
            it.number = right;
            it.decidedOn = day;
            it.rectifications = all;
        });
    }

    DecisionView contested(UnaryOperator<ContestView> change) {
        ContestView before = contest == null ? ContestView.none() : contest;
        return with(it -> it.contest = change.apply(before));
    }

    private DecisionView with(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.view(this);
    }

    /** What can change of a view, while its copy is made. */
    private static final class Copy {

        private DecisionNumber number;
        private LocalDate decidedOn;
        private List<SignatureView> signatures;
        private List<MissingSignatureView> missingSignatures;
        private List<ClockView> clocks;
        private @Nullable LocalDate deliveredOn;
        private @Nullable FinalityView finality;
        private @Nullable SendingView sending;
        private @Nullable ReceiptView receipt;
        private @Nullable LocalDate inForceOn;
        private @Nullable AnnouncementView announcement;
        private @Nullable ReconsiderationView reconsideration;
        private List<RectificationView> rectifications;
        private @Nullable ContestView contest;
        private @Nullable ChangesView changes;

        Copy(DecisionView of) {
            number = of.number;
            decidedOn = of.decidedOn;
            signatures = of.signatures;
            missingSignatures = of.missingSignatures;
            clocks = of.clocks;
            deliveredOn = of.deliveredOn;
            finality = of.finality;
            sending = of.sending;
            receipt = of.receipt;
            inForceOn = of.inForceOn;
            announcement = of.announcement;
            reconsideration = of.reconsideration;
            rectifications = of.rectifications;
            contest = of.contest;
            changes = of.changes;
        }

        DecisionView view(DecisionView of) {
            return new DecisionView(
                    of.decision,
                    number,
                    decidedOn,
                    of.sittingId,
                    of.itemNumber,
                    of.accepted,
                    of.vote,
                    of.frozenPlan,
                    of.officiants,
                    signatures,
                    missingSignatures,
                    clocks,
                    deliveredOn,
                    finality,
                    sending,
                    receipt,
                    inForceOn,
                    announcement,
                    reconsideration,
                    rectifications,
                    contest,
                    changes);
        }
    }
}
