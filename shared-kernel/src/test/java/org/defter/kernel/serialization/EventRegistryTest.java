package org.defter.kernel.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

class EventRegistryTest {

    sealed interface Good permits Planted, Felled {}

    @Revision("1")
    record Planted(String tree) implements Good {}

    @Revision("2")
    record Felled(String tree) implements Good {}

    sealed interface Twice permits Other.Planted {}

    interface Other {
        @Revision("1")
        record Planted(String tree) implements Twice {}
    }

    sealed interface Bare permits Unrevised {}

    record Unrevised(String tree) implements Bare {}

    interface Open {}

    private final RegistrySerializer serializer = new RegistrySerializer(EventRegistry.of(Good.class));

    @Test
    void knowsEveryEventOfDefter() {
        assertThat(EventRegistry.defter().events()).hasSizeGreaterThan(50).allMatch(Class::isRecord);
    }

    @Test
    void namesAnEventWithoutItsPackage() {
        assertThat(EventRegistry.of(Good.class).requireType(Felled.class))
                .isEqualTo(new EventRegistry.StoredType("Felled", "2"));
    }

    @Test
    void refusesTwoEventsOfOneName() {
        assertThatThrownBy(() -> EventRegistry.of(Good.class, Twice.class)).hasMessageContaining("same name");
    }

    @Test
    void refusesAnEventWithoutRevision() {
        assertThatThrownBy(() -> EventRegistry.of(Bare.class)).hasMessageContaining("@Revision");
    }

    @Test
    void refusesAnOpenRoot() {
        assertThatThrownBy(() -> EventRegistry.of(Open.class)).hasMessageContaining("not sealed");
    }

    @Test
    void neverLoadsAClassNamedInARow() {
        assertThatThrownBy(() -> serializer.deserialize(stored("java.lang.String", "1", "\"x\"")))
                .isInstanceOf(UnknownEventType.class);
        assertThatThrownBy(() -> serializer.deserialize(stored(Planted.class.getName(), "1", "{\"tree\":\"x\"}")))
                .isInstanceOf(UnknownEventType.class);
    }

    @Test
    void refusesAnotherRevision() {
        assertThatThrownBy(() -> serializer.deserialize(stored("Felled", "1", "{\"tree\":\"x\"}")))
                .isInstanceOf(UnknownEventType.class);
        assertThat(serializer.<byte[], Object>deserialize(stored("Felled", "2", "{\"tree\":\"x\"}")))
                .isEqualTo(new Felled("x"));
    }

    @Test
    void refusesAPropertyTheEventDoesNotHave() {
        assertThatThrownBy(() -> serializer.deserialize(stored("Planted", "1", "{\"tree\":\"x\",\"height\":2}")))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void refusesToStoreWhatIsNoEvent() {
        assertThatThrownBy(() -> serializer.serialize("text", byte[].class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesMetadataInTheOrderOfItsKeys() {
        SerializedObject<String> written =
                serializer.serialize(MetaData.with("b", "2").and("a", "1").and("c", "3"), String.class);

        assertThat(written.getData()).isEqualTo("{\"a\":\"1\",\"b\":\"2\",\"c\":\"3\"}");
        assertThat(serializer.<String, MetaData>deserialize(written)).containsEntry("b", "2");
    }

    private static SerializedObject<byte[]> stored(String name, String revision, String json) {
        return new SimpleSerializedObject<>(
                json.getBytes(java.nio.charset.StandardCharsets.UTF_8), byte[].class, name, revision);
    }
}
