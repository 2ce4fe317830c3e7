package org.defter.command.platform.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.platform.notice.FollowedDossiers;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets a login follow a dossier, and follow it no longer. */
@RestController
@RequestMapping("/api/me/followed-dossiers/{id}")
@Tag(name = "me", description = "What a login wants for itself")
class FollowedDossierController {

    private static final String WHICH = "A proposal, a plan, a project or a partnership";

    private final FollowedDossiers dossiers;

    FollowedDossierController(FollowedDossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Operation(
            operationId = "followDossier",
            summary = "Follow a dossier",
            description =
                    "For the login itself, at most 200; one that is followed already stays so. It is told by mail of what is recorded"
                            + " in the dossier from now on, when it chose that (chooseMail, DOSSIER): at once or once a day, and of"
                            + " what it may read at that moment.")
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void follow(@Parameter(description = WHICH) @PathVariable UUID id, HttpServletRequest request) {
        switch (dossiers.follow(login(request), id)) {
            case FOLLOWED -> {
                // As it was wanted.
            }
            case TOO_MANY -> throw HttpRefused.because(HttpReason.TOO_MANY_FOLLOWED);
            case UNKNOWN -> throw HttpRefused.because(HttpReason.NOT_FOUND);
        }
    }

    @Operation(
            operationId = "unfollowDossier",
            summary = "Follow a dossier no longer",
            description = "What was not told of it yet is not told any more.")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@Parameter(description = WHICH) @PathVariable UUID id, HttpServletRequest request) {
        if (!dossiers.end(login(request), id)) {
            throw HttpRefused.because(HttpReason.NOT_FOUND);
        }
    }

    private static LoginId login(HttpServletRequest request) {
        return Caller.of(request)
                .orElseThrow(() -> HttpRefused.because(HttpReason.UNAUTHENTICATED))
                .login();
    }
}
