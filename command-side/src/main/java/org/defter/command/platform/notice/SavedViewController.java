package org.defter.command.platform.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.platform.notice.SavedView;
import org.defter.kernel.platform.notice.SavedViews;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Names the filters of a list for a login, renames and forgets them. */
@RestController
@RequestMapping("/api/me/saved-views")
@Tag(name = "me", description = "What a login wants for itself")
class SavedViewController {

    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    /**
     * A new view.
     *
     * @param page path of the page, without its parameters
     * @param name what its owner calls it, at most 100 characters
     * @param query parameters of the page as its address has them, at most 2000 characters
     * @param standard whether the page opens with it; of the worklist only
     */
    @Schema(name = "NewSavedView")
    record Wanted(
            @NotNull @Size(max = 100) @Pattern(regexp = "(/[a-z][a-z-]*)+") @Schema(example = "/worklist")
            String page,

            @NotBlank @Size(max = 100) @Schema(example = "Bu haftanın imzaları")
            String name,

            @NotNull
            @Size(max = 2000)
            @Pattern(regexp = "[A-Za-z0-9%&=+._*:,-]*")
            @Schema(example = "mine=true&rule=B08")
            String query,

            @Nullable Boolean standard) {

        @AssertTrue(message = "only the worklist opens with a saved view")
        @Schema(hidden = true)
        boolean isStandardOfTheWorklist() {
            return !Boolean.TRUE.equals(standard) || "/worklist".equals(page);
        }
    }

    /**
     * A view as it is to be.
     *
     * @param name what its owner calls it, at most 100 characters
     * @param standard whether the page opens with it; of the worklist only
     */
    @Schema(name = "SavedViewChange")
    record Change(
            @NotBlank @Size(max = 100) @Schema(example = "Bu haftanın imzaları")
            String name,

            @Nullable Boolean standard) {}

    /**
     * A view that is kept.
     *
     * @param id identifier
     * @param path address of the list it shows, at this origin
     */
    @Schema(name = "SavedViewKept")
    record Shown(
            UUID id,

            @Schema(example = "/worklist?mine=true&rule=B08")
            String path) {

        static Shown of(SavedView view) {
            return new Shown(view.id(), view.query().isEmpty() ? view.page() : view.page() + "?" + view.query());
        }
    }

    @Operation(
            operationId = "createSavedView",
            summary = "Keep the filters of a list under a name",
            description =
                    "For the login itself, at most 50 on all pages. Whoever gets the address of the list needs no saved view.")
    @ApiResponse(
            responseCode = "201",
            description = "Kept.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Path of the view.",
                            schema = @Schema(type = "string", format = "uri-reference")))
    @PostMapping
    ResponseEntity<Shown> create(@Valid @RequestBody Wanted body, HttpServletRequest request) {
        SavedView view = new SavedView(
                UUID.randomUUID(),
                body.page(),
                body.name().strip(),
                body.query(),
                Boolean.TRUE.equals(body.standard()));
        require(views.create(login(request), view));
        return ResponseEntity.created(URI.create("/api/me/saved-views/" + view.id()))
                .body(Shown.of(view));
    }

    @Operation(
            operationId = "changeSavedView",
            summary = "Rename a saved view, or let the worklist open with it",
            description = "A page opens with one at most: the former one is a view like the others from then on.")
    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable UUID id, @Valid @RequestBody Change body, HttpServletRequest request) {
        LoginId login = login(request);
        boolean standard = Boolean.TRUE.equals(body.standard());
        SavedView view = views.find(login, id);
        if (view != null && standard && !view.page().equals("/worklist")) {
            throw HttpRefused.because(HttpReason.INVALID_BODY);
        }
        require(views.change(login, id, body.name().strip(), standard));
    }

    @Operation(
            operationId = "removeSavedView",
            summary = "Forget a saved view",
            description = "The list it showed stays where it is.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, HttpServletRequest request) {
        if (!views.remove(login(request), id)) {
            throw HttpRefused.because(HttpReason.NOT_FOUND);
        }
    }

    private static void require(SavedViews.Kept kept) {
        switch (kept) {
            case YES -> {
                // As it was wanted.
            }
            case NAME_TAKEN -> throw HttpRefused.because(HttpReason.SAVED_VIEW_NAME_TAKEN);
            case TOO_MANY -> throw HttpRefused.because(HttpReason.TOO_MANY_SAVED_VIEWS);
            case UNKNOWN -> throw HttpRefused.because(HttpReason.NOT_FOUND);
        }
    }

    private static LoginId login(HttpServletRequest request) {
        return Caller.of(request)
                .orElseThrow(() -> HttpRefused.because(HttpReason.UNAUTHENTICATED))
                .login();
    }
}
