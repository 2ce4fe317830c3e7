package org.defter.kernel.platform.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/**
 * Names of schemas. A record within {@code ProposalRequests} is called {@code ProposalDraft}: two features may both have
 * a {@code Draft}, and a description that mixes them up is wrong without anyone noticing.
 */
final class RecordNames extends TypeNameResolver {

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        Class<?> around = type.getEnclosingClass();
        return around == null
                ? super.nameForClass(type, options)
                : around.getSimpleName().replaceFirst("(Requests|View)$", "") + type.getSimpleName();
    }
}
