package org.defter.standalone;

import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.Heartbeat;
import io.axoniq.axonserver.grpc.control.NodeInfo;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The control channel of Axon Server: who is there, and whether they still answer. A client that leaves heartbeats unanswered is
 * dropped as if its connection had broken.
 */
final class AxonServerPlatform extends PlatformServiceGrpc.PlatformServiceImplBase implements AutoCloseable {

    private static final Duration BEAT = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AxonServerMessages messages;
    private final Map<String, Long> heard = new ConcurrentHashMap<>();
    private final Set<ControlStream> streams = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("heart").daemon().factory());

    AxonServerPlatform(AxonServerMessages messages) {
        this.messages = messages;
        heart.scheduleAtFixedRate(
                () -> streams.forEach(ControlStream::beat), 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void getPlatformServer(ClientIdentification client, StreamObserver<PlatformInfo> answer) {
        answer.onNext(PlatformInfo.newBuilder()
                .setSameConnection(true)
                .setPrimary(NodeInfo.newBuilder().setNodeName("double").build())
                .build());
        answer.onCompleted();
    }

    @Override
    public StreamObserver<PlatformInboundInstruction> openStream(StreamObserver<PlatformOutboundInstruction> outbound) {
        ControlStream stream = new ControlStream((ServerCallStreamObserver<PlatformOutboundInstruction>) outbound);
        streams.add(stream);
        return stream;
    }

    @Override
    public void close() {
        heart.shutdownNow();
    }

    private final class ControlStream extends AxonServerDouble.Quiet<PlatformInboundInstruction> {

        private final ServerCallStreamObserver<PlatformOutboundInstruction> outbound;
        private volatile String client = "";

        ControlStream(ServerCallStreamObserver<PlatformOutboundInstruction> outbound) {
            this.outbound = outbound;
        }

        @Override
        public void onNext(PlatformInboundInstruction instruction) {
            if (instruction.hasRegister()) {
                client = instruction.getRegister().getClientId();
            }
            heard.put(client, System.nanoTime());
            if (!instruction.getInstructionId().isEmpty()) {
                send(PlatformOutboundInstruction.newBuilder()
                        .setAck(InstructionAck.newBuilder()
                                .setInstructionId(instruction.getInstructionId())
                                .setSuccess(true))
                        .build());
            }
        }

        private void beat() {
            if (outbound.isCancelled()) {
                streams.remove(this);
            } else if (!client.isEmpty()) {
                if (System.nanoTime() - heard.getOrDefault(client, 0L) > PATIENCE.toNanos()) {
                    messages.drop(client);
                }
                send(PlatformOutboundInstruction.newBuilder()
                        .setHeartbeat(Heartbeat.getDefaultInstance())
                        .build());
            }
        }

        private synchronized void send(PlatformOutboundInstruction instruction) {
            if (!outbound.isCancelled()) {
                outbound.onNext(instruction);
            }
        }
    }
}
