package org.defter.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import org.defter.kernel.accesslog.AccessLogEvent;
import org.defter.kernel.serialization.EventRegistry;
import org.junit.jupiter.api.Test;

/** Whatever stands in a bundle can be folded. */
class BundledDossiersTest {

    /** But the seals of the access log, of which there is no dossier. */
    @Test
    void everyEventBelongsToADossier() {
        assertThat(EventRegistry.defter().events())
                .hasSizeGreaterThan(100)
                .filteredOn(event -> !AccessLogEvent.class.isAssignableFrom(event))
                .allSatisfy(
                        event -> assertThat(BundledDossiers.foldOf(event).root().isAssignableFrom(event))
                                .isTrue());
    }

    @Test
    void whatTheRecordSaysIsNoMarkup() {
        assertThat(ReplayPage.escaped("<img src=\"x\" onerror='y'>&"))
                .isEqualTo("&lt;img src=&quot;x&quot; onerror=&#39;y&#39;&gt;&amp;");
    }
}
