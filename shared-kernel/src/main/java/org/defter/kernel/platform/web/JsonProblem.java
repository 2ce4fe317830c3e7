package org.defter.kernel.platform.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.defter.kernel.platform.web.HttpRefused.WrongField;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What was wrong with a JSON body, and where. */
final class JsonProblem {

    private JsonProblem() {}

    static HttpRefused of(JacksonException e) {
        if (e instanceof InputCoercionException) {
            return HttpRefused.because(HttpReason.INVALID_BODY)
                    .withErrors(List.of(WrongField.of(pointer(e), "field.value")));
        }
        if (!(e instanceof DatabindException)) {
            return malformed(e);
        }
        if (e.getCause() instanceof JacksonException cause && !(cause instanceof DatabindException)) {
            return malformed(cause);
        }
        return HttpRefused.because(HttpReason.INVALID_BODY).withErrors(List.of(wrongField(e)));
    }

    private static HttpRefused malformed(JacksonException e) {
        TokenStreamLocation where = e.getLocation();
        HttpRefused refused = where == null || where.getLineNr() < 1
                ? HttpRefused.because(HttpReason.MALFORMED_JSON)
                : HttpRefused.because(
                        HttpReason.MALFORMED_JSON, "line", where.getLineNr(), "column", where.getColumnNr());
        return e.getPath().isEmpty()
                ? refused
                : refused.withErrors(List.of(WrongField.of(pointer(e), "field.unreadable")));
    }

    private static WrongField wrongField(JacksonException e) {
        String field = pointer(e);
        if (e instanceof UnrecognizedPropertyException) {
            return WrongField.of(field, "field.unknown");
        }
        if (e instanceof StrictJson.ForbiddenCharacter) {
            return WrongField.of(field, "field.characters");
        }
        if (field.isEmpty()) {
            return WrongField.of(field, "body.shape");
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return WrongField.of(field, "field.type", Map.of("expected", expected(mismatch.getTargetType())));
        }
        return WrongField.of(field, "field.value");
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return List.of(type.getEnumConstants()).stream()
                    .map(Object::toString)
                    .collect(Collectors.joining(" | "));
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "integer";
        }
        if (type == String.class) {
            return "string";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "array";
        }
        return type.getSimpleName();
    }

    private static String pointer(JacksonException e) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference reference : e.getPath()) {
            pointer.append('/');
            String name = reference.getPropertyName();
            if (name == null) {
                pointer.append(reference.getIndex());
            } else {
                pointer.append(name.replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }
}
