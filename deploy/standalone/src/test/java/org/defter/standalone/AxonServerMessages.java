package org.defter.standalone;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.ProcessingInstruction;
import io.axoniq.axonserver.grpc.ProcessingKey;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.axoniq.axonserver.grpc.command.CommandProviderOutbound;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.command.CommandServiceGrpc;
import io.axoniq.axonserver.grpc.query.QueryProviderInbound;
import io.axoniq.axonserver.grpc.query.QueryProviderOutbound;
import io.axoniq.axonserver.grpc.query.QueryRequest;
import io.axoniq.axonserver.grpc.query.QueryResponse;
import io.axoniq.axonserver.grpc.query.QueryServiceGrpc;
import io.grpc.BindableService;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.defter.standalone.AxonServerRoutes.Given;
import org.defter.standalone.AxonServerRoutes.Routed;

/** The command and query channels of Axon Server as its protocol describes them, able to lose what the real one can lose. */
final class AxonServerMessages {

    /** What goes wrong with the next command. */
    enum Loss {
        NONE,
        /** It reaches no node, and nobody says so. */
        COMMAND,
        /** It is handled, and its answer reaches nobody. */
        ANSWER,
        /** The server refuses to take it. */
        SERVER
    }

    private static final StatusRuntimeException NOT_HEARD_OF =
            Status.UNAVAILABLE.withDescription("no heartbeat").asRuntimeException();

    private final AxonServerRoutes<Command> commands = new AxonServerRoutes<>("AXONIQ-4000");
    private final AxonServerRoutes<QueryRequest> queries = new AxonServerRoutes<>("AXONIQ-5000");
    private final AtomicReference<Loss> loss = new AtomicReference<>(Loss.NONE);
    private final Map<String, StreamObserver<CommandResponse>> senders = new ConcurrentHashMap<>();
    private final Map<String, StreamObserver<QueryResponse>> askers = new ConcurrentHashMap<>();

    List<BindableService> services() {
        return List.of(new Commands(), new Queries());
    }

    /** The next command is lost like this, once. */
    void next(Loss next) {
        loss.set(next);
    }

    /** Which commands were given to whom. */
    List<Given> commands() {
        return commands.given();
    }

    /** Which queries were given to whom. */
    List<Given> queries() {
        return queries.given();
    }

    /** The clients that handle commands, or answer queries, of that name. */
    Set<String> clients(String name) {
        Set<String> all = new HashSet<>(commands.clients(name));
        all.addAll(queries.clients(name));
        return all;
    }

    /** Nobody has heard of the client for too long. */
    void drop(String client) {
        commands.drop(client);
        queries.drop(client);
    }

    private static InstructionAck ack(String instruction) {
        return InstructionAck.newBuilder()
                .setInstructionId(instruction)
                .setSuccess(true)
                .build();
    }

    private static String key(List<ProcessingInstruction> instructions, String otherwise) {
        return instructions.stream()
                .filter(instruction -> instruction.getKey() == ProcessingKey.ROUTING_KEY)
                .map(instruction -> instruction.getValue().getTextValue())
                .findFirst()
                .orElse(otherwise);
    }

    private final class Commands extends CommandServiceGrpc.CommandServiceImplBase {

        @Override
        public void dispatch(Command command, StreamObserver<CommandResponse> sender) {
            String id = command.getMessageIdentifier();
            Loss now = loss.getAndUpdate(set -> set == Loss.ANSWER ? set : Loss.NONE);
            if (now == Loss.SERVER) {
                sender.onError(Status.UNAVAILABLE.withDescription("going down").asRuntimeException());
                return;
            }
            if (now == Loss.COMMAND) {
                return;
            }
            senders.put(id, sender);
            commands.route(new Routed<>(
                    id,
                    command.getName(),
                    key(command.getProcessingInstructionsList(), id),
                    command,
                    code -> answer(CommandResponse.newBuilder()
                            .setRequestIdentifier(id)
                            .setErrorCode(code)
                            .setErrorMessage(ErrorMessage.newBuilder().setMessage(code))
                            .build())));
        }

