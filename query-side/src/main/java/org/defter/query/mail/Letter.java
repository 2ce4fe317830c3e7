package org.defter.query.mail;

import java.util.Optional;
import java.util.UUID;

/**
 * A mail, ready to go out.
 *
 * @param id which it is; its {@code Message-ID} follows from it
 * @param to the one address it goes to
 * @param language {@code tr} or {@code en}
 * @param subject its subject, one line
 * @param text what it says
 * @param html the same, marked up
 * @param stop the address that stops these mails; none where there is nothing to stop yet
 */
record Letter(UUID id, String to, String language, String subject, String text, String html, Optional<String> stop) {}
