package org.defter.query.partnership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.Money;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.DelegateId;
import org.defter.kernel.id.ObligationId;
import org.defter.kernel.id.ProjectId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.WorkingGroupId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.partnership.ContactOffice;
import org.defter.kernel.partnership.ImportedRecord;
import org.defter.kernel.partnership.Officeholder;
import org.defter.kernel.partnership.PartnerDecision;
import org.defter.kernel.partnership.PartnershipEnding;
import org.defter.kernel.partnership.PartnershipNoEffect;
import org.defter.kernel.partnership.PartnershipStage;
import org.defter.kernel.partnership.Permission;
import org.defter.kernel.partnership.Signature;
import org.defter.kernel.proposal.DecisionRef;
import org.defter.kernel.proposal.SigningMandate;
import org.jspecify.annotations.Nullable;

/** The parts of a partnership's dossier. */
final class PartnershipViews {

    private PartnershipViews() {}

    /**
     * What the source of an imported partnership says.
     *
     * @param record what it says of how it came about, with what was found later
     * @param source the register or document it was taken from
     * @param supplements where more was found, the latest last
     */
    record ImportView(ImportedRecord record, String source, List<String> supplements) {
        /** Copies the list. */
        ImportView {
            supplements = List.copyOf(supplements);
        }
    }

    /**
     * What it stands on.
     *
     * @param decision the decision of the council in force
     * @param mandate who may sign, until when (I09)
     * @param partnerDecision the decision of the partner's council (I05)
     * @param permission the ministry's permission (I03)
     * @param permissionNeeded whether the law asked for one on the day of the signature; none before it
     * @param signature the signature
     * @param activation when it became active
     */
    record BasisView(
            @Nullable DecisionRef decision,
            @Nullable SigningMandate mandate,
            @Nullable PartnerDecision partnerDecision,
            @Nullable Permission permission,
            @Nullable Boolean permissionNeeded,
            @Nullable SignatureView signature,
            @Nullable ActivationView activation) {

        static final BasisView NONE = new BasisView(null, null, null, null, null, null, null);

        BasisView decided(DecisionRef by, SigningMandate named) {
            return new BasisView(by, named, partnerDecision, permission, permissionNeeded, signature, activation);
        }

        BasisView partner(PartnerDecision theirs) {
            return new BasisView(decision, mandate, theirs, permission, permissionNeeded, signature, activation);
        }

        BasisView permitted(Permission given) {
            return new BasisView(decision, mandate, partnerDecision, given, permissionNeeded, signature, activation);
        }

        BasisView signed(SignatureView by, boolean needed) {
            return new BasisView(decision, mandate, partnerDecision, permission, needed, by, activation);
        }

        BasisView active(ActivationView since) {
            return new BasisView(decision, mandate, partnerDecision, permission, permissionNeeded, signature, since);
        }

        /** Without the decision, and what followed from it. */
        BasisView undecided() {
            return new BasisView(null, null, partnerDecision, null, null, null, null);
        }
    }

    /**
     * A signature.
     *
     * @param signature who signed what, where, until when it holds
     * @param signedOn its day
     * @param ruleset the ruleset of the day
     * @param explanation why the law allowed it
     */
    record SignatureView(Signature signature, LocalDate signedOn, RulesetRef ruleset, List<Explanation> explanation) {
        /** Copies the list. */
        SignatureView {
            explanation = List.copyOf(explanation);
        }
    }

    /**
     * When it became active.
     *
     * @param since its day
     * @param reference letter or minutes that say so
     */
    record ActivationView(LocalDate since, @Nullable String reference) {}

    /**
     * A renewal.
     *
     * @param decision the decision on it
     * @param mandate who may sign it, until when
     * @param signature the signature; none while it waits for one
     * @param fallenOn day a court annulled the decision (D05)
     */
    record RenewalView(
            DecisionRef decision,
            SigningMandate mandate,
            @Nullable SignatureView signature,
            @Nullable LocalDate fallenOn) {

        boolean on(ProposalId proposal) {
            return decision.proposalId().equals(proposal);
        }

        RenewalView signed(SignatureView by) {
            return new RenewalView(decision, mandate, by, fallenOn);
        }

        RenewalView fallen(LocalDate day) {
            return new RenewalView(decision, mandate, signature, day);
        }
    }

