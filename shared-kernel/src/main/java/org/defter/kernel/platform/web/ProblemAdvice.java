package org.defter.kernel.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.kernel.platform.files.FilesUnavailable;
import org.defter.kernel.platform.web.HttpRefused.WrongField;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/**
 * Turns what went wrong on the way to or in a controller into a problem. A side with reasons of its own has an advice
 * before this one, which takes everything that is left.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String RETRY_AFTER = "Retry-After";

    /** As in {@code defter-platform.yaml}: where the parts of a body end. What is kept may be less, see {@code defter.files.limit}. */
    private static final long MULTIPART_LIMIT = 100L * 1024 * 1024;

    @ExceptionHandler
    ResponseEntity<HttpProblem> refused(HttpRefused refused, HttpServletRequest request) {
        return answer(refused, request);
    }

    @ExceptionHandler
    ResponseEntity<HttpProblem> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpRefused refused) {
                return answer(refused, request);
            }
            if (cause instanceof JacksonException json) {
                return answer(JsonProblem.of(json), request);
            }
        }
        return answer(HttpRefused.because(HttpReason.MALFORMED_JSON), request);
    }

    @ExceptionHandler
    ResponseEntity<HttpProblem> invalid(MethodArgumentNotValidException e, HttpServletRequest request) {
        boolean body = e.getParameter().hasParameterAnnotation(RequestBody.class);
        return answer(
                HttpRefused.because(body ? HttpReason.INVALID_BODY : HttpReason.INVALID_PARAMETER)
                        .withErrors(wrongFields(e.getBindingResult(), body)),
                request);
    }

    @ExceptionHandler
    ResponseEntity<HttpProblem> invalid(HandlerMethodValidationException e, HttpServletRequest request) {
        List<WrongField> wrong = new ArrayList<>();
        boolean body = false;
        for (ParameterValidationResult result : e.getParameterValidationResults()) {
            body |= result.getMethodParameter().hasParameterAnnotation(RequestBody.class);
            String name = result.getMethodParameter().getParameterName();
            for (MessageSourceResolvable error : result.getResolvableErrors()) {
                if (error instanceof FieldError field) {
                    wrong.add(wrongField(field, body));
                } else {
                    wrong.add(constraint(name == null ? "" : name, unwrapped(result, error)));
                }
            }
        }
        return answer(
                HttpRefused.because(body ? HttpReason.INVALID_BODY : HttpReason.INVALID_PARAMETER)
                        .withErrors(wrong),
                request);
    }

    private static @Nullable ConstraintViolation<?> unwrapped(
            ParameterValidationResult result, MessageSourceResolvable error) {
        return result.unwrap(error, ConstraintViolation.class);
    }

    @ExceptionHandler
    ResponseEntity<HttpProblem> invalid(ConstraintViolationException e, HttpServletRequest request) {
        List<WrongField> wrong = e.getConstraintViolations().stream()
                .map(violation -> constraint(pointer(violation.getPropertyPath().toString()), violation))
                .toList();
        return answer(HttpRefused.because(HttpReason.INVALID_PARAMETER).withErrors(wrong), request);
    }

    @ExceptionHandler
    ResponseEntity<HttpProblem> mismatch(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        // An id that cannot be one names nothing.
        return e.getParameter().hasParameterAnnotation(PathVariable.class)
                ? answer(HttpRefused.because(HttpReason.NOT_FOUND), request)
                : answer(parameter(e.getName(), "field.value"), request);
    }

    @ExceptionHandler
    ResponseEntity<HttpProblem> missing(MissingServletRequestParameterException e, HttpServletRequest request) {
        return answer(parameter(e.getParameterName(), "constraint.NotNull"), request);
    }

    @ExceptionHandler
    ResponseEntity<HttpProblem> missing(MissingRequestHeaderException e, HttpServletRequest request) {
        return answer(parameter(e.getHeaderName(), "constraint.NotNull"), request);
    }

    @ExceptionHandler({ServletRequestBindingException.class, TypeMismatchException.class})
    ResponseEntity<HttpProblem> unbound(Exception e, HttpServletRequest request) {
        LOG.debug("A parameter could not be read", e);
        return answer(HttpRefused.because(HttpReason.INVALID_PARAMETER), request);
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ResponseEntity<HttpProblem> notFound(HttpServletRequest request) {
        return answer(HttpRefused.because(HttpReason.NOT_FOUND), request);
    }

    @ExceptionHandler
    ResponseEntity<HttpProblem> method(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        HttpRefused refused = HttpRefused.because(HttpReason.METHOD_NOT_ALLOWED, "method", request.getMethod());
        if (e.getSupportedHttpMethods() != null) {
            refused = refused.withHeader(
                    HttpHeaders.ALLOW,
                    e.getSupportedHttpMethods().stream()
                            .map(HttpMethod::name)
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        return answer(refused, request);
    }

    @ExceptionHandler
    ResponseEntity<HttpProblem> mediaType(HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
        return answer(HttpRefused.because(HttpReason.UNSUPPORTED_MEDIA_TYPE), request);
    }

    @ExceptionHandler
    ResponseEntity<HttpProblem> notAcceptable(HttpMediaTypeNotAcceptableException e, HttpServletRequest request) {
        return answer(HttpRefused.because(HttpReason.NOT_ACCEPTABLE), request);
    }

    @ExceptionHandler
    ResponseEntity<HttpProblem> parts(MultipartException e, HttpServletRequest request) {
        LOG.debug("The parts of a body could not be read", e);
        return answer(
                e instanceof MaxUploadSizeExceededException
                        ? HttpRefused.because(HttpReason.BODY_TOO_LARGE, "limit", MULTIPART_LIMIT)
                                .withHeader("Connection", "close")
                        : HttpRefused.because(HttpReason.MALFORMED_REQUEST),
                request);
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class,
        TransactionException.class
    })
    ResponseEntity<HttpProblem> unavailable(Exception e, HttpServletRequest request) {
        LOG.warn("The database could not be used", e);
        return answer(HttpRefused.because(HttpReason.UNAVAILABLE).withHeader(RETRY_AFTER, "5"), request);
    }

    @ExceptionHandler
    ResponseEntity<HttpProblem> filesUnavailable(FilesUnavailable e, HttpServletRequest request) {
        LOG.warn("The store of files could not be used", e);
        return answer(HttpRefused.because(HttpReason.FILES_UNAVAILABLE).withHeader(RETRY_AFTER, "30"), request);
    }

    @ExceptionHandler
    ResponseEntity<HttpProblem> impossibleValue(IllegalArgumentException e, HttpServletRequest request)
            throws Exception {
        // A value object of a request refused its input while the command was being made. What fails later than that
        // does not come here as this exception: the dispatcher sees to it.
        if (request.getMethod().equals("GET")) {
            return fault(e, request);
        }
        LOG.warn("A value in a request is not possible", e);
        return answer(HttpRefused.because(HttpReason.INVALID_BODY), request);
    }

    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        LOG.debug("The caller went away", e);
    }

    @ExceptionHandler
    ResponseEntity<HttpProblem> fault(Exception e, HttpServletRequest request) throws Exception {
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
            // The security filters answer these.
            throw e;
        }
        if (e instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
            return answer(HttpRefused.because(reasonFor(response.getStatusCode().value())), request);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return answer(HttpRefused.because(HttpReason.INTERNAL_ERROR), request);
    }

    /** The reason that stands for a bare status. */
    static HttpReason reasonFor(int status) {
        return Stream.of(
                        HttpReason.MALFORMED_REQUEST,
                        HttpReason.UNAUTHENTICATED,
                        HttpReason.ROLE_NOT_ALLOWED,
                        HttpReason.NOT_FOUND,
                        HttpReason.METHOD_NOT_ALLOWED,
                        HttpReason.NOT_ACCEPTABLE,
                        HttpReason.CONCURRENT_CHANGE,
                        HttpReason.STALE_VERSION,
                        HttpReason.BODY_TOO_LARGE,
                        HttpReason.UNSUPPORTED_MEDIA_TYPE,
                        HttpReason.IF_MATCH_REQUIRED,
                        HttpReason.TOO_MANY_REQUESTS,
                        HttpReason.UNAVAILABLE)
                .filter(reason -> reason.status() == status)
                .findFirst()
                .orElse(status >= 500 ? HttpReason.INTERNAL_ERROR : HttpReason.MALFORMED_REQUEST);
    }

    private static HttpRefused parameter(String name, String key) {
        return HttpRefused.because(HttpReason.INVALID_PARAMETER).withErrors(List.of(WrongField.of(name, key)));
    }

    private static List<WrongField> wrongFields(BindingResult result, boolean body) {
        return result.getAllErrors().stream()
                .map(error -> wrongField(error, body))
                .toList();
    }

    private static WrongField wrongField(ObjectError error, boolean body) {
        String field = error instanceof FieldError fieldError ? fieldError.getField() : "";
        return constraint(
                body ? pointer(field) : field,
                error.contains(ConstraintViolation.class) ? error.unwrap(ConstraintViolation.class) : null);
    }

    private static WrongField constraint(String field, @Nullable ConstraintViolation<?> violation) {
        if (violation == null) {
            return WrongField.of(field, "field.value");
        }
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        Map<String, Object> values = new LinkedHashMap<>();
        violation.getConstraintDescriptor().getAttributes().forEach((key, value) -> {
            if (value instanceof Number || value instanceof String) {
                values.put(key, value);
            }
        });
        return new WrongField(field, texts -> {
            String text = texts.optional("constraint." + name, values);
            return text == null ? texts.text("field.value", values) : text;
        });
    }

    private static String pointer(String property) {
        return property.isEmpty()
                ? ""
                : "/"
                        + property.replace("].", "/")
                                .replace("[", "/")
                                .replace("]", "")
                                .replace('.', '/');
    }

    private static ResponseEntity<HttpProblem> answer(HttpRefused refused, HttpServletRequest request) {
        HttpProblem problem = Problems.of(refused, request);
        HttpHeaders headers = new HttpHeaders();
        refused.headers().forEach(headers::set);
        return answer(problem, headers, request);
    }

    /** An answer with a problem as its body. */
    public static ResponseEntity<HttpProblem> answer(
            HttpProblem problem, HttpHeaders headers, HttpServletRequest request) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .header(
                        HttpHeaders.CONTENT_LANGUAGE,
                        Problems.languageOf(request).getLanguage())
                .contentType(MediaType.parseMediaType(HttpProblem.MEDIA_TYPE))
                .body(problem);
    }
}
