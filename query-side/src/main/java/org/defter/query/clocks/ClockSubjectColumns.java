package org.defter.query.clocks;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a stream with periods is called. */
@MappedSuperclass
abstract class ClockSubjectColumns {

    @Id
    UUID id = new UUID(0, 0);

    String title = "";

    @Nullable
    String number;
}
