package org.defter.command.archive;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.defter.command.platform.CommandDispatcher;
import org.defter.command.platform.CommandReceipt;
import org.defter.command.platform.ExpectedVersion;
import org.defter.kernel.id.ArchiveRecordId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What was entered wrongly of existing documents, over HTTP. */
@RestController
@Tag(name = "archive")
class ArchiveCorrectionController {

    private final CommandDispatcher commands;

    ArchiveCorrectionController(CommandDispatcher commands) {
        this.commands = commands;
    }

    @Operation(
            operationId = "correctArchiveRecord",
            summary = "Correct what was entered of a document",
            description =
                    "Says what an existing document says, where it was read or reviewed wrongly. It is a further fact with its reason: what was entered first stays in the history and is shown as of then. Lists and search follow the correction. What is said already does nothing.")
    @PostMapping("/api/archive/{id}/correction")
    ResponseEntity<CommandReceipt> correct(
            @PathVariable ArchiveRecordId id,
            ExpectedVersion version,
            @Valid @RequestBody ImportRequests.CorrectEntered body) {
        return commands.act(new CorrectImportedDocument(
                id, version.value(), body.document(), body.kind(), body.content(), body.reason()));
    }
}
