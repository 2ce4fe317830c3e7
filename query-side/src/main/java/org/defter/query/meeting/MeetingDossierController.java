package org.defter.query.meeting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.defter.kernel.id.MeetingId;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.AsOf;
import org.defter.query.platform.dossier.Dossiers;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what is known of meetings. */
@RestController
@RequestMapping("/api/meetings")
@Tag(name = "meetings")
class MeetingDossierController {

    private final Dossiers dossiers;

    MeetingDossierController(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Operation(
            operationId = "listMeetings",
            summary = "List meetings",
            description = "Filtered, sorted, page by page, as of any moment.")
    @GetMapping
    Page<MeetingSummaryView> list(
            @ParameterObject @Valid MeetingFilter filter,
            @ParameterObject @Valid Paging paging,
            @ParameterObject AsOf asOf) {
        return dossiers.list(new FindMeetings(filter, paging, asOf.moment()));
    }

    @Operation(
            operationId = "findMeeting",
            summary = "Everything about a meeting",
            description = "As of the last recorded act; the ETag is the version of its stream.")
    @GetMapping("/{id}")
    ResponseEntity<MeetingDossierView> find(@PathVariable MeetingId id, @ParameterObject AsOf asOf) {
        return dossiers.one(new FindMeetingDossier(id, asOf.moment()), MeetingDossierView.class);
    }
}
