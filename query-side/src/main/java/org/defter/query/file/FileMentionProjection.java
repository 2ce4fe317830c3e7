package org.defter.query.file;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.Evidence;
import org.defter.kernel.archive.DocumentImported;
import org.defter.kernel.document.DocumentRendered;
import org.defter.kernel.document.DocumentSigned;
import org.defter.kernel.document.ScannedSignatureAttached;
import org.defter.kernel.monitoring.ValueRectified;
import org.defter.kernel.monitoring.ValueReported;
import org.defter.kernel.partnership.PartnershipRenewed;
import org.defter.kernel.partnership.PartnershipSigned;
import org.defter.kernel.partnership.SignedDocument;
import org.defter.kernel.project.ContractSigned;
import org.defter.kernel.project.MilestoneReached;
import org.defter.kernel.project.SpendingRecorded;
import org.defter.kernel.proposal.DocumentAttached;
import org.defter.query.platform.batch.Batch;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.dossier.EventStamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which event names which file. The only writer of its table. */
@Component
@ProcessingGroup("view-file-mention")
class FileMentionProjection {

    private final Batches batches;
    private final JdbcClient database;

    FileMentionProjection(Batches batches, JdbcClient database) {
        this.batches = batches;
        this.database = database;
    }

    @EventHandler
    void on(DocumentAttached event, EventStamp stamp) {
        mention(event, event.sha256(), "Proposal", event.title(), stamp);
    }

    @EventHandler
    void on(PartnershipSigned event, EventStamp stamp) {
        mention(event, event.signature().document(), stamp);
    }

    @EventHandler
    void on(PartnershipRenewed event, EventStamp stamp) {
        mention(event, event.signature().document(), stamp);
    }

    @EventHandler
    void on(ContractSigned event, EventStamp stamp) {
        Evidence document = event.contract().document();
        if (document != null) {
            mention(event, document, "Project", stamp);
        }
    }

    @EventHandler
    void on(MilestoneReached event, EventStamp stamp) {
        mention(event, event.evidence(), "Project", stamp);
    }

    @EventHandler
    void on(SpendingRecorded event, EventStamp stamp) {
        mention(event, event.document(), "Project", stamp);
    }

    @EventHandler
    void on(ValueReported event, EventStamp stamp) {
        mention(event, event.evidence(), "MonitoringPeriod", stamp);
    }

    @EventHandler
    void on(ValueRectified event, EventStamp stamp) {
        mention(event, event.evidence(), "MonitoringPeriod", stamp);
    }

    @EventHandler
    void on(DocumentImported event, EventStamp stamp) {
        mention(event, event.sha256(), "ArchiveRecord", event.fileName(), stamp);
    }

    @EventHandler
    void on(DocumentRendered event, EventStamp stamp) {
        mention(event, event.sha256(), "Document", event.title(), stamp);
    }

    @EventHandler
    void on(DocumentSigned event, EventStamp stamp) {
        mention(event, event.sha256(), "Document", event.signatory(), stamp);
    }

    @EventHandler
    void on(ScannedSignatureAttached event, EventStamp stamp) {
        mention(event, event.sha256(), "Scan", String.join(", ", event.signatories()), stamp);
    }

    @ResetHandler
    void reset() {
        database.sql("truncate file_mention").update();
    }

    private void mention(DomainEvent event, SignedDocument document, EventStamp stamp) {
        mention(event, document.sha256(), "Partnership", document.title(), stamp);
    }

    /** What something rests on; a document that is only filed elsewhere has no file here. */
    private void mention(DomainEvent event, Evidence evidence, String streamType, EventStamp stamp) {
        String sha256 = evidence.sha256();
        if (sha256 != null) {
            mention(event, sha256, streamType, evidence.title(), stamp);
        }
    }

    private void mention(DomainEvent event, String sha256, String streamType, String title, EventStamp stamp) {
        Batch current = batches.current(this, batch -> batch);
        current.append(
                new FileMentionEntry(stamp.position(), sha256, streamType, UUID.fromString(event.streamId()), title));
    }
}
