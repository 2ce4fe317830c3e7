package org.defter.query.agenda;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The items. */
interface AgendaItemRepository extends JpaRepository<AgendaItemEntry, AgendaItemColumns.Key> {

    /** The items of sittings, by number. */
    List<AgendaItemEntry> findBySittingIdInOrderByItemNumber(Collection<UUID> sittings);
}
