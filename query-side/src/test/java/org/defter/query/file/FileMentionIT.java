package org.defter.query.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.Evidence;
import org.defter.kernel.archive.ArchiveHistories;
import org.defter.kernel.monitoring.MonitoringPeriods;
import org.defter.kernel.plan.Plans;
import org.defter.kernel.project.ContractSigned;
import org.defter.kernel.project.Projects;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;

/** Which event names which file, of every kind of record. */
@DirtiesContext
class FileMentionIT extends ViewsOnPostgres {

    private static final String SCAN = "5c".repeat(32);

    @Test
    void keepsWhatContractsValuesAndImportedDocumentsName() {
        List<DomainEvent> story = new ArrayList<>(Projects.prepared());
        ContractSigned signed = Projects.signed(Projects.GRANT, Projects.euro("90000"), true);
        story.add(new ContractSigned(
                signed.projectId(),
                signed.fundingId(),
                Projects.contract(Projects.euro("90000"), new Evidence("Hibe sözleşmesi (örnek)", "S-2025/1", SCAN)),
                signed.authorityNeeded(),
                signed.ruleset(),
                signed.explanation(),
                signed.occurredOn()));
        story.add(Projects.reached());
        story.addAll(Plans.inForce());
        story.addAll(MonitoringPeriods.closed(MonitoringPeriods.YEAR_2024, "40", "12"));
        story.add(MonitoringPeriods.rectified(MonitoringPeriods.YEAR_2024, "40", "41"));
        story.addAll(ArchiveHistories.corrected());

        recorded(story);

        assertThat(mentions())
                .containsExactly(
                        "Project " + SCAN.substring(0, 4) + " Hibe sözleşmesi (örnek)",
                        "MonitoringPeriod 0f0f Faaliyet raporu (örnek)",
                        "ArchiveRecord abab tarama-1.pdf",
                        "ArchiveRecord abab tarama-2.pdf");

        List<String> before = mentions();
        replayed();
        assertThat(mentions()).isEqualTo(before);
    }

    private List<String> mentions() {
        return jdbc.queryForList(
                "select stream_type || ' ' || left(sha256, 4) || ' ' || title from file_mention order by position",
                String.class);
    }
}
