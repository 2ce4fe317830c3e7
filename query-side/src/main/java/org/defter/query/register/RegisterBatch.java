package org.defter.query.register;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.kernel.municipality.UnitAdded;
import org.defter.kernel.municipality.UnitRenamed;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.query.platform.batch.Batch;
import org.defter.query.platform.batch.RowGroups;
import org.defter.query.platform.batch.Rows;

/**
 * The rows of the register while a batch is handled.
 *
 * @param decisions the decisions by proposal
 * @param proposals what proposals are about
 * @param units the names of units
 * @param formerNumbers numbers under which decisions stood wrongly
 */
record RegisterBatch(
        RowGroups<UUID, Long, DecisionRegisterEntry> decisions,
        Rows<UUID, RegisterProposalEntry> proposals,
        Rows<UUID, RegisterUnitEntry> units,
        Rows<String, RegisterFormerNumberEntry> formerNumbers) {

    /** Loads what is on record of the proposals of the batch. */
    static RegisterBatch begin(Batch batch) {
        RegisterBatch begun = new RegisterBatch(
                batch.groups(
                        DecisionRegisterEntry.class,
                        row -> row.position,
                        row -> row.proposalId,
                        (session, ids) -> Batch.rowsBy(
                                session,
                                DecisionRegisterEntry.class,
                                "decision_register",
                                "proposal_id",
                                "true",
                                ids.toArray(UUID[]::new))),
                batch.rows(RegisterProposalEntry.class, row -> row.id),
                batch.rows(RegisterUnitEntry.class, row -> row.id),
                batch.rows(RegisterFormerNumberEntry.class, row -> row.id));
        Set<UUID> proposals = new LinkedHashSet<>();
        for (ProposalEvent event : batch.events(ProposalEvent.class)) {
            proposals.add(event.proposalId().value());
        }
        begun.decisions.load(proposals);
        begun.proposals.load(proposals);
        begun.units.load(units(batch, begun.proposals, proposals));
        return begun;
    }

    private static List<UUID> units(Batch batch, Rows<UUID, RegisterProposalEntry> known, Set<UUID> proposals) {
        Set<UUID> units = new LinkedHashSet<>();
        for (UUID proposal : proposals) {
            known.find(proposal).ifPresent(row -> units.add(row.unitId));
        }
        for (MunicipalityEvent event : batch.events(MunicipalityEvent.class)) {
            switch (event) {
                case UnitAdded e -> units.add(e.unitId().value());
                case UnitRenamed e -> units.add(e.unitId().value());
                default -> {
                    // Only names are needed here.
                }
            }
        }
        return List.copyOf(units);
    }
}
