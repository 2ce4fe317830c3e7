package org.defter.query.partnership;

import java.util.List;
import java.util.UUID;
import org.defter.query.platform.dossier.DossierRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** The rows of partnerships. */
interface PartnershipDossierRepository extends DossierRepository<PartnershipDossierEntry> {

    /** How many are active, of each form and side of the border. */
    @Query("""
            select new org.defter.query.partnership.PartnershipCount(
                row.columns.form, row.columns.foreign, count(row), sum(case when row.columns.imported = true then 1 else 0 end))
            from PartnershipDossierEntry row
            where row.columns.stage = org.defter.kernel.partnership.PartnershipStage.ACTIVE
              and (:municipality is null or row.columns.municipalityId = :municipality)
            group by row.columns.form, row.columns.foreign
            order by row.columns.form, row.columns.foreign
            """)
    List<PartnershipCount> counts(@Param("municipality") @Nullable UUID municipality);

    /** How many were active at a mark of a scale. */
    @Query("""
            select new org.defter.query.partnership.PartnershipCount(
                row.columns.form, row.columns.foreign, count(row.fromMark), sum(case when row.columns.imported = true then 1 else 0 end))
            from PartnershipPastEntry row
            where row.scale = :scale and row.fromMark <= :mark and row.untilMark > :mark
              and row.columns.stage = org.defter.kernel.partnership.PartnershipStage.ACTIVE
              and (:municipality is null or row.columns.municipalityId = :municipality)
            group by row.columns.form, row.columns.foreign
            order by row.columns.form, row.columns.foreign
            """)
    List<PartnershipCount> counts(
            @Param("municipality") @Nullable UUID municipality, @Param("scale") short scale, @Param("mark") long mark);
}
