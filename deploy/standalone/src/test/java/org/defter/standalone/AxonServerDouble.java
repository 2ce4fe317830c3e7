package org.defter.standalone;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetAggregateEventsRequest;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrResponse;
import io.axoniq.axonserver.grpc.event.TrackingToken;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Axon Server as its protocol describes it, kept in memory, and able to fail where the real one can: the
 * server itself cannot be had by a build. The same tests run against a real one, see {@code docs/CONTRIBUTING.md}.
 */
final class AxonServerDouble implements AutoCloseable {

    /** What goes wrong with the next events. */
    enum Fault {
        NONE,
        /** They are kept, and the answer is lost. */
        ANSWER_LOST,
        /** They are lost, and so is the answer. */
        EVENTS_LOST
    }

    private final Object monitor = new Object();
    private final List<Event> log = new ArrayList<>();
    private final Map<String, List<Event>> streams = new HashMap<>();
    private final List<Follower> followers = new ArrayList<>();
    private final AtomicReference<Fault> fault = new AtomicReference<>(Fault.NONE);
    private final AxonServerMessages messages = new AxonServerMessages();
    private final AxonServerPlatform platform = new AxonServerPlatform(messages);
    private final Server server;

    AxonServerDouble() {
        try {
            NettyServerBuilder builder = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
                    .addService(platform)
                    .addService(new Store());
            messages.services().forEach(builder::addService);
            server = builder.build().start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "127.0.0.1:" + server.getPort();
    }

    /** The next append fails like this, once. */
    void next(Fault next) {
        fault.set(next);
    }

    /** Commands and queries on their way from node to node. */
    AxonServerMessages messages() {
        return messages;
    }

    /** All events in their order. */
    List<Event> events() {
        synchronized (monitor) {
            return List.copyOf(log);
        }
    }

    /** Somebody with access to the server's files puts another event in the place of the first. */
    void replaceFirst(Event event) {
        synchronized (monitor) {
            log.set(0, event);
        }
    }

    @Override
    public void close() {
        platform.close();
        server.shutdownNow();
    }

    private boolean append(List<Event> events) {
        synchronized (monitor) {
            for (Event event : events) {
                List<Event> stream = streams.computeIfAbsent(event.getAggregateIdentifier(), id -> new ArrayList<>());
                long expected = stream.size()
                        + events.subList(0, events.indexOf(event)).stream()
                                .filter(before ->
                                        before.getAggregateIdentifier().equals(event.getAggregateIdentifier()))
                                .count();
                if (event.getAggregateSequenceNumber() != expected) {
                    return false;
                }
            }
            for (Event event : events) {
                streams.get(event.getAggregateIdentifier()).add(event);
                log.add(event);
            }
            followers.forEach(Follower::send);
            return true;
        }
    }

    private final class Store extends EventStoreGrpc.EventStoreImplBase {

        @Override
        public StreamObserver<Event> appendEvent(StreamObserver<Confirmation> answer) {
            List<Event> events = new ArrayList<>();
            return new Quiet<>() {
                @Override
                public void onNext(Event event) {
                    events.add(event);
                }

                @Override
                public void onCompleted() {
                    Fault now = fault.getAndSet(Fault.NONE);
                    boolean kept = now == Fault.EVENTS_LOST || append(events);
                    if (now != Fault.NONE) {
                        answer.onError(Status.UNAVAILABLE
                                .withDescription("connection lost")
                                .asRuntimeException());
                    } else if (kept) {
                        answer.onNext(Confirmation.newBuilder().setSuccess(true).build());
                        answer.onCompleted();
                    } else {
                        Metadata trailers = new Metadata();
                        trailers.put(
                                Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER), "AXONIQ-2000");
                        answer.onError(Status.OUT_OF_RANGE
                                .withDescription(ErrorMessage.newBuilder()
                                        .setMessage("Invalid sequence number")
                                        .build()
                                        .getMessage())
                                .asRuntimeException(trailers));
                    }
                }
            };
        }

        @Override
        public void listAggregateEvents(GetAggregateEventsRequest request, StreamObserver<Event> answer) {
            List<Event> stream;
            synchronized (monitor) {
                stream = List.copyOf(streams.getOrDefault(request.getAggregateId(), List.of()));
            }
            long end = request.getMaxSequence() == 0 ? Long.MAX_VALUE : request.getMaxSequence();
            stream.stream()
                    .filter(event -> event.getAggregateSequenceNumber() >= request.getInitialSequence()
                            && event.getAggregateSequenceNumber() < end)
                    .forEach(answer::onNext);
            answer.onCompleted();
        }

        @Override
        public StreamObserver<GetEventsRequest> listEvents(StreamObserver<EventWithToken> answer) {
            Follower follower = new Follower(answer);
            return new Quiet<>() {
                @Override
                public void onNext(GetEventsRequest request) {
                    synchronized (monitor) {
                        follower.ask(request);
                    }
                }

                @Override
                public void onError(Throwable gone) {
                    onCompleted();
                }

                @Override
                public void onCompleted() {
                    synchronized (monitor) {
                        followers.remove(follower);
                    }
                }
            };
        }

        @Override
        public void readHighestSequenceNr(
                ReadHighestSequenceNrRequest request, StreamObserver<ReadHighestSequenceNrResponse> answer) {
            long highest;
            synchronized (monitor) {
                highest = streams.getOrDefault(request.getAggregateId(), List.of())
                                .size()
                        - 1L;
            }
            answer.onNext(ReadHighestSequenceNrResponse.newBuilder()
                    .setToSequenceNr(highest)
                    .build());
            answer.onCompleted();
        }

        @Override
        public void getLastToken(GetLastTokenRequest request, StreamObserver<TrackingToken> answer) {
            long last;
            synchronized (monitor) {
                last = log.size() - 1L;
            }
            answer.onNext(TrackingToken.newBuilder().setToken(last).build());
            answer.onCompleted();
        }
    }

    /** A reader of all events, sent as many as it has asked for; used under the monitor. */
    private final class Follower {

        private final StreamObserver<EventWithToken> answer;
        private int next = -1;
        private long permits;

        Follower(StreamObserver<EventWithToken> answer) {
            this.answer = answer;
        }

        void ask(GetEventsRequest request) {
            if (next < 0) {
                next = Math.toIntExact(request.getTrackingToken());
                followers.add(this);
            }
            permits += request.getNumberOfPermits();
            send();
        }

        void send() {
            for (; permits > 0 && next < log.size(); permits--, next++) {
                answer.onNext(EventWithToken.newBuilder()
                        .setToken(next)
                        .setEvent(log.get(next))
                        .build());
            }
        }
    }

    abstract static class Quiet<T> implements StreamObserver<T> {

        @Override
        public void onError(Throwable gone) {
            // The client went away; there is nobody to tell.
        }

        @Override
        public void onCompleted() {
            // The client has nothing more to say.
        }
    }
}
