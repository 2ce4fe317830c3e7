package org.defter.probe;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.defter.query.platform.batch.DeferredRow;

/** A line of a family, and a column that is worked out when the row is written. */
@Entity
@Table(name = "probe_row")
public class ProbeRow implements DeferredRow {

    /** Its key. */
    @Id
    public String id = "";

    /** The group it belongs to. */
    public String family = "";

    /** What it says. */
    public String line = "";

    /** How often the column was worked out since the row was read. */
    public int settled;

    @Transient
    private int settlings;

    /** For the persistence provider. */
    protected ProbeRow() {}

    /** A row that is not in the table yet. */
    public ProbeRow(String id, String family, String line) {
        this.id = id;
        this.family = family;
        this.line = line;
    }

    @Override
    public void settle() {
        settled = ++settlings;
    }
}
