package org.defter.command.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.defter.command.Rejected;
import org.defter.command.Rejection;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.platform.axon.PassingTroubleIsRetried;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.TransactionException;

/**
 * Why another node did not do what it was sent, in a form that can be sent back: the caller gets the very problem it would have got
 * from the node that handled its command, with reason, rule, values and steps.
 *
 * @param kind what it is
 * @param reason the constant of {@link Rejection} or {@link HttpReason}; none for the other kinds
 * @param details the values the text speaks of, in order; each with its type, by which it is written in a language
 * @param explanation the computation of the law that came out against it
 * @param headers headers of the answer
 * @param message for the log
 */
record RemoteRefusal(
        Kind kind,
        @Nullable Value reason,
        List<Named> details,
        List<Explanation> explanation,
        List<Header> headers,
        String message) {

    /** What can be said. */
    enum Kind {
        /** A rule stands against it. */
        REJECTED,
        /** A version or a key does. */
        HTTP,
        /** Another writer won the stream: for commands of the system, which are sent again. */
        CONFLICT,
        /** A store could not be used, or what became of it is not known. */
        UNAVAILABLE,
        /** A fault of the software; the log of the node that handled it says which. */
        FAULT
    }

    /**
     * One value, or several.
     *
     * @param type class of the value; none for several
     * @param json the value
     * @param items the several
     */
    record Value(@Nullable String type, @Nullable String json, List<Value> items) {

        static Value of(Object value, Serializer serializer) {
            if (value instanceof Collection<?> many) {
                return new Value(
                        null,
                        null,
                        many.stream().map(one -> of(one, serializer)).toList());
            }
            Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
            return new Value(
                    type.getName(), serializer.serialize(value, String.class).getData(), List.of());
        }

        Object read(Serializer serializer) {
            if (type == null || json == null) {
                return items.stream().map(item -> item.read(serializer)).toList();
            }
            SerializedObject<String> serialized = new SimpleSerializedObject<>(json, String.class, type, null);
            return serializer.<String, Object>deserialize(serialized);
        }
    }

    /** A value by its name. */
    record Named(String name, Value value) {

        static List<Named> of(Map<String, Object> details, Serializer serializer) {
            return details.entrySet().stream()
                    .map(entry -> new Named(entry.getKey(), Value.of(entry.getValue(), serializer)))
                    .toList();
        }

        static Object[] pairs(List<Named> named, Serializer serializer) {
            List<Object> pairs = new ArrayList<>();
            for (Named one : named) {
                pairs.add(one.name());
                pairs.add(one.value().read(serializer));
            }
            return pairs.toArray();
        }
    }

    /** A header of the answer. */
    record Header(String name, String value) {}

    /** The exception a handling node answers with: Axon Server carries its details to the node that asked. */
    static CommandExecutionException of(RuntimeException thrown, Serializer serializer) {
        RemoteRefusal refusal = saying(thrown, serializer);
        return new CommandExecutionException(refusal.message(), null, refusal);
    }

    private static RemoteRefusal saying(RuntimeException thrown, Serializer serializer) {
        String message = String.valueOf(thrown.getMessage());
        return switch (thrown) {
            case Rejected rejected ->
                new RemoteRefusal(
                        Kind.REJECTED,
                        Value.of(rejected.reason(), serializer),
                        Named.of(rejected.details(), serializer),
                        rejected.explanation(),
                        List.of(),
                        message);
            case HttpRefused refused ->
                new RemoteRefusal(
                        Kind.HTTP,
                        Value.of(refused.reason(), serializer),
                        Named.of(refused.details(), serializer),
                        List.of(),
                        refused.headers().entrySet().stream()
                                .map(header -> new Header(header.getKey(), header.getValue()))
                                .toList(),
                        message);
            case ConcurrencyException conflict -> plain(Kind.CONFLICT, message);
            case DataAccessResourceFailureException unavailable -> plain(Kind.UNAVAILABLE, message);
            case TransactionException unavailable -> plain(Kind.UNAVAILABLE, message);
            case RuntimeException other when PassingTroubleIsRetried.passing(other) -> plain(Kind.UNAVAILABLE, message);
            default -> plain(Kind.FAULT, thrown.getClass().getName() + ": " + message);
        };
    }

    private static RemoteRefusal plain(Kind kind, String message) {
        return new RemoteRefusal(kind, null, List.of(), List.of(), List.of(), message);
    }

    /** What the handling node threw, as if it had been thrown here. */
    RuntimeException thrownHere(Serializer serializer) {
        return switch (kind) {
            case REJECTED ->
                Rejected.because((Rejection) reasonRead(serializer), explanation, Named.pairs(details, serializer));
            case HTTP -> {
                HttpRefused refused =
                        HttpRefused.because((HttpReason) reasonRead(serializer), Named.pairs(details, serializer));
                for (Header header : headers) {
                    refused = refused.withHeader(header.name(), header.value());
                }
                yield refused;
            }
            case CONFLICT -> new ConcurrencyException(message);
            case UNAVAILABLE -> new TransientDataAccessResourceException(message);
            case FAULT ->
                new Refusals.CommandFault(new IllegalStateException("in the node that handled it: " + message));
        };
    }

    private Object reasonRead(Serializer serializer) {
        if (reason == null) {
            throw new IllegalStateException(kind + " without a reason");
        }
        return reason.read(serializer);
    }
}
