package org.defter.command.archive;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.defter.kernel.extraction.ArchiveKind;
import org.defter.kernel.extraction.DocumentContent;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about imports. */
final class ImportRequests {

    private ImportRequests() {}

    /**
     * What a person makes of what was read: all of it, also what was right.
     *
     * @param kind what the file holds
     * @param documents the documents in it; what one does not say is left out
     */
    @Schema(name = "ImportCorrection")
    record Correct(
            @NotNull ArchiveKind kind,
            @NotNull @Size(max = 500) List<@NotNull @Valid DocumentContent> documents) {}

    /**
     * What a document of the record says, where something else was entered.
     *
     * @param document which of the documents in the file, from 1
     * @param kind what it is
     * @param content all that it says, also what was right; what it does not say is left out
     * @param reason why it is corrected, in words
     */
    @Schema(name = "ArchiveCorrection")
    record CorrectEntered(
            @NotNull @Min(1) @Max(500) Integer document,
            @NotNull ArchiveKind kind,
            @NotNull @Valid DocumentContent content,
            @NotBlank @Size(max = 1000) String reason) {}

    /**
     * That it is entered as it stands.
     *
     * @param numberKnown that a document with the same number is known and this one is entered all the same
     */
    @Schema(name = "ImportConfirmation")
    record Confirm(@Nullable Boolean numberKnown) {}

    /**
     * Why it is put away.
     *
     * @param reason in words
     */
    @Schema(name = "ImportRejection")
    record Reject(@NotBlank @Size(max = 1000) String reason) {}
}
