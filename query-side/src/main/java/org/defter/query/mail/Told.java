package org.defter.query.mail;

import java.util.List;
import org.defter.kernel.platform.notice.NoticeKind;

/**
 * One thing a mail tells of, in words.
 *
 * @param kind what kind of thing it is
 * @param title what it is; the subject where the mail is about nothing else
 * @param details more of it, a line each
 * @param path its page, at the address of the installation
 */
record Told(NoticeKind kind, String title, List<String> details, String path) {

    Told {
        details = List.copyOf(details);
    }
}
