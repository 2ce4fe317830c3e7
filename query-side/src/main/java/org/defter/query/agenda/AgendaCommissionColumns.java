package org.defter.query.agenda;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** The name of a commission. */
@MappedSuperclass
abstract class AgendaCommissionColumns {

    @Id
    UUID id = new UUID(0, 0);

    String name = "";
}
