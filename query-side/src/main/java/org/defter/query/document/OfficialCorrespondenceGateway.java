package org.defter.query.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The way of a letter to another authority. Official correspondence (e-Yazışma) is packed, sealed and sent by the system a town hall
 * has for it; what it needs from here is behind this port, so that another way of handing it over is another implementation.
 */
interface OfficialCorrespondenceGateway {

    /** Hands a letter over. */
    void handOver(Letter letter, OutputStream out) throws IOException;

    /**
     * A letter with what goes with it.
     *
     * @param id the cover letter, a document
     * @param sender whose letter it is
     * @param addressee to whom
     * @param subject about what
     * @param day day of the letter
     * @param cover the cover letter
     * @param attachments what goes with it, in order
     */
    record Letter(
            UUID id,
            String sender,
            String addressee,
            String subject,
            LocalDate day,
            Part cover,
            List<Part> attachments) {
        /** Copies the list. */
        public Letter {
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * A file of a letter.
     *
     * @param title its title
     * @param sha256 SHA-256 of its bytes, lower-case hex
     * @param size how many bytes it has
     * @param mediaType its type
     * @param content its bytes
     */
    record Part(String title, String sha256, long size, String mediaType, Content content) {}

    /** Opens the bytes of a file. */
    @FunctionalInterface
    interface Content {
        /** The bytes from their beginning. */
        InputStream open() throws IOException;
    }
}
