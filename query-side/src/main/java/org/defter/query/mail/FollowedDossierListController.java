package org.defter.query.mail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.feed.FeedKind;
import org.defter.kernel.platform.notice.FollowedDossier;
import org.defter.kernel.platform.notice.FollowedDossiers;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.query.history.HistoryQueries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a login the dossiers it follows. */
@RestController
class FollowedDossierListController {

    private final FollowedDossiers dossiers;
    private final HistoryQueries history;

    FollowedDossierListController(FollowedDossiers dossiers, HistoryQueries history) {
        this.dossiers = dossiers;
        this.history = history;
    }

    /**
     * A dossier that is followed.
     *
     * @param id the proposal, plan, project or partnership
     * @param kind which of these it is
     * @param title what it is called now
     * @param followedAt since when
     */
    @Schema(name = "FollowedDossier")
    record Listed(
            UUID id,
            FeedKind kind,

            @Schema(example = "Uluslararasılaşma Eylem Planı")
            String title,

            Instant followedAt) {}

    @Operation(
            operationId = "listFollowedDossiers",
            summary = "The dossiers one follows",
            description = "The latest first; at most 200.",
            tags = "me")
    @GetMapping("/api/me/followed-dossiers")
    List<Listed> list(HttpServletRequest request) {
        return listed(dossiers.of(login(request)));
    }

    @Operation(
            operationId = "findFollowedDossier",
            summary = "Whether one follows a dossier",
            description = "The dossier, if the login follows it; 404 if it does not.",
            tags = "me")
    @GetMapping("/api/me/followed-dossiers/{id}")
    Listed find(@PathVariable UUID id, HttpServletRequest request) {
        return listed(dossiers.find(login(request), id).stream().toList()).stream()
                .findFirst()
                .orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
    }

    private List<Listed> listed(List<FollowedDossier> followed) {
        Map<UUID, String> titles =
                history.names(followed.stream().map(FollowedDossier::id).toList());
        return followed.stream()
                .map(one -> new Listed(one.id(), one.kind(), titles.getOrDefault(one.id(), ""), one.followedAt()))
                .toList();
    }

    private static LoginId login(HttpServletRequest request) {
        return Caller.of(request)
                .orElseThrow(() -> HttpRefused.because(HttpReason.UNAUTHENTICATED))
                .login();
    }
}
