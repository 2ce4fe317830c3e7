package org.defter.query.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.defter.kernel.LegalBasis;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.DocumentId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.Matter;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.proposal.ProposalRequest;
import org.defter.query.platform.dossier.DossierView;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to the council and what became of it.
 *
 * @param id the proposal
 * @param version version of its stream
 * @param municipalityId the municipality
 * @param unitId the proposing unit
 * @param title what it is about, one line
 * @param matter zoning, budget or other, where the law treats it differently
 * @param request what is asked for, of which plan, for which unit
 * @param legalBases the articles it rests on
 * @param text the proposal itself
 * @param state how far it, or its latest decision, has come
 * @param draftedOn day of the draft
 * @param submission its submission to the council
 * @param withdrawal its withdrawal
 * @param closing its closing with the term of the council
 * @param documents what was attached
 * @param placements agendas it was on, in the order of the record
 * @param referrals referrals and what came back, in the order of the record
 * @param decisions decisions of the council, the latest last
 * @param nextActs what its state leaves open, with the rule each follows from
 */
public record ProposalDossierView(
        ProposalId id,
        long version,
        MunicipalityId municipalityId,
        UnitId unitId,
        String title,
        Matter matter,
        ProposalRequest request,
        List<LegalBasis> legalBases,
        String text,
        ProposalState state,
        LocalDate draftedOn,
        @Nullable SubmissionView submission,
        @Nullable WithdrawalView withdrawal,
        @Nullable ClosingView closing,
        List<DocumentView> documents,
        List<PlacementView> placements,
        List<ReferralView> referrals,
        List<DecisionView> decisions,
        List<NextAct> nextActs)
        implements DossierView<ProposalDossierView> {

    /** Copies the lists. */
    public ProposalDossierView {
        legalBases = List.copyOf(legalBases);
        documents = List.copyOf(documents);
        placements = List.copyOf(placements);
        referrals = List.copyOf(referrals);
        decisions = List.copyOf(decisions);
        nextActs = List.copyOf(nextActs);
    }

    /**
     * A submission to the council.
     *
     * @param submittedOn its day
     * @param frozenPlan the exact version of a plan it is about
     */
    public record SubmissionView(
            LocalDate submittedOn, @Nullable FrozenPlan frozenPlan) {}

    /**
     * A withdrawal.
     *
     * @param withdrawnOn its day
     * @param reason why
     */
    public record WithdrawalView(LocalDate withdrawnOn, String reason) {}

    /**
     * The closing of a proposal that was with commissions when the term ended (A09).
     *
     * @param councilId the council whose term ended
     * @param closedOn last day of the term
     */
    public record ClosingView(CouncilId councilId, LocalDate closedOn) {}

    /**
     * An attached document.
     *
     * @param documentId the document
     * @param title its title
     * @param mediaType type by content
     * @param sha256 SHA-256 of its bytes, lower-case hex
     * @param attachedOn day it was attached
     */
    public record DocumentView(
            DocumentId documentId, String title, String mediaType, String sha256, LocalDate attachedOn) {}

    /**
     * A place on an agenda.
     *
     * @param sittingId the sitting
     * @param sittingDay its day
     * @param itemNumber the item
     * @param purpose to be referred or to be decided
     * @param placedOn day it was placed
     * @param postponedOn day the council put it off, if it did (C11)
     */
    public record PlacementView(
            SittingId sittingId,
            LocalDate sittingDay,
            int itemNumber,
            ItemPurpose purpose,
            LocalDate placedOn,
            @Nullable LocalDate postponedOn) {

        PlacementView numbered(int number) {
            return new PlacementView(sittingId, sittingDay, number, purpose, placedOn, postponedOn);
        }

        PlacementView postponed(LocalDate day) {
            return new PlacementView(sittingId, sittingDay, itemNumber, purpose, placedOn, day);
        }
    }

    /** The decision acts address. */
    Optional<DecisionView> latestDecision() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
    }

    /** Whether a decision was announced. */
    boolean announced() {
        return decisions.stream().anyMatch(decision -> decision.announcement() != null);
    }

    @Override
    public ProposalDossierView at(long version) {
        return with(version, state, submission, withdrawal, closing, documents, placements, referrals, decisions);
    }

    /** What the public may know: the announced decisions and how they came about; nothing before the first. */
    public Optional<ProposalDossierView> forPublic() {
        if (!announced()) {
            return Optional.empty();
        }
        List<DecisionView> known = decisions.stream()
                .filter(decision -> decision.announcement() != null)
                .toList();
        return Optional.of(new ProposalDossierView(
                id,
                version,
                municipalityId,
                unitId,
                title,
                matter,
                request,
                legalBases,
                text,
                state,
                draftedOn,
                submission,
                withdrawal,
                closing,
                List.of(),
                placements,
                referrals,
                known,
                List.of()));
    }

    ProposalDossierView submitted(SubmissionView how) {
        return with(
                version,
                ProposalState.SUBMITTED,
                how,
                withdrawal,
                closing,
                documents,
                placements,
                referrals,
                decisions);
    }

    ProposalDossierView withdrawn(WithdrawalView how) {
        return with(
                version,
                ProposalState.WITHDRAWN,
                submission,
                how,
                closing,
                documents,
                placements,
                referrals,
                decisions);
    }

    ProposalDossierView closed(ClosingView how) {
        return with(
                version,
                ProposalState.CLOSED_WITH_TERM,
                submission,
                withdrawal,
                how,
                documents,
                placements,
                referrals,
                decisions);
    }

    ProposalDossierView withDocuments(List<DocumentView> all) {
        return with(version, state, submission, withdrawal, closing, all, placements, referrals, decisions);
    }

    ProposalDossierView placed(ProposalState now, List<PlacementView> all) {
        return with(version, now, submission, withdrawal, closing, documents, all, referrals, decisions);
    }

    ProposalDossierView referred(ProposalState now, List<ReferralView> all) {
        return with(version, now, submission, withdrawal, closing, documents, placements, all, decisions);
    }

    ProposalDossierView decided(ProposalState now, List<DecisionView> all) {
        return with(version, now, submission, withdrawal, closing, documents, placements, referrals, all);
    }

    private ProposalDossierView with(
            long shown,
            ProposalState now,
            @Nullable SubmissionView handedIn,
            @Nullable WithdrawalView takenBack,
            @Nullable ClosingView closedWith,
            List<DocumentView> attached,
            List<PlacementView> placed,
            List<ReferralView> referred,
            List<DecisionView> decided) {
        return new ProposalDossierView(
                id,
                shown,
                municipalityId,
                unitId,
                title,
                matter,
                request,
                legalBases,
                text,
                now,
                draftedOn,
                handedIn,
                takenBack,
                closedWith,
                attached,
                placed,
                referred,
                decided,
                NextActs.of(now, decided));
    }
}
