package org.defter.kernel.platform.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names of schemas. A record {@code Draft} within {@code ProposalRequests} is called {@code ProposalDraftRequest}: two features may
 * both have a {@code Draft}, and what is asked for another form than what is shown; a description that mixes them up is wrong
 * without anyone noticing.
 */
final class RecordNames extends TypeNameResolver {

    private final Map<String, Class<?>> called = new ConcurrentHashMap<>();

    /** @throws IllegalStateException if another type has that name already: one of both has to be called otherwise */
    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        Class<?> around = type.getEnclosingClass();
        String name = around == null ? super.nameForClass(type, options) : inside(around.getSimpleName(), type);
        Class<?> other = called.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException("two schemas are called " + name + ": " + other + " and " + type);
        }
        return name;
    }

    private static String inside(String around, Class<?> type) {
        return around.endsWith("Requests")
                ? around.replaceFirst("Requests$", "") + type.getSimpleName() + "Request"
                : around.replaceFirst("View$", "") + type.getSimpleName();
    }
}
