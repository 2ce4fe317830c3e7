package org.defter.query.register;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.kernel.municipality.UnitAdded;
import org.defter.kernel.municipality.UnitRenamed;
import org.defter.kernel.proposal.ProposalEvent;
import org.defter.query.platform.batch.Batch;
import org.defter.query.platform.batch.GroupedRows;
import org.defter.query.platform.batch.Rows;
import org.defter.query.platform.past.PastBatch;
import org.defter.query.platform.past.PastKind;
import org.defter.query.platform.past.PastTables;

/**
 * The rows of the register while a batch is handled.
 *
 * @param decisions the decisions by proposal
 * @param proposals what proposals are about
 * @param units the names of units
 * @param formerNumbers takes numbers under which decisions stood wrongly
 */
record RegisterBatch(
        GroupedRows<UUID, Long, DecisionRegisterEntry> decisions,
        Rows<UUID, RegisterProposalEntry> proposals,
        Rows<UUID, RegisterUnitEntry> units,
        Consumer<RegisterFormerNumberEntry> formerNumbers) {

    private static final PastKind<DecisionRegisterColumns, DecisionRegisterEntry, DecisionRegisterPastEntry> DECISIONS =
            new PastKind<>(
                    DecisionRegisterColumns.class,
                    DecisionRegisterEntry::new,
                    DecisionRegisterPastEntry::new,
                    DecisionRegisterPastEntry.class,
                    "past_decision_register",
                    "proposal_id");
    private static final PastKind<RegisterProposalColumns, RegisterProposalEntry, RegisterProposalPastEntry> PROPOSALS =
            new PastKind<>(
                    RegisterProposalColumns.class,
                    RegisterProposalEntry::new,
                    RegisterProposalPastEntry::new,
                    RegisterProposalPastEntry.class,
                    "past_decision_register_proposal",
                    "id");
    private static final PastKind<RegisterUnitColumns, RegisterUnitEntry, RegisterUnitPastEntry> UNITS = new PastKind<>(
            RegisterUnitColumns.class,
            RegisterUnitEntry::new,
            RegisterUnitPastEntry::new,
            RegisterUnitPastEntry.class,
            "past_decision_register_unit",
            "id");

    /** Loads what is on record of the proposals of the batch. */
    static RegisterBatch begin(Batch batch) {
        return new RegisterBatch(
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
                        batch.rows(RegisterFormerNumberEntry.class, row -> row.id)::save)
                .load(batch);
    }

    /** Loads what was on record of them. A wrong number leads to its decision today; in the past the decision stood under it. */
    static RegisterBatch past(PastBatch past) {
        return over(past).load(past.batch());
    }

    /** The register over the marks of the past. */
    static RegisterBatch over(PastTables past) {
        return new RegisterBatch(
                past.groups(DECISIONS, row -> row.position, row -> row.proposalId, ids -> ids.toArray(UUID[]::new)),
                past.rows(PROPOSALS, row -> row.id, ids -> ids.toArray(UUID[]::new)),
                past.rows(UNITS, row -> row.id, ids -> ids.toArray(UUID[]::new)),
                former -> {});
    }

    private RegisterBatch load(Batch batch) {
        Set<UUID> wanted = new LinkedHashSet<>();
        for (ProposalEvent event : batch.events(ProposalEvent.class)) {
            wanted.add(event.proposalId().value());
        }
        decisions.load(wanted);
        proposals.load(wanted);
        units.load(units(batch, proposals, wanted));
        return this;
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
