package org.defter.query.proposal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.law.Matter;
import org.defter.kernel.proposal.RequestKind;
import org.defter.query.platform.dossier.Ids;
import org.defter.query.platform.dossier.TurkishText;
import org.jspecify.annotations.Nullable;

/** What lists of proposals show, filter and sort by, of today and of the past. */
@Embeddable
@SuppressWarnings("ArrayRecordComponent")
record ProposalColumns(
        UUID municipalityId,
        UUID unitId,
        String title,
        @Enumerated(EnumType.STRING) RequestKind kind,
        @Nullable UUID planId,
        @Enumerated(EnumType.STRING) Matter matter,
        @Enumerated(EnumType.STRING) ProposalState state,
        LocalDate draftedOn,
        @Nullable UUID closedWith,
        @Nullable Integer decisionYear,
        @Nullable Integer decisionNumber,
        boolean announced,
        byte[] sortKey,
        String searchText) {

    static ProposalColumns of(ProposalDossierView view) {
        return new ProposalColumns(
                view.municipalityId().value(),
                view.unitId().value(),
                view.title(),
                view.request().kind(),
                Ids.raw(view.request().planId()),
                view.matter(),
                view.state(),
                view.draftedOn(),
                view.closing() == null ? null : view.closing().councilId().value(),
                view.latestDecision().map(decision -> decision.number().year()).orElse(null),
                view.latestDecision()
                        .map(decision -> decision.number().number())
                        .orElse(null),
                view.announced(),
                TurkishText.sortKey(view.title()),
                TurkishText.searchable(view.title()));
    }
}
