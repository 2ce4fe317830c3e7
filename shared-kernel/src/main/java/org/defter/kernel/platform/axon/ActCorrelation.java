package org.defter.kernel.platform.axon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.defter.kernel.EventMetadata;

/**
 * Carries who acted, and in which context, from a message to what it led to.
 *
 * <p>From a command everything passes to its events. From an event only the correlation passes to a policy's command: the
 * policy acts itself, not the person whose act it follows.
 */
final class ActCorrelation implements CorrelationDataProvider {

    private static final List<String> OF_THE_ACT = List.of(
            EventMetadata.ACTOR_ISSUER,
            EventMetadata.ACTOR_SUBJECT,
            EventMetadata.OFFICE,
            EventMetadata.ON_BEHALF_OF,
            EventMetadata.IDEMPOTENCY_KEY,
            EventMetadata.REQUEST_ID);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, Object> data = new HashMap<>();
        Object correlation = message.getMetaData().get(EventMetadata.CORRELATION_ID);
        data.put(EventMetadata.CORRELATION_ID, correlation == null ? message.getIdentifier() : correlation);
        data.put(EventMetadata.CAUSATION_ID, message.getIdentifier());
        if (message instanceof CommandMessage<?>) {
            for (String key : OF_THE_ACT) {
                Object value = message.getMetaData().get(key);
                if (value != null) {
                    data.put(key, value);
                }
            }
        }
        return data;
    }
}
