package org.defter.query.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.defter.kernel.id.ReviewId;
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

/** Answers what is known of reviews. */
@RestController
@RequestMapping("/api/reviews")
@Tag(name = "reviews")
class ReviewDossierController {

    private final Dossiers dossiers;

    ReviewDossierController(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Operation(
            operationId = "listReviews",
            summary = "List reviews",
            description = "Filtered, sorted, page by page, as of any moment.")
    @GetMapping
    Page<ReviewSummaryView> list(
            @ParameterObject @Valid ReviewFilter filter,
            @ParameterObject @Valid Paging paging,
            @ParameterObject AsOf asOf) {
        return dossiers.list(new FindReviews(filter, paging, asOf.moment()));
    }

    @Operation(
            operationId = "findReview",
            summary = "Everything about a review",
            description = "As of the last recorded act; the ETag is the version of its stream.")
    @GetMapping("/{id}")
    ResponseEntity<ReviewDossierView> find(@PathVariable ReviewId id, @ParameterObject AsOf asOf) {
        return dossiers.one(new FindReviewDossier(id, asOf.moment()), ReviewDossierView.class);
    }
}
