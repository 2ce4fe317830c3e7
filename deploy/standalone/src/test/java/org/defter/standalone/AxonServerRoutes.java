package org.defter.standalone;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * To which of its clients Axon Server gives a message, as it does for commands and for queries alike: to one of those that subscribed
 * to its name, always the same one for the same routing key while the clients stay the same; no more than a client has asked for;
 * what waits for a client that goes away goes to another one, and what it had been given is answered with an error, since nobody
 * knows what became of it.
 *
 * @param <M> a message
 */
final class AxonServerRoutes<M> {

    /**
     * A message that was given to a client.
     *
     * @param client name of the client
     * @param name of the message
     * @param key by which it was routed
     */
    record Given(String client, String name, String key) {}

    /**
     * A message on its way.
     *
     * @param id its identifier
     * @param name what clients subscribe to
     * @param key by which it is routed
     * @param message the message
     * @param refused told the code of the error, where nobody answers
     */
    record Routed<M>(String id, String name, String key, M message, Consumer<String> refused) {}

    private static final String CONNECTION_TO_HANDLER_LOST = "AXONIQ-3003";

    private final String noHandler;
    private final List<Client> clients = new ArrayList<>();
    private final List<Given> given = new ArrayList<>();

    /**
     * Routes without a client.
     *
     * @param noHandler code of the error where nobody has subscribed to the name
     */
    AxonServerRoutes(String noHandler) {
        this.noHandler = noHandler;
    }

    /**
     * Another stream of a client, which gets its messages from here.
     *
     * @param ending ends the stream, so that a client that is there after all opens another one
     */
    synchronized Client open(Consumer<M> sender, Runnable ending) {
        Client client = new Client(sender, ending);
        clients.add(client);
        return client;
    }

    /** Routes a message. */
    synchronized void route(Routed<M> routed) {
        Optional<Client> client = clients.stream()
                .filter(one -> one.names.contains(routed.name()))
                .max(Comparator.comparingLong(one -> weight(one.id, routed.key())));
        if (client.isPresent()) {
            client.get().waiting.add(routed);
            client.get().send();
        } else {
            routed.refused().accept(noHandler);
        }
    }

    /** What was given to clients so far, in order. */
    synchronized List<Given> given() {
        return List.copyOf(given);
    }

    /** Names of the clients that have subscribed to that name. */
    synchronized Set<String> clients(String name) {
        Set<String> ids = new HashSet<>();
        clients.stream().filter(client -> client.names.contains(name)).forEach(client -> ids.add(client.id));
        return ids;
    }

    /** A client does not answer any more, though its connection stands. */
    synchronized void drop(String id) {
        for (Client client : List.copyOf(clients)) {
            if (client.id.equals(id)) {
                client.gone();
                client.ending.run();
            }
        }
    }

    /** Of all clients the heaviest has the key: when one goes, only its keys move. */
    private static long weight(String client, String key) {
        CRC32C sum = new CRC32C();
        sum.update((client + '\n' + key).getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    /** One stream of a client. */
    final class Client {

        private final Consumer<M> sender;
        private final Runnable ending;
        private final Set<String> names = new HashSet<>();
        private final Deque<Routed<M>> waiting = new ArrayDeque<>();
        private final Map<String, Routed<M>> underway = new HashMap<>();
        private String id = "";
        private long permits;

        private Client(Consumer<M> sender, Runnable ending) {
            this.sender = sender;
            this.ending = ending;
        }

        void subscribe(String client, String name) {
            synchronized (AxonServerRoutes.this) {
                id = client;
                names.add(name);
            }
        }

        void unsubscribe(String name) {
            synchronized (AxonServerRoutes.this) {
                names.remove(name);
                List<Routed<M>> others = waiting.stream()
                        .filter(routed -> routed.name().equals(name))
                        .toList();
                waiting.removeAll(others);
                others.forEach(AxonServerRoutes.this::route);
            }
        }

        void permit(long more) {
            synchronized (AxonServerRoutes.this) {
                permits += more;
                send();
            }
        }

        /** The client has answered; whether anybody still waits for it. */
        boolean answered(String message) {
            synchronized (AxonServerRoutes.this) {
                return underway.remove(message) != null;
            }
        }

        /** The client went away. */
        void gone() {
            synchronized (AxonServerRoutes.this) {
                if (!clients.remove(this)) {
                    return;
                }
                List<Routed<M>> lost = List.copyOf(underway.values());
                underway.clear();
                lost.forEach(routed -> routed.refused().accept(CONNECTION_TO_HANDLER_LOST));
                List<Routed<M>> moved = List.copyOf(waiting);
                waiting.clear();
                moved.forEach(AxonServerRoutes.this::route);
            }
        }

        private void send() {
            while (permits > 0 && !waiting.isEmpty()) {
                Routed<M> next = waiting.remove();
                permits--;
                underway.put(next.id(), next);
                given.add(new Given(id, next.name(), next.key()));
                sender.accept(next.message());
            }
        }
    }
}
