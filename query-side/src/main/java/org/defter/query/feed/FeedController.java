package org.defter.query.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.defter.kernel.feed.FeedEvent;
import org.defter.kernel.feed.FeedReader;
import org.defter.kernel.platform.feed.Feed;
import org.defter.kernel.platform.feed.FeedPage;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.kernel.platform.web.HttpRefused.WrongField;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Tells others what is recorded, as CloudEvents. */
@RestController
@Tag(name = "feed", description = "What is recorded, for other systems and for everyone who follows along")
class FeedController {

    static final String NEXT = "Defter-Next";

    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final Pattern POSITION = Pattern.compile("\\d{1,19}");
    private static final String WHO =
            "Everyone is told of announced agendas, announced decisions and what became of them, and"
                    + " plans that come into force or cease to be. A login of this house is told of all events of the dossiers;"
                    + " what went on behind closed doors is told to nobody here.";

    private final Feed feed;
    private final LiveFeed live;

    FeedController(Feed feed, LiveFeed live) {
        this.feed = feed;
        this.live = live;
    }

    @Operation(
            operationId = "followFeed",
            summary = "Follow the record live",
            description =
                    "CloudEvents 1.0 over server-sent events, in the order of the record; the id of each is its position."
                            + " Whoever comes again with Last-Event-ID, as browsers do by themselves, or with after, misses nothing"
                            + " and gets nothing twice. A heartbeat carries the position that has been reached. The stream ends when"
                            + " its login does, after an hour, and where it is not read. " + WHO)
    @Parameter(
            in = ParameterIn.HEADER,
            name = LAST_EVENT_ID,
            description = "The id of the last event received; counts before after",
            schema = @Schema(type = "string", pattern = "^[0-9]{1,19}$"),
            example = "4711")
    @ApiResponse(
            responseCode = "200",
            description = "Events until one side ends it.",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(type = "string")))
    @GetMapping("/api/feed")
    void follow(
            @ParameterObject @Valid FollowFeed wanted,
            @Parameter(hidden = true) @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable
                    String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        long after = after(wanted.after(), lastEventId);
        live.follow(wanted.by(reader(request)), after < 0 ? feed.settle() : after, request, response);
    }

    @Operation(
            operationId = "listFeedEvents",
            summary = "The record, page by page",
            description =
                    "The same events as a batch of CloudEvents. The next page begins after Defter-Next, also where this one"
                            + " is empty; the link rel=next leads to it. " + WHO)
    @ApiResponse(
            responseCode = "200",
            description = "A page, possibly empty.",
            headers = {
                @Header(
                        name = NEXT,
                        description = "Position after which the next page begins.",
                        schema = @Schema(type = "integer", format = "int64")),
                @Header(name = "Link", description = "The next page.", schema = @Schema(type = "string"))
            },
            content =
                    @Content(
                            mediaType = FeedEvent.BATCH_MEDIA_TYPE,
                            array = @ArraySchema(schema = @Schema(implementation = CloudEventView.class))))
    @GetMapping("/api/feed/events")
    void list(
            @ParameterObject @Valid FollowFeed wanted,
            @Parameter(description = "Most events of the page") @RequestParam(defaultValue = "100") @Min(1) @Max(1_000)
                    int limit,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        long after = Math.max(0, after(wanted.after(), null));
        FeedPage page = feed.read(wanted.by(reader(request)), after, limit);
        response.setContentType(FeedEvent.BATCH_MEDIA_TYPE);
        response.setHeader(NEXT, Long.toString(page.next()));
        response.setHeader(
                HttpHeaders.LINK,
                "<"
                        + ServletUriComponentsBuilder.fromRequest(request)
                                .scheme(null)
                                .host(null)
                                .port(null)
                                .replaceQueryParam("after", page.next())
                                .build()
                                .toUriString()
                        + ">; rel=\"next\"");
        response.getOutputStream().write(FeedEvent.batch(page.events(), feed.source()));
    }

    private static FeedReader reader(HttpServletRequest request) {
        return Caller.of(request)
                .map(caller -> FeedReader.login(caller.roles()))
                .orElse(FeedReader.PUBLIC);
    }

    /** Where the feed begins; -1 where nobody says. A position that was never reached is an error and no long silence. */
    private long after(@Nullable Long after, @Nullable String lastEventId) {
        long position = after == null ? -1 : after;
        if (lastEventId != null && !lastEventId.isEmpty()) {
            if (!POSITION.matcher(lastEventId).matches()) {
                throw wrong(LAST_EVENT_ID);
            }
            try {
                position = Long.parseLong(lastEventId);
            } catch (NumberFormatException e) {
                throw wrong(LAST_EVENT_ID);
            }
        }
        if (position > feed.settled() && position > feed.settle()) {
            throw wrong(lastEventId == null ? "after" : LAST_EVENT_ID);
        }
        return position;
    }

    private static HttpRefused wrong(String field) {
        return HttpRefused.because(HttpReason.INVALID_PARAMETER)
                .withErrors(List.of(WrongField.of(field, "field.value")));
    }
}
