package org.defter.query.platform.dossier;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.repository.NoRepositoryBean;

/**
 * The rows of one dossier.
 *
 * @param <N> the entry
 */
@NoRepositoryBean
public interface DossierRepository<N extends DossierEntry<?>> extends JpaRepository<N, UUID> {}
