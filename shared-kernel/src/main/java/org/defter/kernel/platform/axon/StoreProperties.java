package org.defter.kernel.platform.axon;

import java.net.InetAddress;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the store is read.
 *
 * @param pollInterval how often events of other processes are looked for, default 200 ms; own events do not wait for it
 * @param nodeId name under which processors claim their tokens; unique per process, drawn at random unless given
 * @param workers threads that handle events for views, shared by all of them; 0, the default, for one per core, 4 to 8: a worker
 *     waits for the database about as long as it works
 * @param policyWorkers threads that handle events for policies; 0, the default, for one per two cores, 2 to 4
 * @param batchSize most events a policy handles in one transaction, default 100
 * @param viewBatchSize the same for views, which pay for a row once per batch, default 1000; a batch is only as large as
 *     what is there to be handled, so it is small unless a view lies behind. More than about 1000 are never at hand at once
 * @param dossierSegments parts in which a dossier is projected side by side, default 2; an order of events matters within a
 *     stream only. Counts when a processor starts for the first time
 * @param gather how long events are gathered for a view after it has read what there was, default 20 ms; 0 to let every
 *     move of the watermark wake every view. The first event after a pause does not wait, and policies never do
 * @param keptRows rows of one table a segment of a view keeps in memory from one batch to the next, default 1000; 0 for none.
 *     They are given up where memory is short
 * @param streamCache bytes of stored events kept of streams read lately, default 16 MB; 0 for none
 * @param deadLetterRetry how often dead letters are tried again, default 60 s
 * @param inDoubtAfter where Axon Server holds the events: how long after its preparation an act is ended by others than the
 *     process that prepared it, default 30 s; more than the ten seconds that process waits for an answer
 * @param commandPatience where Axon Server routes commands: how long a node waits for the answer of the node that handles one, and a
 *     node that stops for what it has begun, default 20 s; more than the ten seconds Axon Server may take to say whether it has an
 *     event, less than the 30 s a stopping process gives its requests
 * @param tellProgress whether other processes are told how far the processors of this one have come, so that their readers need not
 *     wait for the tokens (ADR 0055); default false, true where a side runs on its own
 */
@ConfigurationProperties("defter.store")
public record StoreProperties(
        @DefaultValue("200ms") Duration pollInterval,
        @DefaultValue("") String nodeId,
        @DefaultValue("0") int workers,
        @DefaultValue("0") int policyWorkers,
        @DefaultValue("100") int batchSize,
        @DefaultValue("1000") int viewBatchSize,
        @DefaultValue("2") int dossierSegments,
        @DefaultValue("20ms") Duration gather,
        @DefaultValue("1000") int keptRows,
        @DefaultValue("16MB") DataSize streamCache,
        @DefaultValue("60s") Duration deadLetterRetry,
        @DefaultValue("30s") Duration inDoubtAfter,
        @DefaultValue("20s") Duration commandPatience,
        @DefaultValue("false") boolean tellProgress) {

    /** Puts a name of its own, and the numbers of threads that fit the machine, where none are given. */
    public StoreProperties {
        // A container's process is always number 1, so host and process id alone may belong to two nodes at once.
        nodeId = nodeId.isBlank()
                ? InetAddress.getLoopbackAddress().getHostName() + "-"
                        + ProcessHandle.current().pid() + "-" + UUID.randomUUID()
                : nodeId;
        workers = workers > 0 ? workers : Math.clamp(cores(), 4, 8);
        policyWorkers = policyWorkers > 0 ? policyWorkers : Math.clamp(cores() / 2, 2, 4);
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }
}
