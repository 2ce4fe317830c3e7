package org.defter.command.municipality;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.defter.command.clock.PeriodPreview;

/**
 * What an act on the law of a municipality would do, answered without recording it.
 *
 * @param version version of the municipality's stream that was looked at; sent as {@code If-Match} with the act, the act
 *     is refused if the law has changed since
 * @param changes whether the act would record anything; it does not if it is already so
 * @param extended how many of the periods would get a later last day
 * @param periods every running period of the municipality; none if nothing would be recorded
 */
@Schema(name = "LawChangePreview")
public record LawChangePreview(
        @Schema(example = "3", minimum = "0") long version,
        boolean changes,
        @Schema(example = "2", minimum = "0") long extended,
        List<PeriodPreview> periods) {

    /** Copies the list. */
    public LawChangePreview {
        periods = List.copyOf(periods);
    }
}
