package org.defter.query.proposal;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts proposals by their state. */
@Component
class ProposalStateQueries {

    private final EntityManager entities;

    ProposalStateQueries(EntityManager entities) {
        this.entities = entities;
    }

    private record Counted(ProposalState state, long total) {}

    /** How many proposals are in each state that any is in today, and which of them was drafted first, in the order of the states. */
    @Transactional(readOnly = true)
    List<ProposalStateView> count() {
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
