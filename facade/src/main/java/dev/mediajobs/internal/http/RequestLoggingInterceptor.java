package dev.mediajobs.internal.http;

import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.time.Scheduler;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Logs one line per request to {@value #NAME} at level DEBUG: method, scheme, host, path, the values of
 * {@link #PARAMETERS} and {@link #HEADERS}, status and duration. Everything else is omitted, and secrets that a vendor
 * echoes are redacted.
 */
public final class RequestLoggingInterceptor implements Interceptor {
    static final String NAME = "dev.mediajobs.http";
    static final Set<String> PARAMETERS = Set.of("page", "ids", "ordering");
    static final List<String> HEADERS =
            List.of("content-type", "content-length", "retry-after", "x-request-id", "request-id");

    private static final System.Logger LOG = System.getLogger(NAME);

    private final Redactor redactor;
    private final Scheduler scheduler;

    public RequestLoggingInterceptor(Redactor redactor, Scheduler scheduler) {
        this.redactor = redactor;
        this.scheduler = scheduler;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        if (!LOG.isLoggable(Level.DEBUG)) {
            return chain.proceed(chain.request());
        }
        Request request = chain.request();
        long start = scheduler.nanos();
        try {
            Response response = chain.proceed(request);
            log(request, "HTTP " + response.code(), start, loggedHeaders(response.headers()));
            return response;
        } catch (IOException failed) {
            // Only the type, because messages may contain secrets.
            log(request, failed.getClass().getSimpleName(), start, List.of());
            throw failed;
        }
    }

    private void log(Request request, String outcome, long start, List<String> headers) {
        long millis = Duration.ofNanos(scheduler.nanos() - start).toMillis();
        LOG.log(
                Level.DEBUG,
                "{0} {1}{2} -> {3} after {4} ms{5}",
                request.method(),
                address(request.url()),
                bodyType(request.body()),
                outcome,
                Long.toString(millis),
                headers.isEmpty() ? "" : " (" + String.join(", ", headers) + ")");
    }

    private String address(HttpUrl url) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (int i = 0; i < url.querySize(); i++) {
            String name = url.queryParameterName(i);
            // Even the name of an unlisted parameter may be a secret.
            query.add(PARAMETERS.contains(name) ? name + "=" + url.queryParameterValue(i) : "REDACTED");
        }
        String location =
                redactor.redactLink(url.newBuilder().query(null).build().toString());
        return location + redactor.excerpt(query.toString());
    }

    private static String bodyType(@Nullable RequestBody body) {
        if (body == null) {
            return "";
        }
        MediaType type = body.contentType();
        return type == null ? " with a body" : " with " + type.type() + "/" + type.subtype();
    }

    private List<String> loggedHeaders(Headers headers) {
        List<String> logged = new ArrayList<>();
        for (String name : HEADERS) {
            String value = headers.get(name);
            if (value != null) {
                logged.add(name + ": " + redactor.excerpt(value));
            }
        }
        return logged;
    }
}
