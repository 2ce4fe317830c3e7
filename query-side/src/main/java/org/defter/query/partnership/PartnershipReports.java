package org.defter.query.partnership;

import java.util.UUID;
import org.defter.query.platform.EntityLists;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts partnerships, and finds those that lack what they need. */
@Component
class PartnershipReports {

    private final PartnershipDossierRepository rows;
    private final EntityLists lists;

    PartnershipReports(PartnershipDossierRepository rows, EntityLists lists) {
        this.lists = lists;
        this.rows = rows;
    }

    /** How many are active, of each form. */
    @Transactional(readOnly = true)
    PartnershipCounts counts(@Nullable UUID municipality) {
        return PartnershipCounts.of(rows.counts(municipality));
    }

    /** Those that were signed or are active without the decision or the permission they need. */
    @Transactional(readOnly = true)
    Page<PartnershipViolationView> violations(@Nullable UUID municipality, Paging paging) {
        Specification<PartnershipDossierEntry> wanted =
                Specification.allOf(column("violated", true), column("municipalityId", municipality));
        return lists.find(
                PartnershipDossierEntry.class,
                wanted,
                paging,
                found -> found.stream()
                        .map(row -> PartnershipViolationView.of(row.view()))
                        .toList(),
                "columns.sortKey",
                "id");
    }

    private static Specification<PartnershipDossierEntry> column(String name, @Nullable Object value) {
        return value == null
                ? Specification.unrestricted()
                : (row, query, builder) -> builder.equal(row.get("columns").get(name), value);
    }
}
