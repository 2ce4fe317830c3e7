package org.defter.query.platform.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.defter.kernel.platform.notice.CalendarAddress;
import org.defter.kernel.platform.notice.CalendarAddresses;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows a login the addresses of its calendar. */
@RestController
@Tag(name = "me", description = "What a login wants for itself")
class CalendarListController {

    private final CalendarAddresses addresses;

    CalendarListController(CalendarAddresses addresses) {
        this.addresses = addresses;
    }

    /**
     * An address of a calendar, without the address.
     *
     * @param id identifier
     * @param label what its owner calls it
     * @param language of the calendar
     * @param createdAt when it was made
     * @param expiresAt when it ends by itself
     * @param usedAt the day it was fetched last, roughly
     */
    @Schema(name = "CalendarAddress")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listed(
            UUID id,
            String label,
            String language,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant usedAt) {

        static Listed of(CalendarAddress address) {
            return new Listed(
                    address.id(),
                    address.label(),
                    address.language(),
                    address.createdAt(),
                    address.expiresAt(),
                    address.usedAt());
        }
    }

    @Operation(
            operationId = "listCalendars",
            summary = "The addresses of one's calendar",
            description = "Those that count; the addresses themselves are shown to nobody again.")
    @GetMapping("/api/me/calendars")
    List<Listed> list(HttpServletRequest request) {
        Caller caller = Caller.of(request).orElseThrow(() -> HttpRefused.because(HttpReason.UNAUTHENTICATED));
        return addresses.of(caller.login()).stream().map(Listed::of).toList();
    }
}