    /**
     * The dues of a year (I10).
     *
     * @param year calendar year
     * @param amount what is due
     * @param dueOn last day to pay
     * @param open what remains to be paid
     * @param payments what was paid
     */
    record DuesView(int year, Money amount, LocalDate dueOn, Money open, List<PaymentView> payments) {
        /** Copies the list. */
        DuesView {
            payments = List.copyOf(payments);
        }

        static DuesView of(int year, Money amount, LocalDate dueOn, List<PaymentView> payments) {
            BigDecimal paid = payments.stream()
                    .map(payment -> payment.amount().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return new DuesView(
                    year,
                    amount,
                    dueOn,
                    new Money(amount.amount().subtract(paid).max(BigDecimal.ZERO), amount.currency()),
                    payments);
        }
    }

    /**
     * A payment of dues.
     *
     * @param amount what was paid
     * @param document payment order or receipt
     * @param paidOn its day
     */
    record PaymentView(Money amount, String document, LocalDate paidOn) {}

    /**
     * A delegate (I10).
     *
     * @param id the delegate
     * @param person who, in which office
     * @param since first day
     * @param until last day; none while it lasts
     * @param reason why it ended
     */
    record DelegateView(
            DelegateId id,
            Officeholder person,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String reason) {}

    /**
     * An obligation (I10).
     *
     * @param id the obligation
     * @param text what has to be done
     * @param dueOn last day to do it
     * @param since day it was taken on
     * @param fulfilledOn day it was fulfilled
     * @param evidence what shows it
     */
    record ObligationView(
            ObligationId id,
            String text,
            @Nullable LocalDate dueOn,
            LocalDate since,
            @Nullable LocalDate fulfilledOn,
            @Nullable String evidence) {}

    /**
     * A working group within a membership.
     *
     * @param id the group
     * @param name what it is called
     * @param since day the municipality joined
     * @param until day it left
     * @param reason why it left
     */
    record WorkingGroupView(
            WorkingGroupId id,
            String name,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String reason) {}

    /**
     * Something done together.
     *
     * @param title what was done
     * @param result what came of it
     * @param projectId the project it belongs to
     * @param doneOn its day
     */
    record ActivityView(
            String title, String result, @Nullable ProjectId projectId, LocalDate doneOn) {}

    /**
     * What it carries while it lasts (I10).
     *
     * @param dues the dues, by year
     * @param delegates the delegates
     * @param contact the office to turn to
     * @param obligations the obligations
     * @param workingGroups the working groups
     * @param activities what was done together
     */
    record AffairsView(
            List<DuesView> dues,
            List<DelegateView> delegates,
            @Nullable ContactOffice contact,
            List<ObligationView> obligations,
            List<WorkingGroupView> workingGroups,
            List<ActivityView> activities) {

        static final AffairsView NONE = new AffairsView(List.of(), List.of(), null, List.of(), List.of(), List.of());

        /** Copies the lists. */
        AffairsView {
            dues = List.copyOf(dues);
            delegates = List.copyOf(delegates);
            obligations = List.copyOf(obligations);
            workingGroups = List.copyOf(workingGroups);
            activities = List.copyOf(activities);
        }
    }

    /**
     * A stay of a court (D05).
     *
     * @param proposalId the proposal
     * @param decision the decision
     * @param stayedOn day of the ruling
     */
    record StayView(ProposalId proposalId, DecisionNumber decision, LocalDate stayedOn) {}

    /**
     * How it ended.
     *
     * @param cause why; none if a court annulled the decision it stood on (D05)
     * @param reason in words, or the document that says so
     * @param proposalId the proposal, where a decision ended it or was annulled
     * @param decision that decision
     * @param endedOn since when
     * @param before how far it had come
     */
    record EndingView(
            @Nullable PartnershipEnding cause,
            @Nullable String reason,
            @Nullable ProposalId proposalId,
            @Nullable DecisionNumber decision,
            LocalDate endedOn,
            PartnershipStage before) {}

    /**
     * A decision that found nothing left to change.
     *
     * @param cause why
     * @param proposalId the proposal
     * @param decision the decision
     * @param since day it entered into force
     */
    record NoEffectView(PartnershipNoEffect cause, ProposalId proposalId, DecisionNumber decision, LocalDate since) {}
}
