package org.defter.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import org.defter.kernel.RealCase;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;

/** Every view of the query side, thrown away and made again from the events. */
@DirtiesContext
class RebuildIT extends ViewsOnPostgres {

    @Test
    void everyTableHasTheSameRowsAfterAReplay() {
        recorded(RealCase.story());
        SortedMap<String, String> before = rowHashes();
        assertThat(before).isNotEmpty();
        assertThat(before.get("proposal_dossier")).startsWith("3:");
        assertThat(before.get("plan_dossier")).startsWith("1:");

        replayed();

        assertThat(rowHashes()).isEqualTo(before);
    }
}
