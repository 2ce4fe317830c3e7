package org.defter.query.platform.difference;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A field that says something else.
 *
 * @param pointer JSON pointer of the field in the later state, or in the earlier one if only that has it
 * @param before what it said; absent if it was not there
 * @param after what it says; absent if it is not there any more
 * @param pieces of a text that both have, what was kept, removed and added, word by word; empty for anything else
 */
@Schema(name = "DossierFieldDifference")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldDifferenceView(
        String pointer,
        @Schema(type = "object") @Nullable JsonNode before,
        @Schema(type = "object") @Nullable JsonNode after,
        List<TextPieceView> pieces) {

    /** Copies the list. */
    public FieldDifferenceView {
        pieces = List.copyOf(pieces);
    }
}
