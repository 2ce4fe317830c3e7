package org.defter.query.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
        List<TargetRevisionView> targetRevisions)
        implements DossierView<PlanDossierView> {

    /** Copies the lists. */
    public PlanDossierView {
        versions = List.copyOf(versions);
        targetRevisions = List.copyOf(targetRevisions);
    }

    /**
     * The authority to prepare a plan.
     *
     * @param unitId the only unit that may draft
     * @param proposalId the proposal that asked for it
     * @param decision the decision that granted it
     * @param authorisedOn day the decision entered into force
     */
    public record AuthorisationView(
            UnitId unitId, ProposalId proposalId, DecisionNumber decision, LocalDate authorisedOn) {}

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
    Optional<PlanVersionView> frozen(int number) {
        return versions.stream()
                .filter(frozen -> frozen.frozen().version() == number)
                .findFirst();
    }

    @Override
    public PlanDossierView at(long version) {
        return with(version, state, authorisation, content, versions, versionInForce, update, targetRevisions);
    }

    /** What the public may know: what is or was in force, and nothing that is only drafted or submitted. */
    Optional<PlanDossierView> forPublic() {
        if (versionInForce == null) {
            return Optional.empty();
        }
        return frozen(versionInForce)
                .map(inForce -> with(
                        version,
                        PlanState.IN_FORCE,
                        authorisation,
                        inForce.content(),
                        versions.stream().filter(PlanVersionView::carried).toList(),
                        versionInForce,
                        null,
                        targetRevisions.stream()
                                .filter(revision -> revision.decision() != null)
                                .toList()));
    }

    PlanDossierView authorised(AuthorisationView how) {
        return with(version, PlanState.AUTHORISED, how, content, versions, versionInForce, update, targetRevisions);
    }

    PlanDossierView drafted(PlanContent next, List<TargetRevisionView> revisions) {
        PlanState now = state == PlanState.AUTHORISED ? PlanState.DRAFTING : state;
        return with(version, now, authorisation, next, versions, versionInForce, update, revisions);
    }

    PlanDossierView updating(UpdateView begun) {
        return with(
                version,
                PlanState.UPDATE_IN_PREPARATION,
                authorisation,
                content,
                versions,
                versionInForce,
                begun,
                targetRevisions);
    }

    PlanDossierView frozen(PlanState now, List<PlanVersionView> all, List<TargetRevisionView> revisions) {
        return with(version, now, authorisation, content, all, versionInForce, update, revisions);
    }

    PlanDossierView carried(int number, List<PlanVersionView> all, List<TargetRevisionView> revisions) {
        return with(version, PlanState.IN_FORCE, authorisation, content, all, number, null, revisions);
    }

    private PlanDossierView with(
            long shown,
            PlanState now,
            @Nullable AuthorisationView granted,
            PlanContent says,
            List<PlanVersionView> frozen,
            @Nullable Integer inForce,
            @Nullable UpdateView preparing,
            List<TargetRevisionView> revisions) {
        return new PlanDossierView(
                id,
                shown,
                municipalityId,
                unitId,
                kind,
                firstYear,
                lastYear,
                now,
                proposedOn,
                granted,
                says,
                frozen,
                inForce,
                preparing,
                revisions);
    }
}
