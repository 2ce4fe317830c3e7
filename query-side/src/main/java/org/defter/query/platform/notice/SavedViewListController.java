package org.defter.query.platform.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.defter.kernel.platform.notice.SavedView;
import org.defter.kernel.platform.notice.SavedViews;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a login the lists it keeps under a name. */
@RestController
@Tag(name = "me", description = "What a login wants for itself")
class SavedViewListController {

    private final SavedViews views;

    SavedViewListController(SavedViews views) {
        this.views = views;
    }

    /**
     * A list under a name.
     *
     * @param id identifier
     * @param page path of the page
     * @param name what its owner calls it
     * @param query parameters of the page
     * @param standard whether the page opens with it
     */
    @Schema(name = "SavedView")
    record Listed(
            UUID id,
            @Schema(example = "/worklist") String page,

            @Schema(example = "Bu haftanın imzaları") String name,

            @Schema(example = "mine=true&rule=B08") String query,
            boolean standard) {

        static Listed of(SavedView view) {
            return new Listed(view.id(), view.page(), view.name(), view.query(), view.standard());
        }
    }

    @Operation(
            operationId = "listSavedViews",
            summary = "The lists one keeps under a name",
            description = "By page, the oldest first; at most 50.")
    @GetMapping("/api/me/saved-views")
    List<Listed> list(
            @Parameter(description = "Only those of this page.", example = "/worklist")
                    @RequestParam(required = false)
                    @Nullable
                    String page,
            HttpServletRequest request) {
        Caller caller = Caller.of(request).orElseThrow(() -> HttpRefused.because(HttpReason.UNAUTHENTICATED));
        return views.of(caller.login(), page).stream().map(Listed::of).toList();
    }
}
