package org.defter.query.proposal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts proposals by their state, for who looks at all of them at once: asked list by list the same would be counted one by one. */
@RestController
@Tag(name = "proposals")
class ProposalStateController {

    private final EntityManager entities;

    ProposalStateController(EntityManager entities) {
        this.entities = entities;
    }

    private record Counted(ProposalState state, long total) {}

    @Operation(
            operationId = "countProposals",
            summary = "How many proposals are in which state",
            description = "In the order of the states, with the proposal of each that was drafted first; today's.")
    @GetMapping("/api/proposals/states")
    @Transactional(readOnly = true)
    public List<ProposalStateView> count() {
        return entities
                .createQuery(
                        "select d.columns.state, count(d) from ProposalDossierEntry d group by d.columns.state",
                        Object[].class)
                .getResultList()
                .stream()
                .map(row -> new Counted((ProposalState) row[0], (Long) row[1]))
                .sorted(Comparator.comparing(Counted::state))
                .map(this::withOldest)
                .toList();
    }

    private ProposalStateView withOldest(Counted counted) {
        Object[] oldest = entities.createQuery(
                        "select d.id, d.columns.title, d.columns.draftedOn from ProposalDossierEntry d"
                                + " where d.columns.state = :state order by d.columns.draftedOn, d.id",
                        Object[].class)
                .setParameter("state", counted.state())
                .setMaxResults(1)
                .getSingleResult();
        return new ProposalStateView(
                counted.state(), counted.total(), (UUID) oldest[0], (String) oldest[1], (LocalDate) oldest[2]);
    }
}
