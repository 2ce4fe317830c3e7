package org.defter.query.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails are sent. None are without a host.
 *
 * @param host the mail server (SMTP)
 * @param port its port, default 587
 * @param from whose mails they are, such as {@code Defter <defter@example.bel.tr>}; needed where there is a host
 * @param user login at the mail server; none if it wants none
 * @param password its password
 * @param tls how the connection is protected, default STARTTLS: refused if the server does not offer it
 * @param timeout how long the server may take for each answer, default 15 s
 * @param interval how often to look for what is due, default 10 s
 * @param proved how long roles are believed after a login has proved itself, default 30 days; after that it is told nothing until it logs in
 * @param giveUpAfter how long a mail may wait for the server before it is no news any more, default 5 days
 * @param keep how long it is known what went out, at least 14 days, default 30 days
 */
@ConfigurationProperties("defter.mail")
record MailProperties(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String from,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("STARTTLS") Tls tls,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("10s") Duration interval,
        @DefaultValue("30d") Duration proved,
        @DefaultValue("5d") Duration giveUpAfter,
        @DefaultValue("30d") Duration keep) {

    /** A task is missed for a week, and may not be told of twice. */
    private static final Duration SHORTEST_KEPT = Duration.ofDays(14);

    /** How a connection is protected. */
    enum Tls {
        /** Begun in the clear, and protected before anything is said. */
        STARTTLS,
        /** Protected from the beginning. */
        IMPLICIT,
        /** Not at all; for a server on this machine. */
        NONE
    }

    /** Refuses what could not work with an {@link IllegalArgumentException}. */
    MailProperties {
        if (keep.compareTo(SHORTEST_KEPT) < 0) {
            throw new IllegalArgumentException("DEFTER_MAIL_KEEP must be at least 14 days");
        }
        if (host != null && !host.isBlank() && (from == null || from.isBlank())) {
            throw new IllegalArgumentException("DEFTER_MAIL_HOST needs DEFTER_MAIL_FROM: whose mails are they?");
        }
    }

    /** Whether mails are sent. */
    boolean sending() {
        return host != null && !host.isBlank();
    }
}