        @Override
        public StreamObserver<CommandProviderOutbound> openStream(StreamObserver<CommandProviderInbound> node) {
            AxonServerRoutes<Command>.Client client = commands.open(
                    command -> node.onNext(CommandProviderInbound.newBuilder()
                            .setCommand(command)
                            .build()),
                    () -> node.onError(NOT_HEARD_OF));
            return new Stream<>(client) {
                @Override
                public void onNext(CommandProviderOutbound said) {
                    switch (said.getRequestCase()) {
                        case SUBSCRIBE ->
                            client.subscribe(
                                    said.getSubscribe().getClientId(),
                                    said.getSubscribe().getCommand());
                        case UNSUBSCRIBE ->
                            client.unsubscribe(said.getUnsubscribe().getCommand());
                        case FLOW_CONTROL -> client.permit(said.getFlowControl().getPermits());
                        case COMMAND_RESPONSE -> {
                            if (client.answered(said.getCommandResponse().getRequestIdentifier())) {
                                answer(said.getCommandResponse());
                            }
                        }
                        case ACK, REQUEST_NOT_SET -> {
                            // Nothing is waited for.
                        }
                    }
                    if (!said.getInstructionId().isEmpty()) {
                        synchronized (commands) {
                            node.onNext(CommandProviderInbound.newBuilder()
                                    .setAck(ack(said.getInstructionId()))
                                    .build());
                        }
                    }
                }
            };
        }

        private void answer(CommandResponse response) {
            StreamObserver<CommandResponse> sender = senders.remove(response.getRequestIdentifier());
            if (sender != null && !loss.compareAndSet(Loss.ANSWER, Loss.NONE)) {
                sender.onNext(response);
                sender.onCompleted();
            }
        }
    }

    private final class Queries extends QueryServiceGrpc.QueryServiceImplBase {

        @Override
        public void query(QueryRequest query, StreamObserver<QueryResponse> asker) {
            String id = query.getMessageIdentifier();
            askers.put(id, asker);
            queries.route(new Routed<>(
                    id, query.getQuery(), key(query.getProcessingInstructionsList(), id), query, code -> {
                        answer(QueryResponse.newBuilder()
                                .setRequestIdentifier(id)
                                .setErrorCode(code)
                                .setErrorMessage(ErrorMessage.newBuilder().setMessage(code))
                                .build());
                        complete(id);
                    }));
        }

        @Override
        public StreamObserver<QueryProviderOutbound> openStream(StreamObserver<QueryProviderInbound> node) {
            AxonServerRoutes<QueryRequest>.Client client = queries.open(
                    query -> node.onNext(
                            QueryProviderInbound.newBuilder().setQuery(query).build()),
                    () -> node.onError(NOT_HEARD_OF));
            return new Stream<>(client) {
                @Override
                public void onNext(QueryProviderOutbound said) {
                    switch (said.getRequestCase()) {
                        case SUBSCRIBE ->
                            client.subscribe(
                                    said.getSubscribe().getClientId(),
                                    said.getSubscribe().getQuery());
                        case UNSUBSCRIBE ->
                            client.unsubscribe(said.getUnsubscribe().getQuery());
                        case FLOW_CONTROL -> client.permit(said.getFlowControl().getPermits());
                        case QUERY_RESPONSE -> answer(said.getQueryResponse());
                        case QUERY_COMPLETE -> {
                            if (client.answered(said.getQueryComplete().getRequestId())) {
                                complete(said.getQueryComplete().getRequestId());
                            }
                        }
                        case SUBSCRIPTION_QUERY_RESPONSE, ACK, REQUEST_NOT_SET -> {
                            // Nothing here asks for more than one answer.
                        }
                    }
                    if (!said.getInstructionId().isEmpty()) {
                        synchronized (queries) {
                            node.onNext(QueryProviderInbound.newBuilder()
                                    .setAck(ack(said.getInstructionId()))
                                    .build());
                        }
                    }
                }
            };
        }

        private void answer(QueryResponse response) {
            StreamObserver<QueryResponse> asker = askers.get(response.getRequestIdentifier());
            if (asker != null) {
                asker.onNext(response);
            }
        }

        private void complete(String id) {
            StreamObserver<QueryResponse> asker = askers.remove(id);
            if (asker != null) {
                asker.onCompleted();
            }
        }
    }

    /** What a node says; when it stops saying anything, it is gone. */
    private abstract static class Stream<T> implements StreamObserver<T> {

        private final AxonServerRoutes<?>.Client client;

        Stream(AxonServerRoutes<?>.Client client) {
            this.client = client;
        }

        @Override
        public void onError(Throwable broken) {
            client.gone();
        }

        @Override
        public void onCompleted() {
            client.gone();
        }
    }
}
