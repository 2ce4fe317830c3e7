package org.defter.query.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the mails.
 *
 * @param sending whether this process sends any: whether a mail server is named
 * @param choices logins with a confirmed address
 * @param waiting mails that are to go out, digests of a later hour among them
 * @param due those of them whose time has come
 * @param oldestDue since when the one has been due that is due longest; none if none is
 * @param gaveUp mails that were given up and are still known
 * @param lastSentAt when the server took one last; none if that is not known
 * @param failures to reach the server, in succession
 * @param failingSince since when it cannot be reached; none if it can
 * @param resumeAt when it is tried again; none if it is not on hold
 * @param reason what kept it from being reached; none if nothing does
 */
@Schema(name = "MailStanding")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MailStanding(
        boolean sending,
        long choices,
        long waiting,
        long due,
        @Nullable Instant oldestDue,
        long gaveUp,
        @Nullable Instant lastSentAt,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant resumeAt,
        @Nullable String reason) {}
