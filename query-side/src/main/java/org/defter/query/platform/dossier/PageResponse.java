package org.defter.query.platform.dossier;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.defter.query.platform.Page;

/**
 * A page of whatever the handler of the query lists; the framework's own types know no handler that returns a generic
 * record.
 *
 * @param <S> a line of the page
 */
final class PageResponse<S> implements ResponseType<Page<S>> {

    private static final long serialVersionUID = 1L;

    @Override
    public boolean matches(Type responseType) {
        return responseType instanceof ParameterizedType type && type.getRawType() == Page.class;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<Page<S>> responseMessagePayloadType() {
        return (Class<Page<S>>) (Class<?>) Page.class;
    }

    @Override
    public Class<?> getExpectedResponseType() {
        return Page.class;
    }
}
