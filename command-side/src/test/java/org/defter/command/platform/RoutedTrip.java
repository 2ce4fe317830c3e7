package org.defter.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.commandhandling.distributed.UnresolvedRoutingKeyPolicy;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.defter.command.Rejected;
import org.defter.kernel.platform.axon.MessageSerializer;

/** What becomes of a command, or of its refusal, that goes to another node and back: nothing. */
public final class RoutedTrip {

    private static final Serializer SERIALIZER = MessageSerializer.create();
    private static final RoutingStrategy KEYS = AnnotationRoutingStrategy.builder()
            .fallbackRoutingStrategy(UnresolvedRoutingKeyPolicy.ERROR)
            .build();

    private RoutedTrip() {}

    /** The command arrives as it was sent, and is routed by the stream it addresses. */
    public static void of(Object command) {
        assertThat(there(command)).isEqualTo(command);
        assertThat(KEYS.getRoutingKey(new GenericCommandMessage<>(command)))
                .isEqualTo(CommandTarget.of(command).id());
    }

    /** The refusal says what it said: reason, rule, values of their types, steps. */
    public static void of(Rejected refused) {
        RuntimeException back = backFrom(refused);
        assertThat(back).isInstanceOf(Rejected.class);
        Rejected same = (Rejected) back;
        assertThat(same.reason()).isSameAs(refused.reason());
        assertThat(List.copyOf(same.details().keySet()))
                .isEqualTo(List.copyOf(refused.details().keySet()));
        refused.details()
                .forEach((name, value) ->
                        assertThat(plain(same.details().get(name))).as(name).isEqualTo(plain(value)));
        assertThat(same.explanation()).isEqualTo(refused.explanation());
    }

    /** What the node that asked throws for what was thrown where the command was handled. */
    static RuntimeException backFrom(RuntimeException thrown) {
        CommandExecutionException answered = RemoteRefusal.of(thrown, SERIALIZER);
        RemoteRefusal details = (RemoteRefusal) answered.<Object>getDetails().orElseThrow();
        return ((RemoteRefusal) there(details)).thrownHere(SERIALIZER);
    }

    private static Object there(Object sent) {
        SerializedObject<byte[]> bytes = SERIALIZER.serialize(sent, byte[].class);
        return SERIALIZER.<byte[], Object>deserialize(bytes);
    }

    private static Object plain(Object value) {
        return value instanceof Iterable<?> many ? listOf(many) : value;
    }

    private static List<Object> listOf(Iterable<?> many) {
        List<Object> list = new ArrayList<>();
        many.forEach(list::add);
        return list;
    }

    /** Policies that send through the given gateway, their commands by way of another node. */
    public static PolicyGateway policies(CommandGateway gateway) {
        return new PolicyGateway(
                new CommandRoute() {
                    @Override
                    public ActAnswer act(CommandMessage<?> message) {
                        throw new IllegalStateException("policies do not act for callers");
                    }

                    @Override
                    public void follow(CommandMessage<?> message) {
                        of(message.getPayload());
                        gateway.sendAndWait(message);
                    }
                },
                new SimpleMeterRegistry());
    }
}
