package org.defter.kernel.document.template;

import java.util.Optional;
import java.util.UUID;
import org.defter.kernel.document.paper.Paper;

/** Makes a paper of the record. */
@FunctionalInterface
interface Template {

    /** The paper; none if the record does not hold yet what it tells. */
    Optional<Paper> paper(UUID subject, Sources sources);
}
