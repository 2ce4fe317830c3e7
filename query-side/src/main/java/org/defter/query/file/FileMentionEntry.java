package org.defter.query.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An event that names a file. */
@Entity
@Table(name = "file_mention")
class FileMentionEntry {

    @Id
    private long position;

    @Column(nullable = false)
    private String sha256 = "";

    @Column(nullable = false)
    private String streamType = "";

    @Column(nullable = false)
    private UUID streamId = new UUID(0, 0);

    @Column(nullable = false)
    private String title = "";

    /** A row that shows nothing yet. */
    protected FileMentionEntry() {}

    FileMentionEntry(long position, String sha256, String streamType, UUID streamId, String title) {
        this.position = position;
        this.sha256 = sha256;
        this.streamType = streamType;
        this.streamId = streamId;
        this.title = title;
    }
}
