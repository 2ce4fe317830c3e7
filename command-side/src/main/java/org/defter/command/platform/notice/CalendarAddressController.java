package org.defter.command.platform.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.defter.kernel.platform.notice.CalendarAddresses;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes and ends the addresses of a login's calendar. */
@RestController
@RequestMapping("/api/me/calendars")
@Tag(name = "me", description = "What a login wants for itself")
class CalendarAddressController {

    private final CalendarAddresses addresses;

    CalendarAddressController(CalendarAddresses addresses) {
        this.addresses = addresses;
    }

    /**
     * A new address.
     *
     * @param label what its owner calls it
     * @param language {@code tr} or {@code en}; Turkish if absent
     */
    @Schema(name = "NewCalendar")
    record Wanted(
            @Nullable @Size(max = 100) @Schema(example = "Telefonum")
            String label,

            @Nullable @Pattern(regexp = "tr|en") @Schema(example = "tr")
            String language) {}

    /**
     * An address, shown this once.
     *
     * @param id identifier
     * @param path where the calendar is, at this origin
     */
    @Schema(name = "CalendarShown")
    record Shown(
            UUID id,

            @Schema(example = "/calendars/2n4cX0Jxw2o6Qf0m1yq0Yw3j6Jm0b8yqz1pXJb6k2vE.ics")
            String path) {}

    @Operation(
            operationId = "createCalendar",
            summary = "Make an address for one's calendar",
            description =
                    "Under it a calendar program fetches sittings, meetings and the last days of one's tasks, without a"
                            + " login and with the rights of today. It is shown in this answer and never again, and ends after a year;"
                            + " at most ten at a time.")
    @ApiResponse(
            responseCode = "201",
            description = "Made.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Path of the entry in the list.",
                            schema = @Schema(type = "string", format = "uri-reference")))
    @PostMapping
    ResponseEntity<Shown> create(@Valid @RequestBody Wanted body, HttpServletRequest request) {
        Caller caller = caller(request);
        String label = body.label();
        return addresses
                .create(
                        caller.login(),
                        caller.roles(),
                        body.language() == null ? "tr" : body.language(),
                        label == null ? "" : label.strip())
                .map(shown -> ResponseEntity.created(URI.create("/api/me/calendars/" + shown.id()))
                        .body(new Shown(shown.id(), "/calendars/" + shown.token() + ".ics")))
                .orElseThrow(() -> HttpRefused.because(HttpReason.TOO_MANY_ADDRESSES));
    }

    @Operation(
            operationId = "revokeCalendar",
            summary = "End an address of one's calendar",
            description = "Whoever fetches it from now on finds nothing.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, HttpServletRequest request) {
        if (!addresses.revoke(caller(request).login(), id)) {
            throw HttpRefused.because(HttpReason.NOT_FOUND);
        }
    }

    private static Caller caller(HttpServletRequest request) {
        return Caller.of(request).orElseThrow(() -> HttpRefused.because(HttpReason.UNAUTHENTICATED));
    }
}
