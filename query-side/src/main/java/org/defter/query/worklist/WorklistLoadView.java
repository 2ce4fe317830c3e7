package org.defter.query.worklist;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many tasks are open for somebody.
 *
 * @param role the role that has to do them
 * @param unitId the unit that has to do them; none where any unit, or none, does
 * @param open how many
 */
@Schema(name = "WorklistLoad")
record WorklistLoadView(
        @Schema(example = "council-office") String role,
        @Nullable UUID unitId,
        long open) {}
