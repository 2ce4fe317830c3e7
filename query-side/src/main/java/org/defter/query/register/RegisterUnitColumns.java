package org.defter.query.register;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** The name of a unit. */
@MappedSuperclass
abstract class RegisterUnitColumns {

    @Id
    UUID id = new UUID(0, 0);

    String name = "";
}
